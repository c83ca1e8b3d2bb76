"""The tokens of the sites that are named somewhere in a sentence."""

import re
from collections.abc import Callable

from kg.find.tokens import Token
from kg.lang.stretches import Stretches
from kg.lang.zh.scan import Scan
from kg.lang.zh.visited import visited

GOES_ON = re.compile("(?=[^，。；：！？\\n]{1,299}?、[^，。；：！？\\n])[^，。；：！？\\n]{3,300}+，(?:以及|还有)")
"""A list that goes on behind a comma: 甲、乙等地，以及丙、丁."""


class SiteTokens:
    """Puts sites among the tokens of a text; `site` makes the mention of one that stands at a place."""

    def __init__(self, scan: Scan, site: Callable[[int, int], int]) -> None:
        self.scan = scan
        self.site = site

    def named(self, tokens: list[Token], position: int, going: int = -1) -> list[Token]:
        """The tokens with the sites named from a position on, up to `going`, the verb behind them.

        An area inside of a site is none of its own.
        """
        firm = [(token.start, token.end) for token in tokens if token.letter not in "L,"]
        firm += [(going, going + 1)] if going >= 0 else []
        goes_on = GOES_ON.match(self.scan.text, position) if going < 0 else None
        if goes_on is not None:
            tokens = self.named(tokens, goes_on.end())
        for phrase in visited(self.scan, position, Stretches(firm)):
            if any(t.letter == "L" and (t.start, t.end) == (phrase.start, phrase.end) for t in tokens):
                continue
            tokens = [t for t in tokens if t.letter != "L" or t.end <= phrase.start or t.start >= phrase.end]
            tokens.append(Token("F", phrase.start, phrase.end, self.site(phrase.start, phrase.end)))
        return tokens
