"""Names what a body does with persons, or refuses: to admit, send, grade or reward them."""

_TAKES = (
    r"(?:xem xet|xet|ket nap|trao tang|trao|tang|de nghi|gioi thieu|cong nhan|dua vao|xep loai"
    r"|phan loai|danh gia|cu|nhan|tiep nhan|chap nhan|bo tri|ra soat|chon|lua chon|lay|bo nhiem)"
)
REFUSES = (
    r"(?:(?:kien quyet|tuyet doi|nhat thiet|dut khoat|tam thoi|truoc mat) )?(?:(?:khong|chua)"
    rf" (?:duoc )?(?:{_TAKES}|tinh (?=vao ))|(?:tam (?:dung|hoan|ngung)"
    rf"|(?<!noi )\b(?:dung|ngung)(?= xem xet)) (?:viec )?{_TAKES})"
)
