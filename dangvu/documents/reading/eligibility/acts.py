"""Names what a body does with persons, or refuses: to admit, send, grade or reward them."""

TAKES = (
    r"(?:xem xet|xet|ket nap|trao tang|trao|tang|de nghi|gioi thieu|cong nhan|dua|xep loai|phan loai"
    r"|danh gia|cu|nhan|tiep nhan|chap nhan|bo tri|ra soat|chon|lua chon|lay|quy hoach|bo nhiem)"
)
FIRMLY = r"(?:(?:kien quyet|tuyet doi|nhat thiet|dut khoat|tam thoi|nhat dinh|truoc mat) )"
REFUSES = rf"{FIRMLY}?(?:khong|chua) (?:duoc )?{TAKES}"
