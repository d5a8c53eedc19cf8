"""Finds for whom a number to be reached holds: one body, each of a class, or a place."""

import re

from dangvu.documents.reading.figures.figure import Figure

_EACH = re.compile(
    r"\b(?:(?<!vien )moi|tung) (?=chi\b|dang (?:bo|uy)|don vi|to chuc|co (?:so|quan)|xa|phuong"
    r"|thon|truong|doan|cap uy|doanh|huyen|khoi|ban\b|hoi|ap\b|khu\b|tccs|thi xa|nha truong"
    r"|dong chi|dang vien|loai hinh)|\bnoi (?=co |nao )"
)
# Toned, because `mới` and `mọi` look alike without: each of whatever it is, but time and persons.
_EACH_ANY = re.compile(
    r"\b[Mm]ỗi (?!năm|quý|tháng|tuần|ngày|đợt|lần|khi|người|buổi|kỳ|một|nhiệm|cá nhân|cán bộ|hộ\b"
    r"|quần chúng|công dân|học viên)(?=\w)"
)
# `130 đảng viên, cụ thể từng đơn vị:` allots what was said before it.
_ALLOTS_BELOW = re.compile(r"\b(?:cu the|chi tiet|phan bo|giao|nhu sau)\b")
_CLASS = re.compile(
    r"(?:(?:cac|tung|moi) )?(?:chi bo|dang bo|to chuc co so dang|chi, ?dang bo|don vi|co quan"
    r"|(?:dang bo )?(?:cac )?(?:xa|phuong|thi tran)|doanh nghiep|dang uy)"
    r"(?: (?:co so|bo phan|truc thuoc|cac|xa|phuong|thi tran|khac|co quan|co tu|thon|truong"
    r"|doanh|hoc|con lai|ap|nong thon)){0,6}\b"
)
_MANY_NAMED = re.compile(
    r"(?i:(?:cac|nhung)) (?:huyen|xa|phuong|thi xa|dang bo|dang uy|chi bo) (?=[A-Z])"
)
_NOBODY = re.compile(
    r"(?:giam|tang|nang|keo giam|so|ty le|tong (?:cong|so)|trong do|den|nam|trong|nu|doan vien"
    r"|dan toc|ton giao|cong giao|nguoi|trinh do|dang vien|quan chung|cao dang|dai hoc)\b|cong$"
)
# `Nam Trà My 95` is a district, `nam 95` are men.
_PROPER = re.compile(r"Nam [A-Z][a-z]")
_CUT_AT_POINT = re.compile(r"(?<= (?:TP|TX|TT))\.? ?(?:[A-Z][a-z]{0,12} ?){1,4}\b")
_WHOLE = re.compile(
    r"\btoan (?:dang bo|huyen|tinh|thanh pho|thi xa|quan|xa|phuong|khoi|nganh|truong|dang)\b"
)
# `mỗi đảng bộ cơ sở có từ 100 đảng viên trở lên giới thiệu …`: all words down to the verb.
_EACH_WHO = re.compile(
    r"(?<!vien )\b(?:moi|tung) (?P<who>(?:chi|dang (?:bo|uy)|don vi|to chuc|co (?:so|quan)|xa"
    r"|phuong|thon|truong|doan|cap uy|doanh|huyen|khoi|ban|hoi|ap|khu|tccs|thi|nha truong)"
    r"\b[^.;:]{0,90}?) (?=ket nap|phan dau|gioi thieu|phat trien|boi duong|cu\b|phai|can\b|hoan thanh"
    r"|giup do|co it|co toi|co tren|thuong xuyen|to chuc|mo\b|trinh|chon|dat|giu|bao dam|dam bao"
    r"|(?<!co )tu \d|it nhat|toi thieu|moi nam|hang nam|lam|thuc hien|khong|duoc|ra soat|co \d|xet|tao"
    r"|(?<!co tu )\d|lap)"
)
# `chi bộ khối văn phòng không ít hơn 2`: cells of one kind.
_CLASS_WHO = re.compile(
    r"(?:[-+ ]{0,4})(?P<who>(?:cac )?chi bo(?: [a-z]{1,12}){1,6}?) (?=ket nap|phan dau|gioi thieu"
    r"|phat trien|phai|can\b|co it|co toi|it nhat|toi thieu|khong it|khong duoi|tu \d|\d)"
)
# What the share is of stands behind it: `20% số đảng viên ở mỗi chi bộ`, `100% thôn, bản`.
_EACH_AFTER = re.compile(
    r"\b(?:o|cua|trong|tai) (?:moi|tung) (?P<who>(?:chi bo|dang bo|dang uy|to chuc(?: co so)? dang|don vi"
    r"|co quan)(?: co so)?)"
)
_HAMLET = r"(?:thon|ap|khom|khu pho|to dan pho|lang|buon|ban|xa|phuong)"
_HAMLETS = re.compile(rf" (?P<who>{_HAMLET}(?:(?:, | va ){_HAMLET}){{0,3}})(?= )")
_ALL = 100
_MEANS_BEFORE = re.compile(r"(?:don vi|noi|to chuc|co so)")
_CAPITAL = re.compile(r" (?!Dang\b|Chi\b|Huyen\b|Tinh\b|Thanh\b)[A-Z]")
# `Chi bộ ấp 1: 02 đồng chí`: the line allots its number to the body before the colon.
_NAMED = re.compile(
    r"(?:[-+ ]{0,4})(?P<who>(?:chi bo|dang bo|dang uy|don vi|xa|phuong|truong|huyen uy|thanh uy|thi tran"
    r"|khoi|thi xa|thanh pho|khoa|cong ty|cong an|quan su|van phong)\b"
    r"[^:;.]{0,60}): (?=\d)"
)
_PLACE = re.compile(
    r"(?:(?<=[ ,(])|^)(?:huyen|tinh|thanh pho|thi xa|quan|xa|phuong|thi tran|khoi)"
    r"(?: [A-Z][a-z]{1,12}){1,4}"
)
# A group of people that is set apart: `khu vực ngoài nhà nước không dưới 12`.
_GROUP = re.compile(
    r"(?:trong do,? ?)?(?:rieng )?(?P<who>(?:khu vuc|khoi|cac (?:huyen|xa)) [^,;.:\d]{3,50}?)"
    r"(?: (?:ket nap|phai|phan dau|la|co|dat|tu)){0,4} $"
)
_TOWARD = re.compile(r"(?:[-+ ]{0,4})(?:rieng )?doi voi (?P<who>[^,;.:\d]{3,70})[,:]")
_FIRM = re.compile(r" ?(?:da )?(?:thong nhat |quyet dinh |tiep tuc )?(?:giao|phan bo|yeu cau|de ra"
                   r"|ban hanh|xay dung|chi dao|de nghi|thong nhat)\b")  # fmt: skip
