"""Lists of members as communes and hamlets keep them."""

from dangvu.documents.workbooks.tests.books import columns as c
from dangvu.documents.workbooks.tests.books import dates
from dangvu.documents.workbooks.tests.books.book import Book, book_of
from dangvu.documents.workbooks.tests.books.drafting import Draft
from dangvu.documents.workbooks.tests.books.furniture import letterhead, signatures, title
from dangvu.documents.workbooks.tests.books.persons import People
from dangvu.documents.workbooks.tests.books.plants import doubtful, empty, nameless, odd


def single_header_and_groups() -> Book:
    made = People(1)
    columns = [
        c.ordinal("STT"), c.text("Họ và tên", "full_name"), c.day("Ngày sinh",
        "birth_date", dates.SHORT),
        c.sex(), c.text("Dân tộc", "ethnicity"), c.text("Quê quán", "native_place"),
        c.day("Ngày vào Đảng", "admission_date"), c.day("Ngày chính thức", "official_date"),
        c.text("Số thẻ đảng viên", "card_number"), c.other("Ghi chú"),
    ]  # fmt: skip
    draft = Draft(
        "01-thon-co-nhom.xlsx", columns, layout="letterhead, joined groups, total, signatures"
    )
    letterhead(draft, "commune", right=7)
    title(draft, "DANH SÁCH ĐẢNG VIÊN ĐẢNG BỘ XÃ ĐỒNG TIẾN", "(Tính đến ngày 31/10/2026)")
    draft.blank()
    draft.header()
    draft.group("I. Chi bộ thôn Đông", "Chi bộ thôn Đông")
    plants = {
        1: [doubtful("impossible day", "birth_date", "31/4/1958")],
        4: [empty("card_number", "-")],
    }
    draft.people(made.members(9), plants)
    draft.group("II. Chi bộ thôn Đoài", "Chi bộ thôn Đoài")
    draft.people(made.members(7), {2: [doubtful("impossible day", "admission_date", "29/02/1985")]})
    draft.group(
        "III. Chi bộ Trường Tiểu học Đồng Tiến (6 đồng chí)", "Chi bộ Trường Tiểu học Đồng Tiến"
    )
    draft.people(made.members(6, years=(1975, 1998)))
    draft.line(None, "Tổng cộng: 22 đồng chí", what="total")
    signatures(draft, right=7, note="Danh sách này có 22 đồng chí./.")
    return book_of(draft)


def born_under_male_or_female() -> Book:
    made = People(2, peoples=("Tày", "Nùng", "Kinh", "Kinh"))
    columns = [
        c.ordinal("Số TT"), c.text("Họ và tên", "full_name"),
        c.born(("Ngày, tháng, năm sinh", "Nam"), "male"), c.born(("Ngày, tháng, năm sinh", "Nữ"),
        "female"),
        c.text("Dân tộc", "ethnicity"), c.text("Quê quán", "native_place"),
        c.text(("Trình độ", "GDPT"), "education_general"),
        c.text(("Trình độ", "CM"), "education_professional"),
        c.text(("Trình độ", "LLCT"), "political_theory"),
        c.day(("Ngày vào Đảng", "Dự bị"), "admission_date"),
        c.day(("Ngày vào Đảng", "Chính thức"), "official_date"), c.text("Ghi chú", "note"),
    ]  # fmt: skip
    draft = Draft(
        "02-nam-nu-hai-dong.xlsx", columns, layout="two-row joined header, births under Nam|Nữ"
    )
    letterhead(draft, "commune", right=8)
    title(draft, "DANH SÁCH ĐẢNG VIÊN", "Chi bộ thôn Thượng, năm 2026")
    draft.header()
    people = made.members(18)
    people[3]["note"] = "Miễn sinh hoạt"
    people[9]["note"] = "Đi làm ăn xa"
    draft.people(people, {6: [doubtful("impossible day", "birth_date", "30/02/1961")]})
    signatures(draft, right=9)
    return book_of(draft)


def three_header_rows_with_numbers() -> Book:
    made = People(3)
    columns = [
        c.ordinal("TT"), c.text("Họ và tên", "full_name"),
        c.day("Ngày sinh", "birth_date", dates.REAL), c.sex("Giới tính"),
        c.text(("Trình độ", "Học vấn", "GDPT"), "education_general"),
        c.text(("Trình độ", "Học vấn", "Chuyên môn"), "education_professional"),
        c.text(("Trình độ", "LLCT"), "political_theory"),
        c.day(("Ngày, tháng, năm", "Vào Đảng"), "admission_date", dates.REAL),
        c.day(("Ngày, tháng, năm", "Chính thức"), "official_date", dates.REAL),
        c.text("Số thẻ đảng", "card_number"),
    ]  # fmt: skip
    draft = Draft(
        "03-ba-tang-tieu-de.xls", columns, layout="three-row header and row of numbers, xls"
    )
    title(draft, "DANH SÁCH TRÍCH NGANG ĐẢNG VIÊN", "Đảng bộ xã Tân Lập")
    draft.header()
    draft.numbers_row()
    draft.people(made.members(15), {5: [nameless()]})
    draft.line("Tổng số: 15 đảng viên", what="total", joined=True)
    return book_of(draft)


