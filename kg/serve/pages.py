"""The pages for people, made from templates that let no text act."""

from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from kg.ask.graph import GraphStore
from kg.ask.parameters import terms
from kg.ask.query import named
from kg.errors import QueryError
from kg.ontology_files import PREFIXES
from kg.serve import documents
from kg.serve.entries import spoken_of
from kg.serve.formats import SUFFIXES
from kg.serve.frames import AnswerStream
from kg.serve.links import HOST
from kg.serve.names import KINDS, Found, Index, Names
from kg.serve.portion import Portion
from kg.serve.refusal import Refusal
from kg.serve.things import Thing, thing
from kg.serve.words import speaker
from kg.serve.worker import Head, Job

HTML = "text/html; charset=utf-8"
_FORMS = [(suffix, type_) for suffix, type_ in SUFFIXES.items() if suffix != "html"]
_SECTIONS = {
    "thing.posts": "post",
    "thing.meetings": "meeting",
    "thing.encounters": "encounter",
    "thing.awards": "award",
    "thing.speeches": "speech",
    "thing.progress": "progress",
    "thing.backings": "backing",
}
_FIRST = """PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?person ?name WHERE {
  ?person a schema:Person ; skos:prefLabel ?name .
} LIMIT 100
"""


@cache
def environment() -> Environment:
    """The templates; every value is escaped, and a missing one is an error."""
    found = Environment(
        loader=PackageLoader("kg.serve"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    for name in found.list_templates():
        found.get_template(name)
    return found


class Pages:
    """Makes the pages of one graph."""

    def __init__(self, store: GraphStore, triples: int | None, index: Index) -> None:
        self._store = store
        self._triples = triples
        self._names = Names(store, index)

    def answer(self, job: Job, stream: AnswerStream) -> Head:
        """Write the page or document that a job wants.

        Raises:
            Refusal: there is none.
        """
        if job["do"] == "thing":
            iri, suffix = documents.found(self._store, job["path"])
            if suffix is None:
                return documents.leading(job["path"], job["accept"])
            if suffix != "html":
                return documents.write(self._store, iri, suffix, job["page"], stream)
            html = _thing(thing(self._store, iri, job["page"]), job["language"])
        elif job["do"] == "list":
            html = self._list(job)
        elif job["do"] == "search":
            html = self._found(job)
        elif job["do"] == "menu":
            html = _menu(job)
        elif job["do"] == "named":
            stream.write(self._named(job["name"], job["given"]).encode())
            return Head("application/sparql-query")
        else:
            html = self._start(job)
        stream.write(html.encode("utf-8", "replace"))
        return Head(HTML)

    def _start(self, job: Job) -> str:
        counts = [(kind, len(self._names.by_kind[kind])) for kind in KINDS]
        return _page("start.html", job["language"], {"counts": counts, "triples": self._triples})

    def _named(self, name: str, given: Mapping[str, str]) -> str:
        """A named query with values for its parameters."""
        query = named().get(name)
        if query is None:
            raise Refusal(404, "there is no query of that name")
        try:
            return query.sparql(terms(self._store, query, given))
        except QueryError as error:
            raise Refusal(400, str(error)) from None

    def _list(self, job: Job) -> str:
        kind, portion = job["kind"], Portion(job["page"])
        if kind not in KINDS:
            raise Refusal(404, "there is nothing here")
        found = [Found(link, kind) for link in self._names.listed(kind, portion)]
        portion.check()
        title = speaker(job["language"])(f"kind.{kind}")
        told = {"title": title, "found": found, "kind": kind, "page": portion.page, "pages": portion.pages}
        return _page("list.html", job["language"], told)

    def _found(self, job: Job) -> str:
        found = self._names.search(job["q"])
        title = speaker(job["language"])("search.title", q=job["q"])
        told = {"title": title, "found": found, "kind": "", "page": 1, "pages": 1, "q": job["q"]}
        return _page("list.html", job["language"], told)


def _menu(job: Job) -> str:
    queries = named()
    setup = {
        "first": _FIRST,
        "prefixes": {**PREFIXES, "id": f"{HOST}/guanxi/id/"},
        "queries": {name: query.text for name, query in queries.items()},
    }
    return _page("query.html", job["language"], {"queries": queries, "setup": setup})


def _thing(told: Thing, language: str) -> str:
    if told.kind == "person":
        sections = [("thing.timeline", list(told.entries))]
    else:
        sections = [(heading, spoken_of(told.entries, kind)) for heading, kind in _SECTIONS.items()]
    shown = {told.link.zh, told.link.en}
    written = dict.fromkeys([*told.names, *(mention.written for mention in told.mentions)])
    values = {
        "thing": told,
        "names": [name for name in written if name not in shown],
        "sections": sections,
        "forms": _FORMS,
    }
    return _page("thing.html", language, values)


def _page(template: str, language: str, values: Mapping[str, object]) -> str:
    shared = {"language": language, "say": speaker(language), "q": ""}
    return environment().get_template(template).render({**shared, **values})
