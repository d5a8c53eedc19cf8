"""What turns from a goal to what came of it within one sentence."""

import re
from collections.abc import Iterator

from dangvu.documents.reading.figures.figure import Figure
from dangvu.documents.reading.figures.markers import STATISTIC, TARGET, Vote

COMPARED_AFTER = re.compile(r"[^.;:)\d]{0,60}?(?:so voi(?! tong so| dan so| so )|cung ky)")
_OPENING_YEAR = re.compile(r"(?:^|[;:.(] ?|[-+] )(?:trong )?nam (\d{4})\b")
# `(năm 2022: 17 đảng viên)`, `năm 2022 đạt 65`
_TOLD_OF_YEAR = re.compile(r"\bnam (\d{4})(?::| la| chi dat| dat| co)? $")
_DONE = re.compile(r"\b(?:ket nap|phat trien|thanh lap|cong nhan|mo)(?: moi)? duoc $")
_ALL_DID = re.compile(r"\bdeu (?:ket nap|phat trien|gioi thieu|co|dat|mo)(?: duoc)? $")
_BY_NOW = re.compile(
    r"\bden (?:het |cuoi |giua )?(?:thang|quy|ngay) [\dixv/.-]{1,10},? (?:chi |da )?(?:moi |duoc ){1,2}$"
)
_PRACTICE = re.compile(r"(?<!can )(?<!phai )(?<!ke hoach )\b(?:da )?thuc hien(?: duoc|:)(?: la)? $")


def compared(figure: Figure) -> Iterator[Vote]:
    """`tăng 60 đảng viên so với năm trước` tells, even of a target."""
    if figure.near_before.endswith(("tang ", "giam ")) and COMPARED_AFTER.match(
        figure.plain, figure.quantity.end, figure.sentence.end
    ):
        yield (
            STATISTIC,
            7.0 if figure.previous == TARGET and figure.quantity.kind != "percent" else 4.0,
        )


def of_a_past_year(figure: Figure) -> Iterator[Vote]:
    """`Kết nạp 20 đảng viên (năm trước 17)`: the second number came of an earlier year."""
    start = max(figure.sentence.start, figure.quantity.start - 20)
    said = _TOLD_OF_YEAR.search(figure.plain, start, figure.quantity.start)
    if said and figure.previous == TARGET and said[1] < figure.document.year:
        yield STATISTIC, 5.0


def done_in_a_past_year(figure: Figure) -> Iterator[Vote]:
    """`Năm trước giao 40, kết nạp được 38`: behind its goal stands what was done."""
    if figure.previous != TARGET or not _DONE.search(figure.near_before):
        return
    years = _OPENING_YEAR.findall(figure.plain[figure.sentence.start : figure.quantity.start])
    if years and years[-1] < figure.document.year:
        yield STATISTIC, 5.0


def put_into_practice(figure: Figure) -> Iterator[Vote]:
    """`Chỉ tiêu giao: 60; thực hiện: 48`, `… đến tháng 6 được 48`."""
    by_now = figure.previous == TARGET and _BY_NOW.search(figure.near_before)
    if _PRACTICE.search(figure.near_before) or by_now:
        yield STATISTIC, 5.0


def told_of_each(figure: Figure) -> Iterator[Vote]:
    """`Mỗi chi bộ đều kết nạp từ 1 đến 3 đảng viên`, where results are told."""
    if figure.tells_past and _ALL_DID.search(figure.near_before):
        yield STATISTIC, 3.0


def term_to_come(figure: Figure) -> Iterator[Vote]:
    """`giai đoạn 2026 - 2030`, said in 2025."""
    sentence, year = figure.sentence, figure.document.year
    if year and any(
        date.kind == "years" and date.value[:4] >= year and date.end <= figure.quantity.start
        for date in figure.document.dates_from(sentence.start, sentence.end - sentence.start)
        if not figure.document.is_cited(date.start)
    ):
        yield TARGET, 2.6
