"""Leaves about papers, certificates and findings of bodies."""

from dangvu.rules import levels
from dangvu.rules.conditions.plans import Atom, Plan, all_of
from dangvu.rules.conditions.vocabulary import Field, LeafType, Moment, Values, number, word
from dangvu.rules.record import as_number
from dangvu.rules.thresholds import dated_from

_PAPERS = tuple(levels.PAPERS.items())
_FINDINGS = tuple(levels.FINDINGS.items())
_PAPER = Field("paper", "giấy tờ", _PAPERS)


def _there(values: Values, at: Moment) -> Plan:
    return Atom(f"paper_{word(values, 'paper')}", "<=", as_number(at.on))


def _not_older(values: Values, at: Moment) -> Plan:
    oldest = dated_from(at.on, number(values, "months"))
    return all_of(_there(values, at), Atom(f"paper_{word(values, 'paper')}", ">=", oldest))


LEAVES = (
    LeafType(
        "paper", "Có giấy tờ",
        (_PAPER,),
        _there,
        lambda values: f"có {levels.PAPERS[word(values, 'paper')]}",
    ),
    LeafType(
        "paper_not_older", "Giấy tờ còn giá trị",
        (_PAPER, Field("months", "trong bao nhiêu tháng", minimum=1, maximum=600)),
        _not_older,
        lambda values: (
            f"có {levels.PAPERS[word(values, 'paper')]} cấp không quá {number(values, 'months')} tháng"
        ),
    ),
    LeafType(
        "finding", "Kết luận của một tổ chức",
        (Field("finding", "kết luận", _FINDINGS),),
        lambda values, at: Atom(f"finding_{word(values, 'finding')}", ">=", 1),
        lambda values: f"có kết luận: {levels.FINDINGS[word(values, 'finding')]}",
    ),
)  # fmt: skip
