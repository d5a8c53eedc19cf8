"""The whole province told in order, as rows that only wait to be written."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from dangvu.plans.models import Plan, Target
from dangvu.plans.stages import Metric
from dangvu.synth import report2016
from dangvu.synth.badges.awards import Awards
from dangvu.synth.badges.papers import BadgePapers
from dangvu.synth.badges.situations import Laying
from dangvu.synth.chance import Chance
from dangvu.synth.drafts import Human, Unit
from dangvu.synth.facts.adopted import add_letter_52
from dangvu.synth.facts.basket import Basket, eight_o_clock
from dangvu.synth.facts.files import Files
from dangvu.synth.facts.grades import Grader, graded_years
from dangvu.synth.facts.honours import Honours
from dangvu.synth.facts.pool import Pool
from dangvu.synth.land.events import tell_events
from dangvu.synth.land.plan import AGENCIES, WHOLE_FROM
from dangvu.synth.land.rows import add_units
from dangvu.synth.land.tree import Tree, plant
from dangvu.synth.lives.history import Future
from dangvu.synth.lives.humans import Births
from dangvu.synth.lives.members import Past, lay_the_roll
from dangvu.synth.lives.portraits import Portraits
from dangvu.synth.lives.showcase import Showcase, choose_cells
from dangvu.synth.lives.stories import Stories, give_posts
from dangvu.synth.sign_ins import Holder, holders


@dataclass(frozen=True)
class Wish:
    """What is asked for: the last day, how many members (None: the whole province), the seed."""

    until: date
    members: int | None
    seed: int

    @property
    def is_whole(self) -> bool:
        return self.members is None or self.members >= WHOLE_FROM

    def chance(self, part: str) -> Chance:
        return Chance(self.seed, part)


@dataclass(frozen=True)
class Province:
    """Rows by model, who signs in, the situations laid, and two figures."""

    basket: Basket
    holders: tuple[Holder, ...]
    situations: dict[str, list[int]]
    members: int
    candidates: int


def tell(wish: Wish) -> Province:
    tree = plant(wish.seed, wish.members)
    tell_events(tree, until=wish.until)
    basket = Basket(eight_o_clock(wish.until))
    add_units(tree, basket)
    births = Births(wish.chance("people"))
    showcase = Showcase(choose_cells(tree), wish.chance("showcase"), wish.until)
    _tell_members(wish, tree, births, showcase)
    members = list(births.made)
    badges = Laying(tree, wish.until)
    badges.lay(members)
    pool = _lay_pool(wish, tree, births, basket, showcase)
    secretaries = give_posts(members, until=wish.until)
    _write_down(wish, basket, tree, members, pool)
    Awards(tree, basket, wish.chance("badges"), wish.until, badges.of).add(members)
    BadgePapers(basket, wish.chance("badge papers"), wish.until, badges.of).add(members)
    found = holders(tree, showcase.cells, secretaries, wish.seed)
    add_letter_52(
        basket, tree.superiors[AGENCIES], officer=f"canbo.{AGENCIES}",
        standing=f"thuongvu.{AGENCIES}", until=wish.until,
    )  # fmt: skip
    alive = sum(human.is_member for human in members)
    candidates = sum(listing.closed_on is None for listing in pool.listings)
    return Province(basket, tuple(found), pool.laid, alive, candidates)


def _tell_members(wish: Wish, tree: Tree, births: Births, showcase: Showcase) -> None:
    past = Past(tree, births, wish.chance("past"), wish.until, wish.is_whole)
    lay_the_roll(past)
    future = Future(tree, births, wish.chance("future"), wish.until)
    future.tell()
    showcase.plant_members(future)
    cells = [cell for cell in tree.holding() if cell.holds_to is None]
    Stories(wish.chance("stories"), wish.until).tell(births.made, cells)


def _lay_pool(wish: Wish, tree: Tree, births: Births, basket: Basket, showcase: Showcase) -> Pool:
    """The source lists, with whatever is on record about those who stand in them."""
    members = list(births.made)
    honours = Honours(wish.chance("certificates"), basket, wish.until)
    files = Files(basket, wish.chance("files"), wish.until)
    pool = Pool(births, files, honours, wish.chance("pool"), wish.until)
    pool.close_those_admitted(members)
    pool.lay_situations(tree)
    showcase.plant_candidates(pool)
    pool.lay_others(tree, _sizes(members, wish.until))
    pool.lay_those_taken_off(tree)
    return pool


def _write_down(wish: Wish, basket: Basket, tree: Tree, members: list[Human], pool: Pool) -> None:
    portraits = Portraits(wish.chance("portraits"), basket, wish.until)
    for human in members:
        portraits.add(human, human.stays[0].unit)
    for human, cell in pool.listed:
        portraits.add(human, cell)
    years = graded_years(wish.until)
    grader = Grader(wish.chance("grades"), basket, is_whole=wish.is_whole, given={})
    grader.grade_members(members, years)
    grader.grade_units(tree, years)
    honours = Honours(wish.chance("honours"), basket, wish.until)
    honours.of_years(grader.given)
    for human in members:
        honours.of_member(human)
    _plan_of_2016(basket, tree)


def _sizes(members: list[Human], day: date) -> Counter[Unit]:
    found = (human.unit_on(day) for human in members if human.is_member)
    return Counter(unit for unit in found if unit is not None)


def _plan_of_2016(basket: Basket, tree: Tree) -> None:
    """Against which the city's admissions of that year were reported; its letter is not kept."""
    city_id = tree.superiors[report2016.COMMITTEE].id
    first, last = date(report2016.YEAR, 1, 1), date(report2016.YEAR, 12, 31)
    plan = Plan(
        unit_id=city_id,
        key="09-KH/ThU",
        title=f"Phát triển đảng viên năm {report2016.YEAR}",
        doc_type="Kế hoạch",
        issued_on=date(report2016.YEAR, 1, 18),
        period_from_on=first,
        period_to_on=last,
        opened_on=date(report2016.YEAR, 1, 18),
    )
    basket.add(plan)
    basket.add(
        Target(
            plan_id=plan.pk,
            unit_id=city_id,
            metric=Metric.ADMISSIONS,
            wording=f"Đảng bộ thành phố kết nạp {report2016.ADMISSIONS_PLANNED} đảng viên trở lên",
            minimum=report2016.ADMISSIONS_PLANNED,
            is_open_ended=True,
            from_on=first,
            to_on=last,
        )
    )
