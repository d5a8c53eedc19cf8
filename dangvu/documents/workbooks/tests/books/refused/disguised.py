"""More files that must not be read: locked ods, a letter named xls, entities that multiply, long csv."""

import zipfile
from io import BytesIO

from dangvu.documents.workbooks.tests.books.book import RawBook
from dangvu.documents.workbooks.tests.books.refused.compound import compound
from dangvu.documents.workbooks.tests.books.truth import Truth
from dangvu.documents.workbooks.tests.books.writers.opendocument import KIND

_MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
    '<manifest:encryption-data manifest:checksum="AAAA"/></manifest:file-entry></manifest:manifest>'
)
_ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><x>&d;&d;&d;&d;</x>'
)


def _raw(file: str, why: str, content: bytes) -> RawBook:
    return RawBook(Truth(file, layout=why, refused=why), content)


def _package(parts: dict[str, str]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            package.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()


def locked_ods() -> RawBook:
    parts = {"mimetype": KIND, "content.xml": "\x91\x02khoá", "META-INF/manifest.xml": _MANIFEST}
    return _raw("915-co-mat-khau.ods", "locked", _package(parts))


def old_letter_as_xls() -> RawBook:
    content = compound({"WordDocument": b"\xec\xa5\xc1\x00" + b"\0" * 5000})
    return _raw("916-van-ban-cu.xls", "not what it says", content)


def entities_that_multiply() -> RawBook:
    parts = {"mimetype": KIND, "content.xml": _ENTITIES, "META-INF/manifest.xml": "<x/>"}
    return _raw("917-thuc-the.ods", "broken", _package(parts))


def long_csv() -> RawBook:
    rows = "".join(f"{number},Nguyễn Văn An,{1950 + number % 50}\n" for number in range(300_000))
    return _raw("918-300000-dong.csv", "too large", f"STT,Họ và tên,Năm sinh\n{rows}".encode())


def letter_in_rich_text() -> RawBook:
    content = rb"{\rtf1\ansi Danh s\'e1ch \par 1 Nguyen Van An \par 2 Le Thi Ba}"
    return _raw("919-van-ban.xls", "not what it says", content)


DISGUISED = (
    locked_ods,
    old_letter_as_xls,
    entities_that_multiply,
    long_csv,
    letter_in_rich_text,
)
