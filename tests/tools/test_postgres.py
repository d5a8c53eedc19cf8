"""The private server of the tests: it answers, listens on nothing but its socket, and goes away."""

from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
import pytest

from tools.postgres import PostgresqlFailedError, _Server, private_postgresql


def folder_of(url: str) -> Path:
    return Path(unquote(urlsplit(url).netloc.partition("@")[2]))


def test_two_private_servers_answer_and_go_away() -> None:
    with private_postgresql() as url, private_postgresql() as other:
        with psycopg.connect(url) as connection:
            answer = connection.execute("SELECT current_setting('listen_addresses')").fetchone()
        owner = (folder_of(url) / "data" / "postmaster.pid").stat().st_uid
        assert folder_of(url) != folder_of(other)

    assert answer == ("",)
    assert owner != 0, "root never runs the server"
    assert not folder_of(url).exists()


def test_a_program_that_fails_says_so(tmp_path: Path) -> None:
    server = _Server(tmp_path, None)
    server.programs.mkdir(parents=True)
    program = server.programs / "initdb"
    program.write_text("#!/bin/sh\necho no room left\nexit 3\n", encoding="ascii")
    program.chmod(0o755)

    with pytest.raises(PostgresqlFailedError, match="initdb ended with 3:\nno room left"):
        server.start()
