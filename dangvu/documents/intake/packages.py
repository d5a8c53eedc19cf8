"""A .docx is a zip: opened within bounds, its parts read only when they can be trusted to end."""

import lzma
import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from docx.oxml.parser import parse_xml

from dangvu.documents.intake import kinds
from dangvu.documents.intake.refusals import Reason, RefusedDocument

MAX_MEMBERS = 2000
MAX_UNPACKED = 200 * 1024 * 1024
MAX_PART = 40 * 1024 * 1024
ENCRYPTED_FLAG = 0x1
# What the standard library's zip raises on content that was broken or made to hurt.
ZIP_FAULTS = (
    BadZipFile, ValueError, LookupError, NotImplementedError, EOFError, OSError, RuntimeError,
    OverflowError, struct.error, zlib.error, lzma.LZMAError,
)  # fmt: skip
Element = Any


@dataclass(frozen=True)
class Package:
    """An opened zip whose directory has been looked at; `name` is the file's, for refusals."""

    name: str
    archive: ZipFile

    def part_names(self) -> list[str]:
        return self.archive.namelist()

    def has(self, part: str) -> bool:
        return part in self.archive.NameToInfo

    def xml(self, part: str) -> Element:
        """The root of one part; refuses broken XML, and a document type, so no entity is read."""
        try:
            root = parse_xml(self._bytes(part))
        except (SyntaxError, ValueError):
            raise broken(self.name, f"phần {part} không đúng cấu trúc XML") from None
        if root is None or root.getroottree().docinfo.internalDTD is not None:
            raise broken(self.name, f"phần {part} có khai báo thực thể, là điều tệp Word không có")
        return root

    def _bytes(self, part: str) -> bytes:
        if not self.has(part):
            raise broken(self.name, f"thiếu phần {part}")
        try:
            with self.archive.open(part) as file:
                content = file.read(MAX_PART + 1)
        except ZIP_FAULTS:
            raise broken(self.name, f"không giải nén được phần {part}") from None
        if len(content) > MAX_PART:
            raise blown_up(self.name)
        return content


def opened(name: str, content: bytes) -> Package:
    try:
        archive = ZipFile(BytesIO(content))
    except ZIP_FAULTS:
        raise broken(name, "không mở được gói nén bên trong") from None
    members = archive.infolist()
    if len(members) > MAX_MEMBERS or sum(m.file_size for m in members) > MAX_UNPACKED:
        raise blown_up(name)
    if any(member.flag_bits & ENCRYPTED_FLAG for member in members):
        raise locked(name)
    if len({member.filename for member in members}) < len(members):
        raise broken(name, "có hai phần trùng tên")
    return Package(name, archive)


def locked(name: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.LOCKED,
        f"Tệp “{name}” có mật khẩu nên không đọc được. Hãy mở bằng Word, bỏ mật khẩu (Tệp, Thông "
        "tin, Bảo vệ tài liệu), lưu lại rồi đưa vào.",
    )


def broken(name: str, where: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.BROKEN,
        f"Tệp “{name}” bị hỏng: {where}. Hãy {kinds.SAVE_AS}; nếu Word cũng không mở được, "
        "xin lại tệp của nơi gửi.",
    )


def blown_up(name: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.BLOWN_UP,
        f"Tệp “{name}” khi giải nén phình quá mức cho phép, không giống một văn bản thường. "
        "Hãy chép phần chữ sang một tệp Word mới rồi đưa tệp đó vào.",
    )
