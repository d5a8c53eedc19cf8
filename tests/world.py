"""The small world that tests of every room share: two committees, six units, a few people."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from dangvu.access.models import Appointment
from dangvu.access.permissions import Role
from dangvu.accounts.models import User
from dangvu.development.models import Candidacy
from dangvu.development.stages import Group
from dangvu.kernel.names import search_key
from dangvu.organisations.kinds import Sector, UnitType
from dangvu.organisations.models import Office, Organisation, OrganisationPeriod
from dangvu.organisations.models.organisation import step_of
from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Affiliation, Membership, Person

ON = date(2019, 12, 2)
FOUNDED_ON = date(2010, 1, 1)
PASSWORD = "ruộng lúa chín vàng"
SOURCE = "dữ liệu của bài thử"


@dataclass(frozen=True)
class World:
    """A province with two committees; all of its names begin with a word no page says by itself.

    root ─┬─ agencies ── base ─┬─ first_cell   (member, candidate)
          │                    └─ second_cell  (colleague)
          └─ district ── other_cell            (outsider)
    """

    root: Organisation
    agencies: Organisation
    base: Organisation
    first_cell: Organisation
    second_cell: Organisation
    district: Organisation
    other_cell: Organisation
    member: Person
    colleague: Person
    outsider: Person
    candidate: Person


def build_world() -> World:
    """The world as it stands on `ON`, in a demo office whose working day that is."""
    Office.objects.create(
        id=1,
        is_demo=True,
        name="Văn phòng Trà Lũng",
        helper="Lò Thị Trà Mây",
        working_day=ON,
        founded_at=timezone.now(),
    )
    root = unit("Đảng bộ tỉnh Trà Lũng", UnitType.PROVINCE)
    agencies = unit("Đảng bộ các cơ quan Trà Lũng", UnitType.SUPERIOR, root, Sector.AGENCY)
    base = unit("Đảng bộ Sở Trà Sen", UnitType.BASE_COMMITTEE, agencies, Sector.AGENCY)
    first_cell = unit("Chi bộ Trà Hồng", UnitType.CELL, base, Sector.AGENCY)
    second_cell = unit("Chi bộ Trà Cúc", UnitType.CELL, base, Sector.AGENCY)
    district = unit("Đảng bộ huyện Trà Khê", UnitType.SUPERIOR, root, Sector.TERRITORY)
    other_cell = unit("Chi bộ xã Trà Vân", UnitType.BASE_CELL, district, Sector.COMMUNE)
    return World(
        root=root,
        agencies=agencies,
        base=base,
        first_cell=first_cell,
        second_cell=second_cell,
        district=district,
        other_cell=other_cell,
        member=member("Lò Thị Trà Giang", first_cell, ceremony_on=date(2003, 2, 3)),
        colleague=member("Hà Văn Trà Sơn", second_cell, ceremony_on=date(2019, 5, 19)),
        outsider=member("Đặng Hòa Trà Bình", other_cell, ceremony_on=date(1998, 9, 2)),
        candidate=candidate("Vũ Thị Trà Ngân", first_cell),
    )


def unit(
    name: str,
    kind: UnitType,
    parent: Organisation | None = None,
    sector: Sector = Sector.NONE,
) -> Organisation:
    """A unit founded on `FOUNDED_ON`, last among its siblings, with its one period."""
    order = Organisation.objects.filter(parent=parent).count() + 1
    made = Organisation.objects.create(
        parent=parent,
        order=order,
        display_key=(parent.display_key if parent else "") + step_of(order),
        name=name,
        search_key=search_key(name),
        type=kind,
        sector=sector,
        founded_on=FOUNDED_ON,
    )
    made.path = f"{parent.path if parent else ''}{step_of(made.pk)}"
    made.save(update_fields=["path"])
    OrganisationPeriod.objects.create(
        organisation=made,
        name=name,
        type=kind,
        sector=sector,
        parent=parent,
        path=made.path,
        from_on=FOUNDED_ON,
        source=SOURCE,
    )
    return made


def member(full_name: str, cell: Organisation, *, ceremony_on: date) -> Person:
    """A member of `cell` since the ceremony; on probation for the first year."""
    person = Person.prepared(full_name, birth_year=ceremony_on.year - 25)
    person.save()
    probation_ends_on = ceremony_on.replace(year=ceremony_on.year + 1)
    is_official = probation_ends_on <= ON
    Membership.objects.create(
        person=person,
        admitted_by=cell,
        ceremony_on=ceremony_on,
        probation_ends_on=probation_ends_on,
        official_on=probation_ends_on if is_official else None,
        recognised_on=probation_ends_on if is_official else None,
        source=SOURCE,
    )
    Affiliation.objects.create(
        person=person, unit=cell, kind=AffiliationKind.OFFICIAL, from_on=ceremony_on, source=SOURCE
    )
    return person


def candidate(full_name: str, cell: Organisation) -> Person:
    """Somebody in the source list of `cell` since the spring."""
    person = Person.prepared(full_name, birth_year=1995)
    person.save()
    Candidacy.objects.create(
        person=person, cell=cell, group=Group.STAFF, opened_on=date(2019, 3, 1), source=SOURCE
    )
    return person


def account(username: str, full_name: str, role: Role | None, place: Organisation) -> User:
    """Somebody who signs in with `PASSWORD`, and wears one hat at `place` or none."""
    user = User.objects.create_user(username, password=PASSWORD, full_name=full_name)
    if role is not None:
        Appointment.objects.create(user=user, role=role, place=place, from_on=FOUNDED_ON)
    return user
