"""One reading of one cell for one field, and what it costs in doubt."""

from typing import Any, NamedTuple

from dangvu.documents.workbooks.values import text


class Read(NamedTuple):
    """`value` is None when nothing can be taken; `why` is empty when nothing is doubted."""

    field: str
    value: Any
    seen: str = ""
    why: str = ""


def doubted_mark(field: str, seen: str) -> Read | None:
    """A cell that points elsewhere instead of saying something: a ditto, a formula, an error."""
    if text.is_ditto(seen):
        return Read(field, None, seen, "Ô chỉ ghi dấu “như trên”; hãy ghi đủ giá trị.")
    if text.is_formula(seen):
        return Read(field, None, seen, "Ô chứa công thức dạng chữ, không phải giá trị.")
    if text.is_error(seen):
        return Read(field, None, seen, "Ô báo lỗi công thức của bảng tính, không có giá trị.")
    return None
