"""What cannot stand is refused, with its place in the text, in words, and a reason."""

from copy import deepcopy
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from dangvu.rules.conditions.nodes import Consecutive, in_words, resolved
from dangvu.rules.sets import InvalidSet, RuleSet, read_set, shipped
from dangvu.rules.sets.places import in_words as place_in_words
from dangvu.rules.sets.reading_conditions import MOST_CONDITIONS
from dangvu.rules.sets.refusals import MOST_LETTERS

GOOD = {"rated": {"of": "staff", "at_least": "good"}}
STAFF = {"in_group": {"group": "staff"}}
WHEN = "outcomes.0.when"
ONE = {"title": "Một", "source": "mục 1", "when": GOOD}
TWO_READINGS = [{"id": "mot", "title": "Một"}, {"id": "hai", "title": "Hai"}]


def cases(name: str) -> list[dict[str, Any]]:
    path = Path(__file__).parent / "cases" / f"{name}.yaml"
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found


def written(**changes: Any) -> dict[str, Any]:
    return {
        "id": "bo-thu", "subject": "criteria", "title": "Bộ thử", "issuer": "Ban Thường vụ",
        "source": "Văn bản", "from_on": "2019-12-02", "outcomes": [deepcopy(ONE)], **changes,
    }  # fmt: skip


def with_condition(when: Any, **changes: Any) -> dict[str, Any]:
    return written(outcomes=[{**ONE, "when": when}], **changes)


def refusal_of(data: Any) -> InvalidSet:
    with pytest.raises(InvalidSet) as refusal:
        read_set(data)
    return refusal.value


def test_a_whole_set_is_read() -> None:
    found = read_set(
        written(
            until_on=date(2020, 12, 31), years=3, verified=False, indicator=True, central=True,
            template=True, supersedes="bo-cu", readings=TWO_READINGS, note="ghi chú",
            outcomes=[{**ONE, "quote": "nguyên văn", "verdict": "needs_exception"}],
        )
    )  # fmt: skip

    assert (found.id, found.subject, found.title) == ("bo-thu", "criteria", "Bộ thử")
    assert (found.issuer, found.source) == ("Ban Thường vụ", "Văn bản")
    assert (found.from_on, found.until_on) == (date(2019, 12, 2), date(2020, 12, 31))
    assert (found.years, found.is_verified, found.supersedes) == (3, False, "bo-cu")
    assert found.is_indicator
    assert found.is_central
    assert found.is_template
    assert [reading.id for reading in found.readings] == ["mot", "hai"]
    [outcome] = found.outcomes
    assert (outcome.code, outcome.title, outcome.source) == (1, "Một", "mục 1")
    assert (outcome.quote, outcome.verdict) == ("nguyên văn", "needs_exception")


def test_what_is_not_written_has_its_default() -> None:
    found = read_set(written())

    assert (found.until_on, found.years, found.supersedes) == (None, 5, "")
    assert found.is_verified
    assert [found.is_indicator, found.is_central, found.is_template] == [False] * 3
    assert found.outcomes[0].verdict == "met"
    assert found.moment(date(2020, 2, 3)).years == (1, 2, 3, 4, 5)


def test_a_moment_of_the_day_is_no_other_day() -> None:
    assert read_set(written(from_on=datetime(2019, 12, 2, 23, 59))).from_on == date(2019, 12, 2)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("day", "holds"),
    [("2019-12-01", False), ("2019-12-02", True), ("2020-12-31", True), ("2021-01-01", False)],
)
def test_a_set_holds_from_its_first_to_its_last_day(day: str, holds: bool) -> None:
    assert read_set(written(until_on="2020-12-31")).holds_on(date.fromisoformat(day)) == holds


def test_a_set_without_a_last_day_goes_on() -> None:
    found = read_set(written())
    assert found.holds_on(date(2199, 1, 1))
    assert not found.holds_on(date(2019, 12, 1))


