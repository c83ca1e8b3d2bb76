"""Who belongs to a delegation, told of people by name: "The group included A and B", "A, who travelled with them"."""

import re

from kg.draft.tokens import Sentence, Token

CUES = (
    "delegat",
    "mission",
    "group",
    "party",
    "team",
    "guests",
    "visitors",
    "with him",
    "with her",
    "brought",
    "along",
)
_GROUP = (
    "(?:delegation|delegates|group|mission|party|team|visitors|guests|travellers|travelers|entourage|suite|retinue)"
)
_THE = r"(?:the|his|her|its|their|this|that)(?: [\w-]+){0,2}"
_BE = "(?:is|are|was|were|had been|have been)"
_HOLDS = (
    r"(?:(?:also )?(?:includ(?:ed|es|ing)|compris(?:ed|es)|consist(?:ed|s) of|counted|numbered)"
    r"|(?:was|is) (?:also )?(?:made up|composed|comprised) of|(?:was|were|is|are) (?:completed|rounded out) by"
    r"|(?:had|has) among (?:its|their) (?:members|number))"
)
_ALONG = "(?:travel(?:l?ed|l?ing|s)?|came|come|coming|went|gone|flew|flown|arrived|journeyed|made the trip|been)"
_AHEAD = re.compile(
    rf"^(?:{_THE} )?(?:[\w-]+ )?{_GROUP}(?: of (?:[\w-]+ ){{0,2}}[\w-]+| from L)? {_HOLDS}\b"
    rf"|^(?:it|they) {_HOLDS}\b"
    rf"|^(?:also |and )?(?:among|amongst|in|on|of|with|part of) {_THE} {_GROUP}(?: of [\w-]+| from L)?"
    rf" (?:also )?{_BE}\b"
    rf"|^(?:also )?(?:among|amongst) (?:the|its|his|her|their|those) [\w -]{{0,24}}?(?:members|delegates|number|rest)"
    rf"(?: of {_THE} {_GROUP})? {_BE}\b"
    rf"|^(?:also |and )?(?:among|amongst) (?:them|those)(?: [\w-]+){{0,3}} {_BE}\b"
    rf"|^(?:the )?(?:other|further|remaining) (?:members|delegates|visitors|guests)(?: of {_THE} {_GROUP})? {_BE}\b"
    rf"|^(?:also |along )?(?:with|beside) (?:him|her|them) (?:had )?(?:also )?(?:{_BE}|{_ALONG}|on board)\b"
    rf"|^(?:he|she|N)(?: and N)? (?:had |has |have )?(?:also )?(?:brought|taken|took)\b"
    r"(?!.*\b(?:a|an|for|from|to|up|over|part|place)\b)"
    rf"|^(?:also )?(?:along|on board|travelling|traveling|on the trip|of the party) {_BE}\b"
)
"""Before the people who belong to it; N stands for a name, L for an area."""
_BEHIND = re.compile(
    rf"^ (?:both |all |also |likewise )*(?:{_BE} (?:also |both |all )?)?"
    rf"(?:(?:in|on|of|among|amongst|part of|members? of|one of the members of|belonged to|belongs? to|completed|made up"
    rf"|rounded out|joined|represented in|the other members of|the rest of) (?:the|his|her|its|their|this) "
    rf"(?:[\w-]+ ){{0,2}}?{_GROUP}"
    rf"|among the (?:other )?(?:members|delegates)"
    rf"|(?:had |have )?{_ALONG} (?:here )?(?:with (?:him|her|them|the (?:[\w-]+ )?{_GROUP})|along)"
    rf"|(?:had |have )?accompanied (?:him|her|them) (?:on|during|throughout) (?:the|his|her|their) (?:trip|journey)"
    rf"|served as (?:its|his|her) deputy)\b"
)
"""Behind the people who belong to it."""
_APPOSED = re.compile(
    rf"^(?:, who (?:had |has |have )?{_ALONG} with (?:him|her|them|(?:the|his|her) (?:[\w-]+ )?{_GROUP})"
    rf"|, (?:a |also a |another |two |both )?members? of (?:the|his|her) (?:[\w-]+ )?{_GROUP})\b"
)
_NOT = re.compile(
    rf"\b(?:not|no|never|nobody|except|instead|hosts?|headed by|led by|leading|(?:leader|head) of {_THE} {_GROUP}"
    r"|its head|its leader|will|would)\b"
)
_LISTED = frozenset("NnWQILOJF,&pPi")
_DONE = frozenset("VKPW")


