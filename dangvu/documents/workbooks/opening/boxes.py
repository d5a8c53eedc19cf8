"""How far a sheet reaches, held against the bounds before anything is laid out in memory."""

from dataclasses import dataclass

from dangvu.documents.workbooks.opening import refusing

LETTERS = 26


@dataclass
class Box:
    """The last used row and column, from 1; 0 while nothing is used."""

    last_row: int = 0
    last_column: int = 0

    def take(self, row: int, column: int) -> None:
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, column)

    def refuse_beyond_bounds(self, name: str) -> None:
        if self.last_column > refusing.MAX_COLUMNS:
            raise refusing.too_far(name, f"cột {letters_of(self.last_column)}")
        if self.last_row > refusing.MAX_ROWS:
            raise refusing.too_far(name, f"hàng {self.last_row}")
        if self.last_row * self.last_column > refusing.MAX_CELLS:
            raise refusing.too_far(name, f"ô {letters_of(self.last_column)}{self.last_row}")


def letters_of(column: int) -> str:
    """A column's number from 1 as Excel writes it: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def number_of(letters: str) -> int:
    """A column's number from 1; letters of either case."""
    number = 0
    for letter in letters.upper():
        number = number * LETTERS + ord(letter) - ord("A") + 1
    return number
