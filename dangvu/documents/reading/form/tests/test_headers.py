"""Headers of every level, decade and layout give the same facts; the body gives none of them."""

import pytest

from dangvu.documents.reading import read_text

BODY = """
Thực hiện Kế hoạch số 12-KH/TU, ngày 05/3/2018 của Ban Thường vụ Tỉnh ủy về công tác phát triển đảng viên, cấp ủy yêu cầu các chi bộ làm tốt những việc sau:

I- MỤC ĐÍCH, YÊU CẦU

1. Nâng cao nhận thức của đảng viên trong toàn Đảng bộ về công tác này.

2. Các chi bộ rà soát nguồn, gửi danh sách trước ngày 15/4/2018.
"""  # noqa: E501


def header(text: str, body: str = BODY) -> dict[str, str]:
    """What was read of the header, by type: the field that counts."""
    found: dict[str, str] = {}
    for fact in read_text(f"{text}\n{body}", name="x").facts:
        if fact.type.startswith("header.") and fact.norm.get("source") != "body":
            norm = fact.norm
            value = next(
                norm[field]
                for field in ("key", "date", "month", "code", "name", "text", "from")
                if field in norm
            )
            found.setdefault(fact.type.removeprefix("header."), value)
    return found


def lower(name: str | None) -> str:
    return (name or "").lower()


LETTERHEADS = {
    "two lines": ("ĐẢNG BỘ TỈNH AN HẢI\nHUYỆN ỦY SÔNG LAM\n*", "huyện ủy sông lam"),
    "an office under its committee": (
        "TỈNH ỦY AN HẢI\nBAN TUYÊN GIÁO\n*",
        "ban tuyên giáo tỉnh ủy an hải",
    ),
    "an office of the centre": (
        "BAN CHẤP HÀNH\nTRUNG ƯƠNG\nBAN DÂN VẬN\n-----",
        "ban dân vận trung ương",
    ),
    "a name over two lines": (
        "ĐẢNG BỘ KHỐI CÁC TRƯỜNG\nĐẢNG ỦY TRƯỜNG ĐẠI HỌC\nLÂM NGHIỆP SÔNG LAM\n*",
        "đảng ủy trường đại học lâm nghiệp sông lam",
    ),
    "a bare committee over its unit": (
        "ĐẢNG BỘ HUYỆN SÔNG LAM\nĐẢNG ỦY\nXÃ BÌNH AN\n*",
        "đảng ủy xã bình an",
    ),
    "a cell": ("ĐẢNG ỦY XÃ BÌNH AN\nCHI BỘ THÔN ĐÔNG\n*", "chi bộ thôn đông"),
    "a bloc": (
        "ĐẢNG ỦY KHỐI DOANH NGHIỆP\nTỈNH AN HẢI\n*",
        "đảng ủy khối doanh nghiệp tỉnh an hải",
    ),
    "a committee of the state": (
        "ỦY BAN NHÂN DÂN\nHUYỆN SÔNG LAM\n-------",
        "ủy ban nhân dân huyện sông lam",
    ),
    "a department": ("UBND TỈNH AN HẢI\nSỞ NỘI VỤ\n-------", "sở nội vụ"),
    "a district of a city": ("THÀNH ỦY AN HẢI\nQUẬN ỦY ĐÔNG AN\n*", "quận ủy đông an"),
    "a town": ("TỈNH ỦY AN HẢI\nTHỊ ỦY BẮC LÂM\n*", "thị ủy bắc lâm"),
    "old spelling": ("TỈNH UỶ AN HẢI\nHUYỆN UỶ HOÀ LÂM\n*", "huyện uỷ hoà lâm"),
    "the youth union": ("TỈNH ĐOÀN AN HẢI\nHUYỆN ĐOÀN SÔNG LAM\n***", "huyện đoàn sông lam"),
    "a company": (
        "ĐẢNG BỘ TỔNG CÔNG TY MAY LÂM AN\nĐẢNG ỦY CÔNG TY CỔ PHẦN\nMAY SỐ BA\n*",
        "đảng ủy công ty cổ phần may số ba",
    ),
}
PLAIN = "\nSố 15-KH/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Lam, ngày 12 tháng 3 năm 2018\n\n"
TITLE = "KẾ HOẠCH\nkết nạp đảng viên năm 2018\n-----\n"


