"""Nodes of the graph as pages name them, and the paths at which this server has them."""

from dataclasses import dataclass
from urllib.parse import quote, unquote, urlsplit

from kg.ask.triples import Triples

HOST = "https://w3id.org"
"""Where the IRIs of our graphs begin; this server has what lies below it at the same path."""


@dataclass(frozen=True, slots=True)
class Link:
    """A node with the names to show."""

    iri: str
    zh: str | None = None
    en: str | None = None

    @property
    def path(self) -> str | None:
        """Its path on this server, None if it is of another."""
        return self.iri.removeprefix(HOST) if self.iri.startswith(f"{HOST}/guanxi/") else None

    def name(self, language: str) -> str:
        """Its name in a language, else in the other one, else the end of its IRI."""
        first, second = (self.zh, self.en) if language == "zh" else (self.en, self.zh)
        return first or second or unquote(self.iri.rstrip("/").rpartition("/")[2]) or self.iri

    def other(self, language: str) -> str | None:
        """Its name in the other language, if it has both."""
        return (self.en if language == "zh" else self.zh) if self.zh and self.en else None


def link(triples: Triples, iri: str) -> Link:
    """A node with its names; of an article its headline."""
    zh, en = triples.label(iri, "zh"), triples.label(iri, "en")
    if zh is None and en is None:
        en = triples.text(iri, "schema:headline", "schema:name", "kg:plainName")
    return Link(iri, zh, en)


def maybe(triples: Triples, iri: str | None) -> Link | None:
    """The same of what may be none."""
    return None if iri is None else link(triples, iri)


def iris(path: str) -> tuple[str, ...]:
    """The IRIs that a path of this server may mean: as it came, and with its escapes as the graph writes them."""
    plain = quote(unquote(path, errors="replace"), safe="/-._~")
    return tuple(dict.fromkeys((HOST + path, HOST + plain)))


def web(address: str | None) -> str | None:
    """An address that a page may lead to: of the web, and nothing that a browser would run."""
    if address is None:
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in ("http", "https") and parts.netloc else None
