"""What happens to units over the years: founded, renamed, merged, made a committee, dissolved."""

from datetime import date

from dangvu.organisations.kinds import CELL_TYPES, Sector, UnitType
from dangvu.synth.drafts import Period, Unit
from dangvu.synth.land.plan import AGENCIES, BLOC, CITY, DISTRICT
from dangvu.synth.land.tree import GroupMove, Tree
from dangvu.synth.settings import Setting

BECAME_A_WARD_ON = date(2015, 4, 1)
POTTERY_CLOSED_ON = date(2015, 6, 30)
FUND_FOUNDED_ON = date(2016, 10, 3)
RENAMED_ON = date(2017, 7, 3)
FACTORY_CLOSED_ON = date(2017, 9, 29)
BECAME_A_COMMITTEE_ON = date(2018, 4, 2)
STARTUP_FOUNDED_ON = date(2018, 5, 21)
OFFICES_MERGED_ON = date(2018, 10, 1)
COMMUNES_MERGED_ON = date(2019, 3, 1)


def tell_events(tree: Tree, *, until: date) -> None:
    """Events of the past always, later ones as far as the last day goes."""
    _a_commune_becomes_a_ward(tree)
    _a_company_closes(tree)
    _an_office_is_founded(tree)
    later = (
        (RENAMED_ON, _an_agency_is_renamed),
        (FACTORY_CLOSED_ON, _a_factory_closes),
        (BECAME_A_COMMITTEE_ON, _a_cell_becomes_a_committee),
        (STARTUP_FOUNDED_ON, _a_company_gets_a_cell),
        (OFFICES_MERGED_ON, _two_agencies_merge),
        (COMMUNES_MERGED_ON, _two_communes_merge),
    )
    for on, tell in later:
        if on <= until:
            tell(tree)


def _a_commune_becomes_a_ward(tree: Tree) -> None:
    """Its cells were hamlets "of the commune" before."""
    ward = [unit for unit in tree.bases(CITY) if unit.now.sector == Sector.WARD][-1]
    for unit in (ward, *tree.cells_of(ward)):
        now = unit.now
        name, sector = now.name, now.sector
        now.name = name.replace("phường ", "xã ").replace("Tổ dân phố số ", "thôn ")
        now.sector = Sector.COMMUNE if sector == Sector.WARD else sector
        source = "Nghị quyết thành lập phường"
        unit.become(BECAME_A_WARD_ON, source, name=name, sector=sector)


def _a_company_closes(tree: Tree) -> None:
    """It stood beside the enterprises of the city, one of which received its members."""
    heir = _last_cell(tree, CITY, Sector.ENTERPRISE)
    source = "Quyết định thành lập"
    period = Period(
        "Chi bộ Công ty cổ phần Gốm Hoài Vân", UnitType.BASE_CELL, Sector.ENTERPRISE,
        tree.superiors[CITY], date(1999, 6, 1), source,
    )  # fmt: skip
    company = Unit(
        tree.next_id(), CITY, 900, tree.superiors[CITY].place, Setting.ENTERPRISE, [period],
        holds_from=period.from_on,
    )  # fmt: skip
    tree.add(company)
    _quiet(POTTERY_CLOSED_ON, company, heir)
    company.quiet_years = {2014, POTTERY_CLOSED_ON.year}
    company.dissolve(POTTERY_CLOSED_ON)
    tree.group_moves.append(GroupMove(POTTERY_CLOSED_ON, (company,), (heir,), 7))


def _an_office_is_founded(tree: Tree) -> None:
    """Too young in 2016 to be graded for that year; its people came from other offices."""
    cells = [u for u in tree.bases(CITY) if u.now.type in CELL_TYPES and u.size]
    office = max(cells, key=lambda u: (u.setting == Setting.SERVICE, u.id))
    givers = sorted(
        (u for u in tree.holding() if u.committee == CITY and u.size and u is not office),
        key=lambda u: (u.setting != Setting.SERVICE, -u.size, u.id),
    )[:3]
    office.now.from_on = office.holds_from = FUND_FOUNDED_ON
    _quiet(FUND_FOUNDED_ON, office)
    tree.group_moves.append(GroupMove(FUND_FOUNDED_ON, tuple(givers), (office,)))


def _an_agency_is_renamed(tree: Tree) -> None:
    base = [u for u in tree.bases(AGENCIES) if u.now.sector == Sector.PUBLIC_SERVICE][-1]
    for unit in (base, *tree.cells_of(base)):
        if unit.now.from_on == RENAMED_ON:
            continue
        name = unit.name
        unit.now.name = name.replace("Trung tâm Kiểm soát bệnh tật", "Trung tâm Y tế dự phòng")
        unit.now.name = unit.now.name.replace("Báo Kinh Sơn", "Báo Kinh Sơn hằng ngày")
        unit.become(RENAMED_ON, "Quyết định đổi tên tổ chức đảng", name=name)


