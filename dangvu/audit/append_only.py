"""Triggers that keep the trail append-only, for both engines; called by the migration."""

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

CLOSED = ("audit_entry", "audit_seal", "audit_erasure")
KEYS = {
    "audit_entry": "id",
    "audit_seal": "number",
    "audit_erasure": "entry_id",
    "audit_detail": "entry_id",
}
MESSAGE = "the trail is append-only"
IF_NOT_ERASED = "NOT EXISTS (SELECT 1 FROM audit_erasure WHERE entry_id = OLD.entry_id)"


def close_the_trail(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    make = _sqlite if schema_editor.connection.vendor == "sqlite" else _postgresql
    for statement in make():
        schema_editor.execute(statement)


def refuse_replacing(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """SQLite's INSERT OR REPLACE deletes a row without waking the triggers on deletion."""
    if schema_editor.connection.vendor != "sqlite":
        return
    for table, key in KEYS.items():
        stands = f"EXISTS (SELECT 1 FROM {table} WHERE {key} = NEW.{key})"  # noqa: S608 - our names
        schema_editor.execute(
            f"CREATE TRIGGER {table}_no_replacing BEFORE INSERT ON {table} WHEN {stands} "
            f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
        )


def _sqlite() -> list[str]:
    abort = f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    closed = [
        f"CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} {abort}"
        for table in CLOSED
        for verb in ("update", "delete")
    ]
    when = f"WHEN {IF_NOT_ERASED}"
    return [
        *closed,
        f"CREATE TRIGGER audit_detail_no_update BEFORE UPDATE ON audit_detail {abort}",
        f"CREATE TRIGGER audit_detail_no_delete BEFORE DELETE ON audit_detail {when} {abort}",
    ]


def _postgresql() -> list[str]:
    raises = f"BEGIN RAISE EXCEPTION '{MESSAGE}'; END"
    guard = f"BEGIN IF {IF_NOT_ERASED} THEN RAISE EXCEPTION '{MESSAGE}'; END IF; RETURN OLD; END"
    functions = [
        f"CREATE FUNCTION audit_closed() RETURNS trigger LANGUAGE plpgsql AS $${raises}$$",
        f"CREATE FUNCTION audit_erasable() RETURNS trigger LANGUAGE plpgsql AS $${guard}$$",
    ]
    rows = [
        f"CREATE TRIGGER {table}_closed BEFORE UPDATE OR DELETE ON {table} "
        "FOR EACH ROW EXECUTE FUNCTION audit_closed()"
        for table in CLOSED
    ]
    tables = [
        f"CREATE TRIGGER {table}_whole BEFORE TRUNCATE ON {table} "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_closed()"
        for table in (*CLOSED, "audit_detail")
    ]
    detail = [
        f"CREATE TRIGGER audit_detail_{name} BEFORE {verb} ON audit_detail "
        f"FOR EACH ROW EXECUTE FUNCTION audit_{name}()"
        for name, verb in (("closed", "UPDATE"), ("erasable", "DELETE"))
    ]
    return [*functions, *rows, *tables, *detail]
