"""Who was there while others talked, told beside nobody who is named: "A sat beside the mayor", "B looked on"."""

import re

from kg.draft.tokens import Sentence, Token

CUES = (
    *("beside", "side", "listened", "looked on", "joined", "present", "supported", "table", "room", "took part"),
    *("with the", "assisted", "seconded", "sat in", "chimed in", "put in a word", "next to", "attended", "hand"),
)
_HOST = (
    "(?:(?:party |municipal |county |city |district |provincial )*(?:secretary|chief|mayor|governor|magistrate"
    "|commissioner|chairman|chairwoman|president|minister|ambassador|consul(?: general)?|hosts?|guests?|visitors?)"
    "|him|her|them)"
)
_TALKS = "(?:talks?|conversation|discussions?|meeting|exchange|dialogue|dinner|lunch|audience|reception)"
_BE = "(?:is|are|was|were|sat|sits|stood|stands|took seats|took their seats|had their places|had his place)"
_PRESENT = re.compile(
    rf"\b(?:(?:beside|next to|alongside|close to|to the (?:left|right) of) (?:the )?{_HOST}\b"
    rf"|(?:on|at) (?:the )?{_HOST}['’]s (?:side|left|right|elbow)\b"
    rf"|(?:on|at) (?:his|her|their) (?:side|left|right)\b"
    rf"|(?:on|from) [^.;:,]{{2,30}} side of the table\b"
    rf"|{_BE} (?:also |both |all )?(?:at the (?:same )?table|in the (?:same )?room|present|on hand"
    rf"|among those present)\b"
    rf"|(?:listened|looked|sat) (?:in|on)\b(?! (?:the|a) (?:bench|sofa|chair|class|lesson))"
    rf"|joined (?:in )?(?:the|this|that|these|their) (?:\w+ )?{_TALKS}\b"
    rf"|joined (?:them|him|her|in)(?: there| later)?[,.]"
    rf"|(?:took part|participated|joined) (?:as well|too|also)?[,.]|(?:put|threw) in a word\b|chimed in\b"
    rf"|(?:supported|assisted|seconded) by\b)"
    rf"|^(?:also |and )?(?:among those |those )?(?:present|attending|on hand|in attendance|taking part)"
    rf"(?: at (?:the|these) {_TALKS})?(?: {_BE}|:)"
    rf"|^(?:with|beside|next to|alongside) (?:the )?{_HOST} {_BE}\b"
)
_NOT = re.compile(r"\b(?:not|no|never|absent|without|instead|will|would|by phone|by video|online|earlier|later that)\b")
_PLAIN = frozenset("NWQIpAkLOF,&i")


def present(sentences: list[Sentence], clean: str) -> list[Sentence]:
    """The sentences behind talks with those who were there, too, as who took part in them."""
    if not any(cue in clean for cue in CUES):
        return sentences
    result: list[Sentence] = []
    known: set[int | str | None] = set()
    told = -2
    for sentence in sentences:
        people = [token for token in sentence.tokens if token.letter == "N"]
        if sentence.paragraph and any(t.letter == "K" and t.value != "home" for t in sentence.tokens):
            told, known = sentence.paragraph, known | {token.value for token in people}
        elif people and 0 <= sentence.paragraph - told <= 1 and known.isdisjoint(token.value for token in people):
            there = _there(sentence, people, clean) if _PLAIN.issuperset(sentence.letters) else []
            if there:
                end = Token("k", sentence.end - 1, sentence.end, "")
                sentence = sentence._replace(tokens=(*_list(there), end))
        result.append(sentence)
    return result


def _there(sentence: Sentence, people: list[Token], clean: str) -> list[Token]:
    """The people in those parts of a sentence that tell that they were there."""
    found: list[Token] = []
    start = sentence.start
    for part in clean[sentence.start : sentence.end].split(";"):
        low = part.strip().lower()
        if _PRESENT.search(low) and not _NOT.search(low):
            found += [person for person in people if start <= person.start < start + len(part)]
        start += len(part) + 1
    return found


def _list(people: list[Token]) -> list[Token]:
    found: list[Token] = []
    for person in people:
        found += [Token("&", person.start, person.start)] if found else []
        found.append(person)
    return found
