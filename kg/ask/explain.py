"""All that the graph knows of a name: who or what it is, from which words, by which rule, and why it is one thing."""

from dataclasses import dataclass, field

from kg.ask.claims import Claim, NameUse, claims, name_uses
from kg.ask.details import Detail, details
from kg.ask.graph import GraphStore
from kg.ask.lookup import called
from kg.ask.reasons import Reasons
from kg.ask.rows import Row, ask, optional
from kg.ask.triples import Triples


@dataclass(frozen=True, slots=True)
class Tenure:
    """A post over all articles; days are ISO days or "--02-27"."""

    role: str
    place: str | None
    organization: str | None
    first: str | None
    last: str | None
    ended: str | None


@dataclass(frozen=True, slots=True)
class Joined:
    """Why two mentions are one thing."""

    left: str
    right: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Related:
    """The project of which another is a phase (`side` "whole"), or a phase of it ("part"), and why."""

    side: str
    iri: str
    name: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing that bears the name, and all that is known of it.

    `composed`: its English name made word by word, where no article gives one.
    """

    iri: str
    kind: str
    zh: str | None
    en: str | None
    composed: str | None
    names: list[str]
    tenures: list[Tenure]
    details: list[Detail]
    claims: list[Claim]
    mentions: list[NameUse]
    merges: list[Joined]
    parts: list[Related]


@dataclass(frozen=True, slots=True)
class Answer:
    """What bears a name; if nothing does, `suggestions` are names that hold it or are held by it."""

    name: str
    things: list[Thing] = field(default_factory=list)
    suggestions: list[str] = field(default_factory=list)


def about(store: GraphStore, name: str) -> Answer:
    """Everything of this name, whatever its script, case, spacing, hyphens, tone marks or order; sorted by IRI."""
    found = called(store, name)
    if not found.iris:
        return Answer(name, suggestions=found.near)
    return Answer(name, [_thing(store, iri) for iri in found.iris])


def _thing(store: GraphStore, iri: str) -> Thing:
    labels = ask(store, "thing", thing=iri)
    kind = str(labels[0]["kind"])
    reasons = Reasons(store)
    preferred = {row["language"]: str(row["name"]) for row in labels if row["preferred"]}
    return Thing(
        iri=iri,
        kind=kind,
        zh=preferred.get("zh"),
        en=preferred.get("en"),
        composed=next((str(row["name"]) for row in labels if row["composed"]), None),
        names=sorted({str(row["name"]) for row in labels if not row["composed"]} - set(preferred.values())),
        tenures=[_tenure(row) for row in ask(store, "tenures", thing=iri)],
        details=details(store, iri, kind),
        claims=_claims(store, iri, kind),
        mentions=name_uses(store, thing=iri),
        merges=[
            Joined(
                str(row["left"]), str(row["right"]), str(row["rule"]), _why(reasons, str(row["rule"]), str(row["why"]))
            )
            for row in ask(store, "merges", thing=iri)
        ],
        parts=[
            Related(*(str(row[name]) for name in ("side", "iri", "name", "rule", "why")))
            for row in ask(store, "parts", thing=iri)
        ],
    )


def _why(reasons: Reasons, rule: str, why: str) -> str:
    return reasons.words(why) if rule != "decision" else why or "somebody decided so, and gave no reason"


def _claims(store: GraphStore, iri: str, kind: str) -> list[Claim]:
    """Those in which a thing stands; of a body, those of the posts in it."""
    if kind != "body":
        return claims(store, iri)
    posts = sorted(Triples(store).subjects("org:postIn", iri))
    return [claim for post in posts for claim in claims(store, post, ["kg:post"])]


def _tenure(row: Row) -> Tenure:
    parts = {name: optional(value) for name, value in row.items() if name != "role"}
    return Tenure(role=str(row["role"]), **parts)
