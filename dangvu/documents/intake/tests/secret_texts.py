"""Thirty letters: half bear a mark of secrecy, half only speak of secrets or look alike."""

BODY = """
KẾ HOẠCH
kết nạp đảng viên năm 2024

Căn cứ Điều lệ Đảng Cộng sản Việt Nam; Đảng ủy xây dựng kế hoạch như sau:

1. Phấn đấu kết nạp 12 đảng viên trong năm 2024.
2. Các chi bộ gửi hồ sơ về Văn phòng Đảng ủy trước ngày 15/10/2024.
"""
_MARKS = [
    "HUYỆN ỦY SÔNG LA\tĐẢNG CỘNG SẢN VIỆT NAM\n*\tSông La, ngày 02 tháng 3 năm 2024\nSố 12-KH/HU\nMẬT\n",
    "ĐẢNG BỘ TỈNH CAO LẠNG\nBAN TỔ CHỨC\n*\nSố 45-BC/BTCTU\nTỐI MẬT\n\nCao Lạng, ngày 11/6/2012\n",
    "TUYỆT MẬT\nTHÀNH ỦY HẢI ĐÔNG\nSố 03-KL/TU\n",
    "ĐẢNG ỦY XÃ AN BÌNH\nSố 7-CV/ĐU (Mật)\n",
    "ĐẢNG ỦY PHƯỜNG PHÚ HÒA        ĐẢNG CỘNG SẢN VIỆT NAM\nSố 9-TB/ĐU          MẬT\n",
    "ĐẢNG ỦY KHỐI DOANH NGHIỆP\nSố 31-QĐ/ĐUK\nĐộ mật: Tối mật\n",
    "QUÂN ỦY\nTÀI LIỆU MẬT - BẢN SỐ 03\nSố 5-HD/QU\n",
    "T Ố I   M Ậ T\nHUYỆN ỦY BẮC LƯƠNG\nSố 02-NQ/HU\n",
    "HUYỆN ỦY BẮC LƯƠNG\n*** MẬT ***\nSố 02-NQ/HU\n",
    "HUYỆN ỦY BẮC LƯƠNG\nSố 02-NQ/HU\nMÂT\n",
    "HUYỆN ỦY BẮC LƯƠNG\nSố 02-NQ/HU\n[TUYỆT MẬT]\nHỎA TỐC\n",
    "HUYỆN ỦY BẮC LƯƠNG\nSố 02-NQ/HU\nMẬT KHẨN\n",
]
MARKED = [mark + BODY for mark in _MARKS] + [
    "ĐẢNG ỦY XÃ AN BÌNH\nSố 7-CV/ĐU\n" + BODY + "\n(TỐI MẬT)\n\nNơi nhận:\n- Lưu.\n",
    "ĐẢNG ỦY XÃ AN BÌNH\nSố 7-CV/ĐU\n" + BODY * 6 + "\nPHỤ LỤC\nTUYỆT MẬT\nDanh sách kèm theo\n",
    "ĐẢNG ỦY XÃ AN BÌNH\nMức độ mật: MẬT\nSố 7-CV/ĐU\n" + BODY,
]
_HEAD = (
    "HUYỆN ỦY SÔNG LA\tĐẢNG CỘNG SẢN VIỆT NAM\n*\tSông La, ngày 02 tháng 3 năm 2024\nSố 12-KH/HU\n"
)
ABOUT = [
    _HEAD + BODY + "\n" + said + "\n"
    for said in [
        "3. Văn bản có đóng dấu MẬT không được gửi qua thư điện tử thường.",
        "3. Thực hiện Luật Bảo vệ bí mật nhà nước năm 2018, rà soát tài liệu mật đang giữ.",
        "3. Độ mật của văn bản gồm ba mức: tuyệt mật, tối mật và mật; người ký quyết định độ mật.",
        "3. Hội nghị phổ biến công tác bảo mật thông tin cho cấp ủy viên.",
        "- Mật: do thủ trưởng xác định.\n- Tối mật: do Ban Thường vụ.\n- Tuyệt mật: do Ban Chấp hành.",
        "3. Mật độ dân cư của địa bàn cao nên chi bộ chia thành ba tổ đảng.",
        "3. Mỗi đảng viên đổi mật khẩu Sổ tay điện tử trước ngày 30/6/2024.",
        "3. Hợp tác xã Mật Ong Sông La có 03 quần chúng ưu tú.",
        "3. Các tổ đảng quan hệ mật thiết với nhân dân.",
        "3. Danh mục bí mật nhà nước của Đảng ban hành năm 2020 được quán triệt tới từng chi bộ.",
        "3. Văn bản này không thuộc danh mục tài liệu mật.",
        "3. Cơ yếu tỉnh hướng dẫn việc giải mật hồ sơ lưu trữ trước năm 1975.",
        "3. Không được sao chụp tài liệu có dấu “TỐI MẬT” ngoài phòng làm việc của cơ yếu.",
    ]
] + [
    (
        "BẢO HIỂM XÃ HỘI\nĐẢNG ỦY\nSố 3-HD/ĐU\n\nHƯỚNG DẪN\n"
        "về quản lý văn bản có nội dung bí mật nhà nước trong Đảng bộ\n\n"
        "1. Người soạn đề xuất độ mật.\n"
        "2. Văn thư đóng dấu độ mật theo quyết định của người ký.\n"
    ),
    "CHI BỘ TRƯỜNG TRUNG HỌC MẬT SƠN\nSố 3-KH/CB\n" + BODY,
]
