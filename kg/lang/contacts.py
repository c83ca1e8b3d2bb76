"""Who is spoken to on the way: what both languages share.

A contact (the letter C of `kg.draft.tokens`) is a named person without an office to whom, or by whom, something is said
or done face to face. Whom they met (whoever is on the visit) is for `kg.find.encounters` to say.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable
from re import Pattern
from typing import ClassVar

from kg.draft.tokens import Sentence, Token

HELD = frozenset("MAHI")
"""Letters of what is said of a meeting, by somebody or nobody: whoever is spoken to there is no contact."""


class Contacts(ABC):
    """Finds the contacts of one article; `plain` tells whether a person holds no office.

    Attributes:
        NOT_HERE: words with which a sentence tells of somebody far away, or dead.
    """

    NOT_HERE: ClassVar[Pattern[str]]

    def __init__(self, text: str, plain: Callable[[int], bool]) -> None:
        self.text = text
        self.plain = plain
        self.officials: tuple[int, ...] = ()
        """Where those who hold an office are named in the sentence."""
        self.last: int | None = None
        """The person without an office whom the paragraph named last: 问她, "asked him"."""
        self._known: dict[int, bool] = {}
        self._paragraph = -1

    def read(self, sentence: Sentence) -> Sentence:
        """A sentence with its contacts behind its other tokens."""
        if sentence.paragraph != self._paragraph:
            self._paragraph, self.last = sentence.paragraph, None
        named = [token for token in sentence.tokens if token.letter == "N" and self._plain(token)]
        if not sentence.paragraph or (not named and self.last is None):
            return sentence
        if not HELD.isdisjoint(sentence.letters):
            self.last = None
            return sentence
        start, end = sentence[:2]
        if self.NOT_HERE.search(self.text, start, end):
            return sentence
        self.officials = tuple(
            token.start for token in sentence.tokens if token.letter == "N" and not self._plain(token)
        )
        found = self.contacts(named, start, end)
        return sentence._replace(tokens=(*sentence.tokens, *found)) if found else sentence

    @abstractmethod
    def contacts(self, named: list[Token], start: int, end: int) -> list[Token]:
        """The contacts among those named at ``text[start:end]``, else `last` if a pronoun speaks of them."""

    def _plain(self, token: Token) -> bool:
        assert isinstance(token.value, int)
        if token.value not in self._known:
            self._known[token.value] = self.plain(token.value)
        return self._known[token.value]
