"""Which nodes belong together: those of an area, and where no area is known those that are linked most closely."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import networkx

from kg.view.network import Network

Link = tuple[int, int]
SMALL = 8
"""A place with fewer nodes than this is part of the neighbourhood of the place it lies in."""
LARGE = 260
"""A neighbourhood with more nodes than this is split along its own links."""
MANY = 1500
"""Links beyond which communities are found in a rougher way, in a tenth of the time."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """Nodes (indexes) that lie together.

    `place` is the node of the area they belong to, if they belong to one; `above` the neighbourhood (by its place in
    the list) in which this one lies.
    """

    place: int | None
    members: tuple[int, ...]
    above: int | None = None


def neighbourhoods(network: Network) -> list[Neighbourhood]:
    """Each node in exactly one neighbourhood, the largest first; areas lie in the areas they are part of."""
    index = {node.id: number for number, node in enumerate(network.nodes)}
    links = [(index[edge.source], index[edge.target], edge.kind) for edge in network.edges]
    parents = _without_rings({source: target for source, target, kind in links if kind == "within"})
    places = {number for number, node in enumerate(network.nodes) if node.kind == "place"}
    homes = _homes(len(network.nodes), links, places)
    merged = _merge(parents, Counter(homes.values()), places)
    groups: dict[int, list[int]] = defaultdict(list)
    for node, home in sorted(homes.items()):
        groups[merged[home]].append(node)
    found = [Neighbourhood(place, tuple(members)) for place, members in groups.items()]
    homeless = [node for node in range(len(network.nodes)) if node not in homes]
    pairs = [(source, target) for source, target, _ in links]
    found += [Neighbourhood(None, part) for part in _communities(homeless, pairs)]
    parts = [part for one, own in zip(found, _inner(found, pairs), strict=True) for part in _split(one, own)]
    parts.sort(key=lambda one: (-len(one.members), one.members))
    main: dict[int | None, int] = {one.place: number for number, one in enumerate(parts) if one.place in one.members}
    return [replace(one, above=_above(number, one, parents, main)) for number, one in enumerate(parts)]


def _inner(found: Sequence[Neighbourhood], links: Iterable[Link]) -> list[list[Link]]:
    """The links inside each neighbourhood."""
    of = {node: number for number, one in enumerate(found) for node in one.members}
    inner: list[list[Link]] = [[] for _ in found]
    for source, target in links:
        if of[source] == of[target]:
            inner[of[source]].append((source, target))
    return inner


def _above(number: int, one: Neighbourhood, parents: Mapping[int, int], main: Mapping[int | None, int]) -> int | None:
    """The neighbourhood of the place that `one` lies in: its own place's for a part of it."""
    if main.get(one.place, number) != number:
        return main[one.place]
    place = parents.get(one.place) if one.place is not None else None
    while place is not None and place not in main:
        place = parents.get(place)
    return main.get(place)


def _without_rings(parents: Mapping[int, int]) -> dict[int, int]:
    """Node → the node it lies in, where that leads upwards and not back to itself."""
    kept: dict[int, int] = {}
    for node, parent in sorted(parents.items()):
        above: int | None = parent
        while above is not None and above != node:
            above = kept.get(above)
        if above is None:
            kept[node] = parent
    return kept


def _homes(count: int, links: Sequence[tuple[int, int, str]], places: Iterable[int]) -> dict[int, int]:
    """Node → place: where it is located or holds a post, else where most of its neighbours are at home."""
    homes = {place: place for place in places}
    for kinds in (("located",), ("holds",), ("visited", "took_part", "met"), ("visited", "took_part", "met", "holds")):
        votes: dict[int, Counter[int]] = defaultdict(Counter)
        for source, target, kind in links:
            if kind in kinds:
                for one, other in ((source, target), (target, source)):
                    if one not in homes and other in homes:
                        votes[one][homes[other]] += 1
        for node in range(count):
            if votes.get(node):
                homes[node] = min(votes[node], key=lambda place: (-votes[node][place], place))
    return homes


