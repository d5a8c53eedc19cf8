"""Letters as a Word file and as a page of print, as small as they may be and open to damage."""

from collections.abc import Callable
from random import Random
from unicodedata import normalize
from xml.sax.saxutils import escape

from tools.fuzz.damage import packed

_WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NUMBERED = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
_ALLOWED = {"\t", "\n"}
_MOST_LINES = 60


def docx(text: str, chance: Random) -> bytes:
    """Some of its paragraphs are counted by Word, some stand in a table, a text box or an edit."""
    body = "".join(_paragraph(line, chance) for line in text.split("\n"))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{_MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="a" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": f'<w:numbering {_WORD}><w:abstractNum w:abstractNumId="0">'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
        "word/header1.xml": f"<w:hdr {_WORD}>{_plain('1')}</w:hdr>",
    }
    return packed({name: part.encode() for name, part in parts.items()})


def _paragraph(line: str, chance: Random) -> str:
    act = chance.randrange(12)
    if act == 0:
        cells = "".join(f"<w:tc>{_plain(cell)}</w:tc>" for cell in line.split("  "))
        return f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    if act == 1:
        return f"<w:p><w:r><w:txbxContent>{_plain(line)}</w:txbxContent></w:r></w:p>"
    if act == 2:
        return f"<w:sdt><w:sdtContent>{_plain(line)}</w:sdtContent></w:sdt>"
    return _plain(line, _NUMBERED if act == 3 else "")


def _plain(line: str, properties: str = "") -> str:
    shown = "".join(char for char in line if char.isprintable() or char in _ALLOWED)
    return f"<w:p>{properties}<w:r><w:t>{escape(shown)}</w:t></w:r></w:p>"


def pdf(text: str, chance: Random) -> bytes:
    """A page without compression; the font it names has no tones, so the words have none."""
    lines = [
        _line(line, place, chance) for place, line in enumerate(text.split("\n")[:_MOST_LINES])
    ]
    page = b"BT\n" + b"\n".join(lines) + b"\nET"
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(page), page),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    )
    numbered = (b"%d 0 obj%s endobj\n" % (n, body) for n, body in enumerate(objects, start=1))
    # Without a table of places: a reader has to look for the objects, as in many a broken file.
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer<</Root 1 0 R>>\n%%EOF"


def _line(line: str, place: int, chance: Random) -> bytes:
    bare = normalize("NFD", line).replace("đ", "d").replace("Đ", "D")
    words = bare.encode("ascii", errors="ignore").translate(None, b"\\()\r")
    across, down = chance.choice((72, 72, 72, 90, 320)), 800 - 12 * place
    size, turn = chance.choice((12, 12, 12, 7, 30)), chance.choice((0,) * 99 + (1,))
    return b"/F %d Tf %d %d %d %d %d %d Tm (%s) Tj" % (
        size, 1 - turn, turn, -turn, 1 - turn, across, down, words,
    )  # fmt: skip


MAKERS: dict[str, Callable[[str, Random], bytes]] = {"docx": docx, "pdf": pdf}
SHARES = ("txt", "txt", "txt", "txt", "txt", "txt", "docx", "pdf")
