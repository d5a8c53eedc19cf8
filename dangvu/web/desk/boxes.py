"""The boxes beside the lines: letters that wait, my cell."""

from typing import NamedTuple

from django.db.models import Q

from dangvu.access.doors.desk import keeping, probationary_count
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission, Role
from dangvu.development.queries import pool_on
from dangvu.organisations.models import Organisation
from dangvu.people.queries import members_on
from dangvu.plans.models import Plan
from dangvu.plans.queries import plans_in_sight
from dangvu.web.desk.figures import figures
from dangvu.web.office.words import CHAINS


class Cell(NamedTuple):
    """A secretary's own cell, counted."""

    unit: Organisation
    members: int
    probationary: int
    candidates: int


def beside(hats: Hats) -> dict[str, object]:
    """What stands beside and above the lines, by the roles of the user."""
    followed, waiting, own, kept = figures(hats), letters(hats), cells(hats), keeping(hats)
    is_sheet = any(hat.role == Role.STANDING_MEMBER for hat in hats.appointments)
    return {
        "figures": followed,
        "is_sheet": is_sheet,
        "letters": waiting,
        "cells": own,
        "has_boxes": bool(waiting or own or (followed and not is_sheet)),
        "keeping": kept,
        "seals": [(CHAINS[chain], last) for chain, last in kept.seals] if kept else [],
    }


def letters(hats: Hats) -> list[Plan]:
    """Letters under review in which something waits for this user's decision."""
    places = hats.places(Permission.DECIDE_FACT)
    waiting = plans_in_sight(places).filter(Q(waiting__gt=0)) if places else []
    return [plan for plan in waiting if hats.may(Permission.DECIDE_FACT, plan.unit)]


def cells(hats: Hats) -> list[Cell]:
    """The cells of which the user is secretary."""
    own = [hat.place for hat in hats.appointments if hat.role == Role.CELL_SECRETARY]
    return [
        Cell(
            cell,
            members=members_on(hats.on, [cell]).count(),
            probationary=probationary_count(hats.on, cell),
            candidates=pool_on(hats.on, [cell]).count(),
        )
        for cell in own
    ]
