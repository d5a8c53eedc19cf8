"""Numbers that Word counts itself stand in the text."""

from typing import Any

import pytest

from dangvu.documents.intake import take_in
from dangvu.documents.intake.numbering import _written
from dangvu.documents.intake.tests.word_files import NAMES, raw_word, word


def level(depth: int, form: str, text: str, start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def item(text: str, depth: int = 0, number: int = 1) -> str:
    place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def text_of(body: str, *levels: str, styles: str = "") -> str:
    numbering = (
        f'<w:numbering {NAMES}><w:abstractNum w:abstractNumId="7">{"".join(levels)}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    parts = {"word__numbering.xml": numbering}
    if styles:
        parts["word__styles.xml"] = f"<w:styles {NAMES}>{styles}</w:styles>"
    return take_in("thu.docx", raw_word(body, **parts)).text


def test_levels_are_counted_and_a_deeper_one_begins_anew_under_its_next() -> None:
    text = text_of(
        item("Mục") + item("Điểm", 1) + item("Điểm", 1) + item("Mục") + item("Điểm", 1),
        level(0, "upperRoman", "%1."),
        level(1, "decimal", "%2."),
    )
    assert text.split("\n") == ["I. Mục", "1. Điểm", "2. Điểm", "II. Mục", "1. Điểm"]


def test_a_number_may_name_the_levels_above_it_and_a_list_may_begin_later() -> None:
    text = text_of(
        item("Một") + item("Hai", 1), level(0, "decimal", "%1.", 3), level(1, "decimal", "%1.%2.")
    )
    assert text.split("\n") == ["3. Một", "3.1. Hai"]


def test_bullets_are_dashes_and_empty_items_are_not_numbered() -> None:
    assert text_of(item("Việc") + item(""), level(0, "bullet", "")) == "- Việc\n"


def test_a_style_carries_its_number() -> None:
    style = (
        '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    body = '<w:p><w:pPr><w:pStyle w:val="Muc"/></w:pPr><w:r><w:t>Việc</w:t></w:r></w:p>'
    assert text_of(body, level(0, "lowerLetter", "%1)"), styles=style) == "a) Việc"


def test_number_nought_takes_a_number_off() -> None:
    assert text_of(item("Việc", number=0), level(0, "decimal", "%1.")) == "Việc"


@pytest.mark.parametrize(
    ("count", "form", "written"),
    [(4, "upperRoman", "IV"), (49, "lowerRoman", "xlix"), (27, "lowerLetter", "aa"),
     (2, "upperLetter", "B"), (7, "decimalZero", "07"), (12, "decimal", "12")],
)  # fmt: skip
def test_forms_of_numbers(count: int, form: str, written: str) -> None:
    assert _written(count, form) == written


def test_the_list_styles_of_a_word_document_are_seen() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Một", style="List Number")
        document.add_paragraph("Hai", style="List Number")
        document.add_paragraph("Gạch", style="List Bullet")

    assert take_in("thu.docx", word(build)).text.split("\n") == ["1. Một", "2. Hai", "- Gạch"]
