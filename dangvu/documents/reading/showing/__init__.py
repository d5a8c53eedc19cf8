"""Shows what was read: the text with its facts marked, in a terminal or as one page to look at."""

from dangvu.documents.reading.showing.page import as_page
from dangvu.documents.reading.showing.terminal import as_lines

__all__ = ["as_lines", "as_page"]
