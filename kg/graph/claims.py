"""Facts → claims: for each fact the node that says it, and the direct edge that the node stands behind."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kg.graph import bodies
from kg.graph.articles import ArticleWriter
from kg.graph.entities import area
from kg.graph.iris import PostIri, post, resource
from kg.graph.terms import Block, Pair, date, decimal, string
from kg.lang.progress import STATUSES
from kg.model import HELD, Fact
from kg.roles import Role

Edge = tuple[str, str, str]

PARTICIPATIONS = {
    "attended": "kg:attended",
    "presided": "kg:presidedOver",
    "spoke": "kg:spokeAt",
    "reported": "kg:reportedAt",
}
ENCOUNTERS = {"met": "kg:met", "visited": "kg:visited"}


class BadFactError(ValueError):
    """A fact that can't be said in the ontology's terms: a bug of the stage that made it."""


@dataclass(slots=True)
class Claim:
    """A fact in the graph's terms: its node, the edge it stands behind (if any), and the post it names (if any)."""

    block: Block
    edge: Edge | None
    post: tuple[PostIri, Role] | None = None


class ClaimWriter:
    """Makes the claims of one article."""

    def __init__(self, writer: ArticleWriter, roles: Mapping[str, Role]) -> None:
        self._writer = writer
        known = [mention for mention in writer.resolved.found.mentions if writer.is_known(mention)]
        self._mentions = {mention.id: writer.mention(mention) for mention in known}
        self._things = {mention.id: resource(writer.resolved.entities[mention.id]) for mention in known}
        self._roles = roles

    def claim(self, number: int, fact: Fact) -> Claim:
        """The claim of the article's fact of this number.

        Raises:
            BadFactError: a mention without entity, or a value that the ontology doesn't have.
        """
        make = _KINDS.get(fact.kind)
        if make is None:
            raise BadFactError(f"there is no fact of kind {fact.kind!r}")
        for id_ in (fact.subject, fact.object):
            if id_ is not None and id_ not in self._mentions:
                raise BadFactError(f"mention {id_} is unknown or has no entity")
        pairs: list[Pair] = [
            ("kg:confidence", (decimal(fact.confidence),)),
            ("kg:rule", (string(fact.rule),)),
            ("kg:subjectMention", (self._mentions[fact.subject],)),
            ("oa:hasTarget", self._writer.evidence.cite(fact.quote)),
            ("prov:wasDerivedFrom", self._writer.token),
        ]
        if fact.object is not None:
            pairs.append(("kg:objectMention", (self._mentions[fact.object],)))
        if fact.info.get("date"):
            pairs.append(("kg:date", (date(fact.info["date"]),)))
        return make(self, fact, f"{self._writer.path}/f{number}", self._things[fact.subject], pairs)

    def _object(self, fact: Fact) -> str:
        if fact.object is None:
            raise BadFactError("the fact lacks its object")
        return self._things[fact.object]

    def _holding(self, fact: Fact, path: str, person: str, pairs: list[Pair]) -> Claim:
        info = fact.info
        role = self._roles.get(info.get("role", ""))
        if role is None:
            raise BadFactError(f"the ontology has no role {info.get('role')!r}")
        organization = self._organization(info.get("organization"))
        place = f"place/{info['area']}" if info.get("area") else None
        title = info.get("title", "")
        own = not place or bodies.is_own(role.id, title, info["area"])
        iri = post(role.id, role.held_in, place, organization, title, path, own=own)
        status = info.get("status", "holds")
        pairs += [
            ("kg:post", (iri.token,)),
            ("kg:status", (string(status),)),
            ("org:member", (person,)),
            ("org:role", (role.token,)),
        ]
        if title:
            pairs.append(("kg:title", (string(title),)))
        if place:
            pairs.append(("kg:area", (area(info["area"]),)))
        if organization:
            pairs.append(("org:organization", (resource(organization),)))
        edge = (person, "org:holds", iri.token) if status in HELD else None
        return Claim(Block(f"<{path}>", ("kg:Holding",), pairs), edge, (iri, role))

    def _organization(self, mention: str | None) -> str | None:
        if not mention:
            return None
        if not mention.isascii() or not mention.isdigit() or int(mention) not in self._mentions:
            raise BadFactError(f"the organization {mention!r} is no mention with an entity")
        return self._writer.resolved.entities[int(mention)]

    def _participation(self, fact: Fact, path: str, person: str, pairs: list[Pair]) -> Claim:
        meeting, as_ = self._object(fact), fact.info.get("as", "")
        if as_ not in PARTICIPATIONS:
            raise BadFactError(f"nobody takes part in a meeting as {as_!r}")
        pairs += [("kg:as", (string(as_),)), ("kg:meeting", (meeting,)), ("kg:participant", (person,))]
        return Claim(Block(f"<{path}>", ("kg:Participation",), pairs), (person, PARTICIPATIONS[as_], meeting))

    def _encounter(self, fact: Fact, path: str, person: str, pairs: list[Pair]) -> Claim:
        other, kind = self._object(fact), fact.info.get("type", "")
        if kind not in ENCOUNTERS:
            raise BadFactError(f"there is no encounter of type {kind!r}")
        pairs += [("kg:encounterKind", (string(kind),)), ("kg:other", (other,)), ("kg:participant", (person,))]
        return Claim(Block(f"<{path}>", ("kg:Encounter",), pairs), (person, ENCOUNTERS[kind], other))

    def _award(self, fact: Fact, path: str, person: str, pairs: list[Pair]) -> Claim:
        name = string(fact.info.get("name", ""))
        pairs += [("kg:awardName", (name,)), ("kg:recipient", (person,))]
        return Claim(Block(f"<{path}>", ("kg:Award",), pairs), (person, "schema:award", name))

    def _speech(self, fact: Fact, path: str, organization: str, pairs: list[Pair]) -> Claim:
        meeting = self._object(fact)
        pairs += [("kg:meeting", (meeting,)), ("kg:participant", (organization,))]
        return Claim(Block(f"<{path}>", ("kg:OrganizationSpeech",), pairs), (organization, "kg:spokeAt", meeting))

    def _progress(self, fact: Fact, path: str, project: str, pairs: list[Pair]) -> Claim:
        status = fact.info.get("status", "")
        if status not in STATUSES:
            raise BadFactError(f"no project is {status!r}")
        pairs += [("kg:project", (project,)), ("kg:projectStatus", (string(status),))]
        return Claim(Block(f"<{path}>", ("kg:Progress",), pairs), (project, "kg:reached", string(status)))

    def _backing(self, fact: Fact, path: str, organization: str, pairs: list[Pair]) -> Claim:
        project = self._object(fact)
        pairs += [("kg:participant", (organization,)), ("kg:project", (project,))]
        return Claim(Block(f"<{path}>", ("kg:Backing",), pairs), (organization, "kg:backs", project))


_KINDS: dict[str, Callable[[ClaimWriter, Fact, str, str, list[Pair]], Claim]] = {
    "post": ClaimWriter._holding,
    "participation": ClaimWriter._participation,
    "encounter": ClaimWriter._encounter,
    "award": ClaimWriter._award,
    "spoke_for": ClaimWriter._speech,
    "progress": ClaimWriter._progress,
    "backing": ClaimWriter._backing,
}
