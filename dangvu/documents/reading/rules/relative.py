"""Reads time limits counted from an event: `trong thời hạn 30 ngày làm việc kể từ ngày …`."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.layout.sentences import Span

_WORDS = {
    "mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
    "muoi": 10, "muoi lam": 15, "muoi hai": 12, "hai muoi": 20, "ba muoi": 30, "sau muoi": 60,
    "nua": 0, "chin muoi": 90, "bon muoi lam": 45, "hai muoi bon": 24, "bon muoi tam": 48,
}  # fmt: skip
_NUMBER = r"(?:\d{1,3}|" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")"
_UNIT = r"(?:ngay lam viec|ngay|tuan|thang|nam|gio)"
_AMOUNT = (
    rf"(?P<number>{_NUMBER})(?: ?\([a-z0-9 ]{{2,24}}\))? (?P<unit>{_UNIT})\b(?: le\b)?"
    r"(?P<working> ?\((?:theo |tinh theo )?ngay lam viec\))?"
)
_LIMIT = re.compile(
    r"\b(?P<bound>trong (?:vong|thoi han|thoi gian|khoang thoi gian|han)(?: (?:khong qua|toi da"
    r"|cham nhat|la))?"
    r"|(?:cham|muon|tre) nhat(?: la)?(?: trong(?: vong| thoi han)?| sau| truoc)?"
    r"|(?:qua|khong qua|khong (?:vuot qua|duoc qua|de (?:cham )?qua|(?:cham|muon|tre|lau"
    r"|keo dai) (?:hon|qua)))"
    r"|toi da(?: khong qua| la)?|thoi han(?: toi da| khong qua)?(?: la)?"
    r"|thoi (?:han|gian) (?:giai quyet|tham dinh|tham tra|xu ly|tra loi|xem xet)(?: [a-z]+){0,3}?"
    r"(?: la| toi da| khong qua|:)*|co gia tri(?: trong)?"
    r"(?: thoi gian| thoi han| vong| la)?"
    r"|sau (?:thoi (?:gian|han) |khi (?:het|du) |dung |du )?|truoc(?: it nhat)?|it nhat(?: truoc)?"
    rf"|toi thieu(?: truoc)?|trong|qua thoi han|het(?: thoi han)?) ?(?<= ){_AMOUNT}"
)
_BACKWARDS = re.compile(
    r"\b(?P<bound>truoc|sau) (?P<anchor>[a-z][^,;.:\d\n]{4,70}?),?(?: (?:it nhat|it ra|chi it|toi thieu"
    rf"|cham nhat|khong qua|toi da|trong vong|la)(?: la)?) {_AMOUNT}"
)
_BEFOREHAND = re.compile(
    rf"\b(?P<bound>truoc|sau) (?P<anchor>moi dot|"
    r"(?:khi|ngay|gio|buoi|ky|phien|le|(?:cac |moi )?dot|hoi nghi|dai hoi|cuoc hop|lop) "
    rf"[^,;.:\d\n]{{2,60}}?|hoi nghi|dai hoi|cuoc hop|be giang|khai giang) {_AMOUNT}"
    r"(?! (?:thi|nua|du bi))"
)
_BARE = re.compile(
    rf"(?:(?<=\| )|(?<=: ))(?P<bound>){_AMOUNT}(?=,? (?:ke tu|tinh tu|sau khi|tu ngay|sau ngay)\b)"
)
_AHEAD = re.compile(
    r"\bke tu (?P<anchor>(?:ngay )?[^,;.:\n]{4,110}),(?: cham nhat| toi da)? "
    r"(?=(?:trong|sau|cham nhat|khong qua|toi da))"
)
_SINCE = re.compile(
    r"(?:sau khi|ngay khi|khi|ke tu khi|tu khi|(?=het thoi|ket thuc)) ?(?P<anchor>[^,;.:\n]{4,90}), "
)
_ANCHOR = re.compile(
    r"(?: \([^()\n]{3,60}\))?,? ?\(?(?:(?:ke tu|tinh tu|tu(?! (?:ngay )?\d)|sau|truoc|so voi|tinh den) "
    r"|(?=khi ))"
    r"(?P<anchor>(?:ngay |khi )?[^,;:.\n()]{3,110}?)"
    r"(?= (?:phai|thi|can|se|co trach nhiem|neu|ma)\b|,|;|:|\)|\.(?!\d)|/|\n|$)"
)
_ANCHOR_ENDS = re.compile(
    r"(?<! cua)(?<! bo) (?:(?:chi bo|cap uy|dang uy|chi uy|ban|dang vien"
    r"|to chuc dang|nguoi)[^,;]{0,40}? (?=phai)"
    r"|phai |va (?=(?:giao|phan cong|gui|bao cao|thong bao|lap|to chuc)\b)"
    r"|de (?=(?:tong hop|bao cao|xem xet)\b))"
)
_DUTY = re.compile(
    r"\b(?:phai|gui|nop|bao cao|chuyen|xem xet|quyet dinh|hoan thanh|to chuc|thong bao|tra loi|giai"
    r" quyet|lap|cung cap|quyet toan|cong bo|trinh|hoc xong|lam lai|hoc lai"
    r"|tham tra lai|xet lai|bo sung"
    r"|ban hanh|tien hanh|lam thu tuc|xuat trinh|gioi thieu|de nghi|trao|cap|ket nap|cong nhan"
    r"|tham dinh|tham tra|doi chieu|xac minh|ra soat|tra lai|tiep nhan|dang ky|noi|het hieu luc"
    r"|khong con gia tri|co hieu luc|chiu trach nhiem"
    r"|xoa ten|khac phuc|kiem tra|cho y kien|phe duyet|hop|bao|mo lop|bau|ban giao)\b"
)
_UNITS = {
    "ngay lam viec": "P{}BD", "ngay": "P{}D", "tuan": "P{}W", "thang": "P{}M", "nam": "P{}Y",
    "gio": "PT{}H",
}  # fmt: skip
_MORE = re.compile(
    rf"(?: \([^)]{{0,200}}\)| doi voi [^,;.\d]{{3,40}})?"
    rf"(?:,| va| hoac|,? toi da|,? khong qua){{1,3}} {_AMOUNT}"
)
_INNER_BOUND = re.compile(r"(?<=[a-z] )(?:khong qua|toi da|trong vong|trong)\b.{0,60}$")
_TAIL_WORD = re.compile(r"(?<=.) (?:là|ít nhất)$")
_HANDLED = re.compile(
    r"\b(?:tham dinh|tra lai|tra loi|giai quyet|xem xet|gap|khac phuc|bo sung|hoan thanh|thong bao"
    r"|gui|chuyen|bao cao|phai|kiem tra|ket luan|xu ly|lam ro|hop xet|quyet dinh|trinh|nop|cong bo"
    r"|niem yet|cap|lap|ban giao|cho y kien|co gia tri)\b[^;.]{0,110}$"
)
_SHALL = re.compile(r"\b(?:phai|bi|chiu|khong con|lam lai|hoc lai)\b")
_THEN_REPORTS = re.compile(r",? (?:phai |co |gui ){0,3}(?:bao cao|gui|nop)\b")
_MUST = re.compile(r"\b(?:phai|bi|thi|khong con)\b")
_AGAIN = re.compile(r"\b(?:phai|hoc lai|lam lai|het (?:gia tri|hieu luc)|khong con)\b")
_MUST_NEAR = re.compile(r"[^;.]{0,70}\b(?:phai|bi|thi|khong con)\b")
_BEFOREHAND_SAID = re.compile(r"\btruoc\b[^.;,]{0,70}$")
_NO_LIMIT = re.compile(r"(?:co hieu luc(?: thi hanh)?|(?<!sua )chua|khong|nghe [^.;,]{0,40}) $")
_HOUR_OF_DAY = re.compile(r" ?(?:\d|(?:cung |cua |sang |chieu )?(?:ngay|thu) |hang )")
_LENGTH_AFTER = re.compile(
    r"[ ,(]{0,3}(?:lien tuc|lien tiep|lien|gan nhat|cong tac|sinh hoat dang|tuoi (?:dang|doi)?|tuoi\b"
    r"|giu chuc|nhiem ky|thu thach|hoc tap|qua\b|tro len|tham gia|giup do|theo doi|gan day"
    r"|truoc do|moi\b|lam viec(?! ke| tinh| tu)|dau (?:nam|nhiem)|cuoi nam|mot lan"
    r"|(?:du(?! bi)|dau|cuoi)\b)"
)
_LENGTH_BEFORE = re.compile(
    r"(?:cong tac|sinh hoat|phan dau|theo doi|giup do|lam viec|hoc tap|thu thach|ren luyen|cu tru|giu"
    r" chuc vu|dao tao|boi duong|tuoi dang|tuoi|nghi (?:phep|che do|om)|dien ra"
    r"|keo dai|hoat dong|phuc vu|co thoi gian"
    r"|dong dang phi|dong bao hiem|cung|khoa hoc|lop hoc|du bi|ky luat)(?: [a-z]+){0,3}[ ,(]{0,3}$"
)
_LEGAL = re.compile(
    r"trong vong|trong thoi han|cham|muon|khong qua|khong (?:vuot|keo|cham|muon|tre|lau|duoc|de) "
    r"|thoi han"
    r"|co gia|toi da|thoi (?:gian|han) (?:khong|giai|tham|xu|tra|xem)"
)


def read_relative_deadlines(document: Document) -> Iterator[Draft]:
    taken = bytearray(len(document.plain) + 1)
    for pattern in (_BACKWARDS, _LIMIT, _BEFOREHAND, _BARE):
        for match in pattern.finditer(document.plain):
            draft = None if _is_elsewhere(document, match) else _draft(document, match)
            if draft and not any(taken[draft.start : draft.end]):
                taken[draft.start : draft.end] = b"\x01" * (draft.end - draft.start)
                yield from _listed(document, match, draft)


def _listed(document: Document, match: re.Match[str], draft: Draft) -> Iterator[Draft]:
    """`trong thời hạn 30 ngày (trong nước), 90 ngày (ngoài nước), kể từ …`: two limits."""
    more = _MORE.match(document.plain, match.end())
    if more is None or match.re is not _LIMIT or document.is_dated(*more.span("number")):
        yield draft
        return
    sentence = document.sentence_at(match.start())
    anchor = _anchor(document, more, sentence)
    said = document.words(*anchor) if anchor else draft.norm["anchor"]
    end = max(more.end(), anchor[1]) if anchor else more.end()
    yield replace(draft, end=match.end(), norm=draft.norm | {"anchor": said})
    norm = draft.norm | {"anchor": said, "offset": _offset(more)}
    yield Draft("deadline", more.start("number"), end, norm, 0.85, "deadline.relative")


def _is_elsewhere(document: Document, match: re.Match[str]) -> bool:
    """In a title, a cited document, or a date such as `trước 15 tháng 3 năm 2020`."""
    zone = document.blocks[document.block_at(match.start())].zone
    return (
        zone not in ("body", "opening")
        or document.is_cited(match.start())
        or document.is_dated(match.start("number"), match.end("unit"))
    )


def _draft(document: Document, match: re.Match[str]) -> Draft | None:
    sentence = document.sentence_at(match.start())
    if match.end() > sentence.end:
        return None
    anchor = _anchor(document, match, sentence)
    if not _is_limit(document, match, anchor, sentence):
        return None
    norm = {
        "op": "relative",
        "offset": _offset(match),
        "bound": _bound(document, match, anchor) or None,
        "anchor": document.words(*anchor) if anchor else None,
    }
    end = max(match.end(), anchor[1]) if anchor else match.end()
    confidence = 0.92 if anchor else 0.84
    return Draft("deadline", match.start(), end, norm, confidence, "deadline.relative")


def _bound(document: Document, match: re.Match[str], anchor: tuple[int, int] | None) -> str:
    """The word that bounds: `chậm nhất là` → `chậm nhất`, `ít nhất 7 ngày trước` → `trước`."""
    bound = document.words(*match.span("bound")).lower()
    inner = _INNER_BOUND.search(match["bound"])
    if inner:
        bound = document.words(match.start("bound") + inner.start(), match.end("bound")).lower()
    at_least = match["bound"].startswith(("it nhat", "toi thieu"))
    if at_least and (not anchor or " truoc" in document.plain[match.end() : anchor[0]]):
        return "trước"
    return _TAIL_WORD.sub("", bound)


def _offset(match: re.Match[str]) -> str:
    if match["number"] == "nua":
        return {"thang": "P15D", "nam": "P6M"}.get(match["unit"], "PT12H")
    number = _WORDS.get(match["number"]) or int(match["number"])
    unit = "ngay lam viec" if match["working"] else match["unit"]
    return _UNITS[unit].format(number)


def _anchor(document: Document, match: re.Match[str], sentence: Span) -> tuple[int, int] | None:
    if "anchor" in match.re.groupindex:
        return match.span("anchor")
    after = _ANCHOR.match(document.plain, match.end(), sentence.end)
    if after:
        start, end = after.span("anchor")
        stop = _ANCHOR_ENDS.search(document.plain, start, min(sentence.end, end + 8))
        return start, min(end, stop.start()) if stop and stop.start() > start + 3 else end
    for ahead in _AHEAD.finditer(
        document.plain, max(sentence.start, match.start() - 170), match.end()
    ):
        if ahead.end() == match.start() or ahead.end() == match.start("bound"):
            return ahead.span("anchor")
    since = _SINCE.match(document.plain, sentence.start, match.start())
    return since.span("anchor") if since and match["bound"].startswith("trong") else None


def _is_limit(
    document: Document,
    match: re.Match[str],
    anchor: tuple[int, int] | None,
    sentence: Span,
) -> bool:
    """A duty or a legal limit hangs on it; how long someone was or did something does not count."""
    before = document.plain[max(sentence.start, match.start() - 120) : match.start()]
    after = document.plain[match.end() : sentence.end]
    is_legal = bool(_LEGAL.search(match["bound"]))
    is_duty = _DUTY.search(document.plain, sentence.start, sentence.end)
    if _NO_LIMIT.search(before[-40:]) or not (
        is_duty or match.re is not _LIMIT or (is_legal and anchor)
    ):
        return False
    is_hours = match["unit"] == "gio" and not match["bound"].startswith("trong")
    if is_hours and (_HOUR_OF_DAY.match(after) or not (is_legal or anchor)):
        return False
    if match.re is _BEFOREHAND and (match["unit"] == "nam" or not match["number"].isdigit()):
        return False
    if match["bound"].startswith("co gia") and not _AGAIN.search(after):
        return False
    if anchor is not None:
        is_told_before = match.re is not _LIMIT or anchor[1] < match.start()
        return is_legal or is_told_before or not _LENGTH_BEFORE.search(before[-40:])
    if _LENGTH_AFTER.match(after) or _LENGTH_BEFORE.search(before[-40:]):
        return False
    if match["unit"] == "nam" and not match["bound"].startswith("co gia"):
        return False
    return is_legal or _stands_alone(match, before, after)


def _stands_alone(match: re.Match[str], before: str, after: str) -> bool:
    """Whether something is to be done by it though nothing says what it is counted from."""
    bound = match["bound"].strip()
    if bound.startswith("qua"):
        return bool((_MUST if match["unit"].startswith("ngay") else _SHALL).search(after))
    if bound == "sau":
        return match["unit"] == "ngay lam viec" or bool(_THEN_REPORTS.match(after))
    if bound in ("trong", "trong thoi gian"):
        return bool(_HANDLED.search(before)) or (
            (not before or before.endswith(", ")) and bool(_MUST_NEAR.match(after))
        )
    if bound == "truoc":
        return match["unit"] not in ("thang", "nam") and bool(_HANDLED.search(before))
    return bound.startswith(("it nhat", "toi thieu")) and bool(_BEFOREHAND_SAID.search(before))
