"""The trail, its seals, and the question whether it was touched."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.doors import office
from dangvu.access.trail_pages import last_seals, trail_page
from dangvu.audit.sealing import chains, verify
from dangvu.web.office.words import CHAINS, entry_rows
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def trail(request: SignedInRequest) -> HttpResponse:
    """Verb, kind of record and its number, unit, who: what names a person stays closed here."""
    units = office.open_trail(request.hats)
    who = request.GET.get("nguoi", "")
    user_id = int(who) if who.isascii() and who.isdigit() else None
    page = trail_page(units=units, user_id=user_id, before=request.GET.get("truoc", ""))
    shown = {
        "rows": entry_rows(page.entries, office.unit_names(page.entries)),
        "older": page.older,
        "who": user_id,
        "accounts": office.authors_in_sight(request.hats),
    }
    return render(request, "office/trail.html", shown)


@signed_in
def seal(request: SignedInRequest) -> HttpResponse:
    office.open_seal(request.hats)
    verdicts = [verify(chain) for chain in chains()] if request.method == "POST" else []
    shown = {
        "seals": [(CHAINS[chain], last) for chain, last in last_seals()],
        "verdicts": [(CHAINS[verdict.chain], verdict) for verdict in verdicts],
    }
    return render(request, "office/seal.html", shown)
