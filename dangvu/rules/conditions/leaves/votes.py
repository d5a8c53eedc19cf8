"""Leaves about votes and introductions: whole numbers that were stored with the vote itself."""

from dangvu.rules.conditions.plans import Atom, Plan, all_of, any_of
from dangvu.rules.conditions.vocabulary import Field, LeafType, Moment, Values, number, word

_BODIES = (
    ("cell", "chi bộ: ít nhất hai phần ba"),
    ("committee", "đảng ủy cơ sở: ít nhất hai phần ba"),
    ("board", "ban thường vụ: trên một nửa"),
)


def _introduced(values: Values, at: Moment) -> Plan:
    """Two official members; or one with the Youth Union's or the trade union's resolution (ADM-04)."""
    alone = Atom("referrers", ">=", number(values, "members"))
    with_union = all_of(Atom("referrers", ">=", 1), Atom("union_introduces", ">=", 1))
    return all_of(
        any_of(alone, with_union), Atom("referrer_months", ">=", number(values, "months"))
    )


LEAVES = (
    LeafType(
        "carried", "Kết quả biểu quyết",
        (Field("body", "ai biểu quyết", _BODIES),),
        lambda values, at: Atom(f"{word(values, 'body')}_votes_over", ">=", 0),
        lambda values: f"được tán thành của {dict(_BODIES)[word(values, 'body')]}",
    ),
    LeafType(
        "introduced", "Người, tổ chức giới thiệu",
        (
            Field("members", "đảng viên chính thức", minimum=1, maximum=3),
            Field("months", "cùng công tác ít nhất, tháng", minimum=0, maximum=60),
        ),
        _introduced,
        lambda values: (
            f"{number(values, 'members')} đảng viên chính thức giới thiệu, hoặc 1 đảng viên và đoàn "
            f"thể; cùng công tác ít nhất {number(values, 'months')} tháng"
        ),
    ),
)  # fmt: skip
