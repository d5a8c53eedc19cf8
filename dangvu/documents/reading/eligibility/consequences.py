"""Knows a condition by what becomes of somebody: `ai bỏ sinh hoạt … thì chưa xét`."""

import re

from dangvu.documents.reading.eligibility.persons import HEAD, MANY, STATE, THUS
from dangvu.documents.reading.eligibility.reach import Condition
from dangvu.documents.reading.eligibility.setting import ACT

_WHO = rf"(?:{MANY}{{0,3}}(?:{HEAD})|(?:bac si|y si|nhan vien|ky su|tho|chu ho|nguoi lao dong)\b)"
_IF = (
    rf"(?:ai|em nao|nguoi nao|truong hop|neu|con|dang (?:bi|trong|chap|hoc|cho)|bi|qua \d+|chua|mat"
    rf"|vang|thieu|khong (?!chi|phai|ngung)|tung|muon|de duoc|sau \d+ (?:thang|nam)|het \d+"
    rf"|da qua|{_WHO})"
)
_GIVEN = (
    rf"(?:{ACT}|nhan|thoi|lam lai|hoc lai|hoan|bao luu|xep|dua vao|boi duong lai|phai duoc|ky giay)"
)
_THEN = re.compile(
    rf"{_IF}\b[^.;]{{2,220}}?,? {THUS} (?:dut khoat |kien quyet |tam thoi |van |cung |nguoi (?:do|ay"
    r"|nay)"
    rf" |em do |se |it nhat |deu ){{0,3}}(?P<then>(?:(?:chua|khong|moi|chi|phai)(?: (?:duoc|phai))?"
    rf"|duoc) (?:{_GIVEN})\b|(?:xet|tang|cong nhan) (?:lai|tang|nhu)\b)"
)
_BARRED = re.compile(
    rf"{_WHO}[^.;]{{3,120}}? (?:khong|chua) duoc (?:nhan|lam|cap|dung ra|tham gia|phan cong|bau"
    rf"|gioi thieu|{ACT})\b"
)
_FAVOURED = re.compile(
    rf"(?:{_WHO}|ai|em)[^.;]{{2,110}}? duoc (?:uu tien|xet truoc|xet som|dac cach|rut ngan)\b"
)
_IS = re.compile(
    r"(?:nguoi|dong chi|dang vien|can bo) (?:gioi thieu|huong dan|giup do|nhan xet|bao dam|theo doi"
    r"|duoc (?:cu|phan cong|chon|gioi thieu|moi)(?: [a-z]+){0,5}|tham gia(?: [a-z]+){0,4})"
    r" (?:phai )?la (?:dang vien|nguoi|can bo|quan chung|hoi vien|doan vien)\b"
)
_MEASURE = re.compile(
    rf"(?:thoi gian|tuoi(?: doi)?|diem|hoc luc|so nam|tham nien)\b(?=[^.;:]{{0,80}}\b(?:{HEAD}))"
    r"[^.;:]{0,140}? (?:khong duoi|it nhat|toi thieu|tu|dat tu|khong qua|phai du|du|khong it hon)"
    r"(?: la)? \d+(?:[,.]\d+)? ?(?:thang|nam|tuoi|diem|hoc ky|ngay|buoi|tro len)\b"
)
_MARKS = re.compile(
    r"(?:diem (?:trung binh|ren luyen|so)|hoc luc|hanh kiem|ket qua (?:hoc tap"
    r"|ren luyen))[^.;:]{0,80}? "
    r"(?:tu|dat|loai|xep loai|khong duoi) [^.;:]{1,30}?(?:tro len|tot|kha|gioi|xuat sac)\b"
)
_ONLY_THOSE = re.compile(rf"chi (?:co )?{_WHO}[^.;]{{3,140}}? moi (?:duoc )?(?:{_GIVEN})\b")
_WANTS = re.compile(rf"(?:muon|de duoc) [^.;]{{3,90}}? (?:{THUS} )?[^.;]{{0,40}}?\bphai\b")
_LEFT_OUT = re.compile(
    rf"{_WHO}(?= (?:[a-z]+ ){{0,6}}?{STATE}\b)[^.;]{{3,140}}? (?:khong|chua) (?:dua vao|xem xet|xet"
    r"|xep loai|tiep nhan|bo tri)\b(?! duoc)"
)
_VOTED = re.compile(
    rf"{_WHO}[^.;]{{0,80}}? (?:duoc|dat|co) (?:it nhat|toi thieu|tu|tren|qua) (?:hai phan ba|mot nua"
    r"|\d/\d|\d\d ?%)[^.;]{0,120}? (?:tan thanh|dong y|tin nhiem|bieu quyet|gioi thieu)\b"
)
_RANGE = re.compile(
    rf"(?:tuoi(?: doi)?|suc khoe|trinh do)\b(?=[^.;:]{{0,40}}\b(?:{HEAD}))[^.;:]{{0,100}}? (?:tu \d+"
    r" (?:den|-) \d+|(?:tu|dat) [^.;:]{2,30} tro len)\b"
)
_NOT_GRANTED = re.compile(r"(?:chua|khong)(?: (?:duoc|phai))? ")
# What a body is to do about somebody is its work, and a limit of days is none of a person's.
_WORK = re.compile(
    rf" {THUS} (?:cac )?(?:chi bo|chi uy|cap uy|dang uy|ban|van phong|bao cao|de nghi(?! ket))\b"
)


def consequence(plain: str, start: int, end: int) -> Condition | None:
    """What stands in one clause, from its beginning or from behind a colon."""
    if _WORK.search(plain, start, end):
        return None
    then = _THEN.match(plain, start, end)
    if then:
        polarity = "exclude" if _NOT_GRANTED.match(then["then"]) else "require"
        return Condition(start, end, polarity, 0.78, "consequence")
    if _FAVOURED.match(plain, start, end):
        return Condition(start, end, "prefer", 0.78, "favoured")
    if _BARRED.match(plain, start, end) or _LEFT_OUT.match(plain, start, end):
        return Condition(start, end, "exclude", 0.8, "barred")
    if any(
        form.match(plain, start, end)
        for form in (_IS, _MEASURE, _MARKS, _ONLY_THOSE, _WANTS, _RANGE, _VOTED)
    ):
        return Condition(start, end, "require", 0.78, "measure")
    return None
