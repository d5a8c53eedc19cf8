"""Bodies of a unit, and partners beside the tree."""

from datetime import date, timedelta

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.organisations.grounds import Grounds
from dangvu.organisations.kinds import BodyKind, PartnerKind
from dangvu.organisations.models import Body, Partner
from dangvu.organisations.operations.bodies import NotABody, NotAPartner, add_body, add_partner
from dangvu.organisations.operations.units import dissolve_unit
from tests.world import FOUNDED_ON, ON, World

DAY = timedelta(days=1)
GROUNDS = Grounds("Quyết định 15-QĐ/ĐU", ON)


def added(
    world: World, actor: Actor, *, from_on: date = FOUNDED_ON, name: str = "Ban  Trà"
) -> Body:
    return add_body(
        world.agencies, kind=BodyKind.ORGANISATION, name=name, from_on=from_on, grounds=GROUNDS,
        by=actor,
    )  # fmt: skip


def test_a_body_is_added_from_a_day_and_on_the_trail(world: World, actor: Actor) -> None:
    body = added(world, actor)

    assert (body.unit, body.name, body.from_on) == (world.agencies, "Ban Trà", FOUNDED_ON)
    entry = Entry.objects.get()
    assert (entry.verb, entry.unit_id) == ("organisations.body_added", world.agencies.pk)


def test_of_each_kind_a_unit_has_one_at_a_time(world: World, actor: Actor) -> None:
    first = added(world, actor)
    with pytest.raises(NotABody, match="đã có “Ban Trà” từ 01/01/2010"):
        added(world, actor, from_on=ON)

    Body.objects.filter(pk=first.pk).update(to_on=ON)
    with pytest.raises(NotABody):
        added(world, actor, from_on=ON - DAY)
    assert added(world, actor, from_on=ON).pk


def test_a_body_has_a_name_and_a_unit_that_stands(world: World, actor: Actor) -> None:
    with pytest.raises(NotABody, match="Chưa có tên"):
        added(world, actor, name=" ")
    with pytest.raises(NotABody, match="không hoạt động ngày 31/12/2009"):
        added(world, actor, from_on=FOUNDED_ON - DAY)
    dissolve_unit(world.other_cell, from_on=ON, grounds=GROUNDS, by=actor)
    with pytest.raises(NotABody, match="không hoạt động"):
        add_body(
            world.other_cell, kind=BodyKind.CELL_COMMITTEE, name="Chi ủy", from_on=ON,
            grounds=GROUNDS, by=actor,
        )  # fmt: skip
    assert not Entry.objects.filter(verb="organisations.body_added").exists()


def test_a_partner_serves_units_and_is_on_the_trail(world: World, actor: Actor) -> None:
    partner = add_partner(
        " Tỉnh đoàn Trà Lũng", kind=PartnerKind.YOUTH_UNION,
        serves=[world.district, world.agencies], by=actor,
    )  # fmt: skip

    assert partner.name == "Tỉnh đoàn Trà Lũng"
    assert set(partner.serves.all()) == {world.agencies, world.district}
    assert Entry.objects.get().verb == "organisations.partner_added"


def test_a_partner_is_entered_once_with_a_name_and_somebody_to_serve(
    world: World, actor: Actor
) -> None:
    add_partner("Công đoàn Trà", kind=PartnerKind.TRADE_UNION, serves=[world.root], by=actor)

    for name, serves, why in (
        ("Công đoàn  Trà", [world.agencies], "Đã có “Công đoàn Trà”"),
        ("", [world.root], "Chưa có tên"),
        ("Công đoàn Sen", [], "Chưa chọn đơn vị"),
    ):
        with pytest.raises(NotAPartner, match=why):
            add_partner(name, kind=PartnerKind.TRADE_UNION, serves=serves, by=actor)
    assert Partner.objects.count() == Entry.objects.count() == 1
