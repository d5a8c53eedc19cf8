"""Word papers: a template with its words filled in, and many papers as one file to print."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docxcompose.composer import Composer
from docxtpl import DocxTemplate
from lxml.etree import tostring

from dangvu.documents.writing.checking import environment
from dangvu.documents.writing.fields import Fields
from dangvu.documents.writing.sheets import printable
from dangvu.documents.writing.word_refusals import MissingFields

# Lines of a list are words by name, or plain lines.
Lines = Sequence[Mapping[str, str] | str]
Words = Mapping[str, str | Lines]
MOST_PAPERS = 500


def paper(
    template: bytes, words: Words, *, prints: set[str], known: Fields, mark: str = ""
) -> bytes:
    """A template that has been checked, with its words; `prints` are the names that it uses.

    Raises MissingFields for what it prints and nobody gave. An empty word is given.
    """
    missing = [name for name in sorted(prints) if name not in words]
    if missing:
        raise MissingFields([known.words.get(name, name) for name in missing])
    made = DocxTemplate(BytesIO(template))
    if mark:
        # Before the words: what renders them gives headers new parts, which python-docx overlooks.
        made.init_docx()
        _stamp(made.docx, mark)
    made.render(_clean(words), environment(), autoescape=True)
    file = BytesIO()
    made.save(file)
    return file.getvalue()


def stack(papers: Sequence[bytes]) -> bytes:
    """Papers one after the other in one file, each from a new page, on its own paper, from page 1."""
    if len(papers) == 1:
        return papers[0]
    whole: Any = Document(BytesIO(papers[0]))
    composer, shape = Composer(whole), _shape(whole)
    for content in papers[1:]:
        following: Any = Document(BytesIO(content))
        _close_section(whole)
        _set_like(whole.element.body.sectPr, following.element.body.sectPr)
        if _shape(following) == shape:
            _append(whole, following)
        else:
            composer.append(following)
    file = BytesIO()
    whole.save(file)
    return file.getvalue()


def _shape(document: Any) -> object:
    """What papers of one template share: their styles, and the parts that their bodies refer to."""
    links = {(rid, link.reltype, link.target_ref) for rid, link in document.part.rels.items()}
    return links, tostring(document.styles.element)


def _append(whole: Any, following: Any) -> None:
    """The body of a paper made of the same template: nothing has to be carried over but the body."""
    for element in list(following.element.body):
        if element.tag != qn("w:sectPr"):
            for name in ("w:headerReference", "w:footerReference"):
                for reference in list(element.iter(qn(name))):
                    reference.getparent().remove(reference)
            whole.element.body.sectPr.addprevious(element)


def _clean(words: Words) -> dict[str, Any]:
    """Without invisible marks, which would break the file or turn its writing round."""

    def cleaned(value: Any) -> Any:
        if isinstance(value, str):
            return printable(value)
        if isinstance(value, Mapping):
            return {name: cleaned(each) for name, each in value.items()}
        return [cleaned(each) for each in value]

    return {name: cleaned(value) for name, value in words.items()}


def _stamp(document: Any, mark: str) -> None:
    """The mark above every page, whatever the template says."""
    for section in document.sections:
        heads = [section.header]
        if section.different_first_page_header_footer:
            heads.append(section.first_page_header)
        for head in heads:
            if head.is_linked_to_previous:
                head.is_linked_to_previous = False
            first = head.paragraphs[0] if head.paragraphs else head.add_paragraph()
            line = first.insert_paragraph_before()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = line.add_run(mark)
            run.bold, run.font.size = True, Pt(10)


def _close_section(document: Any) -> None:
    """What has been written so far becomes a section of its own."""
    body = document.element.body
    closing = deepcopy(body.sectPr)
    paragraph = body.sectPr.getprevious()
    if paragraph is None or paragraph.tag != qn("w:p") or paragraph.xpath("./w:pPr/w:sectPr"):
        paragraph = OxmlElement("w:p")
        body.sectPr.addprevious(paragraph)
    paragraph.get_or_add_pPr().append(closing)


def _set_like(section: Any, model: Any) -> None:
    """Size and margins of the paper that follows; its pages are counted from 1."""
    for tag in ("w:pgSz", "w:pgMar"):
        for old in section.findall(qn(tag)):
            section.remove(old)
    for tag in ("w:pgNumType", "w:type"):
        for old in section.findall(qn(tag)):
            section.remove(old)
    after = section.findall(qn("w:headerReference")) + section.findall(qn("w:footerReference"))
    at = len(after)
    for element in (
        _element("w:type", val="nextPage"),
        model.find(qn("w:pgSz")),
        model.find(qn("w:pgMar")),
    ):
        section.insert(at, deepcopy(element))
        at += 1
    section.insert(at, _element("w:pgNumType", start="1"))


def _element(tag: str, **values: str) -> Any:
    made = OxmlElement(tag)
    for name, value in values.items():
        made.set(qn(f"w:{name}"), value)
    return made
