"""What the proof of a published set said, in plain words."""

from collections.abc import Mapping
from typing import Any


def proof_said(proof: Mapping[str, Any] | None) -> str:
    """Empty where none is kept: a draft, or a set from before the office had the program."""
    if not proof or "compared" not in proof:
        return ""
    people = f"{proof['compared']:,}".replace(",", ".")
    ways = ", ".join(proof["evaluators"])
    agree = "cho cùng một kết quả" if proof.get("holds") else "có chỗ khác nhau"
    seconds = f"{proof['seconds']:.1f}".replace(".", ",")
    return (
        f"{proof['guarantee_words']}: {len(proof['evaluators'])} cách tính ({ways}) {agree} trên "
        f"{people} trường hợp, mất {seconds} giây."
    )
