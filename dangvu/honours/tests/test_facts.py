"""The highest badge on a day is a fact that rules read, and none is a known none."""

from datetime import date

from dangvu.honours.facts import with_badges
from dangvu.honours.models import BadgeAward
from dangvu.honours.stages import AwardKind
from dangvu.people.facts import facts_of
from tests.world import ON, SOURCE, World


def test_the_highest_badge_by_the_day_counts(world: World) -> None:
    for milestone, day in ((30, date(2010, 2, 3)), (40, date(2019, 11, 7))):
        BadgeAward.objects.create(
            person=world.member, milestone=milestone, kind=AwardKind.NORMAL, given_on=day,
            source=SOURCE,
        )  # fmt: skip
    people = [world.member.pk, world.colleague.pk]

    def held(on: date) -> list[int | None]:
        found = with_badges(facts_of(people, on=on), on=on)
        return [found[person].value("badge_held") for person in people]

    assert held(ON) == [40, 0]
    assert held(date(2019, 11, 6)) == [30, 0]
    assert held(date(2010, 2, 2)) == [0, 0]


def test_the_other_facts_stay(world: World) -> None:
    before = facts_of([world.member.pk], on=ON)
    after = with_badges(before, on=ON)[world.member.pk]
    assert {**before[world.member.pk].cells, "badge_held": after.cells["badge_held"]} == after.cells
