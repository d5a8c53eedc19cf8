"""`dangvu`: finds the command, prepares what it stands on, turns a refusal into exit code 1."""

import argparse
import os
import sys
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from dangvu.cli.parsing import VietnameseParser, early
from dangvu.kernel.errors import DomainError

DONE, REFUSED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130


@dataclass(frozen=True)
class Command:
    """`is_bare` marks a command that needs no office, and so neither settings nor database."""

    module: str
    help: str
    is_bare: bool = False


COMMANDS = {
    "run": Command("dangvu.cli.run", "mở phần mềm cho trình duyệt, kèm việc nền"),
    "init": Command("dangvu.cli.init", "lập một văn phòng thật, còn trống, và quản trị đầu tiên"),
    "synth": Command("dangvu.cli.synth", "tạo một tỉnh giả lập để dùng thử trong thư mục trống"),
    "read": Command("dangvu.cli.read", "đọc nội dung một văn bản, không lưu gì", is_bare=True),
    "rows": Command(
        "dangvu.cli.rows", "đọc một danh sách ra từng người, không lưu gì", is_bare=True
    ),
    "plans": Command("dangvu.cli.plans", "kế hoạch, chỉ tiêu và việc đã làm được"),
    "due": Command("dangvu.cli.due", "việc quá hạn và sắp đến hạn"),
    "judge": Command("dangvu.cli.judge", "đối chiếu người với một bộ tiêu chuẩn, một ngày"),
    "export": Command("dangvu.cli.export", "lấy danh sách đảng viên, nguồn kết nạp ra tệp"),
    "badges": Command("dangvu.cli.badges", "một đợt trao Huy hiệu Đảng: ai, mức nào, vì sao"),
    "census": Command("dangvu.cli.census", "số liệu của từng đơn vị, và các cột của cả danh sách"),
    "today": Command("dangvu.cli.today", "xem hoặc đổi ngày làm việc của văn phòng dùng thử"),
    "trail": Command("dangvu.cli.trail", "kiểm tra nhật ký còn nguyên vẹn hay không"),
}


def main(argv: list[str] | None = None) -> int:
    argv = sys.argv[1:] if argv is None else argv
    _speak_utf8()
    folder = early(argv).data
    if folder:
        os.environ["DANGVU_DATA"] = folder
    name = next((word for word in argv if word in COMMANDS), None)
    try:
        module = _module(name) if name else None
        arguments = _parser(name, module).parse_args(argv)
        return _carried_out(module, arguments)
    except DomainError as refusal:
        print(f"dangvu: {refusal}", file=sys.stderr)
        return REFUSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has seen enough; Python must not complain of it at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _speak_utf8() -> None:
    """Vietnamese comes out whole whatever the machine's locale says."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")


def _module(name: str) -> ModuleType:
    if not COMMANDS[name].is_bare:
        import_module("dangvu.cli.preparing").load_settings()
    return import_module(COMMANDS[name].module)


def _parser(name: str | None, module: ModuleType | None) -> VietnameseParser:
    parser = VietnameseParser(prog="dangvu", description="Đảng vụ: công tác đảng viên.")
    parser.add_argument("--data", metavar="THƯ-MỤC", help="thư mục dữ liệu của văn phòng")
    commands = parser.add_subparsers(title="lệnh", dest="command", metavar="LỆNH", required=True)
    for each, command in COMMANDS.items():
        sub = commands.add_parser(each, help=command.help, description=command.help)
        sub.add_argument(
            "--data", metavar="THƯ-MỤC", default=argparse.SUPPRESS, help="thư mục dữ liệu"
        )
        if each == name and module:
            module.add_arguments(sub)
    return parser


def _carried_out(module: ModuleType | None, arguments: argparse.Namespace) -> int:
    if module is None:
        return WRONG_USAGE
    needs = getattr(module, "NEEDS_OFFICE", "none")
    if needs != "none":
        import_module("dangvu.cli.preparing").prepare(needs)
    return int(module.run(arguments))
