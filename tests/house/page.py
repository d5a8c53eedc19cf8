"""A page as it is read: its words, its headings, its primary buttons, what it points to."""

import re
from html.parser import HTMLParser

# Attributes whose text is shown or read aloud.
SPOKEN = ("title", "placeholder", "aria-label", "alt")
UNREAD = {"script", "style"}
VOID = {"input", "meta", "link", "br", "img", "hr", "col", "source", "wbr"}
HEAVY = 150_000

# What Django, allauth and the values of Python say by themselves.
PACKAGES = re.compile(
    r"This field|is required|Enter a (?:valid|whole)|Ensure (?:this|that)|Select a valid"
    r"|Sign (?:In|Out|Up)|Log (?:in|out)|Page not found|Server Error|Not Found|Forbidden"
    r"|Bad Request|Too Many Requests|Method Not Allowed|Currently:|Choose file|CSRF"
    r"|\b(?:None|True|False|Traceback|Exception)\b"
)
# Words no Vietnamese syllable is spelled like; one is enough to show that a sentence is not ours.
ENGLISH = re.compile(
    r"\b(?:the|and|with|your|you|are|was|this|that|from|please|must|cannot|password|username|e-?mail"
    r"|invalid|error|failed|required|submit|login|logout|cancel|delete|search|save|next|previous|page"
    r"|field|value|select|choose|upload|file|date|year|month|user|unknown|already|exists?|empty|yes"
    r"|home|menu|close|open|show|more|new|edit|add|remove|confirm|reject|target|deadline|member)\b",
    re.IGNORECASE,
)


class Page(HTMLParser):
    """`words` is everything a person reads or hears, one piece a line."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.html = html
        self.words: list[str] = []
        self.headings = 0
        self.main_buttons = 0
        self.language = ""
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag not in VOID:
            self._open.append(tag)
        if tag == "html":
            self.language = found.get("lang", "")
        self.headings += tag == "h1"
        self.main_buttons += {"btn", "main"} <= set(found.get("class", "").split())
        self.words += [found[name] for name in SPOKEN if name in found]
        if tag == "input" and found.get("type") in {"submit", "button", "reset"}:
            self.words.append(found.get("value", ""))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if data.strip() and not UNREAD & set(self._open):
            self.words.append(" ".join(data.split()))


def foreign_words(page: Page) -> list[str]:
    return [piece for piece in page.words if PACKAGES.search(piece) or ENGLISH.search(piece)]


def faults_of(page: Page, *, is_demo: bool) -> list[str]:
    faults = [f"not Vietnamese: {piece[:80]}" for piece in foreign_words(page)]
    if page.language != "vi":
        faults.append(f'lang is “{page.language}”, not "vi"')
    if page.headings != 1:
        faults.append(f"{page.headings} first headings")
    if page.main_buttons > 1:
        faults.append(f"{page.main_buttons} primary buttons")
    if len(page.html.encode()) > HEAVY:
        faults.append(f"weighs {len(page.html.encode())} bytes, at most {HEAVY}")
    if re.search(r"""(?:src|href|action)=["']?(?:https?:)?//""", page.html):
        faults.append("points outside this machine")
    if is_demo and not any("DỮ LIỆU THỬ" in piece for piece in page.words):
        faults.append("does not say DỮ LIỆU THỬ")
    return faults
