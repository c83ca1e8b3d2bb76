"""Stops told by what is to be seen there: "At the X Plant, two halls lack heat. A asked …", "it was X that A saw"."""

import re
from collections.abc import Sequence

from kg.draft.tokens import Sentence, Token
from kg.lang.en.data import word_class

_MEETING = frozenset("MHA")
_OPENING = 90
"""So many characters stand before a thing that a sentence is about."""
_CLEFT = re.compile(r"\bit (?:was|is) (?:at |in |to )?(?:the )?$", re.I)
_CLEFT_ON = re.compile(r"\s*,? (?:that|which|where) ")
_NEXT = re.compile(
    r", (?:the|his|her|their) (?:(?:first|next|second|third|fourth|last|final|other|only) )+(?:stop|call|halt)\b"
)
_NOT_SEEN = re.compile(
    r"\b(?:left out|skipped|dropped from|cancell?ed|postponed|put off|missed|instead of|had to wait|unlike|will|would"
    r"|next year|last (?:week|month|year|spring|summer|autumn|winter)|years ago|according to|report(?:s|ed)?|plans?"
    r"|planned|speech|in (?:january|february|march|april|may|june|july|august|september|october|november|december))\b"
)
_ASKED = re.compile(
    r"(?i)such were|these were|so (?:he|she|they) asked|wanted to know|\b(?:his|her|their) questions?\b|\basked\b"
)
_STAFF = (
    "builder contractor cook crew doctor driver engineer farmer foreman grower guard herder manager nurse staff student"
    " shopkeeper teacher villager welder worker workman company enterprise firm factory plant workshop"
)
_TO_STAFF = re.compile(rf"\b(?:the|some|one of the|a) (?:[a-z]+ )?(?:{'|'.join(_STAFF.split())})s?\b")
_RELATIVE = re.compile(r", (?:where|(?:\w+ )?which|whose)\b[^,]*")
_HERE = re.compile(r"^(?:There|Here|Inside|On the spot|On the site|On site)\b")
_WORD = re.compile(r"[a-z]+")
_ASIDE = re.compile(r"^,[^,.;]{3,60},")
_THERE = re.compile(r"^[^.;:“”\"]*?\b(?P<verb>[a-z]+) (?:(?:down|up|out|over|back|on|straight|together) )?there\b")


def sights(sentences: list[Sentence], clean: str) -> list[Sentence]:
    """The sentences of a visit with stops where they begin with a thing, and those who came do something behind it."""
    result = list(sentences)
    met = {one.paragraph for one in sentences if "M" in one.letters or "H" in one.letters}
    visitors: set[int] = set()
    seen: set[int] = set()
    for at, sentence in enumerate(sentences):
        if sentence.paragraph == 0:
            continue
        if sentence.paragraph not in met:
            before = result[at - 1] if at else sentence
            result[at] = sentence = _went_there(sentence, before, clean)
            behind = result[at + 1] if at + 1 < len(result) else None
            near = behind if behind is not None and behind.paragraph == sentence.paragraph else None
            if visitors and (thing := _thing(sentence, near, clean, visitors)) and thing.value not in seen:
                result[at] = sentence = _stop(sentence, thing)
        seen |= {token.value for token in _behind_visits(sentence.tokens) if isinstance(token.value, int)}
        visitors |= _who(sentence)
    return result


def _who(sentence: Sentence) -> set[int]:
    """Who is told to visit something in a sentence, or to set out."""
    visit = next((i for i, token in enumerate(sentence.tokens) if token.letter in "VP"), 0)
    before = sentence.tokens[:visit]
    if not visit or not _MEETING.isdisjoint(sentence.letters[:visit]):
        return set()
    return {token.value for token in before if token.letter == "N" and isinstance(token.value, int)}


