"""Invented places and the names of invented offices, schools and companies in them."""

PROVINCE = "tỉnh Kinh Sơn"
CITY = "thành phố Vân Kinh"
DISTRICT = "huyện Khê Lâm"

WARDS = (
    "Khuê Đài", "Lạc Vân", "Thanh Kinh", "Mai Đài", "Phong Khuê", "Diên Lam", "Ngọc Kinh",
    "Tân Khuê", "Bích Đài", "An Kinh", "Hoài Vân", "Trúc Lam", "Kim Khuê",
)  # fmt: skip
CITY_COMMUNES = ("Nam Khuê", "Hạ Đài", "Lương Kinh", "Thụy Lam", "Quế Đài", "Liên Khuê")
DISTRICT_COMMUNES = (
    "Nà Khuê", "Khuổi Lam", "Bản Đài", "Lũng Kinh", "Pác Vân", "Cao Khuê", "Yên Lam", "Phúc Đài",
    "Thượng Kinh", "Đồng Khuê", "Mường Lam", "Tà Kinh", "Vĩnh Đài", "Hòa Khuê",
)  # fmt: skip
TOWNSHIP = "Khê Lâm"
HAMLETS = (
    "Đông", "Đoài", "Thượng", "Hạ", "Trung", "Mới", "Chợ", "Đình", "Bến", "Đầm", "Gò", "Trại",
    "Cầu", "Sơn", "Khe", "Ngòi", "Đồi", "Vườn", "Ao Sen", "Núi Đất",
)  # fmt: skip

CITY_AGENCIES = (
    "Cơ quan Thành ủy", "Cơ quan Ủy ban nhân dân thành phố",
    "Cơ quan Mặt trận và các đoàn thể thành phố", "Tòa án nhân dân thành phố",
    "Viện Kiểm sát nhân dân thành phố", "Chi cục Thuế thành phố",
    "Chi cục Thi hành án dân sự thành phố", "Kho bạc Nhà nước thành phố",
    "Bảo hiểm xã hội thành phố", "Chi cục Thống kê thành phố", "Thanh tra thành phố",
    "Phòng Giáo dục và Đào tạo thành phố", "Phòng Tài nguyên và Môi trường thành phố",
    "Phòng Quản lý đô thị thành phố", "Phòng Kinh tế thành phố", "Phòng Nội vụ thành phố",
    "Phòng Tư pháp thành phố", "Phòng Lao động - Thương binh và Xã hội thành phố",
    "Phòng Văn hóa và Thông tin thành phố", "Đội Quản lý thị trường số 1",
    "Hội Cựu chiến binh thành phố", "Hội Chữ thập đỏ thành phố",
)  # fmt: skip
CITY_SERVICES = (
    "Trung tâm Y tế thành phố", "Bệnh viện Đa khoa Vân Kinh",
    "Trung tâm Bồi dưỡng chính trị thành phố", "Đài Phát thanh thành phố",
    "Trung tâm Phát triển quỹ đất thành phố", "Ban Quản lý dự án xây dựng thành phố",
    "Trung tâm Văn hóa - Thể thao thành phố", "Nhà Thiếu nhi Vân Kinh",
    "Trung tâm Dịch vụ đô thị Vân Kinh", "Ban Quản lý chợ Lạc Vân", "Thư viện thành phố",
    "Trạm Khuyến nông thành phố", "Trung tâm Giáo dục thường xuyên thành phố",
)  # fmt: skip
CITY_SCHOOLS = (
    "Trường THPT Vân Kinh 1", "Trường THPT Vân Kinh 2", "Trường THPT Lạc Vân",
    "Trường THPT Diên Lam", "Trường THCS Khuê Đài", "Trường THCS Thanh Kinh",
    "Trường THCS Mai Đài", "Trường Tiểu học Khuê Đài", "Trường Tiểu học Ngọc Kinh",
    "Trường Tiểu học Tân Khuê", "Trường Mầm non Hoa Lam", "Trường Mầm non Bích Đài",
    "Trường Trung cấp Y tế Vân Kinh", "Trường Trung cấp Nghề Vân Kinh",
)  # fmt: skip
CITY_ENTERPRISES = (
    "Công ty cổ phần May Lam Phong", "Công ty cổ phần Xây dựng Khuê Sơn",
    "Công ty Cấp nước Vân Kinh", "Công ty cổ phần Gạch Kinh Đài", "Công ty TNHH Cơ khí Diên Lam",
    "Công ty cổ phần Bia Vân Kinh", "Hợp tác xã Vận tải Lạc Vân", "Công ty cổ phần Dược Kinh Sơn",
    "Công ty TNHH In Khuê Đài", "Công ty cổ phần Thương mại Bích Đài",
)  # fmt: skip
CITY_FORCES = ("Công an thành phố", "Ban Chỉ huy Quân sự thành phố")

