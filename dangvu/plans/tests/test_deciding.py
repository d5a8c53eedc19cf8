"""Deciding facts: once, by somebody, on the trail; what holds becomes live, what is wrong is refused."""

from collections.abc import Callable
from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.plans.models import (
    CitedDocument,
    Criterion,
    Deadline,
    Plan,
    ReadFact,
    ReportDuty,
    Target,
    Task,
    Wave,
)
from dangvu.plans.operations.deciding import (
    AlreadyDecided,
    NotForDecision,
    WorkDependsOnIt,
    confirm_certain,
    confirm_fact,
    correct_fact,
    reject_fact,
    take_back_decision,
    take_suggestion,
)
from dangvu.plans.operations.doing import record_done, take_back_done
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Decision, Metric
from tests.world import ON, World

FactOf = Callable[..., ReadFact]
OpenLetter = Callable[..., Plan]
TARGET = {
    "min": 180, "max": 220, "open_ended": True, "unit": "đảng viên", "metric": "kết nạp",
    "per_unit": False, "scope": "toàn Đảng bộ", "period": "2020",
}  # fmt: skip
DUTY = {"to": "Ban Thường vụ Đảng ủy", "via": "Ban Tổ chức Tỉnh ủy", "when": "2020-11"}


def verbs() -> list[str]:
    return list(Entry.objects.order_by("id").values_list("verb", flat=True))


def test_nothing_is_live_before_it_is_confirmed(fact_of: FactOf) -> None:
    fact_of("target", **TARGET)

    assert not Target.objects.exists()


def test_a_confirmed_target_says_what_the_letter_says(fact_of: FactOf, actor: Actor) -> None:
    fact = confirm_fact(fact_of("target", **TARGET), by=actor)

    target = Target.objects.get()
    assert (target.minimum, target.maximum, target.is_open_ended) == (180, 220, True)
    assert (target.metric, target.per_unit, target.unit) == (
        Metric.ADMISSIONS,
        False,
        fact.plan.unit,
    )
    assert (target.from_on, target.to_on) == (date(2020, 1, 1), date(2020, 12, 31))
    assert (fact.decision, fact.decided_by) == (Decision.CONFIRMED, actor.username)
    assert verbs()[-1] == "plans.fact_confirmed"
    assert Entry.objects.order_by("-id")[0].unit_id == fact.plan.unit_id


def test_a_second_confirmation_makes_nothing_and_names_the_first(
    fact_of: FactOf, actor: Actor, officer: User
) -> None:
    fact = fact_of("target", **TARGET)
    confirm_fact(fact, by=actor)

    with pytest.raises(AlreadyDecided, match=officer.full_name):
        confirm_fact(fact, by=actor)

    assert Target.objects.count() == 1
    assert verbs().count("plans.fact_confirmed") == 1


@pytest.mark.parametrize("second", [confirm_fact, reject_fact])
def test_a_rejected_fact_is_decided_too(
    fact_of: FactOf, actor: Actor, second: Callable[..., ReadFact]
) -> None:
    fact = fact_of("target", **TARGET)
    reject_fact(fact, by=actor)

    with pytest.raises(AlreadyDecided, match="đã bỏ"):
        second(fact, by=actor)

    assert not Target.objects.exists()
    assert verbs()[-1] == "plans.fact_rejected"


def test_a_correction_holds_instead_of_the_reading(fact_of: FactOf, actor: Actor) -> None:
    fact = correct_fact(fact_of("target", **TARGET), norm={**TARGET, "min": 190}, by=actor)

    assert Target.objects.get().minimum == 190
    assert (fact.norm["min"], fact.decision) == (180, Decision.CORRECTED)
    assert verbs()[-1] == "plans.fact_corrected"


