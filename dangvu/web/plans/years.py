"""Which year a page of targets shows."""

from collections.abc import Sequence
from datetime import date


def year_asked(asked: str, years: Sequence[int], on: date) -> int:
    """The one asked for; else this year, else the next that has targets, else the last that had."""
    if asked.isdecimal() and int(asked) in years:
        return int(asked)
    later = [year for year in years if year >= on.year]
    return later[0] if later else (years[-1] if years else on.year)
