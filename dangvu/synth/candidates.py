"""The situations of candidates which the criteria of two letters tell apart, each with its facts.

The letters: plan 83-KH/ĐU (two routes for staff, one for students) and notice 52-CV/BTCĐU (one
route for staff, whose comma reads two ways). Nothing here says who meets them; `tells_apart` says
which question a situation puts.

Grades of staff are written for five years, the oldest first, the last graded year at the end:
X excellent, T good, H completed, K failed, - nothing on record. School years likewise:
X excellent, G very good, K good, B average, - nothing on record.
"""

from dataclasses import dataclass

from dangvu.development.stages import Group
from dangvu.people.kinds import AwardForm, AwardLevel, Grade, PaperKind, SchoolGrade, TitleKind

GRADES = {"X": Grade.EXCELLENT, "T": Grade.GOOD, "H": Grade.COMPLETED, "K": Grade.FAILED}
SCHOOL_GRADES = {
    "X": SchoolGrade.EXCELLENT,
    "G": SchoolGrade.VERY_GOOD,
    "K": SchoolGrade.GOOD,
    "B": SchoolGrade.AVERAGE,
}
NOTHING = "-"


@dataclass(frozen=True)
class Praise:
    """A commendation given so many years before the working day."""

    years_ago: int
    form: AwardForm
    level: AwardLevel
    is_for_work: bool = True


@dataclass(frozen=True)
class Situation:
    """`titles` are (years ago, kind); `corrected` replaces the last grade, and then holds.

    Without a certificate the candidate has not yet learnt; `missing` papers keep the dossier open.
    """

    key: str
    tells_apart: str
    grades: str
    group: Group = Group.STAFF
    titles: tuple[tuple[int, TitleKind], ...] = ()
    praise: tuple[Praise, ...] = ()
    corrected: str = ""
    certificate_months: int | None = 14
    missing: tuple[PaperKind, ...] = ()
    background_months: int = 5
    is_disciplined: bool = False
    age_months: int | None = None


_PAPER, _MERIT, _PRIZE = AwardForm.PAPER_OF_PRAISE, AwardForm.CERTIFICATE_OF_MERIT, AwardForm.PRIZE
_BASE, _DISTRICT = AwardLevel.BASE, AwardLevel.DISTRICT
_PROVINCE, _CENTRAL = AwardLevel.PROVINCE, AwardLevel.CENTRAL
_STUDENT, _RESIDENT = Group.STUDENT, Group.RESIDENT

STAFF = (
    Situation("xuat-sac", "một năm xuất sắc, không khen thưởng: dấu phẩy của CV 52", "--TXT"),
    Situation("xuat-sac-nam-cuoi", "năm xuất sắc là năm cuối", "TTTTX"),
    Situation("tot-ca", "ba năm tốt, không thành tích nào", "--TTT"),
    Situation(
        "chien-si-co-so", "danh hiệu thay năm xuất sắc", "--TTT",
        titles=((2, TitleKind.EMULATION_BASE),),
    ),
    Situation(
        "chien-si-cap-tinh", "danh hiệu trên cấp cơ sở", "--TTT",
        titles=((1, TitleKind.EMULATION_PROVINCE),),
    ),
    Situation(
        "lao-dong-tien-tien", "danh hiệu dưới mức chiến sỹ thi đua", "--TTT",
        titles=((1, TitleKind.ADVANCED), (2, TitleKind.ADVANCED)),
    ),
    Situation(
        "giay-khen-tinh", "chỉ có giấy khen cấp tỉnh: tiêu chuẩn (2) của KH 83", "--TTT",
        praise=(Praise(1, _PAPER, _PROVINCE),),
    ),
    Situation(
        "bang-khen-tinh", "chỉ có bằng khen cấp tỉnh", "--TTT",
        praise=(Praise(2, _MERIT, _PROVINCE),),
    ),
    Situation(
        "bang-khen-trung-uong", "bằng khen trên cấp tỉnh", "--TTT",
        praise=(Praise(1, _MERIT, _CENTRAL),),
    ),
    Situation(
        "giay-khen-huyen", "cấp có thẩm quyền (CV 52) nhưng dưới cấp tỉnh (KH 83)", "--TTT",
        praise=(Praise(1, _PAPER, _DISTRICT),),
    ),
    Situation(
        "giay-khen-co-so", "giấy khen của chính cơ quan", "--TTT",
        praise=(Praise(1, _PAPER, _BASE),),
    ),
    Situation(
        "xuat-sac-va-giay-khen", "xuất sắc kèm khen thưởng: cả hai cách đọc dấu phẩy", "--TXT",
        praise=(Praise(2, _PAPER, _BASE),),
    ),
    Situation(
        "xuat-sac-va-bang-khen-tinh", "mọi cách đọc gặp nhau", "--TXT",
        praise=(Praise(2, _MERIT, _PROVINCE),),
    ),
    Situation(
        "xuat-sac-khac-nam-khen", "xuất sắc một năm, khen thưởng năm khác", "--XTT",
        praise=(Praise(1, _PAPER, _DISTRICT),),
    ),
    Situation(
        "khen-khong-vi-cong-tac", "bằng khen cấp tỉnh không vì thành tích công tác", "--TTT",
        praise=(Praise(1, _MERIT, _PROVINCE, is_for_work=False),),
    ),
    Situation(
        "giai-thuong-tinh", "giải thưởng cấp tỉnh công nhận", "--TTT",
        praise=(Praise(1, _PRIZE, _PROVINCE),),
    ),
    Situation(
        "giai-thuong-huyen", "giải thưởng dưới cấp tỉnh", "--TTT",
        praise=(Praise(1, _PRIZE, _DISTRICT),),
    ),
    Situation("xuat-sac-ngoai-cua-so", "năm xuất sắc nằm trước ba năm cuối", "-XTTT"),
    Situation(
        "danh-hieu-ngoai-cua-so", "danh hiệu nằm trước ba năm cuối", "TTTTT",
        titles=((5, TitleKind.EMULATION_BASE),),
    ),
    Situation(
        "khen-ngoai-cua-so", "khen cấp tỉnh trước ba năm cuối, KH 83 không nói thời gian", "TTTTT",
        praise=(Praise(5, _MERIT, _PROVINCE),),
    ),
    Situation(
        "xuat-sac-va-khen-cu", "xuất sắc trong ba năm cuối, khen cấp tỉnh trước đó", "TTTXT",
        praise=(Praise(5, _MERIT, _PROVINCE),),
    ),
    Situation("thieu-nam-giua", "một năm trong cửa sổ thiếu phiếu xếp loại", "TXT-T"),
    Situation("thieu-nam-dau", "năm đầu của cửa sổ thiếu phiếu xếp loại", "TT-XT"),
    Situation("thieu-nam-xuat-sac", "năm có thể là xuất sắc thì thiếu phiếu", "--TT-"),
    Situation("hai-nam", "mới làm việc hai năm", "---XT"),
    Situation("dut-giua", "cửa sổ đứt ở năm hoàn thành nhiệm vụ", "-XTHT"),
    Situation("dut-cuoi", "năm cuối chỉ hoàn thành nhiệm vụ", "TXTTH"),
    Situation("dut-truoc", "năm hoàn thành nhiệm vụ nằm trước cửa sổ", "-HTXT"),
    Situation("khong-hoan-thanh", "một năm không hoàn thành", "-TXKT"),
    Situation("ba-nam-truoc", "ba năm liên tiếp đã qua, sau đó đứt: mốc của “liên tiếp”", "TXTHT"),
    Situation("dinh-chinh", "năm cuối ghi xuất sắc, sau đính chính là tốt", "--TTX", corrected="T"),
    Situation("nam-xuat-sac-lien", "ba năm đều xuất sắc", "--XXX"),
)  # fmt: skip

