"""Vietnamese from before Unicode: letters of TCVN3 and VNI fonts, told by the words they spell."""

import codecs
import re
import unicodedata
from collections.abc import Iterable

from dangvu.documents.intake import syllables

_TCVN3_CODES = (
    "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ¨ă©âªê«ô¬ơ\u00adư®đµà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞị"
    "ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ"
)
TCVN3 = str.maketrans(dict(zip(_TCVN3_CODES[::2], _TCVN3_CODES[1::2], strict=True)))

# VNI writes a vowel, then a second letter that stands for its marks.
_VNI_MARKS = {
    "ø": "\u0300", "ù": "\u0301", "û": "\u0309", "õ": "\u0303", "ï": "\u0323", "â": "\u0302",
    "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309", "ã": "\u0302\u0303",
    "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301", "è": "\u0306\u0300",
    "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI_PAIR = re.compile(
    f"([aeiouyôö])([{''.join(_VNI_MARKS)}])|[{''.join(_VNI_LETTERS)}]", re.IGNORECASE
)

TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{TONES}]")
_SYLLABLE = re.compile(
    r"(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(ng|nh|ch|[cmnpt])?"
)
# From how many marked words on, and from which share of them, a text is held to be in an encoding.
ENOUGH_WORDS = 3
CLEARLY = 0.9
_LETTERS = re.compile(r"[^\W\d_]+")


def is_clearly_vietnamese(text: str) -> bool:
    words = [
        word for word in _LETTERS.findall(unicodedata.normalize("NFC", text)) if not word.isascii()
    ]
    return len(words) >= ENOUGH_WORDS and sum(map(_is_syllable, words)) >= CLEARLY * len(words)


def _is_syllable(word: str) -> bool:
    apart = unicodedata.normalize("NFD", word.lower())
    if len(_TONE.findall(apart)) > 1:
        return False
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", _TONE.sub("", apart))))


def _from_tcvn3(text: str) -> str:
    return text.translate(TCVN3)


def _from_vni(word: str) -> str:
    return unicodedata.normalize("NFC", _VNI_PAIR.sub(_vni_letter, word))


def _vni_letter(found: re.Match[str]) -> str:
    vowel = found[1] or found[0]
    letter = _VNI_LETTERS.get(vowel.lower(), vowel.lower())
    mark = _VNI_MARKS[found[2].lower()] if found[1] else ""
    return (letter.upper() if vowel.isupper() else letter) + mark


CONVERTERS = {"tcvn3": _from_tcvn3, "vni": _from_vni}
# No old font has a letter up here: a word with one is Unicode already.
_UNICODE_ONLY = re.compile("[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\s!-@\[-`{-~“”‘’–—…]+")
# Most of what is no Vietnamese as it stands must become so before a font is believed.
MOST = 0.6
MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
)


def converted(source: str | bytes) -> tuple[str, str]:
    """The text in Unicode, and what it was written in: utf-8, utf-16, tcvn3, vni, windows-1258.

    Only words that become Vietnamese are changed. Raises UnicodeDecodeError on bytes that are no
    text of these encodings.
    """
    text, encoding = decoded(source) if isinstance(source, bytes) else (source, "utf-8")
    old = old_encoding_of([text])
    if old is None:
        return text, encoding
    lines = text.splitlines(keepends=True)
    mostly_old = leaning(lines, old) > 0
    return "".join(reread(line, old, mostly_old=mostly_old) for line in lines), old


def converted_as(text: str, encoding: str) -> str:
    """A few words apart from a text, read as the text was."""
    return reread(text, encoding, mostly_old=True) if encoding in CONVERTERS else text


def decoded(content: bytes) -> tuple[str, str]:
    """The letters as the bytes give them, those of an old font not yet converted."""
    for mark, codec, name in MARKS:
        if content.startswith(mark):
            return content.removeprefix(mark).decode(codec), name
    if b"\x00" in content:
        return content.decode(_unmarked_utf_16(content)), "utf-16"
    try:
        return content.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        latin = content.decode("cp1252", errors="replace")
        if old_encoding_of([latin]):
            return latin, "windows-1252"
        text = unicodedata.normalize("NFC", content.decode("cp1258", errors="replace"))
        if "\ufffd" in text or not is_clearly_vietnamese(text):
            raise
        return text, "windows-1258"


