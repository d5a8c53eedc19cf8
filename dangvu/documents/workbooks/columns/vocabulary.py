"""Words that stand above the columns of lists, folded, and what each of them announces.

The first pattern that is found decides; " | " parts the patterns of one entry. A concept is a field of
`rows/1`, a part of one (family_name), or NONE for what is of no use here. Several concepts: the cells
decide. <admitted> and its like stand for the WORDS of that name.
"""

NONE = "none"
ORDINAL = "ordinal"
NAMES = ("full_name", "family_name", "given_name")

# Words that come back in many headings.
WORDS = {
    "given_out": r"""
        cap | phat | doi | cap lai
    """,
    "admitted": r"""
        kn | ket nap | vao dang | tuyen the
    """,
    "decided": r"""
        qd | quyet dinh | qdinh
    """,
    "official": r"""
        chinh thuc | ct | c thuc | cthuc
    """,
    "before_official": r"""
        dang | vao dang | ngay | ngay thang | thang | thang nam | nam | chuyen | duoc
    """,
    "not_yet": r"""
        \bxet | \bhop | de nghi | \bxin | viet don | ^don | thong bao | bao cao | to trinh | \bnq
        nghi quyet | den han | du dieu kien | ^han | ^ngay han
    """,
    "place_or_post": r"""
        chi bo | ^cb | don vi | dang bo | noi o | cho o | dia chi | chuc vu | chuc danh | cu tru
        thuong tru | nghe nghiep | co quan | noi lam viec
    """,
    "helping": r"""
        giup do | \b(?:dv)?gd\b | gioi thieu | theo doi | huong dan | phu trach
    """,
    "other_person": r"""
        (?:cua )?(?:bi thu|chi bo|nguoi|cap uy|chu ho|gia dinh|vo|chong|bo|me|cha|con|phu huynh|lanh dao)
    """,
    "class": r"""
        gcn | chung nhan | nhan thuc | boi duong | cam tinh | doi tuong | chung chi | giay cn | lop bd
        ntvd | btnt
    """,
    "identity": r"""
        cccd | cmnd | cmt | cmtnd | gcmnd | can cuoc | chung minh | dinh danh | ddcn | so cc
    """,
    "people": r"""
        ^(?:kinh|tay|thai|muong|khmer|hoa|nung|mong|h mong|hmong|dao|gia rai|e de|ba na|san chay|cham)$
        ^(?:san diu|hre|co ho|raglai|mnong|xtieng|van kieu|tho|giay|cao lan|ha nhi|la chi|kho mu)$
    """,
    "relative": r"""
        ^(?:vo|chong|cha|bo|me|con|than nhan)$ | (?:bo|cha) me | gia dinh | \b(?:vo|chong|con)\b
        (?:ten|sinh|nghe nghiep|cua) (?:bo|cha|me|vo|chong|con)\b
    """,
}

