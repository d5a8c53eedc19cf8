"""The database itself keeps the trail from being changed, on the engine in use."""

import pytest
from django.conf import settings
from django.db import DatabaseError, connection, connections, transaction

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.audit.models import Detail, Entry, Erasure, Seal
from dangvu.audit.sealing import chains, erase_detail, seal_all

CHANGES = {
    "an entry changed": "UPDATE audit_entry SET username = 'ai-do'",
    "an entry deleted": "DELETE FROM audit_entry",
    "a detail changed": "UPDATE audit_detail SET content = '{}'",
    "a detail deleted": "DELETE FROM audit_detail",
    "a seal changed": "UPDATE audit_seal SET number = 99",
    "a seal deleted": "DELETE FROM audit_seal",
    "an erasure changed": "UPDATE audit_erasure SET reason = ''",
    "an erasure deleted": "DELETE FROM audit_erasure",
}
REPLACED = {
    "an entry replaced": "INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry",
    "a detail replaced": "INSERT OR REPLACE INTO audit_detail SELECT * FROM audit_detail",
    "a seal replaced": "INSERT OR REPLACE INTO audit_seal SELECT * FROM audit_seal",
    "an erasure replaced": "INSERT OR REPLACE INTO audit_erasure SELECT * FROM audit_erasure",
}


@pytest.fixture
def by(actor: Actor) -> Actor:
    """The officer, after an act, a reading, and another act that was erased; all of them sealed."""
    trail.record("tests.act_done", subject=None, by=actor)
    erased = trail.record("tests.act_regretted", subject=None, by=actor)
    erase_detail(erased, reason="theo đề nghị", by=actor)
    trail.record_reading("tests.person_read", subject=None, by=actor)
    seal_all()
    return actor


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_the_trail_of_acts_does_not_change(by: Actor, change: str) -> None:
    _refuses(change, "default")


@pytest.mark.parametrize(
    "change", [each for each in CHANGES.values() if "erasure" not in each], ids=str
)
def test_the_trail_of_reads_does_not_change(by: Actor, change: str) -> None:
    _refuses(change, settings.READ_TRAIL_DATABASE)


@pytest.mark.parametrize("change", REPLACED.values(), ids=REPLACED)
def test_sqlite_does_not_replace_either(by: Actor, change: str) -> None:
    if not settings.IS_SQLITE:
        pytest.skip("only SQLite replaces")
    _refuses(change, "default")


@pytest.mark.parametrize("table", ["audit_entry", "audit_detail", "audit_seal", "audit_erasure"])
def test_postgresql_does_not_truncate(by: Actor, table: str) -> None:
    if settings.IS_SQLITE:
        pytest.skip("only PostgreSQL truncates")
    connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")
    _refuses(f"TRUNCATE {table} CASCADE", "default")


def test_models_are_refused_like_any_other(by: Actor) -> None:
    for rows in (Detail.objects.all(), Seal.objects.all(), Erasure.objects.all()):
        with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
            rows.delete()
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Entry.objects.update(username="ai-do")


def test_nothing_was_lost_in_trying(by: Actor) -> None:
    for change in CHANGES.values():
        _refuses(change, "default")

    entries = sum(Entry.objects.using(using).count() for using in chains())
    seals = sum(Seal.objects.using(using).count() for using in chains())
    assert entries == seals == 4


def _refuses(change: str, using: str) -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic(using=using):
        connections[using].cursor().execute(change)
