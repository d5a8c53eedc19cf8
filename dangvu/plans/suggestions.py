"""What a warning proposes instead of the letter's words. Pure."""

import re
from collections.abc import Mapping


def suggestion_in(norm: Mapping[str, object]) -> str:
    """ "elsewhere: qua Ban Tổ chức Đảng ủy" → "Ban Tổ chức Đảng ủy"; empty when nothing is proposed."""
    if norm.get("code") != "unlikely_body":
        return ""
    if suggested := norm.get("suggestion"):
        return str(suggested)
    match = re.match(r"elsewhere:\s*(?:qua\s+)?(.+)", str(norm.get("detail") or ""))
    return match[1].strip(" .()") if match else ""
