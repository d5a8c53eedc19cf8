"""Names found without marks and listed in Vietnamese order."""

import random
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dangvu.kernel.names import clean_name, fold, search_key, search_terms, sort_key

IN_ORDER = ["An", "Ánh", "Ăn", "Ân", "Dũng", "Đức", "Hoa", "Hòa", "Hỏa", "Hõa", "Hóa", "Họa",
            "Oanh", "Ông", "Ơn", "Tạ", "Thu", "Út", "Uyên", "Ước", "Vân", "Xuân", "Ý"]  # fmt: skip


def finds(query: str, name: str) -> bool:
    return all(term in search_key(name) for term in search_terms(query))


@pytest.mark.parametrize(
    "query",
    [
        "Đặng Hòa Bình",
        "dang hoa binh",
        "binh dang",
        "DANG",
        "hoà",
        "Hoa",
        "dang  h",
        "đặng",
        "bi da",
    ],
)
def test_a_name_is_found_with_and_without_marks_in_any_order(query: str) -> None:
    assert finds(query, "Đặng Hòa Bình")
    assert finds(unicodedata.normalize("NFD", query), "Đặng Hòa Bình")


@pytest.mark.parametrize("query", ["ang", "oa", "inh", "dang x", "danghoa"])
def test_words_are_found_from_their_beginning_only(query: str) -> None:
    assert not finds(query, "Đặng Hòa Bình")


def test_no_words_ask_for_nothing() -> None:
    assert search_terms("  ") == []


def test_given_names_come_in_vietnamese_order() -> None:
    shuffled = random.Random(1).sample(IN_ORDER, len(IN_ORDER))

    assert sorted(shuffled, key=sort_key) == IN_ORDER


def test_the_given_name_weighs_first_and_the_family_name_next() -> None:
    names = ["Bùi Văn Cúc", "Bùi Thị Cúc", "Đỗ Văn Bình", "Lê Thị Bình", "Trần Văn An"]

    assert sorted(names, key=sort_key) == [
        "Trần Văn An",
        "Đỗ Văn Bình",
        "Lê Thị Bình",
        "Bùi Thị Cúc",
        "Bùi Văn Cúc",
    ]


def test_letters_weigh_before_tones() -> None:
    assert sort_key("Má") < sort_key("Mai") < sort_key("Mải")


@pytest.mark.parametrize("name", ["Hoà", "Hòa"])
def test_both_places_of_a_tone_sort_alike(name: str) -> None:
    assert sort_key(name) == sort_key("Hòa")


def test_a_name_is_kept_composed_and_with_single_blanks() -> None:
    apart = unicodedata.normalize("NFD", "  Đặng \t Hòa\nBình ")

    assert clean_name(apart) == "Đặng Hòa Bình"


def test_the_icelandic_letter_stands_for_the_vietnamese_one() -> None:
    assert fold("Ðặng") == fold("Đặng") == "dang"


def test_signs_part_words() -> None:
    assert fold("H'Hen  Niê-Ya, (Y)") == "h hen nie ya y"


@given(st.text(max_size=40))
def test_keys_hold_only_what_every_engine_orders_alike(name: str) -> None:
    for key in (search_key(name), sort_key(name)):
        assert all(letter.isascii() and (letter.isdigit() or letter.islower()) for letter in key)


@given(st.text(max_size=40))
def test_keys_do_not_depend_on_how_letters_are_composed(name: str) -> None:
    composed, apart = (unicodedata.normalize(form, name) for form in ("NFC", "NFD"))

    assert search_key(composed) == search_key(apart)
    assert sort_key(composed) == sort_key(apart)