@pytest.mark.parametrize(("letterhead", "issuer"), LETTERHEADS.values(), ids=list(LETTERHEADS))
def test_the_issuer_is_the_lowest_body_of_the_letterhead(letterhead: str, issuer: str) -> None:
    read = header(letterhead + PLAIN + TITLE)

    assert lower(read["issuer"]) == issuer
    assert (read["number"], read["place"], read["date"]) == ("15-KH/HU", "Sông Lam", "2018-03-12")
    assert (read["doc_type"], read["abstract"]) == ("KH", "kết nạp đảng viên năm 2018")


LEFT = "ĐẢNG BỘ TỈNH AN HẢI\nHUYỆN ỦY SÔNG LAM"
LAYOUTS = {
    "side by side": (
        "ĐẢNG BỘ TỈNH AN HẢI               ĐẢNG CỘNG SẢN VIỆT NAM\n"
        "HUYỆN ỦY SÔNG LAM\n"
        "        *             Sông Lam, ngày 12 tháng 3 năm 2018\n"
        "   Số 15-KH/HU\n\n" + TITLE
    ),
    "side by side with tabs": (
        "ĐẢNG BỘ TỈNH AN HẢI\tĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY SÔNG LAM\t-----\n"
        "Số 15-KH/HU\tSông Lam, ngày 12 tháng 3 năm 2018\n\n" + TITLE
    ),
    "interleaved with one blank": (
        "ĐẢNG BỘ TỈNH AN HẢI ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY SÔNG LAM Sông Lam, ngày 12 tháng 3"
        " năm 2018\n*\nSố 15-KH/HU\n" + TITLE
    ),
    "the right column first": (
        "ĐẢNG CỘNG SẢN VIỆT NAM\nSông Lam, ngày 12 tháng 3 năm 2018\n\n"
        f"{LEFT}\n*\nSố 15-KH/HU\n\n{TITLE}"
    ),
    "every line set apart": (
        f"{LEFT}{PLAIN}KẾ HOẠCH\nkết nạp đảng viên năm 2018\n".replace("\n", "\n\n")
    ),
    "all on one line": (
        "ĐẢNG BỘ TỈNH AN HẢI HUYỆN ỦY SÔNG LAM * Số 15 -KH/HU ĐẢNG CỘNG SẢN VIỆT NAM Sông Lam, ngày"
        " 12 tháng 3 năm 2018 KẾ HOẠCH kết nạp đảng viên năm 2018"
    ),
    "cells of a table": (
        "ĐẢNG BỘ TỈNH AN HẢI\nHUYỆN ỦY SÔNG LAM\n--------\n|\nĐẢNG CỘNG SẢN\nVIỆT NAM\n-----\n|\n"
        "Số: 15 -\nKH/HU\n|\nSông Lam, ngày\n12 tháng 3 năm 2018\n|\nKẾ HOẠCH\nKẾT NẠP ĐẢNG VIÊN"
        " NĂM 2018"
    ),
    "marks of a web page": (
        "# ĐẢNG BỘ TỈNH AN HẢI\n# HUYỆN ỦY SÔNG LAM\n\n**Số 15-KH/HU**\n\n> ĐẢNG CỘNG SẢN VIỆT NAM\n\n"
        "*Sông Lam, ngày 12 tháng 3 năm 2018*\n\n## KẾ HOẠCH\n\n**kết nạp đảng viên năm 2018**"
    ),
    "the number after the title": (
        f"{LEFT}\n\nKẾ HOẠCH\nkết nạp đảng viên năm 2018\nSố 15-KH/HU\n"
        "Sông Lam, ngày 12 tháng 3 năm 2018\n"
    ),
    "below a menu": (
        "Trang chủ » Tin tức » Văn bản\nThứ ba - 07/11/2019 22:09\nMenu\nLiên kết website\nXây dựng"
        f" Đảng\nLượt xem: 1204\n\n{LEFT}{PLAIN}{TITLE}"
    ),
    "below the name of the page": (
        "KẾ HOẠCH kết nạp đảng viên năm 2018 - Đảng bộ huyện Sông Lam\nThứ hai, ngày 13/03/2018\n\n"
        f"{LEFT}{PLAIN}{TITLE}"
    ),
}


@pytest.mark.parametrize("text", LAYOUTS.values(), ids=list(LAYOUTS))
def test_the_layout_of_a_header_does_not_matter(text: str) -> None:
    read = header(text)

    assert lower(read["issuer"]) == "huyện ủy sông lam"
    assert (read["number"], read["place"], read["date"]) == ("15-KH/HU", "Sông Lam", "2018-03-12")
    assert (read["doc_type"], read["period"]) == ("KH", "2018")
    assert lower(read["abstract"]) == "kết nạp đảng viên năm 2018"


