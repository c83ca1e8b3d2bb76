"""A reconciliation service (Reconciliation Service API 0.2, as OpenRefine speaks it): questions in, candidates out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kg.errors import ServiceError
from kg.reconcile.web import Web

BATCH = 10
"""Questions that are sent at once."""
_LONGEST = 500


@dataclass(frozen=True, slots=True)
class Question:
    """What a service is asked of a thing: a name, a type of its own, and values of properties of its own."""

    name: str
    type: str | None = None
    properties: tuple[tuple[str, str], ...] = ()
    limit: int = 5

    def query(self) -> dict[str, Any]:
        """The question as the API wants it."""
        asked: dict[str, Any] = {"query": self.name, "limit": self.limit}
        if self.type is not None:
            asked["type"] = self.type
        if self.properties:
            asked["properties"] = [{"pid": name, "v": value} for name, value in self.properties]
        return asked


@dataclass(frozen=True, slots=True)
class Candidate:
    """What a service holds to be the thing: its IRI, name, score, whether it is sure, and what more it tells."""

    iri: str
    name: str
    score: float
    match: bool
    types: tuple[str, ...]
    description: str


class Service:
    """A service that was found to speak the API."""

    def __init__(self, web: Web, address: str) -> None:
        """Ask a service what it is.

        Raises:
            ServiceError: it can't be reached, or speaks another version.
        """
        self._web = web
        manifest, self._address = web.get(address)
        if not isinstance(manifest, dict) or not isinstance(manifest.get("name"), str):
            raise ServiceError(f"{address}: is no reconciliation service (it has no manifest with a name)")
        versions = manifest.get("versions")
        if isinstance(versions, list) and not {"0.1", "0.2"} & set(map(str, versions)):
            raise ServiceError(f"{address}: speaks the versions {', '.join(map(str, versions))}; 0.2 is needed")
        self.name = manifest["name"][:_LONGEST]
        space = manifest.get("identifierSpace")
        self._space = space if isinstance(space, str) else ""

    def candidates(self, questions: Sequence[Question]) -> Iterator[list[Candidate]]:
        """The candidates of each question, the best first; a batch of questions is asked when it is its turn.

        Raises:
            ServiceError: the service can't be reached any more, or its answer isn't of the API.
        """
        for start in range(0, len(questions), BATCH):
            batch = questions[start : start + BATCH]
            asked = {f"q{number}": one.query() for number, one in enumerate(batch)}
            answer = self._web.post(self._address, {"queries": json.dumps(asked, ensure_ascii=False)})
            if not isinstance(answer, dict):
                raise ServiceError(f"{self._address}: answers with what is no object")
            for key, one in zip(asked, batch, strict=True):
                yield self._read(answer.get(key), one.limit)

    def _read(self, answer: object, limit: int) -> list[Candidate]:
        result = answer.get("result") if isinstance(answer, dict) else None
        if not isinstance(result, list):
            raise ServiceError(f"{self._address}: a question was left without a result")
        found = [made for one in result if isinstance(one, dict) and (made := self._candidate(one)) is not None]
        return sorted(found, key=lambda one: (-one.score, one.iri))[:limit]

    def _candidate(self, row: Mapping[str, Any]) -> Candidate | None:
        """A row of a result; None if it has no id or name, or its id makes no IRI of the web."""
        id_, name, score = row.get("id"), row.get("name"), row.get("score", 0)
        if not isinstance(id_, str) or not isinstance(name, str) or isinstance(score, bool):
            return None
        iri = id_ if id_.startswith(("http://", "https://")) else self._space + id_
        types = row.get("type")
        named = [one.get("name", one.get("id")) if isinstance(one, dict) else one for one in types or ()]
        if not iri.startswith(("http://", "https://")) or not isinstance(score, int | float):
            return None
        description = row.get("description")
        return Candidate(
            iri,
            name[:_LONGEST],
            float(score),
            row.get("match") is True,
            tuple(one[:_LONGEST] for one in named if isinstance(one, str)),
            description[:_LONGEST] if isinstance(description, str) else "",
        )
