"""What is not taken in, each with a sentence that an officer can act on."""

import random
import struct
import warnings
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dangvu.documents.intake import MAX_BYTES, RefusedDocument, refuse_too_large, take_in
from dangvu.documents.intake.legacy import _TCVN3_CODES
from dangvu.documents.intake.refusals import Reason
from dangvu.documents.intake.tests.word_files import (
    MACRO_MAIN,
    paragraph,
    raw_word,
    word,
    zipped,
)

PLAN = "Đảng ủy xã Hòa Tân xây dựng kế hoạch kết nạp đảng viên năm 2020"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
GOOD = word(lambda document: document.add_paragraph(PLAN))
TO_TCVN3 = str.maketrans(dict(zip(_TCVN3_CODES[1::2], _TCVN3_CODES[::2], strict=True)))
# "Đảng ủy xã Hòa Tân xây dựng kế hoạch kết nạp đảng viên", as a VNI keyboard left it.
VNI = "Ñaûng uûy xaõ Hoøa Taân xaây döïng keá hoaïch keát naïp ñaûng vieân"
ENTITY = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
WORD_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def _part(content: bytes, name: str) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


def locked_zip() -> bytes:
    """The flag of encryption set on every member, as a zip tool with a password does."""
    content = bytearray(GOOD)
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(signature)
        while at >= 0:
            content[at + offset] |= 1
            at = content.find(signature, at + 4)
    return bytes(content)


