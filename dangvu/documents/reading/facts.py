"""The facts a reader returns: what stands where in the text, and what it means."""

import hashlib
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Evidence:
    """Another place of the text on which the value of a fact depends."""

    quote: str
    start: int
    end: int

    def as_json(self) -> dict[str, Any]:
        return {"quote": self.quote, "start": self.start, "end": self.end}


@dataclass(frozen=True)
class Fact:
    id: str
    type: str
    quote: str
    start: int
    end: int
    norm: dict[str, Any]
    confidence: float
    rule: str
    evidence: tuple[Evidence, ...] = ()

    def as_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "type": self.type,
            "quote": self.quote,
            "start": self.start,
            "end": self.end,
            "norm": self.norm,
            "confidence": self.confidence,
            "rule": self.rule,
            "evidence": [item.as_json() for item in self.evidence],
        }


@dataclass(frozen=True)
class Reading:
    """What was read out of one text; `text` is the source, untouched."""

    text: str
    name: str
    facts: tuple[Fact, ...] = field(default=())

    def as_json(self, doc: str, source: str) -> dict[str, Any]:
        return {
            "schema": "docfacts/1",
            "doc": doc,
            "source": source,
            "text_sha256": hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest(),
            "facts": [fact.as_json() for fact in self.facts],
        }
