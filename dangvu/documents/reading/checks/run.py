"""Runs all checks over what was read."""

from collections.abc import Callable, Iterator, Sequence

from dangvu.documents.reading.checks.bodies import check_bodies
from dangvu.documents.reading.checks.citations import check_citations
from dangvu.documents.reading.checks.dates import check_dates
from dangvu.documents.reading.checks.header import check_header
from dangvu.documents.reading.checks.letters import check_letters
from dangvu.documents.reading.checks.parts import check_parts
from dangvu.documents.reading.checks.percents import check_percents
from dangvu.documents.reading.checks.periods import check_periods
from dangvu.documents.reading.checks.quotas import check_quotas
from dangvu.documents.reading.checks.truncation import check_truncation
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft

_CHECKS: tuple[Callable[[Document, Sequence[Draft]], Iterator[Draft]], ...] = (
    check_header,
    check_citations,
    check_bodies,
    check_parts,
    check_percents,
    check_quotas,
    check_periods,
    check_dates,
    check_letters,
    check_truncation,
)


def warnings_of(document: Document, drafts: Sequence[Draft]) -> list[Draft]:
    return [found for check in _CHECKS for found in check(document, drafts)]
