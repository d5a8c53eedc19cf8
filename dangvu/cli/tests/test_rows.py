"""`dangvu rows`: people on standard output, or one refusal and nothing there."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dangvu.cli.main import main

LIST = (
    "STT,Họ và tên,Ngày sinh,Ngày vào Đảng\n"
    "1,Nguyễn Thị Thử,02/03/1960,19/05/1985\n"
    "2,Trần Văn Mẫu,15/06/1971,03/02/1999\n"
)


@pytest.fixture
def people(tmp_path: Path) -> Path:
    file = tmp_path / "danh-sach.csv"
    file.write_text(LIST, encoding="utf-8")
    return file


@pytest.mark.parametrize("kind", ["members", "candidates"])
def test_the_people_of_a_list_are_printed(
    people: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rows", str(people), "--kind", kind, "--on", "1/2/2026"]) == 0

    printed = capsys.readouterr()
    rows = json.loads(printed.out)
    assert (rows["schema"], rows["rows"], rows["encoding"]) == ("rows/1", 2, "utf-8")
    assert [person["row"] for person in rows["people"]] == [2, 3]
    assert printed.err == ""


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"", "không có ô nào"),
        ("a.pdf", b"%PDF-1.7", "không phải danh sách"),
        ("a.xlsx", b"%PDF-1.7", "bên trong là tệp PDF"),
    ],
)
def test_a_refused_list_ends_with_one_and_prints_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)

    assert main(["rows", str(tmp_path / name), "--kind", "members"]) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("dangvu: ")
    assert said in printed.err


@pytest.mark.parametrize(
    ("name", "said"), [("khong-co.csv", "Không có tệp"), (".", "là thư mục, không phải tệp")]
)
def test_a_name_that_is_no_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    assert main(["rows", str(tmp_path / name), "--kind", "members"]) == 1
    assert said in capsys.readouterr().err


def test_a_heavy_file_is_refused_without_being_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "to.xlsx"
    with file.open("wb") as written:
        written.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))

    assert main(["rows", str(file), "--kind", "members"]) == 1
    assert "nặng 50 MB, quá mức 40 MB" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["rows", "a.csv"], "còn thiếu: --kind"),
        (["rows", "a.csv", "--kind", "people"], "hãy chọn 'members', 'candidates'"),
        (["rows", "--kind", "members"], "còn thiếu: TỆP"),
    ],
)
def test_wrong_usage_ends_with_two(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)

    assert ended.value.code == 2
    assert said in capsys.readouterr().err


def test_reading_a_list_touches_no_office_and_loads_no_django(people: Path, tmp_path: Path) -> None:
    watched = (
        "import sys; from dangvu.cli.main import main; code = main();"
        "assert not any(name.split('.')[0] == 'django' for name in sys.modules); sys.exit(code)"
    )
    folder = tmp_path / "office"

    done = subprocess.run(
        [sys.executable, "-c", watched, "rows", str(people), "--kind", "members", "--data", folder],
        capture_output=True, encoding="utf-8", env={"LC_ALL": "C"}, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["people"]
    assert not folder.exists()
