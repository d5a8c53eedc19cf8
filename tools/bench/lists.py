"""The member list on first, middle and last page, and the search: queries and milliseconds.

Asked of the test client in a process of its own, whose settings point at the office that was made.
"""

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from statistics import median

import django
from django.conf import settings
from django.db import connections
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tools.bench.figures import Figure
from tools.office import ROOT, environment_for, read_sign_ins

LIST = "/dang-vien/"
QUERY = "nguyen thi"
QUERIES, MILLISECONDS = 10, 100
ROUNDS = 7
NEXT = re.compile(r'<a\b(?=[^>]*\brel="next")[^>]*\bhref="([^"]+)"')
SEARCH = re.compile(r'<input\b(?=[^>]*\btype="search")[^>]*\bname="([^"]+)"')
# Whose list: the whole province, a committee, a cell.
HATS = {"root": ("cán bộ", "tỉnh"), "committee": ("cán bộ", "Thành phố"), "cell": ("bí thư", "")}


@dataclass(frozen=True)
class Visit:
    queries: int
    milliseconds: float


def measure(folder: Path) -> Iterator[Figure]:
    ended = subprocess.run(
        [sys.executable, "-m", "tools.bench.lists"],
        cwd=ROOT,
        env=environment_for(folder),
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    for name, found in json.loads(ended.stdout).items():
        milliseconds = round(found["milliseconds"], 1)
        yield Figure(f"{name}: queries", found["queries"], "queries", QUERIES)
        yield Figure(f"{name}: time", milliseconds, "ms", MILLISECONDS)


def main() -> int:
    """The office is the one of DANGVU_DATA; prints one JSON document."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dangvu.config.settings")
    django.setup()
    settings.ALLOWED_HOSTS = ["testserver"]
    found = {name: vars(visit) for name, visit in visits(Path(os.environ["DANGVU_DATA"]))}
    print(json.dumps(found, ensure_ascii=False))
    return 0


def visits(folder: Path) -> Iterator[tuple[str, Visit]]:
    sign_ins = read_sign_ins(folder)
    for hat, (role, place) in HATS.items():
        who = next(each for each in sign_ins if role in each.role and place in each.place)
        browser = Client()
        answer = browser.post("/dang-nhap/", {"login": who.username, "password": who.password})
        assert answer.status_code == 302, f"{who.username} could not sign in"
        first = _page(browser, LIST)
        for page, address in _first_middle_last(browser, first).items():
            yield f"member list, {hat}, {page} page", _visit(browser, address)
        field = SEARCH.search(first)
        assert field, f"{LIST} has no field to search in"
        yield f"search, {hat}", _visit(browser, f"{LIST}?{field[1]}={QUERY.replace(' ', '+')}")


def _first_middle_last(browser: Client, first: str) -> Mapping[str, str]:
    """By the way a person goes: from page to page with the link that leads on."""
    addresses, page = [LIST], first
    while (found := NEXT.search(page)) and unescape(found[1]) not in addresses:
        link = unescape(found[1])
        addresses.append(link if link.startswith("/") else f"{LIST}{link}")
        page = _page(browser, addresses[-1])
    chosen = {"first": addresses[0], "middle": addresses[len(addresses) // 2]}
    return {**chosen, "last": addresses[-1]} if len(addresses) > 1 else {"only": addresses[0]}


def _page(browser: Client, address: str) -> str:
    answer: HttpResponse = browser.get(address)  # type: ignore[assignment]
    assert answer.status_code == 200, f"{address} answers {answer.status_code}"
    return answer.content.decode()


def _visit(browser: Client, address: str) -> Visit:
    _page(browser, address)
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        _page(browser, address)
        seconds.append(time.perf_counter() - started)
    return Visit(_queries(browser, address), median(seconds) * 1000)


def _queries(browser: Client, address: str) -> int:
    with ExitStack() as stack:
        captured = [
            stack.enter_context(CaptureQueriesContext(connections[alias])) for alias in connections
        ]
        _page(browser, address)
    return sum(len(each) for each in captured)


if __name__ == "__main__":
    sys.exit(main())
