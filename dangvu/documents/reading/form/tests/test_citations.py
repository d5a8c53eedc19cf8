"""Mentions of documents in every form of number, date, issuer and title."""

import pytest

from dangvu.documents.reading import read_text
from dangvu.documents.reading.facts import Fact


def cited(sentence: str) -> list[Fact]:
    text = f"1. Mục đích\n{sentence}\n2. Yêu cầu\nCác chi bộ làm tốt việc này trong cả năm."
    return [
        fact
        for fact in read_text(text, name="x").facts
        if fact.type == "citation" and fact.norm.get("key") != "ĐIỀU LỆ ĐẢNG"
    ]


@pytest.mark.parametrize(
    ("mention", "key"),
    [
        ("Chỉ thị số 28-CT/TW", "28-CT/TW"),
        ("Quy định 29-QĐ/TW", "29-QĐ/TW"),
        ("Quy định số 29/QĐ-TW", "29-QĐ/TW"),
        ("Quy định số 24 QĐ/TW", "24-QĐ/TW"),
        ("Hướng dẫn số 01 - HD/TW", "01-HD/TW"),
        ("Nghị quyết số: 34-NQ/TW", "34-NQ/TW"),
        ("Kế hoạch số 298 KH/TWĐTN", "298-KH/TWĐTN"),
        ("Nghị định số 12/2017/NĐ-CP", "12/2017/NĐ-CP"),
        ("Nghị quyết số 22/2019/NQ-HĐND", "22/2019/NQ-HĐND"),
        ("Thông tư số 08/2021/TT-BGDĐT", "08/2021/TT-BGDĐT"),
        ("Quyết định số 101/QĐ-TTg", "101-QĐ/TTG"),
        ("Luật số 80/2015/QH13", "80/2015/QH13"),
        ("Công văn số 525/BGDĐT-GDTrH", "525/BGDĐT-GDTRH"),
        ("văn bản số 4912/UBND-NC", "4912/UBND-NC"),
        ("Chương trình hành động số 147-CTHĐ/TU", "147-CTHĐ/TU"),
        ("Chương trình số 09-CTr/HU", "09-CTR/HU"),
        ("Quy định số 07-QĐi/TU", "07-QĐI/TU"),
        ("Công điện số 07-CĐ/TU", "07-CĐ/TU"),
        ("Công văn số 184-CV/ĐU-CĐSL", "184-CV/ĐU-CĐSL"),
        ("Nghị quyết Trung ương 4 khóa XII", "NQTW4/XII"),
        ("Nghị quyết Trung ương 4 (khoá XI)", "NQTW4/XI"),
        ("Nghị quyết Hội nghị Trung ương 5 khóa XIII", "NQTW5/XIII"),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XII", "NQTW4/XII"),
        ("Nghị quyết TW 4 khóa XII", "NQTW4/XII"),
        ("Kết luận Hội nghị lần thứ 7 Ban Chấp hành Trung ương (khóa XII)", "KLTW7/XII"),
        ("Chỉ thị 05 của Bộ Chính trị", "05-CT/TW"),
        ("Kết luận số 21 của Ban Bí thư", "21-KL/TW"),
    ],
)
def test_each_form_of_number_gives_its_key(mention: str, key: str) -> None:
    found = cited(f"Các cấp ủy quán triệt {mention} trong toàn Đảng bộ huyện.")

    assert [fact.norm["key"] for fact in found] == [key]


@pytest.mark.parametrize(
    "said",
    [
        "ngày 25/7/2016", ", ngày 25-7-2016", " ngày 25 tháng 7 năm 2016", " (ngày 25/7/2016)",
        ", ban hành ngày 25.7.2016",
    ],
)  # fmt: skip
def test_the_date_of_a_cited_document_belongs_to_it(said: str) -> None:
    (fact,) = cited(f"Thực hiện Quy định số 29-QĐ/TW {said.strip()} của Ban Chấp hành Trung ương.")

    assert fact.norm["date"] == "2016-07-25"