# `giao chỉ tiêu cho các đảng bộ … 1.905 đảng viên`: together, not each.
_ALLOTTED = re.compile(r"\b(?:giao|phan bo)(?: [a-z]{1,12}){0,5} $")
# `100% chi bộ kết nạp ít nhất 01 đảng viên`: each of them.
_ALL_OF = re.compile(r"\b100 ?% (?:so |cac )?(?:chi bo|dang bo|don vi|thon|ap|xa|to chuc)")
_PER_BODY = re.compile(r" ?/ ?(?:lop|chi bo|don vi|xa|thon|dang bo|co so)\b")
_MANY, _SEEN_AHEAD, _NEAR_AFTER = 50, 14, 60
_SHIFTED = re.compile(
    r"\btong (?:so|cong)(?: la)? $"
    r"|\b(?:tang|giam|len|xuong)(?: [a-z]{1,12}){0,2}(?: tu \d+)?(?: len| xuong)? $"
)
# `các chi bộ bản cùng nhận 2 đảng viên`
_ALIKE = re.compile(r"\b(?:cung|deu)(?: [a-z]{1,12}){0,2} $")
_KIND_OF_CELLS = re.compile(
    r"chi bo (?:khu dan cu|doanh nghiep|co quan|truong hoc|thon|ap|ban|to dan pho|khu pho|nong thon"
    r"|sinh vien|ap, khom|co quan, truong hoc)"
)
_ISSUER = re.compile(r"(?:ban |thuong truc|tinh uy|huyen uy|thanh uy|thi uy|nghi quyet)")
# What the names of bodies leave out: a district, a branch, a firm.
_NAME_AFTER = re.compile(
    r" (?:quan|nganh|so|cong ty|benh vien|dai hoc|tong cong ty)\b(?: [A-Z][a-z]{1,12}){0,4}"
)
_SINGLE = re.compile(
    r"dang bo (?:tinh|thanh pho|huyen|thi xa|quan|khoi|nganh|so|cong ty|benh vien)\b.{0,80}"
)


