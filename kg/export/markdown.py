"""The graph as a folder of Markdown notes with links and quotes, for Obsidian and for readers.

One note for each thing, post and article. A claim stands, with its words, in the note of whom it is about, and as a
link in the note of what it is about; everything else is in the note's front matter.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

import pyoxigraph as ox

from kg.export import tables
from kg.export.address import safe_url
from kg.export.form import Format
from kg.export.markdown_text import file_name, quote, shown, text, yaml
from kg.export.reading import Reader, Row
from kg.export.tenures import Tenures

INDEX = "index.md"
FOLDERS = {
    "person": "people",
    "place": "places",
    "organization": "organizations",
    "body": "bodies",
    "meeting": "meetings",
    "project": "projects",
    "site": "sites",
    "post": "posts",
    "article": "articles",
}
"""Kind → folder."""
_CLAIMS = (
    (tables.HOLDINGS, "person", "post", "status"),
    (tables.PARTICIPATIONS, "person", "meeting", "capacity"),
    (tables.ENCOUNTERS, "person", "other", "kind"),
    (tables.SPEECHES, "organization", "meeting", "spoke"),
    (tables.BACKINGS, "organization", "project", "backs"),
)
"""Tables of claims: the column of whom they are about, of what they are about, and of how the two are related (or a
word for it)."""
_TOLD = (
    "date", "date_without_year", "end_date", "end_date_without_year", "code", "level", "since", "until", "organ",
    "company", "role_name", "number", "publisher", "published", "year", "language",
)  # fmt: skip
_LINKS = (("within", "within"), ("whole", "part of"), ("area", "area"), ("organization", "organization"))


def write(store: ox.Store, path: Path) -> None:
    """Write the notes, and an index that says how many there are of each kind."""
    notes = _Notes(Reader(store))
    counts = []
    for kind, folder in FOLDERS.items():
        (path / folder).mkdir()
        count = 0
        for name, lines in notes.of(kind):
            with (path / folder / f"{name}.md").open("w", encoding="utf-8", newline="\n") as stream:
                stream.writelines(lines)
            count += 1
        counts.append(f"- {folder}: {count}\n")
    told = "Each note is a person, place, organization, body, meeting, project, site, post or article.\n"
    (path / INDEX).write_text(f"# guanxi\n\n{told}\n{''.join(counts)}", encoding="utf-8", newline="\n")


class _Notes:
    """Makes the notes of one graph."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._tenures = Tenures(reader)

    def of(self, kind: str) -> Iterator[tuple[str, Iterator[str]]]:
        """The notes of a kind: their names and lines."""
        for row in self._reader.rows(tables.KINDS[kind]):
            iri = str(row["id"])
            body = self._article(row) if kind == "article" else self._thing(iri, row)
            yield self._name(iri), chain(self._head(iri, kind, row), body)

    def _name(self, iri: str) -> str:
        return file_name(iri, self._reader.title(iri))

    def _link(self, iri: object) -> str:
        """A link to a thing's note; what is no thing of the graph is named by its IRI."""
        kind = self._reader.kind(str(iri))
        if kind is None:
            return text(str(iri))
        return f"[[{FOLDERS[kind]}/{self._name(str(iri))}|{shown(self._reader.title(str(iri)))}]]"

    def _head(self, iri: str, kind: str, row: Row) -> Iterator[str]:
        yield f"---\nid: {yaml(iri)}\nkind: {kind}\n"
        names = dict.fromkeys([row.get("zh"), row.get("en"), *self._reader.texts(iri, "skos:altLabel")])
        aliases = [f"  - {yaml(str(name))}\n" for name in names if name]
        if aliases:
            yield "aliases:\n" + "".join(aliases)
        for name in _TOLD:
            if row.get(name) is not None:
                yield f"{name}: {yaml(str(row[name]))}\n"
        yield f"---\n\n# {text(self._reader.title(iri))}\n"

    def _thing(self, iri: str, row: Row) -> Iterator[str]:
        lines = [f"- {name}: {self._link(row[column])}\n" for column, name in _LINKS if row.get(column)]
        lines += [f"- located in: {self._link(area)}\n" for area in self._reader.objects(iri, "kg:locatedIn")]
        yield from _section("Where", lines)
        yield from _section("Tenures", [self._tenure(tenure, post) for tenure, post, _ in self._tenures.of(iri)])
        yield from _section("What articles say", self._said(iri))
        yield from _section("Who", self._said_by(iri))

    def _tenure(self, row: Row, post: str) -> str:
        days = ((name, row[name] or row[f"{name}_without_year"]) for name in ("first_seen", "last_seen", "ended"))
        told = [f"{name.replace('_', ' ')} {day}" for name, day in days if day]
        return f"- {self._link(post)}: {', '.join(told) or 'on unknown days'}\n"

    def _said(self, iri: str) -> Iterator[str]:
        """The claims about somebody, with their words."""
        for table, subject, other, how in _CLAIMS:
            for row in self._reader.rows_about(table, subject, iri):
                relation = str(row.get(how) or how)
                yield from self._claim(row, f"{relation} {self._link(row[other])}")
        for row in self._reader.rows_about(tables.AWARDS, "person", iri):
            yield from self._claim(row, f"was given {text(str(row['award']))}")
        for row in self._reader.rows_about(tables.PROGRESS, "project", iri):
            yield from self._claim(row, str(row["project_status"]))

    def _claim(self, row: Row, what: str) -> Iterator[str]:
        title = f" as {text(str(row['title']))}" if row.get("title") else ""
        sure = f"confidence {row['confidence']}, rule {text(str(row['rule']))}"
        yield f"- {_day(row)}{what}{title} ({sure}), says {self._link(row['article'])}:\n"
        yield quote(str(row["quote"]), "  ")

    def _said_by(self, iri: str) -> Iterator[str]:
        """Links to those whom claims relate to a thing."""
        for table, subject, other, how in _CLAIMS:
            for row in self._reader.rows_about(table, other, iri):
                relation = str(row.get(how) or how)
                yield f"- {_day(row)}{self._link(row[subject])}: {relation}, says {self._link(row['article'])}\n"

    def _article(self, row: Row) -> Iterator[str]:
        yield f"\n- source: {text(str(row['source']))}\n"
        if row["url"]:
            url = safe_url(row["url"])
            yield f"- address: {f'<{url}>' if url else text(str(row['url']))}\n"
        for author in self._reader.rows_about(tables.AUTHORS, "article", str(row["id"])):
            yield f"- {author['role']}: {text(str(author['name']))}\n"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    opened = False
    for line in lines:
        if not opened:
            yield f"\n## {title}\n\n"
        opened = True
        yield line


def _day(row: Row) -> str:
    day = row["date"] or row["date_without_year"]
    return f"{day}: " if day else ""


FORMAT = Format("-notes", write, "Markdown notes with links and quotes, for Obsidian", folder=True)
