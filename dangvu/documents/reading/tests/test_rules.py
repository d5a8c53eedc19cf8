"""Sentence-sized cases of the genre: what becomes a fact, of which kind, and what does not."""

from typing import Any

import pytest

from dangvu.documents.reading import Fact, read_text

_FRAME = """HUYỆN ỦY NAM SƠN
*
Số 7-KH/HU

KẾ HOẠCH
phát triển đảng viên năm 2024

I. {title}

- {sentence}
"""


def facts(sentence: str, kind: str, title: str = "NHIỆM VỤ") -> list[Fact]:
    text = _FRAME.format(title=title, sentence=sentence)
    start = text.index(sentence)
    return [f for f in read_text(text, name="x").facts if f.type == kind and f.start >= start]


def norm(sentence: str, kind: str, title: str = "NHIỆM VỤ") -> dict[str, Any]:
    (fact,) = facts(sentence, kind, title)
    return fact.norm


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Phấn đấu kết nạp từ 40 đảng viên trở lên.", {"min": 40, "open_ended": True}),
        ("Phấn đấu năm 2024 kết nạp 40 - 50 đảng viên.", {"min": 40, "max": 50, "period": "2024"}),
        ("Mỗi chi bộ giới thiệu ít nhất 02 quần chúng ưu tú.", {"min": 2, "per_unit": True}),
        ("Phấn đấu trên 85% đảng viên hoàn thành tốt.", {"min": 85, "exclusive": True}),
        ("Phấn đấu số đảng viên bị kỷ luật không quá 1%.", {"max": 1, "unit": "percent"}),
        ("Toàn huyện phấn đấu kết nạp 120 đảng viên.", {"min": 120, "per_unit": False}),
    ],
)
def test_what_is_to_be_reached_is_a_target(sentence: str, expected: dict[str, Any]) -> None:
    assert expected.items() <= norm(sentence, "target", "MỤC TIÊU").items()


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Năm 2023 đã kết nạp 218 đảng viên, đạt 121% kế hoạch.", {"value": 218, "percent": 121}),
        ("Đã kết nạp được 1.046 đảng viên.", {"value": 1046, "unit": "đảng viên"}),
        ("Tổ chức cơ sở đảng hoàn thành tốt là 65/79 = 82,27%.", {"value": 65, "of": 79}),
    ],
)
def test_what_was_reached_is_a_statistic(sentence: str, expected: dict[str, Any]) -> None:
    assert expected.items() <= norm(sentence, "statistic").items()
    assert facts(sentence, "target") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kỷ niệm 90 năm ngày thành lập Đảng.",
        "Tránh tình trạng đảng viên mới kết nạp 1 - 2 năm đã giảm sút ý chí.",
        "Thực hiện Chỉ thị số 28-CT/TW của Ban Bí thư.",
        "Có 03 năm liên tiếp hoàn thành tốt nhiệm vụ trở lên.",
    ],
)
def test_other_numbers_are_neither(sentence: str) -> None:
    assert facts(sentence, "target") == []
    assert facts(sentence, "statistic") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Gửi hồ sơ trước ngày 11/12/2024.", {"date": "2024-12-11", "op": "before"}),
        ("Gửi hồ sơ chậm nhất vào ngày 20/02/2024.", {"date": "2024-02-20", "op": "by"}),
        ("Tổ chức lễ vào đúng ngày 03/02/2024.", {"date": "2024-02-03", "op": "on"}),
        ("Hoàn thành trong tháng 6/2024.", {"month": "2024-06", "op": "in"}),
        ("Hằng quý, báo cáo kết quả về Huyện ủy.", {"op": "recurring", "every": "quarter"}),
        ("Gửi báo cáo trước ngày 15 hằng tháng.", {"every": "month", "day": 15}),
        (
            "Trong thời hạn 30 ngày làm việc kể từ ngày nhận đủ hồ sơ, Đảng ủy phải xem xét.",
            {"op": "relative", "offset": "P30BD", "anchor": "ngày nhận đủ hồ sơ"},
        ),
        (
            "Từ ngày 01/3/2024 đến ngày 15/3/2024, rà soát.",
            {"from": "2024-03-01", "to": "2024-03-15"},
        ),
    ],
)
def test_it_reads_when_something_is_due(sentence: str, expected: dict[str, Any]) -> None:
    assert expected.items() <= norm(sentence, "deadline").items()


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Kế hoạch số 34-KH/TU ngày 30/10/2023 của Tỉnh ủy.",
        "Chào mừng 90 năm ngày thành lập Đảng (03/02/1930 - 03/02/2020).",
        "Lập thành tích chào mừng các ngày lễ lớn trong năm 2024.",
        "Nhận xét, đánh giá cán bộ hằng năm theo quy định.",
    ],
)
def test_not_every_date_is_a_deadline(sentence: str) -> None:
    assert facts(sentence, "deadline") == []


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Giao Ban Tổ chức Huyện ủy theo dõi việc thực hiện.", "Ban Tổ chức Huyện ủy"),
        ("Ban Tuyên giáo Huyện ủy: Đẩy mạnh tuyên truyền.", "Ban Tuyên giáo Huyện ủy"),
        ("Các chi bộ, đảng bộ cơ sở rà soát nguồn.", "Các chi bộ, đảng bộ cơ sở"),
        ("Trên cơ sở đó, các cấp ủy cần xây dựng kế hoạch.", "các cấp ủy"),
        ("Yêu cầu các đảng ủy xã nghiêm túc triển khai.", "các đảng ủy xã"),
    ],
)
def test_a_named_body_gets_the_work(sentence: str, lead: str) -> None:
    assert norm(sentence, "task")["lead"] == lead


