"""The pages of figures: numbers equal the names they open, and only within sight."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from dangvu.access.permissions import Role
from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.census import keeping
from dangvu.people.kinds import AffiliationKind, Grade, GradingOf
from dangvu.people.models import Affiliation, Grading
from dangvu.regulations.beginnings import as_json
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.stages import SetStage
from dangvu.rules.sets import shipped
from dangvu.web.census import views
from tests.world import SOURCE, World, account, member

ClientOf = Callable[[User], Client]


def text_of(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode()


def numbers(page: str) -> list[tuple[str, int]]:
    """Every linked figure: address, count."""
    found = re.findall(r'<td class="n"><a href="([^"]+)">([\d.]+)</a>', page)
    return [
        (address.replace("&amp;", "&"), int(count.replace(".", ""))) for address, count in found
    ]


def adopt(world: World) -> None:
    ruleset = shipped()["ke-hoach-83"]
    AdoptedSet.objects.create(
        unit=world.agencies, key=ruleset.id, subject="criteria", title=ruleset.title,
        definition=as_json(ruleset.data), reading="bat-ky", source=ruleset.source,
        from_on=date(2019, 1, 1), stage=SetStage.PUBLISHED, drafted_by="a",
        drafted_at=timezone.now(), published_by="b", published_at=timezone.now(),
    )  # fmt: skip


def test_every_number_opens_as_many_names(world: World, officer: User, client_of: ClientOf) -> None:
    adopt(world)
    client = client_of(officer)
    found = numbers(text_of(client, f"/so-lieu/{world.agencies.pk}/"))

    assert len(found) > 8
    assert any("/doi-chieu/" in address for address, _ in found)
    for address, count in found:
        page = text_of(client, address)
        assert f"<b>{count}</b> người" in page, address
        assert page.count('<td class="name">') == count, address


def test_a_secretary_sees_the_figures_of_the_cell(
    world: World, secretary: User, client_of: ClientOf
) -> None:
    client = client_of(secretary)
    page = text_of(client, "/so-lieu/")
    assert secretary.appointments.get().place.name in page
    assert client.get(f"/so-lieu/{world.agencies.pk}/").status_code == 404
    assert client.get(f"/so-lieu/{world.other_cell.pk}/nguoi/dang-vien/").status_code == 404


def test_who_may_read_no_figures_is_kept_out(
    world: World, administrator: User, client_of: ClientOf
) -> None:
    assert client_of(administrator).get("/so-lieu/").status_code == 403


def test_another_day_is_counted_in_its_own_tree(
    world: World, officer: User, client_of: ClientOf
) -> None:
    client = client_of(officer)
    address = f"/so-lieu/{world.agencies.pk}/nguoi/dang-vien/"
    assert "<b>2</b> người" in text_of(client, address)
    before = text_of(client, f"{address}?ngay=18/5/2019")
    assert "<b>1</b> người" in before
    assert "Hà Văn Trà Sơn" not in before
    assert "chưa tới" in text_of(client, f"/so-lieu/{world.agencies.pk}/?ngay=3/12/2019")


def test_cells_without_admission_stand_in_the_order_of_the_tree(
    world: World, officer: User, client_of: ClientOf
) -> None:
    client = client_of(officer)
    address = f"/so-lieu/{world.agencies.pk}/chi-bo-chua-ket-nap/"
    page = text_of(client, address)
    assert "Chi bộ Trà Hồng" in page
    assert "03/02/2003" in page
    assert "Chi bộ Trà Cúc" not in page
    assert "Chi bộ Trà Hồng" in text_of(client, f"{address}?nam=9")
    # Founded on 01/01/2010: it did not stand for ten years yet.
    assert "Chi bộ Trà Hồng" not in text_of(client, f"{address}?nam=10")


def test_a_member_in_transit_counts_where_they_left(
    world: World, officer: User, client_of: ClientOf
) -> None:
    Affiliation.objects.filter(person=world.member).update(to_on=date(2019, 11, 1))
    Affiliation.objects.create(
        person=world.member, unit=world.first_cell, kind=AffiliationKind.IN_TRANSIT,
        from_on=date(2019, 11, 1), source=SOURCE,
    )  # fmt: skip
    page = text_of(client_of(officer), f"/so-lieu/{world.agencies.pk}/nguoi/dang-chuyen/")
    assert "Lò Thị Trà Giang" in page


def test_long_lists_have_pages(world: World, officer: User, client_of: ClientOf) -> None:
    for number in range(60):
        member(f"Bế Văn Trà {number}", world.first_cell, ceremony_on=date(2010, 2, 3))
    client = client_of(officer)
    address = f"/so-lieu/{world.first_cell.pk}/nguoi/dang-vien/"
    first, second = text_of(client, address), text_of(client, f"{address}?trang=2")
    assert first.count('<td class="name">') == 50
    assert second.count('<td class="name">') == 11
    assert "trang đầu" in text_of(client, f"{address}?trang=abc")


def test_a_verdict_that_differs_is_said_and_put_on_the_trail(
    world: World, officer: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    adopt(world)
    for year in (2016, 2017, 2018):
        Grading.objects.create(
            person=world.candidate, year=year, of=GradingOf.STAFF, grade=Grade.EXCELLENT,
            source=SOURCE, recorded_at=timezone.now(),
        )  # fmt: skip
    client = client_of(officer)
    address = f"/so-lieu/{world.agencies.pk}/doi-chieu/?bo=ke-hoach-83%23bat-ky&ket-qua=met"
    assert "Cảnh báo" not in text_of(client, address)

    # As if somebody had changed a record behind the trail's back after the frame was made.
    frame = keeping.roll_of(date(2019, 12, 2))
    Grading.objects.all().delete()
    monkeypatch.setattr(views, "roll_of", lambda day: frame)
    assert "Cảnh báo" in text_of(client, address)
    assert "Vũ Thị Trà Ngân" in text_of(client, address)
    rows = Entry.objects.using(settings.READ_TRAIL_DATABASE)
    assert rows.filter(verb="development.verdicts_differ").exists()


def test_a_standing_member_of_the_province_sees_all_of_it(
    world: World, client_of: ClientOf
) -> None:
    user = account("thuong-vu", "Lý Trà Hạnh", Role.STANDING_MEMBER, world.root)
    page = text_of(client_of(user), "/so-lieu/")
    assert dict(numbers(page))[f"/so-lieu/{world.root.pk}/nguoi/dang-vien/"] == 3
