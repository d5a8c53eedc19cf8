"""What the tests of the pages of sets share: a definition, a posted step, the text of an answer."""

import re
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.test import Client

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.regulations.models import AdoptedSet

SETS = "/quy-dinh/bo-tieu-chuan/"
Browser = Callable[[User], Client]
Opened = Callable[..., AdoptedSet]


def definition(level: str = "good", **changes: Any) -> dict[str, Any]:
    when = {
        "all": [
            {"in_group": {"group": "staff"}},
            {"rated": {"n": 1, "of": "staff", "at_least": level}},
        ]
    }
    return {
        "subject": "criteria",
        "title": f"Tiêu chuẩn {level}",
        "issuer": "Ban Thường vụ",
        "source": "Kế hoạch 183-KH/ĐU",
        "from_on": "2019-12-02",
        "years": 2,
        "readings": [],
        "outcomes": [{"title": "Tiêu chuẩn (1)", "source": "mục 1", "when": when}],
        **changes,
    }


def said(answer: Any) -> str:
    text = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return re.sub(r"\s+", " ", text)


def readings(verb: str) -> int:
    """How often that reading stands on the trail."""
    return Entry.objects.using(settings.READ_TRAIL_DATABASE).filter(verb=verb).count()


def fill(browser: Client, draft: AdoptedSet, address: str, **values: Any) -> Any:
    draft.refresh_from_db()
    answer = browser.post(
        f"{SETS}{draft.pk}/soan/{address}", {"lan": draft.revision, **values}, follow=True
    )
    draft.refresh_from_db()
    return answer
