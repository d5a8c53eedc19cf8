"""What a clerk is warned of, in a Vietnamese sentence."""

import pytest

from dangvu.documents.reading import read_text


def codes(text: str) -> dict[str, str]:
    facts = read_text(text, name="x").facts
    return {f.norm["code"]: f.norm["detail"] for f in facts if f.type == "warning"}


_HEAD = "HUYỆN ỦY NAM SƠN\n*\nSố 7-KH/HU\n\nKẾ HOẠCH\nphát triển đảng giai đoạn 2021-2025\n\n"


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("65/79 = 82,27%", "percent_truncated"),
        ("65/79 = 82,28%", None),
        ("65/79 = 84,10%", "sum_mismatch"),
        ("1/8 = 13%", None),
        ("1/8 = 12%", "percent_truncated"),
        ("1/8 = 11%", "sum_mismatch"),
    ],
)
def test_percentages_are_worked_out_again(printed: str, code: str | None) -> None:
    found = codes(_HEAD + f"I. KẾT QUẢ\n\n- Đảng bộ hoàn thành tốt là {printed}.\n")
    assert [name for name in found if name in ("percent_truncated", "sum_mismatch")] == (
        [code] if code else []
    )


def test_it_names_what_the_header_lacks() -> None:
    detail = codes(_HEAD + "I. MỤC TIÊU\n\n- Làm tốt.\n")["missing_header_field"]
    assert "ngày ban hành" in detail
    assert "số, ký hiệu" not in detail


def test_one_document_cited_with_two_dates() -> None:
    text = (
        "I. NHIỆM VỤ\n\n- Thực hiện Chỉ thị số 28-CT/TW ngày 21/01/2019 của Ban Bí thư.\n\n"
        "- Tiếp tục Chỉ thị số 28-CT/TW ngày 22/01/2019 của Ban Bí thư.\n"
    )
    assert "21/01/2019" in codes(_HEAD + text)["inconsistent_citation"]


def test_a_report_through_an_unlikely_body() -> None:
    text = (
        "I. NHIỆM VỤ\n\n- Các chi bộ gửi hồ sơ về Đảng ủy Khối (qua Ban Tổ chức Đảng ủy).\n\n"
        "- Giao Ban Tổ chức Đảng ủy theo dõi.\n\n"
        "- Các chi bộ báo cáo Đảng ủy Khối (qua Ban Tổ chức Tỉnh ủy).\n"
    )
    assert "Ban Tổ chức Đảng ủy" in codes(_HEAD + text)["unlikely_body"]


def test_a_plan_and_a_goal_of_other_years() -> None:
    text = "I. MỤC TIÊU\n\n- Phấn đấu nhiệm kỳ 2020-2025 kết nạp từ 500 đảng viên trở lên.\n"
    assert "2020-2025" in codes(_HEAD + text)["period_mismatch"]


def test_unit_quotas_beside_a_total_ask_for_the_number_of_units() -> None:
    text = (
        "I. MỤC TIÊU\n\n- Phấn đấu nhiệm kỳ 2020-2025 kết nạp từ 500 đảng viên trở lên.\n\n"
        "- Phấn đấu mỗi năm mỗi chi bộ kết nạp từ 3 đảng viên trở lên.\n"
    )
    assert "3 × 5 năm = 15" in codes(_HEAD + text)["quota_sum"]


def test_a_deadline_before_the_document() -> None:
    head = _HEAD.replace("*\n", "*\nNam Sơn, ngày 10 tháng 5 năm 2021\n")
    text = "I. NHIỆM VỤ\n\n- Gửi hồ sơ trước ngày 01/5/2021.\n"
    assert "01/05/2021" in codes(head + text)["date_order"]


@pytest.mark.parametrize(
    ("word", "meant"), [("Phân đầu", "phấn đấu"), ("quân chúng", "quần chúng")]
)
def test_lost_tones_are_suspected(word: str, meant: str) -> None:
    assert meant in codes(_HEAD + f"I. MỤC TIÊU\n\n- Năm nay {word} tốt hơn.\n")["ocr_suspect"]


@pytest.mark.parametrize("word", ["uỷ", "ủy"])
def test_where_the_tone_stands_is_no_error(word: str) -> None:
    assert "ocr_suspect" not in codes(_HEAD + f"I. MỤC TIÊU\n\n- Cấp {word} làm tốt.\n")


def test_a_text_that_stops_in_mid_sentence() -> None:
    text = "I. NHIỆM VỤ\n\n- Các chi bộ rà soát nguồn kết nạp và giới thiệu quần chúng ưu tú để cho"
    assert "truncated" in codes(_HEAD + text)


@pytest.mark.parametrize(("last", "warned"), [("05", False), ("06", True)])
def test_allotted_parts_must_add_up(last: str, warned: bool) -> None:
    text = (
        "I. CHỈ TIÊU\n\n1. Phấn đấu kết nạp 10 đảng viên, phân bổ như sau:\n"
        f"- Chi bộ thôn 1: 02 đồng chí;\n- Chi bộ thôn 2: 03 đồng chí;\n- Chi bộ thôn 3:"
        f" {last} đồng chí.\n"
    )
    assert ("sum_mismatch" in codes(_HEAD + text)) == warned
