"""Plain words for what stands on the trail."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from django.apps import apps

from dangvu.audit.models import Entry

CHAINS = {"default": "việc đã làm", "reads": "lượt mở xem"}

VERBS = {
    "access.account_opened": "mở tài khoản",
    "access.password_reset": "đặt lại mật khẩu",
    "access.account_closed": "đóng tài khoản",
    "access.account_reopened": "mở lại tài khoản",
    "access.text_size_chosen": "đổi cỡ chữ",
    "access.appointed": "phân công",
    "access.asked_on_command_line": "hỏi bằng dòng lệnh",
    "access.appointment_ended": "thôi phân công",
    "audit.detail_erased": "xóa chi tiết nhật ký",
    "organisations.office_founded": "lập văn phòng",
    "organisations.working_day_moved": "chuyển ngày làm việc của dữ liệu thử",
    "organisations.unit_founded": "lập tổ chức đảng",
    "organisations.unit_renamed": "đổi tên tổ chức đảng",
    "organisations.unit_retyped": "đổi loại tổ chức đảng",
    "organisations.unit_moved": "chuyển tổ chức đảng sang cấp trên khác",
    "organisations.unit_dissolved": "giải thể tổ chức đảng",
    "organisations.unit_graded": "ghi xếp loại tổ chức",
    "organisations.body_added": "ghi cơ quan của tổ chức đảng",
    "organisations.partner_added": "ghi tổ chức phối hợp",
    "people.person_entered": "ghi một người mới",
    "people.person_corrected": "sửa lý lịch tóm tắt",
    "people.admission_recorded": "ghi kết nạp",
    "people.recognition_recorded": "ghi công nhận chính thức",
    "people.membership_ended": "ghi thôi là đảng viên",
    "people.gap_recorded": "ghi gián đoạn tuổi Đảng",
    "people.transfer_started": "giới thiệu chuyển sinh hoạt",
    "people.transfer_received": "tiếp nhận chuyển sinh hoạt",
    "people.temporary_stay_started": "ghi sinh hoạt tạm thời",
    "people.temporary_stay_ended": "ghi hết sinh hoạt tạm thời",
    "people.grading_recorded": "ghi xếp loại hằng năm của một người",
    "people.school_result_recorded": "ghi kết quả học tập",
    "people.title_recorded": "ghi danh hiệu thi đua",
    "people.commendation_recorded": "ghi khen thưởng",
    "people.discipline_recorded": "ghi kỷ luật",
    "people.discipline_ended": "ghi kỷ luật hết hiệu lực",
    "people.certificate_recorded": "ghi giấy chứng nhận",
    "people.paper_recorded": "ghi giấy tờ trong hồ sơ",
    "people.finding_recorded": "ghi kết luận của một tổ chức về một người",
    "people.conditions_read": "đối chiếu điều kiện của một đảng viên",
    "development.conditions_read": "đối chiếu tiêu chuẩn của một người trong nguồn",
    "development.conditions_listed": "đối chiếu tiêu chuẩn của danh sách nguồn",
    "development.verdicts_differ": "cảnh báo: kết luận từng người khác bảng tính sẵn",
    "development.candidacy_opened": "đưa vào nguồn kết nạp",
    "development.stage_advanced": "chuyển bước hồ sơ kết nạp",
    "development.candidacy_closed": "đưa ra khỏi nguồn kết nạp",
    "census.columns_taken_out": "lấy các cột số liệu của danh sách ra tệp",
    "people.list_taken_out": "lấy danh sách đảng viên ra tệp",
    "development.list_taken_out": "lấy danh sách nguồn kết nạp ra tệp",
    "people.person_read": "mở lý lịch tóm tắt của một người",
    "plans.fact_confirmed": "xác nhận nội dung đọc được",
    "plans.fact_corrected": "sửa nội dung đọc được",
    "plans.fact_rejected": "bỏ nội dung đọc được",
    "plans.done_recorded": "ghi việc đã xong",
    "plans.done_taken_back": "rút lại việc đã ghi xong",
    "plans.due_dates_recomputed": "tính lại các hạn",
    "plans.plan_opened": "đưa kế hoạch vào xem",
    "plans.decision_taken_back": "rút lại quyết định về nội dung đọc được",
    "regulations.draft_opened": "mở bản thảo bộ tiêu chuẩn",
    "regulations.draft_changed": "sửa bản thảo bộ tiêu chuẩn",
    "regulations.draft_step_undone": "lùi một bước trong bản thảo",
    "regulations.draft_discarded": "bỏ bản thảo bộ tiêu chuẩn",
    "regulations.set_published": "ban hành bộ tiêu chuẩn",
    "regulations.set_superseded": "ghi bộ tiêu chuẩn được thay bằng bộ khác",
    "regulations.set_ended": "ghi bộ tiêu chuẩn thôi hiệu lực",
    "regulations.set_tried": "thử bộ tiêu chuẩn trên danh sách",
    "regulations.value_adopted": "ghi mức, thời hạn riêng",
    "regulations.value_ended": "ghi ngày cuối của mức, thời hạn riêng",
    "regulations.value_withdrawn": "rút mức, thời hạn riêng",
    "regulations.sets_compared": "so sánh hai bộ tiêu chuẩn trên danh sách",
    "honours.wave_drawn_up": "lập danh sách đợt trao Huy hiệu Đảng",
    "honours.wave_refreshed": "lập lại danh sách đợt trao Huy hiệu Đảng",
    "honours.wave_cancelled": "bỏ đợt trao Huy hiệu Đảng",
    "honours.list_sent": "gửi danh sách Huy hiệu Đảng lên cấp trên",
    "honours.list_returned": "trả lại danh sách Huy hiệu Đảng",
    "honours.list_approved": "duyệt danh sách Huy hiệu Đảng",
    "honours.wave_decided": "ghi quyết định tặng Huy hiệu Đảng",
    "honours.series_begun": "ghi dãy số Huy hiệu Đảng",
    "honours.ceremony_planned": "ghi lễ trao Huy hiệu Đảng",
    "honours.badge_handed_over": "ghi đã trao Huy hiệu Đảng",
    "honours.badge_lost": "ghi mất Huy hiệu Đảng",
    "honours.badge_reissued": "ghi cấp lại Huy hiệu Đảng",
    "honours.badge_returned": "ghi thu lại Huy hiệu Đảng",
    "honours.wave_read": "xem danh sách đợt trao Huy hiệu Đảng",
    "synth.province_made": "tạo dữ liệu thử",
    "synth.rows_written": "ghi dữ liệu thử",
    "registry.letter_entered": "đưa văn bản vào",
    "registry.document_refused": "từ chối tệp đưa vào",
    "honours.paper_taken_out": "lấy giấy tờ, danh sách của đợt Huy hiệu Đảng",
    "registry.register_taken_out": "lấy sổ văn bản đi ra tệp",
    "registry.term_opened": "ghi nhiệm kỳ cấp ủy",
    "registry.number_taken": "lấy số văn bản đi",
    "registry.number_voided": "ghi số văn bản không dùng",
    "registry.template_uploaded": "đưa mẫu giấy tờ vào",
    "registry.template_withdrawn": "rút mẫu giấy tờ",
    "registry.template_refused": "từ chối mẫu giấy tờ",
    "registry.letter_taken_out": "lấy tệp văn bản ra",
}


class Row(NamedTuple):
    entry: Entry
    did: str
    subject: str
    unit: str


def kind_of(subject_type: str) -> str:
    """What a record is called, as its model says it: "người", "phân công"; empty for none."""
    return str(apps.get_model(subject_type)._meta.verbose_name) if subject_type else ""


def entry_rows(entries: Iterable[Entry], units: Mapping[int, str]) -> list[Row]:
    return [
        Row(
            entry,
            VERBS.get(entry.verb, entry.verb),
            kind_of(entry.subject_type),
            units.get(entry.unit_id or 0, ""),
        )
        for entry in entries
    ]
