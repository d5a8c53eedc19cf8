"""A province told once for all tests that only look."""

import pytest

from dangvu.synth.telling import Province, Wish, tell
from dangvu.synth.tests.told import UNTIL


@pytest.fixture(scope="session")
def province() -> Province:
    return tell(Wish(UNTIL, 5000, 2019))
