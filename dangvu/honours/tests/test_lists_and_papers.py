"""Lists under their official headings, words of papers that templates know, and what comes due."""

from datetime import date

from dangvu.accounts.actor import Actor
from dangvu.documents.writing import Row
from dangvu.documents.writing.papers import PAPERS
from dangvu.honours.due import coming
from dangvu.honours.lists import award_list, ledger, posthumous, proposal, reissue_list
from dangvu.honours.models import BadgeAward, BadgeSeries, BadgeWave, WaveCeremony
from dangvu.honours.operations.deciding import decide_wave
from dangvu.honours.operations.giving import Happening, hand_over
from dangvu.honours.operations.passing import send_list
from dangvu.honours.papers import (
    award_words,
    decision_words,
    declaration_words,
    invitation_words,
    submission_words,
)
from dangvu.honours.queries import entries_of
from dangvu.honours.stages import RECEIVING
from dangvu.honours.tests.test_lists_up_the_chain import DECISION, JANUARY, send_all
from dangvu.honours.tests.veterans import WAVE, Veterans
from dangvu.organisations.models import Organisation
from dangvu.people.kinds import GapReason
from dangvu.people.models import Membership, MembershipGap
from tests.world import ON, SOURCE, World

OFFICIAL_4A = (
    "Số TT | Số HHĐ | Họ và tên | Ngày sinh | Quê quán | Ngày cấp có thẩm quyền ra quyết định kết "
    "nạp | Ngày kết nạp vào Đảng | Ngày chính thức | Số thẻ đảng viên | Nơi đề nghị tặng HHĐ | "
    "Ghi chú"
)
OFFICIAL_5 = (
    "Số TT | Đợt xét tặng | Loại HHĐ / Số HHĐ | Họ tên / Ngày sinh | Ngày QĐ KN / Ngày KN / Ngày "
    "chính thức | TCCSĐ hoặc ĐV ký nhận | Ghi chú"
)


def names(rows: list[Row], column: int) -> list[object]:
    return [row.cells[column] for row in rows if not row.is_group]


def decided(wave: BadgeWave, world: World, actor: Actor) -> list[BadgeAward]:
    send_all(wave, world, actor)
    decide_wave(wave, decision=DECISION, on=JANUARY, by=actor)
    return list(BadgeAward.objects.select_related("person", "unit").order_by("order"))


def test_the_proposal_is_grouped_by_badge_and_the_dead_have_their_own_list(
    wave: BadgeWave, world: World
) -> None:
    entries = list(entries_of(wave, [world.agencies], *RECEIVING))

    sheet, dead = proposal(wave, entries), posthumous(wave, entries)

    assert (sheet.form, dead.form) == ("Mẫu 4-HHĐ", "Mẫu 4B-HHĐ")
    assert [row.cells[0] for row in sheet.rows if row.is_group] == [
        "Huy hiệu 40 năm tuổi Đảng: 1 đồng chí", "Huy hiệu 30 năm tuổi Đảng: 2 đồng chí",
    ]  # fmt: skip
    assert names(list(sheet.rows), 1) == ["Trà Bốn Mươi", "Trà Ba Mươi", "Trà Ốm Nặng"]
    assert names(list(sheet.rows), 4) == [
        date(1979, 12, 20), date(1990, 1, 10), date(1990, 11, 1),
    ]  # fmt: skip
    assert names(list(sheet.rows), 9) == ["", "", "Tặng sớm do bệnh nặng"]
    assert names(list(dead.rows), 9) == ["Từ trần 25/11/2019"]
    assert sheet.total[1] == "Tổng cộng: 3 đồng chí"


def test_lists_of_badges_have_the_official_headings(
    wave: BadgeWave, world: World, series: dict[int, BadgeSeries], actor: Actor
) -> None:
    awards = decided(wave, world, actor)

    assert " | ".join(c.heading for c in reissue_list(awards).columns) == OFFICIAL_4A
    assert " | ".join(c.heading for c in ledger(awards).columns) == OFFICIAL_5
    first = ledger(awards).rows[0].cells
    assert first[1:4] == ("03/02/2020", "30 năm\nTR 00000121", "Trà Đã Mất\n1964")
    assert first[4] == "20/11/1989\n20/12/1989\n20/12/1990"
    assert first[6] == "Truy tặng"
    assert names(list(award_list(wave, awards).rows), 1)[0] == "TR 0000121"


