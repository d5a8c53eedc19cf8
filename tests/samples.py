"""One record of every kind that an address may name, all of them in the agencies' committee."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256

from django.utils import timezone

from dangvu.accounts.models import User
from dangvu.plans.models import Plan, ReadFact, Target
from dangvu.plans.stages import Metric
from dangvu.registry.models import Letter
from tests.world import ON, World

TEXT = "Trong năm 2020 kết nạp từ 3 đến 5 đảng viên Trà Hương.\n"
TITLE = "Kế hoạch kết nạp Trà Hương"


@dataclass(frozen=True)
class Samples:
    """`ids`: the parameter of an address → the sample's id. A new parameter needs a line here."""

    ids: Mapping[str, int]
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
        return {TITLE, TEXT.strip(), *(person.full_name for person in people)}


def build_samples(world: World, officer: User) -> Samples:
    plan = _plan(world, officer)
    fact = ReadFact.objects.create(
        plan=plan,
        type="target",
        start=0,
        end=len(TEXT) - 1,
        quote=TEXT.strip(),
        norm={"min": 3, "max": 5, "unit": "đảng viên"},
        confidence=0.95,
        rule="target.range",
    )
    target = Target.objects.create(
        plan=plan,
        fact=fact,
        unit=world.agencies,
        metric=Metric.ADMISSIONS,
        wording=TEXT.strip(),
        minimum=3,
        maximum=5,
        from_on=date(2020, 1, 1),
        to_on=date(2020, 12, 31),
    )
    appointment = officer.appointments.get()
    ids = {
        "person_id": world.member.pk,
        "unit_id": world.base.pk,
        "plan_id": plan.pk,
        "fact_id": fact.pk,
        "target_id": target.pk,
        "user_id": officer.pk,
        "appointment_id": appointment.pk,
    }
    return Samples(ids, world)


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
