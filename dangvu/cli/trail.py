"""`dangvu trail verify`: whether any sealed entry of the trail was touched, and which first."""

import argparse
import json

from dangvu.audit.sealing import Verdict, chains, verify

NEEDS_OFFICE = "standing"
NAMES = {"default": "việc đã làm", "reads": "lượt mở hồ sơ"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", metavar="verify", choices=["verify"], help="kiểm tra cả chuỗi niêm")
    parser.add_argument("--json", action="store_true", help="in kết quả ở dạng JSON")


def run(arguments: argparse.Namespace) -> int:
    verdicts = [verify(using) for using in chains()]
    if arguments.json:
        print(json.dumps([_as_json(each) for each in verdicts], ensure_ascii=False))
    else:
        print("\n".join(map(_in_words, verdicts)))
    return int(any(each.touched is not None for each in verdicts))


def _as_json(verdict: Verdict) -> dict[str, object]:
    return {
        "chain": verdict.chain,
        "intact": verdict.touched is None,
        "seals": verdict.seals,
        "unsealed": verdict.unsealed,
        "touched": verdict.touched,
        "reason": verdict.reason,
        "last_link": verdict.last_link,
    }


def _in_words(verdict: Verdict) -> str:
    name = NAMES.get(verdict.chain, verdict.chain)
    if verdict.touched is not None:
        return f"Nhật ký {name}: BỊ ĐỘNG ĐẾN ở dòng {verdict.touched}: {verdict.reason}."
    counts = f"{verdict.seals} dòng đã niêm, {verdict.unsealed} dòng chưa niêm"
    return f"Nhật ký {name}: nguyên vẹn, {counts}."
