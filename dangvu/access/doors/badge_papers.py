"""The door of what is printed of a wave: for whom may read it and take lists out."""

from django.core.exceptions import PermissionDenied

from dangvu.access.doors.waves import wave_for
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.honours.models import BadgeWave


def wave_to_print(hats: Hats, wave_id: int) -> BadgeWave:
    """404 out of sight, 403 where lists may not be taken out."""
    wave = wave_for(hats, wave_id)
    if not hats.may(Permission.EXPORT_LIST):
        raise PermissionDenied
    return wave
