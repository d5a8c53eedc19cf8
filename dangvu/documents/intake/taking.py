"""One file, from name and bytes to text, or a refusal."""

from dataclasses import dataclass

from dangvu.documents.intake import kinds, marks, plain, word
from dangvu.documents.intake.refusals import Reason, RefusedDocument

MAX_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True)
class TakenIn:
    """`text` is what every offset refers to; `speaks_of_secrets` is for the façade to ask about."""

    text: str
    media_type: str
    speaks_of_secrets: bool


def take_in(name: str, content: bytes) -> TakenIn:
    """The text of a document; raises RefusedDocument, and nothing else, when it may not come in."""
    refuse_too_large(name, len(content))
    ending = kinds.ending_of(name)
    if not content.strip():
        raise _empty(name, "không có nội dung nào")
    if ending == ".docx":
        text, stamped = word.read(name, content)
    else:
        text, stamped = plain.read(name, content), []
    if not any(letter.isalnum() for letter in text):
        raise _empty(name, "không có chữ nào; có thể chỉ chứa ảnh chụp")
    marks.refuse_marked(name, text, stamped)
    return TakenIn(text, ending.removeprefix("."), marks.speaks_of_secrets(text))


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
