"""Draws whole workbooks by seed: each with its own columns, furniture, groups, defects and file."""

from typing import Any

from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.drawn.columns import Drawing
from dangvu.documents.workbooks.tests.books.drawn.defects import drawn_defects
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.names import unmarked
from dangvu.documents.workbooks.tests.books.persons import Facts, People

_PEOPLES = ((), (), ("Tày", "Nùng", "Kinh"), ("Thái", "Mường"), ("Khmer", "Kinh"), ("Mông", "Dao"))
_FILES: tuple[tuple[str, dict[str, Any]], ...] = (
    ("xlsx", {}), ("xlsx", {}), ("xlsx", {}), ("xls", {}), ("ods", {}), ("xlsx", {"is_1904": True}),
    ("csv", {"separator": ","}), ("csv", {"separator": ";", "encoding": "utf-8-sig"}),
    ("csv", {"separator": "\t", "encoding": "utf-16"}),
)  # fmt: skip
_TITLES = (
    "DANH SÁCH ĐẢNG VIÊN",
    "DANH SÁCH TRÍCH NGANG ĐẢNG VIÊN",
    "TỔNG HỢP THÔNG TIN ĐẢNG VIÊN",
    "BIỂU THEO DÕI ĐẢNG VIÊN",
)
_UNITS = ("Chi bộ thôn Đồng", "Chi bộ xóm 5", "Chi bộ Trường THPT số 1", "Chi bộ ấp Hòa Bình",
"Chi bộ Quân sự",
          "Chi bộ tổ dân phố 7", "Chi bộ Công ty may", "Chi bộ bản Hin",
          "Chi bộ khu phố 3")  # fmt: skip


def drawn_book(seed: int) -> Book:
    drawing = Drawing(seed)
    suffix, how = drawing.rng.choice(_FILES)
    draft = Draft(
        f"d{seed:04}.{suffix}", drawing.columns(), kind=drawing.kind, layout=f"drawn {seed}"
    )
    if suffix == "csv":
        draft.truth.sheet = ""
        draft.truth.encoding = "utf-16" if "16" in how.get("encoding", "") else "utf-8"
    _above(draft, drawing)
    _people(draft, drawing, seed)
    if drawing.chance(0.4):
        draft.line(
            *[None] * min(1, len(draft.columns) - 1), f"Tổng số: {draft.ordinal}", what="total"
        )
    if drawing.chance(0.5):
        signatures(draft, right=max(4, len(draft.columns) - 2))
    return book_of(draft, **how)


def _above(draft: Draft, drawing: Drawing) -> None:
    if drawing.chance(0.5):
        office = drawing.rng.choice(("commune", "ward", "school", "army"))
        letterhead(draft, office, right=max(3, len(draft.columns) - 2))
    if drawing.chance(0.8):
        title(draft, drawing.rng.choice(_TITLES), "Năm 2026")
    if drawing.chance(0.3):
        draft.blank()
    draft.header()
    if drawing.chance(0.25):
        draft.numbers_row(drawing.rng.choice(("({})", "{}", "[{}]")))


def _people(draft: Draft, drawing: Drawing, seed: int) -> None:
    rng = drawing.rng
    made = People(seed, region=rng.choice(("north", "south")), peoples=rng.choice(_PEOPLES))
    count = rng.randint(12, 40)
    people = made.members(count) if drawing.kind == "members" else made.candidates(count)
    if drawing.chance(0.25):
        for person in people:
            person["full_name"] = person["full_name"].upper()
    people += _twins(drawing, people)
    rng.shuffle(people)
    plants = drawn_defects(rng, draft.columns, people)
    groups = 0 if drawing.has_units or drawing.chance(0.5) else rng.randint(2, 4)
    units = rng.sample(_UNITS, max(groups, 3))
    for place, person in enumerate(people):
        person["unit_name"] = units[place % len(units)]
        if groups and place % -(-len(people) // groups) == 0:
            _group(draft, drawing, place // -(-len(people) // groups), units)
        draft.people([_bare(person, drawing)], {0: plants.get(place, [])})


def _bare(person: Facts, drawing: Drawing) -> Facts:
    return person if drawing.has_units else {k: v for k, v in person.items() if k != "unit_name"}


def _twins(drawing: Drawing, people: list[Facts]) -> list[Facts]:
    """One or two people once more, their names written otherwise."""
    twins = []
    for number, person in enumerate(drawing.rng.sample(people, drawing.rng.randint(0, 2))):
        shape = drawing.rng.choice((str, str.upper, unmarked))
        person["twin"] = f"drawn #{number}"
        twins.append(person | {"full_name": shape(person["full_name"])})
    return twins


def _group(draft: Draft, drawing: Drawing, number: int, units: list[str]) -> None:
    unit = units[number]
    roman = ("I", "II", "III", "IV")[number]
    style = len(draft.columns) % 4
    if style == 0 and draft.columns[0].heading[0].casefold().endswith("tt"):
        draft.group(roman, unit, joined=False)
        draft.page.rows[-1] = [roman, unit]
    else:
        text = (f"{roman}. {unit}", f"{unit}: 12 đồng chí", unit.upper(), f"{roman}/ {unit}")[style]
        draft.group(text, unit, joined=drawing.chance(0.7))
    if drawing.chance(0.5):
        draft.ordinal = 0
