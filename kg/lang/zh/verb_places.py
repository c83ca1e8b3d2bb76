"""A word that can be a verb of events, at its place in a sentence: what stands around it."""

import re

from kg.draft.tokens import Token
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word

NEAR, LONGEST_SUBJECT = 10, 5
SUBJECT = re.compile(
    "[他她](?:[还又也再则先]|最后|同时|特[别地意]|专门|再三|一再|反复|随后|首先|接着|进一步|当[场即]|现场|郑重|诚恳|坦率地){0,2}$"
)
"""A pronoun whose verb of speech follows: 他|还|提醒."""
ON_BEHALF = re.compile("(?:代表[^，。；：、对向]{2,20})?[对向][^，。；：]{2,30}")


class Place:
    """A word, the characters before and behind it, and its sentence, which begins at `start` and names `people`."""

    __slots__ = ("before", "behind", "people", "scan", "start", "text", "word")

    def __init__(self, scan: Scan, start: int, people: list[Token], word: Word) -> None:
        self.scan = scan
        self.text = text = scan.text
        self.start = start
        self.people = people
        self.word = word
        self.before = text[word.start - 1 : word.start] if word.start > start else ""
        self.behind = text[word.end : word.end + 1]

    @property
    def lead(self) -> str:
        """The sentence up to the word."""
        return self.text[self.start : self.word.start]

    def led_by(self, pattern: re.Pattern[str], longest: int) -> re.Match[str] | None:
        """What a pattern finds in the last characters before the word."""
        return pattern.search(self.text, max(self.start, self.word.start - longest), self.word.start)

    def followed_by(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What a pattern finds right behind the word."""
        return pattern.match(self.text, self.word.end)

    def by_name(self) -> bool:
        """Whether a person is named right before the word."""
        return any(person.end == self.word.start for person in self.people)

    def by_pronoun(self) -> bool:
        """Whether a pronoun is the word's subject."""
        return self.led_by(SUBJECT, LONGEST_SUBJECT) is not None

    def by_somebody(self) -> bool:
        """Whether a person is named shortly before the word, or a pronoun is its subject."""
        at = self.word.start
        return any(0 <= at - person.end <= NEAR for person in self.people) or self.by_pronoun()

    def on_behalf(self) -> bool:
        """Whether only those stand between a person and the word for whom or to whom he speaks."""
        return any(ON_BEHALF.fullmatch(self.text, person.end, self.word.start) for person in self.people)

    def clause(self) -> int:
        """Where the clause of the word begins: at a comma that does not stand right before it."""
        return max(self.start, self.text.rfind("，", self.start, self.word.start - 1))
