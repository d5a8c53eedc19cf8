"""The words that set the mood of a number: what is to be reached, and what was."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dangvu.documents.reading.figures.figure import Figure

TARGET, STATISTIC, OTHER = "target", "statistic", "other"
Vote = tuple[str, float]

_NOT_REACHED = r"(?<!vuot )(?<!dat )(?<!so voi )(?<!% )(?<!bang )(?<!cac )"
# What somebody strives for in himself is no target.
_NOT_OF_PERSONS = (
    r"(?<!su )(?<!tinh than )(?<!qua trinh )(?<!y chi )(?<!nguyen vong )(?<!dong co )phan dau"
    r"(?! (?:cua|ren|vuon|tro thanh|vao|hoc|tu duong|khong ngung))"
)
_EACH = (
    r"(?:binh quan )?(?:moi|tung) (?:chi|dang|don|to|xa|phuong|thon|huyen|co so|truong|doan|khoi"
    r"|co quan|cap|doanh|nha|thi|ap|khu|ban|hoi|lang|buon|khom|khoa|lop|cong ty|noi\\b|nganh)"
)
# `giao` is also `giáo` without its mark: `công giáo 4`, `giáo viên`.
_ALLOTS = (
    r"(?<!cong )(?<!ton )(?<!phat )(?<!tin )(?<!vung )(?<!thien chua )(?<!nha )"
    r"(?<!can cu )(?<!chuyen )(?<!ban )\b(?:giao|phan bo|an dinh|phan giao)"
    r"(?! (?:luu|duc|thong|duong|tiep|vien|xu|ho|ly|hoi|dich))"
)
_TARGET_WORDS = (
    (3.5, _NOT_OF_PERSONS),
    (3.0, rf"{_NOT_REACHED}(?:muc tieu|chi tieu)"),
    (3.0, _ALLOTS),
    (2.8, r"(?<!tieu )\b(?:de|dat) ra\b"),
    (3.5, r"\((?:ke hoach|chi tieu|muc tieu|nghi quyet|nq|kh|ct)\b(?: [a-z]{1,12}){0,5}"),
    (3.0, r"\b(?:quyet nghi|thong nhat (?:phan|muc)|tinh toan muc)\b"),
    (2.5, r"ke hoach(?: nam \d{4})?(?: la| phai| se)? (?:ket nap|phat trien)"),
    (2.0, r"quyet tam|tu nay den|nam toi|thoi gian toi|cuoi nam nay|6 thang cuoi"),
    (3.0, r"\bse\b"),
    (2.8, r"\b(?:du kien(?! (?:moi|thoi gian|kinh phi)\b)|cam ket|dang ky (?=ket nap|phat trien))"),
    (
        2.6,
        (
            r"\b(?:uy|vu|chap hanh|dai hoi|nghi quyet|chi bo|dang bo|xa|phuong|huyen)\b"
            r"(?: [a-z]{1,12}){0,5}"
            r" (?:yeu cau|xac dinh|chi dao|dinh huong)\b|\b(?:de an|ke hoach|chuong trinh) xac dinh\b"
            r"|\b(?:nghi quyet|de an|ke hoach|chuong trinh) neu ro\b"
        ),
    ),
    (
        2.2,
        r"\b(?:phai|can) (?:dat|lam|hoan thanh|chon|tim|ket nap|gioi thieu|phat trien|co|trinh)\b",
    ),
    (1.5, r"\b(?:bao dam|dam bao|can(?! (?:cu|bo|dan)\b)|phai|yeu cau|con phai)\b"),
    (1.5, r"\b(?:cung|deu) (?:nhan )?(?=\d)|\bnhan (?:nhieu|it) nhat\b"),
    (1.8, _EACH),
    (1.5, r"(?:ty le|so) [a-z ]{3,60}(?:binh quan|ca nhiem ky)"),
    (2.0, r"(?<!da )(?<!duoc )\bxoa(?! (?:ten|bo|doi|mu)\b)"),
    (2.2, r"\b(?:nang|tang|giam|keo giam|ha|dua)(?: dan)? ty le"),
)
_SO_FAR = (
    r"tinh den|den nay|, nay (?=\d)|\bnay (?:la|con|co)\b|hien co|hien nay|hien tai|tinh het"
    r"|den thoi diem|dau nhiem ky|tu dau nam"
    r"|(?<!voi )(?<!hon )(?<!bang )(?:nhiem ky|nam hoc|giai doan|khoa) truoc\b"
    r"|tu dau nhiem ky|(?:thoi gian|nam|nhiem ky|thang) qua|vua qua|truoc day"
)
_SUMMED = (
    r"nang tong|dua tong|nang so"
    r"|cung ky|so voi(?! tong so| dan so| so )|vuot (?:chi tieu|ke hoach|muc tieu)"
    r"|ket qua|thuc te|con so nay"
)
_DONE = (
    r"(?:ket nap|cong nhan|chuyen dang chinh thuc|phat trien|thanh lap|to chuc|mo|ra soat"
    r"|gioi thieu|boi duong|lap|xet|cap|trao tang|tang|dua|cu|bau|chon|thu hut)"
    r"(?: moi)? duoc(?! (?:tu|it nhat|toi thieu|\d+ ?-))"
)
# `phấn đấu có 20%` wants it, `có 20%` has it.
_NOT_WANTED = (
    r"(?<!phan dau )(?<!phan dau den )(?<!phan dau se )(?<!se )(?<!phai )(?<!can )"
    r"(?<!bao dam )(?<!dam bao )"
)
_LEFT = (
    r"\b(?:chi moi|moi chi|van con|(?<!giam )con|con den|chi con) (?=\d)"
    r"|(?<!vien )\bmoi (?=(?:chi )?(?:ket nap|phat trien|dat|co) )"
)
_STATISTIC_WORDS = (
    (3.5, r"\bda (?!de ra|dat ra|ban hanh|duoc giao|xac dinh)"),
    (3.5, r"\bvua(?= (?:qua|ket|quyet|trao|to))"),
    (3.0, _SO_FAR),
    (2.5, _SUMMED),
    (1.2, r"(?<!trong )(?<!tren )(?<!voi )tong so(?! dang vien duoc)"),
    (1.8, rf"{_NOT_WANTED}\bco(?= (?:tren |gan |hon |khoang |tong so |tat ca |duoi )?\d)"),
    (1.8, r"\bco them(?= \d)"),
    (2.0, _DONE),
    (2.2, _LEFT),
    (1.5, r"\b(?:bi (?:ky luat|xoa ten|khien trach|khai tru|canh cao)|thi hanh ky luat|xoa ten)"),
    (1.5, r"chiem|gom|bao gom|trong so|theo (?:bao cao|thong ke|so lieu|ban to chuc)"),
    (3.5, r"\bnho (?:do|vay|the)\b|\b(?:phat huy|tu|tren co so) (?:nhung |cac )?ket qua\b"),
    (2.0, r"to chuc le\b|\ble (?:ket nap|trao|cong bo)"),
    (2.0, r"quyet dinh (?:trao|tang|truy tang)|trao tang|duoc (?:trao|tang|nhan)|don nhan"),
)
_STRONG, _SEEN_AHEAD = 1.9, 24


@dataclass(frozen=True)
class Marker:
    side: str
    weight: float
    start: int
    end: int


def _compiled(
    side: str, table: tuple[tuple[float, str], ...]
) -> list[tuple[str, float, re.Pattern[str]]]:
    return [(side, weight, re.compile(pattern)) for weight, pattern in table]


_ALL = _compiled(TARGET, _TARGET_WORDS) + _compiled(STATISTIC, _STATISTIC_WORDS)


def markers_in(plain: str, start: int, end: int) -> list[Marker]:
    """All markers of a stretch, the nearest to its end first; they may look at what follows."""
    found = [
        Marker(side, weight, match.start(), match.end())
        for side, weight, pattern in _ALL
        for match in pattern.finditer(plain, start, end + _SEEN_AHEAD)
        if match.end() <= end
    ]
    return sorted(found, key=lambda marker: -marker.end)


def faded(figure: Figure, markers: list[Marker]) -> Iterator[tuple[str, float]]:
    """A marker loses weight behind a nearer one of the other side, and behind other numbers."""
    seen: dict[str, bool] = {TARGET: False, STATISTIC: False}
    for marker in markers:
        other = STATISTIC if marker.side == TARGET else TARGET
        weight = marker.weight * (0.35 if seen[other] else 1.0)
        between = figure.numbers_since(marker.end)
        yield marker.side, weight * (1.0, 0.7, 0.5)[min(between, 2)]
        if marker.weight > _STRONG:
            seen[marker.side] = True


def has_strong(plain: str, start: int, end: int) -> bool:
    return any(marker.weight > _STRONG for marker in markers_in(plain, start, end))
