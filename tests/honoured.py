"""A wave of badges with one entry, and one badge, for the addresses that name them."""

from datetime import date

from django.utils import timezone

from dangvu.honours.models import BadgeAward, BadgeWave, WaveEntry
from dangvu.honours.stages import AwardKind, Standing
from tests.world import ON, World

DAY = date(2020, 2, 3)


def honoured_ids(world: World) -> dict[str, int | str]:
    """`wave_id`, `entry_id`, `award_id`: of the agencies' committee and its first cell."""
    wave = BadgeWave.objects.create(
        unit=world.agencies,
        day=DAY,
        scheme="thuong",
        judged_on=ON,
        drawn_up_by="can-bo",
        drawn_up_at=timezone.now(),
    )
    entry = WaveEntry.objects.create(
        wave=wave,
        person=world.member,
        unit=world.first_cell,
        milestone=30,
        reached_on=date(2020, 1, 15),
        kind=AwardKind.NORMAL,
        standing=Standing.LISTED,
        reason="đủ 30 năm tuổi Đảng ngày 15/01/2020",
    )
    award = BadgeAward.objects.create(
        person=world.colleague,
        milestone=30,
        kind=AwardKind.NORMAL,
        unit=world.second_cell,
        given_on=date(2019, 9, 2),
        number="TL 00000123",
        source="Sổ Huy hiệu Đảng",
    )
    return {"wave_id": wave.pk, "entry_id": entry.pk, "award_id": award.pk}
