"""Says a unit and an activity the way the facts name them."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.islands.quantities import Quantity

_SHOWN = (
    ("d/v", "đảng viên"),
    ("dv", "đảng viên"),
    ("dangviendubi", "đảng viên dự bị"),
    ("dangvien", "đảng viên"),
    ("d/c", "đồng chí"),
    ("dongchi", "đồng chí"),
    ("quanchung", "quần chúng"),
    ("tccs", "tổ chức cơ sở đảng"),
)
_METRIC = re.compile(
    r"\b(?:(?P<short>chuyen(?: dang)?(?: vien)?(?: du bi)?(?: len)? chinh thuc)|(?P<verb>ket nap"
    r"|gioi thieu|boi duong|phat trien|cong nhan(?: (?:dang vien )?chinh thuc)?|kiem tra|giam sat"
    r"|hoan thanh (?:xuat sac |tot )?nhiem vu|giup do|thanh lap|xep loai|tao nguon|xoa ten"
    r"|khai tru|ky luat|khien trach|canh cao|trao tang|truy tang|ra soat|phan cong"
    r"|cu (?:hoc vien|quan chung|dang vien|can bo)))\b"
)
_FARTHEST = 90


def unit_words(document: Document, quantity: Quantity) -> str:
    if quantity.kind == "percent":
        return "percent"
    text = document.plain[quantity.unit_start : quantity.unit_end]
    for plain, shown in _SHOWN:
        if text.replace(" ", "").startswith(plain):
            return shown
    length = len(text.removesuffix(" truc thuoc").removesuffix(" uu tu"))
    return document.words(quantity.unit_start, quantity.unit_start + length).lower()


def activity(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """The last thing done that is named before a number."""
    found = list(_METRIC.finditer(document.plain, max(start, end - _FARTHEST), end))
    return found[-1].span() if found else None
