"""Doubtful merges and splits, the most consequential first, each with both sides' words.

A doubt weighs the claims that would go to another node if it was decided the other way, times the square of its rule's
doubt (`doubts.csv`): many claims don't make doubtful what is as good as certain.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Literal

from kg import commented
from kg.ask.claims import NameUse, Source, claims, name_uses
from kg.ask.graph import GraphStore
from kg.ask.reasons import Reasons, roles
from kg.ask.rows import Row, ask

MOST_WORDS = 3
"""Quotes of a side that are shown."""
_UNKNOWN_RULE = 0.5
_MOST_NAMESAKES = 12
_OTHER_SCRIPT = 0.1
"""More doubt where a name in characters and one in Latin letters meet: many names read alike."""


@dataclass(frozen=True, slots=True)
class Side:
    """One of two mentions: its label in decisions ("SOURCE: name"), the thing it is now, and the words around it."""

    label: str
    thing: str
    said: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two mentions that are one thing now ("merged") or two ("apart"), by which rule, how doubtful it is (0 to 1), and
    how many claims hang on it.
    """

    now: Literal["merged", "apart"]
    kind: str
    left: Side
    right: Side
    rule: str
    why: str
    doubt: float
    claims: int
    weight: float


@dataclass(frozen=True, slots=True)
class _Open:
    """`with_left`, `with_right`: the files whose mentions go with either side if a merge is undone."""

    now: Literal["merged", "apart"]
    left: str
    right: str
    rule: str
    why: str
    claims: int
    with_left: frozenset[str] = frozenset()
    with_right: frozenset[str] = frozenset()

    @property
    def doubt(self) -> float:
        other = self.left.partition(": ")[2].isascii() != self.right.partition(": ")[2].isascii()
        doubt, _ = _rules().get(self.rule, (_UNKNOWN_RULE, ""))
        return round(doubt + _OTHER_SCRIPT * other, 4)

    @property
    def weight(self) -> float:
        return round(self.doubt**2 * self.claims, 4)


