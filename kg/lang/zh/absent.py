"""Who isn't there: on leave, represented by another, away somewhere else when a meeting is held."""

import re

from kg.find.tokens import Token

DELEGATED = re.compile(r"受[^，。；]{2,40}?委托")
ELSEWHERE = re.compile(
    r"(?:(?:正在|远在|人在|身在|还在|因公在)[^，。；：“”]{0,16}?(?:参加|出席|开会|培训|学习|研修|出差|休假|休养|住院|治疗)|出差在外|在外出差"
    r"|(?:原定|原计划|原本|本该|本应|本来要|按计划应)[^，。；：“”的]{1,12}?)"
    r"[^，。；：“”的]{0,10}的(?=[^，。；：“”的]{2,30})"
)
LETTER = "书面(?:讲话|发言|致辞|报告|意见)|贺信|贺电|亲笔信"
WRITTEN = re.compile(f"{LETTER}|的(?:{LETTER})")
AWAY = (
    "正在",
    "远在",
    "人在",
    "身在",
    "还在",
    "因公在",
    "出差",
    "原定",
    "原计划",
    "原本",
    "本该",
    "本应",
    "本来要",
    "按计划应",
)
"""One of these begins whatever `ELSEWHERE` finds."""
DOING = "AHSRVKWi"


class Absence:
    """Marks those of one text's sentences who are absent."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._delegated = "委托" in text
        self._written = WRITTEN.search(text) is not None
        self._elsewhere = any(word in text for word in AWAY) and ELSEWHERE.search(text) is not None

    def marked(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens where nobody who is on leave takes part in what he is on leave for (因参加学习请假).

        Whoever lets another speak for him, or is told to be elsewhere (正在外地参加培训的某某), gets the letter z.
        """
        for leave in [token for token in tokens if token.letter == "Z" and token.value == ""]:
            people = (token.end for token in tokens if token.letter == "N" and token.end <= leave.start)
            before = max(people, default=start)
            tokens = [t for t in tokens if t.letter not in DOING or not before <= t.start < leave.start]
        for match in DELEGATED.finditer(self.text, start, end) if self._delegated else ():
            inside = range(match.start() + 1, match.end())
            tokens = [t._replace(letter="z") if t.letter == "N" and t.start in inside else t for t in tokens]
        if self._written:
            wrote = [t for t in tokens if t.letter == "N" and WRITTEN.match(self.text, t.end, end)]
            tokens = [t._replace(letter="z") if t in wrote else t for t in tokens]
        for match in ELSEWHERE.finditer(self.text, start, end) if self._elsewhere else ():
            behind = next((t for t in tokens if t.letter == "N" and t.start >= match.end()), None)
            if behind is None or set("，。；：“”的") & set(self.text[match.end() : behind.start]):
                continue
            tokens = [t for t in tokens if t.letter not in DOING or not match.start() <= t.start < match.end()]
            tokens = [t._replace(letter="z") if t is behind else t for t in tokens]
        return tokens
