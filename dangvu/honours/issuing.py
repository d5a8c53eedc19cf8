"""The papers of a wave, made: the records' words, head and signature, the template of the day."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.documents.writing import PAPERS, Words, paper, stack
from dangvu.honours import papers as words_of
from dangvu.honours.models import BadgeAward, BadgeWave, WaveCeremony, WaveEntry
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Organisation
from dangvu.registry.kinds import PaperKind
from dangvu.registry.letterheads import committee_of, letterhead_of, office_mark, symbol_of
from dangvu.registry.queries import Template, template_for
from dangvu.regulations.values import values

DECLARATION, SUBMISSION = PaperKind.BADGE_DECLARATION, PaperKind.BADGE_SUBMISSION
DECISION, PERSONAL = PaperKind.BADGE_DECISION, PaperKind.BADGE_DECISION_PERSON
INVITATION = PaperKind.BADGE_INVITATION
SYMBOLS = {SUBMISSION: "TTr", DECISION: "QĐ", PERSONAL: "QĐ", INVITATION: "GM"}
TEXTS = ("general/regulation", "general/guidance")
MOST = 200


class NothingToPrint(DomainError):
    """A paper that cannot be made of these names."""


@dataclass(frozen=True)
class Material:
    """What a wave has for its papers, as far as the user sees it."""

    wave: BadgeWave
    entries: Sequence[WaveEntry]
    awards: Sequence[BadgeAward]
    ceremonies: dict[int, WaveCeremony]

    def kinds(self) -> list[PaperKind]:
        """The papers that can be made now: decisions once the board has decided."""
        found = [DECLARATION, SUBMISSION]
        if self.awards:
            found += [DECISION, PERSONAL]
        if self.awards and self.ceremonies:
            found.append(INVITATION)
        return found


@dataclass(frozen=True)
class Signing:
    """What only the office knows: number, who signs, to whom it goes, on what it is based."""

    number: str = ""
    authority: str = ""
    post: str = ""
    signer: str = ""
    to_body: str = ""
    recipients: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()


def usual(wave: BadgeWave, *, on: date) -> Signing:
    """What most offices would write, to be changed where it is otherwise."""
    board = f"Ban Thường vụ {committee_of(_top(wave.unit).name)}"
    texts = [f"{held.value}" for held in values(TEXTS, body=wave.unit, on=on).values()]
    return Signing(
        number=wave.decision_number,
        authority="T/M BAN THƯỜNG VỤ",
        post="BÍ THƯ",
        to_body=board,
        recipients=("Như trên", f"Lưu Văn phòng {committee_of(wave.unit.name)}"),
        basis=(
            "Điều lệ Đảng Cộng sản Việt Nam",
            *texts,
            "hồ sơ, đề nghị của tổ chức đảng cấp dưới",
        ),
    )


def issued(
    material: Material, kind: PaperKind, people: Collection[int], *, signing: Signing, on: date
) -> bytes:
    """One Word file: one paper for all, or a paper for each of `people`, each from a new page."""
    said = _said(material, kind, people)
    if not said:
        raise NothingToPrint("Những người đã chọn chưa có gì để lập giấy này. Hãy chọn lại.")
    if len(said) > MOST:
        raise NothingToPrint(f"Một tập không quá {MOST} giấy. Hãy chọn ít người hơn.")
    wave = material.wave
    template = template_for(wave.unit, kind, on=on)
    around = _around(wave, kind, signing, on)
    mark = office_mark()
    return stack([_one(template, {**around, **words}, mark) for words in said])


def _said(material: Material, kind: PaperKind, people: Collection[int]) -> list[Words]:
    """The words of each paper, by its kind."""
    entries = [each for each in material.entries if each.person_id in people]
    awards = [each for each in material.awards if each.person_id in people]
    if kind == SUBMISSION:
        return [words_of.submission_words(material.wave, entries)] if entries else []
    if kind == DECISION:
        return [words_of.decision_words(material.wave, awards)] if awards else []
    if kind == DECLARATION:
        return [words_of.declaration_words(entry) for entry in entries]
    if kind == PERSONAL:
        return [words_of.award_words(award) for award in awards]
    held = [(award, _ceremony_of(award, material.ceremonies)) for award in awards]
    return [words_of.invitation_words(award, ceremony) for award, ceremony in held if ceremony]


def _ceremony_of(award: BadgeAward, held: dict[int, WaveCeremony]) -> WaveCeremony | None:
    """The nearest one: of the person's own unit, or of one above it."""
    way = award.unit.ancestor_ids() if award.unit else []
    return next((held[pk] for pk in reversed(way) if pk in held), None)


def _around(wave: BadgeWave, kind: PaperKind, signing: Signing, on: date) -> Words:
    """Head, signature and what else the records do not know."""
    # Badges are given by the board at the top of the tree, whoever drew up the wave.
    unit = _top(wave.unit) if kind in (DECISION, PERSONAL) else wave.unit
    body = committee_of(unit.name)
    number = _number(signing, kind) or f"      -{SYMBOLS.get(kind, 'CV')}/{symbol_of(unit.name)}"
    return {
        **vars(letterhead_of(unit, on=on, number=f"Số {number}")),
        "authority": signing.authority,
        "post": signing.post,
        "signer": signing.signer,
        "to_body": signing.to_body,
        "body_name": body,
        "deciding_body": f"BAN THƯỜNG VỤ {body}".upper(),
        "abstract": f"về việc xét, tặng Huy hiệu Đảng đợt {wave.day:%d/%m/%Y}",
        "recipients": _closed(signing.recipients),
        "basis": list(signing.basis),
    }


def _number(signing: Signing, kind: PaperKind) -> str:
    """The number as it was given; one of another kind of document is refused."""
    number = signing.number.strip().removeprefix("Số").strip()
    symbol = re.search(r"-\s*(\w+)\s*/", number)
    if symbol and kind in SYMBOLS and symbol[1] != SYMBOLS[kind]:
        raise NothingToPrint(
            f"Số {number} là số của loại văn bản khác; {kind.label} mang ký hiệu {SYMBOLS[kind]}. Hãy "
            "sửa số, hoặc để trống rồi ghi bằng tay."
        )
    return number


def _top(unit: Organisation) -> Organisation:
    return Organisation.objects.get(pk=unit.ancestor_ids()[0])


def _closed(lines: Sequence[str]) -> list[str]:
    """Recipients end with a semicolon, the last with a full stop."""
    return [f"{line}{'.' if at == len(lines) else ';'}" for at, line in enumerate(lines, start=1)]


def _one(template: Template, words: Words, mark: str) -> bytes:
    known = PAPERS[template.kind]
    return paper(template.content, words, prints=set(template.prints), known=known, mark=mark)