@pytest.mark.parametrize(
    ("printed", "key"),
    [
        ("Số 15-KH/HU", "15-KH/HU"),
        ("Số: 15 - KH/HU", "15-KH/HU"),
        ("Số 15 KH/ĐU", "15-KH/ĐU"),
        ("Số: 15-HD/ ĐUKDN", "15-HD/ĐUKDN"),
        ("Số  015  -NQ/HU", "015-NQ/HU"),
        ("Số: 15/KH-UBND", "15-KH/UBND"),
        ("Số: 15/2018/QĐ-UBND", "15/2018/QĐ-UBND"),
        ("Số 15-CTHĐ/TU", "15-CTHĐ/TU"),
        ("Số: 912/SNV-CCVC", "912/SNV-CCVC"),
        ("Số 15-QĐi/TU", "15-QĐI/TU"),
        ("Sô 15-CTr/HU", "15-CTR/HU"),
        ("Số 7a-TB/HU", "7A-TB/HU"),
    ],
)
def test_a_number_is_read_however_it_is_printed(printed: str, key: str) -> None:
    read = header(f"{LEFT}\n*\n{printed}\n\nSông Lam, ngày 12 tháng 3 năm 2018\n\n{TITLE}")

    assert read["number"] == key


@pytest.mark.parametrize(
    "printed", ["Số      -/ĐU", "Số        -KH/HU", "Số ...... - KH/HU", "Số: -KH/ĐU"]
)
def test_a_blank_number_is_no_number(printed: str) -> None:
    read = header(f"{LEFT}\n*\n{printed}\n\nSông Lam, ngày     tháng 3 năm 2018\n\n{TITLE}")

    assert "number" not in read
    assert (read["date"], read["doc_type"]) == ("2018-03", "KH")
    assert lower(read["issuer"]) == "huyện ủy sông lam"


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("HƯỚNG DẪN", "HD"), ("QUYẾT ĐỊNH", "QĐ"), ("THÔNG BÁO", "TB"), ("TỜ TRÌNH", "TTr"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG", "CTr"), ("ĐỀ ÁN", "ĐA"), ("KẾT LUẬN", "KL"), ("GIẤY MỜI", "GM"),
        ("QUY CHẾ", "QC"), ("QUY ĐỊNH", "QĐi"),
        ("QUI ĐỊNH", "QĐi"), ("BÁO CÁO", "BC"), ("NGHỊ QUYẾT", "NQ"),
        ("CHỈ THỊ", "CT"),
    ],
)  # fmt: skip
def test_each_title_has_its_code(title: str, code: str) -> None:
    read = header(f"{LEFT}{PLAIN}{title}\nvề việc nâng cao chất lượng sinh hoạt chi bộ\n---\n")

    assert read["doc_type"] == code
    assert read["abstract"] == "về việc nâng cao chất lượng sinh hoạt chi bộ"


def test_a_letter_has_its_abstract_under_the_number() -> None:
    text = (
        f"{LEFT}\n*\nSố 44-CV/HU\nV/v rà soát nguồn phát triển\nđảng viên quý II năm 2018\n\n"
        "ĐẢNG CỘNG SẢN VIỆT NAM\n\nSông Lam, ngày 12 tháng 3 năm 2018\n\n"
        "Kính gửi: - Ban thường vụ đảng ủy các xã;\n- Chi ủy các chi bộ trực thuộc.\n"
    )
    addressees = [
        fact.norm["name"]
        for fact in read_text(text + BODY, name="x").facts
        if fact.type == "header.addressee"
    ]

    assert header(text)["doc_type"] == "CV"
    assert header(text)["abstract"] == "rà soát nguồn phát triển đảng viên quý II năm 2018"
    assert addressees == ["Ban thường vụ đảng ủy các xã", "Chi ủy các chi bộ trực thuộc"]


