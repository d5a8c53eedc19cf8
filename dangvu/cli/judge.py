"""`dangvu judge`: verdicts of one set for those in sight, with the whole tree for one person."""

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404

from dangvu.access.doors.judging import roll_to_judge, somebody_to_judge
from dangvu.access.hats import Hats
from dangvu.access.permissions import Permission
from dangvu.audit import trail
from dangvu.cli.given.units import unit_named
from dangvu.cli.parsing import day
from dangvu.cli.signing import add_signing, signed_in
from dangvu.development.concerned import Concerned, concerned_by, is_about_candidates
from dangvu.development.facts import candidate_facts
from dangvu.honours.facts import with_badges
from dangvu.kernel.errors import DomainError
from dangvu.regulations.choosing import NoSuchSet, named
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.queries import sets_in_sight
from dangvu.rules.judging import Explained, Judgement, as_data, judge, prepare
from dangvu.rules.record import Facts
from dangvu.rules.sets import RuleSet, shipped
from dangvu.rules.verdicts import WORDS

NEEDS_OFFICE = "standing"
READ_TRAIL = "development.conditions_listed"
_VERSION = re.compile(r"-20[0-9]{2}[a-z]?$")


class NotJudged(DomainError):
    """A question that cannot be answered as it was asked."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--set", dest="set_name", metavar="BỘ", required=True,
        help="mã của bộ tiêu chuẩn, hoặc số văn bản, ví dụ 83-KH/ĐU",
    )  # fmt: skip
    parser.add_argument("--reading", metavar="CÁCH", help="cách đọc; mặc định cách đang áp dụng")
    parser.add_argument("--on", metavar="NGÀY", type=day, help="xét vào ngày nào, mặc định nay")
    whom = parser.add_mutually_exclusive_group()
    whom.add_argument("--unit", metavar="ĐƠN-VỊ", help="tên đầy đủ hoặc số của đơn vị")
    whom.add_argument("--person", metavar="SỐ", type=int, help="số của một người")
    parser.add_argument("--json", action="store_true", help="in kết quả ở dạng JSON")
    add_signing(parser)


def run(arguments: argparse.Namespace) -> int:
    hats = signed_in(arguments)
    on = arguments.on or hats.on
    ruleset = _set_asked_for(arguments.set_name, arguments.reading, hats, on)
    _tell_reading(ruleset, on)
    try:
        if arguments.person is not None:
            return _one(ruleset, arguments, hats, on)
        return _all(ruleset, arguments, hats, on)
    except PermissionDenied:
        raise NotJudged("Tài khoản này không được xem người. Hãy nhờ quản trị phân công.") from None


def _set_asked_for(name: str, reading: str | None, hats: Hats, on: date) -> RuleSet:
    """In the reading asked for, else in the adopted one, else in the first."""
    name, _, in_name = _of_the_day(name, on).partition("#")
    reading = reading or in_name
    try:
        found = named(name)
    except NoSuchSet as refusal:
        raise NotJudged(f"{refusal} Các bộ đang có: {', '.join(_known_names())}.") from None
    if reading:
        return named(f"{found.id}#{reading}")
    return _as_adopted(found, hats, on) or found


def _of_the_day(name: str, on: date) -> str:
    """A central set has a version for each set of regulations; without it, that of the day."""
    versions = [
        found.id
        for found in shipped().values()
        if found.holds_on(on) and _VERSION.sub("", found.id) == name.partition("#")[0]
    ]
    return name if name in shipped() or len(versions) != 1 else versions[0]


def _known_names() -> dict[str, None]:
    adopted = AdoptedSet.objects.published().order_by("key").values_list("key", flat=True)
    return dict.fromkeys([*(_VERSION.sub("", key) for key in shipped()), *adopted])


def _as_adopted(found: RuleSet, hats: Hats, on: date) -> RuleSet | None:
    """As the bodies in sight read it, when they agree."""
    seen = sets_in_sight(hats.places(Permission.READ_RULES))
    rows = seen.filter(pk__in=AdoptedSet.objects.on(on).values("pk"), key=found.id)
    readings = {row.reading: row for row in rows.order_by("id")}
    return next(iter(readings.values())).as_rules() if len(readings) == 1 else None


def _tell_reading(ruleset: RuleSet, on: date) -> None:
    """On standard error, so that what is printed can be read by a script."""
    titles = {reading.id: reading.title for reading in ruleset.readings}
    if ruleset.reading in titles:
        others = ", ".join(reading for reading in titles if reading != ruleset.reading)
        words = f"Cách đọc {ruleset.reading}: {titles[ruleset.reading]}. Cách khác: {others}."
        print(words, file=sys.stderr)
    if not ruleset.holds_on(on):
        print(f"Bộ này không có hiệu lực ngày {on:%d/%m/%Y}; vẫn đối chiếu thử.", file=sys.stderr)
    if not ruleset.is_verified:
        print("Bộ này chưa kiểm chứng với văn bản gốc.", file=sys.stderr)


def _one(ruleset: RuleSet, arguments: argparse.Namespace, hats: Hats, on: date) -> int:
    try:
        person, unit = somebody_to_judge(hats, arguments.person)
    except Http404:
        raise NotJudged(
            f"Không có người số {arguments.person} trong tầm nhìn của tài khoản này."
        ) from None
    trail.record_reading(
        "people.conditions_read", subject=person, by=hats.actor(), unit_id=unit.pk,
        set=ruleset.key, on=on,
    )  # fmt: skip
    facts = _facts_of([person.pk], ruleset, on)[person.pk]
    judgement = judge(prepare(ruleset, on), facts)
    told = _as_json(ruleset, judgement, Concerned(person.pk, person.full_name, unit.name))
    if arguments.json:
        print(json.dumps([told], ensure_ascii=False))
    else:
        print("\n".join(_tree_lines(ruleset, judgement, person.full_name)))
    return 0


def _all(ruleset: RuleSet, arguments: argparse.Namespace, hats: Hats, on: date) -> int:
    if ruleset.is_indicator:
        raise NotJudged(
            "Bộ này chỉ nêu biểu hiện, không kết luận, nên chỉ xem từng người. "
            "Hãy thêm --person SỐ."
        )
    permission = (
        Permission.READ_POOL if is_about_candidates(ruleset.subject) else Permission.READ_PERSON
    )
    unit = unit_named(hats, permission, arguments.unit, on=on) if arguments.unit else None
    places = roll_to_judge(hats, permission, unit)
    people = concerned_by(ruleset.subject, places, on=on)
    trail.record_reading(
        READ_TRAIL, subject=unit, by=hats.actor(), unit_id=places[0].pk, set=ruleset.key, on=on,
        people=len(people),
    )  # fmt: skip
    facts = _facts_of([each.person_id for each in people], ruleset, on)
    prepared = prepare(ruleset, on)
    judged = [(each, judge(prepared, facts[each.person_id])) for each in people]
    if arguments.json:
        print(json.dumps([_line_as_json(*pair) for pair in judged], ensure_ascii=False))
    else:
        print("\n".join([*(_line(*pair) for pair in judged), _sum(judged)]))
    return 0


def _facts_of(people: list[int], ruleset: RuleSet, on: date) -> dict[int, Facts]:
    return with_badges(candidate_facts(people, on=on, years=ruleset.years), on=on)


def _as_json(ruleset: RuleSet, judgement: Judgement, somebody: Concerned) -> dict[str, object]:
    """An indicator set says what it found, and concludes nothing."""
    told = {"name": somebody.name, "unit": somebody.unit, **as_data(judgement)}
    if ruleset.is_indicator:
        for concluding in ("verdict", "because", "outcome", "deciding"):
            del told[concluding]
    return told


def _line_as_json(somebody: Concerned, judgement: Judgement) -> dict[str, object]:
    return {
        "person": somebody.person_id,
        "name": somebody.name,
        "unit": somebody.unit,
        "verdict": judgement.verdict.value,
        "because": judgement.because,
        "deciding": list(judgement.deciding),
        "set": judgement.set_key.partition("#")[0],
        "reading": judgement.set_key.partition("#")[2] or None,
    }


def _line(somebody: Concerned, judgement: Judgement) -> str:
    return f"{somebody.person_id}  {somebody.name} – {somebody.unit}: {judgement.because}"


def _sum(judged: list[tuple[Concerned, Judgement]]) -> str:
    counts = Counter(judgement.verdict for _, judgement in judged)
    parts = [f"{counts[verdict]} {words}" for verdict, words in WORDS.items() if counts[verdict]]
    return f"{len(judged)} người: {', '.join(parts)}." if judged else "Không có ai để đối chiếu."


SIGNS = ("✗", "?", "✓")


def _tree_lines(ruleset: RuleSet, judgement: Judgement, name: str) -> Iterator[str]:
    yield f"{name}, {ruleset.title}, xét ngày {judgement.on:%d/%m/%Y}"
    if not ruleset.is_indicator:
        yield judgement.because
    for each in judgement.outcomes:
        yield f"{SIGNS[each.truth]} {each.outcome.title} ({each.outcome.source})"
        yield from _branch_lines(each.tree, "  ")


def _branch_lines(branch: Explained, margin: str) -> Iterator[str]:
    note = f" ({branch.note})" if branch.note else ""
    yield f"{margin}{SIGNS[branch.truth]} {branch.sentence}{note}"
    yield from (f"{margin}    · {fact}" for fact in branch.facts)
    for part in branch.parts:
        yield from _branch_lines(part, f"{margin}  ")
