"""Headings of every era and abbreviation find their field, and no other."""

import pytest

from dangvu.documents.workbooks.columns.matching import concepts
from dangvu.documents.workbooks.people.readers import FIELD_OF

HEADINGS = {
    "full_name": "Họ và tên | HỌ TÊN | Họ, chữ đệm và tên | Họ và tên (chữ in hoa) | Họ tên khai sinh"
    " | Họ và tên quần chúng | Họ tên đảng viên | Họ và tên người xin vào Đảng",
    "family_name": "Họ đệm | Họ và chữ đệm | Họ lót",
    "birth_date": "Ngày sinh | Ngày, tháng, năm sinh | NS | S. năm | Năm sinh | Sinh ngày"
    " | Ngày sinh (dd/mm/yyyy) | Sinh ngày, tháng, năm | Date of birth\n(Ngày sinh)",
    "sex": "Giới tính | GT | Nam/Nữ | Nữ/Nam | Phái | Nam hay nữ | Nam (nữ) | Giới (M/F)",
    "ethnicity": "Dân tộc | DT | D.tộc",
    "religion": "Tôn giáo | TG",
    "native_place": "Quê quán | QQ | Nguyên quán | Quê quán (xã, huyện, tỉnh)",
    "residence": "Nơi ở hiện nay | HKTT | Thường trú | Địa chỉ | Nơi cư trú | Hộ khẩu thường trú",
    "occupation": "Nghề nghiệp | Nghề nghiệp, chức vụ, đơn vị công tác | Đơn vị - chức vụ",
    "party_post": "Chức vụ Đảng | Chức vụ (Đảng) | Chức vụ cấp ủy",
    "unit_name": "Chi bộ | Nơi sinh hoạt đảng | Đơn vị | Tổ chức cơ sở đảng",
    "admission_decision_date": "Ngày QĐ KN | Ngày ký QĐ kết nạp"
    " | Ngày cấp có thẩm quyền ra quyết định kết nạp",
    "admission_date": "Ngày vào Đảng | NVĐ | VĐ | Vào Đ | Ngày KN | Ngày kết nạp"
    " | Ngày vào Đảng (dự bị) | Dự bị",
    "official_date": "Ngày chính thức | CT | NCT | Ngày vào Đảng (chính thức)"
    " | Ngày công nhận chính thức",
    "card_number": "Số thẻ | Thẻ | Thẻ ĐV số | Số TĐV | Số thẻ đảng viên | Thẻ đảng số",
    "personal_id": "CCCD | CMND/CCCD | CC | Số định danh cá nhân | Mã định danh",
    "badge_number": "Số HHĐ | Số huy hiệu Đảng | HHĐ",
    "phone": "SĐT | ĐT | Điện thoại | Số ĐT liên hệ",
    "email": "Email | Thư điện tử | Địa chỉ email",
    "education_general": "TĐVH | GDPT | Trình độ văn hóa | Văn hoá",
    "education_professional": "Chuyên môn | CM | Trình độ chuyên môn nghiệp vụ",
    "political_theory": "LLCT | Lý luận chính trị | Trình độ LLCT",
    "note": "Ghi chú | GC",
    "source_date": "Ngày vào nguồn | Ngày chi bộ đưa vào nguồn | Ngày công nhận cảm tình Đảng",
    "youth_union_date": "Ngày vào Đoàn | Ngày KN Đoàn | Ngày kết nạp Đoàn | Vào Đoàn TNCS HCM",
    "helper_1": "Đảng viên giúp đỡ | Người giúp đỡ 1 | Đảng viên giúp đỡ (1) | Người GĐ 1",
    "helper_2": "Người giúp đỡ 2 | Đảng viên giúp đỡ thứ hai",
    "class_certificate_number": "Số GCN | Số giấy chứng nhận lớp nhận thức về Đảng",
    "class_certificate_date": "Ngày GCN | Ngày cấp giấy chứng nhận",
    "grading": "Xếp loại | Kết quả đánh giá, xếp loại",
}
USELESS = (
    "Nơi sinh | Tuổi đảng | Tuổi đời | Ngày cấp thẻ | Ngày cấp CCCD | Nơi cấp | Ngày nhập ngũ | Mã ĐV"
    " | Số lý lịch | Cấp bậc | Chức vụ chính quyền | Chức vụ CQ | Nơi kết nạp | Kỷ luật | Họ tên vợ"
    " | Họ và tên bố | Số QĐ kết nạp | Ngày QĐ công nhận chính thức | Loại HHĐ | Số thẻ BHYT | Ký nhận"
    " | Ngày dự kiến kết nạp | Tổ chức giới thiệu | Bí danh | Ngày chuyển đến | Tuổi"
    " | Ngày xét kết nạp | Chi bộ họp xét KN | Ngày đề nghị kết nạp | Đơn xin vào Đảng | Ngày NQ kết nạp"
    " | Ngày đề nghị công nhận chính thức | Ngày đến hạn chuyển chính thức | Ngày CT lần 2"
    " | Ngày kết nạp Công đoàn | Ngày kết nạp Hội CCB | Ngày KN Đội | Số GCN lớp đảng viên mới"
    " | Chi bộ nơi cư trú | Chi bộ nơi cư trú (213) | Tại chi bộ | Chi bộ tiếp nhận | Chi bộ cũ"
    " | Đơn vị cũ | Nơi ở cũ | Nơi ở trước đây | Chức vụ trước nghỉ hưu | Chức vụ lớp/Đoàn"
    " | Ngày vào Đảng của vợ/chồng | SĐT người thân | Số điện thoại chi bộ | Họ tên bí thư"
    " | Số thẻ quân nhân | Số thẻ ngân hàng | Số thẻ đoàn viên | Số hộ khẩu | Xếp loại học lực"
    " | SĐT chủ hộ | NQ chi bộ số | Phong hàm | Thường trực/Ủy viên"
)
UNDER = {
    "Năm sinh > Nam": "born_male",
    "Ngày sinh > Nữ": "born_female",
    "Ngày tháng năm sinh (Nam)": "born_male",
    "Nữ (sinh năm)": "born_female",
    "Sinh năm": "birth_date",
    "Kỷ luật > Ngày QĐ": "none",
    "Nghỉ hưu > Ngày QĐ": "none",
    "Chuyển đến > Từ chi bộ": "none",
    "Bố đẻ > Năm sinh": "none",
    "Vợ hoặc chồng > Năm sinh": "none",
    "Công đoàn > Ngày vào": "none",
    "Hội CCB > Số thẻ": "none",
    "Chi bộ > Nơi cư trú": "none",
    "Dự kiến > Chính thức": "none",
    "Ngày > Kết nạp lại": "none",
    "Số điện thoại > Cơ quan": "landline",
    "Người giới thiệu thứ nhất > Họ và tên": "helper_1",
    "Chi bộ đề nghị kết nạp > Ngày": "none",
    "Họ và tên người xin vào Đảng": "full_name",
    "Họ và tên Bí danh": "full_name",
    "Quê quán (cũ)": "old_native_place",
    "Điện thoại cơ quan": "landline",
    "Ngày, tháng, năm sinh > Năm": "birth_year",
    "Giới tính > Nam": "male",
    "Họ và tên > Họ đệm": "family_name",
    "Ngày vào Đảng > Dự bị": "admission_date",
    "Ngày vào Đảng > Chính thức": "official_date",
    "Ngày, tháng, năm > Sinh": "birth_date",
    "Ngày > QĐ kết nạp": "admission_decision_date",
    "Kết nạp > Số QĐ": "none",
    "Kết nạp > Ngày KN": "admission_date",
    "Quyết định công nhận chính thức > Ngày": "none",
    "Thẻ đảng viên > Số": "card_number",
    "Thẻ đảng viên > Ngày cấp": "none",
    "CCCD > Ngày cấp": "none",
    "Trình độ > LLCT": "political_theory",
    "Trình độ > Ngoại ngữ": "none",
    "Chức vụ > Đảng": "party_post",
    "Chức vụ > Chính quyền": "none",
    "Đảng viên giúp đỡ > 2": "helper_2",
    "Lớp nhận thức về Đảng > Ngày cấp": "class_certificate_date",
    "Lớp nhận thức về Đảng > Khóa": "none",
    "Cha > Họ và tên": "none",
    "Đoàn > Ngày vào": "youth_union_date",
}


def found(path: str) -> str:
    return (concepts(tuple(path.split(" > "))) or ("none",))[0]


@pytest.mark.parametrize("field", HEADINGS)
def test_a_heading_finds_its_field(field: str) -> None:
    fields = {heading: found(heading) for heading in HEADINGS[field].split(" | ")}
    wrong = {h: c for h, c in fields.items() if FIELD_OF.get(c, c) != FIELD_OF.get(field, field)}
    assert not wrong


def test_columns_of_no_use_get_no_field() -> None:
    assert {
        heading: found(heading) for heading in USELESS.split(" | ") if found(heading) != "none"
    } == {}


@pytest.mark.parametrize("path", UNDER)
def test_a_lower_heading_is_read_under_its_upper_one(path: str) -> None:
    assert found(path) == UNDER[path]


def test_one_abbreviation_means_two_things_and_the_letter_tells_them_apart() -> None:
    assert concepts(("DT",))[0] == "ethnicity"
    assert concepts(("ĐT",))[0] == "phone"
