"""A body's own limits: tighter only, nearest first, with days, ended and taken back."""

from dataclasses import replace
from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.organisations.models import Organisation
from dangvu.regulations.models import AdoptedValue
from dangvu.regulations.operations.values import (
    CannotAdopt,
    CannotTakeBack,
    Laid,
    adopt_value,
    end_value,
    withdraw_value,
)
from dangvu.regulations.values import value, values
from dangvu.rules.parameters import in_force
from tests.world import World

DECISION, SENDS = "admission/decision", "admission/cell_sends"
ON = date(2025, 12, 1)
LAID = Laid(DECISION, "25", "Hướng dẫn 05-HD/BTCĐU", ON)


def held(body: Organisation | None, name: str = DECISION, on: date = ON) -> object:
    return value(name, body=body, on=on).value


def test_a_body_s_own_limit_holds_below_it_and_nowhere_else(world: World, actor: Actor) -> None:
    adopt_value(world.agencies, laid=LAID, by=actor)

    assert held(world.agencies) == held(world.first_cell) == 25
    assert held(world.other_cell) == held(world.root) == held(None) == 45


def test_the_central_value_stays_beside_it(world: World, actor: Actor) -> None:
    adopted = adopt_value(world.agencies, laid=LAID, by=actor)
    found = value(DECISION, body=world.base, on=ON)

    assert found.id == f"{DECISION}@2025-12-01/{adopted.pk}"
    assert (found.said(), found.source) == ("25 ngày làm việc", "Hướng dẫn 05-HD/BTCĐU")
    assert found.central == in_force(DECISION, on=ON)
    assert found.counted_from == "ngày chi bộ ra nghị quyết"


def test_the_nearest_body_wins(world: World, actor: Actor) -> None:
    adopt_value(world.agencies, laid=LAID, by=actor)
    adopt_value(world.base, laid=replace(LAID, text="20"), by=actor)

    assert (held(world.agencies), held(world.base), held(world.second_cell)) == (25, 20, 20)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2025, 11, 30), 45),
        (date(2025, 12, 1), 25),
        (date(2026, 3, 31), 25),
        (date(2026, 4, 1), 45),
    ],
)
def test_it_holds_from_its_first_to_its_last_day(
    world: World, actor: Actor, on: date, expected: int
) -> None:
    adopt_value(world.agencies, laid=replace(LAID, until_on=date(2026, 3, 31)), by=actor)

    assert held(world.agencies, on=on) == expected


def test_as_much_as_the_centre_allows_may_be_laid_down(world: World, actor: Actor) -> None:
    assert adopt_value(world.agencies, laid=replace(LAID, text="45"), by=actor).value == 45


def test_a_looser_limit_is_refused_with_its_reason(world: World, actor: Actor) -> None:
    with pytest.raises(CannotAdopt, match="chặt hơn: không dài hơn 45 ngày làm việc") as refusal:
        adopt_value(world.agencies, laid=replace(LAID, text="46"), by=actor)

    assert refusal.value.place == "value"
    assert not AdoptedValue.objects.exists()


def test_a_body_may_not_loosen_what_the_one_above_tightened(world: World, actor: Actor) -> None:
    adopt_value(world.agencies, laid=LAID, by=actor)

    with pytest.raises(CannotAdopt, match="không dài hơn 25"):
        adopt_value(world.base, laid=replace(LAID, text="26"), by=actor)


def test_an_older_limit_does_not_loosen_a_newer_central_one(world: World, actor: Actor) -> None:
    before = replace(LAID, text="50", from_on=date(2025, 2, 3))
    adopt_value(world.agencies, laid=before, by=actor)

    assert held(world.agencies, on=date(2025, 6, 30)) == 50
    assert held(world.agencies, on=date(2025, 7, 1)) == 45


def test_a_limit_that_the_centre_does_not_set_may_be_set(world: World, actor: Actor) -> None:
    assert held(world.agencies, SENDS) is None

    adopt_value(world.agencies, laid=replace(LAID, name=SENDS, text="5"), by=actor)

    assert held(world.agencies, SENDS) == 5


def test_a_lead_time_is_tighter_when_it_is_longer(world: World, actor: Actor) -> None:
    lead = replace(LAID, name="badges/lead_time", text="30")
    adopt_value(world.agencies, laid=lead, by=actor)

    with pytest.raises(CannotAdopt, match="không ngắn hơn 30"):
        adopt_value(world.base, laid=replace(lead, text="29"), by=actor)


