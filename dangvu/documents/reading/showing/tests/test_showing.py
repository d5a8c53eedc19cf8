"""The text with its facts marked: nothing lost, nothing that steers a terminal or a browser."""

import re

from dangvu.documents.reading import Evidence, Fact, Reading, read_text
from dangvu.documents.reading.showing import as_lines, as_page
from dangvu.documents.reading.showing.pieces import Span, pieces_of

TEXT = "Số 12-KH/HU\nPhấn đấu kết nạp 40 đảng viên <mới>.\n"


def fact(start: int, end: int, kind: str = "target", **fields: object) -> Fact:
    quote = TEXT[start:end]
    return Fact(
        "f001", kind, quote, start, end, fields, 0.91, "target.thu", (Evidence("Số", 0, 2),)
    )


def reading(*facts: Fact, text: str = TEXT) -> Reading:
    return Reading(text=text, name="thu <a>.txt", facts=facts)


def test_pieces_give_back_the_whole_text_with_the_shortest_fact_on_top() -> None:
    pieces = pieces_of("abcdef", [Span(1, 0, 5, "s"), Span(2, 2, 4, "t")])
    assert "".join(piece.text for piece in pieces) == "abcdef"
    assert [(p.text, p.tone, p.facts, p.starts) for p in pieces] == [
        ("ab", "s", (1,), (1,)),
        ("cd", "t", (2, 1), (2,)),
        ("e", "s", (1,), ()),
        ("f", "", (), ()),
    ]


def test_a_line_is_followed_by_what_begins_in_it_and_why() -> None:
    lines = list(as_lines(reading(fact(21, 41, min=40, per_unit=False)), colours=False))
    assert lines[0] == "Số 12-KH/HU"
    assert lines[1].startswith("Phấn đấu (1)[kết nạp 40 đảng viên")
    assert lines[2] == "    (1) Chỉ tiêu, chắc 0,91, luật target.thu: từ 40 · mỗi đơn vị không"
    assert lines[3] == "        căn cứ: “Số”"


def test_a_fact_over_two_lines_is_marked_on_both_and_told_once() -> None:
    lines = list(as_lines(reading(fact(0, 20)), colours=False))
    assert sum("Chỉ tiêu" in line for line in lines) == 1
    assert lines[0] == "(1)[Số 12-KH/HU]"
    assert lines[3] == "[Phấn đấu] kết nạp 40 đảng viên <mới>."


def test_colours_are_only_put_in_where_asked_and_signs_of_control_never() -> None:
    shown = reading(Fact("f1", "target", "a\x1bb", 0, 3, {}, 0.9, "r"), text="a\x1bb")
    assert "\x1b" not in "".join(as_lines(shown, colours=False))
    assert "".join(as_lines(shown, colours=True)).count("\x1b") == 2


def test_the_page_needs_nothing_beside_it_and_takes_no_word_as_markup() -> None:
    page = as_page(reading(fact(12, 50, min=40), fact(0, 11, "warning", detail="<b>xem</b>")))
    assert "<mới>" not in page
    assert "&lt;mới&gt;" in page
    assert "<b>xem" not in page
    assert "thu &lt;a&gt;.txt" in page
    assert not re.search(r"https?:|src=|@import|<script", page)
    assert "1 chắc chắn (từ 0,9), 0 cần xem kỹ, 1 cảnh báo" in page


def test_what_a_machine_read_from_a_picture_is_never_certain_and_is_warned_of() -> None:
    text = "Số 12-KH/HU\n\nKẾ HOẠCH\nkết nạp đảng viên năm 2024\n"
    certain, recognised = (
        read_text(text, name="a", is_machine_read=flag) for flag in (False, True)
    )
    assert max(f.confidence for f in certain.facts) > 0.9
    assert max(f.confidence for f in recognised.facts) <= 0.85
    assert "machine_read" in [f.norm.get("code") for f in recognised.facts]
    assert "machine_read" not in [f.norm.get("code") for f in certain.facts]