@pytest.mark.parametrize(
    ("line", "addressees"),
    [
        ("Kính gửi: Các chi bộ, đảng bộ cơ sở.", ["Các chi bộ, đảng bộ cơ sở"]),
        (
            "Kính gửi: Ban Tổ chức Tỉnh ủy, Ủy ban Kiểm tra Tỉnh ủy",
            ["Ban Tổ chức Tỉnh ủy", "Ủy ban Kiểm tra Tỉnh ủy"],
        ),
        ("Kính\ngửi: Các tỉnh ủy, thành ủy", ["Các tỉnh ủy, thành ủy"]),
        (
            "Kính gửi:\n\n- Đảng ủy các xã,\n- Chi bộ Trường Trung học phổ thông Lâm An.",
            ["Đảng ủy các xã", "Chi bộ Trường Trung học phổ thông Lâm An"],
        ),
        ("Kính gửi: ...................", []),
    ],
)
def test_each_addressee_is_one(line: str, addressees: list[str]) -> None:
    text = f"{LEFT}\nSố 44-CV/HU\n\nSông Lam, ngày 12 tháng 3 năm 2018\n\n{line}\n{BODY}"
    found = [
        f.norm["name"] for f in read_text(text, name="x").facts if f.type == "header.addressee"
    ]

    assert found == addressees


def test_the_body_of_a_decision_is_no_second_header() -> None:
    text = (
        f"{LEFT}\nSố 9-QĐ/HU\n\nĐẢNG CỘNG SẢN VIỆT NAM\nSông Lam, ngày 12 tháng 3 năm 2018\n\n"
        "QUYẾT ĐỊNH\nvề giao chỉ tiêu kết nạp đảng viên năm 2018\n-----\n\n"
        "- Căn cứ Quy định số 24-QĐ/TW ngày 30/7/2021 của Ban Chấp hành Trung ương;\n"
        "- Xét đề nghị của Ban Tổ chức Huyện ủy,\n\nBAN THƯỜNG VỤ HUYỆN ỦY\nQUYẾT ĐỊNH:\n\n"
        "Điều 1. Giao chỉ tiêu cho các đảng bộ.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n"
    )
    facts = read_text(text, name="x").facts

    assert [f.norm["key"] for f in facts if f.type == "citation"] == ["24-QĐ/TW"]
    assert [f.norm["role"] for f in facts if f.type == "citation"] == ["basis"]
    assert [f.norm["label"] for f in facts if f.type == "section"] == ["1", "2"]
    assert lower(header(text)["issuer"]) == "huyện ủy sông lam"


def test_the_abstract_ends_where_the_first_paragraph_begins() -> None:
    text = (
        f"{LEFT}{PLAIN}KẾ HOẠCH\nkết nạp đảng viên là học sinh,\nsinh viên trong Đảng bộ huyện\n"
        "Kết nạp người trẻ vào Đảng là việc hệ trọng đối với tương lai của mỗi tổ chức đảng ở\n"
        "cơ sở, cần được làm thường xuyên và có kế hoạch trong từng năm học của các trường.\n"
    )

    assert (
        header(text)["abstract"] == "kết nạp đảng viên là học sinh, sinh viên trong Đảng bộ huyện"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Sông Lam kết nạp 40 đảng viên\n\nThứ ba, ngày 13/03/2018\n\nSáng nay, Đảng bộ huyện họp bàn.",
        "Thực hiện Công văn\nsố 12-CV/TU ngày 05/3/2018 của Tỉnh ủy, các chi bộ rà soát nguồn.",
        "TIN TỨC\n\nCác tin khác\nSố lượt xem: 15",
        "Ban Tổ chức họp ngày 3/2/2020 tại Hà Nội, ngày 4/2/2020 thì xong.",
    ],
    ids=["a report", "a citation", "a page", "a sentence"],
)
def test_what_is_no_header_gives_none(text: str) -> None:
    assert header(text, body="") == {}


def test_a_report_of_the_press_says_who_issued_the_plan() -> None:
    text = (
        "Sông Lam phấn đấu kết nạp 90 đảng viên\n\nBan Thường vụ Huyện ủy Sông Lam vừa ban hành Kế"
        " hoạch số 15-KH/HU về kết nạp đảng viên năm 2018. Theo đó, huyện phấn đấu kết nạp 90 đảng"
        " viên.\n\nCác tin khác\nTập huấn công tác đảng"
    )
    issuers = [f.norm for f in read_text(text, name="x").facts if f.type == "header.issuer"]

    assert issuers == [{"name": "Ban Thường vụ Huyện ủy Sông Lam", "source": "body"}]


def test_the_asked_do_not_issue_a_letter() -> None:
    text = (
        "Kính gửi: Các huyện ủy, thị ủy\n\nThực hiện nhiệm vụ được giao, Ban Tổ chức Tỉnh ủy đề nghị"
        " các huyện ủy, thị ủy chỉ đạo rà soát hồ sơ.\n\nCó vướng mắc, đề nghị các huyện ủy, thị ủy"
        " phản ánh để xem xét.\n\nNơi nhận:\n- Như trên,\n- Lưu.\n"
    )
    issuers = [f.norm["name"] for f in read_text(text, name="x").facts if f.type == "header.issuer"]

    assert issuers == ["Ban Tổ chức Tỉnh ủy"]


