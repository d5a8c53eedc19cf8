"""Work given to bodies: who is to act, with whom, and which sentences give no work."""

from typing import Any

import pytest

from dangvu.documents.reading import Fact, read_text

_FRAME = """HUYỆN ỦY NAM SƠN
*
Số 7-KH/HU
Nam Sơn, ngày 05 tháng 01 năm 2024

KẾ HOẠCH
phát triển đảng viên năm 2024

I. {title}

{body}

Nơi nhận:
- Các chi bộ,
- Lưu Văn phòng.
"""


def tasks(body: str, title: str = "TỔ CHỨC THỰC HIỆN") -> list[Fact]:
    reading = read_text(_FRAME.format(title=title, body=body), name="x")
    return [fact for fact in reading.facts if fact.type == "task"]


def leads(body: str, title: str = "TỔ CHỨC THỰC HIỆN") -> list[str]:
    return [fact.norm["lead"] for fact in tasks(body, title)]


def norm(sentence: str) -> dict[str, Any]:
    (fact,) = tasks(f"- {sentence}")
    return fact.norm


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("Hai năm một lần, Ban Xây dựng Đảng điều tra lại nguồn.", "Ban Xây dựng Đảng"),
        ("Ngày 14/3/2024: Ban Thường vụ Huyện ủy họp xét.", "Ban Thường vụ Huyện ủy"),
        ("Quá thời hạn trên thì ban tổ chức cấp ủy có văn bản nhắc.", "ban tổ chức cấp ủy"),
        ("Sau khi có lý lịch, trong thời hạn 20 ngày chi bộ phải họp xét.", "chi bộ"),
        ("Cấp ủy nơi có học viên sắp xếp công việc cho học viên.", "Cấp ủy nơi có học viên"),
        ("Phòng Kế hoạch - Tài chính bảo đảm kinh phí.", "Phòng Kế hoạch - Tài chính"),
        ("Các huyện, thị, thành ủy rà soát hồ sơ còn tồn.", "Các huyện, thị, thành ủy"),
        ("Lãnh đạo hai cơ quan họp liên tịch mỗi quý một lần.", "Lãnh đạo hai cơ quan"),
        ("Cán bộ nhận hồ sơ phải ghi sổ theo dõi.", "Cán bộ nhận hồ sơ"),
        ("Đồng thời yêu cầu các đảng ủy xã báo cáo kết quả.", "các đảng ủy xã"),
        ("Sáu tháng một lần, các cơ sở báo cáo Thường trực Huyện ủy.", "các cơ sở"),
        (
            "Chậm nhất ngày 25 hằng tháng, đảng ủy, chi ủy cơ sở gửi số liệu.",
            "đảng ủy, chi ủy cơ sở",
        ),
        ("Cơ quan chủ trì: Ban Tổ chức Huyện ủy; xong trong quý II.", "Ban Tổ chức Huyện ủy"),
        ("Mở lớp nhận thức (Trung tâm Chính trị huyện thực hiện).", "Trung tâm Chính trị huyện"),
        ("Đối với các đảng ủy xã: lập danh sách nguồn.", "các đảng ủy xã"),
        ("Đồng chí Lê Văn Nam - Phó Bí thư: chỉ đạo chung.", "Đồng chí Lê Văn Nam - Phó Bí thư"),
        (
            "Các huyện ủy viên; các ban đảng; các chi bộ chịu trách nhiệm thực hiện Kế hoạch này.",
            "Các huyện ủy viên; các ban đảng; các chi bộ",
        ),
        (
            "Các đồng chí đảng ủy viên được phân công phụ trách thôn, mỗi tháng dự sinh hoạt một lần.",
            "Các đồng chí đảng ủy viên được phân công phụ trách thôn",
        ),
        (
            "Người đứng đầu cấp ủy, các ban đảng, Văn phòng Huyện ủy, các chi bộ chịu trách nhiệm.",
            "Người đứng đầu cấp ủy, các ban đảng, Văn phòng Huyện ủy, các chi bộ",
        ),
    ],
)
def test_the_doer_is_found_wherever_he_stands(sentence: str, lead: str) -> None:
    assert norm(sentence)["lead"] == lead


