"""Conditions known by what becomes of somebody, in letters, handbooks and speeches."""

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.tests.letters import norms, said


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Ai còn nợ đảng phí thì dứt khoát chưa xét.", "exclude"),
        ("Quá 48 tháng kể từ ngày cấp mà chưa được kết nạp thì phải học lại.", "require"),
        ("Đảng viên đang bị xem xét kỷ luật không được nhận giới thiệu.", "exclude"),
        ("Mất huy hiệu do cho mượn thì không cấp lại.", "exclude"),
        ("Muốn giới thiệu ai thì người đó phải được theo dõi đủ nửa năm.", "require"),
        ("Sinh viên từng đi tình nguyện ở đảo được xét trước.", "prefer"),
        ("Người giới thiệu là đảng viên chính thức, cùng công tác từ 12 tháng.", "require"),
        ("Thời gian làm việc của người được xét không dưới 24 tháng.", "require"),
        ("Không đưa vào danh sách chiến sĩ vi phạm điều lệnh.", "exclude"),
    ],
)
def test_what_becomes_of_somebody_is_a_condition(sentence: str, polarity: str) -> None:
    assert said(norms(sentence, "criterion"), "polarity") == [(polarity,)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nếu chưa có nguồn thì chi bộ báo cáo Đảng ủy.",
        "Quá thời hạn mà chưa nộp thì Văn phòng nhắc bằng văn bản.",
        "Thời gian làm việc của lớp không quá 3 ngày.",
        "Đoàn viên phải hoàn tất thủ tục chuyển sinh hoạt trong tháng 8.",
    ],
)
def test_what_a_body_does_about_somebody_is_none(sentence: str) -> None:
    assert norms(sentence, "criterion") == []


def test_each_that_is_refused_is_refused() -> None:
    sentence = "Chưa xếp loại đảng viên mới kết nạp; đảng viên được miễn sinh hoạt."
    assert said(norms(sentence, "criterion"), "polarity") == [("exclude",), ("exclude",)]


def test_conditions_side_by_side_end_where_the_next_begins() -> None:
    sentence = "Người làm mất thẻ vì lũ lụt được cấp lại; mất do cho mượn thì không cấp lại."
    assert said(norms(sentence, "criterion"), "polarity") == [("require",), ("exclude",)]


def test_answers_of_a_handbook_state_conditions() -> None:
    text = (
        "SỔ TAY CHI BỘ\nNhững điều thường hỏi\n\nA. Về việc giới thiệu\n\nCâu 1. Giới thiệu thế nào?\n"
        "Trả lời: Ai bỏ học thì chưa xét.\n\nB. Về việc họp\n\nCâu 2. Họp khi nào?\n"
        "Trả lời: Chi bộ họp mỗi tháng một lần, không kể ngày lễ.\n"
    )
    found = [fact for fact in read_text(text, name="x").facts if fact.type == "criterion"]
    assert [fact.quote.rstrip(".") for fact in found] == ["Ai bỏ học thì chưa xét"]
