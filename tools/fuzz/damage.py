"""What goes wrong with files on their way: in letters, in bytes, inside a package."""

import io
import zipfile
from random import Random

# Pieces that readers look for, in places where nobody expects them, and letters that trip code.
PIECES = (
    "31/02/2019", "ngày     tháng 11", "30/13/1899", "00/00/0000", "29.02.2023", "3/1965", "1e308",
    "Số 12-KH/TU", "Số      -/ĐU", "Nơi nhận:", "Kính gửi:", "T/M BAN THƯỜNG VỤ", "Điều 1.", "I.",
    "1.1.1.1.1.1", "1/-", "(1)(2)(3)", "trong 30 ngày làm việc kể từ", "100%", "=121%", "2.365",
    "từ 180 đến 220 đảng viên", "không quá 12 tháng", "chậm nhất", "III", "Ⅳ", "½", "①", "٣٤", "１９",
    "((((((", "))))))", "““““", "------------", "............", "\u0301\u0301\u0301", "\u200b", "\ufeff",
    "\u202e", "\u2028", "\x0b", "\x0c", "\x85", "\xa0\xa0", "\t\t\t", "\n\n\n\n", "\r", "İ", "ß",
    "ﬁ", "ǰ",
    "Đ", "Ð", "đ", "𝟘𝟙", "😀", "Họ và tên", "Nam", "x", "STT", "TỔNG CỘNG", "Chi bộ", "CCCD: 0", "-1",
    "0",
    "99999999999999999999", "1.000.000,5", "NguyÔn", "Ñaûng", "=1+1", "#N/A", '"', ";", ",", "|",
)  # fmt: skip


def damaged_text(text: str, chance: Random, most: int = 8) -> str:
    for _ in range(chance.randint(1, most)):
        at = chance.randint(0, len(text))
        end = min(len(text), at + chance.choice((1, 1, 2, 5, 30, 200)))
        act = chance.randrange(7)
        if act == 0:
            text = text[:at] + text[end:]
        elif act == 1:
            text = text[:at] + chance.choice(PIECES) + text[at:]
        elif act == 2:
            text = text[:at] + text[at:end] * chance.randint(2, 12) + text[end:]
        elif act == 3:
            text = text[:at] + chance.choice(PIECES) + text[end:]
        elif act == 4:
            text = text[:at] + text[at:end].swapcase() + text[end:]
        elif act == 5:
            text = text[:at] + _shuffled(text[at:end], chance) + text[end:]
        else:
            text = (
                text[:at]
                + chance.choice(" \n\t.,;:-/()“”0159%") * chance.randint(1, 40)
                + text[end:]
            )
    return text


def _shuffled(text: str, chance: Random) -> str:
    letters = list(text)
    chance.shuffle(letters)
    return "".join(letters)


def damaged_bytes(content: bytes, chance: Random, most: int = 8) -> bytes:
    changed = bytearray(content)
    for _ in range(chance.randint(1, most)):
        at = chance.randrange(len(changed) + 1)
        end = at + chance.choice((1, 1, 2, 4, 8, 60))
        act = chance.randrange(5)
        if act == 0:
            changed[at:end] = bytes(chance.randrange(256) for _ in changed[at:end])
        elif act == 1:
            del changed[at:end]
        elif act == 2:
            changed[at:at] = changed[at:end]
        elif act == 3:
            changed[at:end] = chance.choice((b"\x00", b"\xff")) * len(changed[at:end])
        else:
            changed[at:at] = chance.choice(PIECES).encode()
    return bytes(changed[: -chance.randint(1, 600)]) if chance.random() < 0.05 else bytes(changed)


def damaged_package(content: bytes, chance: Random) -> bytes:
    """One part damaged, all packed anew with right sums: what is behind the zip is reached."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    hurt = chance.choice(list(parts))
    if chance.random() < 0.5:
        parts[hurt] = damaged_text(parts[hurt].decode("utf-8"), chance).encode()
    else:
        parts[hurt] = damaged_bytes(parts[hurt], chance)
    return packed(parts)


def packed(parts: dict[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return file.getvalue()