@pytest.mark.parametrize(
    "sentence",
    [
        "Hồ sơ của người được chi bộ tán thành phải đủ mẫu.",
        "Năm 2023, Ban Tổ chức Huyện ủy tiếp nhận 214 hồ sơ.",
        "Thời gian tính từ ngày chi bộ ra nghị quyết.",
        "Đối với những chi bộ gặp khó khăn về nguồn.",
        "Chi bộ nào chậm nộp thì hạ một bậc xếp loại.",
        "Mỗi đảng bộ xã tối thiểu 07 đảng viên.",
        "Ban Thường vụ Huyện ủy vừa ban hành kế hoạch mới.",
        "Thực hiện theo hướng dẫn của Ban Tổ chức Huyện ủy.",
        "Chi bộ hai năm liền không có nguồn thì không xét danh hiệu.",
        "Chi bộ làm tốt được Đảng ủy biểu dương, khen thưởng.",
        "Chi bộ thống nhất 17/18 phiếu.",
        "Nơi nào để chậm thì bí thư chi bộ chịu trách nhiệm.",
    ],
)
def test_a_body_that_is_named_in_passing_gets_no_work(sentence: str) -> None:
    assert tasks(f"- {sentence}") == []


def test_whoever_orders_is_not_the_one_who_acts() -> None:
    assert leads("- Ban Thường vụ Huyện ủy yêu cầu các chi bộ rà soát nguồn.") == ["các chi bộ"]


def test_a_request_to_a_superior_is_a_step_of_the_one_who_asks() -> None:
    assert leads("- Chi bộ xem xét, đề nghị cấp ủy có thẩm quyền quyết định.") == ["Chi bộ"]


def test_each_clause_may_have_its_own_doer() -> None:
    body = "- Khi đủ giấy tờ, chi bộ họp xét; Ban Xây dựng Đảng thẩm định trong 07 ngày."
    assert leads(body) == ["chi bộ", "Ban Xây dựng Đảng"]


def test_sentences_of_one_doer_in_one_bullet_are_one_piece_of_work() -> None:
    body = "- Ban Tổ chức Huyện ủy theo dõi. Ban Tổ chức Huyện ủy báo cáo hằng quý."
    (fact,) = tasks(body)
    assert fact.quote.endswith("báo cáo hằng quý.")


def test_counted_parts_of_a_sentence_have_their_own_doers() -> None:
    body = "- Thường trực Huyện ủy giao: (1) Ban Tổ chức theo dõi; (2) Văn phòng lo kinh phí, bảo đảm xe."
    found = tasks(body)
    assert [fact.norm["lead"] for fact in found] == ["Ban Tổ chức", "Văn phòng"]
    assert found[0].quote.endswith("theo dõi;")


def test_a_doer_named_again_in_short_is_the_same() -> None:
    body = "- Các chi bộ khoa kèm cặp người mới. Cuối kỳ, chi bộ nhận xét từng người."
    assert leads(body) == ["Các chi bộ khoa"]


def test_a_line_that_is_a_name_is_a_heading() -> None:
    body = "1. Ban Tổ chức theo dõi.\n\nII. PHÂN CÔNG\n\nBan Tuyên giáo Huyện ủy\n\nBiên soạn tài liệu."
    assert leads(body)[-1] == "Ban Tuyên giáo Huyện ủy"


@pytest.mark.parametrize(
    "heading",
    [
        "1. Ban Tổ chức Huyện ủy",
        "1. Đối với Ban Tổ chức Huyện ủy:",
        "1. Trách nhiệm của Ban Tổ chức Huyện ủy",
    ],
)
def test_a_heading_gives_the_doer_to_what_stands_below(heading: str) -> None:
    (fact,) = tasks(f"{heading}\n\n- Chỉ đạo các đảng ủy xã rà soát hồ sơ.")
    assert fact.norm["lead"] == "Ban Tổ chức Huyện ủy"
    assert fact.norm["lead_source"] == "heading"
    assert fact.evidence


def test_a_heading_of_equals_is_a_doer_too() -> None:
    (fact,) = tasks("1. Huyện ủy và tương đương\n\n- Tổ chức thực hiện kế hoạch của tỉnh ủy.")
    assert fact.norm["lead"] == "Huyện ủy và tương đương"


