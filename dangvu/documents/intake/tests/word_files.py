"""Word files made for the tests: honest ones by python-docx, hostile ones by hand."""

from collections.abc import Callable
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document

MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
MACRO_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml"
NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def word(build: Callable[[Any], object]) -> bytes:
    """A .docx that `build` has written into."""
    document = Document()
    build(document)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def zipped(parts: dict[str, str | bytes]) -> bytes:
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def raw_word(body: str, *, main: str = MAIN, **others: str | bytes) -> bytes:
    """A .docx whose body is given as XML; `others` are further parts, with `__` for `/`."""
    types = (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'content-types"><Override PartName="/word/document.xml" ContentType="{main}"/></Types>'
    )
    return zipped(
        {
            "[Content_Types].xml": types,
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            **{name.replace("__", "/"): content for name, content in others.items()},
        }
    )


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
