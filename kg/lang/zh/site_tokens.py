"""The tokens of the sites that are named somewhere in a sentence."""

import re
from collections.abc import Callable

from kg.draft.tokens import Token
from kg.lang.stretches import Stretches
from kg.lang.zh.phrases import uncommon
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_names import is_room, site_heads, without_head
from kg.lang.zh.visited import visited

GOES_ON = re.compile("(?=[^，。；：！？\\n]{1,299}?、[^，。；：！？\\n])[^，。；：！？\\n]{3,300}+，(?:以及|还有)")
"""A list that goes on behind a comma: 甲、乙等地，以及丙、丁."""

REST = re.compile("(?![的和与及等在])[\u3400-\u9fff]{2,12}(?=[，。；、和与及等]|$)")
FULL, LEAST_OWN = ("公司", "集团", "厂", "银行", "合作社"), 2
GROUNDS = re.compile(
    "(?:[一二三新老总东西南北]期?)?(?:厂区|厂房|园区|基地|车间|仓库|工地|总部|大楼|展厅|项目|工厂|门店|矿区|码头)+"
)
"""The last words of what is only a part of the company."""


class SiteTokens:
    """Puts sites among the tokens of a text; `site` makes the mention of one that stands at a place."""

    def __init__(self, scan: Scan, site: Callable[[int, int], int]) -> None:
        self.scan = scan
        self.site = site

    def named(self, tokens: list[Token], position: int, going: int = -1, *, to: bool = False) -> list[Token]:
        """The tokens with the sites named from a position on, up to `going`, the verb behind them.

        Behind a verb that goes `to` places, what has a name of its own is one.
        An area inside of a site is none of its own.
        """
        tokens = self._without_builders(tokens, position)
        firm = [(token.start, token.end) for token in tokens if token.letter not in "L,&"]
        firm += [(going, going + 1)] if going >= 0 else []
        goes_on = GOES_ON.match(self.scan.text, position) if going < 0 else None
        if goes_on is not None:
            tokens = self.named(tokens, goes_on.end())
        ends = frozenset(token.end for token in tokens if token.letter == "L")
        for phrase in visited(self.scan, position, Stretches(firm), going=to, ends=ends):
            if any(t.letter == "L" and (t.start, t.end) == (phrase.start, phrase.end) for t in tokens):
                continue
            tokens = [t for t in tokens if t.letter != "L" or t.end <= phrase.start or t.start >= phrase.end]
            tokens.append(Token("F", phrase.start, phrase.end, self.site(phrase.start, phrase.end)))
        return tokens

    def _without_builders(self, tokens: list[Token], position: int) -> list[Token]:
        """The tokens behind a position without companies that a longer site's name begins with: 一飞重工|产业园."""
        text = self.scan.text
        dropped = []
        for firm in (token for token in tokens if token.letter == "O" and token.start >= position):
            rest = REST.match(text, firm.end)
            if rest is None or not rest[0].endswith(site_heads()) or is_room(rest[0]):
                continue
            own = firm.end in self.scan.area_at or uncommon(without_head(rest[0])) >= LEAST_OWN
            if own if text.endswith(FULL, firm.start, firm.end) else not GROUNDS.fullmatch(rest[0]):
                dropped.append(firm)
        return [token for token in tokens if token not in dropped] if dropped else tokens
