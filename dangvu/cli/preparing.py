"""What a command stands on: settings, a database of this version, an office or none."""

import os

import django
from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.utils.module_loading import import_string

from dangvu.kernel.errors import DomainError


class OfficeMissing(DomainError):
    """The data folder holds no office, and the command needs one."""


class OfficeStands(DomainError):
    """The data folder already holds an office, and the command makes a new one."""


def load_settings() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dangvu.config.settings")
    django.setup()


def prepare(needs: str) -> None:
    """`needs` is "empty" or "standing"; refuses the other."""
    if needs == "empty":
        migrate()
        if office_name():
            raise OfficeStands(
                f"Thư mục {settings.DATA} đã có văn phòng “{office_name()}”. Hãy chọn một thư mục "
                "trống: thêm --data THƯ-MỤC."
            )
    elif not office_name():
        raise OfficeMissing(
            f"Thư mục {settings.DATA} chưa có văn phòng nào. Hãy chạy “dangvu init” để lập văn "
            "phòng thật, hoặc “dangvu synth” để có một tỉnh giả lập dùng thử."
        )


def migrate() -> None:
    """Bring every database to this version; costs a look at each when there is nothing to do."""
    for alias in connections:
        executor = MigrationExecutor(connections[alias])
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            call_command("migrate", database=alias, interactive=False, verbosity=0)


def office_name() -> str:
    """The name of the standing office; "" in an empty folder, where no file is made by asking."""
    connection = connections["default"]
    if settings.IS_SQLITE and not os.path.exists(connection.settings_dict["NAME"]):
        return ""
    if "organisations_office" not in connection.introspection.table_names():
        return ""
    office = import_string("dangvu.organisations.models.Office").objects.standing()
    return office.name if office else ""
