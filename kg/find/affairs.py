"""Whether people take part in what was told before, or in an affair of their own: 参加活动, not 出席论坛."""

import re
from collections.abc import Iterable

from kg.draft.tokens import Sentence, Token, letters_of
from kg.find.encounters import Encounters

VISIT_AND_MEETING = re.compile("[NGQ][&,]*V+[LJOF][^NIS]*[HM]")
BARE = frozenset("N&,LOA")


def apart(sentence: Sentence, verb: Token, meet: Encounters) -> bool:
    """Whether a verb of taking part tells of another affair than the visit or talks of an article.

    So it is where the verb names its own ("own", or a meeting right behind it), where it speaks of what is "told" and
    nothing is yet, and on another day than what was told last.
    """
    at = sentence.tokens.index(verb)
    behind = sentence.tokens[at + 1] if at + 1 < len(sentence.tokens) else None
    if verb.value == "own" or (behind is not None and behind.letter == "M" and behind.start >= verb.end):
        return True
    if not set("VKWP").isdisjoint(sentence.letters[:at]):
        return False
    trip = meet.trip
    last = [one.token.start for told in (trip.stops, meet.talks.told, trip.chats, meet.calls) for one in told[-1:]]
    if not last:
        return verb.value == "told" and not trip.leads and not meet.talks.open
    return meet.draft.happened(verb.start) != meet.draft.happened(max(last))


def both(told: tuple[Token, ...], sentence: Sentence, verb: Token, meet: Encounters, first: int) -> bool:
    """Whether people who only "took part" saw a visit and the meeting held there, as told before, `first` at a place.

    "A came to X County and held a forum. B and C took part."
    """
    if verb.value != "" or not BARE.issuperset(sentence.letters):
        return False
    if VISIT_AND_MEETING.search(letters_of(told)) is not None:
        return True
    trip, (start, end) = meet.trip, meet.draft.sentence(first)
    mine = [stop for stop in trip.stops if not set(stop.visitors).isdisjoint(trip.leads)]
    if meet.ties.wording.parties.search(meet.draft.article.clean, 0, sentence.start):
        return False
    near = bool(mine) and mine[-1].token.start < first < sentence.start and sentence.paragraph - mine[-1].paragraph <= 3
    return near and meet.ties.wording.forum.search(meet.draft.article.clean, start, end) is not None


def delegation(people: list[int], meet: Encounters) -> list[int]:
    """Those of a list of hosts and guests who are of the delegation that tours: from the first to the last of its area.

    None where who leads the tour is at home, or nobody of his area is named.
    """
    home, leads = meet.home.area, meet.trip.leads
    if home is None or not leads or not meet.trip.stops or any(home in meet.draft.areas(lead) for lead in leads):
        return []
    theirs = [at for at, person in enumerate(people) if meet.ties.serves_with(person, leads)]
    listed = people[theirs[0] : theirs[-1] + 1] if theirs else []
    return [person for person in listed if home not in meet.draft.areas(person)]


def stranger(person: int, sentence: Sentence, scenes: Iterable[Iterable[int]], meet: Encounters) -> bool:
    """Whether somebody without a post is named for the first time where a visit or talks were told last, no meeting.

    `scenes`: the paragraphs that tell of visits or talks, and those that tell of a meeting.
    """
    at, named = sentence.paragraph, meet.trip.named
    if meet.draft.posts(person) or any(person in named[one] for one in named if one < at):
        return False
    visited, met = (max((one for one in told if one <= at), default=-1) for told in scenes)
    return visited > met >= 0
