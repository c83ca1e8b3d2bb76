"""Whom pronouns stand for, and words such as "the group", "the guests" or "the two sides"."""

from kg.draft.tokens import Token
from kg.find.encounters import Encounters
from kg.find.line import Line
from kg.model import BEGUN


def stand_for(line: Line, token: Token, meet: Encounters) -> None:
    """Put those whom a token Q means where they act: as subjects of a line, or on the other side of it."""
    trip = meet.trip
    match token.value:
        case "guests" if _shown(line, token):
            line.subjects = list(dict.fromkeys([*line.subjects, *meet.talks.away(meet.party())]))
        case "guests":
            pass
        case "callers":
            line.party(meet.talks.callers(trip.leads) or meet.party())
        case "visitors":
            line.party(meet.talks.visitors() or meet.party())
        case "everybody":
            line.party(meet.talks.everybody())
        case "party" if line.comitative or (line.verb and line.verb.letter == "K"):
            line.objects = list(meet.party())
        case "members" if not (trip.leads or _comers(meet)):
            line.subjects, line.spent, line.impersonal = [], False, True
        case "party" | "members":
            line.party(
                meet.party()
                or _comers(meet)
                or trip.without_companions(line.before)
                or ([] if line.spent else line.subjects)
            )
        case "sides" if line.comitative and line.subjects and line.objects:
            pass
        case "sides":
            line.subjects, line.objects = meet.talks.two_sides(line.told, trip.leads)
            line.comitative, line.spent = bool(line.objects), False
        case "appointed":
            named = sorted(trip.named.get(line.sentence.paragraph, ()))
            line.subjects = [p for p in named if _seated(meet, p)]
            line.spent = line.impersonal = False
        case "chosen":
            everybody = (mention.id for mention in meet.draft.mentions("person"))
            line.subjects = list(dict.fromkeys([*line.subjects, *(p for p in everybody if _seated(meet, p))]))
            line.spent = line.impersonal = False
        case "taken":
            line.subjects = list(dict.fromkeys([*line.subjects, *meet.party()]))
        case "others":
            line.party(_others(line, token, meet))
            line.partying = False
        case "they":
            line.party(trip.they(line.sentence.paragraph) or meet.party() or line.before)
            line.partying = False
        case _ if line.comitative and not line.objects:
            line.other_pronoun(token.start)
        case _:
            line.pronoun(token.start)


def _others(line: Line, token: Token, meet: Encounters) -> list[int]:
    """Those of a party whom nothing was just told of: "A left; the other two went on"."""
    party = meet.trip.they(line.sentence.paragraph) or meet.party()
    named = [t.value for t in line.sentence.tokens if t.letter == "N" and t.end <= token.start] or line.before
    return [person for person in party if person not in named] or party


def _shown(line: Line, guests: Token) -> bool:
    """Whether somebody goes along with "the guests", who do what stands behind: "N went with the guests to visit X"."""
    tokens = line.sentence.tokens
    at = tokens.index(guests)
    around = tokens[max(0, at - 1) : at + 2]
    return [token.letter for token in around] == ["W", "Q", "V"]


def _comers(meet: Encounters) -> list[int]:
    """Those told to take part in a visit that nobody is told to lead."""
    told = meet.trip.companions if not meet.trip.leads else []
    return [person for some in told if not (some.host or some.token.value) for person in some.people]


def _seated(meet: Encounters, person: int) -> bool:
    return any(fact.info["status"] in BEGUN for fact in meet.draft.posts(person))
