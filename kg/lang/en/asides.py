"""What stands beside the main clause of a sentence: "A, who presided, spoke", "led by then mayor B", "and to C"."""

import re
from collections.abc import Iterable

from kg.find.draft import Draft
from kg.find.tokens import Sentence, Token

_RELATIVE = re.compile("(?P<who>N),?(?P<done>[AHSRV])[MLJOF]*,(?P<verb>[ASRHVK])")
_TO_SOMEBODY = re.compile("V[LJOF](?:[&,][LJOF])*[,&](?P<whom>N)")
_AND = re.compile(r"\s*(?:(?:and|as well as) (?:the )?)?")
_TO = re.compile(r"(?:,|\band)?\s*(?:and )?to (?:the )?(?:[a-z-]+ ){0,3}")


def asides(sentences: Iterable[Sentence], clean: str, draft: Draft) -> list[Sentence]:
    """The sentences with what their asides leave unsaid."""
    return [_and_meeting(_to_somebody(_led_long_ago(_main(one, clean), draft), clean), clean) for one in sentences]


def _main(sentence: Sentence, clean: str) -> Sentence:
    """As in "A, who presided over the meeting, introduced the plan": A introduced it."""
    match = _RELATIVE.search(sentence.letters) if ",N" not in sentence.letters else None
    if match is None:
        return sentence
    who, done, verb = (sentence.tokens[match.start(name)] for name in ("who", "done", "verb"))
    if not re.search(r",(?: [^,]{1,80},)? who (?:also )?$", clean[who.end : done.start]):
        return sentence
    at = match.start("verb")
    again = who._replace(start=verb.start, end=verb.start)
    return sentence._replace(tokens=(*sentence.tokens[:at], again, *sentence.tokens[at:]))


def _led_long_ago(sentence: Sentence, draft: Draft) -> Sentence:
    """As in "A recalled that the first group, led by then mayor B, came in 1993": A isn't with B."""
    at = sentence.letters.find("pN")
    if at < 0 or "S" not in sentence.letters[:at]:
        return sentence
    person = sentence.tokens[at + 1].value
    posts = draft.posts(person) if isinstance(person, int) else []
    if not posts or any(fact.info["status"] != "former" for fact in posts):
        return sentence
    aside = sentence.tokens[at]._replace(letter="x", value=None)
    return sentence._replace(tokens=(*sentence.tokens[:at], aside, *sentence.tokens[at + 2 :]))


def _to_somebody(sentence: Sentence, clean: str) -> Sentence:
    """As in "went on to the X Hospital, and to A, a retired teacher": they met A."""
    match = _TO_SOMEBODY.search(sentence.letters)
    if match is None:
        return sentence
    at = match.start("whom")
    before, whom = sentence.tokens[at - 1], sentence.tokens[at]
    if not _TO.fullmatch(clean[before.start : whom.start]):
        return sentence
    met = Token("K", whom.start, whom.start, "talk")
    return sentence._replace(tokens=(*sentence.tokens[:at], met, *sentence.tokens[at:]))


def _and_meeting(sentence: Sentence, clean: str) -> Sentence:
    """As in "attended the inspection and the conference": both."""
    at = sentence.letters.find("WM")
    if at < 0:
        return sentence
    along, meeting = sentence.tokens[at : at + 2]
    if not clean.startswith("attend", along.start) or not _AND.fullmatch(clean[along.end : meeting.start]):
        return sentence
    there = Token("A", meeting.start, meeting.start, "")
    return sentence._replace(tokens=(*sentence.tokens[: at + 1], there, *sentence.tokens[at + 1 :]))
