"""A part of a graph to look at: what lies about a name, in an area, in a span of time, of some kinds."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import get_args

from kg.bilingual import Word
from kg.errors import QueryError
from kg.model import Entity, MentionKind, Resolved
from kg.view.census import Census, Count, above, with_homes
from kg.view.claims import claims
from kg.view.collect import LIMIT, collected
from kg.view.named import Typed, near
from kg.view.network import Network
from kg.view.window import Window
from kg.view.words import words

KINDS = {"official": "person"} | {kind: kind for kind in get_args(MentionKind)}
"""What a kind may be called."""
AREA_ENDS = "省市区县州盟旗镇乡"


@dataclass(frozen=True, slots=True)
class Part:
    """What is wanted; what stays empty leaves nothing out.

    Attributes:
        about: a name; what is linked to its bearers over at most `steps` links is shown.
        steps: see `about`.
        place: an area; what lies in it, and who is linked to that, is shown.
        since, until: ISO days, months or years; what was so at another time is left out.
        kinds: names of kinds; nothing else is shown or stepped through.
        top: how many nodes are shown at most, the most connected ones.
    """

    about: str | None = None
    steps: int = 1
    place: str | None = None
    since: str | None = None
    until: str | None = None
    kinds: Collection[str] = ()
    top: int = LIMIT

    def window(self) -> Window:
        """The span of time.

        Raises:
            QueryError: a date is none, or the first is after the last.
        """
        return Window(self.since, self.until)

    def wanted(self) -> set[str]:
        """The kinds that are wanted, by their names in the data.

        Raises:
            QueryError: there is no such kind.
        """
        for kind in self.kinds:
            if kind not in KINDS:
                raise QueryError(f"no kind is named {kind!r}; there are: {', '.join(KINDS)}")
        return {KINDS[kind] for kind in self.kinds}

    def title(self, bearers: int = 1) -> Word:
        """What is shown, in short: "" if all is; `bearers`: how many things bear the name."""
        known = words()
        kinds = [known[f"kind.{kind}"] for kind in get_args(MentionKind) if kind in self.wanted()]
        about = Word(*(word.format(name=self.about, n=bearers) for word in known["title.namesakes"]))
        return Word(*(self._title(about.of(one) if bearers > 1 else self.about, [k.of(one) for k in kinds])
                      for one in Word._fields))  # fmt: skip

    def _title(self, about: str | None, kinds: Iterable[str]) -> str:
        span = "–".join(day or "" for day in (self.since, self.until)) if self.since or self.until else ""
        return " · ".join(part for part in (about, self.place, span, *kinds) if part)


def part(entities: Callable[[], Iterable[Entity]], articles: Callable[[], Iterable[Resolved]], wanted: Part) -> Network:
    """The network of a part; `entities` and `articles` open all of them anew.

    Raises:
        QueryError: nothing bears the name, or is in the part; or what is wanted makes no sense.
    """
    window, kinds = wanted.window(), wanted.wanted()
    graph = _Graph(wanted)
    for _ in graph.entities(entities()):
        pass
    areas = graph.areas()
    if window.narrow:
        window.learn(articles(), areas)

    def told() -> Iterator[Resolved]:
        return window.articles(articles(), areas)

    for _ in graph.articles(told()):
        pass
    counted = graph.chosen(window.narrow, kinds)
    shown = collected(counted, (one for one in entities() if one.id in counted.shown), told())
    return replace(shown, about=graph.bearers(counted.shown))


@dataclass
class _Graph:
    """Who is linked to whom, as entities and then articles pass by."""

    wanted: Part
    _count: Count = field(default_factory=Count)
    _kinds: dict[str, MentionKind] = field(default_factory=dict)
    _names: dict[MentionKind, list[str]] = field(default_factory=lambda: defaultdict(list))
    _about: set[str] = field(default_factory=set)
    _places: set[str] = field(default_factory=set)
    _links: Counter[tuple[str, str]] = field(default_factory=Counter)
    _told: set[str] = field(default_factory=set)

    def entities(self, entities: Iterable[Entity]) -> Iterator[Entity]:
        about = Typed(self.wanted.about) if self.wanted.about else None
        place = [Typed(self.wanted.place + end) for end in ("", *AREA_ENDS)] if self.wanted.place else []
        for one in self._count.entities(entities):
            names = [name for name in (one.zh, one.en, *one.names) if name]
            self._kinds[one.id] = one.kind
            self._names[one.kind] += names[:2]
            if about and about.is_one_of(names):
                self._about.add(one.id)
            if one.kind == "place" and any(typed.is_one_of(names) for typed in place):
                self._places.add(one.id)
            yield one
        known = [name for names in self._names.values() for name in names]
        if about and not self._about:
            raise QueryError(_unknown("nothing", self.wanted.about, known))
        if place and not self._places:
            raise QueryError(_unknown("no area", self.wanted.place, self._names["place"]))

    def bearers(self, shown: Collection[str]) -> tuple[str, ...]:
        """Those among what is shown who bear the name that is asked for."""
        return tuple(sorted(self._about & set(shown)))

    def areas(self) -> Mapping[str, str]:
        """Id of the gazetteer → id of the place's entity."""
        return self._count.census(0).areas

    def articles(self, articles: Iterable[Resolved]) -> Iterator[Resolved]:
        areas = self.areas()
        for one in self._count.articles(articles):
            for claim in claims(one, areas):
                self._told.add(claim.source)
                if claim.target in self._kinds and claim.target is not None:
                    self._told.add(claim.target)
                    self._links[claim.source, claim.target] += 1
            yield one

    def chosen(self, told_only: bool, kinds: Collection[str]) -> Census:
        """The part's nodes, cut to the most connected ones.

        Raises:
            QueryError: there are none.
        """
        counted = self._count.census(len(self._kinds))
        links = self._links + Counter(counted.homes.items())
        found = set(counted.shown)
        if told_only:
            found &= self._with_homes(self._told, counted.homes)
            _ensure(found, "no article tells of anything in that time")
        if self._places:
            found &= self._in_place(counted.homes)
        if kinds:
            found = {one for one in found if self._kinds[one] in kinds}
        _ensure(found, "nothing there is of these kinds")
        if self._about:
            found = _reached(self._about & found, links, found, self.wanted.steps)
            _ensure(found, f"{self.wanted.about} isn't among what is left")
        weights: Counter[str] = Counter()
        for (one, other), count in links.items():
            if one in found and other in found:
                weights.update({one: count, other: count})
        ranked = sorted(found, key=lambda one: (one not in self._about, -weights[one], one))
        return Census(with_homes(ranked, self.wanted.top, counted.homes), len(found), counted.areas, counted.homes)

    def _in_place(self, homes: Mapping[str, str]) -> set[str]:
        """What lies in the area, and who is linked to that."""
        inside = {one for one in self._kinds if self._places & {one, *above(one, homes)}}
        people = {
            one
            for pair in self._links
            for one, other in (pair, pair[::-1])
            if other in inside and self._kinds.get(one) == "person"
        }
        return inside | people

    def _with_homes(self, some: Iterable[str], homes: Mapping[str, str]) -> set[str]:
        return {place for one in some for place in (one, *above(one, homes))}


def _reached(start: Iterable[str], links: Iterable[tuple[str, str]], among: Collection[str], steps: int) -> set[str]:
    """What is linked to the start over at most so many links."""
    near_to: dict[str, set[str]] = defaultdict(set)
    for one, other in links:
        if one in among and other in among:
            near_to[one].add(other)
            near_to[other].add(one)
    found = front = set(start)
    for _ in range(steps):
        front = {other for one in front for other in near_to[one]} - found
        found = found | front
    return found


def _unknown(what: str, name: str | None, known: Iterable[str]) -> str:
    alike = near(name or "", known)
    return f"{what} in the graph is called {name!r}" + (f"; did you mean {' or '.join(alike)}?" if alike else "")


def _ensure(found: Collection[str], otherwise: str) -> None:
    if not found:
        raise QueryError(f"nothing to show: {otherwise}")
