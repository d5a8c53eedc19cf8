"""What a workbook really is: its container told by its content, held against its name."""

from dangvu.documents.intake import kinds
from dangvu.documents.intake.refusals import RefusedDocument
from dangvu.documents.workbooks.opening import compound, ods, refusing, xls, xlsx
from dangvu.documents.workbooks.opening.packing import Parts
from dangvu.documents.workbooks.sheets import Workbook

NEW, OLD, OPEN = ".xlsx", ".xls", ".ods"
WORDS = {
    NEW: "bảng tính Excel đời mới", OLD: "bảng tính Excel đời cũ", OPEN: "bảng tính LibreOffice",
}  # fmt: skip
BINARY_BOOK = "xl/workbook.bin"
OPEN_SHEET = b"opendocument.spreadsheet"
LOCKED = {"EncryptedPackage", "EncryptionInfo"}
# Books of Excel 2 to 4 have no container: their first record is a bare beginning.
BARE = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
TEXT_STARTS = ("văn bản chữ thuần", "đổi đuôi tên tệp thành .csv rồi đưa lại")
WEB = "mở tệp bằng Excel, nhấn F12, lưu thành tệp .xlsx (Excel Workbook) rồi đưa vào"


def read(name: str, ending: str, content: bytes) -> tuple[Workbook, set[str]]:
    """The workbook, and the fonts it names."""
    if content.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _from_zip(name, ending, content)
    if content.startswith(kinds.OLE_START):
        return _from_container(name, ending, content)
    raise _something_else(name, content)


def refuse_as_text(name: str, content: bytes) -> None:
    kind = kinds.kind_by_start(content)
    if kind in {kinds.ARCHIVE, kinds.OLE}:
        raise refusing.not_what_it_says(name, "một tệp Office hay tệp nén", WEB)
    if kind:
        raise refusing.not_what_it_says(name, kind.words, WEB)


def _from_zip(name: str, ending: str, content: bytes) -> tuple[Workbook, set[str]]:
    parts = Parts(name, content)
    if parts.has(xlsx.MAIN):
        _refuse_wrong_name(name, ending, NEW)
        return xlsx.read(name, parts)
    if parts.has(ods.CONTENT) and parts.has("mimetype"):
        if OPEN_SHEET not in parts.content("mimetype"):
            raise refusing.not_what_it_says(name, "tệp LibreOffice không phải bảng tính")
        _refuse_wrong_name(name, ending, OPEN)
        return ods.read(name, parts)
    if parts.has(BINARY_BOOK):
        raise refusing.not_what_it_says(name, "bảng tính Excel nhị phân (.xlsb)")
    raise refusing.not_what_it_says(name, _other_package(parts))


def _other_package(parts: Parts) -> str:
    for start, kind in (("word/", kinds.WORD), ("ppt/", kinds.SLIDES)):
        if any(part.startswith(start) for part in parts.names):
            return kind.words
    return kinds.ARCHIVE.words


def _from_container(name: str, ending: str, content: bytes) -> tuple[Workbook, set[str]]:
    try:
        container = compound.Container(content)
    except compound.BrokenContainerError:
        raise refusing.broken(name, "không mở được phần bên trong") from None
    if container.names & LOCKED:
        raise refusing.locked(name)
    if container.names.isdisjoint(xls.STREAMS):
        raise refusing.not_what_it_says(name, "tệp Office đời cũ không phải bảng tính")
    _refuse_wrong_name(name, ending, OLD)
    return xls.read(name, container)


def _refuse_wrong_name(name: str, ending: str, really: str) -> None:
    if ending != really and (ending, really) != (".xlsm", NEW):
        advice = f"đổi đuôi tên tệp thành {really} rồi đưa lại"
        raise refusing.not_what_it_says(name, f"{WORDS[really]} ({really})", advice)


def _something_else(name: str, content: bytes) -> RefusedDocument:
    if content.startswith(BARE):
        return refusing.not_what_it_says(name, "bảng tính Excel rất cũ (Excel 2 đến 4)", WEB)
    kind = kinds.kind_by_start(content)
    if kind == kinds.WEB_PAGE:
        return refusing.not_what_it_says(name, "trang web hoặc tệp XML", WEB)
    if kind:
        return refusing.not_what_it_says(name, kind.words)
    if b"\0" in content[:4000] and content[:2] not in {b"\xff\xfe", b"\xfe\xff"}:
        return refusing.not_what_it_says(name, kinds.BINARY.words)
    return refusing.not_what_it_says(name, *TEXT_STARTS)
