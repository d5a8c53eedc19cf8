"""Writes the gold of our own texts as docfacts/1 files, for the scorer.

`python -m tools.own_texts OUT [dev|held_out]` fills OUT with `NAME.txt` and `NAME.expected.json`.
"""

import json
import shutil
import sys
from pathlib import Path

from dangvu.documents.reading.tests.gold import gold_of, texts


def write(out: Path, part: str) -> int:
    out.mkdir(parents=True, exist_ok=True)
    paths = texts(part)
    for path in paths:
        shutil.copyfile(path, out / path.name)
        gold = json.dumps(gold_of(path), ensure_ascii=False, indent=1)
        (out / f"{path.stem}.expected.json").write_text(gold, encoding="utf-8")
    return len(paths)


def main() -> int:
    out, part = Path(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "dev"
    print(f"{write(out, part)} texts with gold in {out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
