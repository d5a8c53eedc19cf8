"""The commands on a standing office: its day, and whether its trail is whole."""

import json
from collections.abc import Callable
from datetime import date

import pytest

from dangvu.accounts.actor import Actor
from dangvu.audit import trail
from dangvu.audit.models import Entry
from dangvu.audit.sealing import Verdict, seal_all
from dangvu.cli import trail as trail_command
from dangvu.cli.main import main
from dangvu.organisations.models import Office
from tests.world import World

Printed = Callable[[], tuple[str, str]]


@pytest.fixture(autouse=True)
def standing(world: World, in_process: None) -> None:
    """Every command here meets the demo office of the small world."""


def test_the_day_is_said_in_words_and_in_json(printed: Printed) -> None:
    assert main(["today"]) == 0
    assert printed() == ("thứ Hai, 02/12/2019\n", "")
    assert main(["today", "--json"]) == 0
    assert json.loads(printed()[0]) == {"day": "2019-12-02"}


@pytest.mark.parametrize("text", ["3/2/2020", "03022020", "3-2-20"])
def test_the_day_of_a_demo_moves_to_what_people_write(text: str, printed: Printed) -> None:
    assert main(["today", text]) == 0

    assert printed()[0] == "thứ Hai, 03/02/2020\n"
    assert Office.objects.get().working_day == date(2020, 2, 3)
    entry = Entry.objects.get(verb="organisations.working_day_moved")
    assert entry.username == "he-thong.dong-lenh"


def test_a_whole_trail_is_said_to_be_whole(actor: Actor, printed: Printed) -> None:
    trail.record("tests.act_done", subject=None, by=actor)
    seal_all()
    trail.record("tests.act_done", subject=None, by=actor)

    assert main(["trail", "verify"]) == 0
    assert "việc đã làm: nguyên vẹn, 1 dòng đã niêm, 1 dòng chưa niêm" in printed()[0]
    assert main(["trail", "verify", "--json"]) == 0
    first = json.loads(printed()[0])[0]
    assert (first["intact"], first["seals"], first["unsealed"]) == (True, 1, 1)


def test_verifying_seals_nothing(actor: Actor) -> None:
    trail.record("tests.act_done", subject=None, by=actor)
    main(["trail", "verify"])

    assert Entry.objects.unsealed().count() == 1


@pytest.mark.parametrize("touched", [0, 17])
def test_the_first_entry_touched_is_named_and_ends_with_one(
    touched: int, printed: Printed, monkeypatch: pytest.MonkeyPatch
) -> None:
    verdict = Verdict("default", 3, 0, touched, "chi tiết đã bị sửa", "")
    monkeypatch.setattr(trail_command, "verify", lambda using: verdict)

    assert main(["trail", "verify"]) == 1
    assert f"BỊ ĐỘNG ĐẾN ở dòng {touched}: chi tiết đã bị sửa" in printed()[0]
    assert main(["trail", "verify", "--json"]) == 1
    assert json.loads(printed()[0])[0]["touched"] == touched


def test_a_second_office_is_not_made_in_the_same_folder(printed: Printed) -> None:
    assert main(["synth"]) == 1

    out, err = printed()
    assert out == ""
    assert "đã có văn phòng “Văn phòng Trà Lũng”" in err
    assert "--data" in err
