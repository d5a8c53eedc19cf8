"""Named programs that act: the generator, the worker, the command line."""

from dangvu.accounts.actor import Actor
from dangvu.accounts.models import User

GENERATOR = "he-thong.du-lieu-thu"
WORKER = "he-thong.nen"
COMMAND_LINE = "he-thong.dong-lenh"

NAMES = {
    GENERATOR: "Hệ thống: tạo dữ liệu thử",
    WORKER: "Hệ thống: việc nền",
    COMMAND_LINE: "Hệ thống: dòng lệnh",
}


def system_actor(username: str) -> Actor:
    """The named system account, made when it acts for the first time. It cannot sign in."""
    user, made = User.objects.get_or_create(
        username=username, defaults={"full_name": NAMES[username], "is_system": True}
    )
    if made:
        user.set_unusable_password()
        user.save(update_fields=["password"])
    return user.as_actor()
