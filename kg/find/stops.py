"""What a visit or talks consist of, as `kg.find.encounters` collects it."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from kg.draft.tokens import Token, letters_of
from kg.lang.around_stops import Wording

THINGS = "LJOF"
"""The letters of what people visit."""
NEXT = 9
"""So many characters stand between "the first stop" and the area that it is: "was the "."""
GOING_ON, GOING_ON_BEHIND_ONE = re.compile("[OJF]&"), re.compile("[OJF]&[OJF]&[OJF]")
SEEN_THERE = re.compile("VL,V[JOF]")


@dataclass(slots=True)
class Stop:
    """A place, project, company or site that somebody visited."""

    thing: int
    visitors: list[int]
    token: Token
    paragraph: int


@dataclass(slots=True)
class Talk:
    """A formal meeting of two sides, and where it is told."""

    hosts: list[int]
    guests: list[int]
    token: Token
    paragraph: int


@dataclass(slots=True)
class Companions:
    """People who went along: as hosts or not, with whom (none: whoever leads), and where it is told.

    `route`: who led their group, where several are told of.
    """

    people: list[int]
    host: bool
    paragraph: int
    token: Token
    beside: list[int]
    route: list[int] = field(default_factory=list)


@dataclass(slots=True)
class Call:
    """Somebody called on others; the companions of the visit saw them, too."""

    people: list[int]
    others: list[int]
    token: Token
    paragraph: int

    def seat(self, people: list[int], areas: Callable[[int], Iterable[str]]) -> None:
        """Put people to those who called, or to the others if they are of the others' `areas` and of none of theirs.

        Where the others aren't named, those of no area of theirs are meant.
        """
        mine = {area for one in self.people for area in areas(one)}
        theirs = {area for one in self.others for area in areas(one)} - mine
        unnamed = not self.others
        for one in people:
            own = set(areas(one))
            across = unnamed or bool(own & theirs)
            (self.others if across and not own & mine else self.people).append(one)


def alone(person: int, leads: list[int], stops: Iterable[Stop]) -> bool:
    """Whether somebody is on a trip of his own: he came to a stop, and none of those who lead another trip did."""
    return any(person in stop.visitors and set(stop.visitors).isdisjoint(leads) for stop in stops)


def first_people(tokens: Sequence[Token]) -> list[int]:
    """The first people named, up to a verb or a word for "with"."""
    people: list[int] = []
    for token in tokens:
        if token.letter == "N" and isinstance(token.value, int):
            people.append(token.value)
        elif token.letter in "VKpSRQ" or (token.letter in ",i" and people):
            break
    return people


def arriving(subjects: list[int], rest: Sequence[Token], guest: Callable[[int], bool]) -> list[int]:
    """Who is the first to see a place: "at X, N looked at …", "N looked at … at X"."""
    seeing = next((at for at, token in enumerate(rest) if token.letter in "VKP"), None)
    if seeing is None:
        return []
    if subjects:
        apart = rest[seeing].letter != "V" and any(token.letter == "," for token in rest[:seeing])
        return [] if apart else list(subjects)
    return [person for person in first_people(rest) if not guest(person)]


def pairs(things: list[Token]) -> list[tuple[Token, Token | None]]:
    """Each thing with the one behind it."""
    return list(zip(things, [*things[1:], None], strict=False))


def things_behind(text: str, around: Wording, rest: tuple[Token, ...], verb: Token) -> list[Token]:
    """The things behind a verb of visiting, without what they are called besides: 某馆（某基地）."""
    things: list[Token] = []
    for place, other in enumerate(rest):
        if other.letter in THINGS and isinstance(other.value, int):
            if not (things and text[things[-1].end : other.start] in around.brackets):
                things.append(other)
        elif other.letter == "," and not things and text[other.start] == around.dash:
            pass
        elif (
            other.letter == ","
            and things
            and _continued(text, around, other, rest[place + 1 : place + 6], len(things) > 1)
        ):
            continue
        elif other.letter != "&" and not (verb.value == "stop" and not things and other.letter in ",i"):
            break
    return things


def _continued(text: str, around: Wording, comma: Token, behind: tuple[Token, ...], long: bool) -> bool:
    """Whether a list goes on behind a comma, be it in another place: 甲公司、乙公司，深圳的|丙公司."""
    there = long and bool(behind) and behind[0].letter in "JOF"
    there = there and around.elsewhere.fullmatch(text, comma.end, behind[0].start) is not None
    return there or goes_on(comma, behind, long=long)


def things_at(
    text: str, around: Wording, tokens: tuple[Token, ...], at: int
) -> tuple[list[tuple[Token, Token | None]], tuple[Token, ...]]:
    """The things right behind a word for "at", each with the one behind it, and the tokens behind them all.

    None where something is only done toward them: 在工地给某公司打电话.
    """
    rest = tokens[at + 1 :]
    end = next((place for place, other in enumerate(rest) if other.letter not in THINGS + "&"), len(rest))
    things = [other for other in rest[:end] if other.letter in THINGS]
    if things and around.toward.search(text, tokens[at].end, things[0].start):
        return [], rest[end:]
    return [one for one in pairs(things) if is_own(text, around, *one)], rest[end:]


def going(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether people who "go together" do so to a thing that stands right there: 一同前往|某公司."""
    return tokens[at].value == "" and bool(tokens[at + 1 :]) and tokens[at + 1].letter in "JOF"


def goes_on(comma: Token, behind: tuple[Token, ...], *, long: bool) -> bool:
    """Whether a list of things goes on behind a comma: a thing stands right there, with another one beside it.

    Behind a single thing (not `long`) so do two more.
    """
    if letters_of(behind).startswith(("LL,", "LL&")) and behind[0].start == comma.end:
        return behind[1].start == behind[0].end and behind[2].start == behind[1].end
    if behind and behind[0].letter == "&" and behind[0].start == comma.end:
        return bool(behind[1:]) and behind[1].letter in "OJF" and behind[1].start == behind[0].end
    letters = letters_of(behind)
    enough = GOING_ON.match(letters) if long else GOING_ON_BEHIND_ONE.match(letters)
    return enough is not None and behind[0].start == comma.end


def where_only(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the area behind a stop `at` only says where the next thing lies: the first stop was X, to see Y."""
    letters = letters_of(tokens[at : at + 5])
    return SEEN_THERE.match(letters) is not None and tokens[at + 3].value == "see"


def is_own(text: str, around: Wording, thing: Token, following: Token | None) -> bool:
    """Whether a thing isn't only told as whose the next one is: 某研究院|下属的|某公司."""
    return thing.letter != "O" or following is None or not around.owning.fullmatch(text, thing.end, following.start)


def is_stop(text: str, around: Wording, thing: Token, following: Token | None, token: Token) -> bool:
    """Whether a thing is visited itself: no area that only says where the next thing lies, no body that only says whose
    it is.
    """
    if thing.letter != "L":
        return is_own(text, around, thing, following)
    if text.endswith(around.where, 0, thing.start):
        return False
    if following and following.start >= thing.end and around.within.fullmatch(text, thing.end, following.start):
        return False
    goes = token.value in ("go", "at", "each", "await", "leaders")
    if token.value == "stop" and thing.start - token.end <= NEXT:
        goes = around.longer.match(text, thing.end) is None
    elif token.value == "see" or token.letter == "W":
        goes = around.alone.match(text, thing.end) is not None
    if not goes or around.inside.match(text, thing.end):
        return False
    return following is not None or around.parts.match(text, thing.end) is None
