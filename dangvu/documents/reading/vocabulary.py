"""The closed vocabulary of party documents, toneless, from which every pattern is built."""

from collections.abc import Iterable

# Title word (toneless) -> code used in symbols, label.
DOCUMENT_TYPES = {
    "ke hoach": ("KH", "Kế hoạch"),
    "cong van": ("CV", "Công văn"),
    "huong dan": ("HD", "Hướng dẫn"),
    "nghi quyet": ("NQ", "Nghị quyết"),
    "quyet dinh": ("QĐ", "Quyết định"),
    "quy dinh": ("QĐi", "Quy định"),
    "chi thi": ("CT", "Chỉ thị"),
    "ket luan": ("KL", "Kết luận"),
    "thong bao": ("TB", "Thông báo"),
    "bao cao": ("BC", "Báo cáo"),
    "to trinh": ("TTr", "Tờ trình"),
    "quy che": ("QC", "Quy chế"),
    "chuong trinh hanh dong": ("CTr", "Chương trình"),
    "chuong trinh": ("CTr", "Chương trình"),
    "de an": ("ĐA", "Đề án"),
    "giay moi": ("GM", "Giấy mời"),
    "thong tri": ("TT", "Thông tri"),
    "thong tu": ("TT", "Thông tư"),
    "cong dien": ("CĐ", "Công điện"),
    "nghi dinh": ("NĐ", "Nghị định"),
    "phap lenh": ("PL", "Pháp lệnh"),
    "bien ban": ("BB", "Biên bản"),
    "thong cao": ("TC", "Thông cáo"),
}

# Symbol in a document number (toneless) -> code.
SYMBOL_CODES = {
    "kh": "KH", "cv": "CV", "hd": "HD", "nq": "NQ", "qd": "QĐ", "qdi": "QĐi", "ct": "CT",
    "ctr": "CTr", "cth": "CTr", "kl": "KL", "tb": "TB", "bc": "BC", "ttr": "TTr", "qc": "QC",
    "da": "ĐA", "gm": "GM", "tt": "TT", "cd": "CĐ", "nd": "NĐ", "bb": "BB", "tc": "TC", "pl": "PL",
    "cthd": "CTr", "ctrhd": "CTr", "ttlt": "TT", "qt": "QT", "pa": "PA", "tbkl": "TB",
    "qyd": "QĐi", "tth": "TT", "khth": "KH", "bcth": "BC",
}  # fmt: skip
# What several bodies issue together says so: `KHLT` liên tịch, `KHPH` phối hợp.
SYMBOL_CODES |= {
    f"{symbol}{together}": SYMBOL_CODES[symbol]
    for symbol in ("kh", "ctr", "ct", "hd", "qc", "cv", "bc", "tb", "nq")
    for together in ("lt", "ph")
    if f"{symbol}{together}" not in SYMBOL_CODES
}
LABELS = dict(DOCUMENT_TYPES.values()) | {"QĐ": "Quyết định"}


def _spelled(name: str) -> str:
    """A type with blanks lost in scanning, and `qui` for `quy` as many write."""
    return name.replace(" ", " ?").replace("quy", "qu[iy]")


def type_of(written: str, types: Iterable[str] = tuple(DOCUMENT_TYPES)) -> str | None:
    """The type as the vocabulary spells it, of what a pattern of types matched."""
    bare = written.replace(" ", "").replace("qui", "quy")
    return next((name for name in types if name.replace(" ", "") == bare), None)


