"""Conditions on persons: what is one, of which polarity, about whom, and what is none."""

from typing import Any

import pytest

from dangvu.documents.reading import Fact, read_text

_FRAME = """HUYỆN ỦY NAM SƠN
*
Số 9-HD/HU

HƯỚNG DẪN
một số việc về đảng viên

I. {title}

{body}

II. TỔ CHỨC THỰC HIỆN

Các chi bộ triển khai Hướng dẫn này.
"""


def criteria(body: str, title: str = "NỘI DUNG") -> list[Fact]:
    reading = read_text(_FRAME.format(title=title, body=body), name="x")
    return [fact for fact in reading.facts if fact.type == "criterion"]


def norm(body: str, title: str = "NỘI DUNG") -> dict[str, Any]:
    (fact,) = criteria(body, title)
    return fact.norm


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Quần chúng được xét phải có lý lịch rõ ràng.", "require"),
        ("Chỉ cử đi học người đã có đơn xin vào Đảng.", "require"),
        ("Đảng viên bị kỷ luật cảnh cáo thì chưa được xét tặng Huy hiệu.", "exclude"),
        ("Đảng viên có đủ 40 năm tuổi đảng được tặng Huy hiệu 40 năm.", "require"),
        ("Đảng viên dự bị vắng quá 03 buổi không được cấp giấy chứng nhận.", "exclude"),
        ("Không giới thiệu người đang bị điều tra.", "exclude"),
        ("Xếp loại không hoàn thành nhiệm vụ nếu đảng viên bị khiển trách trong năm.", "exclude"),
        ("Với quần chúng đi làm xa, chi bộ chỉ xem xét khi có nhận xét của nơi đến.", "require"),
        ("Có giấy chứng nhận học lớp tìm hiểu về Đảng.", "require"),
        ("Có phẩm chất tốt, lý lịch trong sạch, được đoàn thể giới thiệu.", "require"),
        ("Không nhận hồ sơ của người thiếu lý lịch hoặc vi phạm pháp luật.", "exclude"),
        ("Nguồn kết nạp trước hết lấy từ công nhân trực tiếp sản xuất.", "prefer"),
        ("Sau 12 tháng kể từ ngày bị kỷ luật, nếu sửa chữa tốt thì được xét tặng.", "require"),
    ],
)
def test_a_sentence_that_asks_something_of_a_person_is_a_condition(
    sentence: str, polarity: str
) -> None:
    assert norm(f"- {sentence}")["polarity"] == polarity


@pytest.mark.parametrize(
    "sentence",
    [
        "Người vào Đảng phải tự viết đơn.",
        "Đảng viên dự bị phải nộp bản tự kiểm điểm cho chi ủy.",
        "Đảng viên bị xóa tên có quyền khiếu nại trong 30 ngày.",
        "Chi bộ phân công đảng viên giúp đỡ quần chúng.",
        "Năm qua đã kết nạp 40 quần chúng ưu tú.",
        "Có 12/14 chi bộ được xếp loại, hoàn thành tốt nhiệm vụ 11.",
    ],
)
def test_what_a_person_is_to_do_or_has_done_is_none(sentence: str) -> None:
    assert criteria(f"- {sentence}") == []


@pytest.mark.parametrize(
    "title",
    ["TIÊU CHUẨN, ĐIỀU KIỆN", "Điều kiện xét kết nạp", "AI ĐƯỢC XEM XÉT", "Tiêu chí công nhận"],
)
def test_under_a_title_of_conditions_every_sentence_is_one(title: str) -> None:
    body = "- Thừa nhận và tự nguyện thực hiện Điều lệ Đảng.\n\n- Hạnh kiểm tốt, học lực khá."
    assert len(criteria(body, title)) == 2


@pytest.mark.parametrize("title", ["HỒ SƠ, THỦ TỤC", "Phạm vi và đối tượng áp dụng", "KINH PHÍ"])
def test_under_other_titles_a_bare_phrase_is_none(title: str) -> None:
    assert criteria("- Đơn xin vào Đảng.\n\n- Bản nhận xét của nơi cư trú.", title) == []


