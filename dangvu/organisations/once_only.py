"""A trigger on both engines: a demo office can't be turned real, a real one can't be turned demo."""

from django.apps.registry import Apps
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

MESSAGE = "what an office is does not change"
TABLE = "organisations_office"
CHANGED = "NEW.is_demo <> OLD.is_demo"


def fix_the_office(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    make = _sqlite if schema_editor.connection.vendor == "sqlite" else _postgresql
    for statement in make():
        schema_editor.execute(statement)


def _sqlite() -> list[str]:
    abort = f"BEGIN SELECT RAISE(ABORT, '{MESSAGE}'); END"
    return [
        f"CREATE TRIGGER office_stays BEFORE UPDATE ON {TABLE} WHEN {CHANGED} {abort}",
        f"CREATE TRIGGER office_remains BEFORE DELETE ON {TABLE} {abort}",
    ]


def _postgresql() -> list[str]:
    body = (
        f"BEGIN IF TG_OP = 'DELETE' THEN RAISE EXCEPTION '{MESSAGE}'; END IF; "
        f"IF {CHANGED} THEN RAISE EXCEPTION '{MESSAGE}'; END IF; RETURN NEW; END"
    )
    return [
        f"CREATE FUNCTION office_stays() RETURNS trigger LANGUAGE plpgsql AS $${body}$$",
        (
            f"CREATE TRIGGER office_stays BEFORE UPDATE OR DELETE ON {TABLE} "
            "FOR EACH ROW EXECUTE FUNCTION office_stays()"
        ),
    ]
