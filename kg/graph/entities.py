"""Entities → blocks: names, what is known of them over all articles, tenures and merges."""

from collections.abc import Iterator, Mapping

from kg.graph import composed, labels
from kg.graph.iris import GAZETTEER, article, elsewhere, resource
from kg.graph.labels import Names
from kg.graph.terms import PINYIN, Block, Pair, bound, date, labelled, language_of, string
from kg.model import Conflict, Entity, Tenure, Whole
from kg.roles import Role

CLASSES = {
    "person": "schema:Person",
    "place": "schema:AdministrativeArea",
    "organization": "org:Organization",
    "meeting": "schema:Event",
    "project": "schema:Project",
    "site": "schema:Place",
}


def blocks(entity: Entity, roles: Mapping[str, Role], bodies: Names) -> Iterator[Block]:
    """The entity itself, then its containment (places), whole (phases of projects), tenures (in roles that the ontology
    lists) and merges; `bodies`: the Chinese and English names of organizations.
    """
    token = resource(entity.id)
    pairs = names(entity)
    info = entity.info
    if entity.kind == "place":
        pairs += _values(info, {"code": "kg:code", "level": "kg:level"})
        pairs += [("kg:since", (bound(info["since"], last=False),))] if info.get("since") else []
        pairs += [("kg:until", (bound(info["until"], last=True),))] if info.get("until") else []
        if info.get("became"):
            pairs.append(("kg:successorCode", [string(code) for code in info["became"].split("|")]))
        if info.get("within"):
            pairs.append(("kg:within", (area(info["within"]),)))
    elif entity.kind == "organization":
        pairs += _values(info, {"organ": "kg:organ"})
        pairs += [("kg:company", ("true",))] if info.get("company") == "1" else []
    elif entity.kind == "meeting":
        pairs += [("schema:startDate", (date(info["date"]),))] if info.get("date") else []
        pairs += [("schema:endDate", (date(info["end"]),))] if info.get("end") else []
    if entity.whole:
        pairs.append(("schema:isPartOf", (resource(entity.whole.id),)))
    if entity.links:
        pairs.append(("skos:exactMatch", [elsewhere(link) for link in entity.links]))
    yield Block(token, (CLASSES[entity.kind],), pairs)
    if entity.kind == "place" and info.get("within"):
        yield _containment(entity, token, info["within"])
    if entity.whole:
        yield _phase(entity.id, token, entity.whole)
    yield from _tenures(entity, token, roles, bodies)
    for number, merge in enumerate(sorted(entity.merges, key=lambda m: (m.left, m.right, m.rule, m.why)), 1):
        yield Block(
            resource(f"{entity.id}/merge/{number}"),
            ("kg:Merge",),
            [
                ("kg:left", (string(merge.left),)),
                ("kg:mergedInto", (token,)),
                ("kg:right", (string(merge.right),)),
                ("kg:rule", (string(merge.rule),)),
                ("kg:why", (string(merge.why),)),
            ],
        )


def area(area_id: str) -> str:
    """The token of an area of the gazetteer."""
    return resource(f"place/{area_id}")


def tenure_path(person: str, role: str, body: str) -> str:
    """The path of a tenure below the base; `body` is "place-ID", a flattened id of an organization, or "unplaced"."""
    return f"{person}/tenure/{role}/{body}"


def conflict(one: Conflict, roles: Mapping[str, Role], holders: Names) -> Block:
    """Two persons in a post that only one can hold; `holders`: the Chinese and English names of both."""
    tenures = {resource(tenure_path(person, role, f"place-{one.area}")) for person, role in one.tenures}
    return Block(
        resource(one.id),
        ("kg:Conflict",),
        [
            ("kg:area", (area(one.area),)),
            ("kg:conflictFirst", (date(one.first),)),
            ("kg:conflictLast", (date(one.last),)),
            ("kg:conflictingTenure", tenures),
            ("org:role", (roles[one.seat].token,)),
            ("rdfs:label", labels.of_conflict(one, roles[one.seat], holders)),
        ],
    )


