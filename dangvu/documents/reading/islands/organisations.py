"""Finds phrases that name a body: head + level + place, and lists of them."""

import re
from dataclasses import dataclass

from dangvu.documents.reading.vocabulary import words

# `các huyện, thị, thành ủy`: the last word belongs to each of them.
_TOGETHER = (
    r"(?:(?:tinh|huyen|quan|thi|thanh|dang)(?:,| va) ){1,5}(?:tinh|huyen|quan|thi|thanh|xa) (?:uy|doan)"
    r"(?! vien)"
)
_HEADS = (
    rf"{_TOGETHER}|(?:cap|chi|dang|tinh|thanh|huyen|thi|quan) uy vien|uy vien"
    r"|ban ?(?:thuong vu|chap hanh|to chuc(?: - kiem tra)?"
    r"|tuyen giao(?:(?: va| -) dan van)?|dan van|noi chinh|kiem tra"
    r"|xay dung dang|quan ly|chi dao|giam hieu|giam doc|can su(?: dang)?|bi thu|chi huy|kinh te"
    r"|tham muu|chi uy)|bo chinh tri|chinh phu|quoc hoi|bch|btv|btc|btg|bdv|ubkt|ubnd"
    r"|hdnd|mttq|uy ban ?(?:kiem tra|nhan dan|mat tran to quoc|mttq)|hoi dong nhan dan"
    r"|mat tran to quoc(?: viet nam)?|mat tran|thuong truc|thuong vu|dang doan|dang uy|tinh uy"
    r"|thanh uy|huyen uy|quan uy|thi uy|khu uy|chi uy|chi,? ?dang bo|chi bo|dang bo|cap uy"
    r"|to chuc co so dang|tccs ?dang|tccsd|to chuc (?:co so )?dang|to chuc doan the"
    r"|to chuc chinh tri ?[-,] ?xa hoi|to chuc(?= cong doan)|doan tncs(?: ho chi minh)?"
    r"|doan thanh nien(?: cong san)?(?: ho chi minh)?|(?:tinh|thanh|huyen|quan|thi|xa) doan"
    r"|doan the|cong doan|lien doan lao dong|hoi ?(?:lien hiep phu nu|lhpn|phu nu|nong dan"
    r"|cuu chien binh|sinh vien|chu thap do|lien hiep thanh nien)"
    r"|trung tam(?: boi duong)? chinh tri|trung tam|truong chinh tri|hoc vien chinh tri|van phong"
    r"|cong an(?! vien)|bo chi huy|so noi vu|phong noi vu|nguoi dung dau|(?:pho )?bi thu"
    r"|thu truong"
    r"|bao(?= va dai)|vp(?= (?:dang|huyen|tinh|thanh|quan|thi) uy)"
    r"|dai (?:truyen (?:hinh|thanh)|phat thanh(?:(?: va| -),? truyen hinh)?)"
    r"|co quan (?:to chuc(?= cap uy)|uy ban kiem tra|ubkt)"
    r"|(?:lien )?chi doan(?! vien)|doan (?:truong|khoa|xa|phuong|co so|khoi)(?! vien)"
    r"|don bien phong|co quan (?:chinh tri|hau can|quan su|tham muu)(?= [a-z])|to (?:dang|cong doan"
    r"|dan van|cong tac|giup viec|tham dinh)"
    r"|chi hoi(?: (?:phu nu|nong dan|cuu chien binh|nguoi cao tuoi))?|ban cong tac mat tran"
    r"|doan (?:kiem tra|giam sat|cong tac)|tieu ban|ban dang uy|chanh van phong"
    r"|truong (?:cac )?(?:ban|phong|khoa|doan the)(?! hanh)|hieu truong"
    r"|(?:tong )?giam doc|ban (?:tong giam doc|kiem soat|lanh dao)|hoi dong quan tri"
    r"|chu nhiem(?: uy ban kiem tra)?(?! vu)|chu tich (?:uy ban (?:nhan dan|mttq|mat tran to quoc)"
    r"|ubnd|ubmttq|mttq|hoi(?! dong| nghi)|cong doan)|chinh uy|chinh tri vien|tieu doan|dai doi"
    r"|trung doan"
)
# Words that head a body only after `các`, or in a list with one.
_LISTED_HEADS = (
    r"ban dang|ban(?! hanh| be)|nganh|phong(?! trao)|so|co quan|don vi|dia phuong|doanh nghiep"
    r"|truong hoc|truong(?! hop)|hoi(?! vien| nghi)|doan(?! vien| ket)|dong chi|xa(?! hoi)"
    r"|phuong(?! phap| an| cham| tien| thuc)|huyen|thanh vien|to chuc|luc luong vu trang"
    r"|quan su(?= (?:xa|phuong|huyen|tinh|thi|thanh))|ca nhan|khoa(?! hoc)|co so(?! vat| de| do| nay"
    r"| ha)"
)
_MANY = r"(?:tat ca )?(?:cac|nhung|moi|tung|toan the|mot so)"
_LISTED = r"(?:tat ca )?(?:cac|moi|tung)"
# A name may follow a level word, so only small letters tell `tỉnh Thanh Hóa` from `tinh thần`.
_LEVEL = (
    r"tinh(?! (?-i:hinh|than|trang|den|chat|bang|dang)\b)|thanh pho|tp|huyen|quan(?= \d)|thi xa"
    r"|xa(?! (?-i:hoi)\b)|phuong(?! (?-i:phap|cham|huong|tien|thuc|an)\b)|thi tran"
    r"|(?:thon|ap|khom|buon|to) (?:so )?\d{1,2}(?:,? (?:va )?\d{1,2}){0,6}|thon"
    r"|phan xuong|khoi(?! (?-i:nghia)\b)|khu pho|to dan pho|dac khu|trung uong|tw"
    r"|co so(?! (?-i:vat chat|de|do|nay)\b)|dia phuong|bo phan|khu vuc|benh vien|cong ty"
    r"|khoa(?! (?:hoc|[ivxl]+|\d+)\b)"
    r"|truong(?! (?-i:hop|thanh|ban|phong)\b)|tieu doan|dai doi|trung doan|su doan"
    r"|lu doan|(?:cac )?khoa, phong"
)
_MODIFIER = (
    r"(?:dang|tinh|thanh|huyen|thi|quan|cap|chi) uy(?: vien)?|(?:tinh|thanh|huyen|thi|xa) doan"
    r"|(?:truc )?thuoc|cac cap|cung cap"
    r"|cap (?:tren|duoi|minh|tinh|huyen|xa|co so|truong)|dang bo|xay dung dang"
    r"|dang(?! (?:sinh hoat|thuc hien|tien hanh|hoc|cong tac|lam|co|xem|trien|duoc|ky))"
    r"|chinh tri(?: ?[-,] ?xa hoi)?|nhan dan|doan the|co quan|doanh nghiep|don vi(?: su nghiep)?"
    r"|su nghiep|luc luong vu trang|cong an|quan su|nha truong|truong hoc|lien quan|chuc nang"
    r"|phu trach(?! (?:tu|chung|mot|cac|noi dung|phan)\b| \d)|uy vien|bi thu|ban chap hanh"
    r"|to chuc co so dang|chi bo|ban thuong vu|viet nam"
    r"|vien chuc|van phong|lien doan lao dong|lien hiep phu nu|phu nu|nong dan|cuu chien binh"
    r"|y te|mam non|tieu hoc|thcs|thpt|trung hoc"
    r"|cua(?= (?:dang|tinh|huyen|thanh|cap|chi|to chuc|ban|minh)\b)|o(?= (?:co so|dia phuong))"
    r"|tu (?:tinh|huyen|thanh pho|trung uong|xa) den(?= (?:co so|xa|thon|huyen))|khac|minh"
    r"|cac(?= (?:(?:dang|chi|cap|huyen|tinh|quan|thi) uy|xa|phuong|thi tran|co quan|don vi|huyen"
    r"|chi bo|truong|thon|doanh nghiep)\b)"
    r"|to chuc(?= (?:tinh|thanh|huyen|dang|quan|thi|cap) uy)|co tham quyen|tham muu(?=,? giup viec)"
    r"|giup viec|noi (?:cong tac|cu tru|sinh hoat)|(?:cac )?khoi|co lien quan|bien phong"
    rf"|ngoai nha nuoc|(?:cac )?{_TOGETHER}|cac(?= (?:tieu|trung|su|lu) doan\b)"
    r"|cac(?= (?:dai doi|khoa|co so|phong|ban)\b)|ubnd|hdnd|hoi dong nhan dan|uy ban nhan dan"
)
# What a department is for: `Phòng Kế hoạch - Tài chính`, `Sở Giáo dục và Đào tạo`.
_FIELD = (
    r"(?:giao duc|dao tao|noi vu|tai chinh|ke hoach|chinh tri|to chuc|hanh chinh|can bo|co so dang"
    r"|quan tri|hoc sinh|doi song"
    r"|dang vien|lao dong|thuong binh|xa hoi|y te|van hoa|the thao|du lich|nong nghiep|nong thon"
    r"|phat trien|kinh te|ha tang|tu phap|khoa hoc|cong nghe|thong tin|truyen thong|tong hop"
    r"|nghiep vu|cong tac|sinh vien|thanh nien|cong nhan|quan ly|khao thi|thanh tra|xay dung"
    r"|tai nguyen|moi truong|cong thuong|giao thong|dan toc|ton giao|doi ngoai|hau can|ky thuat"
    r"|tham muu|bao ve|an ninh|van thu|luu tru|dan van|tuyen giao|kiem tra)"
)
# A blank between two words of the vocabulary may have been lost in scanning.
_HEADS, _LISTED_HEADS, _LEVEL, _MODIFIER = map(words, (_HEADS, _LISTED_HEADS, _LEVEL, _MODIFIER))
_NAME = r"(?:[A-Z][a-z]+)(?![A-Za-z])"
_STEP = rf"(?i:(?:{_MODIFIER}|{_LEVEL})(?![a-z]))"
_NEXT = rf"(?:{_LEVEL}|xa hoi|giup viec|truong hoc|doanh nghiep|co quan|nha truong)"
_TAIL = rf"(?: {_STEP}|(?:,| va) (?i:{_NEXT}(?![a-z])(?! (?:uy|doan)\b))| {_NAME})*"
_PROPER = (
    rf"(?:(?:[Pp]hong|So|[Bb]an|Vu|[Kk]hoa|Nganh) (?=[A-Z])(?i:{_FIELD}(?:(?: - |, | va "
    rf"| ){_FIELD}){{0,3}})\b"
    rf"|(?i:nganh {_FIELD})\b"
    r"|(?:Phong|So|Truong|Hoi|Doan|Vien|Chi cuc|Cuc|Cong ty|Benh vien) [A-Z][a-z]+)"
)
_ONE = (
    rf"(?:(?i:{_MANY} )?(?i:(?:tap the |lanh dao |dong chi |d/c )?(?:{_HEADS})(?![a-z]))"
    rf"|(?i:{_LISTED} (?:{_LISTED_HEADS})(?![a-z]))|{_PROPER}){_TAIL}"
)
_MORE = (
    rf"(?:(?i:(?:{_MANY} )?(?:dong chi |d/c )?(?:{_HEADS}|{_LISTED_HEADS})(?![a-z]))"
    rf"|{_PROPER}){_TAIL}"
)
_JOIN = r"(?:, ?(?:(?i:va|cung) )?| (?i:va|cung(?: voi)?) | & | - )"
# Looked up once and then said again: `, khoa` goes on with a name or joins the next, and trying both
# ways for each of a long list would never end.
_BODY = re.compile(rf"(?<![A-Za-z])(?=(?P<all>{_ONE}(?:{_JOIN}{_MORE})*))(?P=all)")
_SINGLE = re.compile(rf"(?<![A-Za-z]){_MORE}")


@dataclass(frozen=True)
class BodyPhrase:
    """One body, or several named together."""

    start: int
    end: int


def cased(plain: str, shown: str) -> str:
    """Toneless with its capitals kept: names of places are known by them."""
    return "".join(
        letter.upper() if sign.isupper() else letter
        for letter, sign in zip(plain, shown, strict=True)
    )


def bodies_of(cased_text: str) -> list[BodyPhrase]:
    return [BodyPhrase(match.start(), match.end()) for match in _BODY.finditer(cased_text)]


def body_at(cased_text: str, start: int, end: int) -> BodyPhrase | None:
    match = _BODY.match(cased_text, start, end)
    return BodyPhrase(match.start(), match.end()) if match else None


def parts_of(cased_text: str, phrase: BodyPhrase) -> list[BodyPhrase]:
    """The single bodies of a phrase that names several."""
    return [
        BodyPhrase(match.start(), match.end())
        for match in _SINGLE.finditer(cased_text, phrase.start, phrase.end)
    ]
