"""`dangvu rows`: the people of one list as rows/1; nothing is stored, nobody is asked."""

import argparse
import json
from importlib import import_module
from pathlib import Path

from dangvu.cli.given.files import content_of
from dangvu.cli.parsing import day
from dangvu.documents.workbooks import read_list
from dangvu.documents.workbooks.opening import refuse_too_heavy

KINDS = ("members", "candidates")
CLOCK = "dangvu.config.machine_clock"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file",
        metavar="TỆP",
        type=Path,
        help="danh sách .xlsx, .xlsm, .xls, .ods, .csv, .tsv, .txt",
    )
    parser.add_argument(
        "--kind", required=True, choices=KINDS, help="members: đảng viên; candidates: nguồn kết nạp"
    )
    parser.add_argument("--on", metavar="NGÀY", type=day, help="ngày lấy làm hôm nay khi đối chiếu")
    parser.add_argument("--json", action="store_true", help="kết quả luôn ở dạng JSON (rows/1)")


def run(arguments: argparse.Namespace) -> int:
    file: Path = arguments.file
    content = content_of(file, refuse_too_heavy)
    today = arguments.on or import_module(CLOCK).day_by_the_machine()
    reading = read_list(file.name, content, kind=arguments.kind, today=today)
    print(json.dumps(reading.as_json(), ensure_ascii=False, indent=1))
    return 0
