"""The steps that a single button takes: its word in the form, what is said, what is done."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from dangvu.regulations import composing

Step = Callable[[Mapping[str, Any], str], dict[str, Any]]

STEPS: Mapping[str, tuple[str, Step]] = {
    "bo": ("Đã bỏ ra khỏi bản thảo.", composing.taken_out),
    "len": ("Đã chuyển lên trên.", partial(composing.moved, by=-1)),
    "xuong": ("Đã chuyển xuống dưới.", partial(composing.moved, by=1)),
    "gom-du": ("Đã gom vào nhóm “có đủ”.", partial(composing.wrapped, kind="all")),
    "gom-mot": ("Đã gom vào nhóm “có một trong”.", partial(composing.wrapped, kind="any")),
    "tach-cach-doc": ("Đã tách theo cách đọc.", composing.by_readings),
    "bo-cach-doc": ("Đã bỏ cách đọc.", composing.without_reading),
}
