"""Numbers of what goes out: one after the other, per kind and term, also when two ask at once."""

from collections.abc import Callable
from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit.models import Entry
from dangvu.registry.letterheads import symbol_of
from dangvu.registry.models import CommitteeTerm, DocumentNumber
from dangvu.registry.operations.numbers import (
    CannotNumber,
    Outgoing,
    open_term,
    take_number,
    void_number,
)
from tests.at_once import at_once
from tests.world import ON, World

CONGRESS = date(2015, 8, 20)
Take = Callable[..., DocumentNumber]


@pytest.fixture
def term(world: World, actor: Actor) -> CommitteeTerm:
    return open_term(world.agencies, name="2015 - 2020", from_on=CONGRESS, on=ON, by=actor)


@pytest.fixture
def take(world: World, actor: Actor, term: CommitteeTerm) -> Take:
    def taken(**other: object) -> DocumentNumber:
        words = {"type": "TTr", "body": "ĐU", "dated_on": ON, "subject": "tặng Huy hiệu Đảng"}
        outgoing = Outgoing(**(words | other))  # type: ignore[arg-type]
        return take_number(world.agencies, outgoing=outgoing, on=ON, by=actor)

    return taken


def test_numbers_follow_each_other_with_a_leading_zero(take: Take) -> None:
    assert [take().symbol for _ in range(10)] == [
        *(f"0{n}-TTr/ĐU" for n in range(1, 10)),
        "10-TTr/ĐU",
    ]


def test_every_kind_and_every_body_counts_for_itself(take: Take) -> None:
    take()

    assert take(type="QĐ").symbol == "01-QĐ/ĐU"
    assert take(body="BTCĐU").symbol == "01-TTr/BTCĐU"
    assert take().symbol == "02-TTr/ĐU"


def test_a_new_term_begins_with_one(world: World, actor: Actor, take: Take) -> None:
    first = take(dated_on=date(2019, 12, 1))
    later = date(2020, 6, 1)
    open_term(world.agencies, name="2020–2025", from_on=later, on=later, by=actor)
    outgoing = Outgoing("TTr", "ĐU", later, "kết nạp đảng viên")

    assert first.number == 1
    assert take_number(world.agencies, outgoing=outgoing, on=later, by=actor).number == 1


def test_a_register_kept_on_paper_is_carried_on(take: Take) -> None:
    assert take(starting_at=48).symbol == "48-TTr/ĐU"
    assert take().symbol == "49-TTr/ĐU"
    with pytest.raises(CannotNumber, match="số tiếp theo là 50"):
        take(starting_at=60)


def test_taking_a_number_stands_on_the_trail(take: Take, world: World) -> None:
    number = take()

    entry = Entry.objects.get(verb="registry.number_taken")
    assert (entry.subject_id, entry.unit_id, entry.username) == (
        number.pk,
        world.agencies.pk,
        "can-bo",
    )
    assert '"symbol": "01-TTr/ĐU"' in entry.detail.content


@pytest.mark.parametrize(
    ("other", "place"),
    [
        ({"type": "XX"}, "type"),
        ({"body": "đu"}, "body"),
        ({"body": "Đ U"}, "body"),
        ({"subject": "  "}, "subject"),
        ({"subject": "x" * 301}, "subject"),
        ({"dated_on": date(2019, 12, 3)}, "dated_on"),
        ({"dated_on": date(2015, 8, 19)}, "dated_on"),
        ({"starting_at": 0}, "starting_at"),
        ({"starting_at": 100_000}, "starting_at"),
    ],
)
def test_what_cannot_be_numbered_is_refused_at_its_place(
    take: Take, other: dict[str, object], place: str
) -> None:
    with pytest.raises(CannotNumber) as refused:
        take(**other)

    assert refused.value.place == place
    assert not DocumentNumber.objects.exists()


def test_a_later_number_carries_no_earlier_day(take: Take) -> None:
    take(dated_on=date(2019, 11, 30))
    with pytest.raises(CannotNumber, match="Số sau không được mang ngày trước"):
        take(dated_on=date(2019, 11, 29))

    assert take(dated_on=date(2019, 11, 30)).number == 2


def test_a_void_number_stays_and_is_not_given_again(take: Take, actor: Actor) -> None:
    number = take()
    void_number(number, reason=" in  nhầm ", by=actor)

    number.refresh_from_db()
    assert number.void_because == "in nhầm"
    assert take().number == 2
    with pytest.raises(CannotNumber, match="đã ghi là không dùng"):
        void_number(number, reason="lần nữa", by=actor)
    with pytest.raises(CannotNumber, match="vì sao"):
        void_number(take(), reason=" ", by=actor)


@pytest.mark.parametrize(
    ("name", "from_on", "place"),
    [
        ("nhiệm kỳ 12", date(2019, 1, 1), "name"),
        ("2020–2020", date(2019, 1, 1), "name"),
        ("2020–2025", date(2019, 12, 3), "from_on"),
        ("2020–2025", CONGRESS, "from_on"),
    ],
)
def test_a_term_that_cannot_be_is_refused(
    term: CommitteeTerm, world: World, actor: Actor, name: str, from_on: date, place: str
) -> None:
    with pytest.raises(CannotNumber) as refused:
        open_term(world.agencies, name=name, from_on=from_on, on=ON, by=actor)

    assert refused.value.place == place


def test_a_congress_cannot_be_laid_before_numbers_that_were_taken(
    take: Take, world: World, actor: Actor
) -> None:
    take(dated_on=date(2019, 11, 30))

    with pytest.raises(CannotNumber, match="xem lại ngày đại hội"):
        open_term(world.agencies, name="2019–2024", from_on=date(2019, 11, 30), on=ON, by=actor)


@pytest.mark.engine
def test_two_who_ask_at_once_get_two_numbers(take: Take) -> None:
    assert at_once(*[take] * 4) == []

    numbers = DocumentNumber.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4]


@pytest.mark.parametrize(
    ("name", "sign"),
    [
        ("Đảng bộ tỉnh Kinh Sơn", "TU"),
        ("Đảng bộ Thành phố Vân Kinh", "TU"),
        ("Đảng bộ Huyện Khê Lâm", "HU"),
        ("Đảng bộ Khối Doanh nghiệp tỉnh", "ĐUK"),
        ("Đảng bộ xã Trà Vân", "ĐU"),
        ("Chi bộ Trà Hồng", "CB"),
    ],
)
def test_a_committee_signs_with_its_usual_letters(name: str, sign: str) -> None:
    assert symbol_of(name) == sign
