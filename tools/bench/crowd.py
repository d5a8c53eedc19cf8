"""A province's records many times over: the people of an office copied until they are enough.

The office is the one of the environment (DANGVU_DATA, DATABASE_URL), on either engine. Every copy
keeps its units and days and gets numbers of its own, so that whatever held of one person holds of
the copies. `python -m tools.bench.crowd 100000`.
"""

import os
import sys

import django
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Field, Max, Model

COPIED = (
    "people.Person", "people.Grading", "people.Title", "people.Commendation", "people.SchoolResult",
    "people.Discipline", "people.Certificate", "people.Paper", "people.Finding",
    "people.Membership", "people.MembershipGap", "people.Affiliation", "development.Candidacy",
    "honours.BadgeAward",
)  # fmt: skip
# Texts that may stand in one record only.
NUMBERS = {"honours.BadgeAward": ("number",)}


def multiply(members: int) -> int:
    """Copies everybody until there are so many memberships; returns how many there are."""
    models = {label: apps.get_model(label) for label in COPIED}
    apart = max(_highest(model) for model in models.values()) + 1
    there: int = models["people.Membership"]._default_manager.count()
    copies = max(-(-members // there) - 1, 0)
    with transaction.atomic(), connection.cursor() as cursor:
        for label, model in models.items():
            statement = _statement(label, model, set(models.values()))
            last = _highest(model)
            for number in range(1, copies + 1):
                cursor.execute(statement.format(shift=number * apart, number=number, last=last))
    return there * (copies + 1)


def _highest(model: type[Model]) -> int:
    return model._default_manager.aggregate(last=Max("pk"))["last"] or 0


def _statement(label: str, model: type[Model], copied: set[type[Model]]) -> str:
    fields = [field for field in model._meta.local_fields if field.column]
    names = ", ".join(connection.ops.quote_name(field.attname) for field in fields)
    values = ", ".join(_value(label, field, copied) for field in fields)
    table = connection.ops.quote_name(model._meta.db_table)
    return f"INSERT INTO {table} ({names}) SELECT {values} FROM {table} WHERE id <= {{last}}"


def _value(label: str, field: "Field[object, object]", copied: set[type[Model]]) -> str:
    column = connection.ops.quote_name(field.attname)
    if field.primary_key or field.related_model in copied:
        return f"{column} + {{shift}}"
    if field.name in NUMBERS.get(label, ()):
        return f"CASE WHEN {column} = '' THEN '' ELSE {column} || '-' || {{number}} END"
    return column


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dangvu.config.settings")
    django.setup()
    print(multiply(int(sys.argv[1])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
