"""Opens a .pdf within bounds and reads its pages; a scan goes to the machine's own letter reader."""

import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from dangvu.documents.intake import kinds
from dangvu.documents.intake.found import Found, Progress
from dangvu.documents.intake.pdf import scans
from dangvu.documents.intake.pdf.columns import in_reading_order
from dangvu.documents.intake.pdf.furniture import without_furniture
from dangvu.documents.intake.pdf.letters import PrintedLine, lines_of
from dangvu.documents.intake.pdf.notes import words_in_notes
from dangvu.documents.intake.pdf.paragraphs import joined
from dangvu.documents.intake.refusals import Reason, RefusedDocument

MAX_PAGES = 500
_START = b"%PDF-"
_PASSWORD = "password"  # noqa: S105 - what pdfium says, no secret
# Fewer letters on a page than this, and it is a picture of a page.
_LETTERS_OF_A_SCAN = 20
# pdfium keeps state of its own for the whole process and may be used by one thread at a time.
_ONE_AT_A_TIME = threading.Lock()


def read(name: str, content: bytes, progress: Progress | None = None) -> Found:
    """Raises RefusedDocument for a locked, broken or endless file, and for a scan nobody can read."""
    if not content.lstrip().startswith(_START):
        raise kinds.not_what_it_says(name, kinds.kind_by_start(content) or kinds.BINARY)
    with _ONE_AT_A_TIME, _opened(name, content) as document:
        pages, stamped = _pages(name, document, progress)
        if _is_scan(document, pages):
            return Found(scans.read(name, document, progress), stamped, is_machine_read=True)
    return Found(joined(without_furniture(pages)), stamped)


def _is_scan(document: pdfium.PdfDocument, pages: list[list[PrintedLine]]) -> bool:
    """No letters at all, or hardly any on pages that are pictures."""
    letters = sum(len(line.text) for lines in pages for line in lines)
    if not letters or letters >= _LETTERS_OF_A_SCAN * len(pages):
        return not letters
    return any(True for _ in document[0].get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=2))


@contextmanager
def _opened(name: str, content: bytes) -> Iterator[pdfium.PdfDocument]:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as fault:
        if _PASSWORD in str(fault).lower():
            raise locked(name) from None
        raise _broken(name) from None
    with closing(document):
        if not len(document):
            raise _broken(name)
        if len(document) > MAX_PAGES:
            raise RefusedDocument(
                Reason.TOO_LARGE,
                f"Tệp “{name}” có {len(document)} trang, quá mức {MAX_PAGES} trang. Hãy tách phần "
                "cần đọc thành tệp riêng rồi đưa vào.",
            )
        yield document


def _pages(
    name: str, document: pdfium.PdfDocument, progress: Progress | None
) -> tuple[list[list[PrintedLine]], list[str]]:
    pages: list[list[PrintedLine]] = []
    stamped: list[str] = []
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            raise _broken(name, f" ở trang {number + 1}") from None
        pages.append(in_reading_order(lines_of(page, number)))
        stamped.extend(words_in_notes(page))
        page.close()
        if progress:
            progress(number + 1, len(document))
    return pages, stamped


def locked(name: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.LOCKED,
        f"Tệp “{name}” có mật khẩu nên không đọc được. Hãy mở bằng phần mềm đọc PDF, in hoặc lưu "
        "thành một tệp PDF mới không có mật khẩu, rồi đưa vào.",
    )


def _broken(name: str, where: str = "") -> RefusedDocument:
    return RefusedDocument(
        Reason.BROKEN,
        f"Tệp “{name}” bị hỏng{where}, không mở được như một tệp PDF. Hãy {kinds.ASK}; nếu phần "
        "mềm đọc PDF vẫn mở được, in lại thành PDF rồi đưa vào.",
    )
