"""Who may do what, printed from the table by which the door decides."""

from django.http import HttpResponse
from django.shortcuts import render

from dangvu.access.permissions import GRANTS, LABELS, Role
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def rights(request: SignedInRequest) -> HttpResponse:
    """Open to everybody who signs in."""
    rows = [
        (label, [permission in GRANTS[role] for role in Role])
        for permission, label in LABELS.items()
    ]
    return render(request, "office/rights.html", {"roles": list(Role), "rows": rows})
