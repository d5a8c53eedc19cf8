"""Members' lists of kinds that the reader had not met: probation, transfers, exemption, milestones.

The first reading of the books in this folder, by a reader without a fault on all the others: rows
found 292/292 and one more, cells right 1677/1843, wrong without a doubt 19/1696, doubts found 5/6,
other rows told apart 14/16, whole files refused 5/5.
"""

from datetime import date, timedelta

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.persons import Facts, People
from dangvu.documents.workbooks.tests.books.plants import doubtful, odd


def _shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def ends_of_probation() -> Book:
    """The day on which probation ends is no day of full membership."""
    made = People(201)
    columns = [
        c.ordinal("TT"), c.text("Họ và tên đảng viên dự bị", "full_name"),
        c.day("Sinh ngày, tháng, năm", "birth_date"), c.sex("Nam (nữ)"),
        c.day("Ngày kết nạp", "admission_date"),
        c.other("Ngày hết thời gian dự bị",
                lambda p: _shown(p["admission_date"].replace(year=p["admission_date"].year + 1))),
        c.other("Đã học lớp ĐV mới (có/chưa)", lambda p: "Có" if p["ordinal"] % 3 else "Chưa"),
        c.other("Đảng viên theo dõi, giúp đỡ", lambda p: p["watcher"]),
        c.text("Đang sinh hoạt tại chi bộ", "unit_name"),
    ]  # fmt: skip
    draft = Draft("201-dang-vien-du-bi.xlsx", columns, layout="probation with its end, watchers")
    draft.truth.free = ["helper_1", "helper_2"]
    letterhead(draft, "ward", right=6)
    title(draft, "THEO DÕI ĐẢNG VIÊN DỰ BỊ", "Quý IV năm 2026")
    draft.header()
    people = made.members(13, years=(1985, 2005), official_date=None)
    for place, person in enumerate(people):
        person["admission_date"] = date(2025, 11, 3) + timedelta(place * 24)
        person["unit_name"] = ("Chi bộ Khu phố 1", "Chi bộ Quân sự")[place % 2]
        person["watcher"] = made.candidate()["helper_1"]
    draft.people(people, {4: [doubtful("impossible day", "birth_date", "29/02/1989")]})
    signatures(draft, right=6)
    return book_of(draft)


def transfers() -> Book:
    made = People(202)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Năm sinh", "birth_date", dates.YEAR),
        c.text("Số thẻ ĐV", "card_number"), c.day("Ngày vào Đảng", "admission_date"),
        c.day("Ngày chính thức", "official_date"),
        c.other("Nơi chuyển đi", lambda p: "Đảng bộ xã Tân Lập"),
        c.other("Nơi chuyển đến", lambda p: "Đảng bộ phường Kinh Bắc"),
        c.other("Ngày chuyển", lambda p: f"{p['ordinal']:02}/9/2026"),
        c.other("Hình thức", lambda p: ("Chính thức", "Tạm thời")[p["ordinal"] % 2]),
    ]  # fmt: skip
    draft = Draft("202-chuyen-sinh-hoat.xls", columns, layout="transfers out and in, xls")
    title(draft, "DANH SÁCH ĐẢNG VIÊN CHUYỂN SINH HOẠT ĐẢNG", "9 tháng đầu năm 2026")
    draft.header()
    draft.group("I. CHUYỂN ĐI")
    draft.people(made.members(7))
    draft.group("II. CHUYỂN ĐẾN")
    draft.people(made.members(6))
    draft.line(None, "Tổng số chuyển đi: 07, chuyển đến: 06", what="total")
    return book_of(draft)


def milestones_in_one_sheet() -> Book:
    made = People(203)
    columns = [
        c.ordinal("Số\nTT"), c.text("HỌ VÀ TÊN", "full_name"),
        c.born(("NGÀY, THÁNG, NĂM SINH", "NAM"), "male", dates.SHORT),
        c.born(("NGÀY, THÁNG, NĂM SINH", "NỮ"), "female", dates.SHORT),
        c.text("QUÊ QUÁN", "native_place"), c.day("NGÀY, THÁNG, NĂM\nVÀO ĐẢNG", "admission_date"),
        c.day("NGÀY, THÁNG, NĂM\nCHÍNH THỨC", "official_date"),
        c.text("SỐ THẺ\nĐẢNG VIÊN", "card_number"),
        c.text("ĐANG SINH HOẠT\nTẠI CHI BỘ", "unit_name"), c.text("GHI CHÚ", "note"),
    ]  # fmt: skip
    draft = Draft("203-huy-hieu-nhieu-moc.xlsx", columns, layout="badges of several milestones")
    letterhead(draft, "commune", right=8)
    title(draft, "DANH SÁCH ĐỀ NGHỊ TẶNG, TRUY TẶNG HUY HIỆU ĐẢNG", "Đợt 07/11/2026")
    draft.header()
    for mark, years, count in (("I", 60, 3), ("II", 55, 5), ("III", 30, 6)):
        draft.group(f"{mark}. HUY HIỆU {years} NĂM TUỔI ĐẢNG (0{count} đồng chí)")
        draft.ordinal = 0
        people = made.members(count, years=(1940, 1948) if years > 40 else (1960, 1974))
        for person in people:
            person["unit_name"] = f"Chi bộ thôn {made.rng.choice(('Trung', 'Hạ', 'Thượng'))}"
        people[0]["note"] = "Truy tặng"
        draft.people(people)
    draft.line("Cộng cả ba loại: 14 đồng chí", what="total", joined=True)
    signatures(draft, right=8)
    return book_of(draft)


