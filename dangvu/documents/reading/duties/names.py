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
    r"|can cu|to chuc (?:le|lop|thuc hien|hoi nghi|quan triet|trien khai|kiem diem|hoc)|thuong"
    r" xuyen|kip thoi)\b"
)
_WHICH = re.compile(
    r"(?P<more>,? (?:co(?! (?:duoi|tren|tu|\d))|duoc (?:phan cong|giao|cu|chon|nhan|tang)"
    r"|nao(?= [^.;]{3,80} (?:phai|de nghi)\b)|noi|nhan|phu trach|dang|truc tiep|lien quan|tren|o"
    r"|tai|tham gia|theo doi) (?:(?! (?:thi|ma) )[^.;:()]){2,80}?)"
    rf"(?=,? (?:(?:moi|hang) [a-z]+,? )?{FIRM_VERB})"
)


def name_end(document: Document, phrase: BodyPhrase, sentence: Span) -> int:
    """The end of the phrase, or of the clause that tells which bodies are meant."""
    end = phrase.end
    if is_modal(document, end, sentence.end) or is_work(document, end, sentence.end):
        return end
    clause = _WHICH.match(document.plain, end, sentence.end)
    return clause.end("more") if clause else end
