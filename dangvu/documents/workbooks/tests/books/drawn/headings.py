"""The many names that offices give to one column; a drawn workbook takes one of each."""

HEADINGS: dict[str, tuple[str, ...]] = {
    "ordinal": ("STT", "TT", "Số TT", "Stt", "Số thứ tự"),
    "full_name": (
        "Họ và tên", "Họ tên", "Họ và tên đảng viên", "Họ, tên", "Họ và tên khai sinh",
        "Họ tên đảng viên",
        "Họ, chữ đệm và tên", "Tên đảng viên", "Họ và tên đ/c",
    ),
    "birth_date": (
        "Ngày sinh", "Ngày, tháng, năm sinh", "Ngày tháng năm sinh", "Sinh ngày", "Ngày/tháng/năm sinh",
        "N.sinh", "Ngày, tháng năm sinh", "Ngày sinh (dd/mm/yyyy)",
    ),
    "sex": ("Giới tính", "Nam/Nữ", "GT", "Nam, nữ", "Phái", "Giới", "Nam (nữ)"),
    "ethnicity": ("Dân tộc", "DT", "D.tộc", "Thành phần dân tộc"),
    "religion": ("Tôn giáo", "TG", "T.giáo"),
    "native_place": ("Quê quán", "QQ", "Nguyên quán", "Quê quán (xã, tỉnh)", "Quê"),
    "residence": (
        "Nơi ở", "Nơi ở hiện nay", "Chỗ ở hiện nay", "Nơi cư trú", "Thường trú", "Hộ khẩu thường trú",
        "HKTT", "Nơi thường trú", "Địa chỉ", "Địa chỉ thường trú",
    ),
    "occupation": ("Nghề nghiệp", "Nghề nghiệp hiện nay", "Công việc hiện nay"),
    "party_post": ("Chức vụ Đảng", "Chức vụ trong Đảng", "CV Đảng", "Chức vụ đảng hiện nay"),
    "unit_name": ("Chi bộ", "Tên chi bộ", "Chi bộ sinh hoạt", "Sinh hoạt tại chi bộ", "Thuộc chi bộ"),
    "admission_decision_date": ("Ngày QĐ kết nạp", "Ngày ra QĐ kết nạp", "Ngày quyết định kết nạp"),
    "admission_date": (
        "Ngày vào Đảng", "Ngày kết nạp", "Ngày KN", "NVĐ", "Vào Đảng", "Ngày, tháng, năm vào Đảng",
        "Ngày VĐ", "Ngày kết nạp Đảng", "Ngày vào Đảng (dự bị)", "Ngày kết nạp vào Đảng",
    ),
    "official_date": (
        "Ngày chính thức", "Chính thức", "Ngày CT", "Ngày công nhận chính thức",
        "Ngày chuyển chính thức", "Ngày vào Đảng chính thức", "Ngày chuyển ĐVCT",
    ),
    "card_number": ("Số thẻ đảng viên", "Số thẻ", "Số thẻ ĐV", "Số TĐV", "Thẻ đảng viên",
    "Số thẻ Đảng"),
    "personal_id": (
        "Số CCCD", "CCCD", "CMND/CCCD", "Số CMND/CCCD", "Số định danh cá nhân", "Số căn cước",
        "Căn cước công dân", "Số CCCD/Mã định danh", "Số CMTND/CCCD",
    ),
    "badge_number": ("Số huy hiệu", "Số HHĐ", "Số huy hiệu Đảng"),
    "phone": ("Số điện thoại", "Điện thoại", "SĐT", "Số ĐT", "ĐTDĐ", "Di động", "Điện thoại liên hệ",
    "ĐT"),
    "email": ("Email", "E-mail", "Thư điện tử"),
    "education_general": (
        "Trình độ văn hóa", "TĐVH", "GDPT", "Giáo dục phổ thông", "Trình độ GDPT", "Học vấn", "Văn hóa",
    ),
    "education_professional": (
        "Chuyên môn", "Trình độ chuyên môn", "CMNV", "Chuyên môn nghiệp vụ", "TĐCM", "Trình độ CM",
    ),
    "political_theory": (
        "Lý luận chính trị", "LLCT", "Trình độ LLCT", "Trình độ lý luận chính trị", "Lý luận CT",
    ),
    "youth_union_date": ("Ngày vào Đoàn", "Ngày vào Đoàn TNCS", "Ngày vào Đoàn TNCS Hồ Chí Minh",
    "Vào Đoàn"),
    "source_date": ("Ngày đưa vào nguồn", "Ngày chi bộ đưa vào nguồn", "Thời điểm đưa vào nguồn"),
    "helper_1": ("Đảng viên giúp đỡ 1", "Người giúp đỡ thứ nhất", "ĐV giúp đỡ (1)",
    "Đảng viên giúp đỡ thứ nhất"),
    "helper_2": ("Đảng viên giúp đỡ 2", "Người giúp đỡ thứ hai", "ĐV giúp đỡ (2)",
    "Đảng viên giúp đỡ thứ hai"),
    "class_certificate_number": ("Số giấy chứng nhận", "Số GCN", "Số GCN lớp nhận thức về Đảng"),
    "class_certificate_date": ("Ngày cấp GCN", "Ngày cấp giấy chứng nhận", "Ngày GCN"),
    "grading": ("Xếp loại", "Kết quả xếp loại", "Kết quả đánh giá, xếp loại"),
}  # fmt: skip

USELESS = ("Tuổi đời", "Khen thưởng", "Kỷ luật", "Ký nhận", "Sức khỏe", "Ngoại ngữ", "Diện quản lý")
MEMBERS = (
    "sex", "ethnicity", "religion", "native_place", "residence", "occupation", "party_post",
    "admission_decision_date", "official_date", "card_number", "personal_id", "badge_number", "phone",
    "email", "education_general", "education_professional", "political_theory",
)  # fmt: skip
CANDIDATES = (
    "sex", "ethnicity", "religion", "native_place", "residence", "occupation", "youth_union_date",
    "source_date", "class_certificate_number", "class_certificate_date", "grading", "phone",
    "personal_id", "education_general", "education_professional",
)  # fmt: skip