@pytest.mark.parametrize(
    "issuer",
    [
        "Ban Chấp hành Trung ương", "Bộ Chính trị", "Ban Thường vụ Tỉnh ủy An Hải",
        "Ban Tổ chức Đảng ủy Đại học Sông Lam", "Đảng ủy Cơ quan Bộ Kế hoạch và Đầu tư",
        "Thủ tướng Chính phủ", "Chính phủ", "Ban Chấp hành Trung ương Đoàn", "Tỉnh ủy",
        "Đảng ủy Khối các cơ quan tỉnh", "Ủy ban nhân dân tỉnh", "Bộ Giáo dục và Đào tạo",
        "Ban Thường vụ Huyện uỷ",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "rest", [" về công tác cán bộ.", "; các chi bộ làm tốt.", " “Về thi đua”."]
)
def test_the_issuer_ends_where_the_name_ends(issuer: str, rest: str) -> None:
    (fact,) = cited(f"Thực hiện Quy định số 29-QĐ/TW, ngày 25/7/2016 của {issuer}{rest}")

    assert fact.norm["issuer"] == issuer


@pytest.mark.parametrize(
    ("mention", "title"),
    [
        ("của Ban Bí thư về nâng cao chất lượng đảng viên.", "nâng cao chất lượng đảng viên"),
        ("của Ban Bí thư “Về nâng cao chất lượng”, các cấp ủy làm tốt.", "Về nâng cao chất lượng"),
        ("về việc kiểm điểm cuối năm; các chi bộ thực hiện.", "kiểm điểm cuối năm"),
        (
            "của Chính phủ quy định chi tiết một số điều; các chi bộ thực hiện.",
            "quy định chi tiết một số điều",
        ),
        ("của Ban Bí thư, các cấp ủy thực hiện tốt.", None),
    ],
)  # fmt: skip
def test_the_title_is_quoted_or_follows_about(mention: str, title: str | None) -> None:
    (fact,) = cited(f"Thực hiện Chỉ thị số 28-CT/TW ngày 21/01/2019 {mention}")

    assert fact.norm.get("title") == title


def test_several_numbers_after_one_word_are_several_documents() -> None:
    found = cited(
        "Tiếp tục thực hiện các Chỉ thị số 05-CT/TW, số 23-CT/TW và 35-CT/TW của Bộ Chính trị."
    )

    assert [fact.norm["key"] for fact in found] == ["05-CT/TW", "23-CT/TW", "35-CT/TW"]


def test_a_short_form_means_the_document_named_before() -> None:
    found = cited(
        "Thực hiện Chỉ thị số 28-CT/TW của Ban Bí thư. Chỉ thị 28 được phổ biến tới chi bộ."
    )

    assert [fact.norm["key"] for fact in found] == ["28-CT/TW", "28-CT/TW"]
    assert found[1].norm["shorthand"] is True


def test_a_short_form_of_nothing_known_is_left_alone() -> None:
    assert not cited("Các đơn vị triển khai Kế hoạch 5 và phương án 2 trong tháng sau.")


def test_a_document_in_the_title_of_another_is_nested() -> None:
    found = cited(
        "Kế hoạch số 71-KH/ĐU ngày 29/5/2019 của Đảng ủy về thực hiện Chỉ thị số 28-CT/TW."
    )

    assert [(f.norm["key"], f.norm.get("nested", False)) for f in found] == [
        ("71-KH/ĐU", False),
        ("28-CT/TW", True),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Kết nạp 12-15 đảng viên/năm.",
        "Tỷ lệ 3/4 chi bộ, 5/7 đảng bộ.",
        "Chi 20 triệu đồng/lớp học.",
    ],
)
def test_a_number_is_not_a_document(sentence: str) -> None:
    assert not cited(sentence)


