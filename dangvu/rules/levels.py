"""Levels as numbers that grow with the level: what rules compare and columns hold.

The keys are those of the records (kinds of `people` and `development`); the words are the screen's.
"""

from collections.abc import Mapping

Levels = Mapping[str, tuple[int, str]]

GRADES: Levels = {
    "failed": (1, "không hoàn thành nhiệm vụ"),
    "completed": (2, "hoàn thành nhiệm vụ"),
    "good": (3, "hoàn thành tốt nhiệm vụ"),
    "excellent": (4, "hoàn thành xuất sắc nhiệm vụ"),
}
SCHOOL: Levels = {
    "average": (1, "trung bình"),
    "good": (2, "khá"),
    "very_good": (3, "giỏi"),
    "excellent": (4, "xuất sắc"),
}
TITLES: Levels = {
    "advanced": (1, "lao động tiên tiến"),
    "emulation_base": (2, "chiến sỹ thi đua cấp cơ sở"),
    "emulation_province": (3, "chiến sỹ thi đua cấp tỉnh"),
}
PRAISE: Levels = {
    "base": (1, "cấp cơ sở"),
    "district": (2, "cấp huyện"),
    "province": (3, "cấp tỉnh"),
    "central": (4, "Trung ương"),
}
EDUCATION: Levels = {
    "literate": (1, "biết đọc, biết viết"),
    "primary": (2, "hoàn thành tiểu học"),
    "secondary_programme": (3, "hoàn thành chương trình trung học cơ sở"),
    "secondary": (4, "tốt nghiệp trung học cơ sở"),
    "upper_secondary": (5, "tốt nghiệp trung học phổ thông"),
}
GROUPS: Mapping[str, str] = {
    "staff": "cán bộ, công chức, viên chức, người lao động",
    "student": "học sinh, sinh viên",
    "resident": "quần chúng ở thôn, tổ dân phố",
}
# Papers and certificates whose day a rule may ask for.
PAPERS: Mapping[str, str] = {
    "awareness": "giấy chứng nhận bồi dưỡng nhận thức về Đảng",
    "new_member": "giấy chứng nhận bồi dưỡng đảng viên mới",
    "application": "đơn xin vào Đảng",
    "background": "lý lịch của người xin vào Đảng",
    "verification": "kết quả thẩm tra lý lịch",
    "residence_opinion": "nhận xét của cấp ủy nơi cư trú",
    "union_opinion": "nghị quyết giới thiệu của đoàn thể",
    "medical": "giấy của cơ quan y tế về bệnh nặng",
    "death": "trích lục khai tử",
    "badge_declaration": "tờ khai đề nghị tặng Huy hiệu Đảng (mẫu 6-HHĐ)",
}
# Judgements which only a named body may make: never computed.
FINDINGS: Mapping[str, str] = {
    "outstanding": "quần chúng thật sự ưu tú, tiêu biểu",
    "exemplary": "đảng viên gương mẫu",
    "corrected": "chi bộ công nhận đã sửa chữa khuyết điểm, tiến bộ",
    "worthy": "đủ tư cách nhận Huy hiệu Đảng",
    "prestige": "có sức khỏe và uy tín, được cấp ủy có thẩm quyền đồng ý",
    "area": "cư trú ở địa bàn được xét trình độ học vấn thấp hơn",
}
MILESTONES = (30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90)


def number_of(levels: Levels, key: str) -> int:
    return levels[key][0]


def word_of(levels: Levels, key: str) -> str:
    return levels[key][1]


def name_of(levels: Levels, number: int) -> str:
    """The words for a number that a column holds."""
    return next((word for value, word in levels.values() if value == number), "không có")
