"""`dangvu run`: brings the database up to date, serves the pages, seals the trail."""

import argparse
import errno
import multiprocessing
import os
import socket
from contextlib import suppress
from pathlib import Path

from django.conf import settings
from granian.constants import Interfaces, SSLProtocols
from granian.log import LogLevels
from granian.server.mp import MPServer

from dangvu.cli import preparing, sign_ins
from dangvu.cli.serving.certificate import Certificate, certificate_from
from dangvu.cli.serving.sealing_worker import SealingWorker
from dangvu.kernel.errors import DomainError

NEEDS_OFFICE = "standing"
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
LAST_PORT = 65535
WORKERS = 2
# Two at a time keep a core busy; more only take turns at Python's lock.
THREADS_A_WORKER = 2
SECONDS_TO_FINISH = 10


class NotServed(DomainError):
    """An address at which the office cannot be opened."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", metavar="CỔNG", type=int, default=8000, help="mặc định 8000")
    parser.add_argument("--host", metavar="ĐỊA-CHỈ", default="127.0.0.1", help="mặc định máy này")
    parser.add_argument(
        "--tls",
        metavar=("CHỨNG-THƯ", "KHÓA"),
        nargs="+",
        help="tệp chứng thư và tệp khóa, hoặc chữ self để tự tạo",
    )


def run(arguments: argparse.Namespace) -> int:
    certificate = _certificate(arguments)
    _refuse_taken_port(arguments.host, arguments.port)
    preparing.migrate()
    Path(settings.STATIC_ROOT).mkdir(exist_ok=True)
    _pass_on_to_workers(arguments.host, is_secure=certificate is not None)
    _greet(arguments, is_secure=certificate is not None)
    # Workers start afresh: a copy of this process would carry its connections and its thread.
    multiprocessing.set_start_method("spawn", force=True)
    with SealingWorker():
        _server(arguments, certificate).serve()
    return 0


def _certificate(arguments: argparse.Namespace) -> Certificate | None:
    if arguments.tls:
        return certificate_from(arguments.tls, arguments.host, Path(settings.DATA))
    if arguments.host not in LOOPBACK:
        raise NotServed(
            f"Mở cho máy khác qua {arguments.host} thì phải mã hóa đường truyền: thêm --tls self, "
            "hoặc --tls CHỨNG-THƯ KHÓA. Không có --tls, chỉ máy này vào được."
        )
    return None


def _refuse_taken_port(host: str, port: int) -> None:
    if not 1 <= port <= LAST_PORT:
        raise NotServed(f"Không có cổng {port}. Hãy chọn số từ 1024 đến {LAST_PORT}, như 8000.")
    try:
        family, kind, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as fault:
        raise NotServed(_why_not(fault, host, port)) from None


def _why_not(fault: OSError, host: str, port: int) -> str:
    if fault.errno == errno.EADDRINUSE:
        return (
            f"Cổng {port} đang có phần mềm khác dùng (có thể Đảng vụ đã mở sẵn). Hãy đóng phần "
            f"mềm đó, hoặc chọn cổng khác, ví dụ --port {port + 1}."
        )
    if fault.errno == errno.EACCES:
        return f"Máy không cho dùng cổng {port}. Hãy chọn cổng từ 1024 trở lên, ví dụ --port 8000."
    return f"Máy này không có địa chỉ {host}. Hãy xem lại --host."


def _pass_on_to_workers(host: str, *, is_secure: bool) -> None:
    """Workers read their settings anew; what differs in this run reaches them this way."""
    os.environ["DANGVU_DATA"] = str(settings.DATA)
    if is_secure:
        os.environ["DANGVU_TLS"] = "1"
    if host not in LOOPBACK and "DANGVU_HOSTS" not in os.environ:
        os.environ["DANGVU_HOSTS"] = ",".join(sorted({*LOOPBACK, "[::1]", *_own_names(host)}))


def _own_names(host: str) -> set[str]:
    """The names and addresses by which another machine may call this one."""
    name = socket.gethostname()
    found = {host, name, socket.getfqdn()}
    with suppress(OSError):
        found |= {str(entry[4][0]) for entry in socket.getaddrinfo(name, None)}
    return {f"[{each}]" if ":" in each else each for each in found}


def _greet(arguments: argparse.Namespace, *, is_secure: bool) -> None:
    scheme = "https" if is_secure else "http"
    host = f"[{arguments.host}]" if ":" in arguments.host else arguments.host
    print(f"Đảng vụ đã mở ở {scheme}://{host}:{arguments.port}/ (bấm Ctrl+C để đóng)", flush=True)
    table = sign_ins.kept(Path(settings.DATA))
    if table:
        print(f"\nVăn phòng dùng thử, tên và mật khẩu để đăng nhập:\n{table}", flush=True)


def _server(arguments: argparse.Namespace, certificate: Certificate | None) -> MPServer:
    return MPServer(
        "dangvu.config.wsgi:application",
        address=arguments.host,
        port=arguments.port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS_A_WORKER,
        respawn_failed_workers=True,
        workers_kill_timeout=SECONDS_TO_FINISH,
        log_level=LogLevels.warning,
        ssl_cert=certificate.chain if certificate else None,
        ssl_key=certificate.key if certificate else None,
        ssl_protocol_min=SSLProtocols.tls12,
    )
