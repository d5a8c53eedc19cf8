"""Opening the office to this machine, or to its network with a certificate; closing it cleanly."""

import os
import shutil
import signal
import socket
import ssl
import stat
import subprocess
import sys
import time
import urllib.request
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from dangvu.cli import run, sign_ins
from dangvu.cli.run import NotServed
from dangvu.cli.serving.certificate import NoCertificate, certificate_from

FOUND = """
from dangvu.cli import preparing
preparing.load_settings()
preparing.prepare("empty")
from datetime import date
from dangvu.accounts.system import GENERATOR, system_actor
from dangvu.organisations.operations.office import found_office
by = system_actor(GENERATOR)
found_office(is_demo=True, name="Trà Lũng", helper="", working_day=date(2019, 12, 2), by=by)
"""
COMMAND = [sys.executable, "-c", "import sys; from dangvu.cli.main import main; sys.exit(main())"]
SECONDS = 40


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a founded demo office, on SQLite whatever the suite runs on."""
    folder = tmp_path_factory.mktemp("office")
    subprocess.run([sys.executable, "-c", FOUND], env=_environment(folder), check=True)
    return folder


@pytest.fixture
def port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(folder: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "DATABASE_URL"}
    return {**kept, "DANGVU_DATA": str(folder)}


@contextmanager
def _started(office: Path, *words: str) -> Iterator["subprocess.Popen[str]"]:
    """A running office that a failed test does not leave behind."""
    process = subprocess.Popen(
        [*COMMAND, "run", *words],
        env=_environment(office), encoding="utf-8", stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True,
    )  # fmt: skip
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.communicate()


def _first_answer(address: str) -> int:
    trusting = ssl.create_default_context()
    trusting.check_hostname = False
    trusting.verify_mode = ssl.CERT_NONE
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, context=trusting, timeout=5) as answer:
                return int(answer.status)
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"nothing answers at {address}")


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGINT], ids=["told to end", "Ctrl+C"])
def test_it_opens_answers_and_closes_with_all_its_children(
    office: Path, port: int, ending: signal.Signals
) -> None:
    with _started(office, "--port", str(port)) as serving:
        assert _first_answer(f"http://127.0.0.1:{port}/dang-nhap/") == 200
        with _started(office, "--port", str(port)) as second:
            said = second.communicate(timeout=SECONDS)
        serving.send_signal(ending)
        out, err = serving.communicate(timeout=SECONDS)

    assert second.returncode == 1
    assert f"Cổng {port} đang có phần mềm khác dùng" in said[1]
    assert serving.returncode == 0
    assert f"http://127.0.0.1:{port}/" in out
    assert err == ""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        probe.bind(("127.0.0.1", port))


def test_what_was_done_is_sealed_when_it_closes(office: Path, port: int) -> None:
    with _started(office, "--port", str(port)) as serving:
        _first_answer(f"http://127.0.0.1:{port}/dang-nhap/")
        serving.terminate()
        serving.communicate(timeout=SECONDS)

    verified = subprocess.run(
        [*COMMAND, "trail", "verify"],
        env=_environment(office), encoding="utf-8", capture_output=True, check=False,
    )  # fmt: skip
    assert "1 dòng đã niêm, 0 dòng chưa niêm" in verified.stdout


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not on this machine")
def test_to_the_network_it_opens_with_a_certificate_of_its_own(office: Path, port: int) -> None:
    with _started(office, "--host", "127.0.0.2", "--port", str(port), "--tls", "self") as serving:
        assert _first_answer(f"https://127.0.0.2:{port}/dang-nhap/") == 200
        serving.terminate()
        out, _ = serving.communicate(timeout=SECONDS)

    assert f"https://127.0.0.2:{port}/" in out
    assert stat.S_IMODE((office / "tls" / "127.0.0.2.key").stat().st_mode) == 0o600


def arguments(**given: object) -> Namespace:
    return Namespace(**{"host": "127.0.0.1", "port": 8000, "tls": None, **given})


def test_another_machine_is_let_in_only_over_tls() -> None:
    with pytest.raises(NotServed, match="--tls self"):
        run.run(arguments(host="192.0.2.1"))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"port": 70_000}, "Không có cổng 70000"),
        ({"port": 65_536}, "Không có cổng 65536"),
        ({"port": 0}, "Không có cổng 0"),
        ({"host": "khong.co.invalid", "tls": ["a", "b"]}, "Không có tệp “a”"),
        ({"tls": ["a"]}, "chữ self, hoặc hai tệp"),
        ({"tls": ["a", "b", "c"]}, "chữ self, hoặc hai tệp"),
    ],
)
def test_an_address_that_cannot_be_opened_is_refused(given: dict[str, object], said: str) -> None:
    with pytest.raises((NotServed, NoCertificate), match=said):
        run.run(arguments(**given))


def test_a_host_that_is_not_this_machine_is_refused() -> None:
    with pytest.raises(NotServed, match=r"không có địa chỉ 192\.0\.2\.1"):
        run._refuse_taken_port("192.0.2.1", 8000)


def test_two_files_are_taken_as_they_are(tmp_path: Path) -> None:
    for name in ("a.crt", "a.key"):
        (tmp_path / name).touch()
    words = [str(tmp_path / "a.crt"), str(tmp_path / "a.key")]

    assert certificate_from(words, "x", tmp_path).key == tmp_path / "a.key"


def test_without_openssl_it_is_said_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)

    with pytest.raises(NoCertificate, match="Hãy cài openssl"):
        certificate_from(["self"], "127.0.0.1", tmp_path)


class Account:
    username, full_name, role, place = "demo", "Lò Thị Trà Mây", "quản trị", "Đảng bộ Trà Lũng"
    password = "ruộng-lúa-17"


def test_sign_ins_of_a_demo_are_kept_for_the_owner_and_told_again(tmp_path: Path) -> None:
    told = sign_ins.keep(tmp_path, [Account()])

    assert sign_ins.kept(tmp_path) == told
    assert [line.split("  ")[0] for line in told.splitlines()] == ["tên đăng nhập", "demo"]
    assert "ruộng-lúa-17" in told
    assert stat.S_IMODE((tmp_path / sign_ins.FILE).stat().st_mode) == 0o600


def test_where_none_were_kept_none_are_told(tmp_path: Path) -> None:
    assert sign_ins.kept(tmp_path) is None
