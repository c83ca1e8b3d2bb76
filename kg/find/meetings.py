"""Which meeting a place in an article speaks of, and which of its paragraphs tell of one."""

import re

from kg.draft.tokens import Sentence
from kg.find.paragraphs import paragraphs, solemn

ELSEWHERE = re.compile("V[&,]?[LJOF]|[KWk]|i[JOF]")  # told of something else than a meeting


class Meetings:
    """The meetings that the sentences of an article name, the headline's aside.

    `visiting`, `paragraphs`: which paragraphs tell of visits or talks and which of a meeting, and where these begin.
    """

    def __init__(self, sentences: list[Sentence]) -> None:
        self._named = _first_named(sentences) or _in_headline(sentences)
        if len(self._named) == 1:
            self._named = [_from_the_first(sentences, *self._named[0])]
        self.visiting, self.paragraphs = paragraphs(sentences)
        self._first_visit = min(self.visiting.values(), default=0)

    def at(self, position: int) -> int | None:
        """The meeting that a place in the text speaks of: the last one named before it."""
        before = [meeting for start, meeting in self._named if start <= position]
        return before[-1] if before else None

    def gathered(self, sentence: Sentence) -> bool:
        """Whether a sentence or one before it in its paragraph tells of a meeting."""
        return 0 <= self.paragraphs.get(sentence.paragraph, -1) <= sentence.start

    def on_visit(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of visits or talks."""
        since = self.visiting.get(sentence.paragraph)
        return since is not None and (since > self._first_visit or sentence.start >= since)


def _first_named(sentences: list[Sentence]) -> list[tuple[int, int]]:
    """Each meeting named in the body of an article, and where its first sentence begins."""
    named: dict[int, int] = {}
    for sentence in sentences:
        for token in sentence.tokens if sentence.paragraph > 0 else ():
            if token.letter == "M" and isinstance(token.value, int):
                named.setdefault(token.value, sentence.start)
    return [(start, meeting) for meeting, start in named.items()]


def _in_headline(sentences: list[Sentence]) -> list[tuple[int, int]]:
    """A meeting that only the headline names in full is the one that the text speaks of."""
    spoken = [one.start for one in sentences if one.paragraph > 0 and ("M" in one.letters or "H" in one.letters)]
    tokens = [token for sentence in sentences if sentence.paragraph == 0 for token in sentence.tokens]
    named = [token.value for token in tokens if token.letter == "M" and isinstance(token.value, int)]
    return [(spoken[0], named[0])] if spoken and named else []


def _from_the_first(sentences: list[Sentence], start: int, meeting: int) -> tuple[int, int]:
    """An article's only meeting is meant wherever one is spoken of, though it is named in full further down."""
    body = [one for one in sentences if one.paragraph > 0]
    named = next((one.paragraph for one in body if "M" in one.letters), 0)
    alone = not any(ELSEWHERE.search(one.letters) for one in body)
    told = (
        one.start
        for one in body
        if alone
        or "H" in one.letters
        or ("M" in one.letters and "k" not in one.letters)
        or (one.paragraph + 1 >= named and solemn(one))
    )
    return min(start, next(told, start)), meeting
