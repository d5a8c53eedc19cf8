"""What is counted of a roll: kinds of people, each a condition over the columns."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import polars as pl

from dangvu.census.building.persons import SEXES
from dangvu.census.building.roll import STAGES, Standing
from dangvu.census.frame import Frame
from dangvu.census.rollup import Counts, ends_of, with_all_below
from dangvu.development.stages import Stage
from dangvu.people.kinds import Sex
from dangvu.rules.levels import EDUCATION

# (first age, last age) by the year of birth.
BANDS = ((18, 30), (31, 40), (41, 50), (51, 60), (61, 120))


@dataclass(frozen=True)
class Kind:
    """`is_pool`: about candidates, whom not everybody may list who may list members."""

    name: str
    words: str
    test: pl.Expr
    is_pool: bool = False


@dataclass(frozen=True)
class Table:
    """Kinds that are shown together; `is_drawn` beside a chart."""

    title: str
    kinds: tuple[Kind, ...]
    is_drawn: bool = False


@dataclass(frozen=True)
class Counted:
    kind: Kind
    count: int
    share: int


IS_MEMBER = pl.col("standing") > int(Standing.CANDIDATE)
IS_CANDIDATE = pl.col("standing") == int(Standing.CANDIDATE)
MEMBERS = Kind("dang-vien", "đảng viên", IS_MEMBER)
POOL = Kind("nguon", "trong danh sách nguồn", IS_CANDIDATE, is_pool=True)


def _standing(name: str, words: str, standing: Standing) -> Kind:
    return Kind(name, words, pl.col("standing") == int(standing))


STANDINGS = (
    MEMBERS,
    _standing("chinh-thuc", "đảng viên chính thức", Standing.OFFICIAL),
    _standing("du-bi", "đảng viên dự bị", Standing.PROBATIONARY),
    _standing("dang-chuyen", "đang chuyển sinh hoạt", Standing.IN_TRANSIT),
)


def tables_for(frame: Frame) -> tuple[Table, ...]:
    """In the order in which an office reports them."""
    return (
        Table("Đảng viên", STANDINGS),
        Table("Nguồn kết nạp", (POOL, *_stages())),
        Table("Tuổi đời của đảng viên", _ages(frame.day.year), is_drawn=True),
        Table("Giới tính, dân tộc", _people()),
        Table("Giáo dục phổ thông của đảng viên", _education(), is_drawn=True),
    )


def kinds_for(frame: Frame) -> dict[str, Kind]:
    return {kind.name: kind for table in tables_for(frame) for kind in table.kinds}


def counted(rows: pl.DataFrame, table: Table) -> list[Counted]:
    """The share is that of the largest kind, in whole percent: the length of a bar."""
    if rows.is_empty():
        return [Counted(kind, 0, 0) for kind in table.kinds]
    sums = rows.select(kind.test.sum().alias(kind.name) for kind in table.kinds).row(0)
    most = max(max(sums), 1)
    pairs = zip(table.kinds, sums, strict=True)
    return [Counted(kind, int(count), int(count) * 100 // most) for kind, count in pairs]


def by_unit(frame: Frame, kinds: Sequence[Kind]) -> Counts:
    """[kind, place]: how many of each kind stand in each unit with all below it."""
    places = frame.columns["place"].to_numpy()
    masks = frame.columns.select(
        kind.test.fill_null(value=False).alias(kind.name) for kind in kinds
    )
    own = [
        np.bincount(places[masks[kind.name].to_numpy()], minlength=frame.tree.height)
        for kind in kinds
    ]
    return with_all_below(np.stack(own), ends_of(frame.tree["depth"].to_numpy()))


def _stages() -> tuple[Kind, ...]:
    return tuple(
        Kind(f"buoc-{number}", Stage(stage).label, IS_CANDIDATE & (pl.col("stage") == number), True)
        for stage, number in STAGES.items()
    )


def _ages(year: int) -> tuple[Kind, ...]:
    age = year - pl.col("birth_year").cast(pl.Int32)
    bands = tuple(
        Kind(f"tuoi-{first}", _band(first, last), IS_MEMBER & age.is_between(first, last))
        for first, last in BANDS
    )
    known = age.is_between(BANDS[0][0], BANDS[-1][1]).fill_null(value=False)
    return (*bands, Kind("tuoi-chua-ro", "chưa rõ năm sinh, hoặc ghi sai", IS_MEMBER & ~known))


def _band(first: int, last: int) -> str:
    return f"từ {first} đến {last} tuổi" if last < BANDS[-1][1] else f"từ {first} tuổi trở lên"


def _people() -> tuple[Kind, ...]:
    sex, minority = pl.col("sex"), pl.col("is_minority")
    return (
        Kind("nam", "đảng viên nam", IS_MEMBER & (sex == SEXES[Sex.MALE])),
        Kind("nu", "đảng viên nữ", IS_MEMBER & (sex == SEXES[Sex.FEMALE])),
        Kind("gioi-tinh-chua-ghi", "chưa ghi giới tính", IS_MEMBER & sex.is_null()),
        Kind("dan-toc-thieu-so", "dân tộc thiểu số", IS_MEMBER & (minority == 1)),
        Kind("dan-toc-chua-ghi", "chưa ghi dân tộc", IS_MEMBER & minority.is_null()),
    )


def _education() -> tuple[Kind, ...]:
    level = pl.col("education")
    levels = tuple(
        Kind(f"hoc-van-{number}", words, IS_MEMBER & (level == number))
        for number, words in EDUCATION.values()
    )
    return (*levels, Kind("hoc-van-chua-ro", "chưa rõ", IS_MEMBER & level.is_null()))
