"""The fixed parts of a letter's form, as patterns: number, place and date, motto, title, closing."""

import re

from dangvu.documents.reading.vocabulary import CAPACITIES, POST, SYMBOL, TITLE_WORD, WIDE_TITLE

_BLANK = r"[ ._…-]*"
_OFFICE = r"[a-z][a-z0-9]{0,15}(?:[-/.] ?[a-z0-9]{1,12}){0,2}"
# `I5` and `1 5` are what a scanner made of 15.
_SCANNED = r"(?:\d{1,5}|\d \d(?: \d)?|[\dilo]{2,4})[a-z]?"
NUMBER = re.compile(
    rf"(?:so ?[:.;]{{0,3}} ?|(?=\d))(?:(?P<number>{_SCANNED}|[ ._]{{0,40}})[ -]{{0,6}}[-/ ] ?"
    rf"(?:(?P<year>\d{{4}}) ?[-/] ?)?(?P<type>{SYMBOL}) ?[/\-] ?(?P<body>{_OFFICE})"
    rf"|(?P<letter>\d{{1,5}}) ?/ ?(?P<from>{_OFFICE})"
    rf"|(?P<blank>[ ._]{{0,40}}[-/][ /]{{0,6}})(?P<office>{_OFFICE}))(?![a-z])"
)
# A scanner takes `1` for `I` or `l` and `0` for `O`, and parts what stands far apart.
_FIGURE = r"[\dilo](?: ?[\dilo])?"
_LEFT_BLANK = r"[ ._…-]{0,40}"
_MONTH = r"(?:gieng|hai|ba|tu|nam|sau|bay|tam|chin|muoi)(?: (?:mot|hai))?"
DATE = (
    rf"ngay ?(?P<day>{_FIGURE}|{_LEFT_BLANK}),? ?thang ?(?P<month>{_FIGURE}|{_MONTH}|{_LEFT_BLANK})"
    rf",? ?nam ?(?P<year>[\dilo]{{4}}|20{_LEFT_BLANK})|ngay ?\d{{1,2}} ?[/.-] ?\d{{1,2}} ?[/.-] ?\d{{4}}"
)
# What stands in for a date only behind a place: the day, or all of it, was not written.
_PART_OF_DATE = (
    rf"(?:ngay ?{_LEFT_BLANK},? ?thang ?{_LEFT_BLANK},? ?nam ?{_LEFT_BLANK}"
    r"|\d{1,2} ?thang ?\d{1,2} ?nam ?\d{4}|thang ?\d{1,2} ?(?:nam|/) ?\d{4})"
)
# `15-KH/HU` alone on a line, its `Số` lost.
BARE_NUMBER = re.compile(rf"\d{{1,5}}[a-z]? ?[-/] ?{SYMBOL} ?[/-] ?{_OFFICE}")
PLACE_DATE = re.compile(
    r"(?:(?:[a-z*_.] ){1,8} ?)?(?P<place>[a-z][a-z0-9 .'\-]{1,40}?) ?[,.;:]? ?"
    rf"(?P<date>{DATE}|(?<=[,;:.] ){_PART_OF_DATE})(?:[ ./;]{{1,4}}|\(du thao[^()]{{0,40}}\)){{0,3}}"
)
MOTTO = re.compile(
    r"dang ?cong ?san ?viet ?nam|cong ?hoa ?xa ?hoi ?chu ?nghia(?: ?viet ?nam)?"
    r"|doc lap ?- ?tu do(?: ?- ?hanh phuc)?|doan t(?:hanh nien|ncs)(?: cong san)? ho chi minh$"
)
TITLE = re.compile(rf"(?:{TITLE_WORD})(?: (?:lien tich|phoi hop))?|{WIDE_TITLE}")
ADDRESSEE = re.compile(
    r"(?:dong )?(?:k[a-z]{1,3}nh? ?g[a-z]i ?[:.]?|kinh ?g[a-z]{1,3} ?:)"
    r"|(?:tran trong )?kinh (?:trinh|moi) ?:|gui ?: (?=cac |ban |dang |dong |chi )"
)
RECIPIENTS = re.compile(r"(?:noi|nol|nai) ?nh[a-z]n ?[:.]?|noi ?nhan\b|noi ?gui ?:")
_MODES = "|".join(sorted((re.escape(mode) for mode in CAPACITIES), key=len, reverse=True))
CAPACITY = re.compile(rf"(?:{_MODES})[ .]+[a-z]|{POST}(?: [a-z]+){{0,6}}$")
DEPUTED = re.compile(rf"(?<![a-z/])(?:{_MODES})[ .]+(?=[a-z]{{2}})")
SIGNED = re.compile(r"\( ?(?:da ky(?: va dong dau)?|ky ten(?:, dong dau)?|da ki) ?\)|da ky$")

_NO_PLACE = re.compile(
    r"(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|cap nhat|ngay|sang|chieu|toi|hom nay|dang|vao"
    r"|(?:xong )?truoc|tu(?: nay den)?|den|sau|trong|(?:cham|muon) nhat(?: la)?|(?:tinh|ke) (?:tu|den)"
    r"|han (?:chot|cuoi)|nhan|het|bat dau)[ ,]*$"
)


_KIND_OF_PLACE = re.compile(r"(?:thi tran|thi xa|thanh pho|dac khu|tinh|huyen|xa|phuong|quan) ")


def is_place(shown: str, plain: str) -> bool:
    """`Hà Nội`, `TP. Hồ Chí Minh`: capitals at every word, and no day of the week."""
    words = [word for word in shown.replace(".", ". ").split() if word[0].isalpha()]
    kind = _KIND_OF_PLACE.match(plain)
    words = words[1:] if kind and len(words) > 2 and words[0][0].isupper() else words
    words = words[1:] if kind and " " in kind[0].strip() and len(words) > 1 else words
    capitals = [word.isupper() for word in words if len(word) > 3]
    if not words or _NO_PLACE.match(plain) or (any(capitals) and not all(capitals)):
        return False
    return all(word[0].isupper() for word in words)