def test_a_title_of_levels_is_passed_over_to_the_one_above() -> None:
    body = "1. Hoàn thành xuất sắc nhiệm vụ\n\n- Các tiêu chí đều đạt mức tốt trở lên."
    assert len(criteria(body, "KHUNG TIÊU CHUẨN XẾP LOẠI ĐẢNG VIÊN")) == 1


def test_duties_of_bodies_under_a_title_of_conditions_are_none() -> None:
    body = "- Chi bộ xem xét từng người.\n\n- Giao chỉ tiêu cho các chi bộ."
    assert criteria(body, "TIÊU CHUẨN") == []


def test_cases_not_to_be_considered_are_excluded() -> None:
    body = "a) Người đang bị điều tra;\n\nb) Người vi phạm chính sách dân số chưa đủ 36 tháng."
    found = criteria(body, "Những trường hợp chưa xem xét")
    assert [fact.norm["polarity"] for fact in found] == ["exclude", "exclude"]


def test_items_take_persons_and_polarity_from_their_opening() -> None:
    body = (
        "Công nhân được đưa vào nguồn khi có đủ các điều kiện sau:\n\n"
        "a) Đã làm việc từ 24 tháng trở lên;\n\nb) Không vi phạm nội quy.\n\n"
        "Chi bộ lập danh sách."
    )
    found = criteria(body)
    assert [fact.norm["subject"] for fact in found] == ["Công nhân", "Công nhân"]
    assert [fact.norm["polarity"] for fact in found] == ["require", "require"]
    assert all("alternative_of" not in fact.norm for fact in found)


def test_an_item_may_be_about_persons_of_its_own() -> None:
    body = (
        "Người được kết nạp phải đáp ứng một trong các điều kiện sau:\n\n"
        "- Là học sinh: học lực giỏi, hạnh kiểm tốt;\n\n- Đạt giải cấp tỉnh."
    )
    found = criteria(body)
    assert [fact.norm["subject"] for fact in found] == ["học sinh", "Người được kết nạp"]
    assert [fact.norm["alternative_of"] for fact in found] == ["A", "A"]


def test_items_that_lost_their_marks_are_still_items() -> None:
    body = "Người vào Đảng phải có đủ các điều kiện sau:\n\nĐủ 18 tuổi;\n\nCó đơn xin vào Đảng."
    assert len(criteria(body)) == 2


def test_papers_of_a_file_are_no_conditions() -> None:
    body = "Hồ sơ của người vào Đảng gồm các văn bản sau:\n\n- Đơn xin vào Đảng;\n\n- Lý lịch."
    assert criteria(body, "HỒ SƠ") == []


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Người được xét kết nạp phải có uy tín.", "Người được xét kết nạp"),
        ("Đảng viên mới được kết nạp phải thật sự ưu tú.", "Đảng viên mới được kết nạp"),
        ("Sinh viên các trường nghề phải đạt loại khá.", "Sinh viên các trường nghề"),
        (
            "Quần chúng là cán bộ, công chức, người lao động trong các cơ quan phải đủ tiêu chuẩn.",
            "cán bộ, công chức, người lao động trong các cơ quan",
        ),
        ("Chưa xét người đang thi hành kỷ luật.", "người đang thi hành kỷ luật"),
        ("Đảng viên bỏ sinh hoạt ba tháng thì xóa tên.", "Đảng viên"),
    ],
)
def test_the_persons_are_named_without_what_is_asked_of_them(sentence: str, subject: str) -> None:
    assert norm(f"- {sentence}")["subject"] == subject


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Có 03 năm liền hoàn thành tốt nhiệm vụ.", {"years": 3, "consecutive": True}),
        (
            "Có 02 năm liền kề hoàn thành tốt nhiệm vụ, ít nhất 01 năm hoàn thành xuất sắc nhiệm vụ.",
            {"years": 2, "min_years": 1, "min_rating": "hoàn thành xuất sắc nhiệm vụ"},
        ),
        (
            "Đảng viên hai năm liền bị xếp loại không hoàn thành nhiệm vụ thì xóa tên.",
            {"years": 2, "rating": "không hoàn thành nhiệm vụ"},
        ),
        ("Tuổi đời từ đủ 18 đến 35 tuổi.", {"min_age": 18, "max_age": 35}),
        ("Đảng viên đủ 30 năm, 40 năm tuổi đảng thì được xét tặng.", {"party_age": 30}),
    ],
)
def test_years_ratings_and_ages_are_read(sentence: str, expected: dict[str, Any]) -> None:
    assert expected.items() <= norm(f"- {sentence}").items()


