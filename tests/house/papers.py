"""Habits of files that are not Python: templates, styles, rules in YAML, locks, the glossary."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

OUTSIDE = re.compile(
    r"(?:https?|wss?|ftp):(?:\\?/){2}(?!localhost|127\.0\.0\.1|\[::1\]|\{|\s|\.\.\.|['\"])"
)
PROTOCOL_FREE = re.compile(r"""(?:src|href|url)\s*[=(]\s*["']?//""")
# Names that formats give themselves; nothing is ever fetched from there.
NAMESPACES = re.compile(
    r"http://(?:schemas\.openxmlformats\.org|schemas\.microsoft\.com|www\.w3\.org|purl\.oclc\.org)/[\w/.+\-#]*"
)
INLINE = {
    re.compile(r"<style\b", re.I): "a style of its own; put it in office.css",
    re.compile(r"\sstyle\s*=", re.I): "an inline style, which the content policy blocks",
    re.compile(
        r"<script\b(?![^>]*\bsrc=)", re.I
    ): "an inline script, which the content policy blocks",
    re.compile(
        r"<[^>]*\son[a-z]+\s*=", re.I
    ): "an inline event handler, which the content policy blocks",
}

HOST = re.compile(r'://|--(?:extra-)?index-url|--find-links|"resolved"')
# npm writes down where a project asks for money.
FUNDING = re.compile(r'\s*"url": ')


def outside_addresses(path: str, text: str) -> list[str]:
    """Addresses beyond this machine. Namespaces are names: in drawings, where files are read."""
    if path.startswith("dangvu/documents/") or path.endswith(".svg"):
        text = NAMESPACES.sub("", text)
    return [
        f"{path}:{number}: an outside address: {line.strip()[:80]}"
        for number, line in enumerate(text.splitlines(), 1)
        if OUTSIDE.search(line) or PROTOCOL_FREE.search(line)
    ]


def inline_code(path: str, text: str) -> list[str]:
    return [
        f"{path}:{number}: {fault}"
        for number, line in enumerate(text.splitlines(), 1)
        for pattern, fault in INLINE.items()
        if pattern.search(line)
    ]


def values_without_source(path: str, content: Mapping[str, Any]) -> list[str]:
    """A parameter says what it is, in which unit; each value since when, and by which text."""
    faults = [
        f"{path}: has no `{key}`" for key in ("label", "unit", "values") if not content.get(key)
    ]
    return faults + [
        f"{path}: the value from {day} cites no source"
        for day, entry in (content.get("values") or {}).items()
        if not str(entry.get("source") or "").strip()
    ]


def hosts_in_lock(path: str, text: str) -> list[str]:
    return [
        f"{path}:{number}: a lock file names a host: {line.strip()[:60]}"
        for number, line in enumerate(text.splitlines(), 1)
        if HOST.search(line) and not FUNDING.match(line)
    ]


def third_party_files(committed: Iterable[str]) -> list[str]:
    """Files of others come by `make setup`; their licences travel with them, not in our history."""
    foreign = re.compile(r"(^|/)(vendor|node_modules|\.venv)/|\.(ttf|woff2?|whl)$|\.min\.(js|css)$")
    return [
        f"{path}: a third-party file is committed" for path in committed if foreign.search(path)
    ]


def models_without_a_word(models: Iterable[str], glossary: str) -> list[str]:
    known = set(re.findall(r"`(\w+)`", glossary))
    return [
        f"docs/glossary.md: no line for `{model}`" for model in sorted(models) if model not in known
    ]


def rooms_without_contract(
    rooms: Mapping[str, set[str]], contracts: Iterable[Mapping[str, Any]]
) -> list[str]:
    """`rooms`: each room of the house and what it has inside."""
    floors, inside = _floors_and_insides(contracts)
    layers = {"operations", "papers", "lists", "facts", "due", "queries", "models", "stages"}
    faults = [f"{room}: stands on no floor" for room in sorted(rooms) if room not in floors]
    return faults + [
        f"{room}: has an inside ({', '.join(sorted(found & layers))}) that no contract orders"
        for room, found in sorted(rooms.items())
        if len(found & layers) > 1 and f"dangvu.{room}" not in inside
    ]


def _floors_and_insides(contracts: Iterable[Mapping[str, Any]]) -> tuple[set[str], set[str]]:
    floors: set[str] = set()
    inside: set[str] = set()
    for contract in contracts:
        if contract.get("containers") == ["dangvu"]:
            floors |= {
                room.strip(" ()") for layer in contract["layers"] for room in layer.split("|")
            }
        elif contract.get("type") == "layers":
            inside |= set(contract["containers"])
    return floors, inside
