"""The register of what goes out as a list to print and to keep."""

from datetime import date

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.documents.writing import Column, Row, Sheet
from dangvu.organisations.models import Organisation
from dangvu.registry.letterheads import letterhead_of, office_mark
from dangvu.registry.models import CommitteeTerm
from dangvu.registry.queries import numbers_of

COLUMNS = (
    Column("Số, ký hiệu", 16, align="center"),
    Column("Ngày văn bản", 12, align="center"),
    Column("Loại văn bản", 16),
    Column("Trích yếu", 46),
    Column("Người lấy số", 16),
    Column("Ghi chú", 18),
)


def register_sheet(
    unit: Organisation, term: CommitteeTerm | None, *, on: date, taken_out_by: Actor
) -> Sheet:
    """All numbers of a term, oldest first; that it was taken out stands on the trail of reads."""
    numbers = list(numbers_of(term).reverse()) if term else []
    trail.record_reading(
        "registry.register_taken_out", subject=unit, by=taken_out_by, unit_id=unit.pk,
        rows=len(numbers),
    )  # fmt: skip
    return Sheet(
        title="SỔ VĂN BẢN ĐI",
        subtitle=f"Nhiệm kỳ {term}" if term else "Chưa ghi nhiệm kỳ",
        columns=COLUMNS,
        rows=[
            Row(
                (
                    each.symbol,
                    each.dated_on,
                    each.get_type_display(),
                    each.subject,
                    each.taken_by,
                    f"không dùng: {each.void_because}" if each.void_because else "",
                )
            )
            for each in numbers
        ],
        letterhead=letterhead_of(unit, on=on),
        mark=office_mark(),
        foot=f"Lấy ra ngày {on:%d/%m/%Y}, tài khoản {taken_out_by.username}",
    )
