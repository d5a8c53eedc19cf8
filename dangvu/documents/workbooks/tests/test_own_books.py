"""The reader of lists on our own made workbooks: the bars, and that the books are what they say."""

from collections import Counter

import pytest

from dangvu.documents.workbooks.tests.books.book import Book
from dangvu.documents.workbooks.tests.books.names import unmarked
from dangvu.documents.workbooks.tests.books.refused.no_lists import NO_LISTS
from dangvu.documents.workbooks.tests.books.shelf import DRAWN, LISTS, REFUSED, books
from dangvu.documents.workbooks.tests.books.writers.writing import content_of
from tools.workbooks.__main__ import scores, summed
from tools.workbooks.outcomes import read_here
from tools.workbooks.scoring import Score


@pytest.fixture(scope="module")
def total() -> Score:
    made = ((book.truth.file, content_of(book), book.truth.as_json()) for book in books())
    return summed(scores(made, read_here))


def test_there_are_many_books_and_no_two_share_a_name_or_a_layout() -> None:
    files = [make().truth.file for make in (*LISTS, *DRAWN, *NO_LISTS)]
    assert len(files) == len(set(files)) >= 100
    assert len({make().truth.layout for make in LISTS}) >= 40


def test_the_same_book_is_made_again_byte_for_byte() -> None:
    for make in (LISTS[0], LISTS[2], LISTS[5], LISTS[12], DRAWN[0], REFUSED[0]):
        assert content_of(make()) == content_of(make())


def test_nobody_shares_a_name_or_a_number_unless_it_was_planted() -> None:
    for make in (*LISTS, *DRAWN):
        truth = make().truth
        planted = {row for pair in truth.duplicates + truth.near_pairs for row in pair["rows"]}
        for field in ("full_name", "personal_id", "card_number", "phone"):
            seen = Counter(
                unmarked(person.fields[field].casefold())
                for person in truth.people
                if field in person.fields and person.row not in planted
            )
            assert not [value for value, count in seen.items() if count > 1], truth.file


def test_every_book_of_people_plants_rows_that_stand_in_its_pages() -> None:
    for book in (make() for make in (*LISTS, *DRAWN)):
        if not isinstance(book, Book):
            continue
        page = next(page for page in book.pages if page.name == (book.truth.sheet or page.name))
        assert all(any(page.rows[person.row - 1]) for person in book.truth.people), book.truth.file


def test_every_row_of_a_person_is_found_and_no_other(total: Score) -> None:
    assert total.share("rows_found", "rows") == 1
    assert total.share("rows_found", "rows_read") == 1


def test_cells_are_right_or_doubted(total: Score) -> None:
    assert (total.share("cells_right", "cells") or 0) >= 0.99
    assert (total.share("wrong", "given") or 0) <= 0.001


def test_planted_doubts_are_raised_and_few_others(total: Score) -> None:
    assert (total.share("doubts_found", "doubts") or 0) >= 0.95
    assert (total.share("doubts_false", "cells") or 0) <= 0.005


def test_rows_without_a_name_are_refused_and_no_others(total: Score) -> None:
    assert total.share("refused_found", "refused") == 1
    assert total.share("refused_found", "refused_read") == 1


def test_people_who_stand_twice_are_found_and_namesakes_are_not(total: Score) -> None:
    assert (total.share("pairs_found", "pairs") or 0) >= 0.95
    assert (total.share("pairs_found", "pairs_read") or 0) >= 0.95


def test_what_is_no_list_is_refused_whole_and_nothing_else(total: Score) -> None:
    assert total.share("whole_refusals_right", "whole_refusals") == 1
    assert total.counts["refused_wrongly"] == 0
    assert total.counts["faults"] == 0
