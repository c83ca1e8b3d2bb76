"""What is counted of a graph.

Stats
├── kinds: Kind                how many things, articles and claims of each kind
├── cities: City               what lies in each city
├── months: Month              articles and meetings of each month
├── attendance: Attendance     who sat in meetings with whom, as a network
├── connected, between: Official   the most connected of it, by two measures
└── components: Components     the pieces that a network falls into
"""

from dataclasses import dataclass
from typing import Literal

NetworkName = Literal["whole", "together"]
"""The two networks: all things with their direct edges, and people with those whom they sat in meetings with."""


@dataclass(frozen=True, slots=True)
class Kind:
    """How many there are of a kind: things, articles, and what articles say (`kg.stats.reading`)."""

    kind: str
    count: int


@dataclass(frozen=True, slots=True)
class City:
    """What lies in a city, the districts and counties below it included.

    A city is an area of prefecture level; where no such area is above something, the province, and without one the
    area itself. What lies in two cities counts in both; what no article places stands in the row whose id is None.

    Attributes:
        id: the area's IRI, None for what has no known place.
        name: its name, Chinese before English.
        province: the name of the province around it, None if it is a province, or none is known.
        officials: people who hold or held a post there.
    """

    id: str | None
    name: str | None
    province: str | None
    officials: int
    posts: int
    organizations: int
    meetings: int
    projects: int
    sites: int


@dataclass(frozen=True, slots=True)
class Month:
    """Articles published and meetings held in a month ("2024-01"); None: on a day whose month or year isn't known."""

    month: str | None
    articles: int
    meetings: int


@dataclass(frozen=True, slots=True)
class Official:
    """Somebody who holds or held a post, and attended meetings.

    Attributes:
        id: the person's IRI.
        name: the name, Chinese before English.
        post: the post in which articles saw the person last, as "宜宾市 政府首长".
        meetings: how many meetings.
        degree: how many others attended one of them.
        betweenness: how many pairs of others are linked by shortest ways that lead over this person; a pair with
            several such ways counts in part.
    """

    id: str
    name: str
    post: str | None
    meetings: int
    degree: int
    betweenness: float


@dataclass(frozen=True, slots=True)
class Attendance:
    """The network of those who attended meetings; two are linked who attended the same one.

    Attributes:
        people: how many are in it, officials or not.
        links: how many pairs are linked.
        sampled: from how many people ways were followed where betweenness is estimated; 0 if it is exact everywhere.
        estimated: how many people are in the pieces of the network where it is estimated.
    """

    people: int
    links: int
    sampled: int
    estimated: int


@dataclass(frozen=True, slots=True)
class Size:
    """How many pieces of a network have so many nodes."""

    nodes: int
    components: int


@dataclass(frozen=True, slots=True)
class Components:
    """The pieces of a network between which no way leads, the largest first."""

    network: NetworkName
    count: int
    sizes: tuple[Size, ...]


@dataclass(frozen=True, slots=True)
class Stats:
    """A graph in figures.

    Attributes:
        connected: officials by degree, as many as were asked for; none of degree 0.
        between: officials by betweenness, as many as were asked for; none of betweenness 0.
        components: those of the whole network, then those of the people who sat in meetings together.
    """

    kinds: tuple[Kind, ...]
    cities: tuple[City, ...]
    months: tuple[Month, ...]
    attendance: Attendance
    connected: tuple[Official, ...]
    between: tuple[Official, ...]
    components: tuple[Components, ...]
