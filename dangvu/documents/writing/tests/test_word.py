"""Word templates: what is refused and why, what is printed, and many papers as one file."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from dangvu.documents.intake import RefusedDocument
from dangvu.documents.intake.tests.word_files import MACRO_MAIN, paragraph, raw_word, word, zipped
from dangvu.documents.writing import (
    LAYOUTS,
    MAX_TEMPLATE,
    PAPERS,
    Fields,
    MissingFields,
    RefusedTemplate,
    built,
    fields_used,
    layout_on,
    paper,
    refuse_too_large,
    sample_words,
    stack,
)

KNOWN = Fields(
    {"full_name": "họ và tên", "note": "ghi chú"},
    {"people": {"full_name": "họ và tên", "card": "số thẻ"}, "recipients": {}},
)


def template(*lines: str) -> bytes:
    return word(lambda document: [document.add_paragraph(line) for line in lines])


def checked(content: bytes, name: str = "mẫu.docx") -> set[str]:
    return fields_used(name, content, KNOWN)


def text_of(content: bytes) -> str:
    document = Document(BytesIO(content))
    return "\n".join(t.text or "" for t in document.element.body.iter(qn("w:t")))


def made(content: bytes, **words: Any) -> bytes:
    return paper(content, words, prints=checked(content), known=KNOWN)


def with_part(content: bytes, name: str, part: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {each: archive.read(each) for each in archive.namelist()}
    return zipped({**parts, name: part})


def test_a_template_tells_what_it_prints() -> None:
    content = template(
        "{{ full_name }}",
        "{%p for one in people %}",
        "{{ loop.index }}. {{ one.full_name }} {{one.card}}",
        "{%p endfor %}",
        "{% if not note %}không{% else %}có{% endif %}",
        "{%p for line in recipients %}",
        "- {{ line }}",
        "{%p endfor %}",
    )
    assert checked(content) == {"full_name", "people", "note", "recipients"}


def test_words_are_printed_and_never_become_markup() -> None:
    content = template("Đồng chí {{ full_name }}", "{%p for one in people %}", "{{ one.card }}",
                       "{%p endfor %}")  # fmt: skip
    evil = '<w:p/> & "Lò" {{ note }} {% if %}'
    found = text_of(made(content, full_name=evil, people=[{"card": "0012"}, {"card": "0013"}]))

    assert f"Đồng chí {evil}" in found
    assert "0012\n0013" in found


def test_marks_that_would_break_the_file_are_left_out() -> None:
    found = text_of(made(template("{{ full_name }}"), full_name="Lò\x07 Thị\x0c\x00 Trà\u202e"))

    assert found == "Lò Thị Trà"


def test_what_is_printed_and_not_given_is_named() -> None:
    with pytest.raises(MissingFields, match="“ghi chú”") as refused:
        made(template("{{ full_name }} {{ note }}"), full_name="Lò Thị Trà Giang")

    assert refused.value.names == ["ghi chú"]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (["{{ salary }}"], "“salary”"),
        (["{{ people.card }}"], "“people.card”"),
        (["{{ full_name.upper }}"], "“full_name.upper”"),
        (["{%p for one in people %}", "{{ one.salary }}", "{%p endfor %}"], "“one.salary”"),
        (["{%p for one in people %}", "{{ one }}", "{%p endfor %}"], "“one”"),
        (["{%p for one in note %}", "{%p endfor %}"], "“note”"),
        (["{%p for one in people %}", "{{ loop.cycle }}", "{%p endfor %}"], "“loop.cycle”"),
        (["{% if salary %}x{% endif %}"], "“salary”"),
        (["{{ one.card }}"], "“one.card”"),
    ],
)
def test_an_unknown_field_is_refused_by_its_name(lines: list[str], why: str) -> None:
    with pytest.raises(RefusedTemplate, match="mà loại giấy này không có") as refused:
        checked(template(*lines))

    assert why in str(refused.value)


@pytest.mark.parametrize(
    "text",
    [
        "{{ full_name.__class__ }}",
        "{{ ''.__class__.__mro__ }}",
        "{{ full_name|upper }}",
        "{{ full_name() }}",
        "{{ full_name['x'] }}",
        "{{ 10 ** 10000000 }}",
        "{{ 'a' * 1000000000 }}",
        "{% for i in range(1000000000) %}x{% endfor %}",
        "{% set x = 1 %}",
        "{% include 'x' %}",
        "{% macro m() %}{% endmacro %}",
        "{{r full_name }}",
        "{%r if note %}{% endif %}",
        "{%- if note %}{% endif %}",
        "{# chú thích #}",
        "{{ full_name",
        "}} {{ full_name }}",
        "{{ Họ tên }}",
        "{% colspan note %}",
        "{{ {{ full_name }} }}",
    ],
)
def test_a_tag_that_would_do_more_than_print_is_refused(text: str) -> None:
    with pytest.raises(RefusedTemplate, match="thẻ không hiểu được"):
        checked(template(text))


@pytest.mark.parametrize(
    "lines",
    [
        ["{%p for one in people %}", "{{ one.card }}"],
        ["{% endif %}"],
        ["{% if note %}", "{%p for one in people %}", "{% endif %}", "{%p endfor %}"],
    ],
)
def test_an_open_tag_is_refused(lines: list[str]) -> None:
    with pytest.raises(RefusedTemplate, match="không khép"):
        checked(template(*lines))


def test_loops_within_loops_are_refused_so_that_a_paper_cannot_explode() -> None:
    lines = [
        "{%p for a in people %}",
        "{%p for b in people %}",
        "x",
        "{%p endfor %}",
        "{%p endfor %}",
    ]

    with pytest.raises(RefusedTemplate, match="lồng nhau"):
        checked(template(*lines))


def test_many_tags_and_half_tags_end_in_a_refusal() -> None:
    for content in (
        template("{{ note }}" * 5000),
        template("{{" * 200_000),
        template(*["{% if note %}"] * 3000),
        template("{" * 400_000),
    ):
        with pytest.raises(RefusedTemplate):
            checked(content)


def _text_box(document: Any) -> None:
    """A tag cut in two around a text box, whose own text would complete it to something else."""
    line = document.add_paragraph("{{ full_name")
    inner = '<w:p><w:r><w:t>|attr("x")</w:t></w:r></w:p>'
    box = f"<w:r {nsdecls('w')}><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"
    line._p.append(parse_xml(box))
    line.add_run(" }}")


def _field(instruction: str) -> Callable[[Any], object]:
    def build(document: Any) -> None:
        line = document.add_paragraph()
        for kind, text in (
            ("begin", ""),
            ("", instruction[:3]),
            ("", instruction[3:]),
            ("end", ""),
        ):
            body = (
                f'<w:fldChar w:fldCharType="{kind}"/>'
                if kind
                else f"<w:instrText>{text}</w:instrText>"
            )
            line._p.append(parse_xml(f"<w:r {nsdecls('w')}>{body}</w:r>"))

    return build


def _link(document: Any) -> None:
    document.part.relate_to("https://x.example/a.dotm", "attachedTemplate", is_external=True)


def _tag_in_header(document: Any) -> None:
    document.sections[0].header.paragraphs[0].text = "{{ full_name }}"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (word(_text_box), "phép tính hoặc lệnh"),
        (word(_field('DDEAUTO c:\\\\x "y"')), "trường DDEAUTO"),
        (word(_field("INCLUDETEXT x")), "trường INCLUDETEXT"),
        (word(_field("MACROBUTTON x")), "trường MACROBUTTON"),
        (word(_link), "liên kết ra ngoài"),
        (word(_tag_in_header), "thẻ ở đầu trang"),
        (with_part(template("x"), "word/embeddings/oleObject1.bin", b"x"), "đối tượng nhúng"),
        (with_part(template("x"), "word/activeX/activeX1.xml", b"<a/>"), "đối tượng nhúng"),
        (with_part(template("x"), "word/afchunk1.htm", b"<a/>"), "đối tượng nhúng"),
        (with_part(template("x"), "word/big.xml", b"<a>" + bytes(22_000_000) + b"</a>"), "giải nén"),
        (word(lambda d: setattr(d.core_properties, "title", "{{ 7*7 }}")), "ngoài phần chữ"),
        (raw_word(paragraph("x"), word__x=b"x"), "bị hỏng"),
    ],
)  # fmt: skip
def test_what_could_fetch_or_run_something_is_refused(content: bytes, why: str) -> None:
    with pytest.raises(RefusedTemplate, match=why):
        checked(content)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (raw_word(paragraph("x"), main=MACRO_MAIN), "macro"),
        (with_part(template("x"), "word/vbaProject.bin", b"x"), "macro"),
        (b"PK\x03\x04" + bytes(100), "hỏng"),
        (b"%PDF-1.7", "PDF"),
        (raw_word('<!DOCTYPE x [<!ENTITY a "b">]>'), "hỏng"),
    ],
)
def test_what_intake_refuses_is_refused_here_too(content: bytes, why: str) -> None:
    with pytest.raises(RefusedDocument, match=why):
        checked(content)


@pytest.mark.parametrize("name", ["mẫu.docm", "mẫu.dotx", "mẫu.txt", "mẫu"])
def test_only_docx_is_a_template(name: str) -> None:
    with pytest.raises(RefusedTemplate, match="không phải mẫu"):
        checked(template("x"), name)


def test_a_hundred_megabytes_are_refused_by_their_size_alone() -> None:
    refuse_too_large("mẫu.docx", MAX_TEMPLATE)
    with pytest.raises(RefusedTemplate, match="nặng 100 MB"):
        refuse_too_large("mẫu.docx", 100 * 1024 * 1024)


def test_page_numbers_are_no_danger() -> None:
    assert checked(word(_field("PAGE \\* MERGEFORMAT"))) == set()


@pytest.mark.parametrize("layout", [layout.key for layout in LAYOUTS])
@pytest.mark.parametrize("kind", PAPERS)
def test_every_shipped_template_passes_its_own_check_and_prints(kind: str, layout: str) -> None:
    known, content = PAPERS[kind], built(kind, layout)
    prints = fields_used(f"{kind}.docx", content, known)
    found = text_of(
        paper(content, dict(sample_words(known)), prints=prints, known=known, mark="DỮ LIỆU THỬ")
    )

    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in found
    assert f"‹{known.words['body']}›" in found
    assert "{{" not in found
    assert "{%" not in found


@pytest.mark.parametrize(("layout", "mark"), [("HD-36", "./."), ("HD-05", ".")])
def test_a_paper_ends_as_its_layout_wants(layout: str, mark: str) -> None:
    known = PAPERS["letter"]
    content = built("letter", layout)
    found = text_of(
        paper(
            content,
            dict(sample_words(known)) | {"closing": "Trân trọng"},
            prints=set(),
            known=known,
        )
    )

    assert f"Trân trọng{mark}\n" in found


def test_the_layout_changes_on_the_day_of_the_new_guidance() -> None:
    assert layout_on(date(2026, 5, 26)).key == "HD-36"
    assert layout_on(date(2026, 5, 27)).key == "HD-05"
    assert layout_on(date(2016, 1, 1)).key == "HD-36"


@pytest.mark.parametrize("layout", [layout.key for layout in LAYOUTS])
def test_margins_font_and_page_are_those_of_a_party_paper(layout: str) -> None:
    document: Any = Document(BytesIO(built("submission", layout)))
    [section] = document.sections
    lengths = (
        section.page_width, section.page_height, section.top_margin, section.bottom_margin,
        section.left_margin, section.right_margin,
    )  # fmt: skip

    assert [round(length.mm) for length in lengths] == [210, 297, 20, 20, 30, 15]
    normal = document.styles["Normal"].font
    assert (normal.name, normal.size.pt) == ("Times New Roman", 14)


def test_a_demo_marks_the_first_page_and_all_that_follow() -> None:
    known, content = PAPERS["letter"], built("letter", "HD-05")
    words = sample_words(known)
    one = paper(content, words, prints=set(), known=known, mark="DỮ LIỆU THỬ")

    for section in Document(BytesIO(stack([one, one]))).sections:
        assert section.header.paragraphs[0].text == "DỮ LIỆU THỬ"
        assert section.first_page_header.paragraphs[0].text == "DỮ LIỆU THỬ"


def test_a_demo_marks_every_page_whatever_the_template_says() -> None:
    content = template("{{ full_name }}")
    found = Document(
        BytesIO(paper(content, {"full_name": "x"}, prints=set(), known=KNOWN, mark="DỮ LIỆU THỬ"))
    )

    assert found.sections[0].header.paragraphs[0].text == "DỮ LIỆU THỬ"


def test_fifty_papers_are_one_file_each_from_a_new_page() -> None:
    known, content = PAPERS["badge_decision_person"], built("badge_decision_person", "HD-05")
    words = dict(sample_words(known))
    papers = [
        paper(content, words | {"full_name": f"Người thứ {n}"}, prints=set(), known=known)
        for n in range(1, 51)
    ]
    whole = stack(papers)

    document = Document(BytesIO(whole))
    assert len(document.sections) == 50
    assert len([t for t in text_of(whole).split("\n") if t.startswith("Tặng Huy hiệu")]) == 50
    names = [n for n in range(1, 51) if f"đồng chí Người thứ {n}," in text_of(whole)]
    assert names == list(range(1, 51))
    assert {section.start_type for section in document.sections[1:]} == {2}


def test_a_stack_keeps_the_paper_of_each_document() -> None:
    known = PAPERS["badge_submission"]
    across = paper(
        built("badge_submission", "HD-05"), dict(sample_words(known)), prints=set(), known=known
    )
    letter = paper(
        built("letter", "HD-05"),
        sample_words(PAPERS["letter"]),
        prints=set(),
        known=PAPERS["letter"],
    )
    sections: Any = Document(BytesIO(stack([across, letter]))).sections

    assert [round(section.page_width.mm) for section in sections] == [210, 297, 210]


def test_papers_of_different_templates_keep_their_words() -> None:
    ours = paper(
        built("letter", "HD-05"),
        sample_words(PAPERS["letter"]),
        prints=set(),
        known=PAPERS["letter"],
    )
    whole = text_of(stack([ours, template("Một mẫu khác"), ours]))

    assert whole.count("ĐẢNG CỘNG SẢN VIỆT NAM") == 2
    assert "Một mẫu khác" in whole


def test_one_paper_is_its_own_stack() -> None:
    assert stack([b"x"]) == b"x"
