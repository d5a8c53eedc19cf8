"""Publishing: the set restated in one sentence for the second person, who then lets it hold."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from dangvu.access.doors import regulations as doors
from dangvu.access.permissions import Permission
from dangvu.kernel.errors import DomainError
from dangvu.regulations.operations.publishing import publish_set
from dangvu.regulations.queries import in_the_way
from dangvu.regulations.unfinished import gaps_of
from dangvu.web.regulations.sets.listing import days_said
from dangvu.web.regulations.sets.proofs import proof_said
from dangvu.web.regulations.sets.tree import outcomes_of
from dangvu.web.signed_in import SignedInRequest, signed_in


@signed_in
def publish(request: SignedInRequest, set_id: int) -> HttpResponse:
    draft = doors.set_to(request.hats, set_id, Permission.PUBLISH_SET)
    refusal = ""
    if request.method == "POST":
        told = request.POST.get("lan", "")
        try:
            made = publish_set(
                draft, revision=int(told) if told.isdecimal() else -1, by=request.actor
            )
        except DomainError as wrong:
            refusal = str(wrong)
        else:
            messages.success(request, f"Đã ban hành “{made}”. {proof_said(made.proof)}")
            return redirect("regulations:set", made.pk)
    names = doors.names_of_users(draft.authors)
    readings = {each["id"]: each["title"] for each in draft.definition.get("readings") or ()}
    shown = {
        "draft": draft,
        "definition": draft.definition,
        "days": days_said(draft.from_on, draft.until_on),
        "reading": readings.get(draft.reading, ""),
        "outcomes": outcomes_of(draft.definition),
        "gaps": gaps_of(draft.definition, draft.reading),
        "authors": [names.get(author, author) for author in draft.authors],
        "is_own": request.actor.username in draft.authors,
        "overlaps": in_the_way(draft),
        "refusal": refusal,
    }
    return render(request, "regulations/sets/publish.html", shown)
