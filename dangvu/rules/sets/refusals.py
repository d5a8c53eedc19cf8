"""The refusal of a set, with its place and reason; and the plain values that a set is made of."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from dangvu.kernel.errors import DomainError
from dangvu.rules.sets.places import in_words

MOST_LETTERS = 5000


class InvalidSet(DomainError):
    """A set that cannot stand; `place` is where in it, such as "outcomes.1.when.all.0"."""

    def __init__(self, place: str, reason: str) -> None:
        words = in_words(place)
        super().__init__(f"{words[:1].upper()}{words[1:]}: {reason}" if words else reason)
        self.place, self.reason = place, reason


def below(place: str, name: str) -> str:
    return f"{place}.{name}" if place else name


def mapping(data: Any, place: str, reason: str) -> Mapping[str, Any]:
    if not isinstance(data, Mapping) or not all(isinstance(name, str) for name in data):
        raise InvalidSet(place, reason)
    return data


def refuse_others(data: Mapping[str, Any], known: Sequence[str], place: str) -> None:
    """A misspelt name would be passed over in silence."""
    for name in data:
        if name not in known:
            raise InvalidSet(place, f"Không có mục “{name[:40]}” ở đây.")


def listed(data: Mapping[str, Any], name: str, place: str, most: int) -> list[Any]:
    found = data.get(name) or []
    if not isinstance(found, Sequence) or isinstance(found, str):
        raise InvalidSet(below(place, name), "Chỗ này phải là một danh sách.")
    if len(found) > most:
        raise InvalidSet(below(place, name), f"Nhiều nhất {most} mục, ở đây có {len(found)}.")
    return list(found)


def text(data: Mapping[str, Any], name: str, place: str) -> str:
    """Empty where nothing is written."""
    found = data.get(name)
    if found is None:
        return ""
    if not isinstance(found, str | int | date) or len(str(found)) > MOST_LETTERS:
        raise InvalidSet(
            below(place, name), f"Chỗ này phải là chữ, nhiều nhất {MOST_LETTERS} ký tự."
        )
    return str(found).strip()


def yes(data: Mapping[str, Any], name: str, *, default: bool) -> bool:
    found = data.get(name, default)
    if not isinstance(found, bool):
        raise InvalidSet(name, f"Mục “{name}” chỉ ghi “true” (có) hoặc “false” (không).")
    return found


def whole(found: Any, place: str, minimum: int, maximum: int) -> int:
    """A whole number between two bounds; True is none."""
    if not isinstance(found, int) or isinstance(found, bool) or not minimum <= found <= maximum:
        raise InvalidSet(place, f"Cần một số từ {minimum} đến {maximum}.")
    return found


def day(found: Any, place: str) -> date:
    if isinstance(found, datetime):
        return found.date()
    if isinstance(found, date):
        return found
    try:
        return date.fromisoformat(str(found))
    except ValueError:
        raise InvalidSet(place, "Ghi ngày theo dạng năm-tháng-ngày, ví dụ 2019-12-02.") from None
