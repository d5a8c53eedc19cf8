"""Time limits counted from an event, and lengths of time that bind nobody."""

import pytest

from dangvu.documents.reading.tests.letters import facts, norms, said


@pytest.mark.parametrize(
    ("sentence", "offset", "bound", "anchor"),
    [
        (
            "Trong thời hạn 30 ngày làm việc, kể từ ngày nhận quyết định, chi bộ phải tổ chức lễ.",
            "P30BD",
            "trong thời hạn",
            "ngày nhận quyết định",
        ),
        (
            "Chậm nhất sau 05 ngày làm việc kể từ khi nhận đủ hồ sơ, Ban Tổ chức thẩm định.",
            "P5BD",
            "chậm nhất sau",
            "khi nhận đủ hồ sơ",
        ),
        (
            "Đảng ủy xem xét trong vòng một tháng kể từ ngày chi bộ đề nghị.",
            "P1M",
            "trong vòng",
            "ngày chi bộ đề nghị",
        ),
        (
            "Cấp ủy trả lời trong thời hạn 15 ngày (ngày làm việc) kể từ ngày nhận đề nghị.",
            "P15BD",
            "trong thời hạn",
            "ngày nhận đề nghị",
        ),
        ("Hồ sơ trình trước ngày họp ít nhất 05 ngày.", "P5D", "trước", "ngày họp"),
        ("Gửi hồ sơ trước các đợt trao tặng 30 ngày.", "P30D", "trước", "các đợt trao tặng"),
        ("Gửi danh sách trước ngày khai giảng 07 ngày.", "P7D", "trước", "ngày khai giảng"),
        (
            "Nộp bài thu hoạch chậm nhất 05 ngày sau khi bế giảng.",
            "P5D",
            "chậm nhất",
            "khi bế giảng",
        ),
        (
            "Khi hết thời hạn dự bị, trong 30 ngày chi bộ phải xét.",
            "P30D",
            "trong",
            "hết thời hạn dự bị",
        ),
        ("Sau lễ kết nạp 10 ngày, chi bộ gửi biên bản.", "P10D", "sau", "lễ kết nạp"),
        (
            "B2 | Thẩm tra | Ban Tổ chức | 03 ngày làm việc kể từ ngày nhận.",
            "P3BD",
            None,
            "ngày nhận",
        ),
        ("Giấy chứng nhận có giá trị 60 tháng; quá hạn phải học lại.", "P60M", "có giá trị", None),
        ("Chi bộ họp trong vòng 07 ngày khi có yêu cầu.", "P7D", "trong vòng", "khi có yêu cầu"),
        ("Các chi bộ báo cáo kết quả sau mỗi đợt 07 ngày.", "P7D", "sau", "mỗi đợt"),
        ("Thời gian thẩm tra không quá 20 ngày làm việc.", "P20BD", "không quá", None),
        ("Hồ sơ thiếu thì trả lại nơi gửi trong 02 ngày làm việc.", "P2BD", "trong", None),
        (
            "Kể từ ngày nhận nghị quyết, trong 30 ngày làm việc, Ban Thường vụ quyết định.",
            "P30BD",
            "trong",
            "ngày nhận nghị quyết",
        ),
        ("Trong vòng 24 giờ phải báo cáo Thường trực Huyện ủy.", "PT24H", "trong vòng", None),
        (
            "Lý lịch thẩm tra quá 12 tháng mà chưa kết nạp thì phải bổ sung.",
            "P12M",
            "quá",
            None,
        ),
    ],
)
def test_a_limit_is_counted_from_an_event(
    sentence: str, offset: str, bound: str, anchor: str | None
) -> None:
    found = norms(sentence, "deadline")
    assert said(found, "op", "offset", "bound", "anchor") == [("relative", offset, bound, anchor)]


def test_two_limits_share_their_anchor() -> None:
    sentence = (
        "Cấp ủy trả lời trong thời hạn 30 ngày làm việc (trong nước), 90 ngày làm việc (ngoài"
        " nước), kể từ ngày nhận công văn."
    )
    assert said(norms(sentence, "deadline"), "offset", "anchor") == [
        ("P30BD", "ngày nhận công văn"),
        ("P90BD", "ngày nhận công văn"),
    ]


def test_it_says_who_must_do_what_after_the_limit() -> None:
    sentence = "Trong vòng 10 ngày kể từ ngày họp, chi ủy phải gửi hồ sơ lên đảng ủy cơ sở."
    found = norms(sentence, "deadline")
    assert said(found, "who", "what") == [("chi ủy", "gửi hồ sơ lên đảng ủy cơ sở")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Quần chúng phải có ít nhất 03 năm liên tiếp hoàn thành tốt nhiệm vụ.",
        "Người giới thiệu phải cùng công tác với người vào Đảng ít nhất 12 tháng.",
        "Đảng viên dự bị phải trải qua thời gian dự bị 12 tháng.",
        "Đảng viên có 30 năm tuổi đảng trở lên được xét tặng Huy hiệu.",
        "Lớp học diễn ra trong 05 ngày do Trung tâm Chính trị tổ chức.",
        "Trong 5 năm qua các chi bộ đã kết nạp 1.200 đảng viên.",
        "Chi bộ giao việc thử thách trong thời gian ít nhất 6 tháng.",
        "Quyết định này có hiệu lực sau 10 ngày kể từ ngày ký.",
        "Giấy chứng nhận có giá trị 60 tháng do Trung tâm cấp.",
        "Trường hợp bị kỷ luật trong vòng 12 tháng thì chưa xem xét.",
        "Các chi bộ phải họp trước 15 tháng 3 năm 2024.",
    ],
)
def test_how_long_something_lasts_is_no_limit(sentence: str) -> None:
    assert not [norm for norm in norms(sentence, "deadline") if norm["op"] == "relative"]


def test_a_cited_limit_is_not_read() -> None:
    sentence = "Thực hiện Quy định số 5-QĐ/TW của Ban Bí thư về “xét kết nạp trong vòng 30 ngày”."
    assert facts(sentence, "deadline") == []


@pytest.mark.parametrize(
    ("sentence", "offset", "anchor"),
    [
        ("Sau đại hội 7 ngày, chi bộ gửi hồ sơ về Đảng ủy.", "P7D", "đại hội"),
        ("Thời gian kiểm tra: 15 ngày, kể từ ngày công bố.", "P15D", "ngày công bố"),
    ],
)
def test_a_limit_is_counted_from_a_meeting_or_after_a_colon(
    sentence: str, offset: str, anchor: str
) -> None:
    assert said(norms(sentence, "deadline"), "offset", "anchor") == [(offset, anchor)]


def test_an_hour_of_a_day_is_no_count_of_hours() -> None:
    sentence = "Nộp hồ sơ tại Văn phòng, thời gian: chậm nhất 11 giờ ngày 10/5/2024."
    assert [norm["op"] for norm in norms(sentence, "deadline")] == ["by"]


def test_the_days_of_a_class_are_no_anchor() -> None:
    sentence = "Trong thời gian 5 ngày, từ ngày 15 đến 19/12/2024, các chi bộ mở lớp."
    assert "relative" not in [norm["op"] for norm in norms(sentence, "deadline")]
