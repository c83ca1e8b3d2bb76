"""Who bears a name that somebody typed: in simplified or traditional characters, in Latin letters or in pinyin."""

import difflib
import unicodedata
from collections.abc import Iterable

from kg.view.fold import plain, simplified, sounds

SUGGESTIONS = 3
SURNAME = 2
"""Characters a surname has at most."""


class Typed:
    """A name as it was typed."""

    def __init__(self, name: str) -> None:
        self._folded = _folded(name)
        self._letters = plain(name) if name.isascii() or not _chinese(name) else ""

    def is_one_of(self, names: Iterable[str]) -> bool:
        """Whether one of these names is meant; a Chinese name may be typed in pinyin, in either order."""
        return any(self._is(name) for name in names)

    def _is(self, name: str) -> bool:
        if _folded(name) == self._folded:
            return True
        if not self._letters:
            return False
        if not _chinese(name):
            words = name.split()
            return any(plain("".join(words[at:] + words[:at])) == self._letters for at in range(len(words)))
        characters = simplified(name)
        orders = (characters, *(characters[at:] + characters[:at] for at in range(1, SURNAME + 1)))
        return any(_reads(order, self._letters) for order in orders)


def near(name: str, known: Iterable[str]) -> list[str]:
    """Known names that look like one, the most alike first."""
    return difflib.get_close_matches(name, list(dict.fromkeys(known)), SUGGESTIONS, 0.5)


def _folded(name: str) -> str:
    return "".join(simplified(unicodedata.normalize("NFKC", name)).casefold().split())


def _chinese(name: str) -> bool:
    return any("㐀" <= char <= "鿿" for char in name)


def _reads(characters: str, letters: str) -> bool:
    """Whether the characters may be read as these letters."""
    ends = {0}
    for char in characters:
        ends = {at + len(sound) for at in ends for sound in sounds(char) if letters.startswith(sound, at)}
    return len(letters) in ends
