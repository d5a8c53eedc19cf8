"""What stands above and below a list in an office's file: letterhead, titles, totals, signatures."""

from dangvu.documents.workbooks.tests.books.drafting import Draft

_FORMS = {
    "commune": ("ĐẢNG BỘ TỈNH BẮC NINH", "ĐẢNG ỦY XÃ ĐỒNG TIẾN", "Số:        /DS-ĐU",
    "Đồng Tiến, ngày      tháng 11 năm 2026"),
    "ward": ("ĐẢNG BỘ TỈNH VĨNH LONG", "ĐẢNG ỦY PHƯỜNG 5", "Số: 27-DS/ĐU",
    "Phường 5, ngày 03 tháng 10 năm 2026"),
    "school": ("ĐẢNG ỦY PHƯỜNG KINH BẮC", "CHI BỘ TRƯỜNG THCS SỐ 2", "Số 04-DS/CB",
    "Kinh Bắc, ngày 12 tháng 9 năm 2026"),
    "army": ("ĐẢNG BỘ BỘ CHỈ HUY QUÂN SỰ TỈNH", "ĐẢNG ỦY TIỂU ĐOÀN 7", "Số:      /DS-ĐU",
    "Tây Ninh, ngày       tháng       năm 2026"),
}  # fmt: skip


def letterhead(draft: Draft, office: str, *, right: int = 5) -> None:
    """The two-column head: who writes, on the left; the Party, place and day on the right."""
    above, name, number, place = _FORMS[office]
    gap = [None] * (right - 1)
    draft.line(above, *gap, "ĐẢNG CỘNG SẢN VIỆT NAM")
    draft.line(name)
    draft.line("*", *gap, place)
    draft.line(number)
    draft.blank()


def title(draft: Draft, *lines: str) -> None:
    for line in lines:
        draft.line(line, joined=True)


def signatures(draft: Draft, *, right: int = 6, note: str | None = None) -> None:
    """The foot: a closing line, who made the list and who signs it, with their names below."""
    draft.blank()
    if note:
        draft.line(note)
    gap = [None] * (right - 2)
    draft.line(None, "NGƯỜI LẬP BIỂU", *gap, "T/M BAN THƯỜNG VỤ")
    draft.line(None, None, *gap, "PHÓ BÍ THƯ")
    draft.blank()
    draft.blank()
    draft.line(None, "Đinh Thị Mẫu Một", *gap, "Trịnh Văn Mẫu Hai")
