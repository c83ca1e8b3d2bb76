"""Delegations at talks: who of those who travel together sat there, though the talks name only some of them."""

from collections.abc import Callable, Iterable, Sequence

from kg.draft.tokens import Token
from kg.find.line import Line
from kg.find.stops import Talk
from kg.find.talks import Talks
from kg.find.ties import Ties
from kg.find.trip import Trip
from kg.model import Fact


def delegations_at_talks(trip: Trip, talks: Talks, leads: list[int]) -> list[Talk]:
    """All talks of an article, with the members of its delegation beside those who lead it or a group of it."""
    formal = [talk for talk in talks.told if talk.token.value not in ("host", "guest")]
    members, colleagues = _members(trip), _colleagues(trip)
    for talk in formal:
        _bring(members, leads, talk, talks.ties)
        _bring([one for start, one in colleagues if start < talk.token.start], trip.leads, talk, talks.ties)
    return [*talks.told, *_with_delegation(trip.leads or members, members, talks)]


def with_company(others: list[int], behind: Sequence[Token], party: Callable[[], list[int]]) -> list[int]:
    """Some people met and, where "his companions" stands behind them, all of the party that one of them is in."""
    if not others or all(token.letter != "G" for token in behind) or set(others).isdisjoint(party()):
        return others
    return list(dict.fromkeys([*others, *party()]))


def came_to_talks(trip: Trip, talks: Talks, line: Line, token: Token) -> bool:
    """Whether those who "came along" took part in talks told just before; not so members of a delegation."""
    return token.value != "member" and talks.sides(line.sentence) and talks.since(trip.stops, token)


def _members(trip: Trip) -> list[int]:
    """Those told to be of the delegation itself, from its first day to its last."""
    return [person for some in trip.companions if some.token.value == "member" for person in some.people]


def _colleagues(trip: Trip) -> list[tuple[int, int]]:
    """Who came along with those who lead a trip away from where they belong, and holds a post where they do.

    Each with the place where it is told. Of visitors from companies so did those of companies.
    """
    home, ties = trip.ties.home.area, trip.ties
    came = all(home not in trip.draft.areas(lead) for lead in trip.leads)
    if not trip.leads or not (came or any(map(trip.is_away, trip.stops))):
        return []
    told = [some for some in trip.companions if some.token.letter in "Wk" and some.token.value != "all"]
    along = [(-1 if some.host else some.token.start, person) for some in told for person in some.people]
    return [(start, one) for start, one in along if ties.serves_with(one, trip.leads) or _of_firm(one, trip)]


def _of_firm(person: int, trip: Trip) -> bool:
    """Whether somebody is of the company that all who lead a trip are of, or of one that his title doesn't name."""
    draft, ties = trip.draft, trip.ties
    if not all(map(ties.guest, (person, *trip.leads))) or (person in draft.foreign) != (trip.leads[0] in draft.foreign):
        return False
    own, theirs = (
        {draft.get(int(post.info["organization"])).names[0].plain.split()[0] for post in posts}
        for posts in (_named(draft.posts(person)), [post for lead in trip.leads for post in _named(draft.posts(lead))])
    )
    titles = [post.info["title"] for post in draft.posts(person)]
    unnamed = not own and all(title == title.lower() for title in titles)
    return unnamed or not own.isdisjoint(theirs)


def _named(posts: Iterable[Fact]) -> list[Fact]:
    """The posts in bodies that are named."""
    return [post for post in posts if "organization" in post.info]


def _bring(members: list[int], leads: list[int], talk: Talk, ties: Ties) -> None:
    """Put members beside the side that they belong to in talks; else beside those who lead, else the guests."""
    own = ties.of(members)
    theirs = [side for side in (talk.hosts, talk.guests) if own & ties.of(side)]
    heads = theirs[0] if len(theirs) == 1 else leads or talk.guests
    for side in (talk.hosts, talk.guests):
        if not set(heads).isdisjoint(side):
            side += [one for one in members if one not in talk.hosts and one not in talk.guests]


def _with_delegation(leads: list[int], members: list[int], talks: Talks) -> list[Talk]:
    """The talks with a delegation, if those who lead it, or its members, are all from elsewhere."""
    home = talks.ties.home.area
    areas = [talks.draft.areas(lead) for lead in leads]
    if home is None or not leads or not all(own and home not in own for own in areas):
        return []
    party = list(dict.fromkeys([*leads, *members]))
    return [Talk(talk.hosts, party, talk.token, talk.paragraph) for talk in talks.open]
