"""Finds what is sent to whom, through whom: a verb of sending, its object and its destination."""

import re

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.drafts import Draft
from dangvu.documents.reading.islands.organisations import BodyPhrase, body_at
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.actions import after_other_times
from dangvu.documents.reading.links.fronted import fronted_in, fronted_noun

_VERBS = re.compile(
    r"\b(?:gui|nop|bao cao|(?<!chuong )(?<!qua )(?<!quy )(?<!tien )(?<!giao )trinh|thong bao"
    r"|phan anh|dang ky|chuyen|(?<!canh )(?<!du )(?<!giay )(?<!nhat )bao(?= (?:truoc|so|ket|tinh"
    r"|danh|ngay|bang|lai"
    r"|cho|voi|ve|len|chi uy|cap uy|dang uy))"
    r"|trao doi(?= bang van ban)|cung cap(?= (?:danh sach|so lieu|ho so|bao cao|ban sao)))\b"
)
_VIA = re.compile(r",? ?\(? ?(?:thong )?qua (?=[a-z])")
_VIA_IN_BRACKETS = re.compile(r" ?\( ?(?:thong )?qua (?P<via>[^()\n]{4,90})\)")
_VIA_ENDS = re.compile(
    r",? (?:de|dong thoi|theo|va file|va ban|hoac|email|hop thu|dia chi|sdt|dt|dien thoai|d/t|dtdd)\b|;"
)
_PREPOSITIONS = "ve|ve cho|cho|den|len|voi|toi|sang"
_OTHER_PREPOSITIONS = {
    "thong bao": "cho|den|toi|voi|ve",
    "bao cao": "ve|ve cho|cho|den|len|voi|toi|truoc|sang",
    "nop": "ve|ve cho|cho|den|len|toi|sang|tai",
}
_TOWARDS = re.compile(r"(?:ve|cho|den|len|voi|sang) $")
_NOT_VERB = re.compile(
    r"(?:nghe|trong|theo|cac|cua|(?<!van )(?<!bien )ban|noi dung|che do|mot|(?<!ket )qua|tai"
    r"|nhan duoc|da|cong tac|nhung|ca|dua|qua trinh|du thao|sau khi co|khong|chua|cung voi"
    r"|can cu"
    r"|voi|mau|khi|viec|de (?:tong hop,? )?) $"
)
# What is no verb before `báo cáo` and its like may well stand before `gửi`.
_NOT_REPORTING = re.compile(
    r"(?:(?<!thanh )duoc|(?<!ho )(?<!co )(?<!cac )so|so lieu|gui|nop|hoan thien|lam|viet|xay dung"
    r"|bien) $"
)
_HANDING = ("gui", "nop", "chuyen", "trinh")
_FURTHER = re.compile(
    r",? ?(?:tong hop|bao cao|gui|trong|truoc|cham nhat|vao|de tong hop)(?:[^.;\n]|\.(?=\d)){0,600}"
)
_NEW_DUTY = re.compile(
    r",? (?:va )?(?=(?:bao cao|ho so|danh sach|ke hoach) [^,.;]{2,40} (?:gui|nop)"
    r"|(?:gui|nop|bao cao|trinh) )"
)
_ANYBODY = re.compile(
    r"\b(?i:gui|nop|chuyen|bao cao|bao|trinh)\b(?: [^.;:()\n]{0,80}?)?? (?:(?i:ve|len|cho|den|toi"
    r"|voi) )?"
    r"(?P<to>(?i:(?:cac )?(?:cap (?:tren|co tham quyen)|co quan co tham quyen|doan (?:kiem tra|giam"
    r" sat)|cap uy cap tren|to giup viec|lanh dao (?:(?:hai|cac) (?:ben|co quan)|ban|phong|don vi"
    r"|co quan|cong ty|nha truong)"
    r"|bo phan (?:tong hop|thuong truc"
    r"|giup viec)|hai ben))(?: truc tiep)?(?![a-z])"
    r"|(?:Ban|Vu|Phong)(?= \((?:qua|thong qua) | (?:truoc|cham|qua|de) |[,.;])"
    r"|(?:Tieu ban|Hoi dong|To (?:cong tac|giup viec|bien tap)|Doan|Co quan|Phong|So|Vien|Bo phan"
    r"|Uy ban|Bo|Cuc|Dang doan|Trung tam)(?: (?:(?!truoc|cham|muon|de|trong|theo|qua|vao|han|thoi"
    r"|dung|va bao)[a-z]+|[A-Z][A-Za-z]*|-)){1,9})"
)
_SENT = (
    r"(?:danh sach|bao cao|ho so|ke hoach|van ban|bien ban|ket qua|tinh hinh|so (?!voi)|tai lieu"
    r"|bieu|to"
    r" trinh|y kien|noi dung|de an|thong tin|ban (?:tu )?kiem diem|bai thu hoach|nghi quyet|bien dong"
    r"|du thao|nhung|de xuat|cong van)"
)
_OBJECT = re.compile(
    r"(?:lap|tong hop|xay dung|hoan (?:chinh|thien|thanh)|cap nhat|ra soat|thong ke|danh gia|chuan"
    r" bi|ban hanh|viet|ra|lam|ky|tham muu|va)(?: (?:va|,)? ?(?:lap|tong hop|viet|ra))? "
    rf"(?P<object>{_SENT}[^;.()]{{0,80}}?)(?: cua (?:minh|cap minh|don vi minh))?"
    r"(?: \([^()]{1,40}\))?"
    r"(?: (?:truoc|trong|xong)[^,;.()]{3,40})?(?:,? (?:va|roi))?,? $"
)
_OBJECT_AFTER = re.compile(
    rf",? (?:ve )?(?P<object>{_SENT}[^;.()]{{2,90}}?)"
    r"(?= (?:truoc|cham nhat|trong (?:thang|quy|vong|thoi)|theo|de|qua|vao)\b"
    r"|,? (?:hang|dinh ky)|[;.(]|$)"
)
# `Tiểu ban Văn kiện`, `Phòng Nghiệp vụ`: the second syllable of a name is written small.
_SPLIT_NAME = re.compile(r"(?:Tieu ban|Hoi dong|Phong|So|Vien|To|Doan) [A-Z][a-z]+$")
_REST_OF_NAME = re.compile(r" [a-z]{2,7}(?=[,.;)]| \(| (?:truoc|qua|cham|de|theo|trong)\b|$)")
_MANNER = re.compile(
    r"(?:ngay|dot xuat|kip thoi|thuong xuyen|dinh ky|truc tiep|day du)(?: .{0,20})?"
)
_BELOW = re.compile(r"(?:cac )?(?:co so|don vi|chi bo(?! co so)|to chuc co so)\b")
_IN_BRACKETS = re.compile(r" \([^()]{1,60}\)")
_LABELLED = re.compile(
    r"^[^.;:()\n]{0,20}: (?:truoc|cham nhat|vao|dinh ky|hang)[^.;:()\n]{0,60}(?= ve )"
)
_TIME_SAID = re.compile(
    r",? (?:(?:truoc|trong|vao|cham nhat|xong)(?: [a-z]+){0,2} \d|hang (?:thang|quy))"
)