def test_every_row_is_as_wide_as_its_headings(
    wave: BadgeWave, world: World, series: dict[int, BadgeSeries], actor: Actor
) -> None:
    entries = list(entries_of(wave, [world.agencies], *RECEIVING))
    awards = decided(wave, world, actor)

    for sheet in (proposal(wave, entries), reissue_list(awards), ledger(awards)):
        assert {len(r.cells) for r in sheet.rows if not r.is_group} == {len(sheet.columns)}


def test_papers_print_only_words_that_templates_know(
    wave: BadgeWave,
    world: World,
    series: dict[int, BadgeSeries],
    veterans: Veterans,
    actor: Actor,
) -> None:
    entries = list(entries_of(wave, [world.agencies], *RECEIVING))
    awards = decided(wave, world, actor)
    there = WaveCeremony(wave=wave, held_on=WAVE, place="hội trường Sở", at="8 giờ")
    told = {
        "badge_declaration": declaration_words(entries[0]),
        "badge_submission": submission_words(wave, entries),
        "badge_decision": decision_words(wave, awards),
        "badge_decision_person": award_words(awards[0]),
        "badge_invitation": invitation_words(awards[0], there),
    }

    for kind, words in told.items():
        known = PAPERS[kind]
        assert words.keys() <= known.words.keys() | known.lists.keys(), kind
        for name, items in words.items():
            if isinstance(items, list):
                assert all(set(known.lists[name]) == set(item) for item in items), name
    assert told["badge_submission"]["counts"] == [
        {"milestone": "40 năm", "count": "1"}, {"milestone": "30 năm", "count": "3"},
    ]  # fmt: skip
    assert "Trà Ốm Nặng: đủ 30 năm" in str(told["badge_submission"]["reasons"])
    assert told["badge_invitation"]["time"] == "8 giờ, ngày 03/02/2020"


def test_a_declaration_tells_time_outside_and_discipline(
    wave: BadgeWave, veterans: Veterans
) -> None:
    time = Membership.objects.get(person=veterans.warned)
    MembershipGap.objects.create(
        membership=time, from_on=date(1995, 6, 1), to_on=date(1996, 6, 1),
        reason=GapReason.LOST_CONTACT, evidence=SOURCE,
    )  # fmt: skip

    words = declaration_words(wave.entries.get(person=veterans.warned))

    assert "Trừ 1 năm" in str(words["gaps"])
    assert words["disciplines"] == "cảnh cáo ngày 10/10/2019"
    assert words["party_age"] == "29 năm"


def test_lists_are_due_until_they_are_sent(wave: BadgeWave, world: World, actor: Actor) -> None:
    by = date(2019, 12, 10)
    assert coming([world.agencies], on=ON, until=date(2019, 12, 9)) == []

    (due,) = coming([world.agencies], on=ON, until=by)
    (own,) = coming([world.first_cell], on=ON, until=by)

    assert (due.due_on, due.subject_id, due.unit_id) == (by, wave.pk, world.agencies.pk)
    assert due.because == "Kế hoạch 83-KH/ĐU"
    assert own.title.endswith(": 3 người")
    send_list(wave, unit=world.first_cell, on=ON, by=actor)
    assert coming([world.first_cell], on=ON, until=by) == []
    assert coming([world.district], on=ON, until=by) == []


def test_the_decision_is_awaited_from_the_sending_until_it_is_recorded(
    wave: BadgeWave, world: World, series: dict[int, BadgeSeries], actor: Actor
) -> None:
    def awaited(place: Organisation) -> list[str]:
        dues = coming([place], on=ON, until=WAVE)
        return [due.title for due in dues if "chờ quyết định" in due.title]

    assert awaited(world.agencies) == []
    send_all(wave, world, actor)
    assert awaited(world.agencies) == awaited(world.root)
    assert len(awaited(world.agencies)) == 1
    assert awaited(world.first_cell) == []
    decide_wave(wave, decision=DECISION, on=JANUARY, by=actor)
    assert awaited(world.agencies) == []


def test_badges_are_due_until_they_are_handed_over(
    wave: BadgeWave, world: World, series: dict[int, BadgeSeries], actor: Actor
) -> None:
    awards = decided(wave, world, actor)

    (due,) = coming([world.second_cell], on=JANUARY, until=WAVE)

    assert (due.due_on, due.title) == (WAVE, "Trao Huy hiệu Đảng đợt 03/02/2020: 1 người")
    badge = next(award for award in awards if award.unit == world.second_cell)
    there = Happening(WAVE, place="hội trường", body="Bí thư")
    hand_over(badge, happening=there, today=WAVE, by=actor)
    assert coming([world.second_cell], on=WAVE, until=WAVE) == []
    (rest,) = coming([world.root], on=WAVE, until=WAVE)
    assert rest.title.endswith(": 3 người")
