"""Plain text: its encoding, and what only looks like text."""

import codecs
import re
import unicodedata

from dangvu.documents.intake import kinds, legacy
from dangvu.documents.intake.refusals import Reason, RefusedDocument

MARKED = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# All but tab, line feeds, form feed and carriage return, which any text may hold.
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
RESAVE = "Hãy mở tệp bằng Notepad, chọn lưu thành tệp mới với mã UTF-8, rồi đưa lại"


def read(name: str, content: bytes) -> str:
    """The text exactly as it stands, without a byte-order mark."""
    kind = kinds.kind_by_start(content)
    if kind:
        raise kinds.not_what_it_says(name, kind)
    text = _decoded(name, content)
    if not _is_text(text):
        raise kinds.not_what_it_says(name, kinds.BINARY)
    legacy.refuse_old_font(name, text)
    return text


def _decoded(name: str, content: bytes) -> str:
    mark, encoding = next((pair for pair in MARKED if content.startswith(pair[0])), (b"", "utf-8"))
    try:
        return content.removeprefix(mark).decode(encoding)
    except UnicodeDecodeError as fault:
        if mark or b"\x00" in content:
            raise _unreadable(name, fault) from None
        return _windows_1258(name, content, fault)


def _windows_1258(name: str, content: bytes, fault: UnicodeDecodeError) -> str:
    """The one old encoding that is taken in, and only where the words come out Vietnamese."""
    legacy.refuse_old_font(name, content.decode("cp1252", errors="replace"))
    try:
        text = unicodedata.normalize("NFC", content.decode("cp1258"))
    except UnicodeDecodeError:
        raise _unreadable(name, fault) from None
    if not legacy.is_clearly_vietnamese(text):
        raise _unreadable(name, fault)
    return text


def _unreadable(name: str, fault: UnicodeDecodeError) -> RefusedDocument:
    return RefusedDocument(
        Reason.ENCODING,
        f"Không đọc được chữ trong tệp “{name}” (từ byte thứ {fault.start + 1}): tệp không theo mã "
        f"Unicode UTF-8. {RESAVE}.",
    )


def _is_text(text: str) -> bool:
    """No NUL, which no database keeps, and control characters at most one in a hundred."""
    return "\x00" not in text and len(CONTROLS.findall(text)) * 100 <= len(text)
