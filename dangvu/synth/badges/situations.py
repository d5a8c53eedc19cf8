"""People at a milestone of the coming wave, one in each situation that its lists tell apart.

Nobody is added to the roll: in each committee, members of many years have their dates in the Party
moved to where the situation needs them.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

from dangvu.honours.windows import wave_before, waves_after
from dangvu.kernel.days import add_months
from dangvu.people.kinds import AffiliationKind, DisciplineForm, EndReason
from dangvu.synth.drafts import Human
from dangvu.synth.land.tree import Tree

ROUNDS = ("02-03", "05-19", "09-02", "11-07")
YEARS = 30
_FROM, _TO = 1978, 2001


@dataclass(frozen=True)
class BadgeSituation:
    """`reached` counts days from the wave before; with `from_wave`, from the coming one."""

    key: str
    tells_apart: str
    reached: int
    from_wave: bool = False
    discipline: tuple[DisciplineForm, int] | None = None
    is_unworthy: bool = False
    is_ill: bool = False
    dies: bool = False
    has_no_decision: bool = False
    has_no_declaration: bool = False
    was_missed: bool = False


SITUATIONS = (
    BadgeSituation("dung-ngay-dot", "đủ tuổi Đảng đúng ngày của đợt", 0, from_wave=True),
    BadgeSituation("sau-dot-truoc", "đủ tuổi Đảng ngay sau đợt trước", 1),
    BadgeSituation(
        "khien-trach", "khiển trách: quy định 2016 không phải chờ", 15,
        discipline=(DisciplineForm.REPRIMAND, 60),
    ),
    BadgeSituation(
        "canh-cao", "cảnh cáo chưa đủ 6 tháng", 20, discipline=(DisciplineForm.WARNING, 50)
    ),
    BadgeSituation(
        "canh-cao-da-qua", "cảnh cáo đã qua 6 tháng, chưa đủ 9 tháng", 25,
        discipline=(DisciplineForm.WARNING, 190),
    ),
    BadgeSituation(
        "cach-chuc", "cách chức chưa đủ 12 tháng", 28, discipline=(DisciplineForm.REMOVAL, 200)
    ),
    BadgeSituation("ket-luan", "cấp ủy kết luận không đủ tư cách", 30, is_unworthy=True),
    BadgeSituation("benh-nang", "bệnh nặng, còn chín tháng", 270, from_wave=True, is_ill=True),
    BadgeSituation("tu-tran", "đủ tuổi Đảng rồi từ trần trước đợt", 3, dies=True),
    BadgeSituation("thieu-quyet-dinh", "không còn quyết định và thẻ", 35, has_no_decision=True),
    BadgeSituation("thieu-to-khai", "chưa có tờ khai 6-HHĐ", 40, has_no_declaration=True),
    BadgeSituation("sot-dot-truoc", "đủ tuổi Đảng từ đợt trước, chưa được tặng", -90, was_missed=True),
    BadgeSituation("cach-xep-khac", "đợt này theo Hà Nội, đợt sau theo thường", 17, from_wave=True),
)  # fmt: skip


@dataclass
class Laying:
    """Chooses the people and moves their days; what is on record about them is written later."""

    tree: Tree
    until: date
    of: dict[int, BadgeSituation] = field(default_factory=dict)

    @property
    def wave(self) -> date:
        return waves_after(self.until, ROUNDS, 1)[0]

    def lay(self, humans: list[Human]) -> None:
        for committee in self.tree.superiors:
            able = [h for h in humans if h.is_member and self._is_able(h, committee)]
            for situation in SITUATIONS:
                self._lay(able, situation)

    def _is_able(self, human: Human, committee: str) -> bool:
        time, stay = human.time, human.stay
        return (
            stay.unit.committee == committee
            and stay.kind == AffiliationKind.OFFICIAL
            and stay.to_on is None
            and stay.from_on < self.until - timedelta(days=400)
            and len(human.times) == 1
            and len(human.stays) == 1
            and not time.gaps
            and not human.temporary_stays
            and time.official_on is not None
            and _FROM <= time.ceremony_on.year <= _TO
        )

    def _lay(self, able: list[Human], situation: BadgeSituation) -> None:
        reached_on = self._reached_on(situation)
        began = add_months(reached_on, -12 * YEARS)
        fitting = [h for h in able if h.born.year + 19 <= began.year]
        if not fitting:
            return
        human = min(fitting, key=lambda h: (abs((h.time.ceremony_on - began).days), h.id))
        able.remove(human)
        _move(human, began, keeps_decision=not situation.has_no_decision)
        self.of[human.id] = situation
        if situation.dies:
            human.leave(self.until - timedelta(days=6), EndReason.DIED)

    def _reached_on(self, situation: BadgeSituation) -> date:
        if situation.dies:
            return self.until - timedelta(days=16)
        start = self.wave if situation.from_wave else wave_before(self.wave, ROUNDS)
        return start + timedelta(days=situation.reached)


def _move(human: Human, began: date, *, keeps_decision: bool) -> None:
    """The decision on that day, the rest of the time after it as usual; the card was exchanged later."""
    time, stay = human.time, human.stays[0]
    ceremony_on = began + timedelta(days=14) if keeps_decision else began
    time.decision_on = began if keeps_decision else None
    time.ceremony_on = ceremony_on
    time.probation_ends_on = time.official_on = add_months(ceremony_on, 12)
    time.recognised_on = time.official_on + timedelta(days=40)
    time.card_on = date(2004, 9, 2) if keeps_decision else None
    time.admitted_by = None
    stay.from_on = max(stay.from_on, ceremony_on)
