"""Names of invented people, by origin, sex and generation (after published statistics)."""

from dangvu.people.kinds import Sex
from dangvu.synth.chance import Chance

KINH, TAY, NUNG, MUONG = "Kinh", "Tày", "Nùng", "Mường"

_RARE = (
    "Đinh", "Trịnh", "Đoàn", "Lương", "Mai", "Cao", "Hà", "Đào", "Lâm", "Tạ",
    "Chu", "Thái", "Kiều", "Phùng", "Quách", "Vương", "Tống", "Khổng",
)  # fmt: skip
_KINH_SURNAMES = [
    ("Nguyễn", 38.4), ("Trần", 11.5), ("Lê", 9.5), ("Phạm", 7.0), ("Hoàng", 5.1), ("Phan", 4.5),
    ("Vũ", 3.9), ("Đặng", 2.1), ("Bùi", 2.0), ("Đỗ", 1.4), ("Hồ", 1.3), ("Ngô", 1.3),
    ("Dương", 1.0), ("Lý", 0.5), *((name, 0.52) for name in _RARE),
]  # fmt: skip
_SURNAMES = {
    KINH: _KINH_SURNAMES,
    TAY: [("Nông", 4.0), ("Hoàng", 4.0), ("Bế", 1.5), ("Ma", 2.0), ("Lương", 1.5), ("Đàm", 1.0)],
    NUNG: [("Nông", 4.0), ("Hoàng", 3.0), ("Lý", 2.0), ("Triệu", 1.5), ("Đàm", 1.0)],
    MUONG: [("Bùi", 5.0), ("Quách", 2.5), ("Đinh", 2.5), ("Hà", 1.5)],
}
_OLD_GIVEN = {
    Sex.FEMALE: (
        "Hoa", "Lan", "Mai", "Hồng", "Cúc", "Đào", "Liên", "Loan", "Lý", "Mùi", "Nhàn", "Nga",
        "Oanh", "Phượng", "Sáu", "Tâm", "Thanh", "Thoa", "Xuân", "Yên", "Bình", "Hòa", "Hạnh",
        "Minh", "Thu", "Vân", "Bích", "Chi", "Điệp", "Hà", "Hiên", "Huệ", "Hường", "Khuyên",
        "Lụa", "Nguyệt", "Quyên", "Sen", "Thắm", "Tuyết", "Vui", "Xoan", "Sinh", "Thêu",
    ),
    Sex.MALE: (
        "Bình", "Chiến", "Dần", "Định", "Hòa", "Hợi", "Khải", "Lợi", "Mạnh", "Năm",
        "Quyết", "Sửu", "Tân", "Thọ", "Thuận", "Tý", "Vinh", "Xuân", "Hùng", "Sơn",
        "Thắng", "Tiến", "Hải", "Minh", "Chung", "Đông", "Hiền", "Hưng", "Khánh", "Kiên", "Nghĩa",
        "Ninh", "Quý", "Sáng", "Thái", "Thịnh", "Toàn", "Tùng", "Việt", "Đoàn", "Bảo", "Khoa",
    ),
}  # fmt: skip
_YOUNG_GIVEN = {
    Sex.FEMALE: (
        "Trang", "Thảo", "Linh", "Anh", "Phương", "Hằng", "Huyền", "Hà", "Hiền", "Hương", "Ngọc",
        "Dung", "Nhung", "Thủy", "Nhi", "Duyên", "Vân", "Quỳnh", "Nga", "Yến", "Mai", "Lan", "Châu",
        "Diệp", "Giang", "Hạnh", "Loan", "Ly", "My", "Ngà", "Oanh", "Thư", "Tú", "Uyên", "Xuân",
    ),
    Sex.MALE: (
        "Tuấn", "Hoàng", "Huy", "Anh", "Hiếu", "Hùng", "Nam", "Sơn", "Đức", "Dũng", "Thành",
        "Đạt", "Cường", "Long", "Trung", "Hải", "Thắng", "Minh", "Duy", "Tiến", "Quang", "Bách",
        "Giang", "Khôi", "Lộc", "Mạnh", "Nhật", "Phong", "Thiện", "Tùng", "Việt", "Vũ", "Kiên",
    ),
}  # fmt: skip
_MIDDLE = {
    Sex.FEMALE: (
        "Thu", "Thanh", "Minh", "Ngọc", "Bích", "Kim", "Phương", "Mai", "Hải", "Quỳnh",
        "Khánh", "Diệu", "Thùy", "Lan", "Hoài", "Thúy", "Tuyết", "Cẩm", "Như", "Vân", "Hà", "Linh",
    ),
    Sex.MALE: (
        "Đức", "Minh", "Quang", "Hữu", "Xuân", "Ngọc", "Trọng", "Thanh", "Mạnh", "Công", "Đình",
        "Quốc", "Anh", "Tuấn", "Việt", "Bá", "Duy", "Gia", "Thế", "Sỹ", "Viết", "Tiến", "Hoàng",
    ),
}  # fmt: skip
_GENERATION = 1975


def full_name(chance: Chance, *, sex: Sex, born: int, people: str) -> str:
    """Surname, middle, given: mostly three words with Văn or Thị in the older generation."""
    surname = chance.pick(_SURNAMES[people])
    young = born >= _GENERATION
    given = chance.choice((_YOUNG_GIVEN if young else _OLD_GIVEN)[sex])
    middle = [word for word in _middle(chance, sex, young=young) if word not in (surname, given)]
    return " ".join([surname, *middle, given])


def _middle(chance: Chance, sex: Sex, *, young: bool) -> list[str]:
    own = chance.choice(_MIDDLE[sex])
    mark = "Thị" if sex == Sex.FEMALE else "Văn"
    roll = chance.random()
    if not young:
        return [mark] if roll < 0.75 else [own] if roll < 0.92 else [mark, own]
    if sex == Sex.FEMALE:
        return [mark, own] if roll < 0.62 else [mark] if roll < 0.80 else [own]
    if roll < 0.26:
        return sorted({own, chance.choice(_MIDDLE[sex])})
    return [mark] if roll < 0.5 else [own]
