"""What somebody says word for word: no verb of it is told of whom the sentence names."""

import re

from kg.draft.tokens import Token

COMMA = re.compile(r"[，：:—]")
LONGEST_SLOGAN, LONGEST_FIGURE = 42, 6
HOW = re.compile("(?:先后|依次|分别|现场|当场|轮流|轮番|接连|纷纷|争相|逐一|率先|上台|登台|集体|也|都|一起|当面|直接)$")
QUOTABLE, DOING = "VKWAHSRip", "AHSRVKWkrPpZ,iBGQ"


def outside(text: str, tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens without the verbs of what somebody says word for word: 问：“怎么卖到省城去？”."""
    opening, closing = text.find("“", start, end), text.find("”", start, end)
    if closing >= 0 and (opening < 0 or closing < opening):
        tokens = _without_verbs(tokens, start, closing)
    while opening >= 0:
        closing = text.find("”", opening, end)
        closing = closing if closing >= 0 else end
        quoted = text[opening - 1 : opening] in ("：", ":") and opening > start
        if quoted or (closing - opening <= LONGEST_SLOGAN and not COMMA.search(text, opening, closing)):
            figure = next((token for token in tokens if _fills(text, token, opening, closing)), None)
            tokens = tokens if figure is not None else _without_verbs(tokens, opening, closing)
        opening = text.find("“", closing, end)
    return tokens


def _fills(text: str, token: Token, opening: int, closing: int) -> bool:
    """Whether a verb of speech fills quotation marks that only tell that it is a figure: 先后|“开炮”."""
    if token.letter not in "SRA" or closing - opening > LONGEST_FIGURE or token.end < closing:
        return False
    alone = token.start <= opening + 1 and HOW.search(text, max(0, opening - LONGEST_FIGURE), opening) is not None
    return alone or (token.start == opening and token.end == closing + 1)


def _without_verbs(tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens without the verbs between two places."""
    return [token for token in tokens if not (start <= token.start < end and token.letter in QUOTABLE)]


def untitled(text: str, tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens without those of a document's title: 听取了《县法院副院长|某某|履职情况的报告》."""
    opening = text.find("《", start, end)
    while opening >= 0:
        closing = text.find("》", opening, end)
        if closing < 0:
            return tokens
        if any(token.letter == "N" and opening < token.start < closing for token in tokens):
            tokens = [token for token in tokens if not opening < token.start < closing]
        opening = text.find("《", closing, end)
    return tokens


def acts(tokens: list[Token], at: int) -> bool:
    """Whether a verb follows a person within the clause: whom somebody only speaks of does nothing."""
    return next((token.letter for token in tokens[at + 1 :] if token.letter in DOING), ",") != ","
