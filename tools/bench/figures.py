"""A measured figure beside its bar; the table and the file they end up in."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

Better = Literal["lower", "higher"]
MARKS = {None: "", True: "MISSED", False: "kept"}


@dataclass(frozen=True)
class Figure:
    """`value` is None when it could not be measured; `bar` is None where nothing is promised."""

    name: str
    value: float | None
    unit: str
    bar: float | None = None
    better: Better = "lower"

    @property
    def is_missed(self) -> bool | None:
        """Whether the bar is missed; None without a bar. What was not measured misses it."""
        if self.bar is None:
            return None
        if self.value is None:
            return True
        return self.value > self.bar if self.better == "lower" else self.value < self.bar


def table(figures: Iterable[Figure]) -> str:
    rows = [("figure", "value", "unit", "bar", "")]
    for figure in figures:
        sign = "≤" if figure.better == "lower" else "≥"
        bar = "" if figure.bar is None else f"{sign} {_number(figure.bar)}"
        rows.append((figure.name, _number(figure.value), figure.unit, bar, MARKS[figure.is_missed]))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if place in {1, 3} else cell.ljust(width)
            for place, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    )


def _number(value: float | None) -> str:
    if value is None:
        return "not measured"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3f}".rstrip("0").rstrip(".")


def write(figures: Iterable[Figure], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {
        figure.name: {
            "value": figure.value,
            "unit": figure.unit,
            "bar": figure.bar,
            "better": figure.better,
        }
        for figure in figures
    }
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
