"""Lists that leave the office: what each holds, under which headings, and the line on the trail."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from dangvu.access.doors.exports import candidates_to_take_out, members_to_take_out
from dangvu.access.doors.scope import Scope
from dangvu.access.hats import Hats
from dangvu.audit import trail
from dangvu.development.lists import CANDIDATE_FIELDS, candidate_records
from dangvu.documents.writing import (
    MOST_ROWS,
    Field,
    Record,
    Sheet,
    columns_of,
    refuse_too_long,
    rows_of,
)
from dangvu.people.lists import MEMBER_FIELDS, member_records
from dangvu.registry.letterheads import letterhead_of, office_mark


@dataclass(frozen=True)
class Listing:
    """One kind of list; `records` takes a day, places, `name` and a keyword named by `narrowed_by`."""

    name: str
    title: str
    verb: str
    fields: tuple[Field, ...]
    door: Callable[[Hats, int | None, date | None], Scope]
    records: Callable[..., Iterator[Record]]
    narrowed_by: str


MEMBERS = Listing(
    name="members",
    title="Danh sách đảng viên",
    verb="people.list_taken_out",
    fields=MEMBER_FIELDS,
    door=members_to_take_out,
    records=member_records,
    narrowed_by="standing",
)
CANDIDATES = Listing(
    name="candidates",
    title="Danh sách quần chúng trong nguồn kết nạp Đảng",
    verb="development.list_taken_out",
    fields=CANDIDATE_FIELDS,
    door=candidates_to_take_out,
    records=candidate_records,
    narrowed_by="group",
)
LISTINGS = {listing.name: listing for listing in (MEMBERS, CANDIDATES)}


@dataclass(frozen=True)
class Asked:
    """What part of a list is wanted: whose, of which day, of what name and kind."""

    scope: Scope
    day: date
    name: str = ""
    kind: str = ""


@dataclass(frozen=True)
class TakenOut:
    records: list[Record]
    sheet: Sheet
    file_name: str


def take_out(listing: Listing, asked: Asked, *, hats: Hats, ending: str) -> TakenOut:
    """The list as records and as a sheet; that it was taken out stands on the trail of reads."""
    narrowed = {"name": asked.name, listing.narrowed_by: asked.kind}
    most = MOST_ROWS.get(ending)
    found = listing.records(asked.day, asked.scope.places, **narrowed)
    records = list(found if most is None else islice(found, most + 1))
    refuse_too_long(len(records), ending)
    unit = asked.scope.unit or asked.scope.places[0]
    trail.record_reading(
        listing.verb,
        subject=unit,
        by=hats.actor(),
        unit_id=unit.pk,
        day=asked.day,
        rows=len(records),
        ending=ending,
        **{word: value for word, value in narrowed.items() if value},
    )
    sheet = _sheet(listing, asked, records, hats)
    return TakenOut(records, sheet, f"{listing.title} - {unit.name} - {asked.day:%d-%m-%Y}")


def _sheet(listing: Listing, asked: Asked, records: list[Record], hats: Hats) -> Sheet:
    units = [asked.scope.unit] if asked.scope.unit else asked.scope.places
    return Sheet(
        title=listing.title.upper(),
        subtitle=f"{'; '.join(map(str, units))}, ngày {asked.day:%d/%m/%Y}: {len(records)} người",
        columns=columns_of(listing.fields),
        rows=rows_of(listing.fields, records),
        letterhead=letterhead_of(units[0], on=hats.on),
        mark=office_mark(),
        foot=f"Lấy ra ngày {hats.on:%d/%m/%Y}, tài khoản {hats.user.username}",
    )
