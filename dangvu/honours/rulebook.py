"""The dated rules of one wave, gathered from the regulations that hold on its day."""

from dataclasses import dataclass
from datetime import date
from functools import cache

from dangvu.honours.reaching import WaveRules
from dangvu.honours.windows import Scheme, wave_before, window_of
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.regulations.values import value, values
from dangvu.rules import parameters
from dangvu.rules.parameters import NotInForceError, Value

# The windows of each scheme are a value of their own, which may begin on a later day.
SCHEMES = {
    "thuong": ("thường: sau đợt trước đến hết ngày của đợt", "badges/windows_plain"),
    "ha-noi": ("theo bảng tháng của Hà Nội", "badges/windows_ha_noi"),
}


class NoRulesYet(DomainError):
    """A wave of a day for which no regulation is kept here."""


class NoSuchScheme(DomainError):
    """A scheme of windows that is not known."""


@dataclass(frozen=True)
class Rulebook:
    """The rules of one wave with the ids of the values they were taken from."""

    rules: WaveRules
    scheme: Scheme
    rounds: tuple[str, ...]
    body: Organisation | None
    value_ids: tuple[str, ...]
    unverified: tuple[str, ...]


def rulebook(wave: date, *, body: Organisation | None, on: date, scheme: str = "") -> Rulebook:
    """What holds for a wave, asked on a day; `scheme` tries another than the body's own."""
    found = _values(body, wave)
    rounds = tuple(found["rounds"].value)
    chosen = scheme_named(scheme or found["windows"].value, body=body, on=wave)
    rules = WaveRules(
        day=wave,
        window=window_of(wave, chosen, rounds),
        milestones=tuple(found["milestones"].value),
        early={int(years): months for years, months in found["early"].value.items()},
        posthumous=found["posthumous"].value,
        wait=found["wait_after_discipline"].value,
        needs_recognition=found["recognition_after_discipline"].value,
        # Declarations are gathered once the wave before has passed.
        asks_declaration=wave_before(wave, rounds) <= on,
        introduced=_introduced(),
        sources={
            "wait": found["wait_after_discipline"].source,
            "early": found["early"].source,
            "posthumous": found["posthumous"].source,
        },
    )
    unverified = tuple(each.label for each in found.values() if not each.is_verified)
    ids = tuple(each.id for each in found.values())
    return Rulebook(rules, chosen, rounds, body, ids, unverified)


NAMES = (
    "rounds", "windows", "milestones", "early", "posthumous", "wait_after_discipline",
    "recognition_after_discipline",
)  # fmt: skip


def rounds_on(day: date, body: Organisation | None = None) -> tuple[str, ...]:
    return tuple(_values(body, day)["rounds"].value)


def scheme_named(key: str, *, body: Organisation | None, on: date) -> Scheme:
    """A scheme by its key, also before its first day: it may be tried on any wave."""
    if key not in SCHEMES:
        known = ", ".join(SCHEMES)
        raise NoSuchScheme(f"Không có cách xếp đợt “{key}”. Hãy chọn một trong: {known}.")
    label, name = SCHEMES[key]
    try:
        windows = value(name, body=body, on=on)
    except NotInForceError:
        windows = parameters.in_force(name, on=date.max)
    return Scheme.read(key, label, windows.source, windows.value)


def _values(body: Organisation | None, on: date) -> dict[str, Value]:
    found = values((f"badges/{name}" for name in NAMES), body=body, on=on)
    if len(found) < len(NAMES):
        raise NoRulesYet(
            f"Chưa có quy định về Huy hiệu Đảng của ngày {on:%d/%m/%Y} trong phần mềm. "
            "Hãy chọn một đợt từ 25/7/2016 trở đi."
        )
    return {name: found[f"badges/{name}"] for name in NAMES}


@cache
def _introduced() -> dict[int, date]:
    """The day from which each badge exists, of those that were added later."""
    (_, first), *later = parameters.parameter("badges/milestones").dated
    return {
        years: min(day for day, value in later if years in value.value)
        for years in {years for _, value in later for years in value.value} - set(first.value)
    }
