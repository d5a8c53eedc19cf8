"""Vietnamese from before Unicode: letters of TCVN3 and VNI fonts, told by the words they spell."""

import re
import unicodedata

from dangvu.documents.intake.refusals import Reason, RefusedDocument

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
_VNI_PAIR = re.compile(f"([aeiouyôö])([{''.join(_VNI_MARKS)}])|[{''.join(_VNI_LETTERS)}]")

TONES = "\u0300\u0301\u0303\u0309\u0323"
_TONE = re.compile(f"[{TONES}]")
_SYLLABLE = re.compile(
    r"(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?[aăâeêioôơuưy]{1,3}(ng|nh|ch|[cmnpt])?"
)
# From how many marked words on, and from which share of them, a text is held to be in an encoding.
ENOUGH_WORDS = 3
CLEARLY = 0.9
FEWER_THAN = 0.5
OLD_FONTS = {"TCVN3": ".VnTime, .VnArial", "VNI": "VNI-Times, VNI-Helve"}


def refuse_old_font(name: str, text: str) -> None:
    """Refuse a text whose words are Vietnamese only when read as TCVN3 or VNI."""
    words = _marked_words(text)
    if len(words) < ENOUGH_WORDS or _share(words) >= FEWER_THAN:
        return
    for old, convert in (("TCVN3", _from_tcvn3), ("VNI", _from_vni)):
        if _share([convert(word) for word in words]) >= 0.8:
            raise RefusedDocument(
                Reason.OLD_FONT,
                f"Tệp “{name}” gõ bằng phông chữ cũ {old} ({OLD_FONTS[old]}), chữ không theo "
                "Unicode. Hãy dùng công cụ chuyển mã của UniKey (Ctrl+Shift+F6) đổi sang Unicode, "
                "rồi đưa lại.",
            )


def is_clearly_vietnamese(text: str) -> bool:
    words = _marked_words(text)
    return len(words) >= ENOUGH_WORDS and _share(words) >= CLEARLY


def _marked_words(text: str) -> list[str]:
    """Words with a letter outside ASCII: only these tell one encoding from another."""
    # ASCII edges only: in an old font a word may well begin or end with a sign such as § or ¸.
    words = (_ascii_edges_off(word) for word in unicodedata.normalize("NFC", text).split())
    return [word for word in words if word and not word.isascii()]


def _ascii_edges_off(word: str) -> str:
    return word.strip("!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~“”‘’–—…•\ufeff\ufffd")


def _share(words: list[str]) -> float:
    parts = [part for word in words for part in re.split(r"[-/.,]+", word) if not part.isascii()]
    return sum(map(_is_syllable, parts)) / max(len(parts), 1)


def _is_syllable(word: str) -> bool:
    apart = unicodedata.normalize("NFD", word.lower())
    if len(_TONE.findall(apart)) > 1:
        return False
    return bool(_SYLLABLE.fullmatch(unicodedata.normalize("NFC", _TONE.sub("", apart))))


def _from_tcvn3(word: str) -> str:
    return word.translate(TCVN3)


def _from_vni(word: str) -> str:
    return unicodedata.normalize("NFC", _VNI_PAIR.sub(_vni_letter, word.lower()))


def _vni_letter(found: re.Match[str]) -> str:
    if found[1]:
        return _VNI_LETTERS.get(found[1], found[1]) + _VNI_MARKS[found[2]]
    return _VNI_LETTERS[found[0]]
