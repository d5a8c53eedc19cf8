"""The review: the text tied to its facts, each decided once, all the certain ones after a sentence."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from dangvu.accounts.models import User
from dangvu.plans.models import Deadline, Plan, ReadFact, ReportDuty, Target
from dangvu.plans.stages import Decision, Metric
from dangvu.registry.models import Letter
from dangvu.web.plans.marking import pieces_of
from tests.world import ON, World

ClientOf = Callable[[User], Client]
TEXT = (
    "Phấn đấu *trong năm 2020* kết nạp được từ 180 - 220 đảng viên trở lên.\n"
    "Báo cáo Ban Thường vụ (qua Ban Tổ chức Tỉnh ủy) trước ngày 11/12/2019.\n"
)
FACTS: list[tuple[str, str, dict[str, Any], float]] = [
    (
        "target", "Phấn đấu *trong năm 2020* kết nạp được từ 180 - 220 đảng viên trở lên",
        {"min": 180, "max": 220, "open_ended": True, "unit": "đảng viên", "metric": "kết nạp",
         "scope": "toàn Đảng bộ", "period": "2020"}, 0.95,
    ),
    ("deadline", "trong năm 2020", {"op": "in", "year": "2020"}, 0.8),
    (
        "report_duty", "Báo cáo Ban Thường vụ (qua Ban Tổ chức Tỉnh ủy) trước ngày 11/12/2019",
        {"to": "Ban Thường vụ", "via": "Ban Tổ chức Tỉnh ủy", "when": "2019-12-11",
         "from": "các chi bộ, đảng bộ cơ sở"}, 0.95,
    ),
    (
        "warning", "(qua Ban Tổ chức Tỉnh ủy)",
        {"code": "unlikely_body", "detail": "Có thể là nhầm.", "suggestion": "Ban Tổ chức Đảng ủy"},
        0.85,
    ),
    (
        "deadline", "trước ngày 11/12/2019",
        {"op": "before", "date": "2019-12-11", "what": "gửi báo cáo"}, 0.95,
    ),
    ("recipient", "Ban Thường vụ", {"name": "Ban Thường vụ"}, 0.95),
]  # fmt: skip


@pytest.fixture
def plan(world: World) -> Plan:
    letter = Letter.objects.create(
        unit=world.agencies, file_name="a.txt", media_type="txt", content=TEXT.encode(), text=TEXT,
        sha256="1", received_on=ON, entered_at="2019-12-02T08:00+07:00", entered_by="can-bo",
    )  # fmt: skip
    made = Plan.objects.create(
        unit=world.agencies, letter=letter, key="83-KH/ĐU", title="Kết nạp", opened_on=ON
    )
    for kind, quote, norm, confidence in FACTS:
        start = TEXT.index(quote)
        ReadFact.objects.create(
            plan=made, type=kind, quote=quote, start=start, end=start + len(quote), norm=norm,
            confidence=confidence, rule="by hand",
        )  # fmt: skip
    return made


@pytest.fixture
def browser(client_of: ClientOf, officer: User) -> Client:
    return client_of(officer)


def fact(plan: Plan, kind: str, **which: Any) -> ReadFact:
    return plan.facts.filter(type=kind, **which).order_by("start", "id")[0]


def decide(browser: Client, found: ReadFact, act: str, **headers: str) -> Any:
    address = reverse("plans:decide", args=[found.pk])
    return browser.post(address, {"viec": act}, headers=headers)


def test_the_page_says_what_was_read_and_what_that_means(browser: Client, plan: Plan) -> None:
    page = browser.get(reverse("plans:review", args=[plan.pk])).content.decode()

    assert "Đọc được 5 nội dung · 3 chắc chắn · 1 cần xem · 1 cảnh báo." in page
    assert "Chưa có gì có hiệu lực cho tới khi đồng chí xác nhận." in page
    assert "Kết nạp từ 180, phấn đấu 220 trở lên đảng viên · năm 2020 · toàn Đảng bộ" in page
    assert "trước ngày 11/12/2019 (chậm nhất thứ Ba 10/12)" in page
    assert "Hiểu là Ban Tổ chức Đảng ủy" in page
    assert "Xác nhận 3 nội dung chắc chắn" in page
    assert "Nơi nhận: 1 (chỉ để xem)" in page


def test_the_whole_text_stands_on_the_left_tied_to_its_facts(plan: Plan) -> None:
    facts = list(plan.facts.exclude(type="recipient"))

    pieces = pieces_of(TEXT, facts)

    assert "".join(piece.text for piece in pieces) == TEXT.replace("*", "")
    year = next(piece for piece in pieces if piece.text == "trong năm 2020")
    assert year.tone == "d"
    assert year.facts == (fact(plan, "deadline").pk, fact(plan, "target").pk)
    assert {start for piece in pieces for start in piece.starts} == {f.pk for f in facts}


def test_a_plain_form_confirms_and_goes_on_to_the_next(browser: Client, plan: Plan) -> None:
    answer = decide(browser, fact(plan, "target"), "xac-nhan")

    assert answer.status_code == 302
    assert answer.headers["Location"].endswith(f"#f{fact(plan, 'deadline').pk}")
    assert Target.objects.get().minimum == 180


def test_htmx_gets_the_card_back_with_the_counts(browser: Client, plan: Plan) -> None:
    answer = decide(browser, fact(plan, "target"), "xac-nhan", **{"HX-Request": "true"})

    page = answer.content.decode()
    assert "Đã xác nhận: Phan Trà Đông" in page
    assert "Đã xong 1/5." in page
    assert "Xác nhận 2 nội dung chắc chắn" in page
    assert "<html" not in page


@pytest.mark.parametrize("headers", [{}, {"HX-Request": "true"}])
def test_the_second_of_two_officers_reads_who_was_first(
    browser: Client, client_of: ClientOf, plan: Plan, world: World, headers: dict[str, str]
) -> None:
    decide(browser, fact(plan, "target"), "xac-nhan")

    answer = decide(browser, fact(plan, "target"), "bo", **headers)

    page = (browser.get(answer.headers["Location"]) if not headers else answer).content.decode()
    assert "Nội dung này đã xác nhận: Phan Trà Đông, lúc" in page
    assert Target.objects.live().count() == 1


def test_an_unknown_act_does_nothing(browser: Client, plan: Plan) -> None:
    decide(browser, fact(plan, "target"), "xoa-het")

    assert fact(plan, "target").decision == Decision.PENDING


def test_a_suggestion_is_taken_by_its_button(browser: Client, plan: Plan) -> None:
    decide(browser, fact(plan, "warning"), "hieu-la")

    assert ReportDuty.objects.get().via == "Ban Tổ chức Đảng ủy"


def test_a_decision_is_taken_back_by_its_button(browser: Client, plan: Plan) -> None:
    decide(browser, fact(plan, "target"), "xac-nhan")
    decide(browser, fact(plan, "target"), "rut-lai")

    assert not Target.objects.live().exists()


def test_all_that_is_certain_is_said_before_it_is_done(browser: Client, plan: Plan) -> None:
    address = reverse("plans:certain", args=[plan.pk])

    page = browser.get(address).content.decode()
    assert "1 chỉ tiêu, 1 báo cáo, 1 thời hạn" in page
    assert not Target.objects.exists()

    done = browser.post(address, follow=True).content.decode()
    assert "Đã xác nhận 3 nội dung. Còn 2 nội dung cần xem." in done
    assert (Target.objects.count(), Deadline.objects.count()) == (1, 1)
    assert "Đã xác nhận 0 nội dung." in browser.post(address, follow=True).content.decode()


def test_a_correction_is_typed_and_said_back_in_words(browser: Client, plan: Plan) -> None:
    found = fact(plan, "deadline", start__gt=50)
    posted = {"op": "by", "date": "3/2/2020", "date_to": "", "what": "gửi danh sách", "who": ""}

    page = browser.post(
        reverse("plans:fact", args=[found.pk]), posted, follow=True
    ).content.decode()

    assert "Thời hạn: Gửi danh sách: chậm nhất ngày 03/02/2020 (chậm nhất thứ Hai 03/02)" in page
    assert Deadline.objects.get().what == "gửi danh sách"


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"date": "31/02/2020"}, "không có trong lịch"),
        ({"date": "mai"}, "Ví dụ đúng: 11/12/2019"),
        ({"date": ""}, "Chưa ghi ngày. Ví dụ đúng: 11/12/2019"),
        ({"date": "2020", "date_to": "2019"}, "sau ngày kết thúc"),
    ],
)
def test_a_day_that_cannot_be_is_refused_at_its_field(
    browser: Client, plan: Plan, posted: dict[str, str], said: str
) -> None:
    found = fact(plan, "deadline", start__gt=50)
    given = {"op": "by", "date_to": "", "what": "", "who": "", **posted}

    page = browser.post(reverse("plans:fact", args=[found.pk]), given).content.decode()

    assert said in page
    assert 'class="field bad"' in page
    assert not Deadline.objects.exists()


TARGET_FORM = {
    "metric_code": "admissions", "min": "180", "max": "220", "scope": "đảng bộ xã",
    "period_from": "2020", "period_to": "2020", "condition": "",
}  # fmt: skip


@pytest.mark.parametrize(
    ("posted", "said"),
    [
        ({"min": "221"}, "lớn hơn số nhiều nhất (220). Ví dụ đúng: 180 và 220."),
        ({"min": "nhiều"}, "không phải là số. Ví dụ đúng: 180."),
        ({"period_from": "2021"}, "bị ngược. Ví dụ đúng"),
        ({"min": "120", "max": "", "manner": ["is_percent"]}, "không quá 100 %"),
    ],
)
def test_a_target_that_cannot_be_is_refused_with_an_example(
    browser: Client, plan: Plan, posted: dict[str, Any], said: str
) -> None:
    address = reverse("plans:fact", args=[fact(plan, "target").pk])

    page = browser.post(address, {**TARGET_FORM, **posted}).content.decode()

    assert said in page
    assert not Target.objects.exists()


def test_a_corrected_target_counts_what_was_chosen(browser: Client, plan: Plan) -> None:
    address = reverse("plans:fact", args=[fact(plan, "target").pk])
    posted = {**TARGET_FORM, "metric_code": "recognitions", "manner": ["per_unit", "is_yearly"]}

    assert browser.post(address, posted).status_code == 302

    target = Target.objects.get()
    assert (target.metric, target.per_unit, target.is_yearly) == (Metric.RECOGNITIONS, True, True)
    assert (target.scope_types, target.scope_sectors) == (["base_committee"], ["commune"])
    assert target.is_open_ended is False


def test_a_duty_is_corrected_with_its_meaning(browser: Client, plan: Plan) -> None:
    address = reverse("plans:fact", args=[fact(plan, "report_duty").pk])
    posted = {
        "op": "by", "date": "11/12/2019", "date_to": "", "what": "danh sách",
        "from_whom": "các chi bộ, đảng bộ cơ sở", "to": "Ban Thường vụ", "via": "Văn phòng",
    }  # fmt: skip

    assert browser.post(address, posted).status_code == 302

    duty = ReportDuty.objects.get()
    assert (f"{duty.due_on:%d/%m/%Y}", duty.via, duty.what) == (
        "11/12/2019", "Văn phòng", "danh sách",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["plans:review", "plans:certain"])
def test_who_only_reads_decides_nothing(
    client_of: ClientOf, standing_member: User, plan: Plan, name: str
) -> None:
    reader = client_of(standing_member)

    assert decide(reader, fact(plan, "target"), "xac-nhan").status_code == 403
    assert reader.get(reverse("plans:fact", args=[fact(plan, "target").pk])).status_code == 403
    page = reader.get(reverse("plans:review", args=[plan.pk]))
    assert "Xác nhận" not in page.content.decode()
    assert reader.get(reverse("plans:certain", args=[plan.pk])).status_code == 403


def test_the_cells_below_see_the_plan_and_not_its_review(
    client_of: ClientOf, secretary: User, plan: Plan, browser: Client
) -> None:
    decide(browser, fact(plan, "target"), "xac-nhan")
    below = client_of(secretary)

    assert "180–220 trở lên" in below.get(reverse("plans:plan", args=[plan.pk])).content.decode()
    assert below.get(reverse("plans:review", args=[plan.pk])).status_code == 403


def test_an_officer_from_elsewhere_finds_nothing(
    client_of: ClientOf, other_officer: User, plan: Plan
) -> None:
    stranger = client_of(other_officer)

    assert stranger.get(reverse("plans:review", args=[plan.pk])).status_code == 404
    assert decide(stranger, fact(plan, "target"), "xac-nhan").status_code == 404
    assert plan.title not in stranger.get(reverse("plans:plans")).content.decode()


def test_a_warning_has_no_form_to_correct_it(browser: Client, plan: Plan) -> None:
    assert browser.get(reverse("plans:fact", args=[fact(plan, "warning").pk])).status_code == 404


def test_the_page_asks_as_few_questions_for_many_facts(
    browser: Client, plan: Plan, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    for n in range(60):
        ReadFact.objects.create(
            plan=plan, type="task", quote="Báo cáo", start=n, end=n + 9, norm={"lead": "Văn phòng"},
            confidence=0.95, rule="by hand",
        )  # fmt: skip

    with django_assert_max_num_queries(12):
        answer = browser.get(reverse("plans:review", args=[plan.pk]))

    assert len(answer.content) < 150_000


def test_the_form_begins_with_what_was_read(browser: Client, plan: Plan) -> None:
    """A form left as it is confirms the reading, whatever it counts."""
    found = fact(plan, "target")
    found.norm = {
        "min": 85, "unit": "percent", "exclusive": True, "open_ended": True, "per_unit": False,
        "metric": "đảng viên hoàn thành tốt nhiệm vụ", "period": "2020",
    }  # fmt: skip
    found.save()

    form = browser.get(reverse("plans:fact", args=[found.pk])).context["form"]
    posted = {name: value for name, value in form.initial.items() if name in form.fields}
    browser.post(reverse("plans:fact", args=[found.pk]), posted)

    target = Target.objects.get()
    assert (target.metric, target.amount) == (Metric.MEMBERS_GOOD, "trên 85 %")
    assert target.is_open_ended is True


@pytest.mark.parametrize(
    ("kind", "words"),
    [("target", "180–220 trở lên"), ("deadline", "2020-12-31"), ("report_duty", "2019-12-10")],
)
def test_each_form_left_alone_means_what_was_read(
    browser: Client, plan: Plan, kind: str, words: str
) -> None:
    """The duty's day is meant "before", as the deadline in its words says."""
    address = reverse("plans:fact", args=[fact(plan, kind).pk])
    form = browser.get(address).context["form"]

    answer = browser.post(
        address, {n: v for n, v in form.initial.items() if v and n in form.fields}
    )

    assert answer.status_code == 302
    [made] = [thing for model in (Target, Deadline, ReportDuty) for thing in model.objects.live()]
    assert words == (made.amount if kind == "target" else str(made.due_on))


def test_a_yearly_round_keeps_its_quarter(browser: Client, plan: Plan) -> None:
    found = fact(plan, "deadline")
    found.norm = {"op": "recurring", "every": "year", "quarter": 1, "what": "rà soát"}
    found.save()
    posted = {"op": "recurring", "every": ["year"], "what": "rà soát nguồn", "date": ""}

    browser.post(reverse("plans:fact", args=[found.pk]), posted)

    assert (Deadline.objects.get().every, Deadline.objects.get().what) == (
        "year:03", "rà soát nguồn",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("act", "said"),
    [
        ("xac-nhan", "Giữ nguyên văn: Phan Trà Đông"),
        ("hieu-la", "Hiểu là Ban Tổ chức Đảng ủy: Phan"),
    ],
)
def test_a_warning_says_what_was_made_of_it(
    browser: Client, plan: Plan, act: str, said: str
) -> None:
    decide(browser, fact(plan, "warning"), act)

    page = browser.get(reverse("plans:review", args=[plan.pk])).content.decode()

    assert said in page
    sheet = browser.get(reverse("plans:plan", args=[plan.pk])).content.decode()
    assert said.partition(":")[0].lower() in sheet.lower()
