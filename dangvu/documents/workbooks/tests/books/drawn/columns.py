"""Draws the columns of a list: which facts, in what order, under what headings, in what forms."""

import random

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.drawn.headings import (
    CANDIDATES,
    HEADINGS,
    MEMBERS,
    USELESS,
)

_FORMS = (
    dates.SLASHED, dates.SLASHED, dates.SHORT, dates.DOTTED, dates.DASHED, dates.REAL, dates.REAL,
    dates.SPACED, dates.ISO,
)  # fmt: skip
_DAYS = frozenset(
    ("birth_date", "admission_decision_date", "admission_date", "official_date", "source_date",
     "youth_union_date", "class_certificate_date")
)  # fmt: skip


class Drawing:
    """The choices of one workbook; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.kind = "members" if self.rng.random() < 0.8 else "candidates"
        self.form = self.rng.choice(_FORMS)
        self.shape = self.rng.choice((str, str, str, str.upper, _on_lines))
        self.has_units = self.rng.random() < 0.35

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def heading(self, name: str) -> str:
        return self.shape(self.rng.choice(HEADINGS[name]))

    def columns(self) -> list[c.Column]:
        pool = MEMBERS if self.kind == "members" else CANDIDATES
        chosen = self.rng.sample(pool, self.rng.randint(3, min(11, len(pool))))
        if self.kind == "members" and "admission_date" not in chosen:
            chosen.append("admission_date")
        middle = [self._column(name) for name in self._ordered(chosen)]
        if self.kind == "candidates" and self.chance(0.6):
            middle += [self._column("helper_1"), self._column("helper_2")]
        if self.has_units:
            middle.insert(self.rng.randint(0, len(middle)), self._column("unit_name"))
        middle += [
            self._useless(heading) for heading in self.rng.sample(USELESS, self.rng.randint(0, 2))
        ]
        start = [c.ordinal(self.heading("ordinal"))] if self.chance(0.85) else []
        return [*start, *self._names(), *self._births(drops_sex="sex" not in chosen), *middle]

    def _ordered(self, chosen: list[str]) -> list[str]:
        """As the forms have them, or in any order; the sex stands beside the birth."""
        if self.chance(0.6):
            return [name for name in HEADINGS if name in chosen]
        self.rng.shuffle(chosen)
        return chosen

    def _names(self) -> list[c.Column]:
        if self.chance(0.15):
            heads = self.rng.choice(
                (("Họ đệm", "Tên"), ("Họ và chữ đệm", "Tên"), ("Họ và tên",) * 2)
            )
            return [
                c.name_part(self.shape(heads[0]), "family"),
                c.name_part(self.shape(heads[1]), "given"),
            ]
        return [c.text(self.heading("full_name"), "full_name")]

    def _births(self, *, drops_sex: bool) -> list[c.Column]:
        over = self.shape(self.rng.choice(("Ngày, tháng, năm sinh", "Ngày sinh", "Năm sinh")))
        if drops_sex and self.chance(0.4):
            form = dates.YEAR_NUMBER if over.casefold() == "năm sinh" else self.form
            heads = (self.shape("Nam"), self.shape("Nữ"))
            return [
                c.born((over, heads[0]), "male", form),
                c.born((over, heads[1]), "female", form),
            ]
        if self.chance(0.1):
            return [c.day(self.shape("Năm sinh"), "birth_date", dates.YEAR)]
        return [c.day(self.heading("birth_date"), "birth_date", self.form)]

    def _column(self, name: str) -> c.Column:
        if name in _DAYS:
            return c.day(self.heading(name), name, self.form)
        if name == "sex":
            return c.sex(
                self.heading(name), *self.rng.choice((("Nam", "Nữ"), ("nam", "nữ"), ("NAM", "NỮ")))
            )
        return c.text(self.heading(name), name)

    def _useless(self, heading: str) -> c.Column:
        if heading == "Tuổi đời":
            return c.other(self.shape(heading), lambda p: 2026 - p["birth_date"].year)
        words = self.rng.choice((("Không",), ("Tốt", "Khá"), (None,), ("A", "B", None)))
        return c.other(self.shape(heading), lambda p: words[p["ordinal"] % len(words)])


def _on_lines(text: str) -> str:
    """Broken as narrow columns break a heading."""
    words = text.split(" ")
    half = (len(words) + 1) // 2
    return "\n".join(filter(None, (" ".join(words[:half]), " ".join(words[half:]))))
