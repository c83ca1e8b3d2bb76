"""The graph as FollowTheMoney: entities and statements as JSON lines, for OpenSanctions' tools and Aleph.

Each claim is an entity of its own (Occupancy, UnknownLink, Documentation) with its day, words and article (`proof`), so
that they stay together. A statement says of each value which article it comes from (`origin`).
"""

import json
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.export import tables
from kg.export.address import safe_url
from kg.export.form import Format
from kg.export.ftm_entity import Entity, Said, cut, id_of
from kg.export.reading import Reader, Row, Value
from kg.export.tenures import Tenures
from kg.ontology_files import BASE

ENTITIES = "entities.ftm.json"
STATEMENTS = "statements.json"
_LANGUAGES = {"zh": "zho", "en": "eng", "zh-Hans": "zho", "zh-Hant": "zho"}
_EVENTS = {"appointed": "startDate", "elected": "startDate", "removed": "endDate", "resigned": "endDate"}
"""Statuses of a post that tell of its beginning or end; the days of all others are just days on which it is so."""
_SCHEMATA = {
    "person": "Person",
    "place": "Address",
    "body": "PublicBody",
    "meeting": "Event",
    "project": "Project",
    "site": "Address",
    "post": "Position",
}


def write(store: ox.Store, path: Path) -> None:
    """Write both files."""
    with (
        (path / ENTITIES).open("w", encoding="utf-8", newline="\n") as entities,
        (path / STATEMENTS).open("w", encoding="utf-8", newline="\n") as statements,
    ):
        for entity in _entities(Reader(store)):
            entities.write(json.dumps(entity.entity(), ensure_ascii=False) + "\n")
            statements.writelines(json.dumps(one, ensure_ascii=False) + "\n" for one in entity.statements())


def _entities(reader: Reader) -> Iterator[Entity]:
    for row in reader.rows(tables.ARTICLES):
        yield _article(reader, row)
    for kind, table in tables.THINGS.items():
        for row in reader.rows(table):
            yield _thing(reader, kind, row)
    for row in reader.rows(tables.HOLDINGS):
        when = _EVENTS.get(str(row["status"]), "date")
        occupancy = _claim(row, "Occupancy", ("holder", "person"), ("post", "post"), when)
        occupancy.add("status", row["status"], id_of(row["article"]))
        if row["status"] == "elected":
            occupancy.add("electionDate", row["date"], id_of(row["article"]))
        occupancy.add("description", row["title"], id_of(row["article"]))
        yield occupancy
    yield from _tenures(reader)
    for table, subject, role, object_ in (
        (tables.PARTICIPATIONS, "person", "capacity", "meeting"),
        (tables.ENCOUNTERS, "person", "kind", "other"),
        (tables.SPEECHES, "organization", "spoke", "meeting"),
        (tables.BACKINGS, "organization", "backs", "project"),
    ):
        for row in reader.rows(table):
            link = _claim(row, "UnknownLink", ("subject", subject), ("object", object_))
            link.add("role", row.get(role) or role, id_of(row["article"]))
            yield link
    for row in reader.rows(tables.AWARDS):
        award = _claim(row, "Documentation", ("entity", "person"), ("document", "article"))
        award.add("role", f"award: {row['award']}", id_of(row["article"]))
        yield award


def _article(reader: Reader, row: Row) -> Entity:
    found = Entity(id_of(row["id"]), "Article")
    origin = found.id
    found.add("title", row["headline"], origin)
    found.add("fileName", row["source"], origin)
    found.add("publishedAt", row["published"], origin)
    found.add("publisher", row["publisher"], origin)
    found.add("sourceUrl", safe_url(row["url"]), origin)
    found.add("language", _LANGUAGES.get(str(row["language"])), origin)
    for author in reader.rows_about(tables.AUTHORS, "article", str(row["id"])):
        found.add("author", author["name"], origin)
    return found


