"""Reads time limits counted from an event: `trong thời hạn 30 ngày làm việc kể từ ngày …`."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft

_LIMIT = re.compile(
    r"(?P<bound>trong (?:vong|thoi han|thoi gian|khoang thoi gian)(?: khong qua| toi da| cham"
    r" nhat)?|cham nhat(?: la| trong(?: vong)?| sau)?"
    r"|khong (?:qua|cham qua|muon hon)|toi da(?: khong qua| la)?|thoi han(?: toi da| khong"
    r" qua)?(?: la)?|muon nhat"
    r"|sau|truoc(?: it nhat)?|it nhat|toi thieu) "
    r"(?P<number>\d{1,3})(?: ?\([a-z ]{2,20}\))? (?P<unit>ngay lam viec|ngay|tuan|thang|nam)\b"
)
_ANCHOR = re.compile(
    r",? ?(?:\((?:khong )?ke [^)]*\),? ?)?(?:ke tu|tinh tu|tu|sau|truoc)(?: (?:khi|thoi diem|luc))?"
    r" (?P<anchor>(?:ngay )?[^,;.\n]{3,110}?)(?= phai\b| thi\b|,|;|\.|\n|$)"
)
_DUTY = re.compile(
    r"phai|gui|nop|bao cao|chuyen|xem xet|quyet dinh|hoan thanh|to chuc|thong bao|tra loi|giai"
    r" quyet|lap|cong bo|trinh"
    r"|ban hanh|tien hanh|lam thu tuc|xuat trinh|gioi thieu|de nghi|trao|cap|ket nap|cong nhan"
    r"|tham dinh|tham tra|dang ky|noi"
)
_UNITS = {"ngay lam viec": "P{}BD", "ngay": "P{}D", "tuan": "P{}W", "thang": "P{}M", "nam": "P{}Y"}
_NEEDS_ANCHOR = ("sau", "truoc", "truoc it nhat", "it nhat", "toi thieu", "toi da")
_LENGTH = re.compile(
    r"lien tuc|lien tiep|cong tac|sinh hoat dang|tuoi dang|giu chuc|nhiem ky|thu thach"
)


def read_relative_deadlines(document: Document) -> Iterator[Draft]:
    for match in _LIMIT.finditer(document.plain):
        if document.is_cited(match.start()):
            continue
        draft = _draft(document, match)
        if draft:
            yield draft


def _draft(document: Document, match: re.Match[str]) -> Draft | None:
    sentence = document.sentence_at(match.start())
    if document.blocks[sentence.block].zone not in ("body", "opening"):
        return None
    anchor = _ANCHOR.match(document.plain, match.end(), sentence.end)
    bound = match["bound"]
    if anchor is None and (bound in _NEEDS_ANCHOR or match["unit"] in ("nam",)):
        return None
    if not _DUTY.search(document.plain, sentence.start, sentence.end):
        return None
    if anchor is None and _LENGTH.match(document.plain, match.end() + 1):
        return None
    norm = {
        "op": "relative",
        "offset": _UNITS[match["unit"]].format(int(match["number"])),
        "bound": document.words(*match.span("bound")),
        "anchor": document.words(*anchor.span("anchor")) if anchor else None,
    }
    end = anchor.end("anchor") if anchor else match.end()
    confidence = 0.92 if anchor else 0.84
    return Draft("deadline", match.start(), end, norm, confidence, "deadline.relative")
