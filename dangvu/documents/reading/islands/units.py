"""The words for what is counted: persons, bodies of the party, other bodies, things, time."""

from dangvu.documents.reading.vocabulary import words

# Toneless alternatives, longest first where one begins another.
_PERSON = (
    r"d/v|dv|d/c|dang vien(?: moi)?(?: (?:du bi|chinh thuc))?|quan chung(?: uu tu)?|dong chi"
    r"|nguoi lao dong|nguoi"
    r"|doan vien(?: uu tu)?|hoi vien(?: uu tu)?|hoc vien|can bo|cong chuc|vien chuc|hoc sinh"
    r"|sinh vien|cong nhan|cap uy vien|uy vien|dai bieu|lao dong|bi thu|(?:ha )?si quan|binh si|giao vien"
    r"|chien s[iy]|doi vien|chi em|thanh nien|ca nhan|chu doanh nghiep|tin do|dan quan|co giao|bo doi"
)
_PARTY_BODY = (
    r"to chuc co so dang|tccs ?d(?:ang)?|co so dang|to chuc dang|chi, ?dang bo(?: co so)?"
    r"|chi bo(?: co so| truc thuoc)?|dang bo(?: co so| bo phan)?|dang uy(?: co so)?|to dang"
    r"|cap uy|chi uy"
)
_BODY = (
    r"don vi|co quan|doanh nghiep|hop tac xa|thon(?:, ban)?|buon|lang|ap|khom|khu dan cu|khu pho"
    r"|to dan pho|xa(?! hoi)|phuong(?! phap| an| thuc)|thi tran|huyen|co so|truong(?! hop)"
    r"|dia ban|dia phuong|tap the|chi doan|chi hoi|tinh"
    r"|thanh pho|ban(?= (?:chua|trang|dac biet|vung|khong|co chi bo|lang)|, (?:khu|lang|khoi|to)\b)"
)
_THING = (
    r"lop|ho so|buoi|cuoc|dot|huy hieu|hoi nghi|chuyen de|van ban|vu|truong hop|bai|tin(?! do)|the"
    r"|mo hinh|cong trinh|y kien|nghi quyet|don|suat|to chuc|the dang vien|giay chung nhan|luot"
    r"|the dang|quyet dinh|bang khen|giay khen|lan|ky"
)
_TIME = r"ngay lam viec|ngay|tuan|thang|nam|gio|tuoi|quy|tiet|phut"

# A blank between two words may have been lost in scanning.
PERSON, PARTY_BODY, BODY, THING, TIME = map(words, (_PERSON, _PARTY_BODY, _BODY, _THING, _TIME))
