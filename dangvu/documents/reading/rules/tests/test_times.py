"""Times said in ways of their own: half a month, a working day's end, two days of each month."""

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.tests.letters import norms, said


@pytest.mark.parametrize(
    ("sentence", "offset"),
    [
        ("Cấp ủy trả lời không quá nửa tháng kể từ khi nhận đơn.", "P15D"),
        ("Văn phòng đối chiếu sổ sách, thời gian không vượt quá 3 ngày.", "P3D"),
        ("Ban Tổ chức kiểm tra hồ sơ trong thời gian tối đa 07 ngày làm việc.", "P7BD"),
        ("Báo ngay cho chi ủy, không để quá 2 ngày.", "P2D"),
        ("Sau 24 giờ kể từ lúc bầu xong, bí thư báo cáo Đảng ủy.", "PT24H"),
        ("Nộp bài trong vòng 1 tuần lễ sau khi bế giảng.", "P1W"),
        ("Việc xét phải xong trước ngày giao quân chí ít 20 ngày.", "P20D"),
        ("Chuẩn bị hội trường xong trước buổi khai giảng 01 ngày.", "P1D"),
    ],
)
def test_limits_are_counted_whatever_word_bounds_them(sentence: str, offset: str) -> None:
    assert said(norms(sentence, "deadline"), "op", "offset") == [("relative", offset)]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Thời hạn nộp hồ sơ: hết giờ hành chính ngày 12/4/2024.", "2024-04-12"),
        ("Các chi bộ gửi danh sách chậm nhất thứ Tư tuần sau (17/4/2024).", "2024-04-17"),
        ("Ban Kiểm tra làm việc hai nơi, hạn đến 15/8/2024 phải có kết luận.", "2024-08-15"),
    ],
)
def test_the_day_is_found_behind_hours_and_weekdays(sentence: str, day: str) -> None:
    assert said(norms(sentence, "deadline"), "op", "date") == [("by", day)]


def test_the_first_day_of_a_span_is_no_limit_of_its_own() -> None:
    found = norms("Thời hạn đăng ký qua mạng: từ 25/3/2024 đến 12h00 ngày 05/4/2024.", "deadline")
    assert said(found, "op", "from", "to") == [("in", "2024-03-25", "2024-04-05")]


_MINUTES = """CHI BỘ KHOA NỘI
TRÍCH BIÊN BẢN
họp chi bộ tháng 8 năm 2022

I. {title}
1. Tổ đảng số 2 góp ý cho quần chúng, gửi chi ủy chậm nhất ngày 20/8/2022.
"""


def test_minutes_give_orders_where_they_hand_out_work() -> None:
    reading = read_text(_MINUTES.format(title="Phân công tháng 8"), name="x")
    assert [fact.norm["to"] for fact in reading.facts if fact.type == "report_duty"] == ["chi ủy"]


def test_what_the_maximum_is_does_not_make_a_duty_of_the_past() -> None:
    found = norms("Văn phòng Đảng ủy xem hồ sơ trong tối đa 3 ngày làm việc.", "task")
    assert said(found, "lead") == [("Văn phòng Đảng ủy",)]


def test_each_of_several_days_is_due() -> None:
    found = norms("Hạn nhận hồ sơ của ba đợt lần lượt là 05/4, 20/7 và 25/9.", "deadline")
    assert said(found, "op", "date") == [
        ("by", "2024-04-05"),
        ("by", "2024-07-20"),
        ("by", "2024-09-25"),
    ]


def test_both_days_of_a_month_come_again() -> None:
    found = norms("Chi bộ gửi số liệu mỗi tháng hai kỳ, vào ngày 5 và ngày 20.", "deadline")
    assert said(found, "every", "day") == [("month", 5), ("month", 20)]


def test_a_turn_told_twice_is_one() -> None:
    found = norms("Gửi biểu mỗi quý một lần, vào tuần đầu của tháng cuối quý.", "deadline")
    assert said(found, "every") == [("quarter",)]


def test_the_last_day_of_a_month_is_that_day() -> None:
    found = norms("Trình đề án chậm nhất ngày cuối cùng của tháng 5/2024.", "deadline")
    assert said(found, "op", "date") == [("by", "2024-05-31")]


def test_what_was_done_in_a_past_year_is_not_due() -> None:
    assert norms("Năm 2022 việc xếp loại xong ngày 18/12.", "deadline") == []


_ROWS = """Kiểm tra hồ sơ | Văn phòng Đảng ủy | Công an xã, Xã đoàn | Thứ Sáu, ngày 14/6/2024
Chuẩn bị hội trường | Đoàn trường | | Tháng 7/2024
"""