@pytest.mark.parametrize(
    ("kind", "norm", "field"),
    [
        ("target", {**TARGET, "min": 221}, "min"),
        ("target", {**TARGET, "min": "nhiều"}, "min"),
        ("target", {"min": 101, "unit": "percent"}, "min"),
        (
            "target",
            {**TARGET, "period": "", "period_from": "2025", "period_to": "2021"},
            "period_to",
        ),
        ("deadline", {"op": "by", "date": "2020-02-31"}, "date"),
        ("deadline", {"op": "around", "date": "2020-02-03"}, "op"),
        ("deadline", {"op": "in", "from": "2020-05", "to": "2020-03"}, "date"),
        ("deadline", {"op": "recurring", "every": "year", "quarter": 5}, "every"),
        ("event", {"date": "2020-02"}, "date"),
        ("task", {"lead": " "}, "lead"),
        ("citation", {"key": "28-CT/TW", "date": "2019-02-30"}, "date"),
        ("header.date", {"date": "2019-11"}, "date"),
        ("header.number", {"key": ""}, "key"),
        ("header.period", {"from": "2025", "to": "2021"}, "to"),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_with_an_example(
    fact_of: FactOf, actor: Actor, kind: str, norm: dict[str, object], field: str
) -> None:
    fact = fact_of(kind, **TARGET)

    with pytest.raises(NotPossible, match="Ví dụ đúng") as refusal:
        correct_fact(fact, norm=norm, by=actor)

    assert refusal.value.field == field
    fact.refresh_from_db()
    assert fact.decision == Decision.PENDING
    assert verbs()[-1] == "plans.plan_opened"


def test_equal_bounds_are_a_target(fact_of: FactOf, actor: Actor) -> None:
    correct_fact(fact_of("target", **TARGET), norm={**TARGET, "min": 220}, by=actor)

    assert Target.objects.get().amount == "220–220 trở lên"


def test_a_figure_with_a_fraction_is_kept_in_words(fact_of: FactOf, actor: Actor) -> None:
    confirm_fact(
        fact_of("target", min=98.5, unit="percent", metric="đảng viên hoàn thành tốt nhiệm vụ"),
        by=actor,
    )

    target = Target.objects.get()
    assert (target.minimum, target.metric) == (None, Metric.OTHER)


def test_what_is_only_shown_is_not_decided(fact_of: FactOf, actor: Actor) -> None:
    with pytest.raises(NotForDecision):
        confirm_fact(fact_of("recipient", name="Ban Tổ chức Tỉnh ủy"), by=actor)


def test_a_warning_is_not_corrected(fact_of: FactOf, actor: Actor) -> None:
    with pytest.raises(NotForDecision):
        correct_fact(fact_of("warning", code="ocr_suspect"), norm={}, by=actor)


def test_each_kind_becomes_its_own_object(open_letter: OpenLetter, actor: Actor) -> None:
    plan = open_letter(
        ("target", "Một", TARGET),
        ("event", "Hai", {"date": "2020-02-03", "label": "Đợt 1"}),
        ("deadline", "Ba", {"op": "on", "date": "2020-02-03", "what": "lễ trao tặng"}),
        ("report_duty", "Bốn", DUTY),
        ("task", "Năm", {"lead": "Ban Tổ chức Đảng ủy", "coop": ["Văn phòng"]}),
        ("criterion", "Sáu", {"subject": "quần chúng", "polarity": "require"}),
        ("citation", "Bảy", {"key": "28-CT/TW", "date": "2019-01-21", "issuer": "Ban Bí thư"}),
    )

    assert confirm_certain(plan, by=actor) == 7

    made = (Target, Wave, Deadline, ReportDuty, Task, Criterion, CitedDocument)
    assert [model.objects.live().count() for model in made] == [1] * 7
    cited = CitedDocument.objects.get()
    assert (cited.type_code, cited.issued_on) == ("CT", date(2019, 1, 21))
    assert Task.objects.get().cooperating == ["Văn phòng"]


def test_only_what_is_certain_and_no_warning_is_confirmed_together(
    open_letter: OpenLetter, actor: Actor
) -> None:
    plan = open_letter(
        ("target", "Một", TARGET),
        ("target", "Hai", TARGET),
        ("warning", "Ba", {"code": "truncated"}),
        ("section", "Bốn", {"label": "I"}),
        ("event", "Năm", {"date": "--02-03"}),
    )
    plan.facts.filter(quote="Hai").update(confidence=0.89)
    plan.facts.filter(quote="Một").update(confidence=0.9)

    assert confirm_certain(plan, by=actor) == 1
    assert confirm_certain(plan, by=actor) == 0
    assert Target.objects.get().wording == "Một"
    assert plan.facts.pending().count() == 4


def test_a_decision_taken_back_ends_what_it_made_and_keeps_it(
    fact_of: FactOf, actor: Actor
) -> None:
    fact = confirm_fact(fact_of("target", **TARGET), by=actor)

    take_back_decision(fact, by=actor)

    assert not Target.objects.live().exists()
    assert Target.objects.count() == 1
    assert verbs()[-1] == "plans.decision_taken_back"
    confirm_fact(fact, by=actor)
    assert Target.objects.live().count() == 1


def test_nothing_is_taken_back_twice(fact_of: FactOf, actor: Actor) -> None:
    with pytest.raises(NotForDecision):
        take_back_decision(fact_of("target", **TARGET), by=actor)


def test_a_decision_on_which_work_hangs_stays(fact_of: FactOf, actor: Actor, world: World) -> None:
    norm = {"op": "on", "date": "2019-12-01", "who": "Các chi bộ, đảng bộ cơ sở"}
    fact = confirm_fact(fact_of("deadline", **norm), by=actor)
    done = record_done(Deadline.objects.get(), world.base, done_on=ON, on=ON, by=actor)

    with pytest.raises(WorkDependsOnIt):
        take_back_decision(fact, by=actor)

    take_back_done(done, by=actor)
    take_back_decision(fact, by=actor)
    assert not Deadline.objects.live().exists()


def test_the_suggestion_of_a_warning_corrects_the_duty_it_stands_in(
    open_letter: OpenLetter, actor: Actor
) -> None:
    plan = open_letter(
        ("report_duty", "báo cáo (qua Ban Tổ chức Tỉnh ủy)", DUTY),
        (
            "warning",
            "(qua Ban Tổ chức Tỉnh ủy)",
            {"code": "unlikely_body", "detail": "elsewhere: qua Ban Tổ chức Đảng ủy"},
        ),
    )

    warning = take_suggestion(plan.facts.get(type="warning"), by=actor)

    duty = ReportDuty.objects.live().get()
    assert (duty.via, duty.to_whom) == ("Ban Tổ chức Đảng ủy", "Ban Thường vụ Đảng ủy")
    assert warning.decision == Decision.CORRECTED
    with pytest.raises(AlreadyDecided):
        confirm_fact(warning, by=actor)


def test_a_duty_confirmed_before_is_replaced_by_the_suggested_one(
    open_letter: OpenLetter, actor: Actor
) -> None:
    plan = open_letter(
        ("report_duty", "báo cáo (qua Ban Tổ chức Tỉnh ủy)", DUTY),
        (
            "warning",
            "(qua Ban Tổ chức Tỉnh ủy)",
            {"code": "unlikely_body", "detail": "elsewhere: qua Ban Tổ chức Đảng ủy"},
        ),
    )
    confirm_fact(plan.facts.get(type="report_duty"), by=actor)

    take_suggestion(plan.facts.get(type="warning"), by=actor)

    assert list(ReportDuty.objects.order_by("id").values_list("via", flat=True)) == [
        "Ban Tổ chức Tỉnh ủy",
        "Ban Tổ chức Đảng ủy",
    ]
    assert ReportDuty.objects.live().get().via == "Ban Tổ chức Đảng ủy"


def test_a_warning_kept_as_written_leaves_the_duty_alone(
    open_letter: OpenLetter, actor: Actor
) -> None:
    plan = open_letter(("report_duty", "báo cáo", DUTY), ("warning", "Câu", {"code": "truncated"}))

    confirm_fact(plan.facts.get(type="warning"), by=actor)

    assert plan.facts.get(type="report_duty").decision == Decision.PENDING
    with pytest.raises(AlreadyDecided):
        take_suggestion(plan.facts.get(type="warning"), by=actor)


def test_a_suggestion_without_a_duty_around_it_is_refused(fact_of: FactOf, actor: Actor) -> None:
    warning = fact_of("warning", code="unlikely_body", detail="elsewhere: qua Ban Tổ chức Đảng ủy")

    with pytest.raises(NotForDecision, match="Giữ nguyên văn"):
        take_suggestion(warning, by=actor)


def test_the_header_that_was_decided_names_the_plan(open_letter: OpenLetter, actor: Actor) -> None:
    plan = open_letter(
        ("header.number", "Số 83", {"key": "83-KH/ĐU"}),
        ("header.period", "năm 2020", {"from": "2020", "to": "2020"}),
    )
    assert (plan.key, plan.period_to_on) == ("83-KH/ĐU", date(2020, 12, 31))
    number = plan.facts.get(type="header.number")

    correct_fact(number, norm={"key": "84-KH/ĐU"}, by=actor)
    plan.refresh_from_db()
    assert plan.key == "84-KH/ĐU"

    take_back_decision(number, by=actor)
    plan.refresh_from_db()
    assert plan.key == "83-KH/ĐU"


def test_a_returning_event_takes_the_year_of_the_plan(
    open_letter: OpenLetter, actor: Actor
) -> None:
    plan = open_letter(
        ("header.period", "năm 2020", {"from": "2020", "to": "2020"}),
        ("event", "ngày 3/2", {"date": "--02-03"}),
    )

    confirm_certain(plan, by=actor)

    assert Wave.objects.get().held_on == date(2020, 2, 3)


def test_a_warning_that_proposes_nothing_changes_no_duty(
    open_letter: OpenLetter, actor: Actor
) -> None:
    plan = open_letter(
        ("report_duty", "báo cáo một câu", DUTY), ("warning", "một câu", {"code": "truncated"})
    )

    with pytest.raises(NotForDecision, match="không có gợi ý"):
        take_suggestion(plan.facts.get(type="warning"), by=actor)

    assert not ReportDuty.objects.exists()