TYPE_WORD = "(?:" + "|".join(map(_spelled, DOCUMENT_TYPES)) + ")"
# Titles a letter may bear, although documents are seldom cited by them.
TITLE_TYPES = DOCUMENT_TYPES | {
    "giay trieu tap": ("GTT", "Giấy triệu tập"),
    "thu moi": ("TM", "Thư mời"),
    "phuong an": ("PA", "Phương án"),
    "quy trinh": ("QT", "Quy trình"),
    "noi quy": ("NQu", "Nội quy"),
}
TITLE_WORD = "(?:" + "|".join(map(_spelled, sorted(TITLE_TYPES, key=len, reverse=True))) + ")"
# `K Ế  H O Ạ C H`: a title set wide, letter by letter.
WIDE_TITLE = (
    "(?:"
    + "|".join(
        " {1,6}".join(name.replace(" ", "")) for name in sorted(TITLE_TYPES, key=len, reverse=True)
    )
    + ")"
)
SYMBOL = "(?:" + "|".join(sorted(SYMBOL_CODES, key=len, reverse=True)) + ")"

CAPACITIES = {
    "t/m": "T/M", "tm": "T/M", "k/t": "K/T", "kt": "K/T", "t/l": "T/L", "tl": "T/L",
    "t.m": "T/M", "k.t": "K/T", "t.l": "T/L", "tuq": "TUQ", "t/uq": "TUQ", "q": "Q.",
}  # fmt: skip
POST = (
    r"(?:(?:quyen |q\.? ?)?(?:pho |p\. ?|uy vien )?(?:tong )?(?:bi thu|chu nhiem|chu tich"
    r"|truong ban|chanh van phong|truong phong|giam doc|hieu truong|bien tap|thu ky|truong khoa"
    r"|vien truong|chanh an"
    r"|chi huy truong|chinh uy|chinh tri vien|tham muu truong|cuc truong|vu truong|doi truong"
    r"|truong tieu ban|truong doan|to truong|truong tram|ban thuong vu|thuong vu)"
    r"(?: thuong truc| (?:dang|tinh|huyen|thanh|thi|quan|chi) uy| (?:chi|dang) bo| doan)?"
    r"|chanh thanh tra|uy vien|thu truong|bo truong)"
)


def words(vocabulary: str) -> str:
    """A pattern of words between which a blank may have been lost in scanning."""
    return vocabulary.replace(" ", " ?")


# Types that carry no title word in the header: the symbol alone tells them.
PARTY_TITLES = frozenset(LABELS)

# What a body does when it does its duty; adverbs that open such a phrase are among them.
DUTY_VERB = (
    r"(?:thuc hien|to chuc|trien khai|xay dung|ra soat|quan triet|tham muu|huong dan|kiem tra"
    r"|giam sat|theo doi|don doc|tong hop|bao cao|thong bao|lap|gui|chi dao|lanh dao|chu dong"
    r"|chu tri|phoi hop|phoi voi|tang cuong|day manh|tiep tuc|thuong xuyen|kip thoi|nghiem tuc"
    r"|tien hanh|tap trung|quan tam|phan cong|bo tri|tao dieu kien|danh gia|xem xet|lua chon"
    r"|gioi thieu|tuyen truyen|boi duong|giao duc|phat hien|cu the hoa|can cu|dang ky|ban hanh"
    r"|de ra|doi moi|nang cao|phat dong|phat huy|tham dinh|tham tra|xac minh|cung cap|mo|duy tri"
    r"|lam tot|lam viec|chuan bi|hoan thanh|hoan thien|bao dam|dam bao|so ket|tong ket|ket nap|cap"
    r"|thanh lap|phan bo|giao|ky|quy dinh|quan ly|cap nhat|luu|niem yet|cong khai|tiep nhan|phe"
    r" duyet|quyet dinh|khac phuc|chan chinh|cung co|vao cuoc|nam|nop|trinh|co ke hoach|co van ban"
    r"|co giai phap|co bien phap|dinh ky|hang|can|phai|co trach nhiem|co nhiem vu|chiu trach nhiem"
    r"|bam sat|gan|dua|su dung|van dung|tuy theo|cu|chon|rut kinh nghiem|nghien cuu|doi chieu"
    r"|ghi nhan|xu ly|bieu duong|khen thuong|dang tai|dua tin|ho tro|giup|de xuat|ket hop|tham gia"
    r"|vua|cung|se|khan truong|thong tin|truc tiep|bao ve|lay|trao|to cong)\b"
)