def test_rows_of_a_table_give_work_to_who_is_named_in_them() -> None:
    head = "Nội dung | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian"
    text = f"ĐẢNG ỦY XÃ HẠ\nSố 4-KH/ĐU\n\nKẾ HOẠCH\nnăm 2024\n\nI. PHÂN CÔNG\n\n{head}\n{_ROWS}"
    found = read_text(text, name="x").facts
    tasks = [fact.norm for fact in found if fact.type == "task"]
    assert said(tasks, "lead", "coop") == [
        ("Văn phòng Đảng ủy", ["Công an xã", "Xã đoàn"]),
        ("Đoàn trường", None),
    ]
    due = [fact.norm for fact in found if fact.type == "deadline"]
    assert said(due, "who", "date", "month") == [
        ("Văn phòng Đảng ủy", "2024-06-14", None),
        ("Đoàn trường", None, "2024-07"),
    ]


def test_each_who_is_named_after_a_word_of_sharing_has_his_part() -> None:
    sentence = "Phân công: Ban Tổ chức làm đầu mối; Văn phòng Đảng ủy lo kinh phí."
    assert said(norms(sentence, "task"), "lead") == [("Ban Tổ chức",), ("Văn phòng Đảng ủy",)]


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Hồ sơ nộp tại Văn phòng Đảng ủy trước ngày 12/5/2024.", "Văn phòng Đảng ủy"),
        ("Biên bản gửi về chi ủy trước ngày 22/8/2024.", "chi ủy"),
        ("Gửi kết luận sang Ban Xây dựng Đảng trước ngày 2/8/2024.", "Ban Xây dựng Đảng"),
        ("Chuyển hồ sơ về quận ủy, huyện ủy trước ngày 5/4/2024.", "quận ủy, huyện ủy"),
        (
            "Phòng Nội vụ cung cấp danh sách giáo viên cho Tổ công tác trước ngày 5/4/2024.",
            "Tổ công tác",
        ),
        ("Khi đổi nơi ở, đảng viên báo cho chi ủy trước ngày 5/4/2024.", "chi ủy"),
    ],
)
def test_whom_it_goes_to_is_found_behind_other_words(sentence: str, to: str) -> None:
    assert said(norms(sentence, "report_duty"), "to") == [(to,)]


def test_how_often_somebody_may_is_no_turn() -> None:
    assert norms("Mỗi học sinh chỉ được giới thiệu 1 lần trong năm học.", "deadline") == []


def test_two_days_before_their_turn_are_two() -> None:
    found = norms("Giao nhận hồ sơ vào ngày 5 và 20 hằng tháng.", "deadline")
    assert said(found, "every", "day") == [("month", 5), ("month", 20)]


def test_a_comrade_charged_by_name_is_the_one_to_act() -> None:
    sentence = "Thường trực Đảng ủy giao đồng chí Trần Thị Mơ, Phó Bí thư, theo dõi việc này."
    assert said(norms(sentence, "task"), "lead") == [("đồng chí Trần Thị Mơ, Phó Bí thư",)]


def test_what_stands_in_brackets_does_not_part_a_report_from_whom_it_goes_to() -> None:
    sentence = "Báo cáo kết quả (kèm tệp tin) về Ban Thường vụ trước ngày 3/4/2024."
    assert said(norms(sentence, "report_duty"), "to") == [("Ban Thường vụ",)]


def test_turns_of_a_past_year_are_told() -> None:
    assert norms("Năm 2022, chi bộ họp mỗi tháng một lần.", "deadline") == []


def test_how_reports_are_made_is_no_report() -> None:
    assert norms("Công tác báo cáo của các chi bộ về Đảng ủy còn chậm.", "report_duty") == []


@pytest.mark.parametrize(
    ("sentence", "title", "told"),
    [
        ("Một là, chi bộ ra nghị quyết chuyên đề vào đầu mỗi quý.", "NHIỆM VỤ", ["quarter"]),
        ("Cứ hết mỗi quý, chi bộ nhận xét quần chúng một lần.", "NHIỆM VỤ", ["quarter"]),
        ("Phòng Nội vụ hằng tuần vào sáng thứ Hai báo cáo Ban Chỉ đạo.", "NHIỆM VỤ", ["other"]),
    ],
)
def test_turns_are_due_at_their_beginning_or_end(
    sentence: str, title: str, told: list[str]
) -> None:
    assert [norm["every"] for norm in norms(sentence, "deadline", title=title)] == told


def test_what_each_is_allotted_is_no_work() -> None:
    text = (
        "HUYỆN ỦY NAM SƠN\nSố 7-KH/HU\n\nKẾ HOẠCH\nnăm 2024\n\nI. CÁC ĐẢNG BỘ XÃ\n\n"
        "- Xã Hạ Long: 17 đảng viên;\n- Xã Thượng Long: 12.\n"
    )
    assert [fact for fact in read_text(text, name="x").facts if fact.type == "task"] == []


@pytest.mark.parametrize("text", ["3.", "2)", "1.\n2.\n", "I."])
def test_a_text_of_marks_alone_says_nothing_at_any_place(text: str) -> None:
    document = Document(text)
    assert document.sentence_at(0) == document.clause_at(0)
    assert [fact for fact in read_text(text, name="x").facts if fact.type == "deadline"] == []
