"""Plain words of the pool."""

from django.db.models import TextChoices


class Group(TextChoices):
    """Which criteria look at a candidate: staff of an agency, pupils and students, or others."""

    STAFF = "staff", "cán bộ, công chức, viên chức, người lao động"
    STUDENT = "student", "học sinh, sinh viên"
    RESIDENT = "resident", "quần chúng ở thôn, tổ dân phố"


class Outcome(TextChoices):
    ADMITTED = "admitted", "đã kết nạp"
    TAKEN_OFF = "taken_off", "đưa ra khỏi danh sách nguồn"
    MOVED = "moved", "chuyển đi nơi khác"


class Stage(TextChoices):
    """How far a candidate has come, as the papers on record show."""

    SOURCED = "sourced", "nguồn"
    LEARNT = "learnt", "đã học lớp nhận thức về Đảng"
    DOSSIER = "dossier", "đang lập hồ sơ"


# What may follow what; out of the list one goes from any stage, by an outcome.
MOVES: dict[Stage, tuple[Stage, ...]] = {
    Stage.SOURCED: (Stage.LEARNT,),
    Stage.LEARNT: (Stage.DOSSIER,),
    Stage.DOSSIER: (),
}
