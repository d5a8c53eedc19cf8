"""Types Unicode Vietnamese as the old fonts did: TCVN3 by one letter each, VNI by letter and mark."""

import unicodedata
from dataclasses import replace

from dangvu.documents.workbooks.tests.books.cells import Cell, Page

_TCVN3_FROM = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_TCVN3 = {
    letter: chr(start + place)
    for start, letters in _TCVN3_FROM.items()
    for place, letter in enumerate(letters)
}
_VNI_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_VNI_HATS = {
    "\u0302": {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"},
    "\u0306": {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"},
}
_VNI_WHOLE = {"đ": "ñ", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î", "í": "í", "ì": "ì"}


def tcvn3(text: str) -> str:
    """Capitals with a tone have no letter of their own: the font made them, so they are lost here."""
    text = unicodedata.normalize("NFC", text)
    return "".join(_TCVN3.get(letter) or _TCVN3.get(letter.lower(), letter) for letter in text)


def vni(text: str) -> str:
    return "".join(_vni_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _vni_letter(letter: str) -> str:
    small = letter.lower()
    typed = _VNI_WHOLE.get(small) or _vni_marked(small)
    return typed if letter == small else typed.upper()


def _vni_marked(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    base, marks = apart[0], apart[1:]
    tone = next((mark for mark in marks if mark in _VNI_TONES), "")
    hat = next((mark for mark in marks if mark in _VNI_HATS), "")
    if "\u031b" in marks:
        base = {"o": "ô", "u": "ö"}[base]
    if hat:
        return base + _VNI_HATS[hat][tone]
    return base + (_VNI_TONES[tone] if tone else "")


FONTS = {"tcvn3": tcvn3, "vni": vni}


def retyped(page: Page, font: str | None) -> Page:
    """The page with all its text typed in the old font."""
    if font is None:
        return page
    return replace(page, rows=[[_retyped(cell, font) for cell in row] for row in page.rows])


def _retyped(cell: Cell, font: str) -> Cell:
    return FONTS[font](cell) if isinstance(cell, str) else cell


def windows_1258(text: str) -> bytes:
    """Letters with hats or horns stay whole, tones follow as letters of their own."""
    return "".join(map(_tone_apart, unicodedata.normalize("NFC", text))).encode("cp1258")


def _tone_apart(letter: str) -> str:
    apart = unicodedata.normalize("NFD", letter)
    tones = [mark for mark in apart if mark in _VNI_TONES]
    rest = "".join(mark for mark in apart if mark not in _VNI_TONES)
    return unicodedata.normalize("NFC", rest) + "".join(tones)
