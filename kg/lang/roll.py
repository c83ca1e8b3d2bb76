"""The roll with which minutes open: people behind a label, without a verb (主持：县长某某; 出席：副县长某某、某某)."""

import re

PLACE = "x"
"""The group of labels that tell where it was: lines of the roll that name nobody."""
_LABELS: dict[str, tuple[tuple[str, str], ...]] = {
    "zh": (
        ("H", "主持(?:人|者)?|召集人"),
        (
            "A",
            "出席(?:人员|人|领导|会议|对象|代表)?|参加(?:人员|人|会议|领导)?|参会(?:人员|领导|人)?|到会(?:人员|领导)?"
            "|列席(?:人员|人|会议)?",
        ),
        ("z", "缺席(?:人员)?|请假(?:人员)?"),
        (PLACE, "地点"),
    ),
    "en": (
        ("H", "chair(?:ed by|person|man)?|hosted by|presid(?:ed over by|er|ing)"),
        (
            "A",
            "(?:non-voting |also )?(?:present|attending)|in attendance|attend(?:ees|ance|ed by)|participants|observers",
        ),
        ("z", "absent|apologies|on leave|leave"),
        (PLACE, "venue|place|location"),
    ),
}
_TIMES = {"zh": "(?:会议|开会)?时间", "en": "(?:meeting )?(?:time|date)"}
_LEAST = 2
"""Lines that make a roll: one alone may be a heading."""


def _roll(language: str) -> re.Pattern[str]:
    labels = "|".join(f"(?P<{letter}>{words})" for letter, words in _LABELS[language])
    return re.compile(rf"^(?:会议)?(?:{labels})\s?[：:](?=\s?\S)", re.IGNORECASE | re.MULTILINE)


_ROLLS = {language: _roll(language) for language in _LABELS}
_TIME = {language: re.compile(rf"{label}\s?[：:]\s?\S", re.IGNORECASE) for language, label in _TIMES.items()}


def of_roll(line: str, language: str) -> bool:
    """Whether a line tells where a meeting was or who was there: 出席：副县长某某. `language`: "zh" or "en"."""
    return _ROLLS[language].match(line) is not None


def of_time(line: str, language: str) -> bool:
    """Whether a line tells when: of a meeting, if a line of the roll follows."""
    return _TIME[language].match(line) is not None


def roll(text: str, language: str, start: int = 0) -> dict[int, re.Match[str]]:
    """Where the lines of a roll begin, with their labels; empty if there is none. `language`: "zh" or "en"."""
    if ":" not in text and "：" not in text:
        return {}
    found = {match.start(): match for match in _ROLLS[language].finditer(text, start)}
    return found if len(found) >= _LEAST else {}
