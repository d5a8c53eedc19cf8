"""The scores as a person reads them: one line a workbook, one line a defect."""

from collections.abc import Iterator

from tools.workbooks.scoring import Score

RATES = (
    ("rows found", "rows_found", "rows"),
    ("rows that are persons", "rows_found", "rows_read"),
    ("cells right", "cells_right", "cells"),
    ("wrong without a doubt", "wrong", "given"),
    ("doubts found", "doubts_found", "doubts"),
    ("doubted for nothing", "doubts_false", "cells"),
    ("rows refused rightly", "refused_found", "refused"),
    ("refused rows that are", "refused_found", "refused_read"),
    ("duplicates found", "pairs_found", "pairs"),
    ("duplicates that are", "pairs_found", "pairs_read"),
    ("other rows told apart", "skipped_right", "skipped"),
    ("whole files refused", "whole_refusals_right", "whole_refusals"),
)
_SHORT = (
    "rows",
    "persons",
    "cells",
    "wrong",
    "doubts",
    "false",
    "refused",
    "…are",
    "twins",
    "…are",
    "skipped",
    "whole",
)


def per_workbook(scores: dict[str, Score]) -> Iterator[str]:
    yield f"{'workbook':36}" + "".join(f"{head:>9}" for head in _SHORT)
    for name, score in scores.items():
        rates = (_number(score.share(part, whole)) for _, part, whole in RATES)
        yield f"{name[:35]:36}" + "".join(f"{rate:>9}" for rate in rates)


def per_defect(total: Score) -> Iterator[str]:
    yield f"{'defect':52}{'planted':>8}{'right':>8}"
    for name, counts in sorted(total.defects.items()):
        yield f"{name[:51]:52}{counts['planted']:>8}{counts['right']:>8}"


def overall(total: Score) -> Iterator[str]:
    for name, part, whole in RATES:
        counts = f"{total.counts[part]}/{total.counts[whole]}"
        yield f"{name:24}{_number(total.share(part, whole)):>9}  {counts}"
    yield f"{'refused wrongly':24}{total.counts['refused_wrongly']:>9}"
    yield f"{'broke':24}{total.counts['faults']:>9}"


def _number(share: float | None) -> str:
    return "" if share is None else f"{share:.4f}".rstrip("0").rstrip(".")