DOSSIERS = (
    Situation("du-giay-to", "hồ sơ đủ giấy tờ", "--TXT"),
    Situation("chua-hoc", "chưa có giấy chứng nhận", "--TXT", certificate_months=None),
    Situation("gcn-qua-han", "giấy chứng nhận đã quá 60 tháng", "-TTXT", certificate_months=63),
    Situation("gcn-sap-het", "giấy chứng nhận còn một tháng", "-TTXT", certificate_months=59),
    Situation("gcn-dung-60", "giấy chứng nhận vừa đúng 60 tháng", "-TTXT", certificate_months=60),
    Situation(
        "thieu-tham-tra", "chưa có kết quả thẩm tra lý lịch", "--TXT",
        missing=(PaperKind.VERIFICATION,),
    ),
    Situation(
        "thieu-noi-o", "chưa có nhận xét nơi cư trú", "--TXT",
        missing=(PaperKind.RESIDENCE_OPINION,),
    ),
    Situation(
        "thieu-doan-the", "chưa có nghị quyết của đoàn thể", "--TXT",
        missing=(PaperKind.UNION_OPINION,),
    ),
    Situation("thieu-don", "chưa có đơn", "--TXT", missing=(PaperKind.APPLICATION,)),
    Situation("ho-so-cu", "hồ sơ lập đã quá 12 tháng", "--TXT", background_months=15),
    Situation("ky-luat", "đang trong thời hạn kỷ luật của cơ quan", "--TXT", is_disciplined=True),
    Situation("qua-60-tuoi", "quá 60 tuổi một tháng", "TTTXT", age_months=721),
    Situation("dung-60-tuoi", "tròn 60 tuổi tính theo tháng", "TTTXT", age_months=720),
)  # fmt: skip

STUDENTS = (
    Situation("hai-nam-gioi", "khá trở lên, hai năm giỏi", "--KGG", _STUDENT),
    Situation("mot-nam-gioi", "khá trở lên, chỉ một năm giỏi", "--KKG", _STUDENT),
    Situation("kha-ca", "ba năm khá", "--KKK", _STUDENT),
    Situation("hai-nam-xuat-sac", "hai năm xuất sắc", "--XKX", _STUDENT),
    Situation("mot-gioi-mot-xuat-sac", "một năm giỏi, một năm xuất sắc", "--GKX", _STUDENT),
    Situation("thieu-mot-nam", "hai năm giỏi, một năm thiếu kết quả", "-KG-G", _STUDENT),
    Situation("co-nam-trung-binh", "hai năm giỏi, một năm trung bình", "--GBG", _STUDENT),
    Situation("gioi-da-qua", "hai năm giỏi nằm trước ba năm cuối", "GGKKG", _STUDENT),
    Situation("moi-hai-nam", "mới học hai năm", "---GG", _STUDENT),
    Situation("dinh-chinh-diem", "giỏi, sau đính chính: khá", "--KGG", _STUDENT, corrected="K"),
    Situation("chua-18", "còn thiếu một tháng tuổi 18", "--GGG", _STUDENT, age_months=215),
    Situation("vua-18", "vừa đủ 18 tuổi tính theo tháng", "--GGG", _STUDENT, age_months=216),
)  # fmt: skip

RESIDENTS = (
    Situation("o-thon", "không thuộc đối tượng nào của hai văn bản", "-----", _RESIDENT),
    Situation(
        "o-thon-co-khen", "không xếp loại, có giấy khen cấp huyện", "-----", _RESIDENT,
        praise=(Praise(1, _PAPER, _DISTRICT),),
    ),
)  # fmt: skip

SITUATIONS = (*STAFF, *DOSSIERS, *STUDENTS, *RESIDENTS)
