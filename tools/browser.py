"""Debian's Chromium for the journeys: found, or brought by apt-get where that is allowed."""

import os
import shutil
import subprocess

NAMES = ("chromium", "chromium-browser", "google-chrome")
PATIENCE = 300


def browser_path() -> str | None:
    """The browser on this machine; DANGVU_CHROMIUM names another one."""
    named = os.environ.get("DANGVU_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def browser_arguments() -> list[str]:
    """Chromium's own sandbox refuses root; an ordinary user keeps it."""
    quiet = ["--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage"]
    return ["--no-sandbox", *quiet] if os.geteuid() == 0 else quiet


def bring_browser() -> str | None:
    """The path of a browser, installed first when it is missing and this process may install."""
    if browser_path() is None and os.geteuid() == 0 and shutil.which("apt-get"):
        print("No browser here; asking apt-get for chromium …", flush=True)
        if _ask_apt("update"):
            _ask_apt("install", "--no-install-recommends", "chromium")
    return browser_path()


def _ask_apt(*words: str) -> bool:
    command = ["apt-get", "--quiet", "--quiet", "--yes", *words]
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        ended = subprocess.run(
            command, env=environment, capture_output=True, timeout=PATIENCE, check=False
        )
    except subprocess.TimeoutExpired:
        return False
    return ended.returncode == 0