@pytest.mark.parametrize(
    ("changes", "place", "reason"),
    [
        ({"id": ""}, "id", "Chưa có mã"),
        ({"id": "bo thu"}, "id", "dấu cách"),
        ({"id": "bo#thu"}, "id", "dấu #"),
        ({"title": "  "}, "title", "Chưa có tên"),
        ({"issuer": None}, "issuer", "Chưa ghi nơi ban hành"),
        ({"source": ""}, "source", "Chưa ghi căn cứ"),
        ({"title": ["a"]}, "title", "phải là chữ"),
        ({"title": "a" * (MOST_LETTERS + 1)}, "title", "phải là chữ"),
        ({"subject": "party"}, "subject", "không phải một loại"),
        ({"from_on": "02/12/2019"}, "from_on", "năm-tháng-ngày"),
        ({"from_on": None}, "from_on", "năm-tháng-ngày"),
        ({"until_on": "mai"}, "until_on", "năm-tháng-ngày"),
        ({"until_on": "2019-12-01"}, "until_on", "đứng trước ngày có hiệu lực"),
        ({"years": 0}, "years", "từ 1 đến 10"),
        ({"years": 11}, "years", "từ 1 đến 10"),
        ({"years": True}, "years", "từ 1 đến 10"),
        ({"verified": "no"}, "verified", "true"),
        ({"verifed": False}, "", "Không có mục “verifed”"),
        ({"outcomes": []}, "outcomes", "chưa có tiêu chuẩn nào"),
        ({"outcomes": {"a": 1}}, "outcomes", "danh sách"),
        ({"outcomes": "một"}, "outcomes", "danh sách"),
        ({"outcomes": [ONE] * 61}, "outcomes", "Nhiều nhất 60"),
        ({"outcomes": ["một"]}, "outcomes.0", "Mỗi tiêu chuẩn"),
        ({"outcomes": [{**ONE, "source": " "}]}, "outcomes.0.source", "Chưa ghi căn cứ"),
        ({"outcomes": [{**ONE, "title": ""}]}, "outcomes.0.title", "Chưa có tên"),
        ({"outcomes": [{**ONE, "wen": 1}]}, "outcomes.0", "Không có mục “wen”"),
        ({"outcomes": [{**ONE, "verdict": "unmet"}]}, "outcomes.0.verdict", "Chỉ nhận"),
        ({"readings": [{"title": "Một"}]}, "readings.0.id", "Chưa có mã"),
        ({"readings": [{"id": "mot"}]}, "readings.0.title", "Chưa có tên"),
        ({"readings": ["mot"]}, "readings.0", "Mỗi cách đọc"),
        ({"readings": [*TWO_READINGS, TWO_READINGS[0]]}, "readings.2.id", "Hai cách đọc"),
        ({"readings": [{**TWO_READINGS[0], "why": ""}]}, "readings.0", "Không có mục “why”"),
        ({"readings": [{"id": str(n), "title": "a"} for n in range(21)]}, "readings", "Nhiều nhất 20"),
    ],
)  # fmt: skip
def test_a_wrong_set_is_refused(changes: dict[str, Any], place: str, reason: str) -> None:
    refusal = refusal_of(written(**changes))

    assert refusal.place == place
    assert reason in refusal.reason


@pytest.mark.parametrize("data", [None, [], "bộ", 3, {1: "a"}])
def test_what_is_no_set_at_all_is_refused(data: Any) -> None:
    assert "phải ghi theo mục" in refusal_of(data).reason


WINDOW = {"years": 3, "anchor": "any", "every": GOOD}
OPTIONS = {"mot": GOOD, "hai": STAFF}


@pytest.mark.parametrize("case", cases("refused_wrong"), ids=str)
def test_a_wrong_condition_is_refused(case: dict[str, Any]) -> None:
    refusal = refusal_of(with_condition(case["when"]))

    assert refusal.place == f"{WHEN}{case['place']}"
    assert case["reason"] in refusal.reason
    assert str(refusal).startswith("Tiêu chuẩn 1")


@pytest.mark.parametrize("options", [{"mot": GOOD}, {**OPTIONS, "ba": GOOD}, [GOOD]])
def test_a_condition_by_reading_has_each_reading(options: Any) -> None:
    refusal = refusal_of(with_condition({"by_reading": options}, readings=TWO_READINGS))

    assert refusal.place == f"{WHEN}.by_reading"


def test_a_refusal_inside_one_reading_names_it() -> None:
    wrong = {"by_reading": {"mot": GOOD, "hai": {"x": 1}}}

    refusal = refusal_of(with_condition(wrong, readings=TWO_READINGS))

    assert refusal.place == f"{WHEN}.by_reading.hai"
    assert str(refusal) == "Tiêu chuẩn 1, theo cách đọc “hai”: Không có loại điều kiện “x”."


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("", ""),
        ("title", "tên"),
        ("outcomes", "tiêu chuẩn"),
        ("outcomes.1.source", "tiêu chuẩn 2, căn cứ"),
        ("readings.0.id", "cách đọc 1, mã"),
        ("outcomes.0.when.all.1.rated.at_least", "tiêu chuẩn 1, điều kiện 2, mục “từ mức”"),
        ("outcomes.0.when.at_least.of.2", "tiêu chuẩn 1, điều kiện 3"),
        ("outcomes.0.when.at_least.n", "tiêu chuẩn 1, số phải đạt"),
        ("outcomes.0.when.consecutive.every.rated", "tiêu chuẩn 1, điều kiện của từng năm"),
        ("outcomes.0.when.consecutive.of_which.any.1", "tiêu chuẩn 1, điều kiện “trong đó”, điều kiện 2"),
        ("outcomes.2.when.by_reading.hai.consecutive.anchor",
         "tiêu chuẩn 3, theo cách đọc “hai”, mốc tính"),
        ("outcomes.0.when.rated.x", "tiêu chuẩn 1, mục “x”"),
    ],
)  # fmt: skip
def test_a_place_is_said_in_words(place: str, words: str) -> None:
    assert place_in_words(place) == words


