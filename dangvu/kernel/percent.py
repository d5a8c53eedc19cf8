"""Percentages as the offices print them: cut after the last decimal shown, never rounded up."""


def cut_percent(part: int, whole: int, decimals: int = 2) -> str:
    """`part` of `whole` in per cent with a decimal comma, cut: 65 of 79 is "82,27"; "–" of nothing.

    Integers throughout, so that no figure depends on a floating-point rounding.
    """
    if whole <= 0:
        return "–"
    scaled = part * 100 * 10**decimals // whole
    if decimals == 0:
        return str(scaled)
    units, rest = divmod(scaled, 10**decimals)
    return f"{units},{rest:0{decimals}d}"
