"""Words of letters to the tree: kinds of units, counts, periods, bodies."""

from datetime import date

import pytest

from dangvu.organisations.kinds import BodyKind, Sector, UnitType
from dangvu.plans.linking import OWN, Period, body_of, metric_of, period_of, reach_of, scope_of
from dangvu.plans.refusals import NotPossible
from dangvu.plans.stages import Metric

COMMITTEE, CELL = UnitType.BASE_COMMITTEE, UnitType.BASE_CELL


@pytest.mark.parametrize(
    ("phrase", "types", "sectors"),
    [
        ("đảng bộ xã, phường", {COMMITTEE}, {Sector.COMMUNE, Sector.WARD}),
        ("Đảng bộ xã, thị trấn", {COMMITTEE}, {Sector.COMMUNE, Sector.TOWNSHIP}),
        ("DANG BO XA, PHUONG", {COMMITTEE}, {Sector.COMMUNE, Sector.WARD}),
        (
            "đảng bộ cơ sở cơ quan, đơn vị sự nghiệp, doanh nghiệp, lực lượng vũ trang",
            {COMMITTEE},
            {
                Sector.AGENCY,
                Sector.PUBLIC_SERVICE,
                Sector.SCHOOL,
                Sector.ENTERPRISE,
                Sector.ARMED_FORCES,
            },
        ),
        ("Chi bộ cơ sở", {CELL}, set()),
        (
            "Chi bộ, Đảng bộ khác trực thuộc Huyện ủy",
            {COMMITTEE, CELL},
            {
                Sector.AGENCY,
                Sector.PUBLIC_SERVICE,
                Sector.SCHOOL,
                Sector.ENTERPRISE,
                Sector.ARMED_FORCES,
            },
        ),
        ("các chi bộ, đảng bộ cơ sở", {COMMITTEE, CELL}, set()),
        ("chi bộ", {CELL, UnitType.CELL}, set()),
        ("chi bộ thôn, tổ dân phố", {UnitType.CELL}, {Sector.HAMLET}),
        ("mỗi đơn vị", {COMMITTEE, CELL}, set()),
    ],
)
def test_a_phrase_names_kinds_of_units(
    phrase: str, types: set[UnitType], sectors: set[Sector]
) -> None:
    scope = scope_of(phrase, per_unit=True)

    assert (set(scope.types), set(scope.sectors)) == (types, sectors)


@pytest.mark.parametrize("phrase", ["toàn Đảng bộ Các cơ quan tỉnh", "Đảng bộ huyện Vũ Thư", ""])
def test_what_is_asked_of_the_whole_is_the_plans_own(phrase: str) -> None:
    assert scope_of(phrase, per_unit=False) == OWN


@pytest.mark.parametrize(
    ("who", "types"),
    [
        ("Các chi bộ, đảng bộ cơ sở", {COMMITTEE, CELL}),
        ("Các cấp ủy, tổ chức cơ sở đảng có đảng viên được nhận Huy hiệu", {COMMITTEE, CELL}),
        ("các đơn vị", {COMMITTEE, CELL}),
        ("các cấp ủy, tổ chức Đảng, các cơ quan, đơn vị", {COMMITTEE, CELL}),
        ("Ban Tổ chức Đảng ủy", set()),
        ("Giao Ban Tuyên giáo Đảng ủy", set()),
        ("Ban Thường vụ Đảng ủy Khối và cấp ủy cơ sở", set()),
        ("Trung tâm Chính trị huyện", set()),
        ("Các đồng chí Huyện ủy viên", set()),
        ("", set()),
    ],
)
def test_whom_a_duty_reaches(who: str, types: set[UnitType]) -> None:
    assert set(reach_of(who).types) == types


def test_everybodys_agencies_and_units_are_no_sector() -> None:
    assert reach_of("các cấp ủy, các cơ quan, đơn vị").sectors == ()
    assert set(reach_of("đảng bộ cơ quan").sectors) == {Sector.AGENCY}


@pytest.mark.parametrize(
    ("phrase", "is_percent", "metric"),
    [
        ("kết nạp", False, Metric.ADMISSIONS),
        ("kết nạp", True, Metric.OTHER),
        ("công nhận đảng viên chính thức", False, Metric.RECOGNITIONS),
        ("đảng viên hoàn thành tốt nhiệm vụ", True, Metric.MEMBERS_GOOD),
        ("đảng viên hoàn thành tốt nhiệm vụ", False, Metric.OTHER),
        ("đảng viên hoàn thành xuất sắc nhiệm vụ", True, Metric.MEMBERS_EXCELLENT),
        ("tổ chức cơ sở đảng TSVM", True, Metric.UNITS_CLEAN_STRONG),
        ("giải thể, hợp nhất", False, Metric.OTHER),
        ("", False, Metric.OTHER),
    ],
)
def test_what_is_counted(phrase: str, is_percent: bool, metric: Metric) -> None:
    assert metric_of(phrase, is_percent=is_percent) == metric


PLAN = Period(date(2021, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("norm", "period"),
    [
        ({"period": "2020"}, Period(date(2020, 1, 1), date(2020, 12, 31))),
        (
            {"period_from": "2020", "period_to": "2025"},
            Period(date(2020, 1, 1), date(2025, 12, 31)),
        ),
        ({"period": "every:year"}, Period(PLAN.from_on, PLAN.to_on, True)),
        (
            {"period": "every:year", "period_from": "2021", "period_to": "2022"},
            Period(date(2021, 1, 1), date(2022, 12, 31), True),
        ),
        ({}, Period(PLAN.from_on, PLAN.to_on)),
        ({"period_to": "2019"}, Period(None, date(2019, 12, 31))),
        ({"period": "2020-02"}, Period(date(2020, 2, 1), date(2020, 2, 29))),
    ],
)
def test_the_sentence_has_its_own_period_else_the_plans(
    norm: dict[str, object], period: Period
) -> None:
    assert period_of(norm, plan=PLAN) == period


def test_one_year_may_begin_and_end_a_period() -> None:
    norm: dict[str, object] = {"period_from": "2021", "period_to": "2021"}
    assert period_of(norm, plan=PLAN).from_on == date(2021, 1, 1)
    with pytest.raises(NotPossible, match="ngược"):
        period_of({**norm, "period_to": "2020"}, plan=PLAN)


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Ban Tổ chức Đảng ủy", BodyKind.ORGANISATION),
        ("qua Ban Tổ chức Tỉnh uỷ", BodyKind.ORGANISATION),
        ("Ủy ban Kiểm tra Đảng ủy Khối", BodyKind.INSPECTION),
        ("Ban Thường vụ Huyện ủy", BodyKind.STANDING_BOARD),
        ("Chi uỷ chi bộ", BodyKind.CELL_COMMITTEE),
        ("Công đoàn Viên chức tỉnh", None),
    ],
)
def test_a_body_is_known_by_its_words(phrase: str, kind: BodyKind | None) -> None:
    assert body_of(phrase) == kind
