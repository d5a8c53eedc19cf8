"""Vietnamese names made searchable and sortable on any engine: two derived keys in 0-9a-z only."""

import unicodedata

# The 29 letters of the alphabet in order, with f, j, w, z of foreign names at their Latin place.
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
# 0, 1 and 2 stay free for "end of part", "no tone" and "end of word", all lower than any letter.
LETTER_CODES = dict(zip(ALPHABET, "3456789abcdefghijklmnopqrstuvwxyz", strict=True))
TONES = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0301": "5", "\u0323": "6"}
WORD = "0"


def clean_name(text: str) -> str:
    """NFC and single blanks: the form in which names are stored and shown."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """Lower case without marks: "Đặng Hòa" → "dang hoa". Punctuation becomes a blank."""
    lowered = text.lower().replace("đ", "d").replace("ð", "d")
    bare = (c for c in unicodedata.normalize("NFD", lowered) if not unicodedata.combining(c))
    return " ".join("".join(c if c.isascii() and c.isalnum() else " " for c in bare).split())


def search_key(text: str) -> str:
    """Folded words, each opened by a 0, so that "0tok" finds a word that begins with tok."""
    return "".join(WORD + word for word in fold(text).split())


def search_terms(query: str) -> list[str]:
    """What each word of a query must occur as in a search key, in any order."""
    return [WORD + word for word in fold(query).split()]


def sort_key(full_name: str) -> str:
    """Given name, then family and middle names, in Vietnamese order: letters first, then tones."""
    words = clean_name(full_name).split()
    if not words:
        return WORD
    return _ordered(words[-1:]) + WORD + _ordered(words[:-1])


def _ordered(words: list[str]) -> str:
    letters, tones = [], []
    for word in words:
        word_letters, tone = _letters_and_tone(word)
        letters.append(word_letters)
        tones.append(tone)
    return "2".join(letters) + WORD + "".join(tones)


def _letters_and_tone(word: str) -> tuple[str, str]:
    letters, tone = [], "1"
    bare = ""
    for char in unicodedata.normalize("NFD", word.lower()):
        if char in TONES:
            tone = TONES[char]
        else:
            bare += char
    for char in unicodedata.normalize("NFC", bare):
        letters.append(LETTER_CODES.get(char, ""))
    return "".join(letters), tone
