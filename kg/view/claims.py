"""One resolved article → the claims that the page shows, as (source, target, kind, key of the line)."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kg.model import PAST, Fact, Resolved
from kg.view.network import EdgeKind


class Claim(NamedTuple):
    """A fact as the page needs it.

    `kind` None is an award or a project's progress, and `target` None a claim that concerns one node alone. Claims with
    the same source, target, kind and `key` are one line of the page; `day` is when it was so.
    """

    source: str
    target: str | None
    kind: EdgeKind | None
    key: tuple[str, ...]
    day: str | None
    fact: Fact


def claims(one: Resolved, areas: Mapping[str, str]) -> Iterator[Claim]:
    """The claims of an article about entities; `areas` maps ids of the gazetteer to ids of place entities.

    A claim whose subject was not resolved is left out; a post whose body was not is kept without a target. An encounter
    is given once for both directions: from the lesser id to the greater.
    """
    held = {mention.id: mention.info.get("date") for mention in one.found.mentions if mention.kind == "meeting"}
    for fact in one.found.facts:
        source = one.entities.get(fact.subject)
        target = None if fact.object is None else one.entities.get(fact.object)
        if source is None or (target is None and fact.kind not in ("post", "award", "progress")) or source == target:
            continue
        day = fact.info.get("date")
        meeting_day = None if fact.object is None else held.get(fact.object)
        if fact.kind == "post":
            yield _post(one, fact, source, areas)
        elif fact.kind == "participation":
            yield Claim(source, target, "took_part", ("as", fact.info.get("as", "attended")), meeting_day, fact)
        elif fact.kind == "spoke_for":
            yield Claim(source, target, "took_part", ("as", "spoke"), meeting_day, fact)
        elif fact.kind == "award":
            yield Claim(source, None, None, ("award", fact.info.get("name", "")), day or one.article.published, fact)
        elif fact.kind == "progress":
            yield Claim(source, None, None, ("progress", fact.info["status"]), day or one.article.published, fact)
        elif fact.kind == "backing":
            yield Claim(source, target, "backs", ("backs", ""), one.article.published, fact)
        elif fact.info.get("type") == "met" and target is not None:
            yield Claim(min(source, target), max(source, target), "met", ("met", day or ""), day, fact)
        else:
            yield Claim(source, target, "visited", ("visited", day or ""), day, fact)


def _post(one: Resolved, fact: Fact, source: str, areas: Mapping[str, str]) -> Claim:
    organization = fact.info.get("organization")
    target = one.entities.get(int(organization)) if organization else None
    target = target or areas.get(fact.info.get("area", ""))
    status = fact.info.get("status", "holds")
    told = None if status == "former" else fact.info.get("date")  # the day of a story that calls somebody so is no end
    day = told or (None if status in PAST else one.article.published)
    return Claim(
        source, target, "holds", ("post", fact.info.get("role", ""), status, fact.info.get("area", "")), day, fact
    )
