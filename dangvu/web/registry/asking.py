"""Which unit and which kind of paper a page of the registry is about."""

from django.http import Http404

from dangvu.access.doors.registry import unit_of
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import PaperKind
from dangvu.web.signed_in import SignedInRequest


def asked_unit(request: SignedInRequest, permission: Permission) -> Organisation:
    """The unit of `?don-vi=`, else the user's first; nonsense asks for the first."""
    text = request.GET.get("don-vi", "")
    is_number = text.isascii() and text.isdigit() and len(text) < 16
    return unit_of(request.hats, permission, int(text) if is_number else None)


def asked_kind(request: SignedInRequest) -> PaperKind:
    """The kind of `?loai=`; without one, the first; 404 for one that is not."""
    text = request.GET.get("loai", PaperKind.values[0])
    if text not in PaperKind.values:
        raise Http404
    return PaperKind(text)
