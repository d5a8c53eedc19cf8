"""Making a whole province, starting it, and how many pages a second it gives out."""

import json
import time
import urllib.parse
import urllib.request
from collections.abc import Iterator
from http.cookiejar import CookieJar
from pathlib import Path

from tools.bench.figures import Figure
from tools.bench.load import pages_a_second
from tools.office import RunningOffice, SignIn, dangvu, serving

ENOUGH_MEMBERS = 16_000
MAKING, STARTING, SIGN_IN_PAGES, LIST_PAGES = 60, 5, 500, 300
LIST = "/dang-vien/"


def measure_making(folder: Path) -> Iterator[Figure]:
    started = time.monotonic()
    made = json.loads(dangvu(folder, "synth", "--json"))
    yield Figure("synth", round(time.monotonic() - started, 1), "s", MAKING)
    yield Figure("members made by synth", made["members"], "people", ENOUGH_MEMBERS, "higher")


def measure_serving(folder: Path) -> Iterator[Figure]:
    """Two workers, as `dangvu run` starts them; the list is the one of a committee's officer."""
    started = time.monotonic()
    with serving(folder) as running:
        seconds = round(time.monotonic() - started, 1)
        yield Figure("second start, to the first page", seconds, "s", STARTING)
        address = f"{running.address}/dang-nhap/"
        found = round(pages_a_second(address))
        yield Figure("sign-in page", found, "pages/s", SIGN_IN_PAGES, "higher")
        officer = running.sign_in_of("cán bộ Ban Tổ chức", "Thành phố")
        headers = {"Cookie": session_of(running, officer)}
        found = round(pages_a_second(f"{running.address}{LIST}", headers))
        yield Figure("list of 50 members", found, "pages/s", LIST_PAGES, "higher")


def session_of(running: RunningOffice, who: SignIn) -> str:
    """The cookie of somebody who signed in as a browser does."""
    jar = CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    address = f"{running.address}/dang-nhap/"
    page = browser.open(address).read().decode()
    token = page.partition('name="csrfmiddlewaretoken" value="')[2].partition('"')[0]
    form = {"login": who.username, "password": who.password, "csrfmiddlewaretoken": token}
    browser.open(address, urllib.parse.urlencode(form).encode())
    found = "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)
    assert "sessionid=" in found, f"{who.username} could not sign in"
    return found
