"""`dangvu synth`: a synthetic province in an empty folder, and who may sign in to it."""

import argparse
import json
import sys
from pathlib import Path

from django.conf import settings

from dangvu.accounts.system import GENERATOR, system_actor
from dangvu.cli import sign_ins
from dangvu.cli.parsing import day
from dangvu.kernel.days import in_words
from dangvu.synth.operations import Made, make_province
from dangvu.synth.operations.province import USUAL_DAY, USUAL_SEED

NEEDS_OFFICE = "empty"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--until", metavar="NGÀY", type=day, default=USUAL_DAY,
        help="ngày làm việc của tỉnh, mặc định 2/12/2019",
    )  # fmt: skip
    parser.add_argument(
        "--members", metavar="SỐ", type=int, help="khoảng bao nhiêu đảng viên, mặc định gần 18.000"
    )
    parser.add_argument(
        "--seed", metavar="SỐ", type=int, default=USUAL_SEED,
        help="cùng số và cùng ngày thì ra cùng dữ liệu",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="in kết quả ở dạng JSON")


def run(arguments: argparse.Namespace) -> int:
    made = make_province(
        until=arguments.until,
        members=arguments.members,
        seed=arguments.seed,
        by=system_actor(GENERATOR),
        report=_quiet if arguments.json else _tell,
    )
    table = sign_ins.keep(Path(settings.DATA), made.accounts)
    if arguments.json:
        print(json.dumps(_figures(made), ensure_ascii=False))
    else:
        print(f"\n{_summary(made)}\n\n{table}")
    return 0


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def _quiet(line: str) -> None:
    """With --json nothing but the document is printed."""


def _summary(made: Made) -> str:
    members, candidates = (f"{n:,}".replace(",", ".") for n in (made.members, made.candidates))
    return (
        f"Đã dựng tỉnh giả lập, ngày làm việc {in_words(made.until)}: {members} đảng viên, "
        f"{candidates} người trong nguồn kết nạp. Mọi trang đều mang chữ DỮ LIỆU THỬ."
    )


def _figures(made: Made) -> dict[str, object]:
    return {
        "until": made.until.isoformat(),
        "seed": made.seed,
        "members": made.members,
        "candidates": made.candidates,
        "rows": made.rows,
        "situations": made.situations,
        "accounts": [
            {
                "username": each.username,
                "password": each.password,
                "full_name": each.full_name,
                "role": each.role,
                "place": each.place,
            }
            for each in made.accounts
        ],
    }
