"""A letter that bears a mark is refused; one that only speaks of secrets is taken in."""

import pytest

from dangvu.documents.intake import RefusedDocument, take_in
from dangvu.documents.intake.refusals import Reason
from dangvu.documents.intake.tests.pdf_files import pdf
from dangvu.documents.intake.tests.secret_texts import ABOUT, MARKED


@pytest.mark.parametrize("text", MARKED)
def test_a_marked_letter_is_refused_as_text_and_as_pdf(text: str) -> None:
    for name, content in (("thu.txt", text.encode()), ("thu.pdf", pdf(text.split("\n")))):
        with pytest.raises(RefusedDocument) as refused:
            take_in(name, content)
        assert refused.value.reason == Reason.CLASSIFIED


@pytest.mark.parametrize("text", ABOUT)
def test_a_letter_about_secrets_is_taken_in_as_text_and_as_pdf(text: str) -> None:
    take_in("thu.txt", text.encode())
    take_in("thu.pdf", pdf(text.split("\n")))
