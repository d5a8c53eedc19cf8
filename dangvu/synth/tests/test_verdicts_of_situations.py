"""What the two letters say of every situation, worked out by hand from their words.

The four answers are, in this order: plan 83 with "03 năm liên tiếp" in any years on record; plan 83
with the three years up to the review; letter 52 with its comma as "và" (a year excellent and
commended, or a title); letter 52 with its comma as "hoặc". M: met; U: not met; P: a paper is
missing, because a year without a grading might be the one that decides.
"""

from datetime import date

import pytest

from dangvu.development.facts import candidate_facts
from dangvu.development.models import Candidacy
from dangvu.people.kinds import Sex
from dangvu.people.models import Person
from dangvu.rules.judging import judge, prepare
from dangvu.rules.sets import shipped
from dangvu.rules.verdicts import Verdict
from dangvu.synth.candidates import SITUATIONS, Situation
from dangvu.synth.chance import Chance
from dangvu.synth.drafts import Human
from dangvu.synth.facts.basket import Basket, eight_o_clock
from dangvu.synth.facts.files import Files
from dangvu.synth.settings import Setting
from tests.world import ON, SOURCE, World

LETTERS = {Verdict.MET: "M", Verdict.UNMET: "U", Verdict.PAPER_MISSING: "P"}
READINGS = (
    ("ke-hoach-83", "bat-ky"),
    ("ke-hoach-83", "den-khi-xet"),
    ("cong-van-52", "xuat-sac-va"),
    ("cong-van-52", "xuat-sac-hoac"),
)
EXPECTED = {
    # Three good years; what is excellent, titled or commended in them differs.
    "xuat-sac": "MMUM",
    "xuat-sac-nam-cuoi": "MMUM",
    # 2014 and 2015 have no grading: an excellent 2015 would make 2015-2017 such a run.
    "tot-ca": "PUUU",
    "chien-si-co-so": "MMMM",
    "chien-si-cap-tinh": "MMMM",
    "lao-dong-tien-tien": "PUUU",
    "giay-khen-tinh": "MMUM",
    "bang-khen-tinh": "MMUM",
    "bang-khen-trung-uong": "MMUM",
    "giay-khen-huyen": "PUUM",
    "giay-khen-co-so": "PUUM",
    "xuat-sac-va-giay-khen": "MMMM",
    "xuat-sac-va-bang-khen-tinh": "MMMM",
    "xuat-sac-khac-nam-khen": "MMMM",
    "khen-khong-vi-cong-tac": "PUUU",
    "giai-thuong-tinh": "MMUM",
    "giai-thuong-huyen": "PUUM",
    # What happened before the three last years.
    "xuat-sac-ngoai-cua-so": "MUUU",
    "danh-hieu-ngoai-cua-so": "MUUU",
    "khen-ngoai-cua-so": "MMUU",
    "xuat-sac-va-khen-cu": "MMUM",
    # Years without a grading. Without praise or title, letter 52 read as "và" fails whatever they hold.
    "thieu-nam-giua": "MPUP",
    "thieu-nam-dau": "PPUP",
    "thieu-nam-xuat-sac": "PPUP",
    "hai-nam": "PPUP",
    # Runs that break.
    "dut-giua": "PUUU",
    "dut-cuoi": "MUUU",
    "dut-truoc": "MMUM",
    "khong-hoan-thanh": "PUUU",
    "ba-nam-truoc": "MUUU",
    "dinh-chinh": "PUUU",
    "nam-xuat-sac-lien": "MMUM",
    # Papers of the dossier, discipline and age are no matter of these two letters.
    "du-giay-to": "MMUM",
    "chua-hoc": "MMUM",
    "gcn-qua-han": "MMUM",
    "gcn-sap-het": "MMUM",
    "gcn-dung-60": "MMUM",
    "thieu-tham-tra": "MMUM",
    "thieu-noi-o": "MMUM",
    "thieu-doan-the": "MMUM",
    "thieu-don": "MMUM",
    "ho-so-cu": "MMUM",
    "ky-luat": "MMUM",
    "qua-60-tuoi": "MMUM",
    "dung-60-tuoi": "MMUM",
    # Students: only plan 83 has words for them, and those say "up to the review" in both readings.
    "hai-nam-gioi": "MMUU",
    "mot-nam-gioi": "UUUU",
    "kha-ca": "UUUU",
    "hai-nam-xuat-sac": "MMUU",
    "mot-gioi-mot-xuat-sac": "MMUU",
    "thieu-mot-nam": "PPUU",
    "co-nam-trung-binh": "UUUU",
    "gioi-da-qua": "UUUU",
    "moi-hai-nam": "PPUU",
    "dinh-chinh-diem": "UUUU",
    "chua-18": "MMUU",
    "vua-18": "MMUU",
    # Neither letter has words for residents.
    "o-thon": "UUUU",
    "o-thon-co-khen": "UUUU",
}


def test_every_situation_has_its_answer() -> None:
    assert list(EXPECTED) == [situation.key for situation in SITUATIONS]


@pytest.fixture
def laid(world: World) -> dict[str, int]:
    """Everybody of the table in one cell, with the facts as the generator lays them."""
    basket = Basket(eight_o_clock(ON))
    files = Files(basket, Chance(1, "situations"), ON)
    people = {situation.key: _person(world, situation) for situation in SITUATIONS}
    for situation in SITUATIONS:
        files.of_situation(_human(people[situation.key]), situation)
    for model, rows in basket.rows.items():
        model._default_manager.bulk_create(rows)
    return people


def _person(world: World, situation: Situation) -> int:
    person = Person.prepared(f"Trà {situation.key}", birth_year=1990)
    person.save()
    Candidacy.objects.create(
        person=person, cell=world.first_cell, group=situation.group,
        opened_on=date(2018, 1, 5), source=SOURCE,
    )  # fmt: skip
    return person.pk


def _human(person: int) -> Human:
    return Human(
        id=person, name="", sex=Sex.FEMALE, born=date(1990, 1, 1), people="Kinh",
        setting=Setting.AGENCY, work="", zeal=0.0,
    )  # fmt: skip


@pytest.mark.parametrize("column", range(4), ids=[f"{key}-{reading}" for key, reading in READINGS])
def test_each_situation_gets_the_answer_worked_out_by_hand(
    laid: dict[str, int], column: int
) -> None:
    key, reading = READINGS[column]
    prepared = prepare(shipped()[key].read_as(reading), ON)
    facts = candidate_facts(laid.values(), on=ON)

    found = {name: LETTERS[judge(prepared, facts[person]).verdict] for name, person in laid.items()}

    assert found == {name: answers[column] for name, answers in EXPECTED.items()}
