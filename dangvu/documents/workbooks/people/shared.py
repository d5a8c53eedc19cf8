"""One number on two people: at least one of them is wrong."""

from collections import defaultdict

from dangvu.documents.workbooks.people.assembling import Draft

NUMBERS = {
    "personal_id": "Số định danh này còn ghi cho người ở dòng {rows}.",
    "card_number": "Số thẻ đảng viên này còn ghi cho người ở dòng {rows}.",
    "badge_number": "Số huy hiệu này còn ghi cho người ở dòng {rows}.",
}
MOST_NAMED = 5


def doubt_shared_numbers(drafts: list[Draft], same: set[tuple[int, int]]) -> None:
    """`same`: pairs that are probably one person, of whom a common number is no wonder."""
    for name, why in NUMBERS.items():
        holders = defaultdict(list)
        for draft in drafts:
            if name in draft.fields:
                holders[draft.fields[name]].append(draft)
        for together in holders.values():
            if len(together) > 1:
                _doubt(together, name, why, same)


def _doubt(together: list[Draft], name: str, why: str, same: set[tuple[int, int]]) -> None:
    for draft in together:
        rows = [
            other.row + 1
            for other in together[: MOST_NAMED + 1]
            if other is not draft and _pair(draft, other) not in same
        ]
        if rows:
            draft.doubt(
                name, draft.seen[name], why.format(rows=", ".join(map(str, rows[:MOST_NAMED])))
            )


def _pair(one: Draft, other: Draft) -> tuple[int, int]:
    return min(one.row, other.row) + 1, max(one.row, other.row) + 1
