"""Habits that a syntax tree can show: who writes, who reads the clock, imports, names."""

import ast
import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.house.source import Module

WRITES = {"bulk_create", "bulk_update", "create", "get_or_create", "update_or_create"}
# `documents` may import no Django: what it saves is a file in memory.
MAY_WRITE = ("dangvu/audit/", "dangvu/accounts/system.py", "dangvu/documents/")
MAY_READ_MOMENTS = ("dangvu/audit/", "dangvu/web/", "dangvu/cli/", "dangvu/config/")
FAÇADE = ("dangvu/web/", "dangvu/cli/")
BANNED = "utils?|helpers?|common|core|base|managers?|services?|handlers?"
BANNED_MODULE = re.compile(f"(?:{BANNED})")
BANNED_CLASS = re.compile(r"^Base[A-Z]|(?:Manager|Helper|Handler|Service|Utils|Base)$")
ENGINE_BOUND = re.compile(r"__(?:icontains|istartswith|iendswith|iexact|iregex|unaccent)$")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def calls(module: Module) -> Iterator[tuple[ast.Call, ast.Attribute]]:
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, node.func


def writes_outside_operations(module: Module) -> list[str]:
    if module.is_operation or module.is_test or module.is_migration or module.within(*MAY_WRITE):
        return []
    return [
        module.at(call, f".{method.attr}() writes; only operations do")
        for call, method in calls(module)
        if _writes(call, method)
    ]


def _writes(call: ast.Call, method: ast.Attribute) -> bool:
    """A dictionary is updated with another, a cache deletes by key; a query set does neither."""
    if method.attr == "save":
        return True
    if method.attr == "update":
        return bool(call.keywords) and not call.args
    if method.attr == "delete":
        return not call.args and not call.keywords
    return method.attr in WRITES and bool(call.keywords or call.args)


def clocks_below_the_façade(module: Module) -> list[str]:
    if module.is_test or module.is_migration:
        return []
    return [
        module.at(call, f"{ast.unparse(method)}() reads the clock; take `on` as an argument")
        for call, method in calls(module)
        if _reads_clock(module, call, method)
    ]


def _reads_clock(module: Module, call: ast.Call, method: ast.Attribute) -> bool:
    """`timezone.localtime(moment)` only says a moment that was given."""
    source = ast.unparse(method)
    if method.attr in {"localdate", "localtime"} and call.args:
        return False
    if source == "timezone.now":
        return not (module.is_operation or module.within(*MAY_READ_MOMENTS))
    if source == "clock.today":
        return not module.within(*FAÇADE)
    is_day = method.attr in {"today", "localdate", "localtime", "utcnow"}
    is_now = source in {"datetime.now", "datetime.datetime.now"}
    return (is_day or is_now) and not module.within("dangvu/config/")


def managers_in_views(module: Module) -> list[str]:
    """A wing opens doors; only the frame itself looks at the office."""
    in_wing = module.within("dangvu/web/") and len(PurePosixPath(module.path).parts) > 3
    if not in_wing or module.is_test:
        return []
    return [
        module.at(node, f"{ast.unparse(node)}: a view opens a door or asks a query")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Attribute) and node.attr in {"objects", "_default_manager"}
    ]


def imports_inside_functions(module: Module) -> list[str]:
    return [
        module.at(node, f"import inside {function.name}()")
        for function in ast.walk(module.tree)
        if isinstance(function, Function)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def operations_without_actor(module: Module) -> list[str]:
    """Every public function of `operations/` says who acts; what only helps begins with a line."""
    if not module.is_operation or module.is_test:
        return []
    return [
        module.at(node, f"{node.name}() takes no keyword-only `by: Actor`")
        for node in module.tree.body
        if isinstance(node, Function)
        and not node.name.startswith("_")
        and not any(_is_actor(argument) for argument in node.args.kwonlyargs)
    ]


def _is_actor(argument: ast.arg) -> bool:
    annotation = argument.annotation
    return argument.arg == "by" and annotation is not None and "Actor" in ast.unparse(annotation)


def banned_names(module: Module) -> list[str]:
    parts = PurePosixPath(module.path).with_suffix("").parts
    faults = [
        f"{module.path}: “{part}” says nothing; name it for what it is"
        for part in parts
        if BANNED_MODULE.fullmatch(part)
    ]
    return faults + [
        module.at(node, f"class {node.name}: name it for what it is")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ClassDef) and BANNED_CLASS.search(node.name)
    ]


def modules_without_a_sentence(module: Module) -> list[str]:
    """A module opens with a sentence that says what it is for."""
    if module.is_migration or (not module.text.strip() and module.path.endswith("__init__.py")):
        return []
    return [] if ast.get_docstring(module.tree) else [f"{module.path}: does not say what it is for"]


def engine_bound_lookups(module: Module) -> list[str]:
    """What SQLite and PostgreSQL understand differently, or only one of them understands."""
    faults = [
        module.at(node.value, f"{node.arg}: not the same on both engines")
        for node in ast.walk(module.tree)
        if isinstance(node, ast.keyword) and node.arg and ENGINE_BOUND.search(node.arg)
    ]
    return faults + [
        module.at(call, ".distinct() with fields is PostgreSQL's alone")
        for call, method in calls(module)
        if method.attr == "distinct" and call.args
    ]


def hidden_control_flow(module: Module) -> list[str]:
    """Signals, and an order that is not shown where it matters."""
    faults = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith(
            ("signals", "dispatch")
        ):
            faults.append(module.at(node, "signals hide what happens; call it by name"))
        if isinstance(node, ast.ClassDef) and node.name == "Meta":
            faults += [
                module.at(line, "Meta.ordering: order where it is shown")
                for line in node.body
                if isinstance(line, ast.Assign) and ast.unparse(line.targets[0]) == "ordering"
            ]
    return faults
