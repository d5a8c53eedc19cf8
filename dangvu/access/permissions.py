"""Who may do what. Where they may do it is their appointment's place in the tree."""

from enum import StrEnum

from django.db.models import TextChoices


class Role(TextChoices):
    COMMITTEE_OFFICER = "committee_officer", "cán bộ Ban Tổ chức"
    CELL_SECRETARY = "cell_secretary", "bí thư chi bộ"
    STANDING_MEMBER = "standing_member", "ủy viên Ban Thường vụ"
    ADMINISTRATOR = "administrator", "quản trị"


class Permission(StrEnum):
    READ_ROLL = "people:roll:read"
    READ_PERSON = "people:person:read"
    READ_POOL = "development:pool:read"
    READ_FIGURES = "organisations:figures:read"
    READ_PLANS = "plans:plan:read"
    ENTER_LETTER = "plans:letter:enter"
    DECIDE_FACT = "plans:fact:decide"
    RECORD_DONE = "plans:done:record"
    APPOINT = "access:appointment:make"
    READ_TRAIL = "audit:trail:read"


LABELS: dict[Permission, str] = {
    Permission.READ_ROLL: "xem danh sách đảng viên",
    Permission.READ_PERSON: "mở lý lịch tóm tắt của một người",
    Permission.READ_POOL: "xem nguồn kết nạp",
    Permission.READ_FIGURES: "xem số liệu của đơn vị",
    Permission.READ_PLANS: "xem kế hoạch, chỉ tiêu",
    Permission.ENTER_LETTER: "đưa văn bản vào",
    Permission.DECIDE_FACT: "xác nhận, sửa, bỏ nội dung đọc được",
    Permission.RECORD_DONE: "ghi việc đã xong",
    Permission.APPOINT: "lập tài khoản, phân công",
    Permission.READ_TRAIL: "xem nhật ký và niêm phong",
}

READERS = {
    Permission.READ_ROLL,
    Permission.READ_PERSON,
    Permission.READ_POOL,
    Permission.READ_FIGURES,
    Permission.READ_PLANS,
}

GRANTS: dict[Role, set[Permission]] = {
    Role.COMMITTEE_OFFICER: {
        *READERS,
        Permission.ENTER_LETTER,
        Permission.DECIDE_FACT,
        Permission.RECORD_DONE,
    },
    Role.CELL_SECRETARY: {*READERS, Permission.RECORD_DONE},
    Role.STANDING_MEMBER: {*READERS},
    # No personal records: accounts, appointments, backups, the trail's seal.
    Role.ADMINISTRATOR: {Permission.APPOINT, Permission.READ_TRAIL},
}


def roles_with(permission: Permission) -> list[Role]:
    return [role for role, granted in GRANTS.items() if permission in granted]
