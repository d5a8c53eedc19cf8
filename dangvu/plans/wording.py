"""Words of a letter made fit for one line. Pure."""

import re

LONG = 260


def clean(quote: str, length: int = LONG) -> str:
    """One line without the stars of a marked-up text, cut at a word."""
    words = re.sub(r"\s+", " ", quote.replace("*", "")).strip()
    return words if len(words) <= length else words[:length].rsplit(" ", 1)[0] + " …"


def around(text: str, start: int, end: int, length: int = 400) -> tuple[str, str, str]:
    """The words before, of and after a place, within its paragraph."""
    first = text.rfind("\n\n", 0, start)
    last = text.find("\n\n", end)
    before = clean(text[first + 1 : start], 10_000)
    if len(before) > length:
        before = f"… {before[-length:].partition(' ')[2]}"
    after = clean(text[end : last if last > 0 else len(text)], length)
    return before, clean(text[start:end], 2000), after


def duty_words(quote: str, to: str) -> str:
    """What is reported, out of the sentence up to whom it goes to: "Tổ chức sơ kết, báo cáo"."""
    words = clean(quote, 500)
    at = words.lower().find(clean(to, 500).lower()) if to else -1
    subject = words[:at] if at > 0 else ""
    return re.sub(r"(\s+(về|cho|với|lên|tới))?[\s,;:(]*$", "", subject)