ABOVE = f"{LEFT}{PLAIN}"


@pytest.mark.parametrize(
    ("title", "abstract"),
    [
        (
            "KẾ HOẠCH\nThực hiện Nghị quyết số 18-NQ/TW của Trung ương\nvề tổ chức bộ máy",
            "Thực hiện Nghị quyết số 18-NQ/TW của Trung ương về tổ chức bộ máy",
        ),
        ("QUYẾT ĐỊNH\ncủa Ban Thường vụ\nvề việc giao chỉ tiêu", "về việc giao chỉ tiêu"),
        ("QUYẾT ĐỊNH CỦA BAN THƯỜNG VỤ\nVề việc giao chỉ tiêu", "Về việc giao chỉ tiêu"),
        ("KẾ HOẠCH KẾT NẠP ĐẢNG VIÊN", "KẾT NẠP ĐẢNG VIÊN"),
        ("HƯỚNG DẪN kết nạp đảng viên", "kết nạp đảng viên"),
        ("KẾ HOẠCH", None),
        (
            "KẾ HOẠCH\nmở lớp bồi dưỡng,\n\nnâng cao nghiệp vụ công tác đảng\n-----",
            "mở lớp bồi dưỡng, nâng cao nghiệp vụ công tác đảng",
        ),
    ],
)
def test_the_abstract_is_what_the_title_is_about(title: str, abstract: str | None) -> None:
    assert header(f"{ABOVE}{title}\n").get("abstract") == abstract


def test_a_letterhead_in_small_letters_names_the_issuer() -> None:
    text = (
        "Đảng bộ huyện Sông Lam\nĐảng ủy xã Bình An\nSố 15-KH/ĐU\nKế hoạch\nvề kết nạp đảng viên\n"
    )

    assert header(text)["issuer"] == "Đảng ủy xã Bình An"
    assert header(text)["doc_type"] == "KH"


@pytest.mark.parametrize(
    "line",
    [
        "Số 15-CV/HU V/v rà soát nguồn\nSông Lam, ngày 12 tháng 3 năm 2018",
        "Số 15-CV/HU Sông Lam, ngày 12 tháng 3 năm 2018\nV/v rà soát nguồn",
    ],
)
def test_what_runs_on_behind_a_number_is_read_too(line: str) -> None:
    read = header(f"{LEFT}\n{line}\nKính gửi: Các chi bộ\n")

    assert (read["number"], read["abstract"]) == ("15-CV/HU", "rà soát nguồn")
    assert (read["place"], read["date"]) == ("Sông Lam", "2018-03-12")


def test_a_heading_about_the_party_is_no_letterhead() -> None:
    text = "ĐẢNG CỘNG SẢN VIỆT NAM LÀ ĐỘI TIỀN PHONG\n\nĐảng ra đời năm 1930 và lãnh đạo cách mạng."

    assert header(text, body="") == {}


@pytest.mark.parametrize(
    ("printed", "damaged"),
    [
        ("Số 15-KH/HU", "Sô15-KH/HU"),
        ("Số 15-KH/HU", "15-KH/HU"),
        ("KẾ HOẠCH\n", "KÊHOACH\n"),
        ("KẾ HOẠCH\n", "KẾ HOẠCH\n(Dự thảo)\n"),
        ("ngày 12 tháng 3 năm 2018", "ngày12tháng 3 năm2018"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG CỘNG SÀN VIỆTNAM"),
        ("ĐẢNG CỘNG SẢN VIỆT NAM", ""),
    ],
)
def test_small_damage_costs_nothing(printed: str, damaged: str) -> None:
    whole = f"{LEFT}{PLAIN}{TITLE}"

    assert header(whole.replace(printed, damaged, 1)) == header(whole)


def test_a_blank_day_is_said_to_be_missing() -> None:
    text = f"{LEFT}\n*\nSố 15-KH/HU\n\nSông Lam, ngày     tháng 3 năm 2018\n\n{TITLE}{BODY}"
    missing = [
        str(fact.norm["detail"])
        for fact in read_text(text, name="x").facts
        if fact.norm.get("code") == "missing_header_field"
    ]

    assert len(missing) == 1
    assert "ngày ban hành" in missing[0]
    assert "nơi ban hành" not in missing[0]
