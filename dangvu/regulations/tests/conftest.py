"""What tests of sets begin with: a body's draft, and somebody else who may publish it."""

from collections.abc import Callable
from typing import Any

import pytest

from dangvu.access.hats import hats_of
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.regulations.beginnings import Beginning
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.operations.publishing import publish_set
from dangvu.regulations.operations.sets import open_draft
from tests.world import ON, World

Draft = Callable[..., AdoptedSet]
GOOD = {"rated": {"of": "staff", "at_least": "good"}}
# Small enough to be proved at once.
SMALL: dict[str, Any] = {
    "subject": "criteria",
    "title": "Tiêu chuẩn kết nạp",
    "issuer": "Ban Thường vụ Đảng ủy",
    "source": "Kế hoạch 183-KH/ĐU, mục II",
    "from_on": "2019-12-02",
    "years": 2,
    "readings": [
        {"id": "bat-ky", "title": "Một năm bất kỳ"},
        {"id": "den-khi-xet", "title": "Cả hai năm tính đến khi xét"},
    ],
    "outcomes": [
        {
            "title": "Tiêu chuẩn (1)",
            "source": "mục II.1",
            "when": {
                "by_reading": {
                    "bat-ky": GOOD,
                    "den-khi-xet": {"consecutive": {"years": 2, "anchor": "review", "every": GOOD}},
                }
            },
        }
    ],
}


@pytest.fixture
def publisher(standing_member: User) -> Actor:
    return hats_of(standing_member, ON).actor()


@pytest.fixture
def draft(world: World, actor: Actor) -> Draft:
    """A draft of the agencies' committee, with what a test wants otherwise."""

    def opened(key: str = "ke-hoach-83", *, reading: str = "bat-ky", **changes: Any) -> AdoptedSet:
        supersedes = changes.pop("follows", None)
        unit = changes.pop("unit", world.agencies)
        definition = {**SMALL, **changes}
        beginning = Beginning(key, definition, reading, supersedes)
        return open_draft(unit, beginning=beginning, by=actor)

    return opened


@pytest.fixture
def published(draft: Draft, publisher: Actor) -> Draft:
    def made(*args: Any, **changes: Any) -> AdoptedSet:
        found = draft(*args, **changes)
        return publish_set(found, revision=found.revision, by=publisher)

    return made
