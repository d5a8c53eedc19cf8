"""Where in a set something is wrong, said so that an officer finds it on the page."""

from collections.abc import Iterator

from dangvu.rules.conditions.leaves import VOCABULARY

NUMBERED = {"outcomes": "tiêu chuẩn", "readings": "cách đọc"}
GROUPS = ("all", "any", "of")
PARTS = {
    "every": "điều kiện của từng năm",
    "of_which": "điều kiện “trong đó”",
    "id": "mã",
    "title": "tên",
    "issuer": "nơi ban hành",
    "source": "căn cứ",
    "quote": "trích dẫn",
    "subject": "loại",
    "from_on": "ngày có hiệu lực",
    "until_on": "ngày hết hiệu lực",
    "years": "số năm",
    "anchor": "mốc tính",
    "n": "số phải đạt",
    "verdict": "kết luận",
    "reading": "cách đọc được chọn",
    "supersedes": "bộ được thay",
    **NUMBERED,
}


def in_words(place: str) -> str:
    """ "outcomes.0.when.all.1.rated.of" → "tiêu chuẩn 1, điều kiện 2, mục “ai xếp loại”"."""
    return ", ".join(_words(place.split(".") if place else []))


def _words(steps: list[str]) -> Iterator[str]:
    while steps:
        step, steps = steps[0], steps[1:]
        following = steps[0] if steps else ""
        if following.isdigit() and (step in NUMBERED or step in GROUPS):
            yield f"{NUMBERED.get(step, 'điều kiện')} {int(following) + 1}"
            steps = steps[1:]
        elif step == "by_reading" and following:
            yield f"theo cách đọc “{following}”"
            steps = steps[1:]
        elif step in VOCABULARY:
            yield from _field(step, following)
            return
        elif step in PARTS:
            yield PARTS[step]


def _field(leaf: str, name: str) -> Iterator[str]:
    labels = {field.name: field.label for field in VOCABULARY[leaf].fields}
    if name:
        yield f"mục “{labels.get(name, name)}”"
