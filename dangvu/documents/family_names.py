"""First words of Vietnamese names, folded; what tells a person in a letter and in a list."""

_FAMILY_NAMES = """
nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dao doan vuong trinh
truong dinh lam phung mai to ha cao chu thai luu quach ta luong tong kieu lo quang cam ma nong
giang trieu la dam hua than khuc nghiem vi lu tang thach kim y ksor rmah siu nay kpa sung vang
giay thao lau mua hang cu bach bo cong diep doi dong han hua khong lai luc mac ninh on phi
phuong sam son ti tieu ton uong van vien xa bien cung
ro rcom ralan rmah nie mlo ayun hmok kbuor kpuih puih dieu alang bnuoch cil khuat khong khieu khuu
au banh ca cai can chau che chung cong dau du duong giap hau hinh hong huu kha khuong lang lao
le lien lu lung ly mach man nham nhan nhu ninh no ong phi phu phung que quyen sin tan tao than thao
thieu tiet toan trang trung tuong ung vinh vong vuu yen tat ton a
danh kien chamalea bloong zoram coor arat poloong briu riah xong va moong hau trang sen neang chau
"""
FAMILY_NAMES = frozenset(_FAMILY_NAMES.split())
