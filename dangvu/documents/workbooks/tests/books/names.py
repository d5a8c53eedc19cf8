"""Invented names of people, by region, people and generation."""

import random
import unicodedata
from collections.abc import Iterator

_KINH = (
    ("Nguyễn", 38), ("Trần", 11), ("Lê", 9), ("Phạm", 7), ("Phan", 4), ("Đặng", 2), ("Bùi", 2),
    ("Đỗ", 2),
    ("Hồ", 1), ("Ngô", 1), ("Dương", 1), ("Đinh", 1), ("Trịnh", 1), ("Đoàn", 1), ("Lương", 1),
    ("Mai", 1),
    ("Tô", 1), ("Cao", 1), ("Đào", 1), ("Trương", 1), ("Lâm", 1), ("Tạ", 1), ("Chu", 1), ("Thái", 1),
    ("Phùng", 1), ("Quách", 1),
)  # fmt: skip
_REGIONAL = {"north": (("Hoàng", 5), ("Vũ", 4)), "south": (("Huỳnh", 5), ("Võ", 4))}
_PEOPLES = {
    "Tày": ("Nông", "Hoàng", "Ma", "Bế", "Triệu", "Đàm"),
    "Nùng": ("Nông", "Lý", "Triệu", "Hoàng"),
    "Thái": ("Lò", "Vi", "Cầm", "Quàng", "Lường", "Tòng"),
    "Mường": ("Bùi", "Quách", "Đinh", "Hà"),
    "Dao": ("Triệu", "Bàn", "Đặng", "Phùng"),
    "Khmer": ("Thạch", "Kim", "Sơn", "Danh", "Châu"),
}
_MONG = ("Giàng", "Vàng", "Thào", "Sùng", "Hạng", "Mùa")
_MONG_GIVEN = {
    "male": ("Páo", "Dơ", "Sà", "Chư", "Lử"),
    "female": ("Mỷ", "Dua", "Sung", "Chía", "Dợ"),
}
_GIVEN = {
    ("male", "old"): (
        "Bình", "Chiến", "Chính", "Dần", "Định", "Hòa", "Hợi", "Khải", "Lợi", "Mạnh", "Năm", "Phúc",
        "Quyết",
        "Sửu", "Tân", "Thọ", "Thuận", "Tý", "Vinh", "Xuân",
    ),
    ("female", "old"): (
        "Hoa", "Lan", "Mai", "Hồng", "Cúc", "Đào", "Liên", "Loan", "Lý", "Mùi", "Nhàn", "Nga", "Oanh",
        "Phượng",
        "Sáu", "Tâm", "Thanh", "Thoa", "Xuân", "Yên",
    ),
    ("male", "young"): (
        "Tuấn", "Hoàng", "Huy", "Anh", "Hiếu", "Hùng", "Nam", "Sơn", "Đức", "Dũng", "Thành", "Đạt",
        "Cường",
        "Long", "Trung", "Hải", "Thắng", "Minh", "Duy", "Tiến", "Quang",
    ),
    ("female", "young"): (
        "Trang", "Thảo", "Linh", "Anh", "Phương", "Hằng", "Huyền", "Hà", "Hiền", "Hương", "Ngọc",
        "Dung",
        "Nhung", "Thủy", "Nhi", "Duyên", "Vân", "Quỳnh", "Nga", "Yến",
    ),
}  # fmt: skip
_MIDDLE = {
    ("male", "old"): ("Văn", "Văn", "Văn", "Đình", "Xuân", "Hữu"),
    ("female", "old"): ("Thị",),
    ("male", "young"): ("Văn", "Minh", "Quốc", "Đức", "Anh", "Văn Quang", "Hoàng Gia", "Thanh"),
    ("female", "young"): ("Thị", "Thị Thu", "Thị Minh", "Ngọc", "Thị Hồng", "Thị Bích"),
}


def unmarked(text: str) -> str:
    """Without tones and hats, as a name stands where they were lost."""
    apart = unicodedata.normalize("NFD", text.replace("Đ", "D").replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


# Then a book asks for more people than there are names.
MOST_TRIES = 20_000


class Names:
    """Gives names that no other person of the same book has, not even when marks are lost."""

    def __init__(self, rng: random.Random, region: str) -> None:
        self._rng = rng
        self._region = region
        self._given: set[str] = set()

    def fresh(self, sex: str, birth_year: int, ethnicity: str) -> str:
        return next(name for name in self._tries(sex, birth_year, ethnicity) if self._is_new(name))

    def _is_new(self, name: str) -> bool:
        if unmarked(name) in self._given:
            return False
        self._given.add(unmarked(name))
        return True

    def _tries(self, sex: str, birth_year: int, ethnicity: str) -> Iterator[str]:
        generation = "old" if birth_year < 1978 else "young"
        for _ in range(MOST_TRIES):
            yield self._one(sex, generation, ethnicity)

    def _one(self, sex: str, generation: str, ethnicity: str) -> str:
        choose = self._rng.choice
        if ethnicity == "Mông":
            middle = "A" if sex == "male" else "Thị"
            return f"{choose(_MONG)} {middle} {choose(_MONG_GIVEN[sex])}"
        if ethnicity == "Kinh":
            families = _KINH + _REGIONAL[self._region]
            weights = [weight for _, weight in families]
            family = self._rng.choices([name for name, _ in families], weights)[0]
        else:
            family = choose(_PEOPLES[ethnicity])
        return f"{family} {choose(_MIDDLE[sex, generation])} {choose(_GIVEN[sex, generation])}"
