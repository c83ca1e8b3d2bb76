"""Where a pattern comes next in a text: asked again and again from left to right, it is searched for once."""

import re


class Ahead:
    """Looks for one pattern in one text, and keeps what it found last."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._pattern = pattern
        self._text = text
        self._since, self._stop, self._next = 0, -1, 0

    def found(self, since: int, stop: int) -> bool:
        """Whether the pattern is found between two places."""
        if stop != self._stop or not self._since <= since <= self._next:
            match = self._pattern.search(self._text, since, stop)
            self._since, self._stop, self._next = since, stop, match.start() if match else len(self._text) + 1
        return self._next <= stop
