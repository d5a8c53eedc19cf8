"""The chain: sealed whatever the order of ids, hurt by every touch, whole after an erasure."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from django.conf import settings
from django.db import connection

from dangvu.accounts.actor import Actor
from dangvu.audit import sealing, trail
from dangvu.audit.models import Detail, Entry, Erasure, Seal
from dangvu.audit.sealing import DetailAlreadyErased, chains, erase_detail, seal, seal_all, verify

FIRST, SECOND, THIRD = 10, 20, 30


@pytest.fixture
def by(actor: Actor) -> Actor:
    return actor


def act(by: Actor, entry_id: int) -> Entry:
    """An act with an id of our choice, as a late commit has a low one."""
    trail.record("tests.act_done", subject=None, by=by, number=entry_id)
    with touching():
        newest = Entry.objects.order_by("-id").values_list("id", flat=True)[0]
        _run("UPDATE audit_detail SET entry_id = %s WHERE entry_id = %s", entry_id, newest)
        _run("UPDATE audit_entry SET id = %s WHERE id = %s", entry_id, newest)
    return Entry.objects.get(pk=entry_id)


@contextmanager
def touching() -> Iterator[None]:
    """What whoever owns the database can do: the triggers are off for a while."""
    if connection.vendor == "sqlite":
        names = _run("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
        for name, _ in names:
            _run(f"DROP TRIGGER {name}")
        yield
        for _, made_by in names:
            _run(made_by)
    else:
        tables = ("audit_entry", "audit_detail", "audit_seal", "audit_erasure")
        _run("SET CONSTRAINTS ALL IMMEDIATE")
        for table in tables:
            _run(f"ALTER TABLE {table} DISABLE TRIGGER USER")
        yield
        for table in tables:
            _run(f"ALTER TABLE {table} ENABLE TRIGGER USER")


def _run(statement: str, *values: int) -> list[tuple[str, str]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, list(values) or None)
        return list(cursor.fetchall()) if cursor.description else []


@pytest.fixture
def sealed(by: Actor) -> Actor:
    for entry_id in (FIRST, SECOND, THIRD):
        act(by, entry_id)
    assert seal() == 3
    return by


def test_every_entry_is_sealed_once(by: Actor) -> None:
    act(by, FIRST)
    act(by, SECOND)

    assert seal() == 2
    assert seal() == 0
    assert list(Seal.objects.order_by("number").values_list("number", "entry_id")) == [
        (1, FIRST),
        (2, SECOND),
    ]


def test_a_late_commit_with_a_low_id_is_sealed_after_the_others(by: Actor) -> None:
    act(by, SECOND)
    seal()
    act(by, FIRST)

    assert seal() == 1
    assert Seal.objects.get(number=2).entry_id == FIRST
    assert verify().touched is None


def test_a_whole_chain_verifies_and_tells_its_length(sealed: Actor) -> None:
    trail.record("tests.act_done", subject=None, by=sealed)

    verdict = verify()

    assert (verdict.touched, verdict.reason) == (None, "")
    assert (verdict.seals, verdict.unsealed) == (3, 1)
    assert verdict.last_link == Seal.objects.get(number=3).link


def test_an_empty_trail_is_whole(by: Actor) -> None:
    assert (verify().seals, verify().touched) == (0, None)


def swap_entries() -> None:
    for old, new in ((FIRST, 0), (SECOND, FIRST), (0, SECOND)):
        _run("UPDATE audit_entry SET id = %s WHERE id = %s", new, old)
        _run("UPDATE audit_detail SET entry_id = %s WHERE entry_id = %s", new, old)


TOUCHES: dict[str, tuple[Callable[[], object], int]] = {
    "who did it": (lambda: _change("audit_entry", "username = 'ai-do'", SECOND), SECOND),
    "what was done": (lambda: _change("audit_entry", "verb = 'x'", SECOND), SECOND),
    "where": (lambda: _change("audit_entry", "unit_id = 5", THIRD), THIRD),
    "when": (lambda: _change("audit_entry", "at = '2019-12-02 00:00:00+00:00'", FIRST), FIRST),
    "wearing which hat": (lambda: _change("audit_entry", "appointment_id = 99", FIRST), FIRST),
    "for whom": (lambda: _change("audit_entry", "on_behalf_of_id = 99", FIRST), FIRST),
    "the detail": (lambda: _run("UPDATE audit_detail SET content = '{}'"), FIRST),
    "the detail taken out": (
        lambda: _run("DELETE FROM audit_detail WHERE entry_id = %s", SECOND),
        SECOND,
    ),
    "the entry taken out": (lambda: _run("DELETE FROM audit_entry WHERE id = %s", SECOND), SECOND),
    "a seal taken out": (lambda: _run("DELETE FROM audit_seal WHERE number = 2"), THIRD),
    "a seal renumbered": (
        lambda: _run("UPDATE audit_seal SET number = 7 WHERE number = 3"),
        THIRD,
    ),
    "a link rewritten": (lambda: _run("UPDATE audit_seal SET link = 'x' WHERE number = 1"), FIRST),
    "two entries changed places": (swap_entries, FIRST),
}


def _change(table: str, what: str, entry_id: int) -> None:
    _run(f"UPDATE {table} SET {what} WHERE id = %s", entry_id)


@pytest.mark.parametrize(("touch", "first"), TOUCHES.values(), ids=TOUCHES)
def test_the_first_entry_that_was_touched_is_named(
    sealed: Actor, touch: Callable[[], object], first: int
) -> None:
    with touching():
        touch()

    verdict = verify()

    assert verdict.touched == first
    assert verdict.reason


def test_what_is_not_sealed_yet_cannot_be_told(by: Actor) -> None:
    act(by, FIRST)
    with touching():
        _change("audit_entry", "username = 'ai-do'", FIRST)

    assert verify().touched is None
    assert verify().unsealed == 1


def test_an_erased_detail_is_gone_and_the_chain_still_holds(sealed: Actor) -> None:
    erase_detail(Entry.objects.get(pk=SECOND), reason="theo đề nghị của người này", by=sealed)
    seal()

    assert not Detail.objects.filter(entry_id=SECOND).exists()
    assert Erasure.objects.get(entry_id=SECOND).reason == "theo đề nghị của người này"
    assert Entry.objects.filter(verb="audit.detail_erased", subject_id=SECOND).exists()
    assert (verify().touched, verify().seals) == (None, 4)


def test_a_detail_is_erased_once(sealed: Actor) -> None:
    entry = Entry.objects.get(pk=SECOND)
    erase_detail(entry, reason="theo đề nghị", by=sealed)

    with pytest.raises(DetailAlreadyErased, match="đã được xóa trước đó"):
        erase_detail(entry, reason="lần nữa", by=sealed)


def test_an_erasure_that_nobody_recorded_is_a_touch(sealed: Actor) -> None:
    entry = Entry.objects.get(pk=SECOND)
    Erasure.objects.create(entry=entry, reason="", erased_at=entry.at)
    Detail.objects.filter(entry=entry).delete()

    assert verify().touched == SECOND


def test_the_detail_of_a_reading_is_erased_where_it_is_kept(by: Actor) -> None:
    act(by, 1)
    trail.record_reading("tests.person_read", subject=None, by=by, name="Lò Thị Trà Giang")
    reads = settings.READ_TRAIL_DATABASE
    reading = Entry.objects.using(reads).get(verb="tests.person_read")

    erase_detail(reading, reason="theo đề nghị", by=by)
    seal_all()

    assert not Detail.objects.using(reads).filter(content__contains="Giang").exists()
    assert Detail.objects.filter(entry_id=1).exists(), "an act with the same number is left alone"
    assert [verify(using).touched for using in chains()] == [None] * len(chains())


def test_acts_and_readings_have_chains_of_their_own(by: Actor) -> None:
    trail.record("tests.act_done", subject=None, by=by)
    trail.record_reading("tests.person_read", subject=None, by=by)

    assert seal_all() == 2
    assert sum(verify(using).seals for using in chains()) == 2
    assert all(verify(using).touched is None for using in chains())


def test_long_chains_are_walked_in_batches(by: Actor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "BATCH", 2)
    for number in range(1, 6):
        act(by, number * 10)
    seal()

    assert (verify().seals, verify().touched) == (5, None)
    with touching():
        _change("audit_entry", "username = 'ai-do'", 50)
    assert verify().touched == 50