@pytest.mark.parametrize(
    "sentence",
    [
        "Giao chỉ tiêu kết nạp cho từng chi bộ.",
        "Tăng cường công tác kiểm tra của các cấp ủy.",
        "Các chi bộ đã thực hiện tốt công tác này.",
        "Mỗi chi bộ kết nạp từ 2 đảng viên trở lên.",
    ],
)
def test_work_of_nobody_is_no_task(sentence: str) -> None:
    assert facts(sentence, "task") == []


def test_it_names_the_partners() -> None:
    found = norm("Giao Ban Tổ chức Huyện ủy phối hợp với Văn phòng Huyện ủy tổng hợp.", "task")
    assert found["coop"] == ["Văn phòng Huyện ủy"]


def test_a_report_goes_to_a_body_through_a_body_by_a_day() -> None:
    sentence = (
        "Các chi bộ gửi danh sách về Ban Thường vụ Huyện ủy"
        " (qua Ban Tổ chức Huyện ủy) trước ngày 11/12/2024."
    )
    found = norm(sentence, "report_duty")
    assert found["to"] == "Ban Thường vụ Huyện ủy"
    assert found["via"] == "Ban Tổ chức Huyện ủy"
    assert found["when"] == "2024-12-11"
    assert found["from"] == "Các chi bộ"


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Người vào Đảng phải có phẩm chất chính trị tốt.", "require"),
        ("Chỉ xem xét kết nạp những quần chúng thực sự ưu tú.", "require"),
        ("Chưa xem xét kết nạp đối với người đang thi hành kỷ luật.", "exclude"),
        ("Có 02 năm liên tục hoàn thành tốt nhiệm vụ trở lên.", "require"),
    ],
)
def test_a_condition_on_a_person_is_a_criterion(sentence: str, polarity: str) -> None:
    assert norm(sentence, "criterion")["polarity"] == polarity


def test_one_of_several_conditions_says_so() -> None:
    text = _FRAME.format(
        title="TIÊU CHUẨN",
        sentence="Công chức phải bảo đảm một trong các tiêu chuẩn sau:\n\n(1) Có 03 năm liên tiếp"
        " hoàn thành tốt nhiệm vụ.\n\n(2) Được tặng bằng khen cấp tỉnh.",
    )
    found = [fact for fact in read_text(text, name="x").facts if fact.type == "criterion"]
    assert [fact.norm["alternative_of"] for fact in found] == ["A", "A"]
    assert found[0].norm["years"] == 3


def test_suspicious_letters_make_a_fact_less_sure() -> None:
    clean = facts("Phấn đấu kết nạp từ 40 đảng viên trở lên.", "target", "MỤC TIÊU")
    torn = facts("Phân đầu kết nạp từ 40 đảng viên trở lên.", "target", "MỤC TIÊU")
    assert torn[0].norm == clean[0].norm
    assert torn[0].confidence < clean[0].confidence


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("Quần chúng được kết nạp phải có 03 năm liên tục hoàn thành tốt nhiệm vụ.", 3),
        ("Quần chúng được kết nạp lớp 90 năm ngày thành lập Đảng phải thật sự ưu tú.", None),
        ("Quần chúng được kết nạp dịp 75 năm thành lập Đảng bộ phải thật sự ưu tú.", None),
    ],
    ids=["years of work", "an anniversary by its day", "an anniversary"],
)
def test_an_anniversary_is_no_length_of_service(sentence: str, years: int | None) -> None:
    reading = read_text(f"1. Tiêu chuẩn\n\n- {sentence}\n", name="a")
    norms = [fact.norm for fact in reading.facts if fact.type == "criterion"]

    assert [norm.get("years") for norm in norms] == [years]
