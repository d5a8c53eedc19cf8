"""Finds those to be screened out: `những đảng viên không …`, `đảng viên bỏ sinh hoạt …`."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.eligibility.reach import Condition
from dangvu.documents.reading.layout.sentences import Span, clauses_of

FAILS = (
    r"(?:khong|vi pham|bo (?:sinh hoat|viec)|co bieu hien|thieu|chua|suy thoai|dang (?:bi|trong)|bi"
    r"|da (?:bi|vi pham)|tu y|giu ho so|lam dung|vang|giam sut|mat|(?:\d+|hai|ba|nhieu)"
    r" (?:nam|lan|ky) (?:lien )?[^.;,]{0,20}?(?:bi|khong|vi pham))"
)
_SOME = r"(?:dang vien(?: du bi)?|quan chung|nguoi|truong hop)"
THOSE_WHO = re.compile(rf"(?:nhung|cac|moi) {_SOME} {FAILS}")
MEMBER_WHO = re.compile(
    rf"(?:[a-h]\) |\([a-h\d]\) |va )?(?P<who>{_SOME} (?:[a-z ]{{2,30}} (?:nhung|ma) )?{FAILS})"
)
_SCREENS = re.compile(
    r"xoa ten|ra khoi (?:dang|danh sach)|xu ly|sang loc|khai tru|ky luat|nhac nho|tam dung|tra lai"
)
_AGAIN = re.compile(rf", (?:nhung|cac) {_SOME} [^.;:]*?(?=,? (?:de|nham|qua do|thi)\b|[.;:]|$)")


def screened_in(document: Document, sentence: Span) -> Iterator[Condition]:
    yield from _repeated(document.plain, sentence)
    yield from _members_who(document, sentence)


def _repeated(plain: str, sentence: Span) -> Iterator[Condition]:
    """`… những đảng viên không …, những đảng viên vi phạm …` within a sentence on something else."""
    first = THOSE_WHO.search(plain, sentence.start, sentence.end)
    if first is None:
        return
    further = list(_AGAIN.finditer(plain, first.end(), sentence.end))
    if further:
        yield Condition(first.start(), further[-1].end(), "exclude", 0.8, "those_who_list")


def _members_who(document: Document, sentence: Span) -> Iterator[Condition]:
    """`đảng viên bỏ sinh hoạt …; đảng viên hai năm liền bị …` where members are screened out."""
    plain = document.plain
    block = document.blocks[sentence.block]
    screens = _SCREENS.search(plain, block.start, sentence.end)
    if not screens and not _SCREENS.search(document.tree.titles(sentence.block)):
        return
    for clause in clauses_of(document.flow, sentence):
        colon = plain.rfind(": ", clause.start, clause.end)
        start = colon + 2 if colon >= 0 else clause.start
        match = MEMBER_WHO.match(plain, start, clause.end)
        if match and " co quyen " not in plain[start : clause.end]:
            yield Condition(match.start("who"), clause.end, "exclude", 0.82, "member_who")
