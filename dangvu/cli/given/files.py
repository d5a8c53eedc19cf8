"""The one file that a command is given: opened, or refused in plain words."""

from collections.abc import Callable
from pathlib import Path

from dangvu.kernel.errors import DomainError


class NoSuchFile(DomainError):
    """The name given is not a file that can be opened."""


def content_of(file: Path, refuse_too_large: Callable[[str, int], None]) -> bytes:
    """The bytes of a file; its size is looked at before they are read."""
    try:
        refuse_too_large(file.name, file.stat().st_size)
        return file.read_bytes()
    except FileNotFoundError:
        raise NoSuchFile(f"Không có tệp “{file}”. Hãy xem lại tên và thư mục.") from None
    except IsADirectoryError:
        raise NoSuchFile(f"“{file}” là thư mục, không phải tệp. Hãy chỉ rõ một tệp.") from None
    except OSError as fault:
        raise NoSuchFile(f"Không mở được tệp “{file}” ({fault.strerror}).") from None
