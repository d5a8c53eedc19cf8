"""Criteria that a committee had adopted before the working day: letter 52, at the agencies."""

from datetime import date

from dangvu.regulations.beginnings import of_shipped
from dangvu.regulations.models import AdoptedSet
from dangvu.regulations.stages import SetStage
from dangvu.rules.sets import shipped
from dangvu.synth.drafts import Unit
from dangvu.synth.facts.basket import Basket, eight_o_clock

LETTER_52 = "cong-van-52"


def add_letter_52(
    basket: Basket, committee: Unit, *, officer: str, standing: str, until: date
) -> None:
    """As the officer wrote it down and the standing board let it hold, unless it was not yet issued."""
    ruleset = shipped()[LETTER_52]
    if until < ruleset.from_on:
        return
    beginning = of_shipped(ruleset, issuer=ruleset.issuer, on=ruleset.from_on)
    issued_at = eight_o_clock(ruleset.from_on)
    basket.add(
        AdoptedSet(
            unit_id=committee.id,
            key=beginning.key,
            version=1,
            subject=ruleset.subject,
            title=ruleset.title,
            definition={**beginning.definition, "id": f"{beginning.key}.{committee.id}.1"},
            reading=beginning.reading,
            source=ruleset.source,
            from_on=ruleset.from_on,
            stage=SetStage.PUBLISHED,
            drafted_by=officer,
            drafted_at=issued_at,
            authors=[officer],
            published_by=standing,
            published_at=issued_at,
        )
    )
