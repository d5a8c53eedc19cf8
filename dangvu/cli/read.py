"""`dangvu read`: the facts of one document as docfacts/1; nothing is stored, nobody is asked."""

import argparse
import json
import sys
from pathlib import Path

from dangvu.cli.given.files import content_of
from dangvu.documents.intake import TakenIn, refuse_too_large, take_in
from dangvu.documents.reading import Reading, read_text
from dangvu.documents.reading.showing import as_lines, as_page
from dangvu.kernel.errors import DomainError

# From how many pages on it is worth telling how far the reading is.
_LONG = 20


class CannotWrite(DomainError):
    """The page cannot be written where it was asked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="TỆP", type=Path, help="văn bản .txt, .docx hoặc .pdf")
    parser.add_argument("--json", action="store_true", help="kết quả luôn ở dạng JSON (docfacts/1)")
    parser.add_argument(
        "--why", action="store_true", help="in văn bản ra màn hình, chỉ rõ từng nội dung và vì sao"
    )
    parser.add_argument(
        "--html", metavar="TRANG", type=Path, help="ghi một trang xem được bằng trình duyệt"
    )


def run(arguments: argparse.Namespace) -> int:
    file: Path = arguments.file
    taken = _taken_in(file)
    if taken.speaks_of_secrets:
        print(
            "dangvu: văn bản nói về tài liệu mật nhưng không mang dấu mật; "
            "hãy chắc rằng được phép đọc ở đây.",
            file=sys.stderr,
        )
    if taken.is_machine_read:
        print("dangvu: văn bản do máy đọc từ ảnh, cần soát lại từng chỗ.", file=sys.stderr)
    if taken.old_font:
        print(f"dangvu: văn bản gõ phông cũ {taken.old_font.upper()}, đã chuyển.", file=sys.stderr)
    reading = read_text(taken.text, name=file.name, is_machine_read=taken.is_machine_read)
    if arguments.html:
        _write_page(arguments.html, reading)
    if arguments.why:
        print("\n".join(as_lines(reading, colours=sys.stdout.isatty())))
    elif not arguments.html:
        facts = reading.as_json(doc=file.stem.split("_")[0], source=file.name)
        print(json.dumps(facts, ensure_ascii=False, indent=1))
    return 0


def _write_page(out: Path, reading: Reading) -> None:
    try:
        out.write_text(as_page(reading), encoding="utf-8")
    except OSError as fault:
        raise CannotWrite(f"Không ghi được “{out}” ({fault.strerror}).") from None
    print(f"dangvu: đã ghi {out}", file=sys.stderr)


def _say_page(done: int, of: int) -> None:
    """Pages of a long file, for somebody who waits at a terminal."""
    if sys.stderr.isatty() and of >= _LONG:
        print(f"\rĐang đọc trang {done}/{of}", end="" if done < of else "\n", file=sys.stderr)


def _taken_in(file: Path) -> TakenIn:
    return take_in(file.name, content_of(file, refuse_too_large), _say_page)
