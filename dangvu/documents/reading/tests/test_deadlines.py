"""By when something is due: every way to say a day, month, quarter or span, and what is none."""

from typing import Any

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.document import Document
from dangvu.documents.reading.tests.letters import facts, norms


def due(sentence: str, **frame: str) -> dict[str, Any]:
    (norm,) = norms(sentence, "deadline", **frame)
    return norm


@pytest.mark.parametrize(
    ("sentence", "date", "op"),
    [
        ("Nộp hồ sơ trước ngày 10/12/2024.", "2024-12-10", "before"),
        ("Nộp hồ sơ trước ngày 10-12-2024.", "2024-12-10", "before"),
        ("Nộp hồ sơ trước ngày 10.12.2024.", "2024-12-10", "before"),
        ("Nộp hồ sơ trước ngày 10 tháng 12 năm 2024.", "2024-12-10", "before"),
        ("Nộp hồ sơ trước ngày 10 tháng 12/2024.", "2024-12-10", "before"),
        ("Nộp hồ sơ trước ngày 10/12 năm 2024.", "2024-12-10", "before"),
        ("Nộp hồ sơ trước 16 giờ 30 ngày 20/02/2024.", "2024-02-20", "before"),
        ("Nộp hồ sơ trước thứ Ba, ngày 20/02/2024.", "2024-02-20", "before"),
        ("Nộp hồ sơ trước 17h00 ngày 20/02/2024.", "2024-02-20", "before"),
        ("Hoàn thành xong trước ngày 20/02/2024.", "2024-02-20", "before"),
        ("Nộp hồ sơ chậm nhất là ngày 20/02/2024.", "2024-02-20", "by"),
        ("Nộp hồ sơ chậm nhất 11h30 ngày 20/02/2024.", "2024-02-20", "by"),
        ("Hạn cuối nhận hồ sơ: ngày 20/02/2024.", "2024-02-20", "by"),
        ("Nhận hồ sơ đến 17 giờ 00 ngày 20/02/2024.", "2024-02-20", "by"),
        ("Hạn chót nộp hồ sơ là ngày 20/02/2024.", "2024-02-20", "by"),
        ("Từ nay đến hết ngày 20/02/2024, các chi bộ rà soát nguồn.", "2024-02-20", "by"),
        ("Đến 20/02/2024 các chi bộ hoàn thành việc rà soát.", "2024-02-20", "by"),
        ("Tổ chức lễ trao tặng vào đúng ngày 20/02/2024.", "2024-02-20", "on"),
        ("Ban Tổ chức Huyện ủy chủ trì, hoàn thành ngày 20/02/2024.", "2024-02-20", "on"),
        ("Học viên có mặt lúc 7 giờ 15 ngày 20/02/2024 để nhập học.", "2024-02-20", "on"),
        ("Thời gian học: 05 ngày, bắt đầu từ 7 giờ 30 ngày 20/02/2024.", "2024-02-20", "on"),
        ("Thời gian: 01 ngày (thứ Ba, ngày 20/02/2024).", "2024-02-20", "on"),
        ("Nộp danh sách về Văn phòng trong ngày 20/02/2024.", "2024-02-20", "on"),
    ],
)
def test_a_day_is_due_however_it_is_said(sentence: str, date: str, op: str) -> None:
    found = due(sentence)
    assert (found["date"], found["op"]) == (date, op)


@pytest.mark.parametrize(
    ("sentence", "month", "op"),
    [
        ("Hoàn thành trong tháng 6/2024.", "2024-06", "in"),
        ("Hoàn thành trong 6/2024.", "2024-06", "in"),
        ("Hoàn thành cuối tháng 6/2024.", "2024-06", "in"),
        ("Tổ chức quán triệt trong tháng 6, tháng 7 năm 2024.", "2024-06", "in"),
        ("Tổ chức hội nghị vào đầu tháng 6 năm 2024.", "2024-06", "in"),
        ("Tháng 6/2024: Tổng kết đợt thứ nhất.", "2024-06", "in"),
        ("Tuần 1 tháng 6/2024: Họp xét kết nạp.", "2024-06", "in"),
        ("Nộp danh sách trong tuần 2 tháng 6/2024.", "2024-06", "in"),
        ("Thời gian thực hiện: Tháng 6 năm 2024.", "2024-06", "in"),
        ("Rà soát nguồn xong trước tháng 6/2024.", "2024-06", "before"),
        ("Muộn nhất là giữa tháng 6/2024 phải kiểm điểm xong.", "2024-06", "by"),
        ("Các chi bộ rà soát nguồn trước kỳ sinh hoạt tháng 6/2024.", "2024-06", "before"),
    ],
)
def test_a_month_is_due(sentence: str, month: str, op: str) -> None:
    found = due(sentence)
    assert (found["month"], found["op"]) == (month, op)


