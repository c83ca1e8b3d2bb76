"""What a sentence says of others than its subject: whom it thanks, what the guests came for."""

import re

from kg.find.tokens import Token
from kg.lang.cues import Cued

TOWARD = Cued("[对向](?P<whom>[^，。；：]{2,40}?)(?:表示|致以|给予|予以)")
RECEIVING = Cued("(?:会见|接见)了?(?P<whose>[^，。；：、]{2,40}的)")
TALKS = Cued("会见|会谈|接见|会晤")
COMING, WELCOME = ("的到来", "来访", "到访", "的来访"), re.compile("[^，。；]{0,6}欢迎")
COMING_FOR = "AHSRVWip"
GIVING = Cued("(?:给|为|向)(?P<whom>[^，。；：]{2,20}?)(?:送去|送上|送来|带去)")


class Objects:
    """Puts the tokens of one text's sentences right where others are objects."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._thanks = TOWARD.search(text) is not None
        self._talks = TALKS.search(text) is not None
        self._gives = GIVING.search(text) is not None
        self._receives = RECEIVING.search(text) is not None

    def apart(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens of a sentence without 对某某表示感谢, and without what is told of guests: 会见前来参加…的某某.

        Whom somebody brings something (给某某送去) he meets, and in talks whom he welcomes (对某某的到来表示欢迎).
        """
        for match in TOWARD.pattern.finditer(self.text, start, end) if self._thanks else ():
            first, last = match.span("whom")
            named = any(token.letter == "N" and first <= token.start < last for token in tokens)
            welcome = named and match["whom"].endswith(COMING) and WELCOME.match(self.text, match.end())
            if self._talks and welcome:
                tokens = [t for t in tokens if t.letter not in COMING_FOR or not first <= t.start <= match.end()]
                tokens = [*tokens, Token("K", match.start(), first, "meet")]
                continue
            tokens = [token for token in tokens if token.letter != "N" or not first <= token.start < last]
        for match in RECEIVING.pattern.finditer(self.text, start, end) if self._receives else ():
            first, last = match.span("whose")
            tokens = [token for token in tokens if token.letter not in COMING_FOR or not first <= token.start < last]
        for match in GIVING.pattern.finditer(self.text, start, end) if self._gives else ():
            first, last = match.span("whom")
            if any(token.letter == "N" and first <= token.start and token.end == last for token in tokens):
                tokens = [*tokens, Token("K", first - 1, first, "talk")]
        return tokens
