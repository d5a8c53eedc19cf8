"""The one shape of a warning: a code, and a sentence a clerk can act on."""

from dangvu.documents.reading.drafts import Bounds, Draft


def warning(
    place: Bounds,
    code: str,
    detail: str,
    *,
    confidence: float = 0.8,
    suggestion: str | None = None,
    evidence: tuple[Bounds, ...] = (),
) -> Draft:
    norm = {"code": code, "detail": detail, "suggestion": suggestion}
    return Draft("warning", *place, norm, confidence, f"check.{code}", evidence)
