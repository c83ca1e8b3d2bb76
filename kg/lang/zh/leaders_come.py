"""Leaders who go somewhere before they are named: 市领导|赴某区调研。市委书记某某强调…."""

from kg.draft.tokens import Token
from kg.lang.cues import Cued
from kg.lang.zh.plans import COMING

LEADERS = Cued(
    "(?<![他余关部各级])[省市县区州旗盟](?:委|政府|四大班子|四套班子|四大家|党政|级)?(?:主要|有关)?领导(?:干部|班子成员|班子|同志)?(?:一行)?(?:率队|带队|集体|一同|来?先后)?(?=[来到赴前深走莅抵])"
)


def leaders_come(text: str, tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens of a sentence in which leaders come whom a later one names."""
    for leaders in LEADERS.pattern.finditer(text, start, end):
        verb = next((token for token in tokens if token.letter == "V" and token.start == leaders.end()), None)
        if verb is None or verb.value != "go" or COMING.pattern.search(text, start, end):
            return tokens
        if any(token.letter in "NQGIMA" and token.start < verb.start for token in tokens):
            return tokens
        return [token._replace(value="leaders") if token is verb else token for token in tokens]
    return tokens
