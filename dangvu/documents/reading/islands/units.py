"""The words for what is counted: persons, bodies of the party, other bodies, things, time."""

from dangvu.documents.reading.vocabulary import words

# Toneless alternatives, longest first where one begins another.
_PERSON = (
    r"d/v|dv|d/c|dang vien(?: moi)?(?: (?:du bi|chinh thuc))?|quan chung(?: uu tu)?|dong chi"
    r"|nguoi lao dong|nguoi|doan vien(?: uu tu)?|hoi vien(?: uu tu)?|hoc vien|can bo|cong chuc"
    r"|vien chuc|hoc sinh|sinh vien|cong nhan|cap uy vien|uy vien|dai bieu|lao dong|bi thu"
    r"|(?:ha )?si quan(?:, binh si)?|binh si|giao vien|chien s[iy]|doi vien|chi em|thanh nien"
    r"|ca nhan|chu doanh nghiep|tin do|dan quan|co giao|bo doi"
)
_PARTY_BODY = (
    r"to chuc co so dang|tccs ?d(?:ang)?|co so dang|to chuc dang|chi, ?dang bo(?: co so)?"
    r"|chi bo(?: co so| truc thuoc)?|dang bo(?: co so| bo phan)?|dang uy(?: co so)?|to dang"
    r"|cap uy|chi uy"
)
_PLACE = (
    r"(?:thon|buon|lang|ap|khom|khu dan cu|khu pho|to dan pho|xa(?! hoi)|phuong(?! phap| an| thuc)"
    r"|thi tran)"
)
_BODY = (
    rf"{_PLACE}(?:(?:, | va )(?:{_PLACE}|ban)\b){{0,3}}|don vi|co quan|doanh nghiep|hop tac xa"
    r"|huyen|co so|truong(?! hop)|dia ban|dia phuong|tap the|chi doan|chi hoi|tinh|thanh pho"
    r"|ban(?= (?:chua|trang|dac biet|vung|khong|co chi bo|lang)|, (?:khu|lang|khoi|to)\b)"
)
_THING = (
    r"lop|ho so|buoi|cuoc|dot|huy hieu|hoi nghi|chuyen de|van ban|vu|truong hop|bai|tin(?! do)"
    r"|the(?: dang(?: vien)?)?|mo hinh|cong trinh|y kien|nghi quyet|don|suat|to chuc"
    r"|giay chung nhan|luot|quyet dinh|bang khen|giay khen|lan|ky"
)
_TIME = r"ngay lam viec|ngay|tuan|thang|nam|gio|tuoi|quy|tiet|phut"

# A blank between two words may have been lost in scanning.
PERSON, PARTY_BODY, BODY, THING, TIME = map(words, (_PERSON, _PARTY_BODY, _BODY, _THING, _TIME))
