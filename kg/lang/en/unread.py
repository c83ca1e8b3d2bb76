"""What is left over of a sentence: titles that nobody is found for, and people who do something that isn't known."""

from kg.draft.draft import Draft
from kg.draft.tokens import Token
from kg.lang.en.line import Line
from kg.lang.en.words import Word

ACTS = frozenset("AHSRVWKkPpZzMex")


def leftovers(draft: Draft, line: Line, found: list[Token], tokens: list[Word]) -> None:
    """Note a title before a capitalised word that is nobody's name, and the verb behind people who do nothing known."""
    if not line.paragraph:
        return
    held = {holding.posts[0].first for holding in line.holdings}
    for piece in line.pieces:
        behind = line.items[piece.last : piece.last + 1]
        if not piece.posts or piece.posts[0].first in held or not behind or piece.last in line.names:
            continue
        word = tokens[behind[0].first]
        if behind[0].letter in "wN" and word.shape in "CUM":
            first = line.items[piece.posts[-1].first].first
            draft.issue("title-without-name", tokens[first].start, tokens[behind[0].last - 1].end)
    letters = {token.letter for token in found}
    if "N" not in letters or not letters.isdisjoint(ACTS):
        return
    last = max(at for at in line.names) if line.names else None
    behind = line.items[last + 1 : last + 2] if last is not None else []
    if behind and behind[0].letter == "x" and tokens[behind[0].first].shape == "l":
        draft.issue("unknown-act", tokens[behind[0].first].start, tokens[behind[0].last - 1].end)
