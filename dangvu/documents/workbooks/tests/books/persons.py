"""Invented people whose facts agree with one another: the ground that defects are planted in."""

import random
from datetime import date, timedelta
from typing import Any

from dangvu.documents.workbooks.tests.books.names import Names

TODAY = date(2026, 11, 20)
Facts = dict[str, Any]

_PROVINCES = {"north": ("001", "024", "026", "030", "034"), "south": ("080", "084", "091", "095")}
_PLACES = {
    "north": (
        "Xã Đồng Tiến, tỉnh Bắc Ninh", "Xã Tân Lập, tỉnh Thái Nguyên", "Thị trấn Gôi, Nam Định",
        "Yên Phong, Bắc Ninh", "Đông Hưng, Thái Bình", "Phường Kinh Bắc, tỉnh Bắc Ninh",
        "Gia Lộc, Hải Dương",
    ),
    "south": (
        "Xã Mỹ Hạnh, tỉnh Tây Ninh", "Cái Bè, Tiền Giang", "Châu Thành, Đồng Tháp",
        "Phường 5, tỉnh Vĩnh Long",
        "Xã Long Hòa, tỉnh Cà Mau", "Trà Cú, Trà Vinh",
    ),
}  # fmt: skip
_JOBS = (
    "Giáo viên",
    "Công chức xã",
    "Làm ruộng",
    "Hưu trí",
    "Công nhân",
    "Kế toán",
    "Y sĩ",
    "Buôn bán",
)
_GENERAL = ("12/12", "12/12", "12/12", "10/10", "9/12", "7/10")
_PROFESSIONAL = ("Đại học", "Trung cấp", "Cao đẳng", "Thạc sĩ", "Sơ cấp")
_THEORY = ("Sơ cấp", "Trung cấp", "Cao cấp")
_GRADINGS = ("HTTNV", "HTXSNV", "HTNV")
_WAVES = ((2, 3), (5, 19), (9, 2), (11, 7))


class People:
    """Makes people one after another; the same seed makes the same people."""

    def __init__(self, seed: int, *, region: str = "north", peoples: tuple[str, ...] = ()) -> None:
        self.rng = random.Random(seed)
        self.region = region
        self._peoples = peoples
        self._names = Names(self.rng, region)
        self._numbers: set[str] = set()

    def members(self, count: int, **given: Any) -> list[Facts]:
        return [self.member(**given) for _ in range(count)]

    def candidates(self, count: int) -> list[Facts]:
        return [self.candidate() for _ in range(count)]

    def member(self, *, years: tuple[int, int] = (1946, 2000), **given: Any) -> Facts:
        person = self._person(years)
        person |= self._membership(person["birth_date"]) | given
        if {"sex", "birth_date"} & given.keys() and "personal_id" not in given:
            person["personal_id"] = self._personal_id(person["sex"], person["birth_date"])
        return person

    def candidate(self) -> Facts:
        person, rng = self._person((1988, 2006)), self.rng
        source = date(2023, 1, 1) + timedelta(rng.randrange(900))
        certified = source + timedelta(rng.randrange(60, 300))
        person |= {
            "youth_union_date": date(person["birth_date"].year + 16, 3, 26),
            "source_date": source,
            "helper_1": self._helper(),
            "helper_2": self._helper(),
            "class_certificate_number": f"{rng.randrange(10, 900)}/GCN",
            "class_certificate_date": certified,
            "grading": rng.choice(_GRADINGS),
        }
        return person

    def _helper(self) -> str:
        return self._names.fresh(self.rng.choice(("male", "female")), 1975, "Kinh")

    def _person(self, years: tuple[int, int]) -> Facts:
        rng = self.rng
        sex = rng.choice(("male", "female"))
        born = date(rng.randint(*years), 1, 1) + timedelta(rng.randrange(365))
        people = rng.choice(self._peoples) if self._peoples else "Kinh"
        return {
            "full_name": self._names.fresh(sex, born.year, people),
            "sex": sex,
            "birth_date": born,
            "ethnicity": people,
            "religion": "Không",
            "native_place": rng.choice(_PLACES[self.region]),
            "residence": f"Thôn {rng.randint(1, 9)}, {rng.choice(_PLACES[self.region])}",
            "occupation": rng.choice(_JOBS),
            "personal_id": self._personal_id(sex, born),
            "phone": self.digits(8, "0" + rng.choice("3789")),
            "email": f"hopthu{rng.randrange(10_000, 99_999)}@vidu.vn",
            "education_general": rng.choice(_GENERAL),
            "education_professional": rng.choice(_PROFESSIONAL),
            "political_theory": rng.choice(_THEORY),
        }

    def _membership(self, born: date) -> Facts:
        rng = self.rng
        joined = min(born.year + rng.randint(19, 38), 2024)
        admission = date(joined, *rng.choice(_WAVES)) + timedelta(rng.randrange(-20, 20))
        official = (
            admission.replace(year=joined + 1, day=min(admission.day, 28))
            if admission.month == 2
            else admission.replace(year=joined + 1)
        )
        return {
            "admission_decision_date": admission - timedelta(rng.randrange(5, 26)),
            "admission_date": admission,
            "official_date": official,
            "card_number": self.digits(7, rng.choice("123456789")),
            "badge_number": self.digits(6, rng.choice("123456789")),
            "party_post": rng.choice(
                ("Đảng viên", "Đảng viên", "Chi ủy viên", "Bí thư", "Phó Bí thư")
            ),
        }

    def _personal_id(self, sex: str, born: date) -> str:
        century = (0 if born.year < 2000 else 2) + (sex == "female")
        return self.digits(
            6, f"{self.rng.choice(_PROVINCES[self.region])}{century}{born.year % 100:02}"
        )

    def digits(self, count: int, before: str = "") -> str:
        """A number that was not given before: `before` and so many digits more, never a 0 at last."""
        while True:
            number = before + "".join(self.rng.choice("0123456789") for _ in range(count - 1))
            number += self.rng.choice("123456789")
            if number not in self._numbers:
                self._numbers.add(number)
                return number
