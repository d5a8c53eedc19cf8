"""A Word template before it is trusted: no macros, nothing from outside, no tag that does more
than print.
"""

import re
from collections.abc import Iterator
from io import BytesIO

from docx.oxml.ns import qn
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import XMLSyntaxError, tostring

from dangvu.documents.intake.packages import Element, Package
from dangvu.documents.intake.word import open_word
from dangvu.documents.writing.fields import Fields, used
from dangvu.documents.writing.word_refusals import RefusedTemplate

MAX_TEMPLATE = 5 * 1024 * 1024
MAX_UNPACKED = 20 * 1024 * 1024
MAX_TEXT_PART = 3 * 1024 * 1024
MAX_TAGS = 400
ONE = r"[a-z][a-z0-9_]*"
NAME = rf"{ONE}(?:\.{ONE})?"
TAG = re.compile(
    rf"\{{\{{ *{NAME} *\}}\}}"
    rf"|\{{%(?:p|tr)? *(?:for {ONE} in {ONE}|if (?:not )?{NAME}|else|endfor|endif) *%\}}"
)
TAG_START = re.compile(r"\{[{%#]")
SHOWN_TEXT = re.compile(r"<w:t(?: [^>]*)?>[^<]*</w:t>")
BRACES = re.compile(r"\{[{%#]|[}%#]\}")
# Objects, programs and texts from elsewhere that a package can carry along.
FOREIGN = re.compile(
    r"embeddings/|activex|vbaproject|vbadata|customui|webextension|afchunk|\.(bin|exe|js|vbs|html?|mht|rtf)$",
    re.IGNORECASE,
)
# Fields of Word that only number and refer; all others may fetch or run something.
HARMLESS_FIELDS = {"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "REF", "SEQ", "TOC"}
FIELD_CHAR, INSTRUCTION, SIMPLE = qn("w:fldChar"), qn("w:instrText"), qn("w:fldSimple")
TEXT, PARAGRAPH = qn("w:t"), qn("w:p")


def environment() -> ImmutableSandboxedEnvironment:
    """Where templates run: nothing can be called or changed, and what is not given is a fault."""
    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    return made


def refuse_too_large(name: str, size: int) -> None:
    """For a façade that knows the size before it reads the file."""
    if size > MAX_TEMPLATE:
        raise RefusedTemplate(
            f"Tệp “{name}” nặng {size / 1024 / 1024:.0f} MB, quá mức {MAX_TEMPLATE // 1024 // 1024} "
            "MB của một mẫu giấy. Hãy bỏ ảnh trong mẫu rồi đưa lại."
        )


def fields_used(name: str, content: bytes, known: Fields) -> set[str]:
    """What the template prints; raises RefusedTemplate or RefusedDocument when it may not be used."""
    refuse_too_large(name, len(content))
    if not name.lower().endswith(".docx"):
        raise RefusedTemplate(
            f"Tệp “{name}” không phải mẫu .docx. Hãy mở bằng Word, nhấn F12, chọn loại tệp .docx "
            "(không phải .docm, .dotm) rồi đưa tệp mới."
        )
    package, main = open_word(name, content)
    _refuse_foreign(package)
    for part in package.part_names():
        if part.endswith((".xml", ".rels")):
            _refuse_part(package, part, main)
    return used(_sources(name, content), known, environment())


def _refuse_foreign(package: Package) -> None:
    sizes = [member.file_size for member in package.archive.infolist()]
    if sum(sizes) > MAX_UNPACKED:
        raise RefusedTemplate(
            f"Tệp “{package.name}” khi giải nén quá lớn so với một mẫu giấy. Hãy chép phần chữ sang "
            "một tệp Word mới."
        )
    foreign = [part for part in package.part_names() if FOREIGN.search(part)]
    if foreign:
        raise RefusedTemplate(
            f"Tệp “{package.name}” có đối tượng nhúng hoặc chương trình ({foreign[0]}). Hãy xóa đối "
            "tượng đó khỏi mẫu rồi đưa lại."
        )


def _refuse_part(package: Package, part: str, main: str) -> None:
    root = package.xml(part)
    if part.endswith(".rels"):
        _refuse_links(package.name, root)
        return
    if part.startswith("word/"):
        _refuse_word_fields(package.name, root)
    _refuse_tags(package.name, part, main, root)


def _refuse_links(name: str, root: Element) -> None:
    for link in root:
        if link.get("TargetMode") == "External":
            raise RefusedTemplate(
                f"Tệp “{name}” có liên kết ra ngoài ({link.get('Target', '')[:60]}). Hãy gỡ liên kết "
                "(siêu liên kết, ảnh liên kết, mẫu đính kèm) rồi đưa lại."
            )


def _refuse_word_fields(name: str, root: Element) -> None:
    for instruction in _instructions(root):
        word = (instruction.split() or [""])[0].upper()
        if word not in HARMLESS_FIELDS:
            raise RefusedTemplate(
                f"Tệp “{name}” có trường {word or 'rỗng'} của Word, có thể lấy dữ liệu từ nơi khác. "
                "Hãy chọn trường đó, nhấn Ctrl+Shift+F9 để thành chữ thường, rồi đưa lại."
            )


def _instructions(root: Element) -> Iterator[str]:
    """The instruction of every field, put together out of its runs; strays are fields of their own."""
    open_fields: list[str] = []
    for element in root.iter(FIELD_CHAR, INSTRUCTION, SIMPLE):
        if element.tag == SIMPLE:
            yield element.get(qn("w:instr"), "")
        elif element.tag == INSTRUCTION:
            if not open_fields:
                yield element.text or ""
            else:
                open_fields[-1] += element.text or ""
        elif element.get(qn("w:fldCharType")) == "begin":
            open_fields.append("")
        elif element.get(qn("w:fldCharType")) == "end" and open_fields:
            yield open_fields.pop()
    yield from open_fields


def _refuse_tags(name: str, part: str, main: str, root: Element) -> None:
    """Tags stand whole in the text of one paragraph, in the few shapes that are understood."""
    tags = 0
    for text in _paragraph_texts(root):
        tags += len(TAG.findall(text))
        rest = TAG.sub("", text)
        if match := BRACES.search(rest):
            near = rest[max(match.start() - 10, 0) : match.end() + 30]
            raise RefusedTemplate(
                f"Tệp “{name}” có thẻ không hiểu được, gần chỗ “{near.strip()}”. Thẻ viết như "
                "{{ full_name }}, {% for line in recipients %}, {% endfor %}, {% if note %}, "
                "{% endif %}; không có phép tính."
            )
    xml = tostring(root, encoding="unicode")
    _refuse_weight(name, tags, len(xml))
    if tags and part != main:
        raise RefusedTemplate(
            f"Tệp “{name}” có thẻ ở đầu trang, chân trang hoặc chú thích ({part}). Thẻ chỉ đặt trong "
            "thân giấy: nhiều giấy in chung một tệp thì dùng chung đầu trang."
        )
    if TAG_START.search(SHOWN_TEXT.sub("", xml)):
        raise RefusedTemplate(
            f"Tệp “{name}” có thẻ nằm ngoài phần chữ ({part}), ví dụ trong phần đang theo dõi sửa đổi "
            "hay trong tên ảnh. Hãy chấp nhận mọi sửa đổi rồi đưa lại."
        )


def _refuse_weight(name: str, tags: int, size: int) -> None:
    if tags > MAX_TAGS or size > MAX_TEXT_PART:
        raise RefusedTemplate(
            f"Tệp “{name}” có {tags} thẻ, nặng {size // 1024} kB chữ: quá một mẫu giấy. Hãy rút gọn."
        )


def _paragraph_texts(root: Element) -> list[str]:
    """The text of each paragraph, without that of paragraphs inside it."""
    found: dict[Element, list[str]] = {}
    for text in root.iter(TEXT):
        paragraph = next(text.iterancestors(PARAGRAPH), root)
        found.setdefault(paragraph, []).append(text.text or "")
    return ["".join(texts) for texts in found.values()]


def _sources(name: str, content: bytes) -> list[str]:
    """What the template engine will be given, as it makes it out of the file; other parts have no tag."""
    template = DocxTemplate(BytesIO(content))
    try:
        template.render_init()
        sources = [template.patch_xml(template.get_xml())]
    except (KeyError, ValueError, LookupError, AttributeError, XMLSyntaxError):
        raise RefusedTemplate(
            f"Tệp “{name}” bị hỏng, không dựng được thành giấy. Hãy mở bằng Word, lưu lại rồi đưa vào."
        ) from None
    return sources
