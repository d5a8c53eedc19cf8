"""The zip of an .xlsx or .ods, unpacked within bounds, and packed anew for the library."""

from io import BytesIO
from xml.parsers import expat
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from dangvu.documents.intake.packages import ENCRYPTED_FLAG, ZIP_FAULTS
from dangvu.documents.workbooks.opening import refusing

MAX_MEMBERS = 2000
MAX_UNPACKED = 400 * 1024 * 1024
MAX_SMALL_PART = 20 * 1024 * 1024
# Sheets shrink to a tenth or a thirtieth; only what was made to hurt shrinks to a thousandth.
MAX_RATIO = 200
SMALL = 8 * 1024 * 1024
NUL_LOOKED_FOR = 4000
# Nothing in these is a cell, and the library has no need of them.
LEFT_OUT = ("media/", "embeddings/", "customxml/", "pivotcache/", "printersettings/", "docprops/")
XML = (".xml", ".rels")


class Parts:
    """The members of a package as they unpack; `name` is the file's, for refusals."""

    def __init__(self, name: str, content: bytes) -> None:
        self.name = name
        try:
            self._archive = ZipFile(BytesIO(content))
        except ZIP_FAULTS:
            raise refusing.broken(name, "không mở được gói nén bên trong") from None
        members = self._archive.infolist()
        self._refuse_bombs(members)
        self.names = [member.filename for member in members if not member.filename.endswith("/")]
        if any(member.flag_bits & ENCRYPTED_FLAG for member in members):
            raise refusing.locked(name)
        if len({each.lower() for each in self.names}) < len(self.names):
            raise refusing.broken(name, "có hai phần trùng tên")

    def _refuse_bombs(self, members: list[ZipInfo]) -> None:
        unpacked = sum(member.file_size for member in members)
        if len(members) > MAX_MEMBERS or unpacked > MAX_UNPACKED:
            raise refusing.blown_up(self.name)
        for member in members:
            if member.file_size > max(SMALL, MAX_RATIO * member.compress_size):
                raise refusing.blown_up(self.name)

    def has(self, part: str) -> bool:
        return part in self._archive.NameToInfo

    def content(self, part: str) -> bytes:
        """No more than the directory says: what hides its size has a wrong sum, and is broken."""
        try:
            with self._archive.open(part) as file:
                return file.read()
        except ZIP_FAULTS:
            raise refusing.broken(self.name, f"không giải nén được phần {part}") from None

    def xml(self, part: str) -> etree._Element:
        """The root of a small part; refuses a document type, so that no entity is ever read."""
        content = self.content(part)
        if len(content) > MAX_SMALL_PART:
            raise refusing.blown_up(self.name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        try:
            root = etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError):
            raise refusing.broken(self.name, f"phần {part} không theo XML") from None
        if root.getroottree().docinfo.doctype:
            raise refusing.broken(self.name, f"phần {part} khai báo thực thể lạ")
        return root

    def needed(self) -> list[str]:
        """The parts that may hold cells: no program, no picture, nothing that is not XML."""
        names = ((name, name.lower()) for name in self.names)
        return [
            name
            for name, small in names
            if small.endswith(XML) and not any(out in small for out in LEFT_OUT)
        ]


def refuse_broken_xml(name: str, part: str, content: bytes) -> None:
    """The library may never end on XML that breaks off; and no entity ever reaches it."""
    where = f"phần {part}"
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: _refuse(name, f"{where} khai báo thực thể lạ")
    if b"\0" in content[:NUL_LOOKED_FOR]:
        raise refusing.broken(name, f"{where} không theo mã UTF-8")
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, ValueError):
        raise refusing.broken(name, f"{where} không theo XML") from None


def _refuse(name: str, where: str) -> None:
    raise refusing.broken(name, where)


class Repacking:
    """A plain new package of what has been looked at: the library sees no zip but this."""

    def __init__(self) -> None:
        self._file = BytesIO()
        self._archive = ZipFile(self._file, "w", ZIP_STORED)

    def __enter__(self) -> "Repacking":
        return self

    def __exit__(self, *_: object) -> None:
        self._archive.close()

    def add(self, part: str, content: bytes) -> None:
        self._archive.writestr(ZipInfo(part), content)

    def finished(self) -> BytesIO:
        self._archive.close()
        self._file.seek(0)
        return self._file
