"""Where a visit is now: who is there to be spoken with, until another place or a meeting is told."""

from collections.abc import Callable

from kg.draft.tokens import Sentence, Token


class Scene:
    """The scene of a visit.

    `present`: who came; `acting`: those of them named last; `paragraph`: where the scene was last told, or -1.
    """

    def __init__(self) -> None:
        self.present: list[int] = []
        self.acting: list[int] = []
        self.paragraph = -1
        self.ended = False

    def enter(self, people: list[int], paragraph: int) -> None:
        """Somebody has come to a place, or begins to talk on the way."""
        if paragraph != self.paragraph or set(people) != set(self.present):
            self.acting = []
        self.present, self.paragraph = list(people), paragraph

    def follow(self, sentence: Sentence) -> None:
        """Note who of those present a sentence names; one that tells of a meeting ends the scene."""
        if any(token.letter in "MI" for token in sentence.tokens):
            self.paragraph, self.ended = -1, True
            return
        if self.paragraph < 0:
            return
        named = _people(sentence, 0, len(sentence.tokens), self.present)
        self.acting = named or self.acting

    def _alone(self, sentence: Sentence, contact: Token, officeless: Callable[[int], bool]) -> list[int]:
        """The officials ahead of whom something is done to in a sentence, where no scene is told at all."""
        spoken_to = any(t.letter == "N" and t[1:] == contact[1:] for t in sentence.tokens)
        if not spoken_to or any(t.letter in "KW" for t in sentence.tokens):
            return []
        ahead = [
            t.value for t in sentence.tokens if t.letter == "N" and t.end <= contact.start and isinstance(t.value, int)
        ]
        return ahead if ahead and not any(map(officeless, ahead)) else []

    def facing(self, sentence: Sentence, at: int, leads: list[int], officeless: Callable[[int], bool]) -> list[int]:
        """Those whom the person of a contact, the token `at` of a sentence, has before them; nobody without a scene.

        Whoever is named beside the person counts, if they came or lead the visit; an official of somewhere else asks
        for himself.
        """
        contact = sentence.tokens[at]
        if self.paragraph < 0 or not 0 <= sentence.paragraph - self.paragraph <= 1:
            return [] if self.ended else self._alone(sentence, contact, officeless)
        came = list(dict.fromkeys([*self.present, *leads]))
        people = [
            t for t in sentence.tokens if t.letter == "N" and isinstance(t.value, int) and t.value != contact.value
        ]
        near = [t.value for t in people if t.start < contact.end and isinstance(t.value, int)]
        before = [one for one in near if one in came or not officeless(one)]
        if before:
            end = next((i for i, token in enumerate(sentence.tokens) if token.start >= contact.end), at)
            return _people(sentence, 0, end, came) if before[-1] in came else []
        officials = [token.value for token in people if isinstance(token.value, int) and not officeless(token.value)]
        if officials:
            return officials[:1] if officials[0] in came else []
        return self.acting or self.present


def _people(sentence: Sentence, first: int, last: int, known: list[int]) -> list[int]:
    """The last of some people named in a part of a sentence, with those in one list with them."""
    named: list[int] = []
    for token in sentence.tokens[first:last]:
        if token.letter == "N" and token.value in known and isinstance(token.value, int):
            named.append(token.value)
        elif named and token.letter not in "&N,":
            named.append(-1)
    group: list[int] = []
    for value in reversed(named):
        if value < 0 and group:
            break
        if value >= 0:
            group.insert(0, value)
    return group