def test_a_choice_is_one_of_those_that_there_are(world: World, actor: Actor) -> None:
    scheme = replace(LAID, name="badges/windows", text="ha-noi")
    adopt_value(world.agencies, laid=scheme, by=actor)

    found = value("badges/windows", body=world.base, on=ON)
    assert found.value == "ha-noi"
    assert found.said().startswith("Hà Nội")
    with pytest.raises(CannotAdopt):
        adopt_value(world.base, laid=replace(scheme, text="sai-gon"), by=actor)


@pytest.mark.parametrize(
    ("changed", "place"),
    [
        ({"name": "admission/khong-co"}, "name"),
        ({"name": "standards/minimum_age"}, "name"),
        ({"text": "hai mươi"}, "value"),
        ({"text": "0"}, "value"),
        ({"text": "-5"}, "value"),
        ({"text": "9999999999"}, "value"),
        ({"source": "  "}, "source"),
        ({"until_on": date(2025, 11, 30)}, "until_on"),
        ({"from_on": date(2009, 1, 1)}, "from_on"),
        ({"from_on": date(2012, 1, 1)}, "from_on"),
    ],
)
def test_what_cannot_be_adopted_is_refused_at_its_field(
    world: World, actor: Actor, changed: dict[str, object], place: str
) -> None:
    with pytest.raises(CannotAdopt) as refusal:
        adopt_value(world.agencies, laid=replace(LAID, **changed), by=actor)  # type: ignore[arg-type]

    assert refusal.value.place == place


def test_two_of_one_body_may_not_hold_on_one_day(world: World, actor: Actor) -> None:
    first = adopt_value(world.agencies, laid=LAID, by=actor)

    with pytest.raises(CannotAdopt, match="đã có mức riêng này từ 01/12/2025"):
        adopt_value(world.agencies, laid=replace(LAID, from_on=date(2026, 1, 1)), by=actor)

    end_value(first, on=date(2025, 12, 31), by=actor)
    adopt_value(world.agencies, laid=replace(LAID, text="20", from_on=date(2026, 1, 1)), by=actor)
    assert held(world.base, on=date(2025, 12, 31)) == 25
    assert held(world.base, on=date(2026, 1, 1)) == 20


def test_one_before_another_is_no_overlap(world: World, actor: Actor) -> None:
    adopt_value(world.agencies, laid=LAID, by=actor)
    earlier = replace(LAID, from_on=date(2025, 8, 1), until_on=date(2025, 11, 30))

    assert adopt_value(world.agencies, laid=earlier, by=actor).pk


def test_what_was_taken_back_counts_for_no_day(world: World, actor: Actor) -> None:
    adopted = adopt_value(world.agencies, laid=LAID, by=actor)
    withdraw_value(adopted, reason="ghi nhầm đơn vị", by=actor)

    assert held(world.agencies) == 45
    with pytest.raises(CannotTakeBack, match="đã được rút"):
        withdraw_value(adopted, reason="lần nữa", by=actor)
    assert adopt_value(world.agencies, laid=LAID, by=actor).pk != adopted.pk


def test_taking_back_needs_a_reason(world: World, actor: Actor) -> None:
    adopted = adopt_value(world.agencies, laid=LAID, by=actor)

    with pytest.raises(CannotTakeBack, match="lý do"):
        withdraw_value(adopted, reason=" ", by=actor)


def test_it_does_not_end_before_it_began(world: World, actor: Actor) -> None:
    adopted = adopt_value(world.agencies, laid=LAID, by=actor)

    with pytest.raises(CannotAdopt, match="phải từ ngày đó"):
        end_value(adopted, on=date(2025, 11, 30), by=actor)


def test_each_act_stands_on_the_trail(world: World, actor: Actor) -> None:
    adopted = adopt_value(world.agencies, laid=LAID, by=actor)
    end_value(adopted, on=date(2026, 1, 1), by=actor)
    withdraw_value(adopted, reason="ghi nhầm", by=actor)

    verbs = Entry.objects.filter(verb__startswith="regulations.").order_by("id")
    assert list(verbs.values_list("verb", flat=True)) == [
        "regulations.value_adopted",
        "regulations.value_ended",
        "regulations.value_withdrawn",
    ]


def test_many_are_asked_for_at_once(world: World, actor: Actor) -> None:
    adopt_value(world.agencies, laid=LAID, by=actor)

    found = values([DECISION, "dues/rates"], body=world.base, on=date(2010, 1, 1))
    assert found == {}
    assert values([DECISION, SENDS], body=world.base, on=ON)[DECISION].value == 25
