"""Finds for whom a number to be reached holds: one body, each of a class, or a place."""

import re

from dangvu.documents.reading.figures.figure import Figure

_EACH = re.compile(
    r"\b(?:(?<!vien )moi|tung) (?=chi\b|dang (?:bo|uy)|don vi|to chuc|co (?:so|quan)|xa|phuong"
    r"|thon|truong|doan|cap uy|doanh|huyen|khoi|ban\b|hoi|ap\b|khu\b|tccs|thi xa|nha truong)"
)
_CLASS = re.compile(
    r"(?:(?:cac|tung|moi) )?(?:chi bo|dang bo|to chuc co so dang|chi, ?dang bo|don vi|co quan"
    r"|(?:dang bo )?(?:cac )?(?:xa|phuong|thi tran)|doanh nghiep|dang uy)"
    r"(?: (?:co so|bo phan|truc thuoc|cac|xa|phuong|thi tran|khac|co quan|co tu|thon|truong"
    r"|doanh|hoc|con lai|ap|nong thon))*\b"
)
_WHOLE = re.compile(
    r"\btoan (?:dang bo|huyen|tinh|thanh pho|thi xa|quan|xa|phuong|khoi|nganh|truong|dang)\b"
)
_CAPITAL = re.compile(r" (?!Dang\b|Chi\b|Huyen\b|Tinh\b|Thanh\b)[A-Z]")
# `Chi bộ ấp 1: 02 đồng chí`: the line allots its number to the body before the colon.
_NAMED = re.compile(
    r"(?:[-+ ]*)(?P<who>(?:chi bo|dang bo|dang uy|don vi|xa|phuong|truong|huyen uy|thanh uy)\b"
    r"[^:;.]{0,60}): (?=\d)"
)
_PLACE = re.compile(
    r"(?:(?<=[ ,(])|^)(?:huyen|tinh|thanh pho|thi xa|quan|xa|phuong|thi tran|khoi)"
    r"(?: [A-Z][a-z]+){1,4}"
)
# A group of people that is set apart: `khu vực ngoài nhà nước không dưới 12`.
_GROUP = re.compile(r"(?:trong do,? ?)?(?:rieng )?(?P<who>(?:khu vuc|khoi|doi voi) [^,;.:\d]{3,50}?)"
                    r"(?: (?:ket nap|phai|phan dau|la|co|dat|tu))* $")  # fmt: skip
_FIRM = re.compile(r" ?(?:da )?(?:thong nhat |quyet dinh |tiep tuc )?(?:giao|phan bo|yeu cau|de ra"
                   r"|ban hanh|xay dung|chi dao|de nghi|thong nhat)\b")  # fmt: skip
_ISSUER = re.compile(r"(?:ban |thuong truc|tinh uy|huyen uy|thanh uy|thi uy|nghi quyet)")
_SINGLE = re.compile(r"dang bo (?:tinh|thanh pho|huyen|thi xa|quan|khoi)\b.*")


def scope_of(figure: Figure) -> tuple[int, int] | None:
    """The last body named before the number; `toàn thành phố` names one too."""
    document, clause, quantity = figure.document, figure.clause, figure.quantity
    if quantity.label and quantity.label[1] > quantity.label[0]:
        return quantity.label
    named = _NAMED.match(document.plain, clause.start, quantity.start + 1)
    if named:
        return named.span("who")
    group = _GROUP.match(document.plain, clause.start, quantity.start)
    if group:
        return group.span("who")
    return _nearest(figure, clause.start) or _nearest(figure, figure.sentence.start, True)


def _nearest(figure: Figure, start: int, from_afar: bool = False) -> tuple[int, int] | None:
    document, quantity = figure.document, figure.quantity
    if from_afar and (quantity.kind == "percent" or not figure.numbers_since(start)):
        return None
    before = [
        body
        for body in document.bodies_in(start, quantity.start)
        if body.end <= quantity.start
        and not document.is_cited(body.start)
        and not _only_sets(figure, body.start, body.end)
    ]
    wholes = list(_WHOLE.finditer(document.plain, start, quantity.start))
    if wholes and (not before or wholes[-1].end() >= before[-1].end):
        return _whole(wholes[-1], (before[-1].start, before[-1].end) if before else None)
    if from_afar:
        return None
    if before:
        return _without_many(figure, before[-1].start), before[-1].end
    places = list(_PLACE.finditer(document.cased, start, quantity.start))
    return places[-1].span() if places else None


def _whole(whole: re.Match[str], body: tuple[int, int] | None) -> tuple[int, int]:
    inner = body[1] if body and body[0] > whole.start() else whole.end()
    return whole.start(), max(whole.end(), inner)


def _only_sets(figure: Figure, start: int, end: int) -> bool:
    """`Ban Thường vụ … giao`: who sets a target is not whom it holds for."""
    plain = figure.plain
    return bool(_ISSUER.match(plain, start) and _FIRM.match(plain, end))


def _without_many(figure: Figure, start: int) -> int:
    many = re.compile(r"(?:moi|tung) ").match(figure.plain, start)
    return many.end() if many else start


def is_per_unit(figure: Figure, scope: tuple[int, int] | None) -> bool:
    """Said by `mỗi`, or the scope is a class of bodies rather than one with a name."""
    document, clause, quantity = figure.document, figure.clause, figure.quantity
    if quantity.label and scope == quantity.label:
        return False
    after = min(clause.end, quantity.end + 60)
    if _EACH.search(document.plain, clause.start, after):
        return True
    if scope is None or quantity.kind == "percent":
        return False
    text = document.plain[scope[0] : scope[1]]
    if document.plain[scope[1] : scope[1] + 2] == ": " and not text.startswith(("cac ", "moi ")):
        return False
    if text.startswith("toan ") or _is_named(figure, scope):
        return False
    several = ", " in text and not _CAPITAL.search(document.cased, scope[0] + 1, scope[1])
    return bool(_CLASS.fullmatch(text) or text.startswith("cac ") or several)


def _is_named(figure: Figure, scope: tuple[int, int]) -> bool:
    """`Đảng bộ huyện Vũ Thư`, `Đảng bộ thành phố`: one body."""
    text = figure.document.cased[scope[0] : scope[1]]
    if "," in text or text.lower().startswith("cac "):
        return False
    if re.search(r"(?:huyen|tinh|pho|xa|phuong|khoi|bo|quan|tran|uy) [A-Z]", text):
        return True
    return bool(_SINGLE.fullmatch(text.lower()))
