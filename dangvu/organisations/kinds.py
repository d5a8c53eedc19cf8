"""Plain words for what a unit is. Which of them exist on a day, the rule set of that day says."""

from django.db.models import TextChoices


class UnitType(TextChoices):
    """Level and form of a unit, in the terms used until 30/6/2025 (domain reference 6.1)."""

    PROVINCE = "province", "đảng bộ tỉnh"
    SUPERIOR = "superior", "đảng bộ cấp trên trực tiếp của cơ sở"
    BASE_COMMITTEE = "base_committee", "đảng bộ cơ sở"
    BASE_CELL = "base_cell", "chi bộ cơ sở"
    SECTION = "section", "đảng bộ bộ phận"
    CELL = "cell", "chi bộ trực thuộc"


BASE_TYPES = (UnitType.BASE_COMMITTEE, UnitType.BASE_CELL)
CELL_TYPES = (UnitType.BASE_CELL, UnitType.CELL)


class Sector(TextChoices):
    """Where a unit's members work or live."""

    NONE = "", "–"
    TERRITORY = "territory", "địa bàn"
    COMMUNE = "commune", "xã"
    WARD = "ward", "phường"
    TOWNSHIP = "township", "thị trấn"
    HAMLET = "hamlet", "thôn, tổ dân phố"
    AGENCY = "agency", "cơ quan"
    PUBLIC_SERVICE = "public_service", "đơn vị sự nghiệp"
    SCHOOL = "school", "trường học"
    ENTERPRISE = "enterprise", "doanh nghiệp"
    ARMED_FORCES = "armed_forces", "lực lượng vũ trang"


class BodyKind(TextChoices):
    EXECUTIVE = "executive", "Ban Chấp hành"
    STANDING_BOARD = "standing_board", "Ban Thường vụ"
    ORGANISATION = "organisation", "Ban Tổ chức"
    PROPAGANDA = "propaganda", "Ban Tuyên giáo"
    INSPECTION = "inspection", "Ủy ban Kiểm tra"
    OFFICE = "office", "Văn phòng"
    CELL_COMMITTEE = "cell_committee", "Chi ủy"


class PartnerKind(TextChoices):
    FRONT = "front", "Mặt trận Tổ quốc"
    YOUTH_UNION = "youth_union", "Đoàn Thanh niên"
    TRADE_UNION = "trade_union", "Công đoàn"
    TRAINING_CENTRE = "training_centre", "Trung tâm chính trị"


class UnitGrade(TextChoices):
    """Yearly quality of an organisation, exclusive levels. Scale used to 2017 (HD 20 of 2008)."""

    CLEAN_STRONG = "clean_strong", "trong sạch vững mạnh"
    GOOD = "good", "hoàn thành tốt nhiệm vụ"
    COMPLETED = "completed", "hoàn thành nhiệm vụ"
    WEAK = "weak", "yếu kém"


class UnitGrade4(TextChoices):
    """The four levels used from 2018 (QĐ 132-QĐ/TW)."""

    EXCELLENT = "excellent", "hoàn thành xuất sắc nhiệm vụ"
    GOOD = "good4", "hoàn thành tốt nhiệm vụ"
    COMPLETED = "completed4", "hoàn thành nhiệm vụ"
    FAILED = "failed", "không hoàn thành nhiệm vụ"


UNIT_GRADES = [*UnitGrade.choices, *UnitGrade4.choices]
