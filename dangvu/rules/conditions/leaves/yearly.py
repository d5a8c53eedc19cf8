"""Leaves that count years: gradings, school results, titles, commendations.

By themselves they count in the set's record window, or in the `last` years of it; in a run of years
they count in that run.
"""

from collections.abc import Callable

from dangvu.rules import levels
from dangvu.rules.conditions.plans import AtLeastOf, Atom, Op, Plan, any_of
from dangvu.rules.conditions.vocabulary import (
    Field,
    LeafType,
    Moment,
    Values,
    number,
    optional,
    word,
)
from dangvu.rules.levels import Levels, number_of, word_of

GRADERS = (("staff", "cơ quan, đơn vị xếp loại"), ("member", "chi bộ xếp loại đảng viên"))
N = Field("n", "ít nhất bao nhiêu năm", minimum=1, maximum=10)
LAST = Field("last", "trong bao nhiêu năm gần nhất", minimum=1, maximum=10, is_optional=True)
OF = Field("of", "ai xếp loại", GRADERS)

Said = Callable[[Values], str]


def _choices(found: Levels) -> tuple[tuple[str, str], ...]:
    return tuple((key, label) for key, (_, label) in found.items())


def _plan(family: Said, op: Op, level: Callable[[Values], int]) -> Callable[[Values, Moment], Plan]:
    def plan(values: Values, at: Moment) -> Plan:
        years = at.years[: optional(values, "last")]
        atoms = tuple(Atom(f"{family(values)}_{year}", op, level(values)) for year in years)
        n = number(values, "n")
        return any_of(*atoms) if n == 1 else AtLeastOf(n, atoms)

    return plan


def _counted(each: Said, year: str) -> Said:
    def sentence(values: Values) -> str:
        last = optional(values, "last")
        where = f", trong {last:02d} {year} gần nhất" if last else ""
        return f"ít nhất {number(values, 'n'):02d} {year} {each(values)}{where}"

    return sentence


def at_least(found: Levels, values: Values, before: str = "") -> str:
    """ "giỏi trở lên"; the highest level has none above it."""
    key = word(values, "at_least")
    is_highest = number_of(found, key) == max(level for level, _ in found.values())
    return f"{before}{word_of(found, key)}" + ("" if is_highest else " trở lên")


def _at_most(values: Values) -> str:
    key = word(values, "at_most")
    is_lowest = number_of(levels.GRADES, key) == 1
    return word_of(levels.GRADES, key) + ("" if is_lowest else " trở xuống")


def _graded(values: Values, level: str) -> str:
    who = "được xếp loại cán bộ" if word(values, "of") == "staff" else "được xếp loại đảng viên"
    return f"{who} {level}"


def _grades(values: Values) -> str:
    return f"{word(values, 'of')}_grade"


def _least(found: Levels) -> Callable[[Values], int]:
    return lambda values: number_of(found, word(values, "at_least"))


def _yearly(
    names: tuple[str, str], fields: tuple[Field, ...], plan: Callable[[Values, Moment], Plan],
    each: Said, year: str = "năm",
) -> LeafType:  # fmt: skip
    key, label = names
    return LeafType(key, label, (N, *fields, LAST), plan, _counted(each, year), each, year)


LEAVES = (
    _yearly(
        ("rated", "Xếp loại hằng năm"),
        (OF, Field("at_least", "từ mức", _choices(levels.GRADES))),
        _plan(_grades, ">=", _least(levels.GRADES)),
        lambda values: _graded(values, at_least(levels.GRADES, values)),
    ),
    _yearly(
        ("rated_at_most", "Xếp loại hằng năm, từ mức trở xuống"),
        (OF, Field("at_most", "từ mức trở xuống", _choices(levels.GRADES))),
        _plan(_grades, "<=", lambda values: number_of(levels.GRADES, word(values, "at_most"))),
        lambda values: _graded(values, _at_most(values)),
    ),
    _yearly(
        ("schooled", "Học lực từng năm học"),
        (Field("at_least", "từ mức", _choices(levels.SCHOOL)),),
        _plan(lambda values: "school_grade", ">=", _least(levels.SCHOOL)),
        lambda values: f"xếp loại học lực {at_least(levels.SCHOOL, values)}",
        "năm học",
    ),
    _yearly(
        ("titled", "Danh hiệu thi đua"),
        (Field("at_least", "từ danh hiệu", _choices(levels.TITLES)),),
        _plan(lambda values: "title", ">=", _least(levels.TITLES)),
        lambda values: f"đạt danh hiệu {at_least(levels.TITLES, values)}",
    ),
    _yearly(
        ("commended", "Khen thưởng vì thành tích công tác, trong các năm xét"),
        (Field("at_least", "từ cấp", _choices(levels.PRAISE)),),
        _plan(lambda values: "praise", ">=", _least(levels.PRAISE)),
        lambda values: f"được {at_least(levels.PRAISE, values)} khen thưởng",
    ),
)