def destinations(document: Document) -> list[BodyPhrase]:
    """The bodies, and what is written to without being a known body."""
    others = [
        BodyPhrase(match.start("to"), match.end("to"))
        for match in _ANYBODY.finditer(document.cased)
        if not document.bodies_in(max(0, match.start("to") - 1), match.end("to"))
    ]
    return sorted([*document.bodies, *others], key=lambda body: body.start)


def verb_before(document: Document, sentence: Span, body: BodyPhrase) -> re.Match[str] | None:
    """The nearest sending verb, with only its object and a preposition in between."""
    left = max(sentence.start, body.start - 150)
    found = [
        match
        for match in _VERBS.finditer(document.plain, left, body.start)
        if not _is_no_verb(document, left, match) and _reaches(document, match, body)
    ]
    return found[-1] if found else None


def _is_no_verb(document: Document, left: int, verb: re.Match[str]) -> bool:
    before = document.plain[max(left, verb.start() - 24) : verb.start()]
    if _NOT_VERB.search(before):
        return True
    return verb.group() not in _HANDING and bool(_NOT_REPORTING.search(before))


def _reaches(document: Document, verb: re.Match[str], body: BodyPhrase) -> bool:
    between = _LABELLED.sub("", document.plain[verb.end() : body.start])
    between = _IN_BRACKETS.sub("", between)
    of_somebody = verb.group() == "bao cao" and between.startswith(" cua ")
    if of_somebody or re.search(r"[.;:()\n]", between):
        return False
    if verb.group() == "dang ky":
        return between == " voi "
    if verb.group() == "trao doi":
        return between.endswith(" voi ")
    if verb.group() == "chuyen":
        return bool(re.fullmatch(r" (?:[a-z]+ ){0,3}?(?:len|ve|den|cho) ", between))
    if verb.group() == "thong bao" and _BELOW.match(document.plain, body.start):
        return False
    if between in (" ", " lai ", " ngay ", " truc tiep ", " len "):
        return verb.group() in ("bao cao", "gui", "trinh", "thong bao", "nop", "bao")
    prepositions = _OTHER_PREPOSITIONS.get(verb.group(), _PREPOSITIONS)
    if not re.search(rf"(?:^| )(?:{prepositions}) $", between):
        return False
    return not _is_taken(document, verb.end(), body.start - 12)