def scope_of(figure: Figure) -> tuple[int, int] | None:
    """The last body named before the number; `toàn thành phố` names one too."""
    document, clause, quantity = figure.document, figure.clause, figure.quantity
    if quantity.label and quantity.label[1] > quantity.label[0]:
        return _label(figure, *quantity.label)
    each = [
        match
        for match in _EACH_WHO.finditer(document.plain, clause.start, quantity.start + _SEEN_AHEAD)
        if match.end("who") <= quantity.start
    ]
    if each and not _MEANS_BEFORE.fullmatch(each[-1]["who"]):
        return each[-1].span("who")
    named = _NAMED.match(document.plain, clause.start, quantity.start + 1)
    if named:
        return named.span("who")
    opening = _CLASS_WHO.match(document.plain, clause.start, quantity.start + _SEEN_AHEAD)
    if opening and opening.end("who") <= quantity.start:
        return opening.span("who")
    toward = _TOWARD.match(document.plain, clause.start, quantity.start)
    if toward:
        return toward.span("who")
    group = _GROUP.match(document.plain, clause.start, quantity.start)
    if group:
        return group.span("who")
    return (
        (_after_percent(figure) if _starts_with_number(figure) else None)
        or _nearest(figure, clause.start)
        or _after_percent(figure)
        or _nearest(figure, figure.sentence.start, from_afar=True)
    )


def _label(figure: Figure, start: int, end: int) -> tuple[int, int] | None:
    """Without `các huyện` before the first of several names and `(mỗi chi bộ)` behind."""
    if _NOBODY.match(figure.plain, start, end) and not _PROPER.match(
        figure.document.cased, start, end
    ):
        return None
    shared = figure.plain.find(" moi ", start, end) > 0
    many = None if shared else _MANY_NAMED.match(figure.document.cased, start, end)
    ends = [figure.plain.find(mark, start + 1, end) for mark in (" (", " moi ")]
    return many.end() if many else start, min((place for place in ends if place > 0), default=end)


def _starts_with_number(figure: Figure) -> bool:
    return figure.quantity.low == _ALL and figure.quantity.kind == "percent"


def _after_percent(figure: Figure) -> tuple[int, int] | None:
    """`100% chi bộ thôn rà soát nguồn`: the bodies that the share is of."""
    quantity = figure.quantity
    if quantity.kind != "percent":
        return None
    each = _EACH_AFTER.search(figure.plain, quantity.end, figure.clause.end)
    if each:
        return each.span("who")
    hamlets = _HAMLETS.match(figure.plain, quantity.end, figure.clause.end)
    if hamlets:
        return hamlets.span("who")
    bodies = figure.document.bodies_in(quantity.end, quantity.end + 12)
    return (bodies[0].start, bodies[0].end) if bodies else None


def _nearest(figure: Figure, start: int, *, from_afar: bool = False) -> tuple[int, int] | None:
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
    if wholes and (not before or wholes[-1].end() >= before[-1].start):
        return _whole(wholes[-1], (before[-1].start, before[-1].end) if before else None)
    if from_afar:
        return None
    if before:
        end = before[-1].end
        name = _NAME_AFTER.match(document.cased, end, quantity.start) or _CUT_AT_POINT.match(
            document.cased, end, quantity.start
        )
        return _without_many(figure, before[-1].start), name.end() if name else end
    places = list(_PLACE.finditer(document.cased, start, quantity.start))
    return places[-1].span() if places else None


