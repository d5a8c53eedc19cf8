"""Doors of the registry: whose register of numbers a user keeps, whose templates they may replace."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404

from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.organisations.models import Organisation
from dangvu.registry.models import DocumentNumber, PaperTemplate


def units_for(hats: Hats, permission: Permission) -> list[Organisation]:
    """The units in whose name the user acts; 403 when there is none."""
    places = hats.places(permission)
    if not places:
        raise PermissionDenied
    return places


def unit_of(hats: Hats, permission: Permission, unit_id: int | None) -> Organisation:
    """The unit that was chosen among the user's own, else the first of them; 404 for any other."""
    places = units_for(hats, permission)
    if unit_id is None:
        return places[0]
    found = [place for place in places if place.pk == unit_id]
    if not found:
        raise Http404
    return found[0]


def number_to_void(hats: Hats, number_id: int) -> DocumentNumber:
    """A number of a register that the user keeps."""
    places = units_for(hats, Permission.KEEP_REGISTER)
    numbers = DocumentNumber.objects.filter(term__unit__in=places)
    return get_object_or_404(numbers.select_related("term__unit"), pk=number_id)


def template_for(hats: Hats, template_id: int) -> PaperTemplate:
    """A template that was uploaded for a unit of the user's, or above it, where it holds too."""
    places = units_for(hats, Permission.MANAGE_TEMPLATES)
    near = {pk for place in places for pk in place.ancestor_ids()}
    templates = PaperTemplate.objects.filter(unit__in=near)
    return get_object_or_404(templates.select_related("unit"), pk=template_id)


def template_to_withdraw(hats: Hats, template_id: int) -> PaperTemplate:
    """403 for one that holds here and was uploaded above."""
    found = template_for(hats, template_id)
    if not hats.may(Permission.MANAGE_TEMPLATES, found.unit):
        raise PermissionDenied
    return found
