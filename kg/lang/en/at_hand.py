"""The letter of a sentence that is at hand while letters become tokens: what is found before it, what comes next."""

from kg.draft.draft import Draft
from kg.draft.tokens import Token
from kg.lang.en.context import Context, next_letters
from kg.lang.en.line import Line
from kg.lang.en.visits import Letter, Raw, Visits
from kg.lang.en.whereabouts import Whereabouts
from kg.lang.en.words import Word


class AtHand:
    """The letter at hand, in its sentence, and what the article has told so far.

    Attributes:
        letter, first, last, value: the letter, its words and value, as far as they are decided.
        start, end: its place in the text.
        following: the next letter but for commas and "and".
        found: the tokens before it.
        later: tokens to be put before the next letter that is nobody's name.
        skipped: letters that are done with before it is their turn.
        meeting: whether the article has told of a meeting of its own.
        told_in: the paragraph that a letter was last told in.
    """

    def __init__(self, draft: Draft, words: list[Word], visits: Visits) -> None:
        self.draft, self.words, self.visits = draft, words, visits
        self.context, self.whereabouts = Context(draft, words), Whereabouts(draft, words)
        self.meeting, self.told_in = False, dict[str, int]()

    def begin(self, raw: Raw, line: Line, dropped: set[int]) -> None:
        """Turn to another sentence; `dropped`: its items that are titles given to people."""
        self.raw, self.line, self.dropped = raw, line, dropped
        self.found, self.later, self.skipped = list[Token](), list[Token](), set[int]()

    def turn(self, at: int) -> None:
        """Turn to a letter of the sentence."""
        self.at = at
        self.letter, self.first, self.last, self.value = self.raw[at]
        self.start, self.end = self.words[self.first].start, self.words[self.last - 1].end
        self.following: Letter | None = None
        for behind in range(at + 1, len(self.raw)):
            if self.raw[behind][0] not in ",&":
                self.following = self.raw[behind]
                break

    @property
    def before(self) -> str:
        """The letter of the token before it; "" if it is the first."""
        return self.found[-1].letter if self.found else ""

    @property
    def opening(self) -> str:
        """Its first word."""
        return self.words[self.first].low

    @property
    def closing(self) -> str:
        """Its last word."""
        return self.words[self.last - 1].low

    def next(self, size: int = 1) -> str:
        """The letters behind it."""
        return next_letters(self.raw, self.at, size)

    def followed_by(self, letters: str) -> bool:
        """Whether one of some letters comes next, commas and "and" aside."""
        return self.following is not None and self.following[0] in letters

    def has(self, letters: str) -> bool:
        """Whether one of some letters is found before it."""
        return any(token.letter in letters for token in self.found)

    def by(self) -> bool:
        """Whether something before it was done "by" somebody."""
        return any(token.value == "by" for token in self.found)

    def become(self, letter: str, value: int | str | None) -> None:
        """Be another letter from now on."""
        self.letter, self.value = letter, value

    def add(self, letter: str, value: int | str | None = None) -> None:
        """Put a token in its place."""
        self.found.append(Token(letter, self.start, self.end, value))