def _whole(whole: re.Match[str], body: tuple[int, int] | None) -> tuple[int, int]:
    inner = body[1] if body and body[0] > whole.start() else whole.end()
    return whole.start(), max(whole.end(), inner)


def _only_sets(figure: Figure, start: int, end: int) -> bool:
    """`Ban Thường vụ … giao`: who sets a target is not whom it holds for."""
    plain = figure.plain
    return bool(_ISSUER.search(plain, start, end) and _FIRM.match(plain, end))


def _without_many(figure: Figure, start: int) -> int:
    many = re.compile(r"(?:moi|tung) ").match(figure.plain, start)
    return many.end() if many else start


def is_per_unit(figure: Figure, scope: tuple[int, int] | None) -> bool:
    """Said by `mỗi`, or the scope is a class of bodies rather than one with a name."""
    plain, clause, quantity = figure.plain, figure.clause, figure.quantity
    if quantity.label:
        return _is_each(figure, *quantity.label)
    farthest = clause.end if quantity.kind == "percent" else quantity.end + _NEAR_AFTER
    if _is_each(figure, clause.start, min(clause.end, farthest)):
        return True
    counted = quantity.kind != "percent"
    if _PER_BODY.match(plain, quantity.end) or (
        counted and _ALL_OF.search(plain, clause.start, quantity.start)
    ):
        return True
    if scope is None or _is_together(figure, scope) or _only_where(figure, scope):
        return False
    text = plain[scope[0] : scope[1]]
    if _ALIKE.search(plain, scope[1], max(scope[1], quantity.start)):
        return True
    if quantity.kind == "percent":
        return text.startswith("cac ") and plain.endswith("doi voi ", 0, scope[0])
    cells = text.startswith("chi bo ") and not _CAPITAL.search(figure.document.cased, *scope)
    several = ", " in text and not _CAPITAL.search(figure.document.cased, scope[0] + 1, scope[1])
    return bool(_CLASS.fullmatch(text) or cells or text.startswith("cac ") or several)


def _only_where(figure: Figure, scope: tuple[int, int]) -> bool:
    """`trong đó … đang công tác tại các doanh nghiệp 2 đồng chí`: of all, those who are there."""
    plain = figure.plain
    there = plain.endswith((" tai ", " trong ", " thuoc ", " o "), 0, scope[0])
    return there and bool(figure.previous) and plain.startswith("cac ", scope[0])


def _is_each(figure: Figure, start: int, end: int) -> bool:
    said = _EACH.search(figure.plain, start, end) or _EACH_ANY.search(
        figure.document.shown, start, end
    )
    after = figure.quantity.end
    if said and figure.quantity.kind == "percent" and figure.plain.startswith("lop", said.end()):
        return False
    return said is not None and not (
        said.start() >= after and _ALLOTS_BELOW.search(figure.plain, after, said.start())
    )


def _is_together(figure: Figure, scope: tuple[int, int]) -> bool:
    """The number is of one body, or of many bodies taken together."""
    plain, start, quantity = figure.plain, figure.clause.start, figure.quantity
    text = plain[scope[0] : scope[1]]
    if _KIND_OF_CELLS.fullmatch(text):
        return False
    if plain.startswith(": ", scope[1]) and not text.startswith(("cac ", "moi ")):
        return True
    allotted = quantity.low >= _MANY and _ALLOTTED.search(plain, start, scope[0])
    shifted = _SHIFTED.search(plain, start, quantity.start)
    return bool(allotted or shifted or text.startswith("toan ") or _is_named(figure, scope))


def _is_named(figure: Figure, scope: tuple[int, int]) -> bool:
    """`Đảng bộ huyện Vũ Thư`, `Đảng bộ thành phố`: one body."""
    text = figure.document.cased[scope[0] : scope[1]]
    if "," in text or text.lower().startswith("cac "):
        return False
    if re.search(r"(?:huyen|tinh|pho|xa|phuong|khoi|bo|quan|tran|uy) [A-Z]", text):
        return True
    return bool(_SINGLE.fullmatch(text.lower()))
