"""One file, from name and bytes to text, or a refusal."""

from dataclasses import dataclass

from dangvu.documents.intake import kinds, marks, pdf, plain, word
from dangvu.documents.intake.refusals import Reason, RefusedDocument

MAX_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True)
class TakenIn:
    """`text` is what every offset refers to; `speaks_of_secrets` is for the façade to ask about.

    `is_machine_read`: the text was recognised from a picture and must be looked at.
    """

    text: str
    media_type: str
    speaks_of_secrets: bool
    is_machine_read: bool = False


def take_in(name: str, content: bytes, progress: pdf.Progress | None = None) -> TakenIn:
    """The text of a document; raises RefusedDocument, and nothing else, when it may not come in.

    `progress` is told of pages done and pages in all, for a file that has pages.
    """
    refuse_too_large(name, len(content))
    ending = kinds.ending_of(name)
    if not content.strip():
        raise _empty(name, "không có nội dung nào")
    read = pdf.PdfText("", [], is_machine_read=False)
    if ending == ".docx":
        text, stamped = word.read(name, content)
    elif ending == ".pdf":
        read = pdf.read(name, content, progress)
        text, stamped = read.text, read.stamped
    else:
        text, stamped = plain.read(name, content), []
    if not any(letter.isalnum() for letter in text):
        raise _empty(name, "không có chữ nào; có thể chỉ chứa ảnh chụp")
    marks.refuse_marked(name, text, stamped)
    return TakenIn(
        text, ending.removeprefix("."), marks.speaks_of_secrets(text), read.is_machine_read
    )


def refuse_too_large(name: str, size: int) -> None:
    """For a façade that knows the size before it reads the file."""
    if size > MAX_BYTES:
        raise RefusedDocument(
            Reason.TOO_LARGE,
            f"Tệp “{name}” nặng {size / 1024 / 1024:.0f} MB, quá mức "
            f"{MAX_BYTES // 1024 // 1024} MB. Hãy bỏ bớt ảnh chụp trong tệp, hoặc chỉ giữ phần "
            "chữ, rồi đưa lại.",
        )


def _empty(name: str, why: str) -> RefusedDocument:
    return RefusedDocument(
        Reason.EMPTY, f"Tệp “{name}” {why}. Hãy mở tệp xem lại, rồi đưa đúng văn bản có chữ vào."
    )