class Doubts:
    """The doubts of one graph."""

    def __init__(self, store: GraphStore, undecided: Iterable[str] = ()) -> None:
        """`undecided`: the texts of the build's issues "undecided-…" ("LABEL | LABEL, LABEL")."""
        self._store = store
        self._undecided = tuple(undecided)
        self._weights: dict[str, dict[str, int]] = defaultdict(dict)
        for row in ask(store, "weights"):
            self._weights[str(row["thing"])][str(row["source"])] = int(row["claims"] or 0)
        self._articles: dict[str, list[str]] = defaultdict(list)
        for row in ask(store, "sources"):
            self._articles[str(row["source"])].append(str(row["article"]))
        self._kinds = {str(row["thing"]): row for row in ask(store, "things")}
        self._named: dict[str, list[NameUse]] = {}
        self._reasons = Reasons(store)

    def ranked(self, decided: Collection[frozenset[str]] = ()) -> Iterator[Doubt]:
        """All doubts, the most consequential first, without the pairs of labels that are decided."""
        seen = set(decided)
        found = [*self._merged(), *self._torn(), *self._conflicting(), *self._homonyms()]
        for one in sorted(found, key=lambda one: (-one.weight, one.now, one.left, one.right, one.rule)):
            left, right = self._side(one.left), self._side(one.right)
            if left is None or right is None or (pair := frozenset((left.label, right.label))) in seen:
                continue
            seen.add(pair)
            if len(pair) == 2 and (left.thing == right.thing) == (one.now == "merged"):
                kind = str(self._kinds[left.thing]["kind"]) if left.thing in self._kinds else "thing"
                why = self._reasons.words(one.why) if one.why else _rules()[one.rule][1]
                left = self._with_posts(left, one.with_left, roles(one.why))
                right = self._with_posts(right, one.with_right, roles(one.why))
                yield Doubt(one.now, kind, left, right, one.rule, why, one.doubt, one.claims, one.weight)

    def _with_posts(self, side: Side, files: Collection[str], spoken: Collection[str]) -> Side:
        """A side with the words on the posts that the reason speaks of, where only others of its mentions show them."""
        told = [
            one.source
            for one in (claims(self._store, side.thing, ["org:member"]) if files and spoken else ())
            if one.role in spoken and one.source.source in files
        ]
        shown = bool(set(told) & set(side.said[:MOST_WORDS]))
        return side if shown or not told else replace(side, said=(*side.said[: MOST_WORDS - 1], told[0]))

    def _merged(self) -> Iterator[_Open]:
        """Each merge, with the claims of the smaller of the two parts into which undoing it would cut its thing."""
        by_thing: dict[str, list[Row]] = defaultdict(list)
        for row in ask(self._store, "all_merges"):
            by_thing[str(row["thing"])].append(row)
        for thing, rows in by_thing.items():
            near: dict[str, set[str]] = defaultdict(set)
            for row in rows:
                near[str(row["left"])].add(str(row["right"]))
                near[str(row["right"])].add(str(row["left"]))
            for row in rows:
                left, right = str(row["left"]), str(row["right"])
                if row["rule"] != "decision" and left != right:
                    parts = _part(near, left, right), _part(near, right, left)
                    held = min(self._claims(thing, part) for part in parts)
                    files = [frozenset(label.partition(": ")[0] for label in part) for part in parts]
                    yield _Open("merged", left, right, str(row["rule"]), str(row["why"]), held, *files)

    def _torn(self) -> Iterator[_Open]:
        """Mentions that could be one of several things, with each of them."""
        for text in self._undecided:
            left, _, others = text.partition(" | ")
            for right in self._labels(others):
                yield self._apart(left, right, "undecided", "")

    def _labels(self, text: str) -> Iterator[str]:
        """The labels in "LABEL, LABEL": names may hold commas, so a part without a known file belongs to the last."""
        label = ""
        for part in text.split(", "):
            if label and part.partition(": ")[0] in self._articles:
                yield label
                label = part
            else:
                label = f"{label}, {part}" if label else part
        if label:
            yield label

    def _conflicting(self) -> Iterator[_Open]:
        holders: dict[str, list[str]] = defaultdict(list)
        days: dict[str, str] = {}
        for row in self._store.run("conflicts").records():
            if str(row["person"]) not in holders[str(row["conflict"])]:
                holders[str(row["conflict"])].append(str(row["person"]))
            days[str(row["conflict"])] = f"both {row['role']} of {row['place']} on {row['from']}"
        for conflict, people in holders.items():
            for left, right in combinations(people, 2):
                labels = self._label(left), self._label(right)
                if labels[0] and labels[1]:
                    yield self._apart(labels[0], labels[1], "conflict", days[conflict])

    def _homonyms(self) -> Iterator[_Open]:
        """People of one Chinese name, each with each; of very common names with those that have as many claims."""
        names: dict[str, list[str]] = defaultdict(list)
        for thing, row in self._kinds.items():
            if row["kind"] == "person" and row["zh"]:
                names[str(row["zh"])].append(thing)
        for name, things in names.items():
            things.sort(key=lambda thing: (-sum(self._weights[thing].values()), thing))
            for left, right in _pairs(things):
                labels = self._label(left, name), self._label(right, name)
                if labels[0] and labels[1]:
                    yield self._apart(labels[0], labels[1], "homonym", f"both are called {name}")

    def _apart(self, left: str, right: str, rule: str, why: str) -> _Open:
        sides = [side.thing for side in (self._side(left), self._side(right)) if side]
        claims = min((sum(self._weights[thing].values()) for thing in sides), default=0)
        return _Open("apart", left, right, rule, why, claims)

    def _claims(self, thing: str, labels: Iterable[str]) -> int:
        return sum(self._weights[thing].get(file, 0) for file in {label.partition(": ")[0] for label in labels})

    def _label(self, thing: str, name: str | None = None) -> str | None:
        """The first mention of a thing, in the order of the files; one by this name if there is any."""
        rows = [(file, row) for file in sorted(self._weights[thing]) for row in self._rows(file) if row.thing == thing]
        rows.sort(key=lambda one: one[1].plain != name)
        return f"{rows[0][0]}: {rows[0][1].written}" if rows else None

    def _rows(self, file: str) -> list[NameUse]:
        if file not in self._named:
            articles = self._articles.get(file, [])
            self._named[file] = [use for article in articles for use in name_uses(self._store, article=article)]
        return self._named[file]

    def _side(self, label: str) -> Side | None:
        """The mention of a label; None if it isn't in the graph, or no line of a table can hold it."""
        file, _, name = label.partition(": ")
        mine = [row for row in self._rows(file) if name in (row.written, row.plain)]
        if not mine:
            return None
        thing = mine[0].thing
        said = tuple(dict.fromkeys(row.source for row in mine if row.thing == thing))
        shown = label if label.isprintable() else f"{file}: {mine[0].plain}"
        return Side(shown, thing, said) if shown.isprintable() else None


def _pairs(things: list[str]) -> Iterator[tuple[str, str]]:
    for at, left in enumerate(things):
        for right in things[at + 1 : at + 1 + _MOST_NAMESAKES]:
            yield left, right


def _part(near: dict[str, set[str]], start: str, without: str) -> set[str]:
    """What hangs together with a label once the merge with another is cut."""
    found, todo = {start}, [start]
    while todo:
        here = todo.pop()
        for other in near[here] - found:
            if (here, other) != (start, without) and (other, here) != (start, without):
                found.add(other)
                todo.append(other)
    return found


@cache
def _rules() -> dict[str, tuple[float, str]]:
    table = commented.rows(Path(__file__).with_name("doubts.csv"), ("rule", "doubt", "why"))
    return {rule: (float(doubt), why) for _, (rule, doubt, why) in table}
