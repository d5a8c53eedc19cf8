"""How commands are found, refused and helped: in Vietnamese, with an exit code that says which."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from dangvu.cli.main import COMMANDS, main

PLAN = "ĐẢNG ỦY KHỐI\n*\nSố 02-KH/ĐUK\n\nKẾ HOẠCH\n\nKết nạp từ 180 đến 220 đảng viên năm 2020.\n"
COMMAND = [sys.executable, "-c", "import sys; from dangvu.cli.main import main; sys.exit(main())"]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "000_ke-hoach.txt"
    file.write_text(PLAN, encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "còn thiếu: LỆNH"),
        (["khong-co"], "không có 'khong-co'; hãy chọn 'run'"),
        (["read"], "còn thiếu: TỆP"),
        (["read", "a.txt", "b.txt"], "không hiểu: b.txt"),
        (["read", "a.txt", "--js"], "không hiểu: --js"),
        (["--data"], "--data: cần một giá trị đi kèm"),
        (["today", "31/2/2019"], "không có trong lịch"),
        (["today", "hôm nay"], "Không đọc được ngày “hôm nay”"),
        (["run", "--port", "tám nghìn"], "'tám nghìn' không phải là số nguyên"),
        (["run", "--tls"], "--tls: cần ít nhất một giá trị đi kèm"),
        (["trail"], "còn thiếu: verify"),
        (["trail", "xem"], "hãy chọn 'verify'"),
    ],
)
def test_wrong_usage_ends_with_two_and_is_said_in_vietnamese(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(words)

    printed = capsys.readouterr()
    assert ended.value.code == 2
    assert printed.out == ""
    assert printed.err.startswith("Cách dùng: dangvu")
    assert said in printed.err


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_help_is_printed_in_vietnamese(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"] if name else ["--help"])

    printed = capsys.readouterr().out
    assert ended.value.code == 0
    assert "Cách dùng: dangvu" in printed
    assert "in phần giúp đỡ này" in printed
    for english in ("usage", "options", "positional", "show this", "optional"):
        assert english not in printed.replace("[tùy chọn]", "")


def test_every_command_listed_is_built(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])

    listed = capsys.readouterr().out
    for name, command in COMMANDS.items():
        assert f"    {name}" in listed
        file = Path(sys.modules["dangvu.cli.main"].__file__ or "").parent
        assert (file / f"{command.module.rsplit('.', 1)[-1]}.py").exists()


def test_reading_prints_one_document_of_facts(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["read", str(plan)]) == 0

    printed = capsys.readouterr()
    facts = json.loads(printed.out)
    assert (facts["schema"], facts["doc"], facts["source"]) == ("docfacts/1", "000", plan.name)
    assert printed.err == ""
    assert all(PLAN[fact["start"] : fact["end"]] == fact["quote"] for fact in facts["facts"])


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.txt", b"", "không có nội dung"),
        ("a.pdf", b"%PDF-1.7", "xin bản Word .docx"),
        ("a.docx", b"%PDF-1.7", "bên trong là tệp PDF"),
        ("a.txt", "MẬT\n\nKẾ HOẠCH".encode(), "mang dấu MẬT ở dòng 1"),
    ],
)
def test_a_refused_file_ends_with_one_and_prints_no_facts(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)

    assert main(["read", str(tmp_path / name)]) == 1

    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("dangvu: ")
    assert said in printed.err


def test_fifty_megabytes_are_refused_without_being_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "to.txt"
    with file.open("wb") as written:
        written.truncate(50 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("the file was read"))

    assert main(["read", str(file)]) == 1
    assert "nặng 50 MB, quá mức 20 MB" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "said"), [("khong-co.txt", "Không có tệp"), (".", "là thư mục, không phải tệp")]
)
def test_a_name_that_is_no_file_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, said: str
) -> None:
    assert main(["read", str(tmp_path / name)]) == 1
    assert said in capsys.readouterr().err


def test_what_speaks_of_secrets_is_read_with_a_word_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.txt").write_text("Bảo vệ bí mật nhà nước.", encoding="utf-8")

    assert main(["read", str(tmp_path / "a.txt")]) == 0

    printed = capsys.readouterr()
    assert json.loads(printed.out)["schema"] == "docfacts/1"
    assert "không mang dấu mật" in printed.err


def test_reading_touches_no_office_and_loads_no_django(plan: Path, tmp_path: Path) -> None:
    watched = (
        "import sys; from dangvu.cli.main import main; code = main();"
        "assert not any(name.split('.')[0] == 'django' for name in sys.modules); sys.exit(code)"
    )
    folder = tmp_path / "office"

    done = subprocess.run(
        [sys.executable, "-c", watched, "read", str(plan), "--data", str(folder)],
        capture_output=True, encoding="utf-8", env={"LC_ALL": "C"}, check=False,
    )  # fmt: skip

    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["facts"] is not None
    assert not folder.exists()


@pytest.mark.parametrize("words", [["today"], ["trail", "verify"], ["run"]])
def test_an_empty_folder_is_told_what_to_do(tmp_path: Path, words: list[str]) -> None:
    done = subprocess.run(
        [*COMMAND, *words, "--data", str(tmp_path / "trống")],
        capture_output=True, encoding="utf-8", env={"LC_ALL": "C"}, check=False,
    )  # fmt: skip

    assert done.returncode == 1
    assert "chưa có văn phòng nào" in done.stderr
    assert "dangvu synth" in done.stderr
    assert not list((tmp_path / "trống").glob("*.sqlite3"))