def _unmarked_utf_16(content: bytes) -> str:
    """Of plain letters every second byte is NUL; which one tells the order."""
    sample = content[:4000]
    if sample[1::2].count(0) * 4 >= len(sample[1::2]) and 0 not in sample[0::2]:
        return "utf-16-le"
    if sample[0::2].count(0) * 4 >= len(sample[0::2]) and 0 not in sample[1::2]:
        return "utf-16-be"
    return "utf-8"


def old_encoding_of(texts: Iterable[str], *, enough: int = ENOUGH_WORDS) -> str | None:
    """The old font in which most words are Vietnamese that are none as they stand, if any."""
    strange = [
        word
        for word in _words(texts)
        if not (_UNICODE_ONLY.search(word) or syllables.is_syllable(word))
    ]
    becoming = {
        name: sum(syllables.is_syllable(convert(word)) for word in strange)
        for name, convert in CONVERTERS.items()
    }
    best = max(becoming, key=lambda name: becoming[name])
    return best if becoming[best] >= max(enough, 1, MOST * len(strange)) else None


def leaning(texts: Iterable[str], encoding: str) -> int:
    """Above 0 where more words need the old font than need Unicode."""
    return sum(_vote(word, encoding) for word in _words(texts))


def reread(text: str, encoding: str, *, mostly_old: bool) -> str:
    """A line or a cell in Unicode; left as it is where its own words speak for Unicode."""
    if text.isascii():
        return text
    votes = leaning([text], encoding)
    if votes < 0 or (votes == 0 and not mostly_old):
        return text
    convert = CONVERTERS[encoding]
    changed = _WORD.sub(
        lambda found: convert(found[0]) if _vote(found[0], encoding) >= 0 else found[0], text
    )
    return _raised(text, changed) if encoding == "tcvn3" else changed


def _raised(old: str, new: str) -> str:
    """TCVN3 has no capitals with a tone: small ones amid capitals were meant as capitals."""
    if len(old) != len(new):
        return new
    kept = "".join(n if o == n or n.isupper() else "·" for o, n in zip(old, new, strict=True))
    if any(letter.islower() for letter in kept):
        return _WORD.sub(lambda word: _raised_word(kept[slice(*word.span())], word[0]), new)
    return new.upper() if any(map(_is_in_capitals, _WORD.findall(kept))) else new


def _raised_word(kept: str, word: str) -> str:
    return word.upper() if _is_in_capitals(kept) else word


def _is_in_capitals(kept: str) -> bool:
    """Two capitals and nothing small; the first letter alone is a name's."""
    return sum(map(str.isupper, kept)) > 1 and not any(map(str.islower, kept))


def has_lost_capitals(text: str) -> bool:
    """A word that begins with a small letter and a tone among words in capitals: “Lê Văn ánh”."""
    words = [word for word in _WORD.findall(text) if word[0].isalpha()]
    small = [word for word in words if word[0].islower()]
    return 0 < len(small) < len(words) and all(_TONE.search(_apart(word[0])) for word in small)


def _words(texts: Iterable[str]) -> set[str]:
    words = {word for text in texts if not text.isascii() for word in _WORD.findall(text)}
    return {word for word in words if not word.isascii()}


def _vote(word: str, encoding: str) -> int:
    """1 where only the old font makes a word of it, -1 where only Unicode does, else 0."""
    if word.isascii():
        return 0
    if _UNICODE_ONLY.search(word):
        return -1
    return syllables.is_syllable(CONVERTERS[encoding](word)) - syllables.is_syllable(word)


def _apart(word: str) -> str:
    return unicodedata.normalize("NFD", word)
