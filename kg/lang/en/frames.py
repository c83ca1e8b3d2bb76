"""Sentences in which a noun or frame tells who has what post, with signs for people (P3) and titles (T5)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.lang.en.attach import Piece
from kg.lang.en.data import word_class
from kg.lang.en.people import Person

_NOUN = (
    "(?:appointments?|assignments?|berths?|brief|capacity|capacities|caps?|chairs?|charges?|dut(?:y|ies)|functions?"
    "|hats?|helm|jobs?|mandate|mantle|membership|offices?|places?|portfolios?|positions?|posts?|ranks?"
    "|responsibilit(?:y|ies)|roles?|seats?|titles?|work)"
)
_A = "(?:the |an? |one |both )?"
_BE = "(?:is|are|remains|has been|have been|being)"
_LINK = rf"(?:of|as|being|namely|:|,|–|—|\(|{_BE}|{_BE} (?:that|those|the one|the ones) of|{_BE} to be)"
_MORE = rf"(?:(?: ,| and| , and| as well as)+ (?:(?:that|those|the one) of |of |as |also )?{_A}[AGT]\d+)*"
_HELD = re.compile(
    rf"(?<!\S)(?:(?P<noun>{_NOUN})(?: (?:in|at|with|on|there|here|these days)(?: (?!of|as|is)[a-z'-]+){{0,4}}?)??"
    rf"(?: ,)? {_LINK}|that of|those of|the one of) (?:both )?{_A}(?P<told>[AGT]\d+{_MORE})"
)
_OFFICE = re.compile(rf"(?<!\S){_NOUN} ")
"""A noun of office and the titles that it is of."""
_SEAT = re.compile(r"[CS]\d+")
_TITLE_S = re.compile(r"[AGT]\d+ 's $")
_ONE = r"(?:P\d+|[AGT]\d+|he|she|the latter|the former|the one|the other)"
_NOT_OF = r"(?<!of )(?<!with )(?<!from )(?<!for )(?<!about )(?<!to )(?<!by )(?<!than )(?<!met )"
_WHO = rf"(?P<who>{_ONE})"
_SIGN = r"P\d|[ACGST]\d"
_WORD = rf"(?: (?!{_SIGN}|[;:])\S+)"
_KIN = "wife|husband|son|daughter"
_WHOSE = r"(?:P\d+|[AGT]\d+) 's|his|her|whose"
_AGENT = re.compile(
    rf"(?: , (?:too|also|now|today|as well) ,| ,)?(?:(?: (?!{_SIGN}|[,;:]|not\b)\S+){{0,6}}?"
    r" (?:by|with|to|upon|on|under|in the hands of|in the person of|in(?= \S+(?: 's)? hands))"
    "|(?: (?:is|are|now|also|today|one|has been|have been|remains|stands|sits|rests))+"
    "|(?: ,)? (?:which|that) (?:is|was|are|has been|falls|fell|belongs?|lies)"
    "(?: (?:by|with|to|held by|in the hands of))?)"
    r" (?P<who>P\d+|him|her|his)(?= hands| ,| \.| ;| :| and| as| since| at| too| alone| who| 's| for| now| today| \)|$)"
)
"""Behind the title: "is held by A", "rests with A", "is A's"."""
_OWNER = re.compile(
    rf"(?:^|(?<= ))(?:(?P<who>{_WHOSE}) (?:(?!{_SIGN}|[,;:]|{_KIN})[\w'-]+ ){{0,3}}$"
    r"|(?P<hers>P\d+ 's|hers?|his)(?: (?:lot|hands?|shoulders?|care|share|name))?"
    " (?:is|are|falls|rests|lies|belongs|goes) (?:[a-z]+ ){0,3}$"
    rf"|(?P<theirs>P\d+ 's|his|her|whose) (?:[a-z]+ ){{0,2}}{_NOUN} (?:(?!{_SIGN}|[;:])\S+ ){{1,6}}$)"
)
_CLAUSE = re.compile(
    rf"(?:^|(?<= )){_NOT_OF}{_WHO}(?: ,(?: who| in| with| as| whose)?| who| also| and)*(?! 's)"
    rf"(?P<does>{_WORD}{{0,16}}? ?)$"
)
_OBJECT = re.compile(
    r"(?:(?!(?:an?|the|his|her|its|their|that|who|whom|which|what|how)\b)\S+ ){1,9}"
    r"(?:(?:an?|the|his|her|its|their|that) )?"
    r"(?:(?!(?:to|for|with|of|from|in|on|at|an?|the|that|is|was|are)\b)\S+ ){0,3}$"
)
"""Between who and the noun: a verb and what is its object, nothing else."""
_FRONT = re.compile(
    rf"(?: (?!{_SIGN}|(?:who|is|are|was|will|has)\b|[;:])\S+){{0,8}}? , (?:too , |then |there |today |yesterday )?"
    rf"{_WHO}(?! 's) (?!, (?:{_SIGN}))"
)
_FRONTED = re.compile("(?:(?!speaking)[a-z]+ing|in|as|with|besides|along|alongside|apart|to|since|given|into|upon) ")
_AS_HEAD = re.compile(r"(?:^|(?<=[,;] ))(?:\w+ ){0,3}?as (?P<told>[AGT]\d+)")
_AS = re.compile(
    rf"(?:^|(?<= ))(?P<who>P\d+)(?P<does>{_WORD}{{0,10}}?) as (?P<told>[AGT]\d+)"
    r"|(?:in|with|has|have|knows?|counts?) (?:in )?(?P<whom>P\d+|him|her)"
    r"(?: (?:the|its) (?:[a-z]+ ){1,3}(?:has|have|finds|found))?(?: among)? (?P<title>[AGT]\d+)"
)
"""Before "its mayor": "runs the city as its mayor", "know A as their mayor", "In A the city has its mayor"."""
_IS = re.compile(
    rf"(?:^|(?<=[;,:] )|(?<=and )|(?<=but )|(?<=that )|(?<=while )|(?<=where )){_WHO}"
    rf"(?P<does>(?:{_WORD}{{1,14}}? and)?(?: ,)?(?: who)?"
    " (?:is|remains|serves as|acts as|doubles as|works as|sits|belongs|ranks|counts|figures)"
    "(?: (?:also|too|as well|now|today|still|currently|concurrently|at present|himself|herself|likewise|in turn|both"
    "|simultaneously|moreover|further|in addition|besides|,|at (?:once|the same time|one and the same time)))*) "
    rf"{_A}(?P<told>[AGST]\d+{_MORE})(?! (?:{_SIGN}|'s))"
)
"""An office or surname and what its bearer is, too."""
_NAMED = re.compile(
    r"(?:^|(?<=[;:,] )|(?<=and )|(?<=has as )|(?<=whose )|(?<=where )|(?<=there )|(?<=that )|(?<=while ))"
    r"(?P<told>[AGT]\d+)(?: , [a-z ]{2,24} ,)?"
    "(?: (?:is|was|remains|goes|answers)(?: (?:now|today|currently|at present|still))?"
    "(?: (?:called|named|none other than|by the name of|to the name of|to the name|known as"
    "|a (?:man|woman) (?:called|named|by the name of)))?"
    "| bears the name(?: of)?| 's name is| , whose name is| is called by the name)"
    r" (?P<who>P\d+)(?= [,.;)]| and| who| since|$)"
)
_BESIDE = re.compile(
    r"(?:^|(?<=and )|(?<=is )|(?<=by )|(?<=with )|(?<=, ))(?P<told>[AGT]\d+) , (?P<who>P\d+)"
    rf"(?= ,(?! {_SIGN})| [.;)]|$| [a-z]+ed\b)"
    r"|(?<!\S)(?P<last>the latter|the other)(?: ,)? (?P<its>[AGT]\d+)"
    r"|(?<!\S)(?P<head>[AGT]\d+) \( (?P<him>P\d+) \)"
    r"|(?<!\S)(?P<sitter>P\d+|he|she) (?:also |now |today )?(?:(?:has )?(?:occup|fill|held|hold|tak|took|keep|kept)\w*"
    r"|sits in|has) (?P<seat>[GT]\d+) 's (?:[CS]\d+|seat|post|job|office|position)\b"
    r"|(?:^|(?<= ))(?P<whom>P\d+) (?:\( (?:also |now )?|, (?:in|with) whom (?:[a-z]+ ){1,5})"
    r"(?P<title>[AGT]\d+)(?= [),.])"
)
_FILLS = re.compile(
    r"(?:fill|hold|occup|tak|keep|assum|retain|own)\w*(?: (?:over|up))? $"
    "|(?:^|(?<= ))(?:has|have|having|took|kept|held|with) $"
)
"""Before "the chair of the CPPCC", which is somebody otherwise."""
_OVER = frozenset(("ago", "till", "until"))
_ONCE = re.compile(
    r"(?<!\S)(?:(?:last|former|previous|earlier|old|prior) (?:post|job|position|office|role|assignment)s?"
    r"|used to|once|formerly|previously|until)(?!\S)"
)
"""In what is told of a post that somebody has left."""


class Signs(NamedTuple):
    """A sentence with a sign for each person (P3) and each title that nobody has been found for (T5)."""

    low: str
    persons: dict[str, Person]
    titles: dict[str, Piece]
    its: frozenset[str]


class Told(NamedTuple):
    """Who has posts, as the sign or pronoun says it, the place of that, and the signs of their titles."""

    who: str
    at: int
    titles: list[str]


def all_told(text: Signs) -> Iterator[Told]:
    """Who is told to have what, each with the place of who."""
    low = text.low
    if _ONCE.search(low):
        return
    for pattern in (_NAMED, _BESIDE, _IS):
        for match in pattern.finditer(low):
            groups = match.groupdict()
            who = next(group for group in ("who", "whom", "him", "last", "sitter") if groups.get(group))
            told = next(groups[group] for group in ("told", "title", "head", "its", "seat") if groups.get(group))
            if "does" in groups and not word_class("no-office").isdisjoint(groups["does"].split()):
                continue
            yield Told(match[who], match.start(who), re.findall(r"[ACGST]\d+", told))
    for match in _HELD.finditer(low):
        that, some = match["noun"] is None, match["told"][0]
        if some == "G" and low[: match.start("told")].endswith(" of "):
            continue
        if (some == "A" and not that) or (that and not _OFFICE.search(low[: match.start()])):
            continue
        if (found := _whose(low, match.start(), match.end(), noun=not that)) is not None:
            yield Told(*found, re.findall(r"[AGT]\d+", match["told"]))
    for match in _SEAT.finditer(low):
        if low[: match.start()].endswith("'s ") and _TITLE_S.search(low[: match.start()]):
            continue  # "the mayor's chair"
        if (found := _whose(low, match.start(), match.end(), chair=match[0][0] == "C")) is not None:
            yield Told(*found, [match[0]])
    for match in _AS.finditer(low):
        told, who = match["told"] or match["title"], "who" if match["who"] else "whom"
        if (told in text.its or low[: match.start(who)].endswith(" in ")) and word_class("no-office").isdisjoint(
            (match["does"] or "").split()
        ):
            yield Told(match[who], match.start(who), [told])
    for match in _AS_HEAD.finditer(low):
        behind = _FRONT.match(low, match.end())
        if behind and re.match(" (?:,|since|for)", low[match.end() :]):
            yield Told(behind["who"], behind.start("who"), [match["told"]])


def _whose(low: str, first: int, last: int, chair: bool = False, noun: bool = True) -> tuple[str, int] | None:
    """Who has the post of a noun and title between two places: its owner, agent or subject."""
    clause = max(low.rfind(stop, 0, first) for stop in (" ; ", " but ", " while ", " whereas "))
    start = clause + 1 if clause >= 0 else 0
    ahead = low[start:first]
    if not _OVER.isdisjoint(low[last:].split()):
        return None
    if owner := _OWNER.search(ahead):
        which = next(group for group in ("who", "hers", "theirs") if owner[group])
        free = word_class("no-office").isdisjoint(owner[0].split())
        return (owner[which], start + owner.start(which)) if free else None
    agent = _AGENT.match(low, last)
    if agent and word_class("no-office").isdisjoint((*ahead.split(), *agent[0].split())):
        return agent["who"], agent.start("who")
    if chair and not _FILLS.search(ahead):
        return None
    if subject := _CLAUSE.search(ahead):
        does = re.sub("(?:^| ,) [^,]{1,30} , ", " ", subject["does"]).strip()
        good = (
            does
            and (not noun or does.split()[1:2] == ["whom"] or _OBJECT.fullmatch(does + " "))
            and word_class("no-office").isdisjoint((*does.split(), *low[last:].split(",")[0].split()[:3]))
        )
        return (subject["who"], start + subject.start("who")) if good else None
    front = _FRONT.match(low, last)
    if front and _FRONTED.match(ahead) and word_class("no-office").isdisjoint(low[start : front.start("who")].split()):
        return front["who"], front.start("who")
    return None
