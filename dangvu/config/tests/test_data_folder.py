"""The folder of an office: closed to others, with one secret whoever asks first."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dangvu.config.data_folder import data_folder, kept_secret


def test_the_folder_is_made_and_closed_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DANGVU_DATA", str(tmp_path / "mới" / "văn phòng"))

    folder = data_folder()

    assert folder == tmp_path / "mới" / "văn phòng"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_without_a_word_it_lies_below_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DANGVU_DATA")
    monkeypatch.chdir(tmp_path)

    assert data_folder() == tmp_path / "var" / "office"


def test_the_secret_is_made_once_and_for_the_owner_alone(tmp_path: Path) -> None:
    first = kept_secret(tmp_path, lambda: "one")

    assert first == "one" == kept_secret(tmp_path, lambda: "two")
    assert stat.S_IMODE((tmp_path / "secret-key").stat().st_mode) == 0o600
    assert [file.name for file in tmp_path.iterdir()] == ["secret-key"]


def test_two_that_start_together_agree(tmp_path: Path) -> None:
    made_meanwhile = tmp_path / "secret-key"

    def late() -> str:
        made_meanwhile.write_text("first")
        return "second"

    assert kept_secret(tmp_path, late) == "first"


def test_many_readers_get_one_secret(tmp_path: Path) -> None:
    kept_secret(tmp_path, lambda: "one")

    with ThreadPoolExecutor(4) as readers:
        found = set(readers.map(lambda n: kept_secret(tmp_path, lambda: str(n)), range(8)))

    assert found == {"one"}
