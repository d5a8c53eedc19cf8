"""Plain words of the registry: kinds of document with their symbols, kinds of paper with templates."""

from django.db.models import TextChoices


class DocumentType(TextChoices):
    """Symbols of party documents (domain reference 8.1); quyết định and quy định share theirs."""

    NQ = "NQ", "nghị quyết"
    QD = "QĐ", "quyết định, quy định"
    CT = "CT", "chỉ thị"
    KL = "KL", "kết luận"
    QC = "QC", "quy chế"
    TT = "TT", "thông tri"
    HD = "HD", "hướng dẫn"
    TB = "TB", "thông báo"
    BC = "BC", "báo cáo"
    KH = "KH", "kế hoạch"
    QH = "QH", "quy hoạch"
    CTR = "CTr", "chương trình"
    DA = "ĐA", "đề án"
    PA = "PA", "phương án"
    TTR = "TTr", "tờ trình"
    CV = "CV", "công văn"
    BB = "BB", "biên bản"
    GM = "GM", "giấy mời"
    DS = "DS", "danh sách"


class PaperKind(TextChoices):
    """Signed papers that are made of a template; what each may print stands in `documents.writing`."""

    BADGE_DECLARATION = "badge_declaration", "tờ khai đề nghị tặng Huy hiệu Đảng (mẫu 6-HHĐ)"
    BADGE_SUBMISSION = "badge_submission", "tờ trình xét tặng Huy hiệu Đảng, kèm danh sách 4-HHĐ"
    BADGE_DECISION = "badge_decision", "quyết định tặng Huy hiệu Đảng, kèm danh sách"
    BADGE_DECISION_PERSON = "badge_decision_person", "quyết định tặng Huy hiệu Đảng, từng người"
    BADGE_INVITATION = "badge_invitation", "giấy mời dự lễ trao Huy hiệu Đảng"
    CONDITION_SHEET = "condition_sheet", "phiếu đối chiếu tiêu chuẩn của một người"
    LETTER = "letter", "công văn"
    DECISION = "decision", "quyết định"
    SUBMISSION = "submission", "tờ trình"
