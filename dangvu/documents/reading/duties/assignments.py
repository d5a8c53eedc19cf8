"""One piece of work for one doer, and how the sentences of a block are shared among doers."""

import re
from dataclasses import dataclass, replace

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.duties.doer import Doer
from dangvu.documents.reading.duties.doers import doers_of
from dangvu.documents.reading.layout.sentences import Span
from dangvu.documents.reading.links.headings import Lead

_CONFIDENCE = {"charged": 0.93, "colon": 0.93, "subject": 0.86, "comma": 0.78}
_PURPOSE_TITLES = re.compile(
    r"muc dich|(?<!nhung )yeu cau(?! (?:cac|chi|dang|cap))|quan diem|y nghia"
)
_OWN_PLAN = re.compile(r" (?:phai|co trach nhiem|co nhiem vu)\b")
# The body that issues the text says so once; that is not its work.
_ISSUES = re.compile(
    r",? (?:thong nhat )?(?:ban hanh|quyet dinh|thong bao|huong dan|xay dung|trinh|de nghi|ket luan"
    r"|trien khai|kinh trinh)\b[^.;]{0,250}?(?:nhu sau|sau day|cu the|gom|sau)(?: day)?,? ?:?$"
)
_PAST = re.compile(r"[^.;]{0,40}(?<!toi )\bda (?!ban hanh|de ra|duoc|giao|neu|ket nap)")


@dataclass(frozen=True)
class Assignment:
    start: int
    end: int
    doer: Doer | None
    lead: Lead
    confidence: float

    @property
    def is_named(self) -> bool:
        """The doer is the subject or charged, not merely named on the way."""
        return self.doer is not None and self.doer.way != "comma"


def is_of_purpose(titles: str) -> bool:
    return bool(_PURPOSE_TITLES.search(titles))


def own_assignments(document: Document, index: int, titles: str) -> list[Assignment]:
    """What the sentences of a block give to whom they name themselves."""
    found: list[Assignment] = []
    for sentence in document.sentences_in(index):
        doers = [doer for doer in doers_of(document, sentence) if _counts(document, doer, titles)]
        if not doers and found:
            found[-1] = replace(found[-1], end=sentence.end)
        for place, doer in enumerate(doers):
            following = doers[place + 1].opening if place + 1 < len(doers) else sentence.end
            start = sentence.start if place == 0 else doer.opening
            _add(document, found, _assignment(start, following, doer))
    return found


def _counts(document: Document, doer: Doer, titles: str) -> bool:
    plain = document.plain
    if is_of_purpose(titles):
        return doer.way == "charged" or bool(_OWN_PLAN.match(plain, doer.duty))
    if doer.is_modal:
        return True
    sentence = document.sentence_at(doer.start)
    if _ISSUES.match(plain, doer.duty, sentence.end):
        return False
    return not _PAST.match(plain, doer.duty) and not _tells_of_past_year(document, sentence)


def _tells_of_past_year(document: Document, sentence: Span) -> bool:
    """`Năm 2023, Ban Tổ chức tiếp nhận 214 hồ sơ` in a text of 2024."""
    years = [
        date.value[:4]
        for date in document.dates_from(sentence.start, 40)
        if date.kind in ("year", "month", "quarter") and date.end <= sentence.end
    ]
    return bool(years and document.year and max(years) < document.year)


def _assignment(start: int, end: int, doer: Doer) -> Assignment:
    lead = Lead(doer.start, doer.end, "sentence")
    return Assignment(start, end, doer, lead, _CONFIDENCE[doer.way] + 0.05 * doer.is_modal)


def _add(document: Document, found: list[Assignment], new: Assignment) -> None:
    if found and _is_called_again(document, found[-1].lead, new.lead):
        found[-1] = replace(found[-1], end=new.end)
    else:
        found.append(new)


def _is_called_again(document: Document, lead: Lead, later: Lead) -> bool:
    """`Các chi bộ khoa …`, then `chi bộ …`: the same, named shorter."""
    first, second = _name(document, lead), _name(document, later)
    return first == second or first.startswith(f"{second} ")


def _name(document: Document, lead: Lead) -> str:
    return document.plain[lead.start : lead.end].removeprefix("cac ")