def test_a_list_shares_an_item_with_the_doer_the_item_names() -> None:
    body = (
        "Ban Tổ chức Huyện ủy yêu cầu cấp ủy các cơ sở:\n\n"
        "- Kiểm điểm từng đồng chí. Nơi nào chậm thì đồng chí bí thư phải giải trình."
    )
    assert leads(body)[-2:] == ["cấp ủy các cơ sở", "đồng chí bí thư"]
    assert [fact.norm["lead_source"] for fact in tasks(body)][-2:] == ["inherited", "sentence"]


def test_paragraphs_that_count_themselves_are_items_too() -> None:
    body = (
        "Ban Tổ chức Huyện ủy đề nghị các đảng ủy xã:\n\nThứ nhất, thống kê đảng viên vắng mặt.\n\n"
        "Thứ hai, lập danh sách đảng viên dự bị."
    )
    found = [fact for fact in tasks(body) if fact.norm["lead_source"] == "inherited"]
    assert [fact.norm["lead"] for fact in found] == ["các đảng ủy xã", "các đảng ủy xã"]


def test_the_issuer_of_a_decision_does_not_inherit_its_items() -> None:
    body = "Ban Thường vụ Huyện ủy quyết định các nội dung sau:\n\n- Giao chỉ tiêu cho từng nơi."
    assert leads(body) == []


@pytest.mark.parametrize(
    ("sentence", "lead", "partners"),
    [
        (
            "Ban Dân vận Huyện ủy chủ trì, cùng Mặt trận Tổ quốc huyện khảo sát.",
            "Ban Dân vận Huyện ủy",
            ["Mặt trận Tổ quốc huyện"],
        ),
        (
            "Ban Tổ chức cùng Trung tâm Chính trị huyện mở lớp.",
            "Ban Tổ chức",
            ["Trung tâm Chính trị huyện"],
        ),
        (
            "Huyện đoàn phối hợp Công an huyện giới thiệu nguồn.",
            "Huyện đoàn",
            ["Công an huyện"],
        ),
    ],
)
def test_partners_are_told_from_the_doer(sentence: str, lead: str, partners: list[str]) -> None:
    found = norm(sentence)
    assert (found["lead"], found["coop"]) == (lead, partners)


def test_news_gives_work_only_where_it_says_so() -> None:
    text = (
        "Đảng bộ xã Hòa An sinh hoạt điểm\n\n"
        "Các chi bộ rà soát nguồn, phát hiện nhân tố mới. Đảng ủy đã chỉ đạo các chi bộ họp.\n\n"
        "Các chi bộ phải nộp danh sách trước ngày 20/3.\n"
    )
    found = [fact for fact in read_text(text, name="x").facts if fact.type == "task"]
    assert [fact.quote for fact in found] == ["Các chi bộ phải nộp danh sách trước ngày 20/3."]


def test_a_letter_that_news_reprints_still_gives_its_own_work() -> None:
    text = (
        "Tạm dừng hội họp\n\nBan Thường vụ Tỉnh ủy vừa ký công văn hỏa tốc.\n\n"
        "Văn phòng Tỉnh ủy giúp Ban Thường vụ Tỉnh ủy đôn đốc việc thực hiện Công văn này.\n"
    )
    found = [fact for fact in read_text(text, name="x").facts if fact.type == "task"]
    assert [fact.norm["lead"] for fact in found] == ["Văn phòng Tỉnh ủy"]


def test_a_speaker_calls_for_the_work_of_his_list() -> None:
    text = (
        "(Phát biểu tại hội nghị)\n\nNửa năm qua toàn huyện đã kết nạp 94 đồng chí.\n\n"
        "Tôi đề nghị:\n\n- Huyện đoàn giới thiệu đoàn viên ưu tú.\n\n"
        "- Đồn Biên phòng Săm Nưa cử đảng viên giúp thôn.\n"
    )
    found = [fact for fact in read_text(text, name="x").facts if fact.type == "task"]
    assert [fact.norm["lead"] for fact in found] == ["Huyện đoàn", "Đồn Biên phòng Săm Nưa"]
