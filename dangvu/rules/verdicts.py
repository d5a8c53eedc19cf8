"""What a set says of a person. Never "admit" or "remove": met, not met, or what is missing."""

from enum import StrEnum


class Verdict(StrEnum):
    MET = "met"
    UNMET = "unmet"
    PAPER_MISSING = "paper_missing"
    NEEDS_EXCEPTION = "needs_exception"


WORDS: dict[Verdict, str] = {
    Verdict.MET: "đủ điều kiện",
    Verdict.UNMET: "chưa đủ điều kiện",
    Verdict.PAPER_MISSING: "thiếu giấy tờ",
    Verdict.NEEDS_EXCEPTION: "phải xin ý kiến",
}
