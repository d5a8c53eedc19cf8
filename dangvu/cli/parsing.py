"""Arguments read as argparse reads them, but talking Vietnamese."""

import argparse
import re
from collections.abc import Iterable
from datetime import date
from typing import NoReturn

from dangvu.kernel.days import UnreadableDay, read_day

# What argparse says, and how we say it. Its messages are English whatever the machine's language.
WORDS = [
    (r"the following arguments are required: (.+)", r"còn thiếu: \1"),
    (r"unrecognized arguments: (.+)", r"không hiểu: \1"),
    (
        r"argument (.+?): invalid choice: (.+?) \(choose from (.+)\)",
        r"\1: không có \2; hãy chọn \3",
    ),
    (r"argument (.+?): expected one argument", r"\1: cần một giá trị đi kèm"),
    (r"argument (.+?): expected at least one argument", r"\1: cần ít nhất một giá trị đi kèm"),
    (r"argument (.+?): expected (\d+) arguments?", r"\1: cần \2 giá trị đi kèm"),
    (r"argument (.+?): invalid int value: (.+)", r"\1: \2 không phải là số nguyên"),
    (r"argument (.+?): ignored explicit argument (.+)", r"\1: không nhận giá trị \2"),
    (r"argument (.+?): not allowed with argument (.+)", r"\1: không dùng cùng với \2"),
    (r"argument (.+?): (.+)", r"\1: \2"),
]


class VietnameseParser(argparse.ArgumentParser):
    """Whole option names only; headings, usage and faults in Vietnamese; exit 2 on wrong usage."""

    def __init__(self, *args: object, **options: object) -> None:
        chosen: dict[str, object] = {"add_help": False, "allow_abbrev": False, **options}
        super().__init__(*args, **chosen)  # type: ignore[arg-type]
        self._positionals.title = "tham số"
        self._optionals.title = "tùy chọn"
        self.add_argument("-h", "--help", action="help", help="in phần giúp đỡ này rồi thôi")

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", "Cách dùng: ", 1)

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", "Cách dùng: ", 1)

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.format_usage()}{self.prog}: {said(message)}\n")


def said(message: str) -> str:
    for pattern, words in WORDS:
        if re.fullmatch(pattern, message, re.DOTALL):
            return re.sub(pattern, words, message, flags=re.DOTALL)
    return message


def day(text: str) -> date:
    """The type of an argument that is a day, taken as people write it."""
    try:
        return read_day(text)
    except UnreadableDay as fault:
        raise argparse.ArgumentTypeError(str(fault)) from None


def early(argv: Iterable[str]) -> argparse.Namespace:
    """What must be known before anything else is loaded: the data folder."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("--data")
    try:
        return parser.parse_known_args(list(argv))[0]
    except argparse.ArgumentError:
        # Said properly by the whole parser, which comes next.
        return argparse.Namespace(data=None)