def bomb(parts: int = 1) -> bytes:
    """Zeros that unpack to far more than a document can be; the directory says so honestly."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        archive.writestr("[Content_Types].xml", _part(GOOD, "[Content_Types].xml"))
        for number in range(parts):
            archive.writestr(f"word/{number}.xml", bytes(210 * 1024 * 1024 // parts))
    return file.getvalue()


def lying_bomb() -> bytes:
    """A main part of 45 MB whose size the directory gives as one byte."""
    content = bytearray(
        zipped(
            {
                "[Content_Types].xml": _part(GOOD, "[Content_Types].xml"),
                "word/document.xml": b" " * (45 * 1024 * 1024),
            }
        )
    )
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = struct.pack("<I", 1)
    return bytes(content)


def swapped_part(name: str, content: str | bytes) -> bytes:
    with ZipFile(BytesIO(GOOD)) as archive:
        parts = {each: archive.read(each) for each in archive.namelist()}
    return zipped({**parts, name: content})


def doubled(name: str) -> bytes:
    file = BytesIO(GOOD)
    with warnings.catch_warnings(), ZipFile(file, "a", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")
        archive.writestr(name, _part(GOOD, name))
    return file.getvalue()


REFUSED = {
    "nothing at all": ("a.txt", b"", Reason.EMPTY, "không có nội dung"),
    "only blanks": ("a.txt", b" \r\n\t\n ", Reason.EMPTY, "không có nội dung"),
    "only a byte-order mark": ("a.txt", b"\xef\xbb\xbf", Reason.EMPTY, "không có chữ"),
    "only unseen letters": ("a.txt", "\u200b\u00a0\u2028".encode(), Reason.EMPTY, "không có chữ"),
    "a docx of pictures only": ("a.docx", raw_word("<w:p/>"), Reason.EMPTY, "ảnh chụp"),
    "one byte too much": ("a.txt", b"a" * (MAX_BYTES + 1), Reason.TOO_LARGE, "20 MB"),
    "no ending": ("ke-hoach", PLAN.encode(), Reason.OTHER_KIND, "không có đuôi"),
    "an unknown ending": ("a.abc", PLAN.encode(), Reason.OTHER_KIND, ".abc"),
    "doc": ("a.doc", OLE, Reason.OTHER_KIND, "nhấn F12"),
    "docm": ("a.docm", GOOD, Reason.OTHER_KIND, "chương trình chạy kèm"),
    "pdf": ("a.PDF", b"%PDF-1.7", Reason.BROKEN, "tệp PDF"),
    "xlsx": ("a.xlsx", GOOD, Reason.OTHER_KIND, "bảng tính"),
    "odt": ("a.odt", GOOD, Reason.OTHER_KIND, "LibreOffice"),
    "exe": ("a.exe", b"MZ\x90\x00", Reason.OTHER_KIND, "chương trình máy tính"),
    "a picture": ("a.jpg", b"\xff\xd8\xff\xe0", Reason.OTHER_KIND, "ảnh"),
    "a docx that is a PDF": ("a.docx", b"%PDF-1.7 ...", Reason.NOT_WHAT_IT_SAYS, "tệp PDF"),
    "a docx that is text": ("a.docx", PLAN.encode(), Reason.NOT_WHAT_IT_SAYS, "bên trong"),
    "a docx that is an old doc": ("a.docx", OLE, Reason.NOT_WHAT_IT_SAYS, "Office đời cũ"),
    "a docx that is a sheet": (
        "a.docx", zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"}),
        Reason.NOT_WHAT_IT_SAYS, "bảng tính",
    ),
    "a docx that is an odt": (
        "a.docx", zipped({"mimetype": "x", "content.xml": "<x/>"}),
        Reason.NOT_WHAT_IT_SAYS, "LibreOffice",
    ),
    "a docx that is a plain zip": (
        "a.docx", zipped({"thu.txt": PLAN}), Reason.NOT_WHAT_IT_SAYS, "tệp nén",
    ),
    "a txt that is a docx": ("a.txt", GOOD, Reason.NOT_WHAT_IT_SAYS, "tệp nén"),
    "a txt that is a program": (
        "a.txt", b"MZ\x90\x00\x03\x00", Reason.NOT_WHAT_IT_SAYS, "máy tính",
    ),
    "a txt that is rtf": ("a.txt", b"{\\rtf1\\ansi x}", Reason.NOT_WHAT_IT_SAYS, ".rtf"),
    "a txt that is a web page": ("a.txt", b"\n<!DOCTYPE html><p>x", Reason.NOT_WHAT_IT_SAYS, "web"),
    "a txt with a NUL": ("a.txt", b"abc\x00def", Reason.NOT_WHAT_IT_SAYS, "nhị phân"),
    "a txt with two control signs in a hundred": (
        "a.txt", b"a" * 98 + b"\x07\x07", Reason.NOT_WHAT_IT_SAYS, "nhị phân",
    ),
    "a txt of control signs": ("a.txt", b"abc\x01\x02", Reason.NOT_WHAT_IT_SAYS, "nhị phân"),
    "a docx locked by Word": (
        "a.docx", OLE + "EncryptedPackage".encode("utf-16-le"), Reason.LOCKED, "bỏ mật khẩu",
    ),
    "a locked zip": ("a.docx", locked_zip(), Reason.LOCKED, "bỏ mật khẩu"),
    "macros by type": (
        "a.docx", raw_word(paragraph(PLAN), main=MACRO_MAIN), Reason.MACROS, "macro",
    ),
    "macros by part": (
        "a.docx", raw_word(paragraph(PLAN), word__vbaProject="x"), Reason.MACROS, "macro",
    ),
    "a bomb of one part": ("a.docx", bomb(), Reason.BLOWN_UP, "phình"),
    "a bomb of many": ("a.docx", bomb(20), Reason.BLOWN_UP, "phình"),
    "too many members": (
        "a.docx", zipped({f"x{n}": "" for n in range(2001)}), Reason.BLOWN_UP, "phình",
    ),
    "a bomb that hides its size": ("a.docx", lying_bomb(), Reason.BROKEN, "hỏng"),
    "one part too large": (
        "a.docx", swapped_part("word/document.xml", b" " * (40 * 1024 * 1024 + 1)),
        Reason.BLOWN_UP, "phình",
    ),
    "a part that stands there twice": (
        "a.docx", doubled("word/document.xml"), Reason.BROKEN, "trùng tên",
    ),
    "half a docx": ("a.docx", GOOD[: len(GOOD) // 2], Reason.BROKEN, "hỏng"),
    "XML that breaks off": (
        "a.docx", swapped_part("word/document.xml", f"<w:document {WORD_NAMES}><w:body>"),
        Reason.BROKEN, "word/document.xml",
    ),
    "an external entity": (
        "a.docx",
        swapped_part("word/document.xml", f"{ENTITY}<w:document {WORD_NAMES}>&e;</w:document>"),
        Reason.BROKEN, "thực thể",
    ),
    "a billion laughs": (
        "a.docx",
        swapped_part("word/document.xml", f"{LAUGHS}<w:document {WORD_NAMES}>&c;</w:document>"),
        Reason.BROKEN, "thực thể",
    ),
    "an entity in the list of parts": (
        "a.docx", swapped_part("[Content_Types].xml", f"{ENTITY}<Types>&e;</Types>"),
        Reason.BROKEN, "thực thể",
    ),
    "broken UTF-16": ("a.txt", b"\xff\xfe\x00\xd8a\x00", Reason.ENCODING, "UTF-8"),
    "French in Latin-1": (
        "a.txt", "L'été dernier, à l'école, où étaient les élèves âgés".encode("latin-1"),
        Reason.ENCODING, "UTF-8",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "content", "reason", "words"), REFUSED.values(), ids=REFUSED)
def test_it_is_refused_with_a_sentence(
    name: str, content: bytes, reason: Reason, words: str
) -> None:
    with pytest.raises(RefusedDocument) as refusal:
        take_in(name, content)

    assert refusal.value.reason == reason
    assert words in str(refusal.value)
    assert name in str(refusal.value)


def test_exactly_twenty_megabytes_are_taken_in() -> None:
    assert len(take_in("a.txt", b"a" * MAX_BYTES).text) == MAX_BYTES


def test_fifty_megabytes_are_refused_by_their_size_alone() -> None:
    with pytest.raises(RefusedDocument, match="50 MB"):
        refuse_too_large("a.docx", 50 * 1024 * 1024)


def test_an_entity_is_never_read_into_the_refusal() -> None:
    with pytest.raises(RefusedDocument) as refusal:
        take_in(*REFUSED["an external entity"][:2])

    assert Path("/etc/hostname").read_text().strip() not in str(refusal.value)


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.binary(max_size=400), st.sampled_from(["a.txt", "a.docx", "a", "..", "a.doc", "/.txt"]))
def test_random_bytes_are_taken_in_or_refused_and_never_crash(content: bytes, name: str) -> None:
    for start in (
        b"",
        b"PK\x03\x04",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ):
        _taken_in_or_refused(name, start + content)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**32))
def test_a_docx_with_bytes_changed_never_crashes(seed: int) -> None:
    chance = random.Random(seed)
    content = bytearray(GOOD)
    for _ in range(chance.randint(1, 12)):
        content[chance.randrange(len(content))] = chance.randrange(256)
    _taken_in_or_refused("a.docx", bytes(content))


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(["[Content_Types].xml", "word/document.xml"]), st.binary(max_size=200))
def test_a_docx_with_a_random_part_never_crashes(part: str, content: bytes) -> None:
    _taken_in_or_refused("a.docx", swapped_part(part, content))


def _taken_in_or_refused(name: str, content: bytes) -> None:
    with suppress(RefusedDocument):
        take_in(name, content)
