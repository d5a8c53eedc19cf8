"""Old fonts read into Unicode: whole texts, with their lines in two encodings, and as bytes."""

import unicodedata

import pytest

from dangvu.documents.intake import legacy
from dangvu.documents.intake.legacy import TCVN3, converted, has_lost_capitals

TO_TCVN3 = {ord(new): chr(old) for old, new in TCVN3.items()}
LETTER = "Đảng ủy xã Hòa Tân\r\nKế hoạch kết nạp “đảng viên” năm 2020 (đợt 2)\n\nNơi nhận: Lưu VP."
VNI = "Ñaûng uûy xaõ Hoøa Taân xaây döïng KEÁ HOAÏCH keát naïp ñaûng vieân, ÑÔÏT hai"
VNI_READ = "Đảng ủy xã Hòa Tân xây dựng KẾ HOẠCH kết nạp đảng viên, ĐỢT hai"


def old(text: str) -> str:
    return text.translate(TO_TCVN3)


@pytest.mark.parametrize(
    ("source", "text", "encoding"),
    [
        (LETTER, LETTER, "utf-8"),
        (LETTER.encode(), LETTER, "utf-8"),
        (LETTER.encode("utf-8-sig"), LETTER, "utf-8"),
        (LETTER.encode("utf-16"), LETTER, "utf-16"),
        (LETTER.encode("utf-16-be"), LETTER, "utf-16"),
        (unicodedata.normalize("NFD", LETTER), unicodedata.normalize("NFD", LETTER), "utf-8"),
        (old(LETTER), LETTER, "tcvn3"),
        (old(LETTER).encode("cp1252"), LETTER, "tcvn3"),
        (VNI, VNI_READ, "vni"),
        (VNI.encode("cp1252"), VNI_READ, "vni"),
        ("Ke hoach so 5", "Ke hoach so 5", "utf-8"),
        ("", "", "utf-8"),
    ],
)
def test_a_text_is_converted_and_its_encoding_told(
    source: str | bytes, text: str, encoding: str
) -> None:
    assert converted(source) == (text, encoding)


def test_lines_that_are_unicode_already_stay_beside_lines_of_an_old_font() -> None:
    lines = [
        "Kế hoạch công tác phát triển đảng viên",
        old("Chi bộ thôn Đông có mười đảng viên"),
        "Vò",
    ]

    assert converted("\n".join(lines))[0].splitlines() == [
        lines[0], "Chi bộ thôn Đông có mười đảng viên", "Vò",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "L'été dernier, à l'école, où étaient les élèves âgés",
        "Niê Mlô, Ksor Blũ, Müller và Béla",
        "Nguyễn Ánh, Đỗ Mười",
    ],
)
def test_what_does_not_become_vietnamese_stays(text: str) -> None:
    assert converted(text) == (text, "utf-8")


def test_bytes_of_no_known_encoding_say_so() -> None:
    for content in (b"\xff\xfe\x00\xd8a\x00", "où étaient les élèves".encode("latin-1")):
        with pytest.raises(UnicodeDecodeError):
            converted(content)


def test_capitals_with_a_tone_come_back_only_amid_capitals() -> None:
    assert legacy.reread("NGUYÔN ¸NH", "tcvn3", mostly_old=True) == "NGUYỄN ÁNH"
    assert legacy.reread("Lª Hµ", "tcvn3", mostly_old=True) == "Lê Hà"
    assert legacy.reread("ñy x· TR¦êNG S¬N", "tcvn3", mostly_old=True) == "ủy xã TRƯỜNG SƠN"


@pytest.mark.parametrize(
    ("name", "is_lost"),
    [("Nguyễn Văn ánh", True), ("Nguyễn Văn Ánh", False), ("nguyễn văn an", False),
     ("Trần thị Bình", False), ("", False)],
)  # fmt: skip
def test_a_small_letter_with_a_tone_among_capitals_was_one(name: str, is_lost: bool) -> None:
    assert has_lost_capitals(name) is is_lost
