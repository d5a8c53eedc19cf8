"""Why a list is not opened: sentences that say what is wrong, where, and what to do."""

from pathlib import PurePath

from dangvu.documents.intake.kinds import Kind
from dangvu.documents.intake.refusals import Reason, RefusedDocument

TAKEN = (
    "Phần mềm nhận danh sách ở tệp Excel (.xlsx, .xlsm, .xls), tệp LibreOffice (.ods) và tệp chữ "
    "có dấu ngăn (.csv, .tsv, .txt)."
)
SAVE_AS = "mở tệp bằng Excel, nhấn F12, lưu thành tệp .xlsx mới rồi đưa vào"
MAX_BYTES = 40 * 1024 * 1024
MAX_ROWS = 200_000
MAX_COLUMNS = 200
# Every cell between the first and the last used one costs memory, also where it is empty.
MAX_CELLS = 10_400_000
MAX_SHEETS = 200


def other_kind(name: str, kind: Kind | None) -> RefusedDocument:
    ending = PurePath(name.replace("\\", "/")).suffix.lower()
    if kind:
        what = f"là {kind.words}, không phải danh sách"
    else:
        what = f"thuộc loại {ending}, không phải danh sách" if ending else "không có đuôi tên"
    return RefusedDocument(
        Reason.OTHER_KIND,
        f"Tệp “{name}” {what}. {TAKEN} Hãy chép bảng sang Excel, lưu thành .xlsx rồi đưa vào.",
    )


def not_what_it_says(name: str, words: str, advice: str = SAVE_AS) -> RefusedDocument:
    return RefusedDocument(
        Reason.NOT_WHAT_IT_SAYS,
        f"Tệp “{name}” mang đuôi {PurePath(name).suffix.lower()} nhưng bên trong là {words}. "
        f"Hãy {advice}.",
    )


def locked(name: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.LOCKED,
        f"Tệp “{name}” có mật khẩu nên không đọc được. Hãy mở bằng Excel, bỏ mật khẩu (Tệp, Thông "
        "tin, Bảo vệ sổ làm việc), lưu lại rồi đưa vào.",
    )


def broken(name: str, where: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.BROKEN,
        f"Tệp “{name}” bị hỏng: {where}. Hãy {SAVE_AS}; nếu Excel cũng không mở được, xin lại tệp "
        "của nơi gửi.",
    )


def blown_up(name: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.BLOWN_UP,
        f"Tệp “{name}” khi mở ra phình quá mức cho phép, không giống một danh sách thường. Hãy chép "
        "riêng phần danh sách sang một tệp Excel mới rồi đưa tệp đó vào.",
    )


def empty(name: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.EMPTY,
        f"Tệp “{name}” không có ô nào ghi chữ hay số. Hãy mở tệp xem lại, rồi đưa đúng tệp có danh "
        "sách vào.",
    )


def too_heavy(name: str, size: int) -> RefusedDocument:
    return RefusedDocument(
        Reason.TOO_LARGE,
        f"Tệp “{name}” nặng {size / 1024 / 1024:.0f} MB, quá mức {MAX_BYTES // 1024 // 1024} MB. "
        "Hãy bỏ ảnh và các trang không cần, hoặc tách danh sách làm nhiều tệp, rồi đưa lại.",
    )


def too_far(name: str, where: str) -> RefusedDocument:
    """`where` names the cell, row or column that lies beyond the bounds."""
    return RefusedDocument(
        Reason.TOO_LARGE,
        f"Tệp “{name}” có dữ liệu đến {where}, quá mức {MAX_ROWS:,} hàng, {MAX_COLUMNS} cột. Hãy "
        "xoá phần thừa ngoài danh sách, hoặc tách danh sách làm nhiều tệp, rồi đưa lại.".replace(
            ",000", ".000"
        ),
    )
