"""The view has one place for each letter and always finds the way back."""

import unicodedata
from typing import Literal

import pytest

from dangvu.documents.reading.view import fold, view_of

SAMPLE = "Phấn đấu  kết nạp “180 – 220” đảng viên;\r\nThành uỷ/ủy *Đợt 1:*"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_it_reads_composed_and_decomposed_text_alike(form: Literal["NFC", "NFD"]) -> None:
    view = view_of(unicodedata.normalize(form, SAMPLE))
    assert view.plain == 'phan dau  ket nap "180 - 220" dang vien;\nthanh uy/uy  dot 1: '


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_span_of_the_view_is_the_same_words_of_the_source(form: Literal["NFC", "NFD"]) -> None:
    source = unicodedata.normalize(form, SAMPLE)
    view = view_of(source)
    start = view.plain.index("dang vien")
    begin, end = view.source_span(start, start + len("dang vien"))
    assert unicodedata.normalize("NFC", source[begin:end]) == "đảng viên"


@pytest.mark.parametrize(
    "text", ["", "\x00\x01\udcff", "\u0301\u0301", "\ufeffSố 1", "İı", "a\r\rb", "x" * 5]
)
def test_all_its_parts_have_one_length(text: str) -> None:
    view = view_of(text)
    assert len(view.plain) == len(view.shown) == len(view.starts) == len(view.ends)


def test_a_lost_tone_makes_no_difference() -> None:
    assert fold("Quân chúng") == fold("Quần chúng")


def test_zero_width_signs_take_no_place() -> None:
    assert view_of("đảng\u200b viên\ufeff").plain == "dang vien"