def _merge(parents: Mapping[int, int], sizes: Counter[int], places: Iterable[int]) -> dict[int, int]:
    """Place → the place whose neighbourhood it is in: small ones join the place they lie in."""
    depth: dict[int, int] = {}
    for place in places:
        chain = [place]
        while chain[-1] in parents:
            chain.append(parents[chain[-1]])
        depth[place] = len(chain)
    into = {place: place for place in places}
    totals = Counter(sizes)
    for place in sorted(places, key=lambda place: (-depth[place], place)):
        above = parents.get(place)
        if totals[place] < SMALL and above is not None:
            into[place] = above
            totals[above] += totals[place]
    for place in sorted(places, key=lambda place: (depth[place], place)):
        into[place] = into[into[place]]
    return into


def _split(one: Neighbourhood, links: Sequence[Link]) -> list[Neighbourhood]:
    if len(one.members) <= LARGE:
        return [one]
    rest = [node for node in one.members if node != one.place]
    parts = _communities(rest, links)
    largest = max(parts, key=len)
    joined = [
        tuple(sorted((*part, one.place))) if part is largest and one.place is not None else part for part in parts
    ]
    return [Neighbourhood(one.place, part) for part in joined]


def _communities(nodes: Iterable[int], links: Iterable[Link]) -> list[tuple[int, ...]]:
    """Nodes grouped by the links among them, at most `LARGE` in a group; those without a link are grouped last."""
    graph: networkx.Graph[int] = networkx.Graph()
    graph.add_nodes_from(sorted(nodes))
    graph.add_edges_from(sorted(pair for pair in set(links) if pair[0] in graph and pair[1] in graph))
    alone = tuple(node for node, degree in graph.degree() if degree == 0)
    graph.remove_nodes_from(alone)
    found: Iterable[Iterable[int]] = []
    if graph.number_of_edges() > MANY:
        found = _gathered(networkx.community.fast_label_propagation_communities(graph, seed=1), graph)
    elif graph:
        found = networkx.community.louvain_communities(graph, seed=1)
    parts = [part for group in found for part in _chopped(group, graph)]
    return sorted(parts) + list(_pieces(alone))


def _gathered(found: Iterable[Iterable[int]], graph: "networkx.Graph[int]") -> list[list[int]]:
    """Small groups joined to the one they are linked to most, and those linked to none to one another."""
    groups = sorted((sorted(group) for group in found), key=lambda group: (len(group), group))
    of = {node: number for number, group in enumerate(groups) for node in group}
    small: list[int] = []
    for number, group in enumerate(groups):
        if len(group) >= SMALL:
            continue
        votes = Counter(of[other] for node in group for other in graph[node] if of[other] != number)
        room = [into for into in votes if len(groups[into]) + len(group) <= LARGE]
        if room:
            into = min(room, key=lambda into: (-votes[into], into))
            of.update(dict.fromkeys(group, into))
            groups[into] += group
        else:
            small += group
        groups[number] = []
    return [group for group in groups if group] + [list(piece) for piece in _pieces(small)]


def _chopped(group: Iterable[int], graph: "networkx.Graph[int]") -> Iterator[tuple[int, ...]]:
    """A group in pieces of at most `LARGE` nodes, those near one another in one piece."""
    members = sorted(group)
    if len(members) <= LARGE:
        yield tuple(members)
        return
    own, order = graph.subgraph(members), dict[int, None]()
    for start in sorted(members, key=lambda node: (-own.degree(node), node)):
        if start not in order:
            order.update(dict.fromkeys((start, *(other for _, other in networkx.bfs_edges(own, start)))))
    yield from (tuple(sorted(piece)) for piece in _pieces(tuple(order)))


def _pieces(nodes: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """Nodes in as few pieces of about the same size as hold at most `LARGE` each."""
    count = -(-len(nodes) // LARGE)
    yield from (tuple(nodes[len(nodes) * n // count : len(nodes) * (n + 1) // count]) for n in range(count))
