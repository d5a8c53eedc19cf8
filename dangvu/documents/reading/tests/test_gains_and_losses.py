"""The whole reading of twelve texts is as it was accepted: no gain and no loss goes unseen."""

from pathlib import Path

import pytest

from tools.readings import ACCEPTED, SEEDS, changed_digests, gains_and_losses, texts

FIXED = list(texts())


@pytest.mark.parametrize(("name", "path"), FIXED, ids=[name for name, _ in FIXED])
def test_a_text_is_read_as_it_was_accepted(name: str, path: Path) -> None:
    differences = gains_and_losses(name, path)

    assert not differences, "\n".join(
        [*differences, "Look at each line; if it is right: python -m tools.readings --accept"]
    )


def test_every_text_has_an_accepted_reading() -> None:
    known = {path.stem for path in ACCEPTED.glob("*.txt")}
    expected = {name for name, _ in FIXED}
    assert expected <= known if not SEEDS.exists() else expected == known


def test_our_own_texts_are_read_as_they_were_accepted() -> None:
    changed = changed_digests()
    assert not changed, "\n".join([*changed, "Look at make reading-report; then --accept"])
