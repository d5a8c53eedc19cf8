"""Each check of the house can fail: a bad sample is found, its good twin passes."""

from collections.abc import Callable

import pytest

from tests.house import habits, papers, sizes
from tests.house.source import Module

TEST = "dangvu/people/tests/test_moves.py"
TRAIL = "dangvu/audit/trail.py"
SYSTEM = "dangvu/accounts/system.py"
ROOM = "dangvu/people/queries.py"
OPERATION = "dangvu/people/operations/moves.py"
VIEW = "dangvu/web/people/views/members.py"
SAMPLES = [
    (habits.writes_outside_operations, ROOM, "person.save()", OPERATION),
    (habits.writes_outside_operations, ROOM, "Person.objects.create(name=1)", OPERATION),
    (habits.writes_outside_operations, ROOM, "Person.objects.filter(a=1).update(b=2)", OPERATION),
    (habits.writes_outside_operations, ROOM, "found.delete()", TEST),
    (habits.writes_outside_operations, VIEW, "Person.objects.bulk_create([1])", TRAIL),
    (habits.writes_outside_operations, ROOM, "M.objects.get_or_create(a=1)", SYSTEM),
    (habits.clocks_below_the_façade, ROOM, "date.today()", "dangvu/config/clock.py"),
    (habits.clocks_below_the_façade, VIEW, "timezone.localdate()", "dangvu/config/clock.py"),
    (habits.clocks_below_the_façade, ROOM, "timezone.now()", OPERATION),
    (habits.clocks_below_the_façade, OPERATION, "datetime.now()", TEST),
    (habits.clocks_below_the_façade, OPERATION, "clock.today()", "dangvu/cli/main.py"),
    (habits.managers_in_views, VIEW, "Person.objects.all()", "dangvu/web/context.py"),
    (habits.imports_inside_functions, ROOM, "def f():\n    import os", None),
    (habits.operations_without_actor, OPERATION, "def move(person): pass", ROOM),
    (habits.operations_without_actor, OPERATION, "def move(person, by: Actor): pass", ROOM),
    (habits.banned_names, "dangvu/people/utils.py", "", ROOM),
    (habits.banned_names, "dangvu/people/base/x.py", "", ROOM),
    (habits.banned_names, ROOM, "class MoveManager: pass", None),
    (habits.banned_names, ROOM, "class BaseMove: pass", None),
    (habits.modules_without_a_sentence, ROOM, "x = 1", "dangvu/people/migrations/0001_initial.py"),
    (habits.engine_bound_lookups, ROOM, "q.filter(name__icontains='a')", None),
    (habits.engine_bound_lookups, ROOM, "q.distinct('person')", None),
    (habits.hidden_control_flow, ROOM, "from django.db.models.signals import post_save", None),
    (habits.hidden_control_flow, ROOM, "class A:\n    class Meta:\n        ordering = ['x']", None),
]  # fmt: skip


@pytest.mark.parametrize(("check", "path", "code", "elsewhere"), SAMPLES)
def test_a_habit_is_checked(
    check: Callable[[Module], list[str]], path: str, code: str, elsewhere: str | None
) -> None:
    assert check(Module.of(path, code))
    if elsewhere:
        assert not check(Module.of(elsewhere, code))


@pytest.mark.parametrize(
    "code",
    [
        "seen.update({'a': 1})",
        "digest.update(content)",
        "cache.delete('key')",
        "Person.objects.filter(a=1)",
    ],
)
def test_what_only_looks_like_a_write_passes(code: str) -> None:
    assert not habits.writes_outside_operations(Module.of(ROOM, code))


def test_saying_a_given_moment_is_not_reading_the_clock() -> None:
    module = Module.of(ROOM, "timezone.localtime(entry.at)")

    assert not habits.clocks_below_the_façade(module)


def test_an_operation_that_names_its_actor_passes() -> None:
    code = "def move(person, *, by: Actor): pass\ndef _lock(person): pass"

    assert not habits.operations_without_actor(Module.of(OPERATION, code))


