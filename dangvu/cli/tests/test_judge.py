"""Judging on the command line: the same doors as the pages, readings named, refusals that teach."""

import json
from datetime import date

import pytest
from django.conf import settings
from django.utils import timezone

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.cli.main import main
from dangvu.cli.tests.conftest import Printed
from dangvu.people.kinds import EndReason, Grade, GradingOf
from dangvu.people.models import Grading, Membership
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.stages import SetStage
from dangvu.rules.sets import shipped
from tests.world import PASSWORD, SOURCE, World

OFFICER = ["--as", "can-bo"]
PLAN = ["judge", "--set", "83-KH/ĐU", "--on", "2/12/2019", *OFFICER]


@pytest.fixture(autouse=True)
def standing(world: World, in_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command here meets the demo office of the small world."""
    monkeypatch.setenv("DANGVU_PASSWORD", PASSWORD)
    marks = {2014: Grade.GOOD, 2015: Grade.EXCELLENT, 2016: Grade.GOOD, 2017: Grade.COMPLETED}
    for year, mark in {**marks, 2018: Grade.GOOD}.items():
        Grading.objects.create(
            person=world.candidate, year=year, of=GradingOf.STAFF, grade=mark, source=SOURCE,
            recorded_at=timezone.now(),
        )  # fmt: skip


def adopted(world: World, reading: str) -> None:
    ruleset = shipped()["ke-hoach-83"]
    AdoptedSet.objects.create(
        unit=world.agencies, key=ruleset.id, subject="criteria", title=ruleset.title,
        definition=json.loads(json.dumps(dict(ruleset.data), default=str)), reading=reading,
        source=ruleset.source, from_on=ruleset.from_on, stage=SetStage.PUBLISHED,
        drafted_by="a", drafted_at=timezone.now(), published_by="b", published_at=timezone.now(),
    )  # fmt: skip


def verdicts(printed: Printed) -> dict[str, str]:
    return {line["name"]: line["verdict"] for line in json.loads(printed()[0])}


def test_candidates_in_sight_are_judged_in_the_first_reading_which_is_named(
    officer: User, printed: Printed
) -> None:
    assert main([*PLAN, "--json"]) == 0

    out, err = printed()
    [line] = json.loads(out)
    assert (line["name"], line["verdict"]) == ("Vũ Thị Trà Ngân", "met")
    assert line["because"].startswith("Đủ điều kiện theo Tiêu chuẩn (1)")
    assert (line["set"], line["reading"]) == ("ke-hoach-83", "bat-ky")
    assert "Cách đọc bat-ky" in err
    assert "Cách khác: den-khi-xet" in err


def test_the_adopted_reading_comes_before_the_first(
    officer: User, world: World, printed: Printed
) -> None:
    adopted(world, "den-khi-xet")
    assert main([*PLAN, "--json"]) == 0
    assert verdicts(printed) == {"Vũ Thị Trà Ngân": "unmet"}

    assert main([*PLAN, "--reading", "bat-ky", "--json"]) == 0
    assert verdicts(printed) == {"Vũ Thị Trà Ngân": "met"}


def test_one_person_comes_with_the_whole_tree(
    officer: User, world: World, printed: Printed
) -> None:
    assert main([*PLAN, "--person", str(world.candidate.pk), "--json"]) == 0

    [told] = json.loads(printed()[0])
    assert told["person"] == world.candidate.pk
    assert told["verdict"] == "met"
    facts = json.dumps(told["outcomes"], ensure_ascii=False)
    assert f"2015: hoàn thành xuất sắc nhiệm vụ – {SOURCE}" in facts
    entry = Entry.objects.using(settings.READ_TRAIL_DATABASE).get(verb="people.conditions_read")
    assert (entry.subject_id, entry.username) == (world.candidate.pk, "can-bo")


def test_it_is_read_aloud_without_json(officer: User, world: World, printed: Printed) -> None:
    assert main(PLAN) == 0
    assert "1 người: 1 đủ điều kiện." in printed()[0]

    assert main([*PLAN, "--person", str(world.candidate.pk)]) == 0
    out, _ = printed()
    assert "✓ Tiêu chuẩn (1)" in out
    assert "✗ Học sinh, sinh viên" in out


def test_taking_verdicts_of_a_roll_is_put_on_the_trail(officer: User, world: World) -> None:
    assert main([*PLAN, "--unit", str(world.first_cell.pk)]) == 0

    readings = Entry.objects.using(settings.READ_TRAIL_DATABASE)
    entry = readings.get(verb="development.conditions_listed")
    assert (entry.unit_id, entry.username) == (world.first_cell.pk, "can-bo")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        (["--set", "khong-co"], "Các bộ đang có:"),
        (["--set", "khong-co"], "ke-hoach-83"),
        (["--set", "83-KH/ĐU", "--reading", "nua"], "bat-ky, den-khi-xet"),
        (["--set", "83-KH/ĐU#nua"], "bat-ky, den-khi-xet"),
        (["--set", "83-KH/ĐU", "--person", "999999"], "Không có người số 999999"),
        (["--set", "83-KH/ĐU", "--unit", "Chi bộ xã Trà Vân"], "Không có đơn vị"),
        (["--set", "ra-soat-ke-hoach-02"], "Hãy thêm --person"),
    ],
)
def test_what_cannot_be_answered_is_refused_with_what_can(
    officer: User, printed: Printed, asked: list[str], words: str
) -> None:
    assert main(["judge", *asked, *OFFICER, "--json"]) == 1
    out, err = printed()
    assert not out
    assert words in err


def test_nobody_from_elsewhere_is_judged(
    other_officer: User, world: World, printed: Printed
) -> None:
    asked = ["judge", "--set", "83-KH/ĐU", "--as", "can-bo-huyen", "--json"]
    assert main(asked) == 0
    assert json.loads(printed()[0]) == []
    assert main([*asked, "--person", str(world.candidate.pk)]) == 1


def test_who_may_see_nobody_is_refused(administrator: User, printed: Printed) -> None:
    assert main(["judge", "--set", "83-KH/ĐU", "--as", "quan-tri"]) == 1
    assert "không được xem người" in printed()[1]


def test_an_indicator_set_tells_what_it_found_and_concludes_nothing(
    officer: User, world: World, printed: Printed
) -> None:
    asked = ["judge", "--set", "ra-soat-ke-hoach-02", "--person", str(world.member.pk)]
    assert main([*asked, *OFFICER, "--json"]) == 0

    [told] = json.loads(printed()[0])
    assert "verdict" not in told
    assert "because" not in told
    assert told["outcomes"]


def test_a_central_set_is_named_without_its_version(officer: User, printed: Printed) -> None:
    for on, key in (
        ("1/7/2020", "cong-nhan-chinh-thuc-2016"),
        ("1/9/2021", "cong-nhan-chinh-thuc-2021"),
    ):
        asked = ["judge", "--set", "cong-nhan-chinh-thuc", "--on", on, *OFFICER, "--json"]
        assert main(asked) == 0
        assert {line["set"] for line in json.loads(printed()[0])} == {key}


def test_each_subject_is_asked_about_its_own_people(
    officer: User, world: World, printed: Printed
) -> None:
    """Probationers for recognition, former members for re-admission, members for badges."""
    world.member.memberships.update(ended_on=date(2019, 6, 1), end_reason=EndReason.LEFT)
    world.member.affiliations.update(to_on=date(2019, 6, 1))
    by_subject = {found.subject.value: key for key, found in shipped().items()}

    def judged(subject: str) -> list[str]:
        assert main(["judge", "--set", by_subject[subject], *OFFICER, "--json"]) == 0
        return list(verdicts(printed))

    assert judged("recognition") == ["Hà Văn Trà Sơn"]
    assert judged("badge") == ["Hà Văn Trà Sơn"]
    assert judged("readmission") == ["Lò Thị Trà Giang"]
    Membership.objects.create(
        person=world.member, ceremony_on=date(2019, 11, 1), source=SOURCE,
        probation_ends_on=date(2020, 11, 1),
    )  # fmt: skip
    assert judged("readmission") == []
