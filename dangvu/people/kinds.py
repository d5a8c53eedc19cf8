"""Plain words for what is recorded about people."""

from django.db.models import TextChoices


class Sex(TextChoices):
    MALE = "male", "nam"
    FEMALE = "female", "nữ"


class EndReason(TextChoices):
    """How a membership ended."""

    DIED = "died", "từ trần"
    EXPELLED = "expelled", "khai trừ"
    STRUCK_OFF = "struck_off", "xóa tên"
    LEFT = "left", "xin ra khỏi Đảng"
    CANCELLED = "cancelled", "hủy quyết định kết nạp"


# An end that leaves somebody outside; a cancelled admission was none, and the dead do not return.
LEAVING = (EndReason.EXPELLED, EndReason.STRUCK_OFF, EndReason.LEFT)


class GapReason(TextChoices):
    """Time outside party life (rule AGE-02)."""

    EXPELLED = "expelled", "khai trừ"
    STRUCK_OFF = "struck_off", "xóa tên"
    LOST_CONTACT = "lost_contact", "mất liên lạc"
    TRANSFER = "transfer", "gián đoạn chuyển sinh hoạt"


class AffiliationKind(TextChoices):
    OFFICIAL = "official", "chính thức"
    TEMPORARY = "temporary", "tạm thời"
    IN_TRANSIT = "in_transit", "đang chuyển"


class Standing(TextChoices):
    """How far a membership has come; said of a day, never stored."""

    OFFICIAL = "official", "chính thức"
    PROBATIONARY = "probationary", "dự bị"


class Grade(TextChoices):
    """Yearly quality of a person, exclusive levels; `excellent` also counts as "good or better"."""

    EXCELLENT = "excellent", "hoàn thành xuất sắc nhiệm vụ"
    GOOD = "good", "hoàn thành tốt nhiệm vụ"
    COMPLETED = "completed", "hoàn thành nhiệm vụ"
    FAILED = "failed", "không hoàn thành nhiệm vụ"


GOOD_OR_BETTER = (Grade.EXCELLENT, Grade.GOOD)


class GradingOf(TextChoices):
    """Who graded: the Party grades its members, the employer its staff."""

    MEMBER = "member", "đảng viên"
    STAFF = "staff", "cán bộ, công chức, viên chức, người lao động"


class TitleKind(TextChoices):
    ADVANCED = "advanced", "lao động tiên tiến"
    EMULATION_BASE = "emulation_base", "chiến sỹ thi đua cấp cơ sở"
    EMULATION_PROVINCE = "emulation_province", "chiến sỹ thi đua cấp tỉnh"


class AwardLevel(TextChoices):
    """The level of the body that commends, lowest first."""

    BASE = "base", "cấp cơ sở"
    DISTRICT = "district", "cấp huyện"
    PROVINCE = "province", "cấp tỉnh"
    CENTRAL = "central", "Trung ương"


class AwardForm(TextChoices):
    PAPER_OF_PRAISE = "paper_of_praise", "giấy khen"
    CERTIFICATE_OF_MERIT = "certificate_of_merit", "bằng khen"
    PRIZE = "prize", "giải thưởng"


class SchoolGrade(TextChoices):
    EXCELLENT = "excellent", "xuất sắc"
    VERY_GOOD = "very_good", "giỏi"
    GOOD = "good", "khá"
    AVERAGE = "average", "trung bình"


class DisciplineForm(TextChoices):
    REPRIMAND = "reprimand", "khiển trách"
    WARNING = "warning", "cảnh cáo"
    REMOVAL = "removal", "cách chức"
    EXPULSION = "expulsion", "khai trừ"


class CertificateKind(TextChoices):
    AWARENESS = "awareness", "bồi dưỡng nhận thức về Đảng"
    NEW_MEMBER = "new_member", "bồi dưỡng đảng viên mới"


class PaperKind(TextChoices):
    """Papers of a file: that one exists, its date and where it lies are kept, never its content."""

    APPLICATION = "application", "đơn xin vào Đảng"
    BACKGROUND = "background", "lý lịch của người xin vào Đảng"
    VERIFICATION = "verification", "kết quả thẩm tra lý lịch"
    RESIDENCE_OPINION = "residence_opinion", "nhận xét của cấp ủy nơi cư trú"
    UNION_OPINION = "union_opinion", "nghị quyết giới thiệu của đoàn thể"
    MEDICAL = "medical", "giấy của cơ quan y tế về bệnh nặng"
    DEATH = "death", "trích lục khai tử"
    BADGE_DECLARATION = "badge_declaration", "tờ khai đề nghị tặng Huy hiệu Đảng (mẫu 6-HHĐ)"


# The papers of an admission dossier; the others belong to badges.
DOSSIER_PAPERS = (
    PaperKind.APPLICATION,
    PaperKind.BACKGROUND,
    PaperKind.VERIFICATION,
    PaperKind.RESIDENCE_OPINION,
    PaperKind.UNION_OPINION,
)


class FindingKind(TextChoices):
    """What only a named body may judge; the software records it and never computes it."""

    OUTSTANDING = "outstanding", "quần chúng thật sự ưu tú, tiêu biểu"
    EXEMPLARY = "exemplary", "đảng viên gương mẫu"
    CORRECTED = "corrected", "chi bộ công nhận đã sửa chữa khuyết điểm, tiến bộ"
    WORTHY = "worthy", "đủ tư cách nhận Huy hiệu Đảng"
    PRESTIGE = "prestige", "có sức khỏe và uy tín, được cấp ủy có thẩm quyền đồng ý"
    AREA = "area", "cư trú ở địa bàn được xét trình độ học vấn thấp hơn"