def rosters(sentences: list[Sentence], clean: str) -> list[Sentence]:
    """The sentences with those who belong to a delegation told so, once somebody has come, gone or talked."""
    if not any(cue in clean for cue in CUES):
        return sentences
    result: list[Sentence] = []
    known: set[int] = set()
    for sentence in sentences:
        if sentence.paragraph and known and "N" in sentence.letters:
            sentence = _apposed(_listed(sentence, clean, known), clean, known)
        if sentence.paragraph and not _DONE.isdisjoint(sentence.letters):
            known |= {t.value for t in sentence.tokens if t.letter == "N" and isinstance(t.value, int)}
        result.append(sentence)
    return result


def _listed(sentence: Sentence, clean: str, known: set[int]) -> Sentence:
    """As in "The delegation included A and B", "A and B belonged to the group"."""
    tokens = sentence.tokens
    people = [token for token in tokens if token.letter == "N" and token.end > token.start]
    new = [token for token in people if token.value not in known]
    text = clean[sentence.start : sentence.end]
    busy = {t.letter for t in tokens if t.letter not in "Ak" or (new and t.start > new[0].start)} - _LISTED
    if not new or busy:
        return sentence
    ahead = _frame(sentence.start, new[0].start, tokens, clean)
    behind = _behind(new[-1], sentence, clean)
    if not (_AHEAD.match(ahead) or behind):
        return sentence
    if _NOT.search(text.lower()):
        return sentence._replace(tokens=tuple(token for token in tokens if token.letter != "W"))
    return sentence._replace(tokens=(*_all(new), Token("W", sentence.end - 1, sentence.end, "member")))


def _frame(start: int, end: int, tokens: tuple[Token, ...], clean: str) -> str:
    """The words between two places in small letters, with N for names and L for areas."""
    told = ""
    for token in tokens:
        if token.letter in "NL" and start <= token.start < token.end <= end:
            told += clean[start : token.start].lower() + token.letter
            start = token.end
    return " ".join((told + clean[start:end].lower()).split())


def _behind(last: Token, sentence: Sentence, clean: str) -> bool:
    """Whether people, the last of whom may have his title behind him, are told to belong to it."""
    text = _frame(last.end, sentence.end, sentence.tokens, clean)
    rest = [" " + text if text[:1].isalpha() else text]
    rest += [text[match.end() :] for match in re.finditer(r",(?= )", text)][:3]
    return any(_BEHIND.match(one) for one in rest)


def _all(people: list[Token]) -> list[Token]:
    """People as a list."""
    found: list[Token] = []
    for person in {token.value: token for token in people}.values():
        found += [Token("&", person.start, person.start)] if found else []
        found.append(person)
    return found


def _apposed(sentence: Sentence, clean: str, known: set[int]) -> Sentence:
    """As in "met A and B, who travelled with the delegation": B belongs to it."""
    for token in sentence.tokens:
        if token.letter != "N" or token.value in known:
            continue
        text = clean[token.end : sentence.end].lower()
        ends = [0, *(match.start() for match in re.finditer(", (?:who|a member|also a member|both members)", text))][:2]
        if any(_APPOSED.match(text, end) for end in ends if "," not in text[1:end]):
            at = sentence.end - 1
            added = (Token(",", at, at), token, Token("W", at, at + 1, "member"))
            return sentence._replace(tokens=(*sentence.tokens, *added))
    return sentence
