"""The reasons for merges, which the rules note in short (government-head 321000), in words."""

import re

from kg.ask.graph import GraphStore
from kg.ask.triples import Triples
from kg.ontology_files import BASE
from kg.roles import all_roles

_PLACE = f"{BASE}place/"
_READS = re.compile("(.+) reads so")
_WORDS = re.compile("(?<!the )[a-z]+(?:-[a-z]+)*")


class Reasons:
    """Says them with the names that a graph has for its areas."""

    def __init__(self, store: GraphStore) -> None:
        self._triples = Triples(store)

    def words(self, why: str) -> str:
        """A reason in words; roles by their names in both languages."""
        if reads := _READS.fullmatch(why):
            return f"the characters may be read {reads[1]}"
        if why == "one post":
            return "both are in one post, at times that fit"
        role, _, rest = why.partition(" ")
        if role in all_roles() and (not rest or rest[0].isdigit()):
            area, _, organ = rest.partition(" ")
            of = " of ".join(part for part in (organ, self._area(area)) if part)
            return f"both are {_role(role)}{f' of {of}' if of else ''}"
        return _WORDS.sub(lambda word: _role(word[0]) if word[0] in all_roles() else word[0], why)

    def _area(self, id_: str) -> str:
        zh, en = (self._triples.label(_PLACE + id_, language) for language in ("zh", "en"))
        return f"{zh} ({en})" if zh and en else zh or en or id_


def roles(why: str) -> set[str]:
    """The roles that a reason speaks of."""
    return set(_WORDS.findall(why)) & all_roles().keys()


def _role(id_: str) -> str:
    role = all_roles()[id_]
    return f"{role.en} ({role.zh})"
