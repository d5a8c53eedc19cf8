"""The kinds of cells, and what their people are like (after published figures)."""

from dataclasses import dataclass
from enum import Enum

from dangvu.organisations.kinds import Sector


class Setting(Enum):
    RESIDENTIAL = "residential"
    AGENCY = "agency"
    SERVICE = "service"
    SCHOOL = "school"
    ENTERPRISE = "enterprise"
    FORCES = "forces"


Band = tuple[tuple[int, int], float]


@dataclass(frozen=True)
class Ways:
    """`ages` of those who joined before 2014, `joins` the yearly admissions per member."""

    sector: Sector
    joins: float
    women: float
    joining_age: float
    ages: tuple[Band, ...]
    works: tuple[tuple[str, float], ...]


_WORKING: tuple[Band, ...] = (
    ((27, 30), 12), ((31, 35), 23), ((36, 40), 22), ((41, 45), 16), ((46, 50), 12), ((51, 55), 9),
    ((56, 59), 5),
)  # fmt: skip
_TEACHING: tuple[Band, ...] = (
    ((27, 30), 20), ((31, 35), 26), ((36, 40), 22), ((41, 45), 14), ((46, 50), 11), ((51, 54), 7),
)  # fmt: skip
_SERVING: tuple[Band, ...] = (((24, 30), 34), ((31, 35), 27), ((36, 45), 26), ((46, 53), 13))
_AT_HOME: tuple[Band, ...] = (
    ((25, 35), 12), ((36, 50), 20), ((51, 60), 22), ((61, 70), 27), ((71, 80), 13), ((81, 93), 6),
)  # fmt: skip

WAYS = {
    Setting.RESIDENTIAL: Ways(
        Sector.HAMLET, 0.021, 0.33, 13.0, _AT_HOME,
        (("Nông dân", 5), ("Buôn bán nhỏ", 2), ("Lao động tự do", 2), ("Công nhân", 2)),
    ),
    Setting.AGENCY: Ways(
        Sector.AGENCY, 0.035, 0.40, 11.0, _WORKING,
        (("Chuyên viên", 9), ("Kế toán", 1), ("Văn thư", 1), ("Cán sự", 1)),
    ),
    Setting.SERVICE: Ways(
        Sector.PUBLIC_SERVICE, 0.034, 0.48, 11.0, _WORKING,
        (("Viên chức", 6), ("Kỹ thuật viên", 2), ("Kế toán", 1), ("Nhân viên", 1)),
    ),
    Setting.SCHOOL: Ways(
        Sector.SCHOOL, 0.036, 0.76, 10.5, _TEACHING,
        (("Giáo viên", 10), ("Nhân viên thư viện", 1), ("Kế toán", 1)),
    ),
    Setting.ENTERPRISE: Ways(
        Sector.ENTERPRISE, 0.030, 0.36, 12.0, _WORKING,
        (("Công nhân", 5), ("Kỹ sư", 3), ("Kế toán", 1), ("Nhân viên kinh doanh", 2)),
    ),
    Setting.FORCES: Ways(
        Sector.ARMED_FORCES, 0.034, 0.09, 8.0, _SERVING,
        (("Sĩ quan", 7), ("Hạ sĩ quan", 3)),
    ),
}  # fmt: skip
