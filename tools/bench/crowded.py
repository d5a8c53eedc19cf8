"""Seconds in one crowded office, in a process whose settings point at it; prints one JSON document."""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median

import django
from django.conf import settings
from django.test import Client

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dangvu.config.settings")
django.setup()

from dangvu.census.frame import frame_on  # noqa: E402
from dangvu.honours.queries.judging import account_of  # noqa: E402
from dangvu.organisations.models import Organisation  # noqa: E402
from tools.office import read_sign_ins  # noqa: E402

ROUNDS = 3
# The province's records of `synth` end here; the wave is the next one.
ON, NEXT_WAVE = date(2019, 12, 2), date(2020, 2, 3)
PAGE = f"/huy-hieu/du-bao/?ngay={NEXT_WAVE:%Y-%m-%d}"


def main() -> int:
    settings.ALLOWED_HOSTS = ["testserver"]
    found = {"people": frame_on(ON).columns.height, "census": _seconds(lambda: frame_on(ON))}
    if "wave" in sys.argv:
        root = Organisation.objects.get(parent=None)
        found["wave"] = _seconds(lambda: account_of(NEXT_WAVE, [root], on=ON, body=root))
        found["page"] = _seconds(_page_of_the_wave())
    print(json.dumps(found))
    return 0


def _page_of_the_wave() -> Callable[[], object]:
    """As the province's officer asks for it."""
    officer = next(
        each
        for each in read_sign_ins(Path(os.environ["DANGVU_DATA"]))
        if "cán bộ" in each.role and "tỉnh" in each.place
    )
    browser = Client()
    browser.post("/dang-nhap/", {"login": officer.username, "password": officer.password})

    def ask() -> None:
        answer = browser.get(PAGE)
        assert answer.status_code == 200, f"{PAGE} answers {answer.status_code}"

    return ask


def _seconds(work: Callable[[], object]) -> float:
    """Median of a few rounds, after one that does not count."""
    work()
    seconds = []
    for _ in range(ROUNDS):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return median(seconds)


if __name__ == "__main__":
    sys.exit(main())
