"""Leaves about the person: group, age, education, commendation at any time."""

from dangvu.rules import levels
from dangvu.rules.conditions.leaves.yearly import at_least
from dangvu.rules.conditions.plans import Atom, Plan, all_of, any_of
from dangvu.rules.conditions.vocabulary import Field, LeafType, Moment, Values, number, word
from dangvu.rules.levels import number_of
from dangvu.rules.record import as_month
from dangvu.rules.thresholds import born_by, dated_from

_GROUPS = tuple(levels.GROUPS.items())
_EDUCATION = tuple((key, label) for key, (_, label) in levels.EDUCATION.items())
_PRAISE = tuple((key, label) for key, (_, label) in levels.PRAISE.items())


def _age_by_month(values: Values, at: Moment) -> Plan:
    """Days do not count: month of birth to month of the day (ADM-01)."""
    now = as_month(at.on)
    return all_of(
        Atom("birth_month", "<=", now - number(values, "minimum")),
        Atom("birth_month", ">=", now - number(values, "maximum")),
    )


def _over_age_by_month(values: Values, at: Moment) -> Plan:
    return Atom("birth_month", "<=", as_month(at.on) - number(values, "minimum"))


def _age_to_the_day(values: Values, at: Moment) -> Plan:
    """From the day on which the least age is full to the day on which the greatest is, both included.

    Only in those two months does the day of birth count; in all others the month tells.
    """
    now = as_month(at.on)
    latest, earliest = now - number(values, "minimum"), now - number(values, "maximum")
    return all_of(
        Atom("birth_month", "<=", latest),
        Atom("birth_month", ">=", earliest),
        any_of(
            Atom("birth_month", "<=", latest - 1),
            Atom("birth_on", "<=", born_by(at.on, number(values, "minimum"))),
        ),
        any_of(
            Atom("birth_month", ">=", earliest + 1),
            Atom("birth_on", ">=", dated_from(at.on, number(values, "maximum"))),
        ),
    )


def _between(values: Values, how: str) -> str:
    youngest, oldest = number(values, "minimum"), number(values, "maximum")
    return f"từ đủ {_years_and_months(youngest)} đến đủ {_years_and_months(oldest)}, {how}"


def _years_and_months(months: int) -> str:
    years, rest = divmod(months, 12)
    return f"{years} tuổi" + (f" {rest} tháng" if rest else "")


_MINIMUM = Field("minimum", "từ đủ bao nhiêu tháng tuổi", minimum=0, maximum=1500)
_MAXIMUM = Field("maximum", "đến bao nhiêu tháng tuổi", minimum=0, maximum=1500)

LEAVES = (
    LeafType(
        "in_group", "Thuộc đối tượng",
        (Field("group", "đối tượng", _GROUPS),),
        lambda values, at: Atom(f"group_{word(values, 'group')}", ">=", 1),
        lambda values: f"là {levels.GROUPS[word(values, 'group')]}",
    ),
    LeafType(
        "age_by_month", "Tuổi đời tính theo tháng",
        (_MINIMUM, _MAXIMUM),
        _age_by_month,
        lambda values: _between(values, "tính theo tháng"),
    ),
    LeafType(
        "over_age_by_month", "Từ tuổi nào trở lên, tính theo tháng",
        (_MINIMUM,),
        _over_age_by_month,
        lambda values: (
            f"từ đủ {_years_and_months(number(values, 'minimum'))} trở lên, tính theo tháng"
        ),
    ),
    LeafType(
        "age_to_the_day", "Tuổi đời tính đến ngày",
        (_MINIMUM, _MAXIMUM),
        _age_to_the_day,
        lambda values: _between(values, "tính đến ngày"),
    ),
    LeafType(
        "educated", "Giáo dục phổ thông",
        (Field("at_least", "từ mức", _EDUCATION),),
        lambda values, at: Atom(
            "education", ">=", number_of(levels.EDUCATION, word(values, "at_least"))
        ),
        lambda values: f"học vấn: {at_least(levels.EDUCATION, values)}",
    ),
    LeafType(
        "ever_commended", "Khen thưởng vì thành tích công tác, không kể thời gian",
        (Field("at_least", "từ cấp", _PRAISE),),
        lambda values, at: Atom(
            "praise_ever", ">=", number_of(levels.PRAISE, word(values, "at_least"))
        ),
        lambda values: f"đã được {at_least(levels.PRAISE, values)} khen thưởng",
    ),
)  # fmt: skip
