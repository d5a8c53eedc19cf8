"""One file, from name and bytes to text, or a refusal."""

from collections.abc import Callable
from dataclasses import dataclass

from dangvu.documents.intake import kinds, legacy, marks, pdf, plain, word
from dangvu.documents.intake.found import Found, Progress
from dangvu.documents.intake.refusals import Reason, RefusedDocument

_FEW_WORDS = 3
MAX_BYTES = 20 * 1024 * 1024


@dataclass(frozen=True)
class TakenIn:
    """`text` is what every offset refers to; `speaks_of_secrets` is for the façade to ask about.

    `is_machine_read`: the text was recognised from a picture and must be looked at.
    `old_font`: it was typed in TCVN3 ("tcvn3") or VNI ("vni") and has been read into Unicode.
    """

    text: str
    media_type: str
    speaks_of_secrets: bool
    is_machine_read: bool = False
    old_font: str = ""


def take_in(name: str, content: bytes, progress: Progress | None = None) -> TakenIn:
    """The text of a document; raises RefusedDocument, and nothing else, when it may not come in.

    `progress` is told of pages done and pages in all, for a file that has pages.
    """
    refuse_too_large(name, len(content))
    ending = kinds.ending_of(name)
    if not content.strip():
        raise _empty(name, "không có nội dung nào")
    found = _READERS[ending](name, content, progress)
    text, encoding = legacy.converted(found.text)
    stamped = [legacy.converted_as(line, encoding) for line in found.stamped]
    if not any(letter.isalnum() for letter in text):
        raise _empty(name, "không có chữ nào; có thể chỉ chứa ảnh chụp")
    marks.refuse_marked(name, _with_capitals(text) if encoding == "tcvn3" else text, stamped)
    return TakenIn(
        text=text,
        media_type=ending.removeprefix("."),
        speaks_of_secrets=marks.speaks_of_secrets(text),
        is_machine_read=found.is_machine_read,
        old_font=encoding if encoding in legacy.CONVERTERS else "",
    )


def _with_capitals(text: str) -> str:
    """TCVN3 left capitals to the font: a short line may have been seen in capitals."""
    return "\n".join(
        line.upper() if len(line.split()) <= _FEW_WORDS else line for line in text.split("\n")
    )


def _plain(name: str, content: bytes, progress: Progress | None) -> Found:
    return Found(plain.read(name, content), [])


def _word(name: str, content: bytes, progress: Progress | None) -> Found:
    return Found(*word.read(name, content))


_READERS: dict[str, Callable[[str, bytes, Progress | None], Found]] = {
    ".txt": _plain,
    ".docx": _word,
    ".pdf": pdf.read,
}


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
