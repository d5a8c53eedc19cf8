"""Finds where the name of a doer ends: `Cấp ủy nơi có học viên | sắp xếp …`."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.predicates import is_modal, is_work
from dangvu.documents.reading.islands.organisations import BodyPhrase
from dangvu.documents.reading.layout.sentences import Span

# Verbs that are not the second half of a noun as well (`tổ chức`, `quản lý`, `kiểm tra`).
FIRM_VERB = (
    r"(?:phai|can(?! bo)|co trach nhiem|co nhiem vu|chiu trach nhiem|thuc hien|trien khai|xay dung"
    r"|ra soat|quan triet|tham muu|huong dan|theo doi|don doc|tong hop|bao cao|thong bao|lap|gui"
    r"|chi dao|chu dong|chu tri|phoi hop|tang cuong|day manh|tien hanh|tap trung|quan tam"
    r"|phan cong|bo tri|sap xep|tao dieu kien|danh gia|xem xet|lua chon|gioi thieu|tuyen truyen"
    r"|tham dinh|ban hanh|cung cap|bao dam|dam bao|hoan thanh|nop|trinh|du (?:sinh hoat|hop)|hop"
    r"|can cu|kiem diem|to chuc (?:le|lop|thuc hien|hoi nghi|quan triet|trien khai|kiem diem|hoc)"
    r"|thuong"
    r" xuyen|kip thoi)\b"
)
_WHICH = re.compile(
    r"(?P<more>(?: \([^)]{3,30}\))?,? (?:dat(?= (?:duoi|tren|tu|thap))|co(?! (?:duoi|tren|tu|\d))"
    r"|duoc (?:phan cong|giao|cu|chon|nhan|tang)|nao(?= [^.;]{3,80} (?:phai|de nghi)\b)"
    r"|noi|nhan|phu trach|dang|truc tiep|lien quan|tren|o"
    r"|tai|tham gia|theo doi) (?:(?! (?:thi|ma) )[^.;:()]){2,80}?)"
    rf"(?=,? (?:(?:moi|hang) [a-z]+,? )?{FIRM_VERB})"
)
# `các huyện ủy đạt dưới 60% phải giải trình`
_SHORT_OF = re.compile(r"(?P<more> (?:dat|chua|khong|con|de) [^.;:]{3,60}?)(?= phai\b)")
# `Mỗi chi bộ nông thôn phải …`: at the beginning of a sentence all before the modal is the name.
_LONGER = re.compile(
    r"(?P<more>(?: [a-z\-]+){1,4}?)(?= (?:phai|co trach nhiem|chiu trach nhiem)\b)"
)


def name_end(document: Document, phrase: BodyPhrase, sentence: Span) -> int:
    """The end of the phrase, or of the clause that tells which bodies are meant."""
    end = phrase.end
    if is_modal(document, end, sentence.end) or is_work(document, end, sentence.end):
        return end
    patterns = (
        (_WHICH, _SHORT_OF, _LONGER) if phrase.start == sentence.start else (_WHICH, _SHORT_OF)
    )
    for pattern in patterns:
        clause = pattern.match(document.plain, end, sentence.end)
        if clause:
            return clause.end("more")
    return end
