"""Days named in English text: "On the morning of June 8", "on Monday", "the 19th", "yesterday", "February 8"."""

import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from kg.lang.en.areas import begins_area
from kg.lang.en.data import grammar, word_class
from kg.lang.en.words import Word, words
from kg.model import Article

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_MONTH = (
    "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    "Nov(?:ember)?|Dec(?:ember)?)"
)
# as in "Mr Zhou, who was transferred from Wuxi on May 20, said": the day of another story
_PASSED = "was|were|had|has|took|came|moved|joined|retired|left|gave|stepped|stood|resigned|served|worked|became"
_ASIDE = re.compile(
    rf"\b(?:(?:who|which) (?:{_PASSED})|having [a-z]+)\b(?<!having held)(?! (?:also )?(?:held|convened|opened|place))"
    r"(?:(?! held )[^,.;:])*$"
)
_LAST_YEAR = re.compile(",? (?:of )?last year", re.IGNORECASE)
_SAYING = re.compile(r"\b(?:said|says|told|added|asked|answered|replied|that|who)\b|[“\"]")
_CLAUSE = 90
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    "twentieth",
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Day(NamedTuple):
    """A day named at ``clean[start:end]``; value: "2024-01-04", or "--02-27" where the year can't be known."""

    start: int
    end: int
    value: str
    last: str | None = None


@lru_cache(maxsize=1)
def _patterns() -> list[re.Pattern[str]]:
    return [re.compile(rule["pattern"].replace("{month}", _MONTH), re.IGNORECASE) for rule in grammar("dates")]


@lru_cache(maxsize=1)
def _any_pattern() -> re.Pattern[str]:
    """All of them as one, which at most places tells sooner that none of them matches."""
    return re.compile("|".join(re.sub(r"\(\?P<\w+>", "(?:", one.pattern) for one in _patterns()), re.IGNORECASE)


def days(clean: str, published: str | None, year: int | None, tokens: list[Word] | None = None) -> list[Day]:
    """All days named in a text, in order.

    Without a year of its own, a day is the last such one that isn't after publication; weekdays and "yesterday" count
    back from publication, "the 19th" and "the next morning" from the day named before.
    """
    matches = _matches(clean, words(clean) if tokens is None else tokens)
    base = date.fromisoformat(published) if published else _dateline(clean, matches)
    found: list[Day] = []
    end = 0
    for match in matches:
        if (
            match.start() < end
            or clean[max(0, match.start() - 1)] in '"“‘'
            or _ASIDE.search(clean, max(0, match.start() - _CLAUSE), match.start())
            or (match[0].lower() == "today" and _in_passing(clean, match.start(), found))
            or (match[0] == "Today" and _paper(clean, match.start()))
            or (_LAST_YEAR.match(clean, match.end()) and _sentence_before(clean, match.start()) not in ("", "On"))
        ):
            continue
        day = _read(match, base, year, found)
        if day:
            end = match.end()
            found.append(Day(match.start(), end, *day))
    return found


def _in_passing(clean: str, start: int, before: list[Day]) -> bool:
    """Whether "today" stands in what somebody says, or where another day is told: "their suppliers today"."""
    sentence = _sentence_before(clean, start)
    told = any(char.isdigit() for day in before for char in clean[day.start : day.end])
    return bool(sentence) and (told or _SAYING.search(sentence) is not None)


def _sentence_before(clean: str, start: int) -> str:
    """The words of a sentence before a place in it."""
    begin = max(clean.rfind(end, 0, start) for end in (". ", "\n", "! ", "? ")) + 1
    return clean[begin:start].strip()


def _paper(clean: str, start: int) -> bool:
    """Whether "Today" ends the name of a paper or column: "Yuyao Today", "China Today"."""
    spaced = start > 0 and clean[start - 1] == " "
    before = clean[max(0, start - 30) : start].replace("(", "").split()[-1:] if spaced else []
    return bool(before) and before[0][0].isupper() and (before[0] == "China" or begins_area(before[0].lower()))


def _dateline(clean: str, matches: list[re.Match[str]]) -> date | None:
    """The day of a report's dateline: "WEIFANG, China, April 28, 2020 -- …"."""
    for match in matches:
        parts = match.groupdict()
        behind = clean[match.end() : match.end() + 30]
        if parts.get("month") and parts.get("year") and re.match(r"\s?(?:\([A-Z]\w+\)|/\w+/)?\s?(?:--|–|—)", behind):
            day = _day(_month(parts["month"]), int(parts["day"]), parts["year"], None, None)
            return date.fromisoformat(day) if day else None
        if (parts.get("iso") or (parts.get("month") and parts.get("year"))) and _of_the_paper(clean, match):
            told = _read(match, None, None, [])
            return date.fromisoformat(told[0]) if told else None
    return None


def _of_the_paper(clean: str, match: re.Match[str]) -> bool:
    """Whether a day is that of the paper: "(Wuxi Today, 2021-03-10)", "Wuxi Window, 2021-03-10" as the last line."""
    first = clean.rfind("\n", 0, match.start()) + 1
    end = clean.find("\n", match.end())
    before, behind = clean[first : match.start()], clean[match.end() : end if end >= 0 else len(clean)]
    above = clean[:first].count("\n") < _FIRST
    edge = above or not clean[match.end() + len(behind) :].strip()
    if _BRACKET.search(before) and behind[:1] == ")":
        return edge and (before.startswith("(") or not behind[1:].strip(" ."))
    if not before.strip() and behind[:1] == ".":
        return above
    behind = _BUTTONS.sub("", behind)
    return edge and len(before) + len(behind) < _SHORT and not _TELLS.search(before) and not behind.strip(" .)")


