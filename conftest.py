"""What every test stands on: a data folder of its own, both databases, and people known by name.

A test that asks for `world` or a person gets the databases in a transaction that is rolled back.
A test marked `engine` gets copies of them instead, where it can commit, lock and race: nothing is
ever flushed, because the trail allows no deletion.
"""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

# Before Django reads its settings: no test ever sees the office that stands on this machine. The
# workers of xdist are born with the folder of the process that started them, and share it.
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["DANGVU_DATA"] = tempfile.mkdtemp(prefix="dangvu-test-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "dangvu.config.settings"
    atexit.register(shutil.rmtree, os.environ["DANGVU_DATA"], ignore_errors=True)
DATA = Path(os.environ["DANGVU_DATA"])
(DATA / "static").mkdir(exist_ok=True)

import django  # noqa: E402
import pytest  # noqa: E402
from django.conf import settings  # noqa: E402

for alias, entry in settings.DATABASES.items():
    if entry["ENGINE"].endswith("sqlite3"):
        entry.setdefault("TEST", {})["NAME"] = str(DATA / f"test-{alias}.sqlite3")
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
django.setup()

from django.core.cache import cache  # noqa: E402
from django.db import connections  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_databases, teardown_databases  # noqa: E402
from pytest_django import DjangoDbBlocker  # noqa: E402

from dangvu.access.hats import hats_of  # noqa: E402
from dangvu.access.permissions import Role  # noqa: E402
from dangvu.accounts.actor import Actor  # noqa: E402
from dangvu.accounts.models import User  # noqa: E402
from tests.world import ON, World, account, build_world  # noqa: E402

DATABASE_FIXTURES = {"db", "database"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Whoever uses a database uses them all: the trail of reads has a file of its own on SQLite."""
    for item in items:
        is_engine = item.get_closest_marker("engine") is not None
        uses_database = DATABASE_FIXTURES & set(getattr(item, "fixturenames", ()))
        if (uses_database or item.get_closest_marker("django_db")) and not is_engine:
            item.add_marker(pytest.mark.django_db(databases="__all__"), append=False)


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_modify_db_settings: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
    yield
    with django_db_blocker.unblock():
        teardown_databases(made, verbosity=0)


@pytest.fixture(autouse=True)
def _nothing_remembered() -> None:
    """Failed sign-ins are counted in the cache; no test pays for another's."""
    cache.clear()


@pytest.fixture
def database(request: pytest.FixtureRequest) -> None:
    """The databases: rolled back after the test, or copies of them for a test marked `engine`."""
    marked = request.node.get_closest_marker("engine")
    request.getfixturevalue("copied_databases" if marked else "db")


@pytest.fixture
def copied_databases(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Copies that a test may commit to, from several threads; thrown away afterwards."""
    with django_db_blocker.unblock():
        originals = {name: connections[name].settings_dict["NAME"] for name in connections}
        for name in connections:
            connections[name].close()
            connections[name].creation.clone_test_db("copy", verbosity=0)
            copy = connections[name].creation.get_test_db_clone_settings("copy")["NAME"]
            connections[name].close()
            connections[name].settings_dict["NAME"] = copy
        yield
        for name, original in originals.items():
            connections[name].close()
            connections[name].settings_dict["NAME"] = original
            connections[name].creation.destroy_test_db(suffix="copy", verbosity=0)
            connections[name].close()


@pytest.fixture
def on() -> date:
    return ON


@pytest.fixture
def world(database: None) -> World:
    return build_world()


@pytest.fixture
def officer(world: World) -> User:
    """Works in the organisation department of the agencies' committee."""
    return account("can-bo", "Phan Trà Đông", Role.COMMITTEE_OFFICER, world.agencies)


@pytest.fixture
def other_officer(world: World) -> User:
    """The same work, in the district: nothing of the agencies is theirs to see."""
    return account("can-bo-huyen", "Ngô Trà Tây", Role.COMMITTEE_OFFICER, world.district)


@pytest.fixture
def secretary(world: World) -> User:
    return account("bi-thu", "Bùi Trà Nam", Role.CELL_SECRETARY, world.first_cell)


@pytest.fixture
def standing_member(world: World) -> User:
    return account("thuong-vu", "Đỗ Trà Bắc", Role.STANDING_MEMBER, world.agencies)


@pytest.fixture
def administrator(world: World) -> User:
    return account("quan-tri", "Mai Trà Trung", Role.ADMINISTRATOR, world.root)


@pytest.fixture
def stranger(world: World) -> User:
    """Signs in, and has been given nothing."""
    return account("nguoi-la", "Tạ Trà Xa", None, world.root)


@pytest.fixture
def actor(officer: User, on: date) -> Actor:
    """The officer, wearing the hat: what every operation is given as `by`."""
    return hats_of(officer, on).actor()


@pytest.fixture
def client_of(database: None) -> Callable[[User], Client]:
    """A browser of somebody who has signed in."""

    def signed_in(user: User) -> Client:
        browser = Client()
        browser.force_login(user)
        return browser

    return signed_in
