"""Lists in which people stand twice, and people who merely share a name and a birth year."""

from datetime import date
from typing import Any

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import title
from dangvu.documents.workbooks.tests.books.names import unmarked
from dangvu.documents.workbooks.tests.books.persons import Facts, People


def _same(person: Facts, label: str, **other: Any) -> list[Facts]:
    return [person | {"twin": label}, person | {"twin": label} | other]


def _alike(person: Facts, stranger: Facts, label: str, **other: Any) -> list[Facts]:
    """Another person with the same name: all but that is the stranger's own."""
    twin = stranger | {"full_name": person["full_name"], "near": label} | other
    return [person | {"near": label}, twin]


def same_person_written_otherwise() -> Book:
    made = People(71)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"), c.sex(),
        c.text("Quê quán", "native_place"), c.day("Ngày vào Đảng", "admission_date"),
        c.text("Số thẻ", "card_number"), c.text("Chi bộ", "unit_name"),
    ]  # fmt: skip
    draft = Draft("71-trung-nguoi.xlsx", columns, layout="same person written otherwise, namesakes")
    title(draft, "DANH SÁCH ĐẢNG VIÊN")
    draft.header()
    people = [
        *_same(_named(made, "Nguyễn Văn Hòa"), "tone placed otherwise", full_name="Nguyễn Văn Hoà"),
        *_same(_named(made, "Lê Thị Thúy"),
        "tone placed otherwise #2", full_name="Lê Thị Thuý", unit_name="Chi bộ 2"),
        *_same(_named(made, "Trần Minh Đức"), "capitals", full_name="TRẦN MINH ĐỨC"),
        *_same(_named(made, "Phạm Quốc Dũng"), "marks lost", full_name="Pham Quoc Dung"),
        *_same(_named(made, "Đỗ Thị Hạnh"), "order of words", full_name="Hạnh Đỗ Thị"),
        *_same(made.member(unit_name="Chi bộ 3"), "copied row"),
        *_same(made.member(unit_name="Chi bộ 4"), "in two cells", unit_name="Chi bộ 5"),
        *_alike(_named(made, "Nguyễn Thị Lan"), _named(made, "Thị"), "same name, other year"),
        *_alike(_born(made, "Nguyễn Văn Bình", 1962), _born(made, "", 1962),
        "same name and birth year"),
        *_alike(_born(made, "Lê Văn Sơn", 1970), _born(made, "", 1970), "same name and birth year #2"),
        *made.members(20, unit_name="Chi bộ 6"),
    ]  # fmt: skip
    made.rng.shuffle(people)
    draft.people(people)
    return book_of(draft)


def _named(made: People, name: str) -> Facts:
    return made.member(
        full_name=name, unit_name="Chi bộ 1", sex="female" if "Thị" in name else "male"
    )


def _born(made: People, name: str, year: int, sex: str = "male") -> Facts:
    return made.member(years=(year, year), full_name=name, unit_name="Chi bộ 1", sex=sex)


def year_of_birth_only_in_two_cells() -> Book:
    made = People(72, region="south")
    columns = [
        c.ordinal("TT"), c.text("Họ và tên", "full_name"), c.day("Năm sinh",
        "birth_date", dates.YEAR_NUMBER),
        c.sex(), c.text("Quê quán", "native_place"), c.day("Ngày vào Đảng",
        "admission_date", dates.REAL),
        c.day("Chính thức", "official_date", dates.REAL),
    ]  # fmt: skip
    draft = Draft(
        "72-trung-giua-hai-chi-bo.xlsx", columns, layout="years only, a person in two cells"
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN THEO CHI BỘ")
    draft.header()
    moved = [_same(made.member(), f"in two cells #{number}") for number in range(3)]
    alike = [_alike(_born(made, "Trần Văn Năm", 1959), _born(made, "", 1959),
    "same name and birth year"),
             _alike(_born(made, "Huỳnh Văn Tân", 1965), _born(made, "", 1965),
             "same name and birth year #2")]  # fmt: skip
    for side, unit in enumerate(("Chi bộ ấp Chợ", "Chi bộ ấp Giữa")):
        draft.ordinal = 0
        draft.group(f"{'I' * (side + 1)}. {unit}", unit)
        here = [*made.members(8), *(pair[side] for pair in (*moved, *alike))]
        made.rng.shuffle(here)
        draft.people(here)
    return book_of(draft)


def a_few_among_many() -> Book:
    made = People(73)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date"), c.sex(),
        c.text("Số CCCD", "personal_id"), c.day("Ngày vào Đảng", "admission_date"), c.text("Chi bộ",
        "unit_name"),
    ]  # fmt: skip
    draft = Draft(
        "73-trung-giua-nhieu-nguoi.csv", columns, layout="a few twins among 500 rows", sheet=""
    )
    draft.header()
    ordinary = [made.member(unit_name=f"Chi bộ {1 + place % 20}") for place in range(440)]
    people = [*ordinary[40:], *(person for pair in _pairs(made, ordinary[:40]) for person in pair)]
    made.rng.shuffle(people)
    draft.people(people)
    return book_of(draft)


def _pairs(made: People, people: list[Facts]) -> list[list[Facts]]:
    pairs = []
    for place, person in enumerate(people):
        if place % 2:
            namesake = _born(made, "", person["birth_date"].year, person["sex"])
            pairs.append(_alike(person, namesake, f"same name and birth year #{place}"))
        elif place % 4:
            pairs.append(
                _same(person, f"marks lost #{place}", full_name=unmarked(person["full_name"]))
            )
        else:
            pairs.append(_same(person, f"in two cells #{place}", unit_name="Chi bộ 20"))
    return pairs


def neighbours_by_a_day() -> Book:
    """Brothers and sisters: one family name, one home, days of birth near one another."""
    made = People(74)
    columns = [
        c.ordinal("STT"), c.text("Họ tên", "full_name"), c.day("Ngày sinh", "birth_date"),
        c.text("Quê quán", "native_place"), c.day("Vào Đảng", "admission_date"), c.text("CCCD",
        "personal_id"),
    ]  # fmt: skip
    draft = Draft(
        "74-anh-em-sinh-doi.ods", columns, layout="brothers and sisters, who are no duplicates"
    )
    draft.header()
    home: Facts = {
        "native_place": "Xã Tân Lập, tỉnh Thái Nguyên",
        "birth_date": date(1980, 4, 5),
        "sex": "male",
    }
    for first, second in (("Nông Văn Long", "Nông Văn Lân"), ("Bế Văn Tiến", "Bế Văn Tiền")):
        twins = [
            made.member(
                full_name=name,
                near=f"born on one day {first}",
                admission_date=date(2005, 5, 19 + place),
                **home,
            )
            for place, name in enumerate((first, second))
        ]
        draft.people(twins)
    draft.people(made.members(10))
    return book_of(draft)


LAYOUTS = (
    same_person_written_otherwise,
    year_of_birth_only_in_two_cells,
    a_few_among_many,
    neighbours_by_a_day,
)