_BUTTONS = re.compile(r"\[[^\[\]]{0,30}\]")
_BRACKET = re.compile(r"\([^()]{0,60}$")
_TELLS = re.compile(r"\b(?:on|in|from|to|by|until|since|of|held|was|were|before|after)\s*$|[.!?]\s", re.IGNORECASE)
_FIRST, _SHORT = 4, 60
"""So many lines stand above a text; so many characters beside its day."""


def aside(article: Article, start: int, end: int) -> str | None:
    """The day told within a stretch of the text, be it of another story: "who came from Wuxi on May 20"."""
    base = date.fromisoformat(article.published) if article.published else None
    for match in _matches(article.clean, words(article.clean, start, end)):
        if day := _read(match, base, article.year, []):
            return day[0]
    return None


def _matches(clean: str, tokens: list[Word]) -> list[re.Match[str]]:
    """The matches of the rules beside the words that can be part of a day, in order, the longest first."""
    found: dict[tuple[int, int], re.Match[str]] = {}
    tried: set[int] = set()
    triggers = word_class("day-trigger")
    for at, word in enumerate(tokens):
        number = word.shape == "0"
        if not number and word.low not in triggers:  # so nearly all are
            continue
        if (
            word.low in triggers
            or (number and (word.low[-1].isalpha() or len(word.low) == 4))
            or (number and "." in word.low and at and tokens[at - 1].low == "on")
            or (number and at and tokens[at - 1].shape == "0")
            or (number and at > 1 and tokens[at - 1].low == "of" and tokens[at - 2].low in word_class("day-part"))
        ):
            for before in tokens[max(0, at - 3) : at + 1]:
                if before.start not in tried:
                    tried.add(before.start)
                    for pattern in _patterns() if _any_pattern().match(clean, before.start) else ():
                        if match := pattern.match(clean, before.start):
                            found.setdefault(match.span(), match)
    return [found[span] for span in sorted(found, key=lambda span: (span[0], -span[1]))]


def _read(
    match: re.Match[str], base: date | None, year: int | None, before: list[Day]
) -> tuple[str, str | None] | None:
    parts = match.groupdict()
    if parts.get("iso"):
        return parts["iso"], None
    if parts.get("month"):
        month, said = _month(parts["month"]), parts.get("year")
        first = _day(month, int(parts["day"]), said, base, year)
        if first is None or not parts.get("last"):
            return (first, None) if first else None
        other = _month(parts["month2"]) if parts.get("month2") else month
        return first, _day(other, int(parts["last"]), said, base, year)
    if parts.get("weekday"):
        return (_within(parts["weekday"], before) or _weekday(parts["weekday"], base), None) if base else None
    if parts.get("nth"):
        return _nth(int(parts["nth"]), base, before)
    if parts.get("spelled"):
        return _nth(_ordinal(parts["spelled"].lower()), base, before)
    return _relative(parts["relative"].lower(), base, before)


def _ordinal(word: str) -> int:
    """The number of an ordinal in words: 24 for "twenty-fourth"."""
    if word == "thirtieth":
        return 30
    return 20 * word.startswith("twenty-") + _ORDINALS.index(word.removeprefix("twenty-")) + 1


def _month(name: str) -> int:
    if name.isdecimal():
        return int(name)
    return next(number for number, month in enumerate(MONTHS, 1) if month.startswith(name.lower()[:3]))


def _day(month: int, day: int, said: str | None, base: date | None, year: int | None) -> str | None:
    try:
        date(2024, month, day)
        if said:
            return date(int(said), month, day).isoformat()
        if base:
            this = date(base.year, month, day)
            return (this if this <= base + timedelta(days=31) else date(base.year - 1, month, day)).isoformat()
        if year:
            return date(year, month, day).isoformat()
    except ValueError:
        return None
    return f"--{month:02}-{day:02}"


def _weekday(text: str, base: date) -> str:
    wanted = _WEEKDAYS.index(text.lower().split()[-1])
    back = (base.weekday() - wanted) % 7
    return (base - timedelta(days=back or 7 * text.lower().startswith("last"))).isoformat()


def _within(text: str, before: list[Day]) -> str | None:
    """The day of the week within the span that a headline tells: "The week of April 10 to 16 … Monday: …"."""
    if not before or before[0].last is None or before[0].value[0] == "-":
        return None
    first, last = date.fromisoformat(before[0].value), date.fromisoformat(before[0].last)
    wanted = _WEEKDAYS.index(text.lower().split()[-1])
    day = first + timedelta(days=(wanted - first.weekday()) % 7)
    return day.isoformat() if day <= last else None


def _nth(day: int, base: date | None, before: list[Day]) -> tuple[str, None] | None:
    if before:
        stem = before[-1].value[:-2]
    elif base:
        stem = (base if day <= base.day else base.replace(day=1) - timedelta(days=1)).isoformat()[:-2]
    else:
        return None
    value = f"{stem}{day:02}"
    try:
        date.fromisoformat(value if value[0] != "-" else f"2024-{value[2:]}")
    except ValueError:
        return None
    return value, None


def _relative(text: str, base: date | None, before: list[Day]) -> tuple[str, None] | None:
    if "next" in text or "following" in text:
        if not before or before[-1].value[0] == "-":
            return None
        return (date.fromisoformat(before[-1].value) + timedelta(days=1)).isoformat(), None
    if text.endswith(("earlier", "before")):
        if not before or before[-1].value[0] == "-":
            return None
        return (date.fromisoformat(before[-1].value) - timedelta(days=1)).isoformat(), None
    if base is None:
        return None
    if text.endswith("before yesterday"):
        return (base - timedelta(days=2)).isoformat(), None
    return (base - timedelta(days=text in ("yesterday", "last night", "last evening"))).isoformat(), None
