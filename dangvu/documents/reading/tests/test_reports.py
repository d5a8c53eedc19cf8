"""The duty to send or report: what, by whom, to whom, through whom, by when; and what is none."""

from typing import Any

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.tests.letters import facts, norms


def duty(sentence: str) -> dict[str, Any]:
    (norm,) = norms(sentence, "report_duty")
    return norm


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Các chi bộ gửi danh sách về Ban Tổ chức Huyện ủy trước ngày 15/3/2024.",
            {
                "to": "Ban Tổ chức Huyện ủy",
                "what": "danh sách",
                "from": "Các chi bộ",
                "when": "2024-03-15",
            },
        ),
        (
            "Báo cáo kết quả về Huyện ủy (qua Ban Tổ chức Huyện ủy) chậm nhất ngày 15/3/2024.",
            {"to": "Huyện ủy", "via": "Ban Tổ chức Huyện ủy", "what": "kết quả"},
        ),
        (
            "Hồ sơ của các đơn vị nộp về Ban Tổ chức Huyện ủy trước ngày 15/3/2024.",
            {"to": "Ban Tổ chức Huyện ủy", "what": "Hồ sơ", "from": "các đơn vị"},
        ),
        (
            "Các chi bộ lập danh sách nguồn, gửi Ban Tổ chức Huyện ủy trước ngày 15/3/2024.",
            {"to": "Ban Tổ chức Huyện ủy", "what": "danh sách nguồn", "from": "Các chi bộ"},
        ),
        (
            "Ban Tổ chức báo cáo Ban Thường vụ số hồ sơ trễ hẹn theo quy định.",
            {"to": "Ban Thường vụ", "what": "số hồ sơ trễ hẹn"},
        ),
        (
            "Định kỳ hằng quý, các chi bộ báo cáo tiến độ với Đảng ủy xã.",
            {"to": "Đảng ủy xã", "what": "tiến độ", "when": "recurring:quarter"},
        ),
        (
            "Hằng tháng, các chi bộ báo cáo cấp trên.",
            {"to": "cấp trên", "when": "recurring:month", "from": "các chi bộ"},
        ),
        (
            "Các sở gửi báo cáo về Tiểu ban Văn kiện (qua Văn phòng Tỉnh ủy) trước ngày 15/3/2024.",
            {"to": "Tiểu ban Văn kiện", "via": "Văn phòng Tỉnh ủy", "what": "báo cáo"},
        ),
        (
            "Đề nghị các chi bộ báo cáo kết quả về Huyện ủy. Thời gian gửi trước ngày 15/4/2024.",
            {"to": "Huyện ủy", "when": "2024-04-15"},
        ),
    ],
)
def test_it_reads_the_whole_duty(sentence: str, expected: dict[str, Any]) -> None:
    assert expected.items() <= duty(sentence).items()


def test_a_report_to_nobody_named_is_still_a_duty() -> None:
    found = norms(
        "Báo cáo 6 tháng gửi trước ngày 10/6/2024, báo cáo năm gửi trước ngày 05/12/2024.",
        "report_duty",
    )
    assert [(norm["what"], norm["when"]) for norm in found] == [
        ("Báo cáo 6 tháng", "2024-06-10"),
        ("báo cáo năm", "2024-12-05"),
    ]
    assert not any("to" in norm for norm in found)


def test_the_time_of_a_report_may_stand_before_its_receiver() -> None:
    found = duty(
        "Thời gian báo cáo: Trước ngày 20/6 và 20/12 hằng năm về Đảng ủy (qua Ban Tổ chức)."
    )
    assert (found["to"], found["via"], found["when"]) == (
        "Đảng ủy",
        "Ban Tổ chức",
        "recurring:year",
    )


def test_a_report_of_each_month_is_a_duty() -> None:
    found = duty("Ngày 25 hằng tháng báo cáo tình hình nguồn.")
    assert (found["what"], found["when"]) == ("tình hình nguồn", "recurring:month")


def test_the_head_of_a_list_says_to_whom_its_items_go() -> None:
    text = (
        "HUYỆN ỦY NAM SƠN\n*\nSố 7-HD/HU\n\nHƯỚNG DẪN\nchế độ báo cáo\n\nI. NỘI DUNG\n\n"
        "1. Các chi bộ báo cáo kết quả với Ban Tổ chức Huyện ủy như sau:\n\n"
        "- Báo cáo tháng: gửi trước ngày 20 hằng tháng.\n"
    )
    found = [fact.norm for fact in read_text(text, name="x").facts if fact.type == "report_duty"]
    assert found[-1]["to"] == "Ban Tổ chức Huyện ủy"
    assert (found[-1]["what"], found[-1]["when"]) == ("Báo cáo tháng", "recurring:month")


def test_two_duties_of_a_sentence_have_their_own_times() -> None:
    sentence = (
        "Các chi bộ gửi kế hoạch về Huyện ủy trước ngày 15/3/2024, báo cáo Ban Tổ chức Huyện ủy"
        " trước ngày 20/11/2024."
    )
    found = norms(sentence, "report_duty")
    assert [norm["when"] for norm in found] == ["2024-03-15", "2024-11-20"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Hồ sơ gồm: báo cáo của chi ủy, biên bản họp chi bộ, nghị quyết của chi bộ.",
        "Sau khi nghe báo cáo của Ban Tổ chức, Ban Thường vụ đã thống nhất.",
        "Ban Tổ chức Huyện ủy đã gửi văn bản đến các chi bộ.",
        "Kèm theo Báo cáo số 15-BC/HU ngày 10/12/2023 của Huyện ủy.",
        "Nếu có vướng mắc, các chi bộ phản ánh về Ban Tổ chức Huyện ủy.",
        "Các đồng chí được cử đi học tại Trường Chính trị tỉnh.",
        "Hồ sơ từ cơ sở gửi lên phải được thẩm định trong 10 ngày làm việc.",
        "Ban Tổ chức thông báo kết quả kết nạp cho các cơ sở.",
        "Đợt 19/5/2024: cơ sở nộp hồ sơ chậm nhất là ngày 29 tháng 3 năm 2024.",
        "CHẾ ĐỘ BÁO CÁO VÀ TỔ CHỨC THỰC HIỆN",
    ],
)
def test_not_every_report_is_a_duty(sentence: str) -> None:
    assert facts(sentence, "report_duty") == []
