"""Minutes: what the labels of a roll (`kg.lang.roll`) tell of the people behind them, who have no verb."""

import re
from collections.abc import Iterable

from kg.find.tokens import Sentence, Token
from kg.lang.roll import PLACE


def called(sentences: Iterable[Sentence], text: str, lines: dict[int, re.Match[str]]) -> Iterable[Sentence]:
    """The sentences, those of the roll telling who chaired the meeting, who was there and who was absent."""
    return [_called(one, text, lines) for one in sentences] if lines else sentences


def _called(sentence: Sentence, text: str, lines: dict[int, re.Match[str]]) -> Sentence:
    label = lines.get(text.rfind("\n", 0, sentence.start) + 1)
    letter = label.lastgroup if label else None
    if label is None or letter is None:
        return sentence
    people = [token for token in sentence.tokens if token.letter == "N" and token.start >= label.end()]
    if letter == PLACE:
        return sentence
    if letter == "z":
        return sentence._replace(tokens=tuple(token._replace(letter="z") for token in people))
    start, end = max(label.start(), sentence.start), max(label.end(), sentence.start)
    tokens = [Token("M", start, end), Token(letter, start, end, "by")]
    for token in people:
        tokens += [token, Token("&", token.end, token.end)]
    return sentence._replace(tokens=tuple(tokens[:-1])) if people else sentence
