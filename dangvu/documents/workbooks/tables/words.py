"""Words by which a row that is no person is known, folded."""

TOTAL = r"""
    (?:cong|tong)(?: cong)? trang\b | mang sang | (?:cong )?(?:chuyen|mang) sang(?: trang.{0,40})?$
    tong (?:cong|so|hop|toan|chung) | (?:tong|cong|cong so|cong chung)(?: \d.{0,90})?$
    cong (?:toan|chi bo|lai|danh sach|\d) | cong .{0,40}\d{1,4} (?:dong chi|d c|dc|dang vien|nguoi)\b
    trong do\b | (?:ty|ti) le\b | chia ra$ | so (?:nu|luong|dang vien|nguoi)\b
    an dinh | danh sach (?:nay|tren|gom|co|co tat ca) | luy ke
"""

CLOSING = r"""
    noi nhan | t m\b | tm (?:chi|dang|ban|thuong|cap|bch) | t l\b | k t\b | tl (?:ban|chi)
    nguoi (?:lap|tong hop|viet|ghi|kiem) | lap (?:bieu|bang|danh sach) | thu truong | xac nhan
    ky(?: va)? (?:ten|ghi|dong) | ky ho ten | bi thu$ | pho bi thu$ | chi uy$ | ban chi uy$
    truong ban$ | can bo lap | chu tich$ | luu(?: vt)?$ | (?:cap uy|chi bo|dang uy) (?:xac nhan|duyet)
    (?:\w{1,12} ){0,5}ngay (?:\d{0,2} )?thang (?:\d{0,2} )?nam(?: \d{2,4})?$
"""

# How the name of a unit begins. Several of these are family names too: more must follow.
UNIT = r"""
    chi bo | dang bo | dang uy | chi uy | to dang | dang doan | lien chi | to dan pho | to \d
    to san xuat | to bo mon | khoi (?:\d|co quan|truong|doan|mat tran|dan|chinh|dang|van) | khoi$
    khu (?:pho|dan cu|vuc|\d|[a-z]$) | thon \w+ | ap \w+ | xom \w+ | lang \w+ | buon \w+ | ban \w+$
    ban (?:chi huy|giam|to chuc|tuyen|kiem tra|dan van|quan|cong an|cham|chap|noi chinh)
    ban (?:thuong|dan toc|quan ly) | phong \w+ | truong (?:th|tieu hoc|mam|mau|trung|pho|dai|cao|cap)
    truong (?:mn|thcs|thpt|chinh|chuyen|ptdt)
    tram (?:y te|bien|xa|thu|bom|kiem|cap|khuyen|truyen)
    doi (?:\d|san xuat|quan ly|thi|cong|nghiep vu|canh sat) | cong ty | xi nghiep | nha may
    hop tac xa | htx | co quan | van phong | hoi (?:nong|phu|cuu|nguoi|chu|lien|dong|khuyen|luat)
    cong an | quan su | trung tam | benh vien | dai doi | tieu doan | trung doan | trung doi | lu doan
    su doan | hai doi | don bien phong | chi huy | bo chi huy | bo phan | bo mon | khoa \w+ | lop \w+
    vien \w+ | so (?:noi|tai|y|giao|nong|tu|van|lao|xay|giao thong|cong)
    uy ban | ubnd | hdnd | mat tran | mttq | doan (?:thanh nien|xa|truong|tn|phuong|the|khoi)
    xa \w+ | phuong \w+ | huyen \w+ | thi (?:tran|xa) \w+
    ngan hang | kho bac | chi cuc | cuc \w+ | vien kiem sat | toa an | hat \w+
"""

# Rows that sort people otherwise than by unit.
STATUS = r"""
    chinh thuc | du bi | mien (?:sinh hoat|cong tac).* | sinh hoat.* | di lam an xa.* | chuyen .*
    uu tu | huu tri | nghi huu | hien dang.* | tu tran.* | mat | qua doi | cao tuoi.* | nam | nu
    \d\d nam.* | huy hieu.* | (?:moi )?ket nap.* | gui ho so.* | xin (?:ra|chuyen).* | khac
    (?:cong nhan |chuyen )?chinh thuc.* | tam hoan.* | (?:di )?vang.* | o xa.* | di hoc.* | nghia vu.*
    bi .* | hoan thanh.* | cap uy(?: vien)? | ban chi uy | chi uy(?: vien)?
"""
WHOSE = r"""
    (?:danh sach )?(?:cac )?(?:dong chi )?(?:dang vien|dv|quan chung|nguoi|can bo|cong chuc|doan vien)?
"""

NOTES = ("ghi chu", "luu y", "chu thich", "chu y")