@pytest.mark.parametrize(
    ("sentence", "first", "last"),
    [
        ("Xong trong quý I/2024.", "2024-01-01", "2024-03-31"),
        ("Thời gian hoàn thành: trong Quý IV năm 2024.", "2024-10-01", "2024-12-31"),
        ("Hoàn thành kiểm tra trong 6 tháng đầu năm 2024.", "2024-01-01", "2024-06-30"),
        ("Từ ngày 01/3 đến ngày 15/3/2024, rà soát nguồn.", "2024-03-01", "2024-03-15"),
        ("Từ ngày 15 đến ngày 20/3/2024, rà soát nguồn.", "2024-03-15", "2024-03-20"),
        (
            "Lễ trao tặng tổ chức từ ngày 10/5/2024 đến trước ngày 19/5/2024.",
            "2024-05-10",
            "2024-05-19",
        ),
        ("Thời gian thực hiện: từ tháng 3 đến tháng 5/2024.", "2024-03", "2024-05"),
        ("Tháng 4 - 5/2024: Mở hai lớp nhận thức về Đảng.", "2024-04", "2024-05"),
        ("Các chi bộ sơ kết trong tháng 6-7/2024.", "2024-06", "2024-07"),
        ("Thời gian thực hiện: Quý II, III/2024.", "2024-04-01", "2024-09-30"),
        ("Lớp thứ hai mở từ ngày 08-12/7/2024.", "2024-07-08", "2024-07-12"),
        (
            "Trong quý I/2024 phải kết nạp xong số quần chúng đã học lớp nhận thức.",
            "2024-01-01",
            "2024-03-31",
        ),
    ],
)
def test_a_span_has_two_ends(sentence: str, first: str, last: str) -> None:
    found = due(sentence)
    assert (found["from"], found["to"], found["op"]) == (first, last, "in")


@pytest.mark.parametrize(
    ("sentence", "date"),
    [
        ("Nộp hồ sơ trước ngày 15/3.", "2024-03-15"),
        ("Nộp hồ sơ trước ngày 05/01.", "2025-01-05"),
        ("Nộp hồ sơ trước ngày 05/01 năm sau.", "2025-01-05"),
        ("Chi bộ họp xong trước ngày 15/3; Đảng ủy họp ngày 20/4/2025.", "2025-03-15"),
    ],
    ids=["of the letter", "the next that comes", "said to be the next", "of a day near by"],
)
def test_a_day_without_a_year_gets_the_year_it_must_have(sentence: str, date: str) -> None:
    assert date in [norm.get("date") for norm in norms(sentence, "deadline")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Thực hiện Công văn số 12-CV/BTC ngày 25/02/2024 của Ban Tổ chức Tỉnh ủy.",
        "Ngày 03/02/1930, Đảng ra đời.",
        "Trước năm 1975, địa bàn huyện là vùng căn cứ.",
        "Tính đến ngày 31/12/2024, toàn huyện có 4.120 đảng viên.",
        "Năm 2023, các chi bộ đã gửi báo cáo trước ngày 15/12/2023.",
        "Đảng viên được kết nạp trước ngày 19/5/1994 thuộc diện xét tặng Huy hiệu.",
        "Đồng chí Nguyễn Văn Bình, sinh ngày 12/3/1985, vào Đảng ngày 19/5/2010.",
        "Nghị quyết có hiệu lực từ ngày 01/02/2024.",
        "Phấn đấu đến hết năm 2024, 100% chi bộ có đảng viên trẻ.",
        "Lập thành tích chào mừng các ngày lễ lớn trong năm 2024.",
        "Trong tháng 12/2023, Ban Thường vụ làm việc với 5 chi bộ.",
        "Đến ngày 30/01/2024, các chi bộ đã gửi báo cáo.",
        "Mốc giám sát: từ ngày 01/01/2023 đến ngày 30/6/2024.",
        "Thời điểm lấy số liệu báo cáo: từ ngày 15/12/2023 đến 14/12/2024.",
        "Số liệu báo cáo tính từ 01/01/2024 đến hết 30/6/2024.",
        "Có 3/7 chi bộ và trên 1/2 đảng viên tán thành.",
    ],
)
def test_not_every_date_is_due(sentence: str) -> None:
    assert facts(sentence, "deadline") == []


def test_a_news_item_that_tells_of_the_past_asks_for_nothing() -> None:
    text = (
        "Toàn huyện kết nạp 120 đảng viên mới\n\nThứ Hai, 07/12/2015, 11:31\n\n"
        "Từ đầu năm đến nay, toàn huyện kết nạp 120 đảng viên. Ngày 03/12/2015, Huyện ủy đã tổ"
        " chức hội nghị. Các chi bộ đã gửi báo cáo về Huyện ủy trước ngày 30/11/2015.\n\n"
        "Hằng năm, Đảng bộ kết nạp từ 100 đảng viên trở lên.\n"
    )
    kinds = {fact.type for fact in read_text(text, name="x").facts}
    assert not kinds & {"deadline", "report_duty"}


