"""The container of an .xls: its streams by name, read within bounds, and packed anew."""

import struct
from dataclasses import dataclass
from itertools import islice

HEADER = 512
MINI_LIMIT = 4096
DIFAT_IN_HEADER = 109
LAST_REGULAR = 0xFFFFFFFA
END, FREE, FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
ENTRY = 128
ROOT, STREAM = 5, 2
SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class BrokenContainerError(ValueError):
    """Sectors that do not hang together."""


@dataclass(frozen=True)
class _Entry:
    name: str
    kind: int
    start: int
    size: int


class Container:
    def __init__(self, content: bytes) -> None:
        if len(content) < HEADER or not content.startswith(SIGNATURE):
            raise BrokenContainerError
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if shift not in {9, 12} or mini_shift != 6:
            raise BrokenContainerError
        self._content = content
        self._size, self._mini_size = 1 << shift, 1 << mini_shift
        self._fat = self._table(self._fat_sectors())
        (directory,) = struct.unpack_from("<I", content, 48)
        (mini_fat,) = struct.unpack_from("<I", content, 60)
        self._entries = self._directory(self._chain(directory))
        root = next((each for each in self._entries if each.kind == ROOT), None)
        self._mini = self._chain(root.start) if root else b""
        self._mini_fat = _numbers(self._chain(mini_fat))

    @property
    def names(self) -> set[str]:
        return {each.name for each in self._entries if each.kind == STREAM}

    def stream(self, name: str) -> bytes:
        entry = next(e for e in self._entries if e.kind == STREAM and e.name == name)
        chain = self._chain if entry.size >= MINI_LIMIT else self._mini_chain
        content = chain(entry.start)
        if len(content) < entry.size:
            raise BrokenContainerError
        return content[: entry.size]

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        return self._content[start : start + self._size]

    def _fat_sectors(self) -> list[int]:
        listed = list(struct.unpack_from(f"<{DIFAT_IN_HEADER}I", self._content, 76))
        following = struct.unpack_from("<I", self._content, 68)[0]
        most = len(self._content) // self._size + 1
        for _ in range(most):
            if following > LAST_REGULAR:
                break
            *more, following = _numbers(self._sector(following)) or [END]
            listed.extend(more)
        return [number for number in listed if number <= LAST_REGULAR][:most]

    def _table(self, sectors: list[int]) -> list[int]:
        return _numbers(b"".join(map(self._sector, sectors)))

    def _chain(self, start: int) -> bytes:
        """A chain longer than the file runs in a circle."""
        return b"".join(map(self._sector, self._followed(start, self._fat, self._size)))

    def _mini_chain(self, start: int) -> bytes:
        size = self._mini_size
        numbers = self._followed(start, self._mini_fat, size)
        return b"".join(self._mini[n * size : (n + 1) * size] for n in numbers)

    def _followed(self, start: int, table: list[int], size: int) -> list[int]:
        found: list[int] = []
        most = len(self._content) // size + 1
        while start <= LAST_REGULAR:
            if start >= len(table) or len(found) > most:
                raise BrokenContainerError
            found.append(start)
            start = table[start]
        return found

    def _directory(self, content: bytes) -> list[_Entry]:
        whole = range(0, len(content) - ENTRY + 1, ENTRY)
        return [_entry(content[at : at + ENTRY]) for at in islice(whole, 10_000)]


def _entry(record: bytes) -> _Entry:
    length = min(max(struct.unpack_from("<H", record, 64)[0] - 2, 0), 62)
    name = record[:length].decode("utf-16-le", errors="replace")
    start, size = struct.unpack_from("<II", record, 116)
    return _Entry(name, record[66], start, size)


def _numbers(content: bytes) -> list[int]:
    return list(struct.unpack(f"<{len(content) // 4}I", content[: len(content) // 4 * 4]))


def packed(name: str, stream: bytes) -> bytes:
    """A new container with this one stream, in large sectors.

    Header, table, directory, an unused sector for small streams (the library wants one), stream.
    """
    size = 4096
    sectors = max(-(-len(stream) // size), 1)
    per_table = size // 4
    tables = 1
    while tables * per_table < tables + 2 + sectors:
        tables += 1
    first = tables + 2
    table = [FAT] * tables + [END, END] + [first + n + 1 for n in range(sectors - 1)] + [END]
    table += [FREE] * (tables * per_table - len(table))
    header = SIGNATURE + bytes(16) + struct.pack("<HHHHH", 0x3E, 4, 0xFFFE, 12, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 1, tables, tables, 0, MINI_LIMIT, END, 0, END, 0)
    unused = [FREE] * (DIFAT_IN_HEADER - tables)
    header += struct.pack(f"<{DIFAT_IN_HEADER}I", *range(tables), *unused)
    root = _record("Root Entry", ROOT, tables + 1, 0, child=1)
    entry = _record(name, STREAM, first, sectors * size)
    return b"".join((
        header.ljust(size, b"\0"), struct.pack(f"<{len(table)}I", *table),
        (root + entry).ljust(2 * size, b"\0"), stream.ljust(sectors * size, b"\0"),
    ))  # fmt: skip


def _record(name: str, kind: int, start: int, size: int, *, child: int = FREE) -> bytes:
    letters = name.encode("utf-16-le")
    record = letters.ljust(64, b"\0") + struct.pack("<HBB", len(letters) + 2, kind, 1)
    record += struct.pack("<III", FREE, FREE, child) + bytes(36)
    return record + struct.pack("<IQ", start, size)
