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
    READ_RULES = "regulations:set:read"
    COMPOSE_SET = "regulations:set:compose"
    PUBLISH_SET = "regulations:set:publish"
    ADOPT_VALUE = "regulations:value:adopt"
    RECORD_FINDING = "people:finding:record"
    READ_WAVES = "honours:wave:read"
    DRAW_UP_WAVE = "honours:wave:draw-up"
    SEND_WAVE_LIST = "honours:list:send"
    DECIDE_WAVE = "honours:wave:decide"
    HAND_OVER_BADGE = "honours:badge:hand-over"
    EXPORT_LIST = "people:list:export"
    MANAGE_TEMPLATES = "registry:template:manage"
    KEEP_REGISTER = "registry:number:take"
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
    Permission.READ_RULES: "xem quy định, tiêu chuẩn, tra cứu",
    Permission.COMPOSE_SET: "soạn bộ tiêu chuẩn",
    Permission.PUBLISH_SET: "ban hành bộ tiêu chuẩn do người khác soạn",
    Permission.ADOPT_VALUE: "ghi mức, thời hạn riêng của cấp ủy",
    Permission.RECORD_FINDING: "ghi kết luận, giấy tờ của một người",
    Permission.READ_WAVES: "xem các đợt trao Huy hiệu Đảng",
    Permission.DRAW_UP_WAVE: "lập danh sách đợt trao Huy hiệu Đảng",
    Permission.SEND_WAVE_LIST: "gửi, trả lại danh sách Huy hiệu Đảng",
    Permission.DECIDE_WAVE: "duyệt danh sách, ra quyết định tặng Huy hiệu Đảng",
    Permission.HAND_OVER_BADGE: "ghi trao, báo mất, cấp lại Huy hiệu Đảng",
    Permission.EXPORT_LIST: "lấy danh sách ra tệp",
    Permission.MANAGE_TEMPLATES: "thay mẫu giấy tờ",
    Permission.KEEP_REGISTER: "giữ sổ văn bản đi, lấy số",
    Permission.APPOINT: "lập tài khoản, phân công",
    Permission.READ_TRAIL: "xem nhật ký và niêm phong",
}

READERS = {
    Permission.READ_ROLL,
    Permission.READ_PERSON,
    Permission.READ_POOL,
    Permission.READ_FIGURES,
    Permission.READ_PLANS,
    Permission.READ_RULES,
    Permission.READ_WAVES,
    Permission.EXPORT_LIST,
}

GRANTS: dict[Role, set[Permission]] = {
    Role.COMMITTEE_OFFICER: {
        *READERS,
        Permission.ENTER_LETTER,
        Permission.DECIDE_FACT,
        Permission.RECORD_DONE,
        Permission.COMPOSE_SET,
        Permission.PUBLISH_SET,
        Permission.ADOPT_VALUE,
        Permission.RECORD_FINDING,
        Permission.DRAW_UP_WAVE,
        Permission.SEND_WAVE_LIST,
        Permission.HAND_OVER_BADGE,
        Permission.MANAGE_TEMPLATES,
        Permission.KEEP_REGISTER,
    },
    Role.CELL_SECRETARY: {
        *READERS,
        Permission.RECORD_DONE,
        Permission.RECORD_FINDING,
        Permission.SEND_WAVE_LIST,
        Permission.HAND_OVER_BADGE,
        Permission.KEEP_REGISTER,
    },
    Role.STANDING_MEMBER: {*READERS, Permission.PUBLISH_SET, Permission.DECIDE_WAVE},
    # No personal records: accounts, appointments, backups, the trail's seal.
    Role.ADMINISTRATOR: {Permission.APPOINT, Permission.READ_TRAIL},
}


def roles_with(permission: Permission) -> list[Role]:
    return [role for role, granted in GRANTS.items() if permission in granted]
