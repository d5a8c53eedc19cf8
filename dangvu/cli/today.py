"""`dangvu today`: the working day; a demo office's can be moved, a real one follows the clock."""

import argparse
import json

from django.conf import settings
from django.utils.module_loading import import_string

from dangvu.accounts.system import COMMAND_LINE, system_actor
from dangvu.cli.parsing import day
from dangvu.kernel.days import in_words
from dangvu.organisations.operations.office import move_working_day

NEEDS_OFFICE = "standing"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "day", metavar="NGÀY", type=day, nargs="?", help="ngày mới, ghi như 2/12/2019"
    )
    parser.add_argument("--json", action="store_true", help="in kết quả ở dạng JSON")


def run(arguments: argparse.Namespace) -> int:
    if arguments.day:
        move_working_day(arguments.day, by=system_actor(COMMAND_LINE))
    on = import_string(settings.CLOCK)()
    print(json.dumps({"day": on.isoformat()}) if arguments.json else in_words(on))
    return 0
