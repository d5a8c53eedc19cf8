"""Criteria of a letter as a draft: the words of two real letters, and other ways to say the same."""

from datetime import date

import pytest

from dangvu.regulations.drafting import Criterion, Letter, draft_of
from dangvu.regulations.unfinished import checked, gaps_of
from dangvu.rules.conditions.plans import Plan
from dangvu.rules.sets import RuleSet, read_set, shipped

ON = date(2019, 12, 2)
LETTER = Letter("Kế hoạch 83-KH/ĐU", "Tiêu chuẩn kết nạp", "Đảng ủy", ON)
STAFF = "cán bộ, công chức, viên chức, người lao động"
FIRST = (
    "Có 03 năm liên tiếp được đánh giá xếp loại cán bộ, công chức, viên chức hoàn thành tốt nhiệm "
    "vụ trở lên (*trong đó có ít nhất 01 năm hoàn thành xuất sắc nhiệm vụ hoặc 01 năm đạt danh hiệu "
    "chiến sỹ thi đua cấp cơ sở trở lên*)"
)
SECOND = (
    "Có 03 năm liên tiếp được đánh giá xếp loại cán bộ, công chức, viên chức hoàn thành tốt nhiệm "
    "vụ trở lên; được cơ quan, đơn vị, tổ chức cấp tỉnh trở lên tặng\n\ngiấy khen, bằng khen do có "
    "thành tích trong các lĩnh vực công tác hoặc đạt các giải thưởng do cơ quan, đơn vị, tổ chức "
    "cấp tỉnh trở lên công nhận"
)
STUDENT = (
    "Đối với quần chúng là học sinh, sinh viên: trong 3 năm học liên tiếp tính đến thời điểm cấp "
    "ủy, tổ chức đảng ở cơ sở xem xét, đề nghị kết nạp vào Đảng phải được nhà trường đánh giá, xếp "
    "loại học lực khá trở lên (trong đó có ít nhất 02 năm xếp loại giỏi hoặc xuất sắc)"
)
OF_52 = (
    "Quần chúng là cán bộ, công chức, viên chức, người lao động trong 3 năm liên tiếp tính đến thời "
    "điểm cấp ủy xem xét phải được đánh giá, xếp loại hoàn thành tốt nhiệm vụ trở lên (trong đó ít "
    "nhất có 01 năm hoàn thành xuất sắc nhiệm vụ, được cấp có thẩm quyền khen thưởng hoặc đạt danh "
    "hiệu chiến sỹ thi đua cấp cơ sở trở lên)"
)
OUTSTANDING = "Quần chúng phải thật sự ưu tú, tiêu biểu, có tín nhiệm cao trong cơ quan"
EXCLUDED = "kiên quyết chưa tặng Huy hiệu Đảng cho đảng viên không đủ tư cách"

ROUTES = (Criterion(FIRST, STAFF, alternative_of="A"), Criterion(SECOND, STAFF, alternative_of="A"))
OF_83 = (
    *ROUTES,
    Criterion(STUDENT, "học sinh, sinh viên"),
    Criterion(OUTSTANDING, "Quần chúng"),
    Criterion(EXCLUDED, polarity="exclude"),
)


def plans(ruleset: RuleSet, reading: str = "") -> list[Plan]:
    found = ruleset.read_as(reading)
    return [outcome.when.plan(found.moment(ON)) for outcome in found.outcomes]


def drafted(*criteria: Criterion) -> RuleSet:
    return read_set({**draft_of(LETTER, criteria).definition, "id": "thu"})


def test_plan_83_asks_the_same_as_the_set_that_is_shipped() -> None:
    made, known = drafted(*OF_83), shipped()["ke-hoach-83"]

    assert [each.id for each in made.readings] == [each.id for each in known.readings]
    for reading in known.readings:
        assert plans(made, reading.id) == plans(known, reading.id)


def test_letter_52_parts_at_its_comma_like_the_set_that_is_shipped() -> None:
    made, known = drafted(Criterion(OF_52, STAFF)), shipped()["cong-van-52"]

    assert [each.id for each in made.readings] == ["hoac", "va"]
    for ours, theirs in zip(made.readings, known.readings, strict=True):
        assert plans(made, ours.id) == plans(known, theirs.id)