def test_the_number_of_the_letter_itself_is_not_cited() -> None:
    text = (
        "Kế hoạch số 15-KH/HU năm 2018 về kết nạp đảng viên của huyện Sông Lam\nSố hiệu: 15-KH/HU\n\n"
        "HUYỆN ỦY SÔNG LAM\n*\nSố 15-KH/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\n\nKẾ HOẠCH\nkết nạp đảng viên\n\n"
        "Thực hiện Chỉ thị số 28-CT/TW của Ban Bí thư, Huyện ủy đề ra kế hoạch như sau:\n"
    )
    found = [f.norm["key"] for f in read_text(text, name="x").facts if f.type == "citation"]

    assert found == ["28-CT/TW"]


def test_who_issued_it_and_when_may_stand_before() -> None:
    (fact,) = cited(
        "Ngày 21/01/2019, Ban Bí thư ban hành Chỉ thị số 28-CT/TW về kết nạp đảng viên."
    )

    assert (fact.norm["issuer"], fact.norm["date"]) == ("Ban Bí thư", "2019-01-21")


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("Căn cứ Chỉ thị số 28-CT/TW của Ban Bí thư, Huyện ủy đề ra kế hoạch như sau:", "basis"),
        ("Để triển khai Chỉ thị số 28-CT/TW, Huyện ủy đề ra kế hoạch như sau:", "basis"),
        ("I. MỤC ĐÍCH\nCác chi bộ thực hiện Chỉ thị số 28-CT/TW của Ban Bí thư.", "implement"),
        ("I. MỤC ĐÍCH\nKết quả đã nêu ở phụ lục Chỉ thị số 28-CT/TW.", "mention"),
        ("I. CĂN CỨ\n- Chỉ thị số 28-CT/TW của Ban Bí thư.", "basis"),
        ("I. MỤC ĐÍCH\nMẫu chung (kèm theo Chỉ thị số 28-CT/TW).", "mention"),
    ],
)
def test_the_role_is_that_of_the_place_and_the_verb(body: str, role: str) -> None:
    text = f"HUYỆN ỦY SÔNG LAM\n*\nSố 15-KH/HU\n\nKẾ HOẠCH\nkết nạp đảng viên\n\n{body}\n"
    facts = [fact for fact in read_text(text, name="x").facts if fact.type == "citation"]

    assert [fact.norm["role"] for fact in facts] == [role]


@pytest.mark.parametrize(
    ("mention", "date", "issuer"),
    [
        (
            "Kết luận số 21-KL/TW, ngày 25/10/2021 của Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá XIII về xây dựng Đảng",  # noqa: E501
            "2021-10-25",
            "Hội nghị lần thứ tư Ban Chấp hành Trung ương khoá XIII",
        ),
        ("Công văn số 145-CV/BTCTU ngày 5/3/2018 của Ban Tổ chức Tỉnh ủy V/v rà soát", "2018-03-05", "Ban Tổ chức Tỉnh ủy"),  # noqa: E501
        ("Quyết định số 99-QĐ/TW, 30/10/2017 của Ban Bí thư về việc giám sát", "2017-10-30", "Ban Bí thư"),  # noqa: E501
        ("Công văn số 145-CV/SNV của Sở Nội vụ ngày 7/8/2019 về nâng ngạch", "2019-08-07", "Sở Nội vụ"),
        ("Nghị quyết số 04-NQ/TW (khóa XII) ngày 30-10-2016 của Trung ương về Đảng", "2016-10-30", "Trung ương"),  # noqa: E501
        ("Nghị quyết số 02-NQ/ĐH ngày 20/6/2015 của Đại hội Đảng bộ xã lần thứ XV", "2015-06-20", "Đại hội Đảng bộ xã lần thứ XV"),  # noqa: E501
    ],
)  # fmt: skip
def test_day_and_issuer_are_found_in_whatever_order_they_stand(
    mention: str, date: str, issuer: str
) -> None:
    text = f"KẾ HOẠCH\nkết nạp đảng viên\n\nThực hiện {mention}, Huyện ủy yêu cầu:\n\n1. Rà soát.\n"
    cited = next(f.norm for f in read_text(text, name="x").facts if f.type == "citation")

    assert (cited["date"], cited["issuer"]) == (date, issuer)
