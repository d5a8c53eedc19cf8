"""The four committees under the province: their base organisations, and how large they are."""

from dataclasses import dataclass
from datetime import date

from dangvu.organisations.kinds import Sector
from dangvu.synth.land import places
from dangvu.synth.lives.names import KINH, MUONG, NUNG, TAY
from dangvu.synth.settings import Setting

CITY, AGENCIES, DISTRICT, BLOC = "thanhuy", "coquan", "huyenuy", "doanhnghiep"


@dataclass(frozen=True)
class Part:
    """Base organisations of one kind. A `noun` marks a territory, whose cells are hamlets."""

    names: tuple[str, ...]
    sector: Sector
    setting: Setting
    mean: float
    spread: float = 0.35
    noun: str = ""


@dataclass(frozen=True)
class CommitteePlan:
    """`title` is how its bodies are called: "Ban Tổ chức" and the title."""

    key: str
    name: str
    title: str
    place: str
    sector: Sector
    founded_on: date
    members: int
    parts: tuple[Part, ...]
    peoples: tuple[tuple[str, float], ...]


_CITY_PLACE = f"{places.CITY}, {places.PROVINCE}"
_DISTRICT_PLACE = f"{places.DISTRICT}, {places.PROVINCE}"

COMMITTEES = (
    CommitteePlan(
        CITY, "Đảng bộ Thành phố Vân Kinh", "Thành ủy", _CITY_PLACE, Sector.TERRITORY,
        date(1958, 5, 19), 8877,
        (
            Part(places.WARDS, Sector.WARD, Setting.RESIDENTIAL, 400, 0.25, "phường"),
            Part(places.CITY_COMMUNES, Sector.COMMUNE, Setting.RESIDENTIAL, 270, 0.25, "xã"),
            Part(places.CITY_AGENCIES, Sector.AGENCY, Setting.AGENCY, 24, 0.6),
            Part(places.CITY_SERVICES, Sector.PUBLIC_SERVICE, Setting.SERVICE, 29, 0.6),
            Part(places.CITY_SCHOOLS, Sector.SCHOOL, Setting.SCHOOL, 29, 0.4),
            Part(places.CITY_ENTERPRISES, Sector.ENTERPRISE, Setting.ENTERPRISE, 31, 0.6),
            Part(places.CITY_FORCES, Sector.ARMED_FORCES, Setting.FORCES, 110, 0.5),
        ),
        ((KINH, 98), (TAY, 1), (MUONG, 1)),
    ),
    CommitteePlan(
        AGENCIES, "Đảng bộ Các cơ quan tỉnh", "Đảng ủy Các cơ quan tỉnh", _CITY_PLACE,
        Sector.AGENCY, date(1968, 9, 2), 4500,
        (
            Part(places.PROVINCE_DEPARTMENTS, Sector.AGENCY, Setting.AGENCY, 140, 0.4),
            Part(places.PROVINCE_OFFICES, Sector.AGENCY, Setting.AGENCY, 36, 0.5),
            Part(places.PROVINCE_SERVICES, Sector.PUBLIC_SERVICE, Setting.SERVICE, 150, 0.4),
            Part(places.PROVINCE_SCHOOLS, Sector.SCHOOL, Setting.SCHOOL, 130, 0.2),
        ),
        ((KINH, 90), (TAY, 5), (NUNG, 2), (MUONG, 3)),
    ),
    CommitteePlan(
        DISTRICT, "Đảng bộ Huyện Khê Lâm", "Huyện ủy", _DISTRICT_PLACE, Sector.TERRITORY,
        date(1955, 7, 1), 2650,
        (
            Part((places.TOWNSHIP,), Sector.TOWNSHIP, Setting.RESIDENTIAL, 170, 0.1, "thị trấn"),
            Part(places.DISTRICT_COMMUNES, Sector.COMMUNE, Setting.RESIDENTIAL, 135, 0.25, "xã"),
            Part(places.DISTRICT_AGENCIES, Sector.AGENCY, Setting.AGENCY, 30, 0.4),
            Part(places.DISTRICT_SERVICES, Sector.PUBLIC_SERVICE, Setting.SERVICE, 42, 0.3),
            Part(places.DISTRICT_SCHOOLS, Sector.SCHOOL, Setting.SCHOOL, 38, 0.2),
            Part(places.DISTRICT_FORCES, Sector.ARMED_FORCES, Setting.FORCES, 55, 0.3),
        ),
        ((KINH, 55), (TAY, 22), (NUNG, 8), (MUONG, 15)),
    ),
    CommitteePlan(
        BLOC, "Đảng bộ Khối Doanh nghiệp tỉnh", "Đảng ủy Khối Doanh nghiệp tỉnh", _CITY_PLACE,
        Sector.ENTERPRISE, date(2007, 6, 15), 950,
        (Part(places.BLOC_ENTERPRISES, Sector.ENTERPRISE, Setting.ENTERPRISE, 43, 0.6),),
        ((KINH, 95), (TAY, 3), (MUONG, 2)),
    ),
)  # fmt: skip

ALL_TOGETHER = sum(plan.members for plan in COMMITTEES)
# From this size on the city keeps the figures of its report, and only the others grow or shrink.
WHOLE_FROM = 16_000


@dataclass(frozen=True)
class Scale:
    """How much of a plan is built: factors on members and on the number of base organisations."""

    members: float
    units: float

    @staticmethod
    def of(plan: CommitteePlan, members: int | None) -> "Scale":
        if members is None or (members >= WHOLE_FROM and plan.key == CITY):
            return Scale(1.0, 1.0)
        if members < WHOLE_FROM:
            share = members / ALL_TOGETHER
            return Scale(share, share**0.5)
        city = next(plan.members for plan in COMMITTEES if plan.key == CITY)
        # The city will have grown a little, the others too, by the last day.
        return Scale((members * 0.97 - city) / (ALL_TOGETHER - city), 1.0)