PROVINCE_DEPARTMENTS = (
    "Cơ quan Đảng ủy Các cơ quan tỉnh", "Sở Nông nghiệp và Phát triển nông thôn", "Sở Y tế",
    "Sở Giáo dục và Đào tạo", "Văn phòng Ủy ban nhân dân tỉnh", "Sở Tài chính",
    "Sở Kế hoạch và Đầu tư", "Sở Nội vụ", "Sở Tư pháp", "Sở Xây dựng", "Sở Giao thông vận tải",
    "Sở Công Thương", "Sở Tài nguyên và Môi trường", "Sở Khoa học và Công nghệ",
    "Sở Thông tin và Truyền thông", "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Lao động - Thương binh và Xã hội", "Cục Thuế tỉnh", "Kho bạc Nhà nước tỉnh",
    "Bảo hiểm xã hội tỉnh",
)  # fmt: skip
PROVINCE_OFFICES = (
    "Văn phòng Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Ban Dân vận Tỉnh ủy",
    "Cơ quan Ủy ban Kiểm tra Tỉnh ủy", "Thanh tra tỉnh", "Tòa án nhân dân tỉnh",
    "Viện Kiểm sát nhân dân tỉnh", "Cục Thống kê tỉnh", "Cục Thi hành án dân sự tỉnh",
    "Cơ quan Ủy ban Mặt trận Tổ quốc tỉnh", "Tỉnh đoàn", "Liên đoàn Lao động tỉnh",
    "Hội Liên hiệp Phụ nữ tỉnh", "Hội Nông dân tỉnh", "Sở Ngoại vụ",
)  # fmt: skip
PROVINCE_SERVICES = (
    "Đài Phát thanh và Truyền hình tỉnh", "Báo Kinh Sơn", "Bệnh viện Đa khoa tỉnh",
    "Trung tâm Kiểm soát bệnh tật tỉnh",
)  # fmt: skip
PROVINCE_SCHOOLS = (
    "Trường Cao đẳng Kinh tế - Kỹ thuật Kinh Sơn", "Trường Cao đẳng Sư phạm Kinh Sơn",
    "Trường Chính trị tỉnh",
)  # fmt: skip

DISTRICT_AGENCIES = (
    "Cơ quan Huyện ủy", "Cơ quan Ủy ban nhân dân huyện", "Tòa án nhân dân huyện",
    "Chi cục Thuế huyện", "Kho bạc Nhà nước huyện",
)  # fmt: skip
DISTRICT_SERVICES = ("Trung tâm Y tế huyện", "Hạt Kiểm lâm huyện")
DISTRICT_SCHOOLS = (
    "Trường THPT Khê Lâm", "Trường THPT Nà Khuê", "Trường Phổ thông Dân tộc nội trú huyện",
)  # fmt: skip
DISTRICT_FORCES = ("Công an huyện", "Ban Chỉ huy Quân sự huyện")

BLOC_ENTERPRISES = (
    "Công ty Điện lực Kinh Sơn", "Viễn thông Kinh Sơn", "Bưu điện tỉnh Kinh Sơn",
    "Công ty cổ phần Phân đạm Kinh Sơn", "Công ty cổ phần Xi măng Lũng Kinh",
    "Công ty Xăng dầu Kinh Sơn", "Công ty cổ phần Giấy Khê Lâm", "Công ty TNHH Lâm nghiệp Khê Lâm",
    "Ngân hàng Chính sách Kinh Sơn", "Ngân hàng Nông nghiệp Kinh Sơn",
    "Công ty cổ phần Môi trường Kinh Sơn", "Công ty Khai thác thủy lợi Kinh Sơn",
    "Công ty cổ phần Chè Khuổi Lam", "Công ty cổ phần May Vân Kinh",
    "Công ty cổ phần Vận tải ô tô Kinh Sơn", "Công ty Xổ số Kinh Sơn",
    "Công ty cổ phần Sách Kinh Sơn", "Công ty cổ phần Cầu đường Kinh Sơn",
    "Công ty cổ phần Khoáng sản Lũng Kinh", "Công ty cổ phần Giống cây trồng Kinh Sơn",
    "Công ty TNHH Dệt Quế Đài", "Công ty cổ phần Tư vấn xây dựng Kinh Sơn",
)  # fmt: skip

DEPARTMENTS = (
    "Văn phòng", "Phòng Tổ chức - Hành chính", "Phòng Kế hoạch - Tài chính", "Phòng Nghiệp vụ 1",
    "Phòng Nghiệp vụ 2", "Phòng Thanh tra", "Phòng Kỹ thuật", "Phòng Pháp chế", "Phòng Tổng hợp",
    "Phòng Đào tạo", "Phòng Nghiệp vụ 3", "Trung tâm Tư vấn", "Trung tâm Dịch vụ",
    "Phòng Quản lý dự án", "Phòng Kiểm tra nội bộ", "Phòng Chuyên môn 1", "Phòng Chuyên môn 2",
    "Phòng Chuyên môn 3", "Phòng Chuyên môn 4", "Phòng Chuyên môn 5",
)  # fmt: skip
SCHOOL_TEAMS = (
    "Tổ Khoa học tự nhiên", "Tổ Khoa học xã hội", "Tổ Ngoại ngữ", "Tổ Văn phòng", "Tổ Toán - Tin",
)  # fmt: skip
COLLEGE = ("Cao đẳng", "Trung cấp", "Trường Chính trị")
COLLEGE_TEAMS = (
    "Phòng Đào tạo", "Khoa Kinh tế", "Sinh viên 1", "Khoa Kỹ thuật", "Khoa Cơ bản", "Sinh viên 2",
    "Phòng Tổ chức - Hành chính", "Khoa Sư phạm", "Khoa Ngoại ngữ", "Trung tâm Thực hành",
)  # fmt: skip
WORKSHOPS = (
    "Khối Văn phòng", "Phân xưởng 1", "Phân xưởng 2", "Phân xưởng 3", "Đội Bảo vệ",
    "Phòng Kỹ thuật", "Phòng Kinh doanh", "Tổ Vận hành 1", "Tổ Vận hành 2", "Chi nhánh Bắc",
    "Chi nhánh Nam",
)  # fmt: skip
SQUADS = (
    "Đội Tham mưu", "Đội Cảnh sát 1", "Đội Cảnh sát 2", "Đội Hậu cần", "Ban Chính trị",
    "Đội Cơ động",
)  # fmt: skip
