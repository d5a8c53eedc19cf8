"""Today for a command that has no office: by the machine's clock, in this country."""

from datetime import date, datetime
from zoneinfo import ZoneInfo


def day_by_the_machine() -> date:
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).date()
