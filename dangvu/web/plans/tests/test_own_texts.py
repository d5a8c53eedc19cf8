"""Letters of every kind go through the review: opened, each fact confirmed or refused in words, shown."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from dangvu.accounts.models import User
from dangvu.documents.reading.tests.gold import OWN
from dangvu.plans.models import Plan, ReadFact
from tests.world import World

ClientOf = Callable[[User], Client]
FOLDERS = sorted({path.parent for path in OWN.rglob("*.txt")})
# One text of each kind is enough here; how well they are read is measured elsewhere.
TEXTS = [sorted(folder.glob("*.txt"))[0] for folder in FOLDERS]


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_a_letter_of_any_kind_goes_through_the_review(
    path: Path, client_of: ClientOf, officer: User, world: World
) -> None:
    browser = client_of(officer)
    form = {"unit": world.agencies.pk, "received_on": "", "is_open": "on"}
    file = SimpleUploadedFile(path.name, path.read_bytes())
    answer = browser.post(reverse("plans:enter"), {**form, "file": file}, follow=True)
    assert answer.status_code == 200
    plan = Plan.objects.get()
    for fact in plan.facts.in_text_order():
        answer = browser.post(reverse("plans:decide", args=[fact.pk]), {"viec": "xac-nhan"})
        assert answer.status_code == 302
    confirmed = ReadFact.objects.filter(plan=plan, decision="confirmed").count()
    assert confirmed >= min(5, plan.facts.count() // 3)
    for page in ("plans:review", "plans:plan"):
        assert browser.get(reverse(page, args=[plan.pk])).status_code == 200
