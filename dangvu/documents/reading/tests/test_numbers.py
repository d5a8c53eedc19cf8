"""One classifier for every number: what is neither target nor statistic, and why it is sure."""

import pytest

from dangvu.documents.reading.document import Document
from dangvu.documents.reading.figures.cues import CUES
from dangvu.documents.reading.figures.figures import read_figures
from dangvu.documents.reading.islands.quantities import quantities_of
from dangvu.documents.reading.tests.numbers import PLAN, PRESS, figures
from dangvu.documents.reading.view import fold

CONDITIONS = "TIÊU CHUẨN, ĐIỀU KIỆN"


@pytest.mark.parametrize(
    ("title", "sentence"),
    [
        (CONDITIONS, "Được ít nhất 2/3 số đảng viên chính thức của chi bộ tán thành."),
        (CONDITIONS, "Được hai đảng viên chính thức giới thiệu vào Đảng."),
        (CONDITIONS, "Tuổi đời từ đủ 18 đến 60 tuổi; lập 02 bộ hồ sơ."),
        (CONDITIONS, "Đảng viên bỏ sinh hoạt chi bộ từ 3 kỳ trở lên bị xem xét."),
        ("THỰC HIỆN", "Chi bộ có từ 30 đảng viên trở lên thì được chia tổ đảng."),
        ("THỰC HIỆN", "Đảng bộ cơ sở có dưới 30 đảng viên phải báo cáo Huyện ủy."),
        ("THỰC HIỆN", "Không để chi bộ dưới 5 đảng viên kéo dài."),
        ("THỰC HIỆN", "Nơi nào đạt dưới 50% chỉ tiêu kết nạp thì bí thư phải giải trình."),
        ("THỰC HIỆN", "Các đảng bộ đạt dưới 60% chỉ tiêu kết nạp báo cáo Huyện ủy."),
        (CONDITIONS, "Học viên vắng không quá 20% thời gian học; dự sinh hoạt từ 10 kỳ trở lên."),
        ("THỰC HIỆN", "Quyết định có hiệu lực khi được 2/3 cấp ủy viên biểu quyết."),
        ("THỰC HIỆN", "Thực hiện Hướng dẫn số 12-HD/BTCTW về 02 mẫu đơn xin vào Đảng."),
        ("THỰC HIỆN", "Hằng năm đảng viên học tập 02 chuyên đề trong 3 ngày."),
        ("THỰC HIỆN", "Chào mừng 95 năm ngày thành lập Đảng."),
    ],
)
def test_conditions_cases_references_and_times_are_neither(title: str, sentence: str) -> None:
    assert figures(sentence, title=title) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Đội bóng huyện thắng 3 trận, ghi 12 bàn, có 8.000 khán giả đến sân.",
        "Sản lượng lúa đạt 45.000 tấn, tăng 8% so với vụ trước; 12 xã được mùa.",
        "Toàn huyện có 12 xã, 3 thị trấn, dân số 145.000 người.",
        (
            "Giao chỉ tiêu thu ngân sách 500 tỷ đồng, phấn đấu giảm 1,5% hộ nghèo, 95% người dân có"
            " bảo hiểm."
        ),
        "Sáng nay 3 huyện có mưa, độ ẩm 80%.",
    ],
)
def test_numbers_of_another_world_are_none_of_ours(sentence: str) -> None:
    text = f"Tin trong ngày\n\n{sentence}\n"
    assert list(read_figures(Document(text))) == []


def test_names_with_numbers_count_nothing() -> None:
    sentence = "Kết nạp 12 đảng viên ở Phường 1, Quận 5, Khu phố 3, chi bộ số 7, đợt 2."
    assert [fact.norm["min"] for fact in figures(sentence, title="CHỈ TIÊU")] == [12]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("hai đảng viên", [(2, None)]),
        ("hằng năm đảng viên tự kiểm điểm", []),
        ("thứ hai, đảng viên phải gương mẫu", []),
        ("hai phần ba đảng viên", []),
        ("một đảng viên", []),
        ("ít nhất một đảng viên", [(1, None)]),
        ("một nửa số chi bộ", [(50, None)]),
        ("từ 10-15% đảng viên", [(10, 15)]),
        ("01 hoặc 02 quần chúng", [(1, 2)]),
        ("3,2 triệu đảng viên", [(3_200_000, None)]),
        ("72 ngàn đảng viên", [(72_000, None)]),
        ("1,245 đảng viên", [(1245, None)]),
        ("35.34%", [(35.34, None)]),
        ("1.905đảng viên", [(1905, None)]),
        ("21 ĐV mới", [(21, None)]),
        ("45 lượt cán bộ", [(45, None)]),
    ],
)
def test_it_reads_numbers_as_they_are_written(
    text: str, amounts: list[tuple[float, float | None]]
) -> None:
    found = quantities_of(fold(text), text)
    assert [(quantity.low, quantity.high) for quantity in found] == amounts


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Phấn đấu kết nạp 40 đảng viên trở lên.", "target"),
        ("Đã kết nạp được 40 đảng viên, đạt 80% chỉ tiêu.", "statistic"),
    ],
)
def test_a_figure_is_surer_the_more_cues_agree(sentence: str, kind: str) -> None:
    (sure,) = figures(sentence, title="MỤC TIÊU" if kind == "target" else "KẾT QUẢ")
    (less,) = figures(sentence)
    assert sure.type == less.type == kind
    assert sure.confidence >= less.confidence


def test_each_cue_says_what_it_looks_at() -> None:
    assert len({cue.__name__ for cue in CUES}) == len(CUES)


@pytest.mark.parametrize("frame", [PLAN, PRESS], ids=["plan", "press"])
def test_a_lost_mark_or_a_wrapped_line_changes_nothing(frame: str) -> None:
    whole = "Phấn đấu kết nạp 40 đảng viên, trong đó nữ 15, đoàn viên ưu tú 22 đồng chí."
    torn = "Phân đâu kết nap 40 đảng viên, trong\nđó nư 15, đoàn viên ưu tu 22 đồng chi."
    norms = [[fact.norm for fact in figures(text, frame=frame)] for text in (whole, torn)]
    amounts = [[(norm.get("min"), norm.get("per_unit")) for norm in found] for found in norms]
    assert amounts[0] == amounts[1]
    assert len(amounts[0]) == 3


def test_bodies_counted_on_the_way_are_no_target() -> None:
    found = figures("Giao chỉ tiêu cho 22 chi bộ kết nạp 40 đảng viên.", title="CHỈ TIÊU")
    assert [fact.norm["min"] for fact in found if fact.type == "target"] == [40]


def test_a_headline_gives_way_to_the_text_below_it() -> None:
    said = "iới thiệu 210 đoàn viên ưu tú cho Đảng"
    text = f"G{said}\n\nNăm tới, Tỉnh đoàn sẽ g{said}.\n"
    assert [draft.type for draft in read_figures(Document(text))] == ["target"]
