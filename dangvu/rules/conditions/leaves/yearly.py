"""Leaves that count years: gradings, school results, titles, commendations."""

from collections.abc import Callable

from dangvu.rules import levels
from dangvu.rules.conditions.plans import AtLeastOf, Atom, Plan, any_of
from dangvu.rules.conditions.vocabulary import Field, LeafType, Moment, Values, number, word
from dangvu.rules.levels import Levels, number_of, word_of

GRADERS = (("staff", "cơ quan, đơn vị xếp loại"), ("member", "chi bộ xếp loại đảng viên"))


def _choices(found: Levels) -> tuple[tuple[str, str], ...]:
    return tuple((key, label) for key, (_, label) in found.items())


def _count(values: Values) -> int:
    return number(values, "n")


N = Field("n", "ít nhất bao nhiêu năm", minimum=1, maximum=10)


def _years(family: Callable[[Values], str], found: Levels) -> Callable[[Values, Moment], Plan]:
    def plan(values: Values, at: Moment) -> Plan:
        least = number_of(found, word(values, "at_least"))
        atoms = tuple(Atom(f"{family(values)}_{year}", ">=", least) for year in at.years)
        return any_of(*atoms) if _count(values) == 1 else AtLeastOf(_count(values), atoms)

    return plan


def _told(what: str, found: Levels) -> Callable[[Values], str]:
    def sentence(values: Values) -> str:
        least = word_of(found, word(values, "at_least"))
        return f"ít nhất {_count(values):02d} năm {what} {least} trở lên"

    return sentence


def _rated_badly(values: Values, at: Moment) -> Plan:
    most = number_of(levels.GRADES, word(values, "at_most"))
    atoms = tuple(Atom(f"{word(values, 'of')}_grade_{year}", "<=", most) for year in at.years)
    return any_of(*atoms) if _count(values) == 1 else AtLeastOf(_count(values), atoms)


LEAVES = (
    LeafType(
        "rated", "Xếp loại hằng năm",
        (
            N,
            Field("of", "ai xếp loại", GRADERS),
            Field("at_least", "từ mức", _choices(levels.GRADES)),
        ),
        _years(lambda values: f"{word(values, 'of')}_grade", levels.GRADES),
        lambda values: _told(
            "được xếp loại" if word(values, "of") == "staff" else "đảng viên được xếp loại",
            levels.GRADES,
        )(values),
        is_yearly=True,
    ),
    LeafType(
        "rated_at_most", "Xếp loại hằng năm, từ mức trở xuống",
        (
            N,
            Field("of", "ai xếp loại", GRADERS),
            Field("at_most", "từ mức trở xuống", _choices(levels.GRADES)),
        ),
        _rated_badly,
        lambda values: (
            f"ít nhất {_count(values):02d} năm xếp loại "
            f"{word_of(levels.GRADES, word(values, 'at_most'))} trở xuống"
        ),
        is_yearly=True,
    ),
    LeafType(
        "schooled", "Học lực từng năm học",
        (N, Field("at_least", "từ mức", _choices(levels.SCHOOL))),
        _years(lambda values: "school_grade", levels.SCHOOL),
        _told("xếp loại học lực", levels.SCHOOL),
        is_yearly=True,
    ),
    LeafType(
        "titled", "Danh hiệu thi đua",
        (N, Field("at_least", "từ danh hiệu", _choices(levels.TITLES))),
        _years(lambda values: "title", levels.TITLES),
        _told("đạt danh hiệu", levels.TITLES),
        is_yearly=True,
    ),
    LeafType(
        "commended", "Khen thưởng vì thành tích công tác, trong các năm xét",
        (N, Field("at_least", "từ cấp", _choices(levels.PRAISE))),
        _years(lambda values: "praise", levels.PRAISE),
        _told("được khen thưởng", levels.PRAISE),
        is_yearly=True,
    ),
)  # fmt: skip
