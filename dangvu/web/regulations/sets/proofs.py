"""What the proof of a published set said, in plain words."""

from collections.abc import Mapping
from typing import Any

HOW_FAR = {
    "whole": "Đã thử mọi trường hợp có thể của cả bộ",
    "outcomes": "Đã thử mọi trường hợp có thể của từng tiêu chuẩn",
    "branches": "Đã thử mọi trường hợp có thể của từng nhánh điều kiện",
    "pairs": "Bộ quá lớn để thử hết; đã thử từng cặp điều kiện và lấy mẫu",
}


def proof_said(proof: Mapping[str, Any] | None) -> str:
    """Empty where none is kept: a draft, or a set from before the office had the program."""
    if not proof or "compared" not in proof:
        return ""
    people = f"{proof['compared']:,}".replace(",", ".")
    ways = ", ".join(proof["evaluators"])
    agree = "cho cùng một kết quả" if proof.get("holds") else "có chỗ khác nhau"
    seconds = f"{proof['seconds']:.1f}".replace(".", ",")
    return (
        f"{HOW_FAR[proof['guarantee']]}: {len(proof['evaluators'])} cách tính ({ways}) {agree} trên "
        f"{people} trường hợp, mất {seconds} giây."
    )