def _behind_visits(tokens: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    visit = False
    for token in tokens:
        visit = token.letter in "Vi" or (visit and token.letter in "LJOF&")
        found += [token] if visit and token.letter in "JOF" else []
    return found


def _thing(sentence: Sentence, behind: Sentence | None, clean: str, visitors: set[int]) -> Token | None:
    """The thing at which a sentence plays, if visitors are there."""
    things = [token for token in sentence.tokens if token.letter in "JOF" and isinstance(token.value, int)]
    if not things or not _MEETING.isdisjoint(sentence.letters):
        return None
    for thing in things:
        opening = clean[sentence.start : thing.start]
        if _CLEFT.search(opening) and _CLEFT_ON.match(clean, thing.end):
            return thing
    things = [token for token in things if token.letter != "F" or _named(clean[token.start : token.end])]
    if not things:
        return None
    thing, at = things[0], sentence.tokens.index(things[0])
    before = sentence.letters[:at]
    opening, rest = clean[sentence.start : thing.start], clean[thing.end : sentence.end]
    if not set(before) <= set("iLI&,"):
        return None
    if _NEXT.match(rest):
        return thing
    if len(opening) > _OPENING or _NOT_SEEN.search(rest.lower()) or _NOT_SEEN.search(opening.lower()):
        return None
    later = sentence.tokens[at + 1 :]
    if rest.rstrip().endswith("?"):
        return thing if behind is not None and _ASKED.search(clean[behind.start : behind.end]) else None
    if mine := [token for token in later if token.letter == "N" and token.value in visitors]:
        if _RELATIVE.fullmatch(clean, thing.end, mine[0].start):
            return None
        return thing if _acts(clean[mine[0].end : sentence.end]) else None
    if behind is None or any(token.letter in "NVSR" for token in later):
        return None
    text = clean[behind.start : behind.end]
    if not _MEETING.isdisjoint(behind.letters):
        return None
    first = next((token for token in behind.tokens if token.letter in "NQ"), None)
    who = first is not None and (first.letter == "Q" or first.value in visitors)
    if not who or first is None:
        return None
    looks = behind.letters.endswith("V") and len(behind.letters) > 1
    return thing if _HERE.match(text) or looks or _acts(text[first.end - behind.start :]) else None


def _named(name: str) -> bool:
    """Whether the name of a site is more than its kind: "Xinyang Reservoir", not "Third tunnel"."""
    words = name.split()
    return words[-1][:1].isupper() or any(word[:1].isupper() for word in words[1:])


def _acts(text: str) -> bool:
    """Whether words behind a name tell what is done on the spot: "asked how", "climbed it", "told the builders"."""
    low = _WORD.findall(_ASIDE.sub("", text.lower()))[:8]
    there = word_class("being-there") | {"climbed", "walked", "wanted", "chatted", "stopped", "bent", "stepped"}
    if any(word in there and word not in ("were", "been", "waited") for word in low[:3]):
        return True
    return _TO_STAFF.search(" ".join(low)) is not None


def _stop(sentence: Sentence, thing: Token) -> Sentence:
    """A sentence with whoever leads the visit at a thing, before all else."""
    at = sentence.start
    rest = tuple(token for token in sentence.tokens if token is not thing and token.letter not in "iV")
    return sentence._replace(tokens=(Token("V", at, at + 1, "at"), thing, Token(",", thing.end, thing.end), *rest))


def _went_there(sentence: Sentence, before: Sentence, clean: str) -> Sentence:
    """As in "X County lies high. A and B drove down there": they went to X."""
    tokens = sentence.tokens
    if "V" in sentence.letters or before.paragraph != sentence.paragraph:
        return sentence
    match = _THERE.match(clean[sentence.start : sentence.end])
    if match is None or match["verb"] not in word_class("moving"):
        return sentence
    areas = [token for token in before.tokens if token.letter == "L" and isinstance(token.value, int)]
    verb = sentence.start + match.start("verb")
    who = [token for token in tokens if token.letter in "N&" and token.end <= verb]
    if not areas or not who:
        return sentence
    there = areas[0]._replace(start=verb, end=verb)
    visit = Token("V", verb, sentence.start + match.end(), "go")
    rest = [token for token in tokens if token.start >= verb]
    return sentence._replace(tokens=(*who, visit, there, Token(",", there.end, there.end), *rest))