def excused_from_meetings() -> Book:
    made = People(204, region="south")
    columns = [
        c.ordinal("STT"), c.text("Họ và tên đảng viên", "full_name"),
        c.day("Năm sinh", "birth_date", dates.YEAR_NUMBER), c.sex("Phái"),
        c.text("Nơi cư trú", "residence"), c.day(("Vào Đảng", "Dự bị"), "admission_date", dates.SHORT),
        c.day(("Vào Đảng", "Chính thức"), "official_date", dates.SHORT),
        c.other("Lý do miễn", lambda p: ("Tuổi cao", "Sức khỏe yếu")[p["ordinal"] % 2]),
        c.other(("Thời gian miễn", "Từ ngày"), lambda p: f"01/0{1 + p['ordinal'] % 8}/2026"),
        c.other(("Thời gian miễn", "Đến ngày"), lambda p: "31/12/2027"),
        c.other("Quyết định số", lambda p: f"{10 + p['ordinal']}-QĐ/ĐU"),
    ]  # fmt: skip
    draft = Draft("204-mien-sinh-hoat.ods", columns, layout="members excused, from and to, ods")
    title(draft, "DANH SÁCH ĐẢNG VIÊN ĐƯỢC MIỄN CÔNG TÁC VÀ SINH HOẠT ĐẢNG")
    draft.header()
    draft.people(made.members(12, years=(1935, 1958)))
    return book_of(draft)


def at_the_place_of_residence() -> Book:
    made = People(205)
    columns = [
        c.ordinal("TT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh", "birth_date", dates.REAL),
        c.other("Chức vụ, đơn vị công tác", lambda p: "Giáo viên, Trường THCS số 2"),
        c.text("Địa chỉ nơi cư trú", "residence"),
        c.other("Ngày giới thiệu về nơi cư trú", lambda p: "12/3/2026"),
        c.text("Di động", "phone"), c.other("Nhận xét năm 2025", lambda p: "Tốt"),
    ]  # fmt: skip
    draft = Draft("205-dang-vien-213.xlsx", columns, layout="members at their residence (213)")
    draft.truth.free = ["occupation", "unit_name", "party_post"]
    title(draft, "DANH SÁCH ĐẢNG VIÊN ĐANG CÔNG TÁC GIỮ MỐI LIÊN HỆ VỚI NƠI CƯ TRÚ",
          "(theo Quy định 213-QĐ/TW)")  # fmt: skip
    draft.header()
    people = made.members(15, years=(1968, 1999))
    plants = {3: [doubtful("phone as 9.12E+08", "phone", "9.12E+08")],
              8: [odd("phone with dots", "phone", _dotted(people[8]["phone"]))]}  # fmt: skip
    draft.people(people, plants)
    return book_of(draft)


def _dotted(phone: str) -> str:
    return f"{phone[:4]}.{phone[4:7]}.{phone[7:]}"


def decisions_with_their_numbers() -> Book:
    made = People(206)
    decided = c.Column(
        ("Số, ngày quyết định kết nạp",),
        lambda p: f"{p['ordinal'] + 115}-QĐ/ĐU ngày {_shown(p['admission_decision_date'])}",
        lambda p: {"admission_decision_date": p["admission_decision_date"].isoformat()},
        ("admission_decision_date",),
    )
    columns = [
        c.ordinal("STT"), c.text("Họ và tên người được kết nạp", "full_name"),
        c.day("Ngày, tháng, năm sinh (dd/mm/yyyy)", "birth_date"), c.sex("Giới (M/F)", "M", "F"),
        c.text("Dân tộc", "ethnicity"), c.text("Trình độ học vấn", "education_general"),
        c.text("Trình độ CMNV", "education_professional"), decided,
        c.day("Ngày tổ chức lễ kết nạp", "admission_date"),
        c.other("Chi bộ kết nạp", lambda p: p["unit_name"]),
    ]  # fmt: skip
    draft = Draft("206-ket-nap-trong-nam.xlsx", columns, layout="admitted, decisions with numbers")
    title(draft, "DANH SÁCH ĐẢNG VIÊN MỚI KẾT NẠP NĂM 2024")
    draft.header()
    draft.people([_admitted(made, place) for place in range(14)])
    draft.line("(Danh sách gồm 14 người)", what="total", joined=True)
    return book_of(draft)


def _admitted(made: People, place: int) -> Facts:
    day = date(2024, 1, 9) + timedelta(place * 22)
    return made.member(
        years=(1985, 2004), admission_date=day, unit_name=f"Chi bộ {1 + place // 5}",
        admission_decision_date=day - timedelta(9),
    )  # fmt: skip


LAYOUTS = (
    ends_of_probation,
    transfers,
    milestones_in_one_sheet,
    excused_from_meetings,
    at_the_place_of_residence,
    decisions_with_their_numbers,
)
