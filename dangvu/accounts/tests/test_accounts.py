"""Who acts: users, system accounts, the actor that every operation names."""

from dangvu.access.hats import hats_of
from dangvu.access.models import Appointment
from dangvu.access.permissions import Role
from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User
from dangvu.accounts.system import WORKER, system_actor
from tests.world import FOUNDED_ON, ON, World


def test_a_system_account_is_made_once_and_has_no_password(database: None) -> None:
    first, second = system_actor(WORKER), system_actor(WORKER)

    assert first == second
    worker = User.objects.get(pk=first.user_id)
    assert worker.is_system
    assert not worker.has_usable_password()


def test_the_actor_wears_the_hat_of_the_highest_place(officer: User, world: World) -> None:
    higher = Appointment.objects.create(
        user=officer, role=Role.STANDING_MEMBER, place=world.root, from_on=FOUNDED_ON
    )

    assert hats_of(officer, ON).actor() == Actor(officer.pk, "can-bo", higher.pk)


def test_who_has_no_hat_acts_in_their_own_name(stranger: User) -> None:
    assert hats_of(stranger, ON).actor() == Actor(stranger.pk, "nguoi-la")
