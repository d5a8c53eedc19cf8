"""Knows a condition by how its sentence begins: `Chỉ xét …`, `Có giấy chứng nhận …`."""

import re

from dangvu.documents.reading.eligibility.persons import HEAD, MANY
from dangvu.documents.reading.eligibility.reach import Condition, turn_in
from dangvu.documents.reading.eligibility.screening import THOSE_WHO
from dangvu.documents.reading.eligibility.setting import EXCLUDING
from dangvu.documents.reading.layout.sentences import Span

ONLY = re.compile(
    r"(?:kien quyet )?chi (?:xem xet|xet|ket nap|de nghi|gioi thieu|cong nhan|tang|lua chon|dua"
    r"|cu|mien|tiep nhan|bo tri)\b"
)
_SOURCES = re.compile(
    rf"(?:nguon|doi tuong|thanh phan)[^.;:]{{0,40}}? (?:la|gom)[: ]{{1,2}}{MANY}{{0,4}}(?:{HEAD})"
)
_GRADED_IF = re.compile(
    r"(?:duoc )?(?:khong |chua )?(?:xep(?: loai)?|phan loai|danh gia|cong nhan|xoa ten|khai tru|huy bo"
    rf"|mien)\b[^.;]{{0,90}}? (?:(?:neu|khi|doi voi) {MANY}{{0,4}}(?:{HEAD})|neu (?:bi|co|khong|chua"
    r"|vi pham|thuoc))"
)
EXCEPT = re.compile(
    rf"(?:tru|khong (?:ap dung|tinh)|ngoai tru) (?:doi voi )?{MANY}{{0,4}}(?:{HEAD})"
)
_YEARS = re.compile(
    r"(?:la [^.;:]{3,40} )?(?:co |trong )?(?:du |it nhat |toi thieu |tu )?\d{1,2} (?:\([a-z\d]+\)"
    r" )?nam (?:hoc )?(?:lien\b|tro len|tuoi dang|gan nhat)"
)
_PAPERS = re.compile(
    r"(?:(?:phai )?co (?:giay chung nhan|chung nhan|chung chi|bang tot nghiep|don (?:tu nguyen )?xin"
    r"|trinh do (?:hoc van|tu))|tot nghiep|(?:do )?tuoi (?:doi )?(?:tu|khong qua|du|duoi)"
    r"|(?:ve [a-z ]{2,30}: )?(?:diem|hoc luc|hanh kiem|ket qua (?:hoc tap|ren luyen)|xep loai (?:hoc"
    r" (?:luc|tap)|ren luyen|doan vien))[^.;:%]{0,80}? (?:tu|dat|khong duoi|it nhat|toi thieu)\b"
    r"(?![^.;:]{0,40}%)"
    r"|(?:ho khau|noi o|thoi gian cu tru)[^.;:]{0,60}? tu \d+ (?:thang|nam)"
    r"|tu du \d\d tuoi|(?:co )?ly lich (?:ro rang|trong sach)|trinh do hoc van)\b"
)
# What is said of a person who is fit; two of them in a sentence without a subject are a condition.
_TRAIT = re.compile(
    r"\b(?:dong co|nhan thuc ve dang|dang vien chinh thuc"
    r"|cung (?:cong tac|lam viec|sinh hoat|hoc tap)|do tuoi|ly lich|don xin|dao duc|pham chat|uy tin"
    r"|tin nhiem"
    r"|hoan thanh (?:tot|xuat sac)"
    r"|xep loai|giay chung nhan|chung chi|tu nguyen|du \d\d tuoi|tot nghiep|trinh do|suc khoe|chap hanh"
    r"|vi pham|ky luat|gioi thieu|doan vien|hoc luc|hanh kiem|diem trung binh|thanh tich|nang luc"
    r"|ban linh|lap truong|lao dong tien tien|tan thanh|dong y)\b"
)
_TRAIT_OPENING = re.compile(
    r"(?:co|la|du|tu du|duoc|khong|chua|dat|phai|thua nhan|tu nguyen|chap hanh|that su"
    r"|thuc su|tieu bieu|da (?:qua|tham (?:du|gia)|hoc|hoan thanh|duoc)|dang (?:la"
    r"|trong do tuoi))\b(?! (?:ke hoach|giai phap|bien phap|trach nhiem|the|nhu vay|nhung noi"
    r"|mot so noi|\d))"
)
# What stands in such a list although it names no trait: a measure, or what must not be.
_MEASURED = re.compile(
    rf"{_TRAIT.pattern}|\bkhong (?:no|bi|co|qua)\b|\bduoc [^,;.]{{3,60}} (?:nhan xet|danh gia|xac nhan)"
    r"|\bdong du\b|\btro len\b|\bit nhat\b|\btoi thieu\b|\bchung nhan\b"
)
_OF_PERSONS = re.compile(
    rf"(?:doi )?voi {MANY}{{0,4}}(?:{HEAD})[^:;.]{{0,70}}: (?={_TRAIT_OPENING.pattern}|dong du)"
)
_TAKES_NO = re.compile(r"(?:khong|chua) (?:nhan|tiep nhan|dua|cu|xet|xem|lay|bo tri)\b")
_FIRST_FROM = re.compile(
    r"(?:nguon|doi tuong)[^.;:]{0,40}? (?:truoc het|uu tien|chu yeu|chu trong)[^.;:]{0,20}"
    rf" (?:{HEAD})"
)
_PREFERS = re.compile(
    rf"(?:dac biet |truoc het )?uu tien (?:(?:xem xet|xet|ket nap|gioi thieu|cu|chon|lua chon) )?"
    rf"(?:truoc )?{MANY}{{0,4}}(?!dang vien)(?:{HEAD})"
)
# In the order in which they are tried: pattern, polarity, confidence, name.
_FORMS = (
    (EXCEPT, "exclude", 0.8, "except"),
    (_PREFERS, "prefer", 0.76, "prefers"),
    (_FIRST_FROM, "prefer", 0.76, "first_from"),
    (_SOURCES, "require", 0.8, "sources"),
    (THOSE_WHO, "exclude", 0.85, "those_who"),
    (_YEARS, "require", 0.86, "years"),
    (_PAPERS, "require", 0.8, "papers"),
)


def opened_by(plain: str, sentence: Span) -> Condition | None:
    """A form that takes the sentence to its end, or to where it turns to other persons."""
    start, end = sentence.start, turn_in(plain, sentence)
    if _GRADED_IF.match(plain, start, sentence.end):
        polarity = "exclude" if EXCLUDING.search(plain, start, sentence.end) else "require"
        return Condition(start, sentence.end, polarity, 0.8, "graded_if")
    if ONLY.match(plain, start, end):
        return Condition(start, sentence.end, "require", 0.88, "only")
    for pattern, polarity, confidence, form in _FORMS:
        if pattern.match(plain, start, end):
            return Condition(start, end, polarity, confidence, form)
    if _OF_PERSONS.match(plain, start, end) and len(_MEASURED.findall(plain, start, end)) > 1:
        return Condition(start, sentence.end, "require", 0.76, "of_persons")
    if _TRAIT_OPENING.match(plain, start, end) and _names_traits(plain, start, end):
        polarity = "exclude" if _TAKES_NO.match(plain, start) else "require"
        return Condition(start, end, polarity, 0.74, "traits")
    return None


def _names_traits(plain: str, start: int, end: int) -> bool:
    return len(set(_TRAIT.findall(plain, start, end))) > 1
