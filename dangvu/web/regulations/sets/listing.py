"""The list of sets by subject: shipped central ones, templates, adopted ones and drafts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse

from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.stages import SetStage
from dangvu.rules.sets import RuleSet, Subject, shipped
from dangvu.rules.sets.ruleset import SUBJECT_WORDS


@dataclass(frozen=True)
class Line:
    """One set: its address, whose it is, its days, and tags (words, colour)."""

    address: str
    title: str
    issuer: str
    source: str
    days: str
    tags: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Chapter:
    """The sets of one subject."""

    words: str
    central: tuple[Line, ...]
    # Central sets of other days: they stand folded.
    other_days: tuple[Line, ...]
    adopted: tuple[Line, ...]
    templates: tuple[Line, ...]


def chapters_of(adopted: Sequence[AdoptedSet], *, on: date) -> list[Chapter]:
    found = []
    for subject in Subject:
        own = tuple(_adopted(row, on) for row in adopted if row.subject == subject)
        sets = [each for each in shipped().values() if each.subject == subject]
        central = [each for each in sets if each.is_central]
        templates = tuple(_shipped(each, on) for each in sets if not each.is_central)
        if own or central or templates:
            holding = tuple(_shipped(each, on) for each in central if each.holds_on(on))
            others = tuple(_shipped(each, on) for each in central if not each.holds_on(on))
            words = SUBJECT_WORDS[subject]
            found.append(Chapter(words, holding, others, own, templates))
    return found


def days_said(from_on: date, until_on: date | None) -> str:
    until = f" đến {until_on:%d/%m/%Y}" if until_on else ""
    return f"từ {from_on:%d/%m/%Y}{until}"


def address_of_shipped(key: str) -> str:
    return f"{reverse('regulations:shipped')}?{urlencode({'ma': key})}"


def _shipped(found: RuleSet, on: date) -> Line:
    tags = [] if found.is_verified else [("chưa kiểm chứng", "gold")]
    if found.is_central:
        tags.append(_holding(found.from_on, found.until_on, on))
    else:
        tags.append(("mẫu, chưa cấp ủy nào áp dụng thì chưa có hiệu lực", ""))
    if found.is_indicator:
        tags.append(("chỉ nêu dữ kiện, không kết luận", "blue"))
    return Line(
        address_of_shipped(found.id),
        found.title,
        found.issuer,
        found.source,
        days_said(found.from_on, found.until_on),
        tuple(tags),
    )


def _adopted(row: AdoptedSet, on: date) -> Line:
    tag = (
        ("bản thảo", "gold")
        if row.stage == SetStage.DRAFT
        else _holding(row.from_on, row.until_on, on)
    )
    return Line(
        reverse("regulations:set", args=[row.pk]),
        row.title or "Chưa có tên",
        str(row.unit),
        row.source,
        days_said(row.from_on, row.until_on),
        (tag, *(((f"lần {row.version}", ""),) if row.version > 1 else ())),
    )


def _holding(from_on: date, until_on: date | None, on: date) -> tuple[str, str]:
    if on < from_on:
        return "chưa tới ngày", "blue"
    if until_on and until_on < on:
        return "đã hết hiệu lực", ""
    return "đang có hiệu lực", "green"
