"""Columns read in bulk hold what the rows hold, whatever was typed into them."""

import polars as pl
import pytest

from dangvu.census import reading
from dangvu.people.models import Person

TEXTS = ("", 'Lò "Sơn", Bé', "100 % thật %s", "một\nhai", "Đặng, Vũ; 'x'")


@pytest.fixture
def people(db: None) -> list[Person]:
    made = [
        Person.prepared("Bế Văn Trà", occupation=text, birth_year=1990 + n if n % 2 else None)
        for n, text in enumerate(TEXTS)
    ]
    return Person.objects.bulk_create(made)


@pytest.mark.parametrize("at_once", [500_000, 2], ids=["whole", "cut along the key"])
def test_texts_and_nulls_come_out_as_they_are(
    people: list[Person], monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(reading, "KEYS_AT_ONCE", at_once)
    found = reading.read(
        Person.objects.filter(full_name="Bế Văn Trà"),
        {
            "id": ("id", pl.Int64),
            "text": ("occupation", pl.String),
            "year": ("birth_year", pl.Int32),
        },
    ).sort("id")
    assert [text or "" for text in found["text"]] == list(TEXTS)
    assert found["year"].to_list() == [None, 1991, None, 1993, None]


def test_nothing_is_an_empty_frame(db: None) -> None:
    found = reading.read(Person.objects.filter(full_name="Không ai"), {"id": ("id", pl.Int64)})
    assert found.height == 0
    assert found.schema == {"id": pl.Int64}
