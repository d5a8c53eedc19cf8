"""The one way for a file to leave by a page: a good name, the right kind, never kept by a browser.

Who takes it out is put on the trail by what made it, before the file is answered.
"""

import re
from datetime import date
from pathlib import Path

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header

from dangvu.access.exports import Asked, Listing, take_out
from dangvu.documents.writing import MEDIA_TYPES, Sheet, TooLong, as_file
from dangvu.web.people.asking import Question
from dangvu.web.signed_in import SignedInRequest

LONGEST_NAME = 120


def listing_answer(
    request: SignedInRequest, listing: Listing, question: Question, *, day: date, ending: str
) -> HttpResponse:
    """A list of people as its page shows it, whole."""
    scope = listing.door(request.hats, question.unit_id, day)
    asked = Asked(scope, day, question.name, question.kind)
    try:
        taken = take_out(listing, asked, hats=request.hats, ending=ending)
    except TooLong as refusal:
        messages.warning(request, str(refusal))
        # The list itself, with the same question: it stands where its file stands.
        return redirect(f"{request.path.rpartition('/')[0]}/?{request.GET.urlencode()}")
    return sheet_answer(taken.sheet, name=taken.file_name, ending=ending)


def file_answer(content: bytes, *, name: str, ending: str) -> HttpResponse:
    """A file to be saved; a PDF opens in the browser, so that it can be printed at once."""
    answer = HttpResponse(content, content_type=MEDIA_TYPES[ending])
    kept = f"{fit_for_files(name)}.{ending}"
    answer["Content-Disposition"] = content_disposition_header(ending != "pdf", kept) or ""
    answer["Cache-Control"] = "no-store"
    return answer


def sheet_answer(sheet: Sheet, *, name: str, ending: str) -> HttpResponse:
    """A list as xlsx, csv or PDF."""
    content = as_file(sheet, ending, fonts=Path(settings.PAPER_FONTS))
    return file_answer(content, name=name, ending=ending)


def fit_for_files(name: str) -> str:
    """Vietnamese stays; what Windows refuses in a file's name becomes a blank."""
    clean = " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", name).split())
    return clean[:LONGEST_NAME].strip(" .") or "danh sách"
