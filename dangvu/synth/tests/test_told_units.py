"""What is told of units holds together: periods, types, changes, bodies."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

from dangvu.organisations.kinds import PartnerKind, UnitType
from dangvu.organisations.models import Body, Organisation, Partner
from dangvu.people.kinds import AffiliationKind
from dangvu.people.models import Affiliation
from dangvu.synth.telling import Province
from dangvu.synth.tests.told import UNTIL, periods, rows


def test_periods_of_a_unit_follow_without_a_gap(province: Province) -> None:
    units = {unit.pk: unit for unit in rows(province, Organisation)}
    for unit_id, own in periods(province).items():
        unit, last = units[unit_id], own[-1]
        for earlier, later in pairwise(own):
            assert earlier.to_on == later.from_on
        assert last.to_on == unit.dissolved_on
        assert (last.name, last.type, last.path) == (unit.name, unit.type, unit.path)
        assert own[0].from_on == unit.founded_on


def test_a_parent_stands_as_long_as_its_children(province: Province) -> None:
    history = periods(province)
    for own in history.values():
        for period in own:
            if period.parent_id is not None:
                above = history[period.parent_id]
                assert above[0].from_on <= period.from_on
                end = above[-1].to_on
                assert end is None or (period.to_on is not None and period.to_on <= end)
                assert period.path.startswith(above[-1].path)


def test_committees_and_cells_follow_the_thirty_member_rule(province: Province) -> None:
    sizes: dict[int, int] = defaultdict(int)
    units = {unit.pk: unit for unit in rows(province, Organisation)}
    for stay in rows(province, Affiliation):
        is_then = stay.from_on <= date(2016, 12, 31) and (stay.to_on or UNTIL) > date(2016, 12, 31)
        if is_then and stay.kind == AffiliationKind.OFFICIAL:
            for unit_id in units[stay.unit_id].ancestor_ids():
                sizes[unit_id] += 1
    for own in periods(province).values():
        on_the_day = [
            p
            for p in own
            if p.from_on <= date(2016, 12, 31) and (p.to_on or UNTIL) > date(2016, 12, 31)
        ]
        for period in on_the_day:
            if period.type == UnitType.BASE_CELL:
                assert sizes[period.organisation_id] < 30


def test_units_change_in_every_way(province: Province) -> None:
    histories = [own for own in periods(province).values() if len(own) > 1]
    pairs = [(a, b) for own in histories for a, b in pairwise(own)]
    assert any(a.name != b.name and a.type == b.type for a, b in pairs), "renamed"
    assert any(a.type != b.type for a, b in pairs), "became a committee"
    assert any(a.parent_id != b.parent_id for a, b in pairs), "went to another parent"
    assert any(a.sector != b.sector for a, b in pairs), "became a ward"
    units = rows(province, Organisation)
    assert any(unit.dissolved_on for unit in units)
    assert any(unit.founded_on > date(2014, 1, 1) for unit in units)


def test_committees_have_their_bodies_and_partners(province: Province) -> None:
    bodies = {body.name for body in rows(province, Body)}
    assert {
        "Ban Tổ chức Tỉnh ủy", "Ban Thường vụ Đảng ủy Các cơ quan tỉnh", "Ban Tổ chức Thành ủy",
        "Ban Tuyên giáo Đảng ủy Các cơ quan tỉnh", "Văn phòng Huyện ủy",
    } <= bodies  # fmt: skip
    assert {partner.kind for partner in rows(province, Partner)} == set(PartnerKind)
