"""Plain text: its encoding, and what only looks like text."""

import codecs
import re

from dangvu.documents.intake import kinds, legacy
from dangvu.documents.intake.refusals import Reason, RefusedDocument

BOTH_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
# All but tab, line feeds, form feed and carriage return, which any text may hold.
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f]")
RESAVE = "Hãy mở tệp bằng Notepad, chọn lưu thành tệp mới với mã UTF-8, rồi đưa lại"


def read(name: str, content: bytes) -> str:
    """The letters exactly as they stand, without a byte-order mark, an old font's not yet read."""
    kind = kinds.kind_by_start(content)
    if kind:
        raise kinds.not_what_it_says(name, kind)
    text = _decoded(name, content)
    if not _is_text(text):
        raise kinds.not_what_it_says(name, kinds.BINARY)
    return text


def _decoded(name: str, content: bytes) -> str:
    try:
        return legacy.decoded(content)[0]
    except UnicodeDecodeError as fault:
        if b"\x00" in content and not content.startswith(BOTH_MARKS):
            raise kinds.not_what_it_says(name, kinds.BINARY) from None
        raise _unreadable(name, fault) from None


def _unreadable(name: str, fault: UnicodeDecodeError) -> RefusedDocument:
    return RefusedDocument(
        Reason.ENCODING,
        f"Không đọc được chữ trong tệp “{name}” (từ byte thứ {fault.start + 1}): tệp không theo mã "
        f"Unicode UTF-8. {RESAVE}.",
    )


def _is_text(text: str) -> bool:
    """No NUL, which no database keeps, and control characters at most one in a hundred."""
    return "\x00" not in text and len(CONTROLS.findall(text)) * 100 <= len(text)
