"""Minimal compound files, as xls and locked workbooks are: sectors, a table of them, a directory."""

import struct

_SECTOR, _SMALLEST = 512, 4096
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def compound(streams: dict[str, bytes]) -> bytes:
    """At most three streams; each is filled up so that none is kept among the small ones."""
    chain, places, body = [_TABLE, _END], [], b""
    for content in streams.values():
        filled = content.ljust(_SMALLEST, b"\0")
        filled += b"\0" * (-len(filled) % _SECTOR)
        places.append((len(chain), len(filled)))
        count = len(filled) // _SECTOR
        chain += [*range(len(chain) + 1, len(chain) + count), _END]
        body += filled
    table = struct.pack("<128I", *chain, *[_FREE] * (128 - len(chain)))
    return _head() + table + _directory(list(streams), places) + body


def _head() -> bytes:
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    head += struct.pack("<HHHHH6x", 0x3E, 3, 0xFFFE, 9, 6)
    head += struct.pack("<IIIIIIIII", 0, 1, 1, 0, _SMALLEST, _END, 0, _END, 0)
    return head + struct.pack("<109I", 0, *[_FREE] * 108)


def _directory(names: list[str], places: list[tuple[int, int]]) -> bytes:
    entries = [_entry("Root Entry", 5, (_END, 0), child=1 if names else _FREE)]
    for number, (name, place) in enumerate(zip(names, places, strict=True), 1):
        entries.append(_entry(name, 2, place, right=number + 1 if number < len(names) else _FREE))
    return b"".join(entries).ljust(_SECTOR, b"\0")


def _entry(
    name: str, kind: int, place: tuple[int, int], *, right: int = _FREE, child: int = _FREE
) -> bytes:
    written = name.encode("utf-16-le")
    entry = written.ljust(64, b"\0") + struct.pack("<HBB", len(written) + 2, kind, 1)
    entry += struct.pack("<III", _FREE, right, child) + bytes(36)
    return entry + struct.pack("<IQ", *place)
