"""What a journey needs: a served office, a browser at a desk's usual size, somebody at it.

Stories stand in `test_*.py` beside this file. One that changes much asks for `own_office`; the
others share `office`. A failing story leaves a picture in build/journeys.
"""

import os
import re
import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Page,
    Request,
    sync_playwright,
)

from tools.browser import browser_arguments, browser_path
from tools.office import ROOT, RunningOffice, SignIn, dangvu, serving

HERE = Path(__file__).parent
PICTURES = ROOT / "build" / "journeys"
WINDOW = {"width": 1366, "height": 768}
MEMBERS = "700"
OUTCOME = pytest.StashKey[pytest.TestReport]()

SignsIn = Callable[[SignIn], Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Journeys are marked by where they stand, and come last: a browser's loop keeps Django out."""
    journeys = [item for item in items if HERE in item.path.parents]
    for item in journeys:
        item.add_marker(pytest.mark.journey)
    items.sort(key=lambda item: item in journeys)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.when == "call":
        item.stash[OUTCOME] = report
    return report


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = browser_path()
    if path is None:
        reason = "no Chromium on this machine; DANGVU_CHROMIUM may name one"
        pytest.fail(reason) if os.environ.get("CI") else pytest.skip(reason)
    with sync_playwright() as driver:
        launched = driver.chromium.launch(executable_path=path, args=browser_arguments())
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def made_office(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The data folder of a small synthetic province, made once; copied, never served itself."""
    folder = tmp_path_factory.mktemp("made-office")
    dangvu(folder, "synth", "--members", MEMBERS)
    return folder


@pytest.fixture(scope="session")
def office(made_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningOffice]:
    """One office for all the stories that leave it as they found it."""
    folder = shutil.copytree(made_office, tmp_path_factory.mktemp("offices") / "shared")
    with serving(folder) as running:
        yield running


@pytest.fixture
def own_office(made_office: Path, tmp_path: Path) -> Iterator[RunningOffice]:
    """An office that a story may change as it likes."""
    folder = shutil.copytree(made_office, tmp_path / "office")
    with serving(folder) as running:
        yield running


@pytest.fixture
def window(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser window of its own; complains of scripts that fail and of calls to the outside."""
    context = browser.new_context(viewport=WINDOW, locale="vi-VN")  # type: ignore[arg-type]
    context.set_default_timeout(15_000)
    faults: list[str] = []
    context.on("weberror", lambda error: faults.append(f"script: {error.error}"))
    context.on("console", lambda message: _note_policy(message, faults))
    context.on("request", lambda asked: _note_outside(asked, faults))
    yield context
    report = request.node.stash.get(OUTCOME, None)
    if report is not None and report.failed:
        _take_pictures(context, request.node.name)
    context.close()
    assert not faults, "\n".join(faults)


@pytest.fixture
def page(window: BrowserContext) -> Page:
    return window.new_page()


@pytest.fixture
def sign_in(page: Page, office: RunningOffice) -> SignsIn:
    """Signs somebody in at the shared office; they stand at their desk."""

    def signed_in(who: SignIn) -> Page:
        return sign_in_at(page, office, who)

    return signed_in


def sign_in_at(page: Page, running: RunningOffice, who: SignIn) -> Page:
    page.goto(f"{running.address}/dang-nhap/")
    page.get_by_label("Tên đăng nhập").fill(who.username)
    page.get_by_label("Mật khẩu", exact=False).fill(who.password)
    page.get_by_role("button", name="Đăng nhập").click()
    page.wait_for_url(f"{running.address}/")
    return page


def _note_policy(message: ConsoleMessage, faults: list[str]) -> None:
    if "Content Security Policy" in message.text:
        faults.append(f"content policy: {message.text}")


def _note_outside(asked: Request, faults: list[str]) -> None:
    if not re.match(r"(?:http://127\.0\.0\.1:|data:|blob:|about:)", asked.url):
        faults.append(f"asked the outside: {asked.url}")


def _take_pictures(context: BrowserContext, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for number, shown in enumerate(context.pages):
        path = PICTURES / f"{re.sub(r'[^0-9a-zA-Z_-]+', '-', name)}-{number}.png"
        shown.screenshot(path=path, full_page=True)
