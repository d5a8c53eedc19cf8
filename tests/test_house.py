"""The house keeps its own habits: sizes, who writes, who knows the time, names, sources, locks."""

import subprocess
import tomllib
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
import yaml
from django.apps import apps

from tests.house import habits, papers, sizes
from tests.house.source import HOUSE, ROOT, Module, files, modules, named

EVERYWHERE = ("dangvu", "tools", "tests")
CODE = (".py", ".js", ".css")
IN_THE_HOUSE = [
    habits.writes_outside_operations,
    habits.clocks_below_the_façade,
    habits.managers_in_views,
    habits.operations_without_actor,
    habits.engine_bound_lookups,
    habits.hidden_control_flow,
]
IN_ALL_CODE = [
    habits.imports_inside_functions,
    habits.banned_names,
    habits.modules_without_a_sentence,
]


def text_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


def no(faults: list[str]) -> None:
    assert not faults, "\n" + "\n".join(faults)


def ids(checks: Sequence[Callable[[Module], list[str]]]) -> list[str]:
    return [check.__name__ for check in checks]


@pytest.mark.parametrize("check", IN_THE_HOUSE, ids=ids(IN_THE_HOUSE))
def test_there_are_none_in_the_house(check: Callable[[Module], list[str]]) -> None:
    no([fault for module in modules() for fault in check(module)])


@pytest.mark.parametrize("check", IN_ALL_CODE, ids=ids(IN_ALL_CODE))
def test_there_are_none_anywhere(check: Callable[[Module], list[str]]) -> None:
    no([fault for module in modules(*EVERYWHERE) for fault in check(module)])


def each(paths: Iterable[Path], check: Callable[..., list[str]], *more: object) -> None:
    found = list(paths)
    assert found, "nothing was looked at"
    no([fault for path in found for fault in check(named(path), path.read_text("utf-8"), *more)])


def test_files_fit_on_a_few_screens() -> None:
    found = [path for place in EVERYWHERE for path in files(*CODE, under=ROOT / place)]
    each((path for path in found if "migrations" not in path.parts), sizes.too_long)


def test_templates_fit_on_two_screens() -> None:
    each(files(".html"), sizes.too_long, sizes.TEMPLATE)


def test_folders_can_be_taken_in_at_a_glance() -> None:
    suffixes = (*CODE, ".html", ".yaml", ".txt", ".json", ".md")
    places = [ROOT / place for place in (*EVERYWHERE, "docs")]
    no(sizes.too_full(named(path) for place in places for path in files(*suffixes, under=place)))


def test_the_kernel_stays_small() -> None:
    kernel = (module for module in modules("dangvu/kernel") if not module.is_test)
    no(sizes.kernel_too_large(module.text for module in kernel))


def test_pages_carry_no_code_of_their_own() -> None:
    each(files(".html"), papers.inline_code)


def test_nothing_points_outside_this_machine() -> None:
    found = files(*CODE, ".html", ".svg", ".yaml")
    each((path for path in found if "tests" not in path.parts), papers.outside_addresses)


def test_every_legal_value_cites_its_source() -> None:
    found = files(".yaml", under=HOUSE / "rules" / "parameters")
    each(found, lambda path, text: papers.values_without_source(path, yaml.safe_load(text)))


def test_the_locks_name_no_host() -> None:
    locks = sorted((ROOT / "requirements").glob("*.lock"))
    assert len(locks) == 3
    each([*locks, ROOT / "package-lock.json"], papers.hosts_in_lock)


def test_no_third_party_file_is_committed() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert listed.stdout
    no(papers.third_party_files(listed.stdout.splitlines()))


def test_every_model_stands_in_the_glossary() -> None:
    found = apps.get_models()
    ours = [model.__name__ for model in found if model.__module__.startswith("dangvu.")]
    assert ours
    no(papers.models_without_a_word(ours, text_of("docs/glossary.md")))


def test_every_room_stands_in_the_contracts() -> None:
    rooms = {
        path.parent.name: {inside.stem for inside in path.parent.iterdir()}
        for path in HOUSE.glob("*/__init__.py")
        if path.parent.name not in {"config", "web", "cli", "synth"}
    }
    contracts = tomllib.loads(text_of("pyproject.toml"))["tool"]["importlinter"]["contracts"]
    no(papers.rooms_without_contract(rooms, contracts))