def test_a_semicolon_that_turns_to_others_begins_another_condition() -> None:
    found = criteria(
        "- Tuổi đời từ đủ 18 tuổi; riêng người ở xã đảo phải từ đủ 20 tuổi.", "TIÊU CHUẨN"
    )
    assert [fact.quote for fact in found] == [
        "Tuổi đời từ đủ 18 tuổi",
        "riêng người ở xã đảo phải từ đủ 20 tuổi",
    ]


def test_the_district_committee_is_not_the_word_then() -> None:
    sentence = "Đảng viên có thành tích được Ban Tổ chức Thị ủy xem xét, báo cáo."
    assert criteria(f"- {sentence}") == []


def test_work_of_a_body_after_then_is_no_condition() -> None:
    sentence = "Đảng viên chuyển đi nơi khác thì chi bộ nơi đi có trách nhiệm làm thủ tục."
    assert criteria(f"- {sentence}") == []


def test_a_rule_told_in_an_answer_is_a_condition() -> None:
    text = "Trả lời:\n\nTheo quy định, đảng viên đang bị kiểm tra thì chưa được miễn sinh hoạt.\n"
    (fact,) = [fact for fact in read_text(text, name="x").facts if fact.type == "criterion"]
    assert (fact.norm["polarity"], fact.norm["subject"]) == ("exclude", "đảng viên")


def test_the_greatest_age_is_not_the_least() -> None:
    found = norm("Không quá 45 tuổi tính tại ngày cử đi học.", "TIÊU CHUẨN")
    assert found["max_age"] == 45
    assert "min_age" not in found


def test_groups_in_a_list_are_conditions_and_those_who_fail_excluded() -> None:
    body = (
        "Phân loại đảng viên vắng mặt theo hai nhóm:\n\n"
        "a) Nhóm tạm vắng: đảng viên vắng dưới một năm;\n\n"
        "b) Nhóm bỏ sinh hoạt: đảng viên không đóng đảng phí ba tháng."
    )
    assert [fact.norm["polarity"] for fact in criteria(body)] == ["exclude", "exclude"]


def test_two_lists_of_alternatives_have_letters_of_their_own() -> None:
    items = "\n\na) Đạt giải cấp tỉnh;\n\nb) Học lực giỏi.\n\n"
    body = (
        f"1. Học sinh phải có một trong các điều kiện sau:{items}"
        f"2. Sinh viên phải có một trong các điều kiện sau:{items}"
    )
    assert [fact.norm["alternative_of"] for fact in criteria(body)] == ["A", "A", "B", "B"]


def test_results_that_are_told_are_no_conditions() -> None:
    assert criteria("- Người vào Đảng phải qua lớp nên chất lượng được nâng lên.", "KẾT QUẢ") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Chưa rà soát hội viên đang chữa bệnh dài ngày.",
        "Tạm thời không bố trí chiến sĩ mới nhập ngũ dự lớp.",
        "Không nhận giới thiệu công nhân làm việc dưới 6 tháng.",
        "Chưa đưa vào danh sách học sinh còn nợ môn học kỳ trước.",
    ],
)
def test_whoever_is_not_taken_is_excluded(sentence: str) -> None:
    assert norm(sentence)["polarity"] == "exclude"


@pytest.mark.parametrize(
    "sentence",
    [
        "Chưa cử được đảng viên nào đi học.",
        "Không nhận hồ sơ sau giờ hành chính.",
        "Coi nội dung kết nạp đảng viên là một chỉ tiêu thi đua.",
    ],
)
def test_what_was_not_done_or_is_no_person_is_no_condition(sentence: str) -> None:
    assert criteria(sentence) == []


def test_all_after_a_colon_are_refused_together() -> None:
    body = "Chưa xếp loại đối với: đảng viên mới chuyển đến; đảng viên đang bị đình chỉ sinh hoạt."
    (fact,) = criteria(body)
    assert fact.quote == body[:-1]


