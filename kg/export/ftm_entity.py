"""Entities of FollowTheMoney, each value with the article that it comes from."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.export.reading import Value
from kg.ontology_files import BASE

DATASET = "guanxi"
LONGEST = {"name": 384, "alias": 384, "full": 250, "summary": 65_000, "description": 65_000, "notes": 65_000}
"""The longest value that the model allows for a property."""
STRING = 1024
"""The same for all others."""
_ID = 160
_PLAIN = re.compile(r"[0-9A-Za-z](?:[0-9A-Za-z/-]*[0-9A-Za-z])?")


@dataclass(frozen=True, slots=True)
class Said:
    """A value of a property, with its language, the name as written, and the article that it comes from."""

    prop: str
    value: str
    language: str | None = None
    original: str | None = None
    origin: str | None = None


@dataclass(slots=True)
class Entity:
    """An entity of the model."""

    id: str
    schema: str
    said: list[Said] = field(default_factory=list)

    def add(self, prop: str, value: Value, origin: str | None = None, language: str | None = None) -> None:
        """Add a value, if there is one."""
        if value is not None and value != "":
            self.said.append(Said(prop, cut(prop, str(value)), language, None, origin))

    def entity(self) -> dict[str, object]:
        """The entity, each value once."""
        properties: dict[str, list[str]] = {}
        for said in self.said:
            if said.value not in properties.setdefault(said.prop, []):
                properties[said.prop].append(said.value)
        return {"id": self.id, "schema": self.schema, "properties": properties, "datasets": [DATASET]}

    def statements(self) -> Iterator[dict[str, object]]:
        """One statement a value and article."""
        for said in dict.fromkeys(self.said):
            key = f"{DATASET}.{self.id}.{said.prop}.{said.value}@{said.language}#{said.origin}#{said.original}"
            yield {
                "id": hashlib.sha1(key.encode("utf-8"), usedforsecurity=False).hexdigest(),
                "entity_id": self.id,
                "canonical_id": self.id,
                "prop": said.prop,
                "schema": self.schema,
                "value": said.value,
                "dataset": DATASET,
                "lang": said.language,
                "original_value": said.original,
                "external": False,
                "origin": said.origin,
            }


def id_of(iri: Value) -> str:
    """An IRI as an id of FollowTheMoney, which allows letters, digits, "-" and "." only."""
    path = str(iri).removeprefix(BASE)
    if _PLAIN.fullmatch(path) and len(path) <= _ID:
        return path.replace("/", ".")
    digest = hashlib.sha256(path.encode("utf-8")).hexdigest()[:12]
    return f"{re.sub('[^0-9A-Za-z-]+', '.', path)[:_ID].strip('.-')}.{digest}".lstrip(".")


def cut(prop: str, value: str) -> str:
    """A value that is too long for the model ends in "…"."""
    longest = LONGEST.get(prop, STRING)
    return value if len(value) <= longest else value[: longest - 1] + "…"