def _a_factory_closes(tree: Tree) -> None:
    """Its members go home, to cells of the city."""
    factory = tree.bases(BLOC)[-1]
    homes = [u for u in tree.holding() if u.committee == CITY and u.setting == Setting.RESIDENTIAL]
    cells = tree.cells_of(factory)
    _quiet(FACTORY_CLOSED_ON, *cells)
    tree.group_moves.append(GroupMove(FACTORY_CLOSED_ON, tuple(cells), tuple(homes[:12])))
    for unit in {factory, *cells}:
        unit.dissolve(FACTORY_CLOSED_ON)


def _a_cell_becomes_a_committee(tree: Tree) -> None:
    """The largest base cell of the agencies, if there is one, becomes a committee of two cells."""
    agencies = [u for u in tree.bases(AGENCIES) if u.now.sector == Sector.AGENCY]
    cells = [u for u in agencies[2:-1] if u.now.type in CELL_TYPES]
    if not cells:
        return
    base = max(cells, key=lambda u: (u.size, u.id))
    stem = base.name.removeprefix("Chi bộ ")
    _quiet(BECAME_A_COMMITTEE_ON, base)
    base.holds_to = BECAME_A_COMMITTEE_ON
    base.become(
        BECAME_A_COMMITTEE_ON,
        "Quyết định nâng chi bộ cơ sở thành đảng bộ cơ sở",
        name=f"Đảng bộ {stem}",
        type=UnitType.BASE_COMMITTEE,
    )
    parts = tuple(
        _new_cell(tree, base, f"Chi bộ {room}, {stem}", order)
        for order, room in enumerate(("Khối Văn phòng", "Khối Nghiệp vụ"), start=1)
    )
    tree.group_moves.append(GroupMove(BECAME_A_COMMITTEE_ON, (base,), parts))


def _new_cell(tree: Tree, base: Unit, name: str, order: int) -> Unit:
    since = BECAME_A_COMMITTEE_ON
    sector = base.now.sector
    period = Period(name, UnitType.CELL, sector, base, since, "Quyết định thành lập chi bộ")
    cell = Unit(
        tree.next_id(), base.committee, order, base.place, base.setting, [period],
        joins=base.joins, holds_from=since,
    )  # fmt: skip
    return tree.add(cell)


def _a_company_gets_a_cell(tree: Tree) -> None:
    superior = tree.superiors[BLOC]
    givers = sorted(
        (u for u in tree.holding() if u.committee == BLOC and not u.dissolved_on),
        key=lambda u: (-u.size, u.id),
    )[:3]
    period = Period(
        "Chi bộ Công ty cổ phần Công nghệ Kinh Sơn", UnitType.BASE_CELL, Sector.ENTERPRISE,
        superior, STARTUP_FOUNDED_ON, "Quyết định thành lập",
    )  # fmt: skip
    company = Unit(
        tree.next_id(), BLOC, 900, superior.place, Setting.ENTERPRISE, [period], joins=0.03,
        holds_from=STARTUP_FOUNDED_ON,
    )  # fmt: skip
    tree.add(company)
    _quiet(STARTUP_FOUNDED_ON, *givers)
    tree.group_moves.append(GroupMove(STARTUP_FOUNDED_ON, tuple(givers), (company,), 3))


def _two_agencies_merge(tree: Tree) -> None:
    """The last agency is absorbed by the first; its own cells end with it."""
    agencies = [u for u in tree.bases(AGENCIES) if u.now.sector == Sector.AGENCY]
    absorbed, heir = agencies[-1], agencies[1]
    leaving, receiving = tree.cells_of(absorbed), tree.cells_of(heir)[:2]
    _quiet(OFFICES_MERGED_ON, *leaving, *receiving)
    tree.group_moves.append(GroupMove(OFFICES_MERGED_ON, tuple(leaving), tuple(receiving)))
    for unit in {absorbed, *leaving}:
        unit.dissolve(OFFICES_MERGED_ON)


def _two_communes_merge(tree: Tree) -> None:
    """The last commune goes up in the one before it: its cells stay whole, with a new parent."""
    communes = [u for u in tree.bases(DISTRICT) if u.now.sector == Sector.COMMUNE]
    absorbed, heir = communes[-1], communes[-2]
    old, new = absorbed.name.removeprefix("Đảng bộ "), heir.name.removeprefix("Đảng bộ ")
    cells = tree.cells_of(absorbed)
    taken = len(tree.cells_of(heir))
    for number, cell in enumerate(cells, start=1):
        cell.order = taken + number
        name = cell.name.replace(old, f"{new} ({old} cũ)")
        cell.become(COMMUNES_MERGED_ON, "Nghị quyết sáp nhập xã", name=name, parent=heir)
    absorbed.dissolve(COMMUNES_MERGED_ON)


def _last_cell(tree: Tree, committee: str, sector: Sector) -> Unit:
    """The largest cell of the last base organisation of a sector."""
    base = [u for u in tree.bases(committee) if u.now.sector == sector][-1]
    return max(tree.cells_of(base), key=lambda u: (u.size, u.id))


def _quiet(on: date, *units: Unit) -> None:
    for unit in units:
        unit.quiet_years.add(on.year)
