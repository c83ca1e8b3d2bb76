"""What stands beside the main clause of a sentence: "A, who presided, spoke", "led by then mayor B", "and to C"."""

import re
from collections.abc import Iterable

from kg.draft.draft import Draft
from kg.draft.tokens import Sentence, Token

_RELATIVE = re.compile("(?P<who>N),?(?P<done>[AHSRV])[MLJOF]*,(?P<verb>[ASRHVK])")
_WITH = re.compile("p(?P<others>N(?:&N)*),?(?P<who>N)(?=[VKi])")
_TO_SOMEBODY = re.compile("V[LJOF](?:[&,][LJOF])*[,&](?P<whom>N)")
_LIST = re.compile("N(?:[&,]+N){2,}")
_LEADERS = re.compile(r"(?:[A-Z][\w'-]* ){0,4}[Ll]eaders (?:[A-Z]|such as|including)")
_AND = re.compile(r"\s*(?:(?:and|as well as) (?:the )?)?")
_TO = re.compile(r"(?:,|\band)?\s*(?:and )?to (?:the )?(?:[a-z-]+ ){0,3}")


def asides(sentences: Iterable[Sentence], clean: str, draft: Draft) -> list[Sentence]:
    """The sentences with what their asides leave unsaid."""
    result: list[Sentence] = []
    for sentence in sentences:
        sentence = _led_long_ago(_main(_together(sentence, clean), clean), draft)
        result.append(_listed(_and_meeting(_to_somebody(sentence, clean), clean), clean, result[-1:]))
    return result


def _together(sentence: Sentence, clean: str) -> Sentence:
    """As in "Together with A, he toured X and called on B": both did."""
    match = _WITH.match(sentence.letters)
    if match is None or not clean.startswith(("Together", "Along"), sentence.tokens[0].start):
        return sentence
    others = sentence.tokens[slice(*match.span("others"))]
    who = sentence.tokens[match.start("who")]
    rest = sentence.tokens[match.end() :]
    return sentence._replace(tokens=(who, Token("&", who.start, who.start), *others, *rest))


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


def _listed(sentence: Sentence, clean: str, before: list[Sentence]) -> Sentence:
    """As in "A attended the meeting. City leaders B, C, D, etc.": those listed, too."""
    near = before and before[0].paragraph == sentence.paragraph and not {"A", "H"}.isdisjoint(before[0].letters)
    if not near or not _LIST.fullmatch(sentence.letters) or not _LEADERS.match(clean, sentence.start):
        return sentence
    there = Token("A", sentence.tokens[-1].end, sentence.tokens[-1].end, "")
    return sentence._replace(tokens=(*sentence.tokens, there))
