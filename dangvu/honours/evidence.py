"""What is missing or contradicts itself in the evidence of one person's party age and papers."""

from datetime import date

from dangvu.honours.lives import Life
from dangvu.honours.stages import AwardKind
from dangvu.people.kinds import DisciplineForm, PaperKind
from dangvu.people.models import Membership
from dangvu.people.party_age import starts_on

# By how much a birth must lie before the first decision to be believed at all.
LEAST_AGE = 15


def doubt_of(life: Life, on: date) -> str:
    """Why party age is not proved: a paper that is missing, or days that contradict; "" if it is."""
    first = life.memberships[0]
    if life.born and life.born.year + LEAST_AGE > starts_on(first).year:
        return _conflict(f"sinh {life.born.year}, vào Đảng {starts_on(first):%d/%m/%Y}")
    for membership in life.memberships:
        if told := _contradiction(membership):
            return _conflict(told)
    if told := _expelled_but_here(life, on):
        return _conflict(told)
    return _missing(first, life.memberships[-1])


def _contradiction(membership: Membership) -> str:
    official, began = membership.official_on, membership.ceremony_on
    if official and official < began:
        return f"chính thức {official:%d/%m/%Y}, kết nạp {began:%d/%m/%Y}"
    if membership.ended_on and membership.ended_on < began:
        return f"thôi là đảng viên {membership.ended_on:%d/%m/%Y}, kết nạp {began:%d/%m/%Y}"
    return ""


def _expelled_but_here(life: Life, on: date) -> str:
    last = life.memberships[-1]
    if last.ended_on:
        return ""
    for wrong in life.wrongs:
        if wrong.form == DisciplineForm.EXPULSION and starts_on(last) <= wrong.decided_on <= on:
            return f"khai trừ ngày {wrong.decided_on:%d/%m/%Y} mà vẫn trong danh sách"
    return ""


def _conflict(told: str) -> str:
    return f"ngày ghi mâu thuẫn: {told}; hãy đối chiếu giấy tờ"


def _missing(first: Membership, last: Membership) -> str:
    """Rule AGE-01: the first decision, or the joining date on the card."""
    has_card = any(each.card_on or each.card_number for each in (first, last))
    if first.decision_on is None and not has_card:
        return "thiếu quyết định kết nạp hoặc thẻ đảng viên để tính tuổi Đảng"
    if last.official_on is None:
        return "chưa ghi ngày công nhận đảng viên chính thức"
    return ""


def missing_paper(life: Life, kind: AwardKind, on: date, *, declared: bool) -> str:
    """The paper without which the person cannot be put forward; "" when all are there."""
    if kind == AwardKind.POSTHUMOUS:
        death = life.last_paper(PaperKind.DEATH, on)
        return "" if death else "thiếu trích lục khai tử"
    if not declared:
        return ""
    made = life.last_paper(PaperKind.BADGE_DECLARATION, on)
    return "" if made and made > life.last_given(on) else "thiếu tờ khai đề nghị tặng (mẫu 6-HHĐ)"