def _thing(reader: Reader, kind: str, row: Row) -> Entity:
    found = Entity(id_of(row["id"]), _organization(row) if kind == "organization" else _SCHEMATA[kind])
    _names(found, reader, row)
    if kind == "meeting":
        found.add("startDate", row["date"])
        found.add("endDate", row["end_date"])
    elif kind == "post":
        found.add("subnationalArea", row["area_name"])
        if row["organization"]:
            found.add("organization", id_of(row["organization"]))
    elif kind == "place" and row["code"]:
        found.add("country", "cn")  # the code is that of a division of China
    if kind in ("organization", "meeting", "project"):
        for area in reader.objects(str(row["id"]), "kg:locatedIn"):
            found.add("addressEntity", id_of(area))
    return found


def _organization(row: Row) -> str:
    return "Company" if row["company"] else "PublicBody" if row["organ"] else "Organization"


def _names(found: Entity, reader: Reader, row: Row) -> None:
    """The names over all articles, then those of each article with how it writes them."""
    main: dict[Value, str | None] = {row[tag]: _LANGUAGES[tag] for tag in ("zh", "en") if row[tag]}
    main = main or {row["label"]: None}
    for name, language in main.items():
        found.add("name", name, None, language)
        if found.schema == "Address":
            found.add("full", name, None, language)
    for alias in reader.texts(str(row["id"]), "skos:altLabel"):
        found.add("alias", alias)
    if found.schema == "Project":
        for told in reader.rows_about(tables.PROGRESS, "project", str(row["id"])):
            found.add("status", told["project_status"], id_of(told["article"]))
    for mention in reader.rows_about(tables.MENTIONS, "thing", str(row["id"])):
        plain, written, origin = mention["plain_name"], mention["name"], id_of(mention["article"])
        original = str(written) if written != plain else None
        prop = "name" if plain in main else "alias"
        found.said.append(Said(prop, cut(prop, str(plain)), None, original, origin))
        if found.schema == "Project":
            found.add("phase", mention["phase"], origin)
            found.add("keywords", mention["industry"], origin)
            found.add("notes", mention["investment"], origin)


def _claim(row: Row, schema: str, first: tuple[str, str], second: tuple[str, str], when: str = "date") -> Entity:
    """A claim about two entities, each given by its property in the model and its column in the row; `when` is the
    property of its day.
    """
    found, origin = Entity(id_of(row["id"]), schema), id_of(row["article"])
    for prop, column in (first, second):
        found.add(prop, id_of(row[column]), origin)
    found.add(when, row["date"], origin)
    found.add("summary", row["quote"], origin)
    found.add("proof", origin, origin)
    found.add("recordId", row["id"], origin)
    if row["date_without_year"]:
        found.add("description", f"date without year: {row['date_without_year']}", origin)
    found.add("description", f"rule {row['rule']}, confidence {row['confidence']}", origin)
    return found


def _tenures(reader: Reader) -> Iterator[Entity]:
    """Tenures as occupancies. Days on which articles show them are neither beginning nor end unless articles say so."""
    for row, post, began in Tenures(reader).posts():
        found = Entity(id_of(f"{row['id']}/{post.removeprefix(BASE)}"), "Occupancy")
        found.add("holder", id_of(row["person"]))
        found.add("post", id_of(post))
        for article in reader.objects(str(row["id"]), "prov:wasDerivedFrom"):
            found.add("proof", id_of(article), id_of(article))
        found.add("startDate", began)
        for name in ("first_seen", "last_seen"):
            found.add("date", row[name] if row[name] != began else None)
        found.add("endDate", row["ended"])
        if row["ended"] or row["ended_without_year"]:
            found.add("status", "ended")
        for name in ("first_seen", "last_seen", "ended"):
            day = row[name] or row[f"{name}_without_year"]
            found.add("description", f"{name.replace('_', ' ')}: {day}" if day else None)
        found.add("recordId", row["id"])
        yield found


FORMAT = Format("-ftm", write, "FollowTheMoney entities and statements, for OpenSanctions and Aleph", folder=True)
