"""Lists of badges under their official headings: forms 4-, 4A-, 4B-HHĐ and the ledger 5-HHĐ.

A list is grouped by badge, the highest first; letterhead, mark and foot are for whoever prints it.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from dangvu.documents.writing import Cell, Column, Row, Sheet
from dangvu.honours.models import BadgeAward, BadgeWave, WaveEntry
from dangvu.honours.queries.files import File, files_of
from dangvu.honours.stages import AwardKind, BadgeEvent

NUMBER = Column("Số TT", 5, align="center")
PERSON = (
    Column("Họ và tên", 20),
    Column("Ngày sinh", 11, align="center"),
    Column("Quê quán", 20),
    Column("Ngày cấp có thẩm quyền ra quyết định kết nạp", 13, align="center"),
    Column("Ngày kết nạp vào Đảng", 11, align="center"),
    Column("Ngày chính thức", 11, align="center"),
    Column("Số thẻ đảng viên", 11, align="center"),
    Column("Nơi đề nghị tặng HHĐ", 20),
    Column("Ghi chú", 16),
)
BADGE_NUMBER = Column("Số HHĐ", 13, align="center")
LEDGER = (
    NUMBER,
    Column("Đợt xét tặng", 12, align="center"),
    Column("Loại HHĐ / Số HHĐ", 14, align="center"),
    Column("Họ tên / Ngày sinh", 20),
    Column("Ngày QĐ KN / Ngày KN / Ngày chính thức", 14, align="center"),
    Column("TCCSĐ hoặc ĐV ký nhận", 20),
    Column("Ghi chú", 18),
)


def proposal(wave: BadgeWave, entries: Sequence[WaveEntry]) -> Sheet:
    """Form 4-HHĐ: who is put forward, early ones included; the dead have a list of their own."""
    living = [each for each in entries if each.kind != AwardKind.POSTHUMOUS]
    return _by_badge(
        f"DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ TẶNG HUY HIỆU ĐẢNG, ĐỢT {wave.day:%d/%m/%Y}", "Mẫu 4-HHĐ",
        (NUMBER, *PERSON), living, _row_of_entry,
    )  # fmt: skip


def posthumous(wave: BadgeWave, entries: Sequence[WaveEntry]) -> Sheet:
    """Form 4B-HHĐ."""
    dead = [each for each in entries if each.kind == AwardKind.POSTHUMOUS]
    return _by_badge(
        f"DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ TRUY TẶNG HUY HIỆU ĐẢNG, ĐỢT {wave.day:%d/%m/%Y}",
        "Mẫu 4B-HHĐ", (NUMBER, *PERSON), dead, _row_of_entry,
    )  # fmt: skip


def reissue_list(awards: Sequence[BadgeAward]) -> Sheet:
    """Form 4A-HHĐ: badges that were lost and are to be issued again."""
    return _by_badge(
        "DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ CẤP LẠI HUY HIỆU ĐẢNG", "Mẫu 4A-HHĐ",
        (NUMBER, BADGE_NUMBER, *PERSON), awards, _row_of_award,
    )  # fmt: skip


def award_list(wave: BadgeWave, awards: Sequence[BadgeAward]) -> Sheet:
    """The list that goes with the collective decision, with numbers."""
    return _by_badge(
        f"DANH SÁCH ĐẢNG VIÊN ĐƯỢC TẶNG HUY HIỆU ĐẢNG, ĐỢT {wave.day:%d/%m/%Y}", "",
        (NUMBER, BADGE_NUMBER, *PERSON), awards, _row_of_award,
    )  # fmt: skip


def ledger(awards: Sequence[BadgeAward]) -> Sheet:
    """Form 5-HHĐ, several facts in a cell, in the order given."""
    files = files_of({award.person_id for award in awards})
    rows = [
        _ledger_row(number, award, files[award.person_id])
        for number, award in enumerate(awards, start=1)
    ]
    return Sheet("SỔ THEO DÕI TẶNG HUY HIỆU ĐẢNG", LEDGER, rows, form="Mẫu 5-HHĐ")


Told = WaveEntry | BadgeAward
RowOf = Callable[[int, Told, File], tuple[Cell, ...]]


def _by_badge(
    title: str, form: str, columns: tuple[Column, ...], told: Sequence[Told], row_of: RowOf
) -> Sheet:
    files = files_of({each.person_id for each in told})
    rows = list(_rows(told, files, row_of))
    total = ("", f"Tổng cộng: {len(told)} đồng chí", *("",) * (len(columns) - 2))
    return Sheet(title, columns, rows, form=form, total=total)


def _rows(told: Iterable[Told], files: dict[int, File], row_of: RowOf) -> Iterator[Row]:
    ordered = sorted(told, key=lambda each: -each.milestone)
    number = 0
    for milestone, group in groupby(ordered, key=lambda each: each.milestone):
        found = list(group)
        yield Row((f"Huy hiệu {milestone} năm tuổi Đảng: {len(found)} đồng chí",), is_group=True)
        for each in found:
            number += 1
            yield Row(row_of(number, each, files[each.person_id]))


def _row_of_entry(number: int, told: Told, file: File) -> tuple[Cell, ...]:
    assert isinstance(told, WaveEntry)
    return (number, *_person(file), told.unit.name, _note(told, file))


def _row_of_award(number: int, told: Told, file: File) -> tuple[Cell, ...]:
    assert isinstance(told, BadgeAward)
    unit = told.unit.name if told.unit else ""
    note = "" if told.kind == AwardKind.NORMAL else AwardKind(told.kind).label.capitalize()
    return (number, told.number, *_person(file), unit, note)


def _person(file: File) -> tuple[Cell, ...]:
    first = file.first
    days = (first.decision_on, first.ceremony_on, first.official_on) if first else (None,) * 3
    person = file.person
    return (person.full_name, person.born, person.native_place, *days, file.card_number)


def _note(entry: WaveEntry, file: File) -> str:
    if entry.kind == AwardKind.EARLY:
        return "Tặng sớm do bệnh nặng"
    if entry.kind == AwardKind.POSTHUMOUS and file.person.died_on:
        return f"Từ trần {file.person.died_on:%d/%m/%Y}"
    return "Sót từ đợt trước" if entry.is_late else ""


def _ledger_row(number: int, award: BadgeAward, file: File) -> Row:
    first = file.first
    days = (first.decision_on, first.ceremony_on, first.official_on) if first else ()
    return Row(
        (
            number,
            f"{award.given_on:%d/%m/%Y}",
            _lines(f"{award.milestone} năm", award.number),
            _lines(file.person.full_name, str(file.person.born or "")),
            _lines(*(f"{day:%d/%m/%Y}" if day else "…" for day in days)),
            award.unit.name if award.unit else "",
            _what_became(award),
        )
    )


def _what_became(award: BadgeAward) -> str:
    """The kind of award, and every act after the hand-over, in order."""
    kind = "" if award.kind == AwardKind.NORMAL else AwardKind(award.kind).label.capitalize()
    steps = sorted(award.steps.all(), key=lambda step: step.pk)
    later = [
        f"{step.get_event_display().capitalize()} {step.happened_on:%d/%m/%Y}"
        for step in steps
        if step.event != BadgeEvent.HANDED_OVER
    ]
    return _lines(kind, *later)


def _lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
