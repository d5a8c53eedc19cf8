"""Leaves about votes and introductions: whole numbers that were stored with the vote itself."""

from dangvu.rules.conditions.plans import Atom, Plan, all_of, any_of
from dangvu.rules.conditions.vocabulary import Field, LeafType, Moment, Values, number, word

_BODIES = (("cell", "chi bộ"), ("committee", "đảng ủy cơ sở"), ("board", "ban thường vụ"))


def _introduced(values: Values, at: Moment) -> Plan:
    """Two official members; or one with the Youth Union's or the trade union's resolution (ADM-04)."""
    alone = Atom("referrers", ">=", number(values, "members"))
    with_union = all_of(Atom("referrers", ">=", 1), Atom("union_introduces", ">=", 1))
    together = Atom("referrer_months", ">=", number(values, "months"))
    return all_of(any_of(alone, with_union), together)


def _introduced_in_words(values: Values) -> str:
    members, months = number(values, "members"), number(values, "months")
    together = f", đã cùng công tác ít nhất {months} tháng" if months else ""
    return (
        f"do {members:02d} đảng viên chính thức giới thiệu, hoặc 01 đảng viên chính thức và đoàn thể"
        f"{together}"
    )


LEAVES = (
    LeafType(
        "carried", "Kết quả biểu quyết",
        (Field("body", "ai biểu quyết", _BODIES),),
        lambda values, at: Atom(f"{word(values, 'body')}_votes_over", ">=", 0),
        lambda values: f"được {dict(_BODIES)[word(values, 'body')]} tán thành đủ số phiếu",
    ),
    LeafType(
        "introduced", "Người, tổ chức giới thiệu",
        (
            Field("members", "đảng viên chính thức", minimum=1, maximum=3),
            Field("months", "cùng công tác ít nhất, tháng", minimum=0, maximum=60),
        ),
        _introduced,
        _introduced_in_words,
    ),
)  # fmt: skip
