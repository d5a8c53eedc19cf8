"""Leaves about membership: party age, probation, discipline, badges, time outside."""

from dangvu.rules.conditions.plans import Atom, Plan, all_of
from dangvu.rules.conditions.vocabulary import Field, LeafType, Moment, Values, number, word
from dangvu.rules.levels import PAPERS
from dangvu.rules.record import as_number
from dangvu.rules.thresholds import dated_from, last_day_of_month, since_by, too_long_by

_EVENTS = (
    ("ceremony_on", "lễ kết nạp"),
    ("decision_on", "quyết định kết nạp"),
    ("official_on", "ngày chính thức"),
    ("left_on", "ngày ra khỏi Đảng"),
    ("transit_since", "ngày nhận giấy chuyển sinh hoạt mà chưa nộp"),
    *((f"paper_{key}", f"ngày của {label}") for key, label in PAPERS.items()),
)
_FORMS = (
    ("reprimand", "khiển trách"),
    ("warning", "cảnh cáo"),
    ("removal", "cách chức"),
    ("expulsion", "khai trừ"),
)
_MISSED = (("dues_missed", "đóng đảng phí"), ("meetings_missed", "sinh hoạt chi bộ"))
_WAITS = tuple(form for form, _ in _FORMS[:3])
_EVENT = Field("event", "từ", _EVENTS)


def _years_and_months(months: int) -> str:
    years, rest = divmod(months, 12)
    return "đủ " + " ".join(f"{n} {unit}" for n, unit in ((years, "năm"), (rest, "tháng")) if n)


def _waited(values: Values, at: Moment) -> Plan:
    """From the day of the decision; nothing on record is the day 0, long before any threshold."""
    return all_of(
        *(
            Atom(f"{form}_on", "<=", since_by(at.on, number(values, form)))
            for form in _WAITS
            if values.get(form) is not None
        )
    )


def _months_since(values: Values, at: Moment) -> Plan:
    """A day 0 ("never") began nothing, so it is asked for separately."""
    return _began(values, since_by(at.on, number(values, "months")))


def _too_long_since(values: Values, at: Moment) -> Plan:
    return _began(values, too_long_by(at.on, number(values, "months")))


def _within_months(values: Values, at: Moment) -> Plan:
    oldest = dated_from(at.on, number(values, "months"))
    return all_of(
        Atom(word(values, "event"), ">=", oldest),
        Atom(word(values, "event"), "<=", as_number(at.on)),
    )


def _began(values: Values, threshold: int) -> Plan:
    column = word(values, "event")
    return all_of(Atom(column, ">=", 1), Atom(column, "<=", threshold))


def _event(values: Values) -> str:
    return dict(_EVENTS)[word(values, "event")]


def _waits_in_words(values: Values) -> str:
    waits = (
        f"{label} {values[form]} tháng" for form, label in _FORMS if values.get(form) is not None
    )
    return f"đã qua thời gian chờ sau kỷ luật ({', '.join(waits)})"


LEAVES = (
    LeafType(
        "party_years", "Tuổi Đảng đủ năm, đã trừ gián đoạn",
        (Field("years", "đủ bao nhiêu năm", minimum=1, maximum=100),),
        lambda values, at: Atom(
            "party_since", "<=", since_by(at.on, 12 * number(values, "years"))
        ),
        lambda values: f"đủ {number(values, 'years')} năm tuổi Đảng",
    ),
    LeafType(
        "party_age_by_month", "Tuổi Đảng tính theo tháng, đã trừ gián đoạn",
        (Field("months", "đủ bao nhiêu tháng", minimum=1, maximum=1200),),
        lambda values, at: Atom(
            "party_since", "<=", last_day_of_month(at.on, number(values, "months"))
        ),
        lambda values: f"{_years_and_months(number(values, 'months'))} tuổi Đảng, tính theo tháng",
    ),
    LeafType(
        "months_since", "Đã qua bao nhiêu tháng từ một việc",
        (_EVENT, Field("months", "đủ bao nhiêu tháng", minimum=1, maximum=1200)),
        _months_since,
        lambda values: f"đã đủ {number(values, 'months')} tháng từ {_event(values)}",
    ),
    LeafType(
        "too_long_since", "Đã quá bao nhiêu tháng từ một việc",
        (_EVENT, Field("months", "quá bao nhiêu tháng", minimum=1, maximum=1200)),
        _too_long_since,
        lambda values: f"đã quá {number(values, 'months')} tháng từ {_event(values)}",
    ),
    LeafType(
        "within_months", "Chưa quá bao nhiêu tháng từ một việc",
        (_EVENT, Field("months", "không quá bao nhiêu tháng", minimum=1, maximum=1200)),
        _within_months,
        lambda values: f"không quá {number(values, 'months')} tháng từ {_event(values)}",
    ),
    LeafType(
        "official", "Là đảng viên chính thức", (),
        lambda values, at: all_of(
            Atom("official_on", ">=", 1), Atom("official_on", "<=", as_number(at.on))
        ),
        lambda values: "là đảng viên chính thức",
    ),
    LeafType(
        "badge_below", "Chưa nhận Huy hiệu Đảng từ mức",
        (Field("years", "huy hiệu bao nhiêu năm", minimum=30, maximum=90),),
        lambda values, at: Atom("badge_held", "<=", number(values, "years") - 1),
        lambda values: f"chưa nhận Huy hiệu {number(values, 'years')} năm tuổi Đảng",
    ),
    LeafType(
        "not_disciplined", "Không trong thời hạn kỷ luật", (),
        lambda values, at: Atom("discipline_in_force", "<=", 0),
        lambda values: "không trong thời hạn thi hành kỷ luật",
    ),
    LeafType(
        "disciplined", "Đang trong thời hạn kỷ luật", (),
        lambda values, at: Atom("discipline_in_force", ">=", 1),
        lambda values: "đang trong thời hạn thi hành kỷ luật",
    ),
    LeafType(
        "waited_after_discipline", "Đã qua thời gian chờ sau kỷ luật",
        (
            Field("reprimand", "khiển trách: tháng", minimum=0, maximum=60, is_optional=True),
            Field("warning", "cảnh cáo: tháng", minimum=0, maximum=60, is_optional=True),
            Field("removal", "cách chức: tháng", minimum=0, maximum=60, is_optional=True),
        ),
        _waited,
        _waits_in_words,
    ),
    LeafType(
        "never_disciplined", "Chưa bị kỷ luật từ hình thức",
        (Field("form", "hình thức", _FORMS),),
        lambda values, at: Atom(f"{word(values, 'form')}_on", "<=", 0),
        lambda values: f"chưa lần nào bị {dict(_FORMS)[word(values, 'form')]}",
    ),
    LeafType(
        "admitted_at_most", "Số lần đã được kết nạp",
        (Field("times", "nhiều nhất", minimum=0, maximum=3),),
        lambda values, at: Atom("times_admitted", "<=", number(values, "times")),
        lambda values: (
            f"đã được kết nạp không quá {number(values, 'times'):02d} lần"
            if number(values, "times")
            else "chưa lần nào được kết nạp"
        ),
    ),
    LeafType(
        "months_missed", "Bỏ sinh hoạt hoặc không đóng đảng phí",
        (
            Field("what", "việc", _MISSED),
            Field("months", "từ bao nhiêu tháng trong năm", minimum=1, maximum=12),
        ),
        lambda values, at: Atom(word(values, "what"), ">=", number(values, "months")),
        lambda values: (
            f"từ {number(values, 'months')} tháng trong năm không "
            + dict(_MISSED)[word(values, "what")]
        ),
    ),
)  # fmt: skip
