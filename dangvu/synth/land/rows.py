"""Units, their periods, their bodies and their partners as rows."""

from collections.abc import Iterator

from dangvu.kernel.names import search_key
from dangvu.organisations.kinds import BodyKind, PartnerKind, UnitType
from dangvu.organisations.models import Body, Organisation, OrganisationPeriod, Partner
from dangvu.synth.drafts import Unit
from dangvu.synth.facts.basket import Basket
from dangvu.synth.land import places
from dangvu.synth.land.plan import AGENCIES, BLOC, CITY, COMMITTEES, DISTRICT
from dangvu.synth.land.tree import Tree

_TITLES = {plan.key: plan.title for plan in COMMITTEES}
_DEPARTMENTS = (
    (BodyKind.EXECUTIVE, "Ban Chấp hành"), (BodyKind.STANDING_BOARD, "Ban Thường vụ"),
    (BodyKind.ORGANISATION, "Ban Tổ chức"), (BodyKind.PROPAGANDA, "Ban Tuyên giáo"),
    (BodyKind.INSPECTION, "Ủy ban Kiểm tra"), (BodyKind.OFFICE, "Văn phòng"),
)  # fmt: skip
_FRONT, _YOUTH = PartnerKind.FRONT, PartnerKind.YOUTH_UNION
_UNION, _CENTRE = PartnerKind.TRADE_UNION, PartnerKind.TRAINING_CENTRE
# Partners outside the tree and the committees that they serve; "" is the province itself.
_PARTNERS = (
    (_FRONT, f"Ủy ban Mặt trận Tổ quốc Việt Nam {places.PROVINCE}", ("", AGENCIES, BLOC)),
    (_FRONT, f"Ủy ban Mặt trận Tổ quốc Việt Nam {places.CITY}", (CITY,)),
    (_FRONT, f"Ủy ban Mặt trận Tổ quốc Việt Nam {places.DISTRICT}", (DISTRICT,)),
    (_YOUTH, "Tỉnh đoàn Kinh Sơn", ("",)),
    (_YOUTH, "Đoàn Thanh niên Các cơ quan tỉnh", (AGENCIES,)),
    (_YOUTH, "Thành đoàn Vân Kinh", (CITY,)),
    (_YOUTH, "Huyện đoàn Khê Lâm", (DISTRICT,)),
    (_YOUTH, "Đoàn Khối Doanh nghiệp tỉnh", (BLOC,)),
    (_UNION, f"Liên đoàn Lao động {places.PROVINCE}", ("", BLOC)),
    (_UNION, "Công đoàn Viên chức tỉnh", (AGENCIES,)),
    (_UNION, f"Liên đoàn Lao động {places.CITY}", (CITY,)),
    (_UNION, f"Liên đoàn Lao động {places.DISTRICT}", (DISTRICT,)),
    (_CENTRE, f"Trường Chính trị {places.PROVINCE}", (AGENCIES, BLOC)),
    (_CENTRE, f"Trung tâm Bồi dưỡng chính trị {places.CITY}", (CITY,)),
    (_CENTRE, f"Trung tâm Bồi dưỡng chính trị {places.DISTRICT}", (DISTRICT,)),
)


def add_units(tree: Tree, basket: Basket) -> None:
    for unit in tree.units:
        basket.add(_organisation(unit))
    for unit in tree.units:
        for row in _periods(unit):
            basket.add(row)
        for kind, name in _bodies(unit, is_root=unit is tree.root):
            basket.add(Body(unit_id=unit.id, kind=kind, name=name, from_on=unit.founded_on))
    for partner, name, _ in _PARTNERS:
        basket.add(Partner(kind=partner, name=name))
    for partner_id, (_, _, keys) in enumerate(_PARTNERS, start=1):
        for key in keys:
            served = tree.superiors[key] if key else tree.root
            basket.add(Partner.serves.through(partner_id=partner_id, organisation_id=served.id))


def _organisation(unit: Unit) -> Organisation:
    now = unit.now
    return Organisation(
        parent_id=now.parent.id if now.parent else None,
        path=unit.path,
        order=unit.order,
        display_key=unit.display_key,
        name=now.name,
        search_key=search_key(now.name),
        type=now.type,
        sector=now.sector,
        founded_on=unit.founded_on,
        dissolved_on=unit.dissolved_on,
    )


def _periods(unit: Unit) -> Iterator[OrganisationPeriod]:
    for period in unit.periods:
        yield OrganisationPeriod(
            organisation_id=unit.id,
            name=period.name,
            type=period.type,
            sector=period.sector,
            parent_id=period.parent.id if period.parent else None,
            path=unit.path_in(period),
            from_on=period.from_on,
            to_on=period.to_on,
            source=period.source,
        )


def _bodies(unit: Unit, *, is_root: bool) -> Iterator[tuple[BodyKind, str]]:
    if unit.dissolved_on is not None:
        return
    if is_root or unit.now.type == UnitType.SUPERIOR:
        title = "Tỉnh ủy" if is_root else _TITLES[unit.committee]
        for kind, words in _DEPARTMENTS:
            yield kind, f"{words} {title}"
    elif unit.now.type == UnitType.BASE_COMMITTEE:
        stem = unit.name.removeprefix("Đảng bộ ")
        yield BodyKind.EXECUTIVE, f"Đảng ủy {stem}"
        yield BodyKind.INSPECTION, f"Ủy ban Kiểm tra Đảng ủy {stem}"
    elif unit.size >= 12:
        yield BodyKind.CELL_COMMITTEE, f"Chi ủy {unit.name}"
