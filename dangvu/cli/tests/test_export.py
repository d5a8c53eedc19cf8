"""Lists on the command line: as rows and as files, through the same doors, with a line on the trail."""

import csv
import json
from io import BytesIO, StringIO
from pathlib import Path

import openpyxl
import pytest
from django.conf import settings

from dangvu.accounts.models import User
from dangvu.audit.models import Entry
from dangvu.cli.main import main
from dangvu.cli.tests.conftest import Printed
from tests.world import ON, PASSWORD, World

ASKED = ["export", "members", "--as", "can-bo", "--unit"]


@pytest.fixture(autouse=True)
def standing(world: World, in_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command here meets the demo office of the small world, with everybody's password."""
    monkeypatch.setenv("DANGVU_PASSWORD", PASSWORD)


def test_members_come_out_as_rows_in_name_order(
    officer: User, world: World, printed: Printed
) -> None:
    assert main([*ASKED, str(world.base.pk), "--json"]) == 0

    told = json.loads(printed()[0])
    assert (told["schema"], told["kind"], told["on"]) == ("rows/1", "members", ON.isoformat())
    assert told["unit"] == {"id": world.base.pk, "name": world.base.name}
    assert told["people"][0] == {
        "row": 1,
        "fields": {
            "full_name": "Lò Thị Trà Giang",
            "birth_year": 1978,
            "unit_name": "Chi bộ Trà Hồng",
            "admission_date": "2003-02-03",
            "official_date": "2004-02-03",
        },
    }
    assert [each["fields"]["full_name"] for each in told["people"]] == [
        "Lò Thị Trà Giang",
        "Hà Văn Trà Sơn",
    ]


def test_a_unit_is_found_by_its_name_without_marks(officer: User, printed: Printed) -> None:
    assert main([*ASKED, "chi bo tra cuc", "--json"]) == 0
    assert json.loads(printed()[0])["rows"] == 1


def test_a_past_day_gives_the_list_of_that_day(officer: User, printed: Printed) -> None:
    asked = [*ASKED, "Đảng bộ Sở Trà Sen", "--on", "1/5/2019", "--json"]

    assert main(asked) == 0
    assert [each["fields"]["full_name"] for each in json.loads(printed()[0])["people"]] == [
        "Lò Thị Trà Giang"
    ]


def test_candidates_come_out_too(officer: User, printed: Printed) -> None:
    asked = ["export", "candidates", "--as", "can-bo", "--unit", "Chi bộ Trà Hồng", "--json"]

    assert main(asked) == 0
    [found] = json.loads(printed()[0])["people"]
    assert found["fields"]["full_name"] == "Vũ Thị Trà Ngân"
    assert found["fields"]["source_date"] == "2019-03-01"


def test_without_a_file_the_rows_are_printed_as_csv(officer: User, printed: Printed) -> None:
    assert main([*ASKED, "Chi bộ Trà Hồng"]) == 0

    head, row = csv.reader(StringIO(printed()[0]))
    assert head[:3] == ["STT", "Số thẻ", "Họ và tên"]
    assert row[2] == "Lò Thị Trà Giang"


@pytest.mark.parametrize(
    ("ending", "start"), [("xlsx", b"PK"), ("pdf", b"%PDF"), ("csv", b"\xef\xbb\xbfSTT")]
)
def test_the_ending_chooses_the_kind_of_file(
    officer: User, printed: Printed, tmp_path: Path, ending: str, start: bytes
) -> None:
    out = tmp_path / f"danh sách.{ending}"

    assert main([*ASKED, "Đảng bộ Sở Trà Sen", "--out", str(out)]) == 0
    assert out.read_bytes().startswith(start)
    assert printed()[0] == f"Đã ghi 2 người vào {out}.\n"


def test_a_demo_office_says_so_in_its_workbook(officer: User, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    main([*ASKED, "Đảng bộ Sở Trà Sen", "--out", str(out)])

    page = openpyxl.load_workbook(BytesIO(out.read_bytes())).active
    assert page is not None
    said = [str(cell) for row in page.iter_rows(values_only=True) for cell in row if cell]
    assert "DỮ LIỆU THỬ" in said
    assert "ĐẢNG ỦY SỞ TRÀ SEN" in said


def test_taking_a_list_out_stands_on_the_trail_of_reads(
    officer: User, world: World, printed: Printed
) -> None:
    main([*ASKED, str(world.base.pk), "--json"])

    entry = Entry.objects.using(settings.READ_TRAIL_DATABASE).get(verb="people.list_taken_out")
    assert (entry.username, entry.unit_id) == ("can-bo", world.base.pk)
    assert json.loads(entry.detail.content) == {"day": "2019-12-02", "ending": "json", "rows": 2}


@pytest.mark.parametrize(
    ("more", "why"),
    [
        (["Chi bộ xã Trà Vân"], "Không có đơn vị"),
        (["chi bộ không có"], "Không có đơn vị"),
        (["Chi bộ Trà Hồng", "--on", "1/1/2030"], "chưa tới"),
        (["Chi bộ Trà Hồng", "--out", "danh-sach.doc"], "đuôi .xlsx, .csv hoặc .pdf"),
        (["Chi bộ Trà Hồng", "--out", "/khong/co/cho/nay.csv"], "Không ghi được"),
    ],
)
def test_what_cannot_be_taken_out_is_refused_in_words(
    officer: User, printed: Printed, more: list[str], why: str
) -> None:
    assert main([*ASKED, *more]) == 1

    out, said = printed()
    assert out == ""
    assert why in said


def test_an_administrator_takes_nothing_out(administrator: User, printed: Printed) -> None:
    assert main(["export", "members", "--as", "quan-tri", "--unit", "Chi bộ Trà Hồng"]) == 1
    assert printed()[0] == ""