# (concepts, patterns over the folded heading)
HEADINGS: tuple[tuple[str, str], ...] = (
    (ORDINAL, r"""
        ^stt$ | ^so tt$ | ^s tt$ | ^tt$ | ^so thu tu$ | ^thu tu$ | ^s t t$ | ^t t$ | ^no$ | ^so stt$
        ^stt chung$ | ^stt cb$
    """),
    (NONE, r"""
        ^(?:stt|tt|so thu tu) . | ^ma (?:so )?(?:dv|dang vien|nv|can bo|hs|ho so|sv|qc)\b | ^ma$ | ^ma so$
        ^ma so (?!the|dinh danh|can cuoc|dd)
        ^id$ | ^so ho so$ | ^so hs$
    """),
    ("full_name", r"^ho.{0,12} ten (?:va )?(?:bi danh|(?:ten )?thuong goi|ten goi khac)$"),
    (NONE, r"""
        ^(?!ho |ten |nguoi |quan chung ).*<not_yet>.*(?:<admitted>|<official>|cong nhan|vao d)\b
        (?:kn|ket nap|vao) (?:hoi|doi|cd|cong doan)\b | <official> lan (?:2|hai)
        \b(?:vo chong|bo me|cha me|nguoi than|than nhan)\b | \bcua (?:vo|chong|cha|bo|me|con|anh|em)\b
        \b(?:vo|chong|cha|me)$
        \bthe (?:quan nhan|thuong binh|ccb|cuu chien binh|nha bao|ngan hang|atm|cu tri|doan|cong doan)
        \bthe (?:cong chuc|can bo|nganh|sinh vien|sv|hoi|hoc vien|nhan vien|nv|sy quan|si quan)\b
        (?:so|ma) (?:so )?ho khau | dinh danh (?:can bo|cbcc|ho)\b | \bnq\b | nghi quyet
        ^phong (?:ham|cap|quan ham|tang)\b
        <class>.*(?:(?:dang vien|dv) moi|qsdd?|ngoai ngu|tin hoc|nghe|nghiep vu)\b
        ^ho.{0,12}ten (?:bi thu|cap uy|nguoi (?!xin|vao|duoc))
        ^(?:sdt|so dt|dien thoai|so dien thoai) <other_person>\b
        ^bi thu\b | ^tai\b | sinh hoat tam thoi
        (?:chi bo|^cb|dang bo|cap uy)\b.{0,20}(?:cu tru|\b213|tiep nhan|noi o\b|chuyen (?:sh|di|den))
        <place_or_post>.{0,20}\b(?:cu|truoc day|truoc khi .*|truoc nghi huu)$
        xep loai (?:hoc luc|hanh kiem|doan vien|suc khoe)
    """),
    ("occupation", r"^don vi (?:cong tac )?(?:va )?chuc vu(?: cong tac)?$"),
    ("old_native_place", r"^(?:que|que quan|nguyen quan|qq) (?:truoc day|cu)$"),
    ("landline", r"(?:dien thoai|sdt|so dt|dt) (?:so )?(?:co quan|co dinh|nha rieng|nha|ban)$"),
    ("born_male", r"^(?:(?:ngay|thang|nam) ){1,3}sinh nam$ | ^nam nam sinh$"),
    ("born_female", r"^(?:(?:ngay|thang|nam) ){0,3}sinh nu$ | ^nu (?:nam )?sinh(?: nam)?$"),
    (NONE, r"bhyt | bhxh | ngay (?:vao|ve) chi bo | (?:chi bo|noi|don vi|to chuc) ket nap"),
    (NONE, r"""
        so ly lich | so ll\b | so luu | ^so so\b | ma so (?:thue|bhxh)
        bao hiem | tai khoan
    """),
    (NONE, r"^dtts$ | ^co dao$ | ^doan vien$ | ^(?:tren )?(?:dh|dai hoc|cao dang)\b"),
    (NONE, r"tuoi | ^(?:td |trinh do )?(?:ngoai ngu|tin hoc)\b"),
    (NONE, r"""
        het (?:han )?du bi | (?:thoi gian|han|thoi han) du bi
        (?:ket nap|vao dang|cong nhan|kn) (?:lai|lan (?:2|hai|thu))
        doi tuong (?:ket nap|kn) | ^(?:noi|chi bo) cong nhan | vao dang tai | ngay sinh hoat
        ngay vao nghe
    """),
    ("birth_date", r"^(?:ngay |ngay thang |ngay thang nam )?(?:nam )?sinh theo\b"),
    ("old_id", r"^(?:so |giay |so giay )?(?:cmnd|cmt|cmtnd|gcmnd|chung minh nhan dan)(?: cu| 9 so)?$"),
    ("old_card", r"(?:so the|the dang).*\bcu\b"),
    ("home", r"^dia chi(?! (?:e ?mail|thu))"),
    ("email", r"e ?mail | ^mail$ | thu dien tu | hop thu"),
    ("phone", r"""
        \b(?:sdt|sodt|so dt|dtdd|dt dd|dt di dong|di dong|so dd|phone|tel|mobile|lien he|lien lac)\b
        dien thoai | \bd thoai | zalo
    """),
    (NONE, r"(?:noi|co quan|don vi) <given_out>"),
    ("source_date", r"""
        ngay.*cong nhan.*(?:quan chung|cam tinh|doi tuong|qcut) | (?:dua|vao).*cam tinh | tao nguon
    """),
    ("certificate", r"\bso.{0,12}ngay.*<class> | \bso.{0,12}<class>.*ngay | <class>.*so.{0,12}ngay"),
    ("decision", r"\bso.{0,12}ngay.*<decided>.*<admitted> | <decided> <admitted>.*so.{0,12}ngay"),
    ("class_certificate_date", r"""
        ngay.*<class> | (?:thoi gian|ngay|nam) (?:hoc|du|hoan thanh|cap).*<class>
        <class>.*\bngay
    """),
    (NONE, r"""
        ngay.*<given_out>.*(?:the|<identity>|hhd|huy hieu|cccd)
        (?:the|<identity>).*ngay <given_out>
    """),
    ("class_certificate_number", r"""
        \bso.*<class> | <class>.*\bso\b | ^(?:gcn|chung nhan|so chung chi)$ | ^giay chung nhan
        (?:chung nhan|giay cn|gcn).*(?:nhan thuc|boi duong|cam tinh)
    """),
    ("personal_id", r"\b<identity>\b | ^cc$ | ^so dinh danh | giay to tuy than | cc cd | c c c d"),
    (NONE, r"^ngay cap$ | ^noi cap$ | ky nhan | chu ky | ^ky ten"),
    (NONE, r"""
        khai tru | xoa ten | ky luat | khen thuong | danh hieu | tu tran
        chuyen (?:di|den|sinh hoat) | mien (?:sinh hoat|cong tac) | ngay mien
    """),
    (NONE, r"""
        nhap ngu | xuat ngu | vao nganh | bien che | tuyen dung | nghi huu | bo nhiem
        cap bac | quan ham | \bngach\b | he so | (?<!chat )(?<!so )luong\b | dang phi
    """),
    (NONE, r"""
        (?:loai|muc|hang) (?:hhd|huy hieu) | \bdot\b | nam tuoi dang | ten goi khac
        bi danh | thuong goi | ten thuong dung
    """),
    (NONE, r"""
        ngay (?:gui|tra loi|tham tra|hop|nop|lap) | tham tra | du kien | ho so | qua trinh
        tai lieu
    """),
    ("badge_number", r"\bso (?:hieu )?(?:hhd|huy hieu) | ^(?:huy hieu|hhd)(?: dang)? so$ | ^so hh$"),
    ("hhd", r"^hhd$ | ^huy hieu(?: dang)?$"),
    ("card_number", r"""
        so (?:the|tdv|hieu the) | ^stdv$ | the dang so | ^the$ | ^tdv$
        ^the (?:dang|dv)(?: vien)?(?: so| moi)?$
        ma the | the dang vien so
    """),
    ("helper_1", r"<helping>.*(?:\b1\b|thu nhat|\bi\b)"),
    ("helper_2", r"<helping>.*(?:\b2\b|thu hai|\bii\b)"),
    ("helpers", r"""
        giup do
        (?:dang vien|dv|nguoi) (?:duoc phan cong )?(?:gioi thieu|theo doi|huong dan|kem cap)
        (?:dang vien|dv|nguoi) (?:duoc phan cong )?(?:boi duong|phu trach)
    """),
    ("source_date", r"""
        (?:vao|dua vao|cong nhan|tao|lap|danh sach|cong nhan la) (?:danh sach )?nguon
        ngay (?:chi bo )?(?:dua |xet )*(?:vao )?nguon | ngay nguon | nguon (?:tu|ngay)
        ngay gioi thieu nguon
        vao (?:danh sach )?(?:doi tuong|cam tinh)
    """),
    (NONE, r"(?:doan|to chuc|hoi|doan the|cong doan) gioi thieu | gioi thieu cua"),
    ("youth_union_date", r"""
        (?:vao|kn) (?:doan|dtn)\b | ket nap doan | ngay (?:vao )?v?doan\b | gia nhap doan
    """),
    ("full_name", r"""
        ^ho.{0,12} ten (?:dang vien|dv|quan chung|cam|nguoi (?:xin|vao|duoc (?:ket nap|gioi thieu|cu)))
    """),
    (NONE, r"""
        ^so.*<decided> | <decided>.*cong nhan | <decided>.*(?:chinh thuc)
        (?:ky|ra) <decided> (?:cong nhan|chuyen) | noi <admitted>
    """),
    ("admission_decision_date", r"""
        <decided>.*<admitted> | <admitted>.*<decided> | ^ngay (?:ky |ra )?<decided>$
        ^ngay qdkn$ | \bqdkn\b
    """),
    ("official_date", r"""
        <before_official> (?:vao dang |dang vien )?(?:cong nhan )?(?:dang vien |dv |chuyen )?<official>\b
        ^<official>$ | ^n ?ct$ | ^chinh thuc
        \b(?:cn|cong nhan|chuyen) (?:dv|dang|dang vien)? ?<official>\b
        <admitted> <official>\b | ngay .*chinh thuc | ^nvdct$ | ^ct$ | dvct | cnct\b
        ^(?:dang vien|dv) <official>(?: ngay)?$ | ^ct ngay | ^ngay ctd$
    """),
    ("admission_date", r"""
        vao dang | ket nap | \bkn\b | ^nvd$ | ^nkn$ | vao dcsvn | du bi | ^db$ | ^v dang$
        nvddb | ngay vd$ | ^ngay knd$ | ngay vao d$ | tuyen the | ^vao d$ | ^vd$
    """),
    (NONE, r"<relative>"),
    ("family_name", r"""
        ^(?:dem|chu dem|ten dem|chu lot|ten lot|lot)$
        ^ho$ | ^ho dem$ | ^ho va dem$ | ^ho lot$ | ^ho va ten dem$ | ^ho ten dem$
        ^ho va chu dem$ | ^ho chu dem$ | ^ho ten lot$ | ^ho va ten lot$ | ^ho dem va$
        ^ho va ten chu lot$ | ^ho chu lot$ | ^ho va chu lot$ | ^ho va$ | ^ho(?: va)? ten lot$
    """),
    ("given_name", r"^ten$ | ^ten goi$"),
    ("full_name", r"""
        \bho.{0,12} ten\b | ^hoten
        ^ten (?:dang vien|dv|quan chung|nguoi|hoc vien|doan vien|dong chi) | ^ten dv | ^hvt$
        ^dang vien$ | ^quan chung(?: uu tu)?$ | ^dong chi$ | ^nhan su$ | ^full ?name\b
        ^name$ | ^ho ten
    """),
    ("native_place", r"^que quan\b"),
    (NONE, r"noi sinh(?! hoat) | sinh quan | que (?:ngoai|me|vo)"),
    ("birth_day", r"^ngay$"),
    ("birth_month", r"^thang$"),
    ("birth_date", r"""
        ngay.{0,14}sinh\b(?! hoat) | thoi gian sinh$ | nam sinh | thang sinh | ^n sinh$
        ^sinh$ | ^ngsinh$ | ^ntns$
        ^nt ns$ | ^ng sinh$ | ^ngay s$ | ^sn$ | ^sinh nam$ | ^s nam$ | ^sinh ngay$ | ^nsinh$ | ^nam s$
        ^birth.*$ | ^sinh (?:ngay|thang|nam|vao|luc)\b | date of birth | ^d ?o ?b$ | ^n t n s$
    """),
    ("birth_date none", r"^ns$"),
    ("male", r"^nam$ | ^gioi tinh nam$"),
    ("female", r"^nu$ | ^gioi tinh nu$ | ^la nu$"),
    ("sex", r"""
        gioi tinh | ^gtinh$ | ^gioi(?: m f| nam nu| nu nam)?$ | ^phai$ | ^gt$ | ^g tinh$
        ^sex\b | ^gender\b
        \bnam (?:va |hay |hoac |la )?nu\b | \bnu (?:va |hay |hoac )?nam\b
    """),
    ("ethnicity phone", r"^dt$"),
    ("ethnicity", r"dan toc | ^d toc$ | ^dtoc$"),
    ("religion", r"ton giao | ^t giao$ | ^tgiao$ | ^dao$"),
    ("religion", r"^tg$"),
    ("native_place", r"que quan | ^qq$ | nguyen quan | ^q quan$ | ^que$ | ^qquan$ | que goc"),
    ("home", r"""
        noi o\b | cho o\b | \bo hien nay | ^noi cu tru | cu tru hien | tam tru | dia chi(?! mail)
    """),
    ("registered_home", r"thuong tru\b | tru quan | ho khau | dktt | hktt | h ?khau$ | cu tru | ^hk$"),
    ("occupation", r"^nghe\b"),
    (NONE, r"""
        chuc vu.*(?:chinh quyen|cq\b|doan the|chuyen mon|cong tac|kiem nhiem|doan|hoi|lop)\b
        cv cq
        ^chinh quyen$ | ^doan the$ | ^cq$ | cong chuc vu
    """),
    ("party_post", r"""
        (?:chuc vu|c vu|chuc danh|cv|nhiem vu).*(?:dang|cap uy|chi bo|chi uy) | ^cap uy$
        ^cv dang$ | chuc vu d$
    """),
    ("occupation", r"nghe nghiep | ^n nghiep$ | cong viec | nghe$"),
    ("party_post occupation", r"^chuc vu | ^chuc danh | ^cv$ | ^c vu$"),
    ("political_theory", r"""
        llct | ly luan | ^chinh tri$ | trinh do chinh tri | ^tdct$ | ^ct tri$ | ll chinh tri
        ^td llct
    """),
    ("education_general", r"tdvh | gdpt | van hoa | pho thong | ^vh$ | ^(?:trinh do|td) vh$ | ^pt$"),
    ("education_general education_professional", r"""
        hoc van | ^(?:t|td|t do|trinh do) ?hv$ | ^trinh do$ | ^hoc luc$
    """),
    ("education_professional", r"""
        chuyen mon | ^cm$ | trinh do cm$ | cmnv | ^tdcm$ | bang cap | nghiep vu | ^td cm$ | hoc vi
        trinh do dao tao | tdcmnv | (?:trinh do|td) cm nv | ^trinh do dt$
    """),
    ("grading", r"""
        xep loai | phan loai | danh gia | ^xl$ | muc do hoan thanh
        ket qua (?:ren luyen|cong tac|hoc tap|lop)
    """),
    ("cell", r"""
        chi bo | to chuc dang | to chuc co so dang | ^cb$ | noi sinh hoat | tccsd | dang bo bo phan
        sinh hoat dang
    """),
    ("unit", r"""
        ^don vi | dang bo | to dang | ^dv$ | noi de nghi | co quan | noi cong tac
        noi lam viec | ^truong$ | ^lop$ | ^to$ | ^thon\b | ^phong\b | bo phan
    """),
    ("note", r"ghi chu | ^gc$ | ^g chu$ | chu thich | ^luu y$ | ^note"),
)  # fmt: skip

