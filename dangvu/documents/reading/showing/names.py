"""The Vietnamese names of kinds of facts, of their fields, and of the codes that stand in these."""

# Kind of fact → its name and the tone it is shown in: target, day, content, warning, header, aside.
KINDS = {
    "target": ("Chỉ tiêu", "t"),
    "event": ("Đợt", "t"),
    "deadline": ("Thời hạn", "d"),
    "report_duty": ("Báo cáo", "d"),
    "task": ("Nhiệm vụ", "c"),
    "criterion": ("Tiêu chuẩn", "c"),
    "citation": ("Văn bản dẫn", "c"),
    "warning": ("Cảnh báo", "w"),
    "statistic": ("Số liệu đã qua", "s"),
    "section": ("Mục", "s"),
    "directive": ("Yêu cầu chung", "s"),
    "recipient": ("Nơi nhận", "s"),
    "signer": ("Người ký", "s"),
    "signer.capacity": ("Thể thức ký", "s"),
    "header.number": ("Số, ký hiệu", "h"),
    "header.doc_type": ("Loại văn bản", "h"),
    "header.abstract": ("Trích yếu", "h"),
    "header.date": ("Ngày ban hành", "h"),
    "header.period": ("Thời gian thực hiện", "h"),
    "header.issuer": ("Nơi ban hành", "s"),
    "header.place": ("Địa danh", "s"),
    "header.addressee": ("Kính gửi", "s"),
}
UNKNOWN_KIND = ("Nội dung", "s")
FIELDS = {
    "key": "số, ký hiệu", "number": "số", "symbol": "ký hiệu", "name": "tên", "date": "ngày",
    "month": "tháng", "year": "năm", "from": "từ", "to": "đến", "label": "nhãn", "depth": "cấp",
    "title": "tên", "path": "đường dẫn", "code": "mã", "text": "nội dung", "issuer": "cơ quan",
    "role": "vai trò", "shorthand": "gọi tắt", "nested": "nằm trong tên văn bản khác",
    "type": "loại", "min": "từ", "max": "đến", "unit": "đơn vị tính", "per_unit": "mỗi đơn vị",
    "metric": "nội dung", "scope": "phạm vi", "period": "thời gian", "period_from": "từ năm",
    "period_to": "đến năm", "exact": "đúng bằng", "open_ended": "trở lên", "exclusive": "không kể",
    "qualitative": "không có con số", "value": "giá trị", "of": "trên tổng số",
    "percent": "tỷ lệ", "subject": "đối tượng", "polarity": "chiều", "years": "số năm",
    "rating": "mức xếp loại", "min_years": "ít nhất số năm", "min_rating": "ít nhất mức",
    "alternative_of": "một trong", "op": "cách tính", "what": "việc", "who": "ai làm",
    "offset": "khoảng", "bound": "giới hạn", "anchor": "tính từ", "every": "mỗi",
    "quarter": "quý", "day": "ngày", "origin_date": "ngày gốc", "lead": "chủ trì",
    "coop": "phối hợp", "action": "việc", "lead_source": "nguồn tên", "via": "qua", "when": "khi",
    "purpose": "để", "mode": "thể thức", "on_behalf_of": "thay mặt", "detail": "chi tiết",
    "condition": "điều kiện", "source": "nguồn",
}  # fmt: skip

CODES = {
    "basis": "căn cứ", "implement": "thực hiện", "mention": "nhắc tới", "require": "phải có",
    "exclude": "không nhận", "prefer": "ưu tiên", "before": "trước", "by": "chậm nhất",
    "on": "vào đúng", "in": "trong", "relative": "tính từ một mốc", "recurring": "định kỳ",
    "year": "năm", "quarter": "quý", "month": "tháng", "week": "tuần", "other": "khác",
    "percent": "%", "sentence": "trong câu", "heading": "đề mục", "inherited": "câu dẫn",
    "body": "trong bài", "direct": "ký trực tiếp",
}  # fmt: skip


def kind_said(kind: str) -> str:
    return KINDS.get(kind, UNKNOWN_KIND)[0]


def tone_of(kind: str) -> str:
    return KINDS.get(kind, UNKNOWN_KIND)[1]


def norm_said(norm: dict[str, object]) -> str:
    """ "từ 180 · đến 220 · đơn vị tính đảng viên": what was understood, field by field."""
    if "detail" in norm:
        return str(norm["detail"])
    return " · ".join(
        f"{FIELDS.get(name, name)} {_value_said(value)}" for name, value in norm.items()
    )


def _value_said(value: object) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return CODES.get(str(value), str(value))
