"""What a file is: by its name, and by its first bytes, which do not lie."""

from dataclasses import dataclass
from pathlib import PurePath

from dangvu.documents.intake.refusals import Reason, RefusedDocument

TAKEN_ENDINGS = frozenset({".txt", ".docx", ".pdf"})
TAKEN = "Phần mềm nhận ba loại tệp: văn bản Word .docx, tệp .pdf và văn bản thuần .txt."
SAVE_AS = "mở tệp bằng Word, nhấn F12, chọn loại tệp .docx rồi đưa tệp mới vào"
ASK = "xin bản Word .docx của cơ quan ban hành, hoặc gõ lại thành tệp .txt"


@dataclass(frozen=True)
class Kind:
    """`words` name the kind to an officer; `advice` says how to make it a file that is taken in."""

    words: str
    advice: str


WORD = Kind("văn bản Word", SAVE_AS)
OLD_WORD = Kind("văn bản Word đời cũ (.doc)", SAVE_AS)
MACRO_WORD = Kind("văn bản Word có chương trình chạy kèm (.docm)", SAVE_AS)
OPEN_TEXT = Kind("văn bản của LibreOffice (.odt)", SAVE_AS)
RICH_TEXT = Kind("văn bản .rtf", SAVE_AS)
PDF = Kind("tệp PDF", ASK)
SHEET = Kind("bảng tính", "chép phần chữ sang Word, lưu thành .docx rồi đưa vào")
SLIDES = Kind("tệp trình chiếu", "chép phần chữ sang Word, lưu thành .docx rồi đưa vào")
PICTURE = Kind("ảnh", ASK)
ARCHIVE = Kind("tệp nén", "giải nén rồi đưa từng văn bản vào")
PROGRAM = Kind("chương trình máy tính", "kiểm tra lại xem đã chọn đúng tệp chưa")
WEB_PAGE = Kind("trang web", "mở trang, chép phần chữ sang Word, lưu thành .docx rồi đưa vào")
OLE = Kind("tệp Office đời cũ", SAVE_AS)
BINARY = Kind("tệp nhị phân, không phải chữ", "kiểm tra lại xem đã chọn đúng tệp chưa")

BY_ENDING = {
    ".doc": OLD_WORD, ".dot": OLD_WORD, ".dotx": WORD, ".docm": MACRO_WORD, ".dotm": MACRO_WORD,
    ".odt": OPEN_TEXT, ".rtf": RICH_TEXT,
    ".xls": SHEET, ".xlsx": SHEET, ".xlsm": SHEET, ".ods": SHEET, ".csv": SHEET,
    ".ppt": SLIDES, ".pptx": SLIDES, ".odp": SLIDES,
    ".jpg": PICTURE, ".jpeg": PICTURE, ".png": PICTURE, ".tif": PICTURE, ".tiff": PICTURE,
    ".gif": PICTURE, ".bmp": PICTURE, ".webp": PICTURE, ".heic": PICTURE,
    ".zip": ARCHIVE, ".rar": ARCHIVE, ".7z": ARCHIVE, ".gz": ARCHIVE, ".tar": ARCHIVE,
    ".exe": PROGRAM, ".dll": PROGRAM, ".msi": PROGRAM, ".bat": PROGRAM, ".js": PROGRAM,
    ".vbs": PROGRAM, ".ps1": PROGRAM, ".sh": PROGRAM,
    ".htm": WEB_PAGE, ".html": WEB_PAGE, ".mht": WEB_PAGE, ".xml": WEB_PAGE,
}  # fmt: skip

ZIP_START = b"PK\x03\x04"
OLE_START = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BY_START = [
    (ZIP_START, ARCHIVE), (b"PK\x05\x06", ARCHIVE), (b"PK\x07\x08", ARCHIVE),
    (OLE_START, OLE), (b"%PDF-", PDF), (b"{\\rtf", RICH_TEXT), (b"MZ", PROGRAM),
    (b"\x7fELF", PROGRAM), (b"\xff\xd8\xff", PICTURE), (b"\x89PNG", PICTURE), (b"GIF8", PICTURE),
    (b"II*\x00", PICTURE), (b"MM\x00*", PICTURE), (b"BM", PICTURE), (b"Rar!", ARCHIVE),
    (b"7z\xbc\xaf'\x1c", ARCHIVE), (b"\x1f\x8b", ARCHIVE), (b"<!doctype html", WEB_PAGE),
    (b"<html", WEB_PAGE), (b"<?xml", WEB_PAGE),
]  # fmt: skip
# "MZ" and "BM" may also open a text; they count only where the rest is not text.
TWO_LETTERS = (b"MZ", b"BM")


def ending_of(name: str) -> str:
    """The ending of a file's name that is taken in, such as ".txt"; refuses every other."""
    ending = PurePath(name.replace("\\", "/")).suffix.lower()
    if ending in TAKEN_ENDINGS:
        return ending
    kind = BY_ENDING.get(ending)
    if kind:
        what = f"Tệp “{name}” là {kind.words}, chưa đưa vào được. {TAKEN} Hãy {kind.advice}."
    elif ending:
        what = f"Tệp “{name}” thuộc loại {ending}, chưa đưa vào được. {TAKEN}"
    else:
        what = f"Tên tệp “{name}” không có đuôi nên không rõ là loại gì. {TAKEN}"
    raise RefusedDocument(Reason.OTHER_KIND, what)


def kind_by_start(content: bytes) -> Kind | None:
    """The kind that the first bytes give away; None when they could be plain text."""
    start = content[:200].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for mark, kind in BY_START:
        if start.startswith(mark.lower()) and not (mark in TWO_LETTERS and b"\x00" not in content):
            return kind
    return None


def not_what_it_says(name: str, kind: Kind) -> RefusedDocument:
    return RefusedDocument(
        Reason.NOT_WHAT_IT_SAYS,
        f"Tệp “{name}” mang đuôi {PurePath(name).suffix.lower()} nhưng bên trong là {kind.words}. "
        f"{TAKEN} Hãy {kind.advice}.",
    )
