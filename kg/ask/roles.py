"""Which words mean which roles of posts."""

from collections import defaultdict

from kg.ask.names import Simplify
from kg.ask.wording import Words, bags, plain, variants
from kg.roles import SKOS, said


class RoleWords:
    """Which words mean which roles, by the ontology: in characters and by their ids as they stand (or without the level
    and the organ before them), in English in any order.
    """

    def __init__(self, simplify: Simplify) -> None:
        self._exact: dict[str, set[str]] = defaultdict(set)
        self._bags: tuple[dict[frozenset[str], set[str]], ...] = (defaultdict(set), defaultdict(set))
        for subject, predicate, value in said():
            if predicate.removeprefix(SKOS) in ("prefLabel", "altLabel", "notation"):
                words = Words(value.value, simplify)
                self._exact[words.key].add(subject)
                self._exact[plain(words.key)].add(subject)
                if words.key.isascii():
                    for bag, table in zip(bags(words.tokens), self._bags, strict=False):
                        table[bag].add(subject)

    def find(self, tokens: tuple[str, ...]) -> set[str]:
        """The roles that words mean, all of them together; empty if they mean none."""
        joined = "".join(tokens)
        if joined.isascii():
            found = (table.get(bag) for bag, table in zip(bags(tokens), self._bags, strict=False))
            return self._exact.get(joined) or next(filter(None, found), set())
        return next((self._exact[one] for one in variants(joined) if one in self._exact), set())
