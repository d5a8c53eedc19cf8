"""Plain words of plans: decisions about facts, kinds of targets, meanings of deadlines."""

from django.db.models import TextChoices


class Decision(TextChoices):
    PENDING = "pending", "chưa xem"
    CONFIRMED = "confirmed", "đã xác nhận"
    CORRECTED = "corrected", "đã sửa và xác nhận"
    REJECTED = "rejected", "đã bỏ"


TAKES_EFFECT = (Decision.CONFIRMED, Decision.CORRECTED)


class Metric(TextChoices):
    """What a target counts; OTHER is kept as text and counted by nobody."""

    ADMISSIONS = "admissions", "kết nạp đảng viên"
    RECOGNITIONS = "recognitions", "công nhận đảng viên chính thức"
    MEMBERS_GOOD = "members_good", "đảng viên hoàn thành tốt nhiệm vụ trở lên"
    MEMBERS_EXCELLENT = "members_excellent", "đảng viên hoàn thành xuất sắc nhiệm vụ"
    UNITS_CLEAN_STRONG = "units_clean_strong", "tổ chức cơ sở đảng trong sạch vững mạnh"
    OTHER = "other", "chỉ tiêu khác"


class Meaning(TextChoices):
    """How a deadline is meant; decides the last day in time."""

    BEFORE = "before", "trước ngày"
    BY = "by", "chậm nhất"
    ON = "on", "đúng ngày"
    IN = "in", "trong"
    EVERY = "every", "định kỳ"
    RELATIVE = "relative", "tính từ một việc"
