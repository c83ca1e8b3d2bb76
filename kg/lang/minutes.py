"""Minutes: what the labels of a roll (`kg.lang.roll`) tell of the people behind them, who have no verb."""

from collections.abc import Iterable, Iterator, Mapping

from kg.draft.tokens import Sentence, Token
from kg.lang.roll import LISTED, PLACE, Label

PLAIN = frozenset("N&,LOFJCn")
"""What lines of the roll hold that go on with the label above them."""
LONGEST_LEAD = 48
CHAIR = ("（主持", "（召集")
AWAY = ("（请假", "（缺席", "（因", "（外出", "（出差", "（未到")


def called(sentences: Iterable[Sentence], text: str, lines: Mapping[int, Label]) -> Iterable[Sentence]:
    """The sentences, those of the roll telling who chaired the meeting, who was there and who was absent."""
    return _called(sentences, text, lines) if lines else sentences


def _called(sentences: Iterable[Sentence], text: str, lines: Mapping[int, Label]) -> Iterator[Sentence]:
    above: Label | None = None
    line = -1
    for sentence in sentences:
        start = text.rfind("\n", 0, sentence.start) + 1
        label = lines.get(start)
        if label is None and start != line and start:
            heading = lines.get(text.rfind("\n", 0, start - 1) + 1)
            opens = heading is not None and (heading.letter == LISTED or text.startswith("\n", heading.end))
            above = heading if opens else above
            label = above if above is not None and _goes_on(sentence, text, start, above) else None
        elif label is None:
            label = above
        above, line = label, start
        yield _told(sentence, text, label) if label else sentence


def _goes_on(sentence: Sentence, text: str, start: int, label: Label) -> bool:
    """Whether a line without a label of its own only lists more people: 县审计局局长某某."""
    people = [token for token in sentence.tokens if token.letter == "N"]
    lead = text[start : people[0].start] if people else ""
    if label.letter == PLACE or not people or len(lead) > LONGEST_LEAD or lead[:2] in ("记录", "签发", "抄送", "联系"):
        return False
    if label.letter != LISTED and ({"：", ":"} & set(lead) or "。" in text[start : sentence.end]):
        return False
    return all(t.letter in PLAIN or text[t.start - 1] == "（" for t in sentence.tokens)


def _told(sentence: Sentence, text: str, label: Label) -> Sentence:
    """A sentence of the roll: its people do what the label tells."""
    people = [token for token in sentence.tokens if token.letter == "N" and token.start >= label.end]
    if label.letter == PLACE or not (people or label.letter == "z"):
        return sentence
    letter = "A" if label.letter == LISTED else label.letter
    start, end = max(label.start, sentence.start), max(label.end, sentence.start)
    tokens = [] if letter == "z" else [Token("M", start, end), Token(letter, start, end, "by")]
    for token in people:
        away = letter == "z" or text.startswith(AWAY, token.end)
        if text.startswith(CHAIR, token.end):
            tokens += [Token("H", token.start, token.start, "one"), token, Token(letter, token.end, token.end, "by")]
        else:
            tokens += [token._replace(letter="z") if away else token, Token("&", token.end, token.end)]
    return sentence._replace(tokens=tuple(tokens))