AGES = {"age_by_month": {"minimum": 720, "maximum": 216}}
DISCIPLINED: list[Any] = [{"disciplined": {}}, {"not_disciplined": {}}]


@pytest.mark.parametrize("case", cases("refused_impossible"), ids=str)
def test_what_nobody_can_meet_is_refused_at_its_innermost_place(case: dict[str, Any]) -> None:
    refusal = refusal_of(with_condition(case["when"]))

    assert refusal.place == f"{WHEN}{case['place']}"
    assert case["reason"] in refusal.reason


@pytest.mark.parametrize("case", cases("accepted"), ids=str)
def test_what_somebody_can_meet_is_read(case: dict[str, Any]) -> None:
    assert read_set(with_condition(case["when"])).outcomes


def test_a_contradiction_in_one_reading_only_is_refused_there() -> None:
    when = {"all": [DISCIPLINED[0], {"by_reading": {"mot": STAFF, "hai": DISCIPLINED[1]}}]}

    refusal = refusal_of(with_condition(when, readings=TWO_READINGS))

    assert refusal.place == WHEN
    assert "“không trong thời hạn thi hành kỷ luật” không thể cùng đạt" in refusal.reason


def test_a_contradiction_inside_a_reading_is_found_below_it() -> None:
    when = {"by_reading": {"mot": STAFF, "hai": {"all": [STAFF, AGES]}}}

    refusal = refusal_of(with_condition(when, readings=TWO_READINGS))

    assert refusal.place == f"{WHEN}.by_reading.hai.all.1"


def test_an_exception_never_stands_before_what_needs_none() -> None:
    exception = {**ONE, "verdict": "needs_exception"}

    refusal = refusal_of(written(outcomes=[ONE, exception, ONE]))

    assert refusal.place == "outcomes.2"
    assert "phải đứng trước" in refusal.reason
    assert read_set(written(outcomes=[ONE, exception, exception]))


def nested(depth: int) -> Any:
    when: Any = GOOD
    for _ in range(depth):
        when = {"all": [when]}
    return when


def test_a_file_made_to_do_harm_is_refused() -> None:
    too_many = {"all": [GOOD] * MOST_CONDITIONS}
    assert f"hơn {MOST_CONDITIONS}" in refusal_of(with_condition(too_many)).reason
    assert read_set(with_condition({"all": [GOOD] * (MOST_CONDITIONS - 1)}))
    assert "quá sâu" in refusal_of(with_condition(nested(15))).reason
    assert read_set(with_condition(nested(14)))


def test_aliases_that_multiply_are_refused_early() -> None:
    lines = ["a0: &a0 {rated: {of: staff, at_least: good}}"]
    lines += [f"a{n}: &a{n} {{all: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 10)]

    refusal = refusal_of(with_condition(yaml.safe_load("\n".join(lines))["a9"]))

    assert refusal.place == "outcomes"


def test_merges_and_aliases_of_an_honest_file_are_read() -> None:
    first, *_ = shipped()["ke-hoach-83"].outcomes
    windows = [
        part
        for reading in ("bat-ky", "den-khi-xet")
        for part in resolved(first.when, reading).parts
        if isinstance(part, Consecutive)
    ]

    assert [window.anchor for window in windows] == ["any", "review"]
    assert windows[0].of_which == windows[1].of_which
    assert in_words(windows[1]).endswith("chiến sỹ thi đua cấp cơ sở trở lên")


@pytest.fixture
def in_two_readings() -> RuleSet:
    when = {"at_least": {"n": 1, "of": [{"consecutive": {**WINDOW, "of_which": {"by_reading": {
        "mot": GOOD, "hai": {"titled": {"at_least": "advanced"}}}}}}]}}  # fmt: skip
    return read_set(with_condition(when, readings=TWO_READINGS))


def test_a_set_is_read_in_one_reading(in_two_readings: RuleSet) -> None:
    assert in_two_readings.key == "bo-thu"
    assert in_two_readings.read_as().key == "bo-thu#mot"
    assert in_two_readings.read_as("hai").key == "bo-thu#hai"
    assert "lao động tiên tiến" in in_words(in_two_readings.read_as("hai").outcomes[0].when)
    assert "lao động tiên tiến" not in in_words(in_two_readings.read_as("mot").outcomes[0].when)
    with pytest.raises(KeyError):
        in_two_readings.read_as("ba")


def test_a_set_is_not_planned_before_it_is_read_in_one_reading(in_two_readings: RuleSet) -> None:
    with pytest.raises(TypeError):
        in_two_readings.outcomes[0].when.plan(in_two_readings.moment(date(2020, 2, 3)))


def test_a_set_without_readings_stays_as_it_is() -> None:
    found = read_set(written())
    assert found.read_as() is found
    assert found.key == "bo-thu"
