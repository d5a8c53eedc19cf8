"""Every page of the house, present and future, out of its addresses."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import cast

from django.http import HttpResponse
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.samples import Samples


@dataclass(frozen=True)
class Page:
    """A named address and the parameters it takes."""

    name: str
    parameters: frozenset[str]

    def address(self, samples: Samples) -> str:
        """Fails for a parameter that has no sample: whoever adds a page adds its record."""
        missing = self.parameters - samples.ids.keys()
        assert not missing, f"{self.name}: add a sample for {sorted(missing)} in tests/samples.py"
        chosen = {name: samples.ids[name] for name in self.parameters}
        return reverse(self.name, kwargs=chosen or None)

    def __str__(self) -> str:
        return self.name


def ask(
    browser: Client, method: str, address: str, form: dict[str, str] | None = None
) -> HttpResponse:
    return cast("HttpResponse", getattr(browser, method)(address, form))


def all_pages() -> list[Page]:
    return sorted(set(_walk(get_resolver().url_patterns)), key=str)


def _walk(
    patterns: Sequence[URLPattern | URLResolver],
    namespace: str = "",
    parameters: frozenset[str] = frozenset(),
) -> Iterator[Page]:
    for pattern in patterns:
        found = parameters | frozenset(pattern.pattern.converters)
        if isinstance(pattern, URLResolver):
            inner = ":".join(filter(None, (namespace, pattern.namespace)))
            yield from _walk(pattern.url_patterns, inner, found)
        else:
            assert pattern.name, f"{pattern.pattern}: an address without a name is walked by nobody"
            yield Page(":".join(filter(None, (namespace, pattern.name))), found)