def test_one_line_too_many_is_found() -> None:
    assert sizes.too_long("a.py", "x\n" * 401)
    assert not sizes.too_long("a.py", "x\n" * 400)


def test_one_file_too_many_is_found() -> None:
    assert sizes.too_full(f"dangvu/a/{n}.py" for n in range(21))
    assert not sizes.too_full(f"dangvu/a/{n}.py" for n in range(20))


def test_a_growing_kernel_is_found() -> None:
    assert sizes.kernel_too_large(["x\n" * 200, "x\n" * 101])
    assert not sizes.kernel_too_large(["x\n" * 200, "x\n" * 100])


@pytest.mark.parametrize(
    "line",
    [
        '<p style="color: red">',
        "<style>p {}</style>",
        "<script>go()</script>",
        '<button onclick="go()">',
    ],
)
def test_inline_code_is_found(line: str) -> None:
    assert papers.inline_code("a.html", line)


def test_a_script_file_passes() -> None:
    assert not papers.inline_code(
        "a.html", "<script src=\"{% static 'review.js' %}\" defer></script>"
    )


@pytest.mark.parametrize(
    "line",
    ['<img src="//cdn.example/x.png">', "url(https://fonts.example/a)", "get('http://example.vn')"],
)
def test_an_outside_address_is_found(line: str) -> None:
    assert papers.outside_addresses("dangvu/web/a.html", line)


@pytest.mark.parametrize("line", ["http://127.0.0.1:8000/", "f'http://{host}'", "https://…"])
def test_this_machine_is_not_outside(line: str) -> None:
    assert papers.outside_addresses("dangvu/cli/a.py", line) == [] or "…" in line


def test_a_namespace_is_a_name_only_where_files_are_opened() -> None:
    line = 'W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    assert not papers.outside_addresses("dangvu/documents/intake/docx.py", line)
    assert papers.outside_addresses("dangvu/web/docx.py", line)


def test_a_value_without_source_is_found() -> None:
    good = {"label": "a", "unit": "ngày", "values": {2016: {"value": 1, "source": "QĐ 29"}}}

    assert not papers.values_without_source("a.yaml", good)
    assert papers.values_without_source("a.yaml", {**good, "values": {2016: {"value": 1}}})
    assert papers.values_without_source("a.yaml", {**good, "unit": ""})


@pytest.mark.parametrize(
    "line",
    [
        '"resolved": "https://registry.example/x.tgz"',
        "--index-url https://pypi.example",
        "a @ http://x",
    ],
)
def test_a_host_in_a_lock_is_found(line: str) -> None:
    assert papers.hosts_in_lock("a.lock", line)
    assert not papers.hosts_in_lock("a.lock", "django==5.2.19 \\\n    --hash=sha256:00")


@pytest.mark.parametrize(
    "path", ["dangvu/web/static/vendor/a/LICENSE", "node_modules/a.js", "a/b.woff2", "x.min.css"]
)
def test_a_committed_third_party_file_is_found(path: str) -> None:
    assert papers.third_party_files([path])
    assert not papers.third_party_files(["dangvu/web/static/office.css"])


def test_a_model_without_a_word_is_found() -> None:
    assert papers.models_without_a_word(["Person"], "| `Membership` | đảng viên |")
    assert not papers.models_without_a_word(["Person"], "| `Person` | người |")


def test_a_room_without_contract_is_found() -> None:
    floors = {"type": "layers", "containers": ["dangvu"], "layers": ["web | cli", "(people)"]}
    inside = {"type": "layers", "containers": ["dangvu.people"], "layers": ["(models)"]}

    assert papers.rooms_without_contract({"honours": set()}, [floors, inside])
    assert papers.rooms_without_contract({"people": {"models", "queries"}}, [floors])
    assert not papers.rooms_without_contract({"people": {"models", "queries"}}, [floors, inside])