def names(entity: Entity) -> list[Pair]:
    """skos:prefLabel in Chinese and English (if neither is known: a name seen), every other name as skos:altLabel, and
    the Chinese one's pinyin; kg:composedName is the English one where none is known.
    """
    preferred = [labelled(name, tag) for name, tag in ((entity.zh, "zh"), (entity.en, "en")) if name]
    if not preferred:
        preferred = [labelled(name, language_of(name)) for name in entity.names[:1]]
    others = {labelled(name, language_of(name)) for name in entity.names if name}.difference(preferred)
    pairs: list[Pair] = [("skos:prefLabel", preferred)] if preferred else []
    chinese = entity.zh or next(
        (name for name in entity.names[:1] if not entity.en and language_of(name) == "zh"), None
    )
    if chinese:
        read = composed.of_person(chinese) if entity.kind == "person" else composed.pinyin(chinese)
        others |= {labelled(read, PINYIN)} if read else set()
        english = None if entity.en else read if entity.kind == "person" else composed.english(chinese)
        pairs += [("kg:composedName", (labelled(english, "en"),))] if english else []
    return [*pairs, ("skos:altLabel", others)] if others else pairs


def _values(info: Mapping[str, str], properties: Mapping[str, str]) -> list[Pair]:
    return [(name, (string(info[key]),)) for key, name in properties.items() if info.get(key)]


def _containment(entity: Entity, token: str, outer: str) -> Block:
    return Block(
        resource(f"{entity.id}/within"),
        ("kg:Containment",),
        [("kg:inner", (token,)), ("kg:outer", (area(outer),)), ("prov:wasDerivedFrom", (GAZETTEER,))],
    )


def _phase(path: str, token: str, whole: Whole) -> Block:
    mentions = [resource(f"{article(key)}/m{number}") for key, number in (whole.part, whole.whole)]
    return Block(
        resource(f"{path}/whole"),
        ("kg:Phase",),
        [
            ("kg:objectMention", (mentions[1],)),
            ("kg:project", (token,)),
            ("kg:rule", (string(whole.rule),)),
            ("kg:subjectMention", (mentions[0],)),
            ("kg:whole", (resource(whole.id),)),
            ("kg:why", (string(whole.why),)),
        ],
    )


def _tenures(entity: Entity, token: str, roles: Mapping[str, Role], bodies: Names) -> Iterator[Block]:
    numbers: dict[str, int] = {}
    for tenure in entity.tenures:
        role = roles.get(tenure.role)
        if role is None:
            continue
        body = tenure.organization.replace("/", "-") if tenure.organization else "unplaced"
        path = tenure_path(entity.id, role.id, f"place-{tenure.area}" if tenure.area else body)
        number = numbers[path] = numbers.get(path, 0) + 1
        subject = resource(path if number == 1 else f"{path}/{number}")
        pairs = _tenure(tenure, token, role)
        pairs.append(("rdfs:label", labels.of_tenure(entity, tenure, role, bodies)))
        yield Block(subject, ("kg:Tenure",), pairs)


def _tenure(tenure: Tenure, token: str, role: Role) -> list[Pair]:
    pairs: list[Pair] = [("org:member", (token,)), ("org:role", (role.token,))]
    if tenure.area:
        pairs.append(("kg:area", (area(tenure.area),)))
    if tenure.organization:
        pairs.append(("org:organization", (resource(tenure.organization),)))
    days = (("kg:firstSeen", tenure.first), ("kg:lastSeen", tenure.last), ("kg:ended", tenure.ended))
    pairs += [(name, (date(value),)) for name, value in days if value]
    if tenure.articles:
        pairs.append(("prov:wasDerivedFrom", {resource(article(key)) for key in tenure.articles}))
    return pairs