def test_what_only_a_body_can_say_is_left_aside_with_its_words() -> None:
    asides = draft_of(LETTER, OF_83).asides

    assert [each["quote"] for each in asides] == [OUTSTANDING, EXCLUDED]
    assert "nhận xét của tổ chức" in asides[0]["why"]
    assert "loại trừ" in asides[1]["why"]


def test_the_officer_chooses_the_reading() -> None:
    beginning = draft_of(LETTER, OF_83)

    assert [gap.place for gap in gaps_of(beginning.definition, beginning.reading)] == ["reading"]
    because = beginning.definition["readings"][0]["because"]
    assert "03 năm liên tiếp" in because
    assert "ghi rõ" in because


SAME_AS_FIRST = (
    (
        "Ba năm liền được xếp loại hoàn thành tốt nhiệm vụ trở lên, trong đó có ít nhất một năm hoàn "
        "thành xuất sắc nhiệm vụ hoặc một năm là chiến sĩ thi đua cơ sở"
    ),
    (
        "Có 3 năm liên tục hoàn thành tốt nhiệm vụ trở lên (trong đó: 01 năm hoàn thành xuất sắc nhiệm "
        "vụ hoặc đạt danh hiệu Chiến sĩ thi đua cấp cơ sở trở lên)"
    ),
    (
        "phải được đánh giá, xếp loại mức hoàn thành tốt nhiệm vụ trở lên trong 03 (ba) năm liên tiếp; "
        "trong đó có ít nhất 01 năm được xếp loại hoàn thành xuất sắc nhiệm vụ hoặc có 01 năm được công "
        "nhận danh hiệu chiến sỹ thi đua cấp cơ sở"
    ),
)


@pytest.mark.parametrize("wording", SAME_AS_FIRST)
def test_other_words_for_the_first_route_ask_the_same(wording: str) -> None:
    made = drafted(Criterion(wording, STAFF))

    for reading in ("bat-ky", "den-khi-xet"):
        assert plans(made, reading) == plans(shipped()["ke-hoach-83"], reading)[:1]


@pytest.mark.parametrize(
    "words",
    ["tính đến thời điểm xem xét", "gần nhất", "liền kề trước khi xét", "tính đến ngày đề nghị"],
)
def test_an_anchor_in_any_words_leaves_one_reading(words: str) -> None:
    wording = f"Có 03 năm liên tiếp {words} được xếp loại hoàn thành tốt nhiệm vụ trở lên"

    made = drafted(Criterion(wording, STAFF))

    assert not made.readings
    [condition] = [part for part in made.outcomes[0].when.parts if len(part.parts)]
    assert condition.sentence().startswith("03 năm liên tiếp tính đến thời điểm xem xét")


def test_a_commendation_that_may_stand_instead_is_a_choice() -> None:
    wording = (
        "Có 02 năm liên tiếp hoàn thành tốt nhiệm vụ trở lên hoặc được Chủ tịch Ủy ban nhân dân "
        "tỉnh tặng bằng khen"
    )

    when = draft_of(LETTER, [Criterion(wording, STAFF)]).definition["outcomes"][0]["when"]

    [_, choice] = when["all"]
    assert choice["by_reading"]["bat-ky"]["any"][1] == {"ever_commended": {"at_least": "province"}}


def test_conditions_without_alternatives_are_asked_together() -> None:
    both = (
        Criterion("Có 02 năm liên tiếp gần nhất hoàn thành tốt nhiệm vụ trở lên", STAFF),
        Criterion("Có ít nhất một năm hoàn thành xuất sắc nhiệm vụ", STAFF),
    )

    made = drafted(*both)

    assert len(made.outcomes) == 1
    assert len(made.outcomes[0].when.parts) == 3


def test_what_cannot_be_read_stays_open_with_its_quote() -> None:
    odd = Criterion("Quần chúng là công nhân phải có sáng kiến được công nhận", "công nhân")

    beginning = draft_of(LETTER, [odd])

    [gap] = gaps_of(beginning.definition)
    assert gap.place == "outcomes.0.when.all.1"
    assert beginning.definition["outcomes"][0]["when"]["all"][1]["choose"]["quote"] == odd.wording
    assert checked({**beginning.definition, "id": "thu"})


def test_a_letter_without_criteria_makes_an_empty_draft() -> None:
    places = [gap.place for gap in gaps_of(draft_of(LETTER, []).definition)]

    assert places == ["outcomes"]
