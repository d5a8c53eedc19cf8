"""What the frame of every page shows: the office, the day, the user's hat, the ways on."""

from typing import Any

from django.http import HttpRequest

from dangvu.access.permissions import Permission
from dangvu.organisations.models import Office

# (name of the address, words, what one must be allowed somewhere)
WAYS = [
    ("desk:desk", "Bàn việc", None),
    ("plans:plans", "Kế hoạch", Permission.READ_PLANS),
    ("plans:targets", "Chỉ tiêu", Permission.READ_PLANS),
    ("people:members", "Đảng viên", Permission.READ_ROLL),
    ("development:pool", "Nguồn kết nạp", Permission.READ_POOL),
    ("census:figures", "Số liệu", Permission.READ_FIGURES),
    ("honours:waves", "Huy hiệu", Permission.READ_WAVES),
    ("regulations:lookup", "Quy định", Permission.READ_RULES),
    ("registry:register", "Văn thư", Permission.KEEP_REGISTER),
    ("organisations:tree", "Tổ chức", None),
    ("office:accounts", "Tài khoản", Permission.APPOINT),
    ("office:trail", "Nhật ký", Permission.READ_TRAIL),
]
# Pages that belong to another way than their wing's first, or (empty) to none.
BELONGS = {
    "badge_papers:papers": "honours:waves",
    "office:seal": "office:trail",
    "office:rights": "",
    "plans:target": "plans:targets",
    "plans:names": "plans:targets",
}


def frame(request: HttpRequest) -> dict[str, Any]:
    """`office`, `today`; once signed in, `hat` and `ways` (address name, words, is it here)."""
    hats = getattr(request, "hats", None)
    found: dict[str, Any] = {
        "office": Office.objects.standing() if hats is None else getattr(request, "office", None),
        "today": getattr(request, "on", None),
    }
    if hats is not None:
        found["hat"] = hats.main
        found["ways"] = [
            (name, words, _is_here(request, name))
            for name, words, needed in WAYS
            if needed is None or hats.may(needed)
        ]
    return found


def _is_here(request: HttpRequest, name: str) -> bool:
    match = request.resolver_match
    if match is None:
        return False
    here = BELONGS.get(match.view_name, match.view_name)
    known = {way for way, _, _ in WAYS}
    if here in known:
        return here == name
    # Any other page of a wing belongs to the wing's first way.
    return bool(match.namespace) and here != "" and name == _first_way(match.namespace)


def _first_way(namespace: str) -> str:
    return next((way for way, _, _ in WAYS if way.startswith(f"{namespace}:")), "")
