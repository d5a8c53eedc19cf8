"""Pictures of pages, read by Tesseract with Vietnamese where the machine has both; never required."""

import shutil
import subprocess
from collections.abc import Callable
from io import BytesIO

import pypdfium2 as pdfium

from dangvu.documents.intake import kinds
from dangvu.documents.intake.refusals import Reason, RefusedDocument

PROGRAM, LANGUAGE = "tesseract", "vie"
_DOTS_PER_INCH, _SECONDS_A_PAGE, _MOST_PAGES, _WIDEST = 300, 90, 60, 5000


def read(
    name: str, document: pdfium.PdfDocument, progress: Callable[[int, int], None] | None = None
) -> str:
    """The text of the pages, an empty line between them; refuses where no letter reader is."""
    program = _program(name)
    if len(document) > _MOST_PAGES:
        raise RefusedDocument(
            Reason.TOO_LARGE,
            f"Tệp “{name}” là bản chụp {len(document)} trang, quá mức {_MOST_PAGES} trang cho máy "
            "đọc một lần. Hãy tách phần cần đọc thành tệp riêng rồi đưa vào.",
        )
    texts = []
    for number in range(len(document)):
        texts.append(_text_of(name, program, _picture(document[number]), number + 1))
        if progress:
            progress(number + 1, len(document))
    return "\n\n".join(texts)


def _program(name: str) -> str:
    program = shutil.which(PROGRAM)
    if program and LANGUAGE in _languages(program):
        return program
    lacks = "chưa có tiếng Việt (gói tesseract-ocr-vie)" if program else "chưa cài"
    raise RefusedDocument(
        Reason.SCAN,
        f"Tệp “{name}” là bản chụp (ảnh), bên trong không có chữ. Máy này {lacks} phần mềm nhận "
        f"dạng chữ Tesseract nên không đọc được. Hãy {kinds.ASK}; hoặc nhờ quản trị máy cài "
        "tesseract-ocr và tesseract-ocr-vie rồi đưa lại.",
    )


def _languages(program: str) -> list[str]:
    told = subprocess.run(  # noqa: S603 - the machine's own program, no word of a user
        [program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False
    )
    return (told.stdout + told.stderr).split()


def _picture(page: pdfium.PdfPage) -> bytes:
    wide = max(page.get_width(), page.get_height(), 1.0)
    scale = min(_DOTS_PER_INCH / 72, _WIDEST / wide)
    file = BytesIO()
    bitmap = page.render(scale=scale, grayscale=True)
    file.write(f"P5 {bitmap.width} {bitmap.height} 255\n".encode())
    rows = memoryview(bitmap.buffer)
    for row in range(bitmap.height):
        file.write(rows[row * bitmap.stride : row * bitmap.stride + bitmap.width])
    return file.getvalue()


def _text_of(name: str, program: str, picture: bytes, page: int) -> str:
    command = [program, "stdin", "stdout", "-l", LANGUAGE, "--psm", "3"]
    try:
        told = subprocess.run(  # noqa: S603 - as above; the picture travels as data
            command, input=picture, capture_output=True, timeout=_SECONDS_A_PAGE, check=True
        )
    except (subprocess.SubprocessError, OSError):
        raise RefusedDocument(
            Reason.SCAN,
            f"Phần mềm nhận dạng chữ không đọc được trang {page} của tệp “{name}”. Hãy quét lại "
            f"cho rõ và thẳng, hoặc {kinds.ASK}.",
        ) from None
    return told.stdout.decode("utf-8", errors="replace").strip("\f\n ")
