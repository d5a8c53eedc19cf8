"""Questions about badges: who is at a milestone of a wave, what a wave says, what comes next."""

from dangvu.honours.queries.candidates import in_question
from dangvu.honours.queries.lives import lives_of

__all__ = ["in_question", "lives_of"]
