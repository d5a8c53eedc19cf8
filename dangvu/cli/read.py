"""`dangvu read`: the facts of one document as docfacts/1; nothing is stored, nobody is asked."""

import argparse
import json
import sys
from pathlib import Path

from dangvu.documents.intake import TakenIn, refuse_too_large, take_in
from dangvu.documents.reading import read_text
from dangvu.kernel.errors import DomainError


class NoSuchFile(DomainError):
    """The name given is not a file that can be opened."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="TỆP", type=Path, help="văn bản .txt hoặc .docx")
    parser.add_argument("--json", action="store_true", help="kết quả luôn ở dạng JSON (docfacts/1)")


def run(arguments: argparse.Namespace) -> int:
    file: Path = arguments.file
    taken = _taken_in(file)
    if taken.speaks_of_secrets:
        print(
            "dangvu: văn bản nói về tài liệu mật nhưng không mang dấu mật; "
            "hãy chắc rằng được phép đọc ở đây.",
            file=sys.stderr,
        )
    reading = read_text(taken.text, name=file.name)
    facts = reading.as_json(doc=file.stem.split("_")[0], source=file.name)
    print(json.dumps(facts, ensure_ascii=False, indent=1))
    return 0


def _taken_in(file: Path) -> TakenIn:
    try:
        refuse_too_large(file.name, file.stat().st_size)
        return take_in(file.name, file.read_bytes())
    except FileNotFoundError:
        raise NoSuchFile(f"Không có tệp “{file}”. Hãy xem lại tên và thư mục.") from None
    except IsADirectoryError:
        raise NoSuchFile(f"“{file}” là thư mục, không phải tệp. Hãy chỉ rõ một văn bản.") from None
    except OSError as fault:
        raise NoSuchFile(f"Không mở được tệp “{file}” ({fault.strerror}).") from None