# A lower heading that means something only under the upper one: (concepts, upper, lower).
UNDER: tuple[tuple[str, str, str], ...] = (
    (NONE, r"""
        ky luat | khen thuong | bo nhiem | nghi huu | mien (?:sh|sinh hoat|cong tac) | du kien | ke hoach
        chuyen (?:den|di|sinh hoat|sh)\b | bhyt | bhxh | cong doan | hoi ccb | cuu chien binh
        xet ket nap
        ^(?:vo|chong|cha|me|con)\b(?! lai) | ^bo (?:de|ruot|vo|chong)\b | nghi quyet
    """, r""),
    (NONE, r"", r"(?:ket nap|vao dang|cong nhan) lai$"),
    (NONE, r"^chi bo", r"cu tru | noi o\b | 213"),
    ("landline", r"dien thoai | ^sdt$ | so dt", r"^co quan$ | ^co dinh$ | ^nha rieng$"),
    ("helper_1", r"<helping>.*(?:thu nhat|\b1)$", r"ho.*ten"),
    ("helper_2", r"<helping>.*(?:thu hai|\b2)$", r"ho.*ten"),
    (NONE, r"<not_yet>.*(?:<admitted>|<official>|cong nhan)\b | (?:dang vien|dv) moi$", r"^ngay | ^so"),
    ("admission_decision_date", r"^ngay | thoi gian", r"<decided>.*<admitted>"),
    ("certificate", r"<class>", r"so.{0,12}ngay"),
    ("admission_date", r"^dang$ | vao dang$", r"^ngay vao$"),
    (NONE, r"<decided>.*(?:<official>|cong nhan)", r""),
    ("born_male", r"sinh | \bns\b | tuoi", r"^nam(?: sinh)?(?: nam)?$"),
    ("born_female", r"sinh | \bns\b | tuoi", r"^nu$"),
    ("ethnicity_marked", r"^dan toc(?! thieu so)", r"<people>"),
    ("birth_day", r"sinh", r"^ngay$"),
    ("birth_month", r"sinh", r"^thang$"),
    ("birth_year", r"sinh", r"^nam$"),
    ("birth_date", r"^(?:ngay|thoi gian|ngay thang) | thong tin | ca nhan | ly lich",
     r"^sinh$ | ^nam sinh$"),
    ("male", r"gioi | phai | nam nu | nu nam | gt", r"^nam$"),
    ("female", r"gioi | phai | nam nu | nu nam | gt", r"^nu$"),
    ("family_name", r"ho.*ten", r"^ho"),
    ("given_name", r"ho.*ten", r"^ten$"),
    ("helper_1", r"giup do | gioi thieu | theo doi | huong dan", r"""
        ^1$ | ^i$ | ^thu nhat$ | ^nguoi (?:thu nhat|1)$
        ^(?:dang vien|dv|dc|dong chi|ho ten|ho va ten) (?:thu nhat|1)$
    """),
    ("helper_2", r"giup do | gioi thieu | theo doi | huong dan", r"""
        ^2$ | ^ii$ | ^thu hai$ | ^nguoi (?:thu hai|2)$
        ^(?:dang vien|dv|dc|dong chi|ho ten|ho va ten) (?:thu hai|2)$
    """),
    ("helpers", r"giup do | gioi thieu | theo doi", r"ho.*ten | ^dang vien$"),
    (NONE, r"giup do | gioi thieu | ^(?:vo|chong|cha|me|bo)$ | (?:bo|cha) me | vo chong", r""),
    ("class_certificate_number", r"<class>", r"^(?:so|so hieu|so gcn|so giay|gcn)"),
    ("class_certificate_date", r"<class>", r"^(?:ngay|thoi gian|cap ngay|ngay cap)"),
    ("grading", r"<class>", r"xep loai | ^xl | ^ket qua"),
    (NONE, r"<class>", r"^(?:khoa|lop|noi|don vi|nam|dia diem)"),
    ("admission_decision_date", r"<admitted>", r"""
        ^(?:ngay )?(?:ky |ra )?(?:qd|quyet dinh)(?! so) | ^ngay (?:ky|ra)
        ^ngay thang (?:qd|quyet dinh)
    """),
    (NONE, r"<decided> | <admitted> | <official> | the | huy hieu | <identity>",
     r"^(?:noi|co quan)"),
    (NONE, r"<decided> | <admitted> | <official>", r"^(?:so|so qd|so quyet dinh)\b"),
    ("admission_decision_date", r"<decided>.*<admitted> | <admitted>.*<decided> | ^<decided>$",
     r"^ngay(?: thang)?(?: nam)?$ | ^ngay ky$ | ^ket nap$"),
    (NONE, r"<decided>", r"chinh thuc | cong nhan | ^ct$"),
    ("official_date", r"vao dang | dang vien | ^ngay | ^dang$ | ^thoi gian | thang",
     r"chinh thuc | ^ct$"),
    ("admission_date", r"vao dang | dang vien | ^ngay | ^dang$ | ^thoi gian | thang",
     r"du bi | ^db$ | ket nap | ^kn$ | vao dang | ^(?:le|to chuc le)"),
    ("admission_date", r"<admitted>", r"^ngay(?: thang)?(?: nam)?$ | ^ngay (?:to chuc )?le"),
    ("official_date", r"<official>", r"^ngay(?: thang)?(?: nam)?$"),
    ("source_date", r"nguon", r"^ngay"),
    ("youth_union_date", r"doan", r"^ngay(?: vao| ket nap)?(?: doan)?$"),
    ("card_number", r"the\b", r"^so$ | ^so the$ | ^so hieu$"),
    ("badge_number", r"huy hieu | hhd", r"^so$ | ^so hieu$ | ^so hhd$"),
    ("personal_id", r"<identity>", r"^so"),
    (NONE, r"the\b | huy hieu | hhd | <identity>", r"^(?:ngay|nam|loai|dot)"),
    ("education_general", r"trinh do | hoc van",
     r"^vh$ | ^van hoa$ | ^gdpt$ | ^pt$ | ^pho thong$ | ^hoc van$ | ^th pt$ | ^thpt$"),
    ("education_professional", r"trinh do | hoc van", r"^(?:cm|chuyen mon|dai hoc|dao tao|cmnv)"),
    ("political_theory", r"trinh do | hoc van | ly luan", r"^(?:ct|llct|ly luan|chinh tri|ll)"),
    (NONE, r"trinh do", r"ngoai ngu | tin hoc | nganh | hoc ham"),
    ("party_post", r"chuc vu | chuc danh | ^cv",
     r"^dang$ | ^cap uy$ | ^trong dang$ | ^chi bo$ | ^d$ | dang"),
    (NONE, r"chuc vu | chuc danh | ^cv",
     r"chinh quyen | doan the | ^cq$ | chuyen mon | khac | hien nay"),
    ("native_place", r"que | ^qq",
     r"^(?:xa|phuong|huyen|tinh|thon|quan|tp|thanh pho|thi tran|thi xa)"),
    ("home", r"noi o | cho o | dia chi | tam tru",
     r"^(?:xa|phuong|huyen|tinh|thon|quan|tp|thanh pho|so nha|to|khu|thi tran|ap|ban|duong)"),
    ("registered_home", r"thuong tru | ho khau | cu tru",
     r"^(?:xa|phuong|huyen|tinh|thon|quan|tp|thanh pho|so nha|to|khu|thi tran|ap|ban|duong)"),
)  # fmt: skip

# What is put in brackets after a heading without changing it begins with one of these.
NOISE = """
    chu | viet | ghi | in | neu | theo | dd | mm | ngay | xa | phuong | thon | to | huyen | tinh | vd | dv
    dong | trieu | danh dau | x | bat buoc | tick | nam\\s*[/,]\\s*nu | \\d{1,2} | so | nhap
    ho va ten dem | thang | cu the
"""

# Words of a head that may stand over several columns.
SUPERIOR = """
    thong tin | ca nhan | ly lich | trinh do | chuc vu | thoi gian | sinh | vao dang | gioi | quyet dinh
    ket nap | the dang | huy hieu | can cuoc | cccd | cmnd | que quan | noi o | dia chi | giup do
    gioi thieu | lop | nhan thuc | chung nhan | dang vien | dang | doan | ngay | xep loai | danh gia
    ho va ten | tham tra | lien he | nguon | thuong tru | cong tac
"""
