"""Who went along from the first stop to the last: "accompanied him throughout", "never left his side"."""

import re

from kg.draft.tokens import Sentence, Token

_ALL = re.compile(
    r"\b(?:throughout|all through|all along|all day|all the way|both days|on (?:all|each) (?:of the )?(?:\w+ )?days?"
    r"|(?:at|on|to|in) (?:every|each|all)(?: of (?:his|her|their|the))?(?: (?:his|her|their|the|single|these))? "
    r"(?:\w+ )?(?:stop|halt|call|site|visit)s?"
    r"|from (?:the )?(?:start|first|beginning|outset)[a-z ]{0,12} to (?:the )?(?:finish|last|end)"
    r"|(?:the|his|her|their) (?:whole|entire|full|complete) (?:\w+[ -])?(?:time|trip|tour|visit|round|journey|way"
    r"|inspection|route|programme|program|day|process)"
    r"|(?:not|never|neither) (?:once )?(?:missed|miss) an? (?:single )?stop"
    r"|never left|not leave|not once left)\b"
)
_WITH = re.compile(
    r"\b(?:accompan|with (?:him|her|them|the )|side\b|along\b|join|follow|companion|flank|escort|travell?ed|missed a"
    r"|took part|taking part|part in)"
)
_WITH_NAMED = re.compile(r"\b(?:is|was|were) with (?:[A-Z][\w'’-]+ ){1,3}$")
_ABOARD = re.compile(
    r"\b(?:was|were) (?:also |both |all )?(?:on|aboard) (?:the|his|her|their) "
    r"(?:bus|coach|boat|train|trip|tour|rounds?)(?:,? too|,? as well)?\.?$"
)
_THEY = re.compile(r"^(?:They|These|Those|The (?:two|three|others|pair)) (?:were|are|being) ")
_ALONE = re.compile(r"\b(?:except|but not|only|apart from|rain|snow|sun)\b")
_OTHER = frozenset("MHRAI")
_BEFORE = 300
"""So many characters before "They were A and B" tell what they did."""


def throughout(sentences: list[Sentence], clean: str) -> list[Sentence]:
    """The sentences with those who came along all the way told as such."""
    result: list[Sentence] = []
    visitors: set[int] = set()
    for sentence in sentences:
        if sentence.paragraph and "V" not in sentence.letters:
            text = clean[sentence.start : sentence.end]
            if _THEY.match(text):
                text = clean[max(0, sentence.start - _BEFORE) : sentence.start].rsplit("\n", 1)[-1]
                text = re.split(r"[.!?]\s+(?=[A-Z])", text.rstrip())[-1]
            if _told(text) or _ABOARD.search(text):
                sentence = _along(sentence, visitors)
        visit = next((i for i, token in enumerate(sentence.tokens) if token.letter in "VP"), 0)
        visitors |= {t.value for t in sentence.tokens[:visit] if t.letter == "N" and isinstance(t.value, int)}
        result.append(sentence)
    return result


def _told(text: str) -> bool:
    """Whether words tell of going along all the way."""
    low = text.lower()
    whole = _ALL.search(low)
    along = whole and (_WITH.search(low) or _WITH_NAMED.search(text[: whole.start()]))
    return bool(along) and not _ALONE.search(low)


def _along(sentence: Sentence, visitors: set[int]) -> Sentence:
    """The sentence with those who came along."""
    tokens = sentence.tokens
    verb = next((i for i, token in enumerate(tokens) if token.letter == "W"), -1)
    if verb > 0 and any(token.letter == "N" for token in tokens[:verb]):
        value = "call" if tokens[verb].value == "call" else "whole"
        return sentence._replace(tokens=(*tokens[:verb], tokens[verb]._replace(value=value), *tokens[verb + 1 :]))
    people = [token for token in tokens if token.letter == "N" and token.value not in visitors]
    if not people or not _OTHER.isdisjoint(sentence.letters):
        return sentence
    return sentence._replace(tokens=(*people, Token("W", sentence.start, sentence.start + 1, "whole")))
