"""The papers of a wave, made: the records' words, the office's head and signature, the template of the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dangvu.documents.writing import PAPERS, MissingFields, Words, paper, stack
from dangvu.honours import papers as words_of
from dangvu.honours.models import BadgeAward, BadgeWave, WaveCeremony, WaveEntry
from dangvu.honours.stages import RECEIVING
from dangvu.kernel.errors import DomainError
from dangvu.organisations.models import Office, Organisation
from dangvu.registry.kinds import PaperKind
from dangvu.registry.letterheads import committee_of, letterhead_of, symbol_of
from dangvu.registry.queries import Template, template_for
from dangvu.regulations.values import value
from dangvu.web.honours.papers.forms import DECISION, DECLARATION, INVITATION, PERSONAL, SUBMISSION
from dangvu.web.honours.papers.forms import PapersForm

SYMBOLS = {SUBMISSION: "TTr", DECISION: "QĐ", PERSONAL: "QĐ", INVITATION: "GM"}
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

    def kinds(self) -> list[tuple[str, str]]:
        """The papers that can be made now: decisions once the board has decided."""
        found = [DECLARATION, SUBMISSION]
        if self.awards:
            found += [DECISION, PERSONAL]
        if self.awards and self.ceremonies:
            found.append(INVITATION)
        return [(kind.value, kind.label) for kind in found]

    def people(self) -> list[tuple[str, str]]:
        return [
            (str(each.person_id), f"{each.person} ({each.milestone} năm, {each.unit})")
            for each in self.entries
        ]


def receiving(entries: Iterable[WaveEntry]) -> list[WaveEntry]:
    return [entry for entry in entries if entry.standing in RECEIVING]


def defaults(wave: BadgeWave, *, on: date) -> dict[str, object]:
    """What most offices would write: it stands in the form to be changed."""
    top = _province(wave.unit)
    is_top = top.pk == wave.unit_id
    board = f"Ban Thường vụ {committee_of(top.name)}"
    return {
        "kind": SUBMISSION if not wave.decided_on else DECISION,
        "authority": "T/M BAN THƯỜNG VỤ",
        "post": "BÍ THƯ",
        "number": wave.decision_number,
        "to_body": "chi bộ, cấp ủy nơi sinh hoạt" if is_top else board,
        "recipients": f"Như trên\nLưu Văn phòng {committee_of(wave.unit.name)}",
        "basis": "\n".join(_basis(wave.unit, on)),
    }


def _basis(unit: Organisation, on: date) -> list[str]:
    """The texts that hold on the day, as the regulations room knows them."""
    names = ("general/regulation", "general/guidance")
    texts = [f"{value(name, body=unit, on=on).value}" for name in names]
    return ["Điều lệ Đảng Cộng sản Việt Nam", *texts, "hồ sơ và đề nghị của các tổ chức đảng"]


def made(material: Material, form: PapersForm, *, on: date) -> bytes:
    """One file: the paper, or as many papers as there are names, each from a new page."""
    kind = PaperKind(form.cleaned_data["kind"])
    chosen = {int(each) for each in form.cleaned_data["people"]}
    template = template_for(material.wave.unit, kind, on=on)
    said = _said(material, kind, chosen)
    if not said:
        raise NothingToPrint("Những người đã chọn chưa có gì để lập giấy này. Hãy chọn lại.")
    if len(said) > MOST:
        raise NothingToPrint(f"Một tập không quá {MOST} giấy. Hãy chọn ít người hơn.")
    around = _around(material.wave, kind, form, on)
    return stack([_one(template, around | dict(words)) for words in said])


def _said(material: Material, kind: PaperKind, chosen: set[int]) -> list[Words]:
    """The words of each paper: one for all, or one for each person."""
    entries = [each for each in material.entries if each.person_id in chosen]
    awards = [each for each in material.awards if each.person_id in chosen]
    if kind == SUBMISSION:
        return [words_of.submission_words(material.wave, entries)] if entries else []
    if kind == DECISION:
        return [words_of.decision_words(material.wave, awards)] if awards else []
    if kind == DECLARATION:
        return [words_of.declaration_words(entry) for entry in entries]
    if kind == PERSONAL:
        return [words_of.award_words(award) for award in awards]
    return [
        words_of.invitation_words(award, ceremony)
        for award in awards
        if (ceremony := _ceremony_of(award, material.ceremonies))
    ]


def _ceremony_of(
    award: BadgeAward, ceremonies: dict[int, WaveCeremony]
) -> WaveCeremony | None:
    """The nearest one: of the person's own unit, or of one above it."""
    path = award.unit.ancestor_ids() if award.unit else []
    return next((ceremonies[pk] for pk in reversed(path) if pk in ceremonies), None)


def _around(
    wave: BadgeWave, kind: PaperKind, form: PapersForm, on: date
) -> dict[str, str | list[dict[str, str] | str]]:
    """Head, signature and what else the records do not know."""
    given = form.cleaned_data
    symbol = f"{SYMBOLS.get(kind, 'CV')}/{symbol_of(wave.unit.name)}"
    number = given["number"].strip() or f"      -{symbol}"
    head = letterhead_of(wave.unit, on=on, number=f"Số {number.removeprefix('Số').strip(' ') or number}")
    body = committee_of(wave.unit.name)
    return {
        **vars(head),
        "authority": given["authority"],
        "post": given["post"],
        "signer": given["signer"],
        "to_body": given["to_body"],
        "body_name": body,
        "deciding_body": f"BAN THƯỜNG VỤ {body}".upper(),
        "abstract": f"về việc xét, tặng Huy hiệu Đảng đợt {wave.day:%d/%m/%Y}",
        "recipients": list(_closed(form.lines("recipients"))),
        "basis": list(form.lines("basis")),
    }


def _closed(lines: Sequence[str]) -> list[str]:
    """Recipients end with semicolons, the last with a full stop."""
    return [f"{line}{'.' if at == len(lines) else ';'}" for at, line in enumerate(lines, start=1)]


def _one(template: Template, words: Words) -> bytes:
    office = Office.objects.standing()
    mark = "DỮ LIỆU THỬ" if office and office.is_demo else ""
    known = PAPERS[template.kind]
    return paper(template.content, words, prints=set(template.prints), known=known, mark=mark)


def _province(unit: Organisation) -> Organisation:
    return Organisation.objects.get(pk=unit.ancestor_ids()[0])


__all__ = ["Material", "MissingFields", "NothingToPrint", "defaults", "made", "receiving"]