def test_a_news_item_that_tells_of_an_order_asks_for_it() -> None:
    text = (
        "Chỉ đạo đại hội chi bộ\n\nBan Thường vụ Huyện ủy Nam Sơn vừa ban hành kế hoạch đại hội.\n\n"
        "Ban Thường vụ yêu cầu các đơn vị hoàn chỉnh báo cáo, gửi về Ban Tổ chức Huyện ủy trước"
        " ngày 30/6/2022 để tổng hợp.\n"
    )
    found = {fact.type: fact.norm for fact in read_text(text, name="x").facts}
    assert found["deadline"]["date"] == "2022-06-30"
    assert found["report_duty"]["to"] == "Ban Tổ chức Huyện ủy"


@pytest.mark.parametrize(
    ("sentence", "who", "what"),
    [
        (
            "Các chi bộ rà soát nguồn trước ngày 15/3/2024.",
            "Các chi bộ",
            "rà soát nguồn",
        ),
        (
            "Sau khi được phê duyệt, Đảng ủy xã giao chỉ tiêu trước ngày 15/3/2024.",
            "Đảng ủy xã",
            "giao chỉ tiêu",
        ),
        (
            "Hồ sơ của từng chi bộ gửi về Ban Tổ chức Huyện ủy trước ngày 15/3/2024.",
            "từng chi bộ",
            "gửi Hồ sơ",
        ),
        (
            "Ban Thường vụ yêu cầu các chi bộ rà soát nguồn trước ngày 15/3/2024.",
            "các chi bộ",
            "rà soát nguồn",
        ),
        (
            "Yêu cầu cấp ủy các chi bộ rà soát nguồn trước ngày 15/3/2024.",
            "cấp ủy các chi bộ",
            "rà soát nguồn",
        ),
        (
            "Đơn vị nào chưa đủ chỉ tiêu phải giải trình trước ngày 15/3/2024.",
            "Đơn vị nào chưa đủ chỉ tiêu",
            "giải trình",
        ),
        (
            "B1 | Nộp hồ sơ | Chi bộ | Trước ngày 15/3/2024",
            "Chi bộ",
            "Nộp hồ sơ",
        ),
        (
            "Trước ngày 15/3/2024, các chi bộ hoàn thành việc rà soát nguồn.",
            "các chi bộ",
            "rà soát nguồn",
        ),
        (
            "Ban Tổ chức chủ trì, phối hợp với Văn phòng Huyện ủy lập danh sách trước ngày 15/3/2024.",
            "Ban Tổ chức",
            "lập danh sách",
        ),
    ],
)
def test_it_says_who_must_do_what(sentence: str, who: str, what: str) -> None:
    found = due(sentence)
    assert (found.get("who"), found.get("what")) == (who, what)


def test_the_second_of_two_times_has_its_own_work() -> None:
    sentence = "Các chi bộ họp xong trước ngày 15/3/2024, lập danh sách trước ngày 20/3/2024."
    assert [norm["what"] for norm in norms(sentence, "deadline")] == ["họp", "lập danh sách"]


@pytest.mark.parametrize("opening", ["Trước", "Từ", "Đến", "Chậm nhất", "Hạn chót"])
def test_a_time_that_opens_a_paragraph_is_no_place_and_date(opening: str) -> None:
    sentence = f"{opening} ngày 15/3/2024, các chi bộ phải gửi xong danh sách."
    text = f"HUYỆN ỦY NAM SƠN\n*\nSố 7-KH/HU\n\nKẾ HOẠCH\nđợt 1\n\nI. VIỆC\n\n- {sentence}\n"
    document = Document(text)
    assert sentence in [document.shown[span.start : span.end] for span in document.sentences]


_OFF_TOPIC = """Phòng bệnh khảm lá sắn

Thứ sáu, 14/6/2019

Đến ngày 10/6/2019 toàn huyện có 320 ha sắn bị bệnh. Ủy ban nhân dân huyện yêu cầu các xã hướng dẫn
nông dân nhổ bỏ cây bệnh; trước vụ mùa tới không dùng giống từ vùng bệnh. Lớp tập huấn diễn ra trong
03 ngày, từ ngày 17 đến ngày 19/6. Mỗi năm cây cho thu hoạch một lần, sau 10 tháng trồng.

Trước đó, ngày 05/6, Chi cục Trồng trọt đã gửi báo cáo về Sở Nông nghiệp. Hằng năm, huyện trồng
khoảng 5.000 ha. Hằng năm vào dịp 27/7, xã tổ chức viếng nghĩa trang.

Ngày đăng: 14/6/2019 - Lượt xem: 1.204
"""


def test_what_is_not_of_the_party_gives_no_dues() -> None:
    kinds = [fact.type for fact in read_text(_OFF_TOPIC, name="x").facts]
    assert not set(kinds) & {"deadline", "report_duty"}