def test_items_without_a_stop_are_conditions_and_no_headings() -> None:
    body = "\n".join(
        [
            "Đoàn viên đạt các tiêu chuẩn sau thì được giới thiệu:",
            "- Điểm rèn luyện từ 80 trở lên",
            "- Là cán bộ lớp",
            "- Không bị kỷ luật",
        ]
    )
    assert [fact.norm["subject"] for fact in criteria(body)] == ["Đoàn viên"] * 3


def test_a_list_may_be_told_apart_by_whom_it_concerns() -> None:
    body = "\n".join(
        [
            "Không xét kết nạp người thuộc một trong các trường hợp sau:",
            "Đối với bản thân",
            "- Khai lý lịch không trung thực.",
            "- Bỏ trốn khỏi nơi đóng quân.",
            "Đối với gia đình",
            "- Có người thân chống phá chính quyền.",
        ]
    )
    assert [fact.norm["polarity"] for fact in criteria(body)] == ["exclude"] * 3


def test_what_follows_a_list_by_number_is_no_item_of_it() -> None:
    body = "\n".join(
        [
            "1. Xóa tên",
            "Chi bộ xóa tên đảng viên trong các trường hợp sau:",
            "- Bỏ sinh hoạt đảng ba tháng.",
            "2. Thủ tục xóa tên.",
        ]
    )
    assert [fact.quote for fact in criteria(body)] == ["Bỏ sinh hoạt đảng ba tháng"]


def test_exceptions_in_brackets_belong_to_the_condition() -> None:
    body = "Đảng viên trong toàn huyện (trừ người được miễn; đảng viên bị đình chỉ) phải xếp loại."
    assert [fact.quote for fact in criteria(body, "Đối tượng, tiêu chuẩn")] == [body[:-1]]


def test_what_is_asked_of_a_kind_of_persons_after_a_colon_is_a_condition() -> None:
    body = "Đối với chủ trang trại: đóng đủ thuế; không nợ lương; được hội cơ sở nhận xét tốt."
    assert criteria(body) == []
    body = body.replace("chủ trang trại", "chủ doanh nghiệp")
    assert norm(body)["subject"] == "chủ doanh nghiệp"


@pytest.mark.parametrize("sentence", ["Trân trọng cảm ơn.", "Quần chúng được xét phải nộp đơn."])
def test_asides_and_own_work_under_a_title_of_conditions_are_none(sentence: str) -> None:
    assert criteria(sentence, "TIÊU CHUẨN, ĐIỀU KIỆN") == []


def test_reasons_after_a_colon_belong_to_the_refusal() -> None:
    body = (
        "Không kết nạp lại những người ra khỏi Đảng vì: bỏ sinh hoạt; bị kết án; gây mất đoàn kết."
    )
    assert [fact.quote for fact in criteria(body)] == [body[:-1]]


def test_a_list_says_itself_what_it_asks_below_a_title_that_refuses() -> None:
    body = "Người được xét phải đáp ứng các điều kiện sau:\n- Có đơn.\n- Đủ 18 tuổi."
    facts = criteria(body, "Những trường hợp không được xét kết nạp lại")
    assert [fact.norm["polarity"] for fact in facts] == ["require", "require"]


def test_those_not_to_be_admitted_again_are_excluded() -> None:
    body = "1. Quần chúng đã vi phạm chính sách dân số."
    assert norm(body, "Trường hợp không xét kết nạp lại")["polarity"] == "exclude"


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("Ưu tiên xét trước công nhân bậc cao, lao động nữ.", "prefer"),
        ("Quân nhân nhập ngũ chưa đủ 6 tháng chưa đưa vào danh sách.", "exclude"),
        ("Tạm dừng xem xét đối với quần chúng đang bị tố cáo.", "exclude"),
        ("Chủ doanh nghiệp nợ thuế quá 6 tháng thì dừng việc xem xét.", "exclude"),
        ("Người xin vào Đảng được ít nhất hai phần ba đoàn viên tán thành.", "require"),
        ("Tuổi của người được cử đi học từ 18 đến 45.", "require"),
        ("Hộ khẩu hoặc tạm trú từ 12 tháng trở lên tại phường.", "require"),
    ],
)
def test_preference_vote_and_measure_are_conditions(sentence: str, polarity: str) -> None:
    assert norm(sentence)["polarity"] == polarity