def _is_taken(document: Document, start: int, end: int) -> bool:
    """Whether the verb already has another body it sends to."""
    return any(
        other.end < end and _TOWARDS.search(document.plain, max(0, other.start - 5), other.start)
        for other in document.bodies_in(start, end)
    )


def duty_of(document: Document, sentence: Span, body: BodyPhrase, verb: re.Match[str]) -> Draft:
    single = _single(document, body)
    via, end = _via(document, sentence, single.end)
    norm = {
        "to": document.words(single.start, single.end),
        "via": via,
        "what": _what(document, verb, body),
    }
    start = _start(document, sentence, verb)
    return Draft("report_duty", start, _end(document, end), norm, 0.88, "report.directed")


_EQUALS = re.compile(r"(?:(?:tinh|thanh|huyen|quan|thi|dang|chi) uy(?:, | va )?){2,5}")


def _single(document: Document, body: BodyPhrase) -> BodyPhrase:
    """`Ban Thường vụ Đảng ủy, Ban Tổ chức …`: the first is who it goes to."""
    rest = _REST_OF_NAME.match(document.cased, body.end)
    if rest and _SPLIT_NAME.match(document.cased, body.start, body.end):
        return BodyPhrase(body.start, rest.end())
    comma = document.plain.find(", ", body.start, body.end)
    equals = _EQUALS.fullmatch(document.cased, body.start, body.end)
    if comma < 0 or equals or document.plain.startswith("cac ", body.start):
        return body
    return BodyPhrase(body.start, comma)


def _via(document: Document, sentence: Span, place: int) -> tuple[str | None, int]:
    bracket = _VIA_IN_BRACKETS.match(document.plain, place, sentence.end)
    if bracket:
        start, end = bracket.span("via")
        stop = _VIA_ENDS.search(document.plain, start, end)
        return document.words(start, stop.start() if stop else end), bracket.end()
    via = _VIA.match(document.plain, place, sentence.end)
    office = via and body_at(document.cased, via.end(), min(sentence.end, via.end() + 90))
    if not office:
        return None, place
    first = _single(document, office)
    closing = document.plain[first.end : first.end + 1] == ")"
    return document.words(first.start, first.end), first.end + closing


def _what(document: Document, verb: re.Match[str], body: BodyPhrase) -> str | None:
    between = re.sub(
        r"(?:^| )(?:ve cho|ve|cho|den|len|voi|toi) ?$",
        "",
        document.plain[verb.end() : body.start].rstrip(),
    )
    time = _TIME_SAID.search(between)
    said = document.words(verb.end(), verb.end() + (time.start() if time else len(between)))
    if said.strip(" :") and not _MANNER.fullmatch(
        document.plain, verb.end() + 1, verb.end() + 1 + len(said)
    ):
        return said.strip(" :")
    clause = document.clause_at(verb.start())
    left = max(clause.start, verb.start() - 200)
    fronted = fronted_what(document, left, body.start)
    if fronted:
        return fronted
    object_ = _OBJECT.search(document.plain, left, verb.start())
    if object_ is None:
        end = _via(document, document.sentence_at(body.start), _single(document, body).end)[1]
        object_ = _OBJECT_AFTER.match(document.plain, end, clause.end)
    return document.words(*object_.span("object")) if object_ else None


def fronted_what(document: Document, left: int, right: int) -> str | None:
    fronted = fronted_in(document, left, right)
    return fronted_noun(document, fronted) if fronted else None


def _start(document: Document, sentence: Span, verb: re.Match[str]) -> int:
    clause = document.clause_at(verb.start())
    head = max(clause.start, sentence.start)
    head = after_other_times(document, head, verb.end() + 1)
    bodies = [b for b in document.bodies_in(head, verb.start()) if b.start == head]
    if bodies and verb.start() - bodies[-1].end > 1:
        head = bodies[-1].end + 1
    if verb.start() - head <= 90:
        return head
    comma = document.plain.rfind(", ", head, verb.start())
    return comma + 2 if comma >= 0 else verb.start()


def _end(document: Document, end: int) -> int:
    """Up to what follows of time and purpose; after its time, a new verb is a new duty."""
    clause = document.clause_at(end - 1)
    further = _FURTHER.match(document.plain, end, clause.end)
    if further:
        times = document.dates_from(end, further.end() - end)
        stop = _NEW_DUTY.search(document.plain, times[0].end, further.end()) if times else None
        end = stop.start() if stop else further.end()
    while document.plain[end - 1] in " .,/;":
        end -= 1
    return end