def family_and_given_name_apart() -> Book:
    made = People(4, region="south", peoples=("Kinh", "Khmer"))
    columns = [
        c.ordinal("STT"), c.name_part("Họ và tên đệm", "family"), c.name_part("Tên", "given"),
        c.day("Ngày sinh", "birth_date", dates.DOTTED), c.sex("Nữ/Nam", "nam", "nữ"),
        c.text("Dân tộc", "ethnicity"), c.text("Chỗ ở hiện nay", "residence"),
        c.day("Ngày kết nạp", "admission_date", dates.DOTTED),
        c.day("Ngày chính thức", "official_date", dates.DOTTED), c.text("Điện thoại", "phone"),
    ]  # fmt: skip
    draft = Draft("04-ho-dem-va-ten.xls", columns, layout="family and given name in two columns")
    title(draft, "DANH SÁCH ĐẢNG VIÊN ẤP 3")
    draft.blank()
    draft.header()
    people = made.members(16)
    plants = {
        3: [odd("phone with dots", "phone", _dotted(people[3]["phone"]))],
        8: [doubtful("impossible day", "official_date", "31.06.1999")],
    }
    draft.people(people, plants)
    return book_of(draft)


def one_heading_over_two_name_columns() -> Book:
    made = People(5)
    columns = [
        c.ordinal("STT"), c.name_part("HỌ VÀ TÊN", "family"), c.name_part("HỌ VÀ TÊN", "given"),
        c.day("NĂM SINH", "birth_date", dates.YEAR_NUMBER), c.text("CHỨC VỤ ĐẢNG", "party_post"),
        c.day("NGÀY VÀO ĐẢNG", "admission_date", dates.REAL), c.text("TRÌNH ĐỘ LLCT",
        "political_theory"),
    ]  # fmt: skip
    draft = Draft(
        "05-ten-gop-hai-cot.xlsx", columns, layout="one joined heading over two name columns"
    )
    title(draft, "DANH SÁCH ĐẢNG VIÊN", "CHI BỘ CƠ QUAN UBND XÃ")
    draft.header()
    draft.people(made.members(14))
    signatures(draft, right=5)
    return book_of(draft)


def no_numbers_and_odd_order() -> Book:
    made = People(6, peoples=("Mông", "Dao", "Thái"))
    columns = [
        c.text("Số thẻ ĐV", "card_number"), c.day("Ngày VĐ chính thức", "official_date", dates.DASHED),
        c.day("Ngày vào Đảng", "admission_date", dates.DASHED), c.text("Chi bộ", "unit_name"),
        c.text("Họ và tên", "full_name"), c.text("Dân tộc", "ethnicity"), c.sex(),
        c.days("Sinh ngày", "birth_date", (dates.DASHED, dates.MONTH, dates.YEAR)),
    ]  # fmt: skip
    draft = Draft("06-khong-stt-dao-cot.ods", columns, layout="no ordinals, odd order, ods")
    draft.header()
    units = ("Chi bộ bản Nà Tông", "Chi bộ bản Pá Hộc", "Chi bộ Trạm Y tế")
    people = [made.member(unit_name=units[place // 6]) for place in range(18)]
    draft.people(
        people,
        {7: [empty("official_date")], 11: [doubtful("impossible day", "birth_date", "00/12/1970")]},
    )
    return book_of(draft)


def header_on_every_printed_page() -> Book:
    made = People(7, region="south")
    columns = [
        c.ordinal("Stt"), c.text("Họ tên đảng viên", "full_name"), c.ticked("Nam", "male"),
        c.ticked("Nữ", "female"), c.day("Ngày tháng năm sinh", "birth_date", dates.SPACED),
        c.text("Nghề nghiệp", "occupation"), c.day("Ngày vào Đảng", "admission_date", dates.SPACED),
        c.text("Số CCCD", "personal_id"), c.text("Số ĐT", "phone"),
    ]  # fmt: skip
    draft = Draft(
        "07-lap-tieu-de-moi-trang.ods",
        columns,
        layout="header repeated on each page, x under Nam|Nữ",
    )
    letterhead(draft, "ward", right=6)
    title(draft, "DANH SÁCH ĐẢNG VIÊN KHU PHỐ 2")
    draft.header()
    draft.people(made.members(10))
    draft.blank(inside=True)
    draft.header(again=True)
    draft.people(made.members(10), {4: [nameless()]})
    draft.blank(inside=True)
    draft.header(again=True)
    draft.people(made.members(4))
    signatures(draft, right=6, note="Ghi chú: danh sách lập theo sổ của chi bộ.")
    return book_of(draft)


def _dotted(phone: str) -> str:
    return f"{phone[:4]}.{phone[4:7]}.{phone[7:]}"


LAYOUTS = (
    single_header_and_groups,
    born_under_male_or_female,
    three_header_rows_with_numbers,
    family_and_given_name_apart,
    one_heading_over_two_name_columns,
    no_numbers_and_odd_order,
    header_on_every_printed_page,
)
