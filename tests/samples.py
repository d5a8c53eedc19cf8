"""One record of every kind that an address may name, all of them in the agencies' committee."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.utils import timezone

from dangvu.accounts.models import User
from dangvu.documents.writing import built
from dangvu.plans.models import Deadline, Plan, ReadFact, ReportDuty, Target
from dangvu.plans.stages import Decision, Meaning, Metric
from dangvu.registry.models import CommitteeTerm, DocumentNumber, Letter, PaperTemplate
from dangvu.regulations.beginnings import as_json
from dangvu.regulations.models import AdoptedSet, AdoptedValue
from dangvu.rules.sets import shipped
from tests.honoured import honoured_ids
from tests.world import ON, World

TITLE = "Kế hoạch kết nạp Trà Hương"
SUBJECT = "tặng Huy hiệu Đảng Trà Hương"
MORE = "Phấn đấu kết nạp 2 đảng viên Trà Hương ở Sở."
AMOUNT = "Trong năm 2020 kết nạp từ 3 đến 5 đảng viên Trà Hương."
BY_WHEN = "Gửi danh sách Trà Hương trước ngày 11/12/2019."
REPORT = "Báo cáo kết quả Trà Hương về Đảng ủy trong tháng 11/2020."
CRITERIA = "Tiêu chuẩn kết nạp Trà Hương"
TEXT = "\n".join((MORE, AMOUNT, BY_WHEN, REPORT)) + "\n"


@dataclass(frozen=True)
class Samples:
    """`ids`: the parameter of an address → the sample's id or word. A new parameter needs a line here."""

    ids: Mapping[str, int | str]
    world: World

    @property
    def unit_names(self) -> set[str]:
        """Public to everybody who is signed in."""
        world = self.world
        return {
            unit.name for unit in (world.agencies, world.base, world.first_cell, world.second_cell)
        }

    @property
    def secrets(self) -> set[str]:
        """What nobody from outside the agencies may read on any page."""
        world = self.world
        people = (world.member, world.colleague, world.candidate)
        return {
            TITLE,
            SUBJECT,
            MORE,
            AMOUNT,
            BY_WHEN,
            REPORT,
            CRITERIA,
            *(person.full_name for person in people),
        }


def build_samples(world: World, officer: User) -> Samples:
    plan = _plan(world, officer)
    pending = _fact(plan, "target", MORE, {"min": 2, "max": 2, "unit": "đảng viên"})
    target = Target.objects.create(
        plan=plan,
        fact=_confirmed(_fact(plan, "target", AMOUNT, {"min": 3, "max": 5, "unit": "đảng viên"})),
        unit=world.agencies,
        metric=Metric.ADMISSIONS,
        wording=AMOUNT,
        minimum=3,
        maximum=5,
        from_on=date(2020, 1, 1),
        to_on=date(2020, 12, 31),
    )
    deadline = Deadline.objects.create(
        plan=plan,
        fact=_confirmed(_fact(plan, "deadline", BY_WHEN, {"date": "2019-12-11", "op": "before"})),
        wording=BY_WHEN,
        what="Gửi danh sách Trà Hương",
        meaning=Meaning.BEFORE,
        when="2019-12-11",
        due_on=date(2019, 12, 10),
    )
    duty = ReportDuty.objects.create(
        plan=plan,
        fact=_confirmed(_fact(plan, "report_duty", REPORT, {"to": "Đảng ủy", "when": "2020-11"})),
        wording=REPORT,
        what="Báo cáo kết quả Trà Hương",
        to_whom="Đảng ủy",
        meaning=Meaning.IN,
        when="2020-11",
        due_on=date(2020, 11, 30),
    )
    ids: dict[str, int | str] = {
        "person_id": world.member.pk,
        "unit_id": world.base.pk,
        "candidacy_id": world.candidate.candidacies.get().pk,
        "plan_id": plan.pk,
        "fact_id": pending.pk,
        "target_id": target.pk,
        "deadline_id": deadline.pk,
        "duty_id": duty.pk,
        "set_id": _draft(world, officer).pk,
        "user_id": officer.pk,
        "appointment_id": officer.appointments.get().pk,
        "year": ON.year,
        **honoured_ids(world),
        "name": "dang-vien",
        "number_id": _number(world).pk,
        "template_id": _template(world).pk,
        "value_id": _adopted_value(world).pk,
    }
    return Samples(ids, world)


def _adopted_value(world: World) -> AdoptedValue:
    return AdoptedValue.objects.create(
        unit=world.agencies,
        name="admission/decision",
        value=25,
        source="Hướng dẫn 05-HD/BTCĐU",
        from_on=ON,
        adopted_by="can-bo",
        adopted_at=timezone.now(),
    )


def _fact(plan: Plan, kind: str, quote: str, norm: dict[str, object]) -> ReadFact:
    start = TEXT.index(quote)
    return ReadFact.objects.create(
        plan=plan,
        type=kind,
        start=start,
        end=start + len(quote),
        quote=quote,
        norm=norm,
        confidence=0.95,
        rule=f"{kind}.sample",
    )


def _confirmed(fact: ReadFact) -> ReadFact:
    fact.decision = Decision.CONFIRMED
    fact.decided_at = timezone.now()
    fact.decided_by = "can-bo"
    fact.save()
    return fact


def _draft(world: World, officer: User) -> AdoptedSet:
    """A whole draft of the agencies' committee, which somebody else may publish."""
    definition = as_json(shipped()["ke-hoach-83"].data)
    definition |= {"id": "tra-huong.1", "title": CRITERIA}
    return AdoptedSet.objects.create(
        unit=world.agencies,
        key="tra-huong",
        subject="criteria",
        title=CRITERIA,
        definition=definition,
        reading="bat-ky",
        source="Kế hoạch 83-KH/ĐU",
        from_on=ON,
        drafted_by=officer.username,
        drafted_at=timezone.now(),
        authors=[officer.username],
    )


def _plan(world: World, officer: User) -> Plan:
    letter = Letter.objects.create(
        unit=world.agencies,
        file_name="tra-huong.txt",
        media_type="txt",
        content=TEXT.encode(),
        text=TEXT,
        sha256=sha256(TEXT.encode()).hexdigest(),
        received_on=ON,
        entered_at=timezone.now(),
        entered_by=officer.username,
    )
    return Plan.objects.create(
        unit=world.agencies,
        letter=letter,
        key="83-KH/ĐU",
        title=TITLE,
        doc_type="KH",
        issued_on=ON,
        period_from_on=date(2020, 1, 1),
        period_to_on=date(2020, 12, 31),
        opened_on=ON,
    )


def _number(world: World) -> DocumentNumber:
    term = CommitteeTerm.objects.create(
        unit=world.agencies, name="2015–2020", from_on=date(2015, 8, 20)
    )
    return DocumentNumber.objects.create(
        term=term,
        type="TTr",
        body="ĐU",
        number=1,
        dated_on=ON,
        subject=SUBJECT,
        taken_by="can-bo",
        taken_at=timezone.now(),
    )


def _template(world: World) -> PaperTemplate:
    return PaperTemplate.objects.create(
        unit=world.agencies,
        kind="letter",
        version=1,
        from_on=ON,
        source=SUBJECT,
        file_name="tra-huong.docx",
        content=built("letter", "HD-36"),
        sha256="0" * 64,
        prints=["body"],
        uploaded_by="can-bo",
        uploaded_at=timezone.now(),
    )
