"""Days named in English text: "On the morning of June 8", "on Monday", "the 19th", "yesterday", "February 8"."""

import re
from datetime import date, timedelta
from typing import NamedTuple

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
_MONTH = r"(?P<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DATE = re.compile(
    rf"\b{_MONTH}\.?\s?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:\s?(?:to|and|[-–—])\s?(?:{_MONTH.replace('month', 'month2')}\.?\s)?(?P<last>\d{{1,2}})(?:st|nd|rd|th)?\b)?(?:,?\s(?P<year>(?:19|20)\d\d)\b)?"
    rf"|\b(?P<day3>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH.replace('month', 'month3')}\b(?:,?\s(?P<year3>(?:19|20)\d\d)\b)?"
    r"|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)\b"
    r"|\b(?P<weekday>(?:(?:on|last|this)\s)(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"|\bthe\s(?P<nth>\d{1,2})(?:st|nd|rd|th)\b(?!\s(?:CPC|National|[Cc]ongress|[Pp]lenary|[Ss]ession|[Pp]arty|[Cc]entral|[Pp]rovincial|[Mm]unicipal|[Cc]ommittee|anniversary|century|floor|meeting|Five|of the))"
    r"|\b(?P<relative>yesterday|today|this\smorning|this\safternoon|(?:the\s)?(?:next|following)\s(?:day|morning|afternoon|evening))\b",
    re.IGNORECASE,
)


class Day(NamedTuple):
    """A day named at ``clean[start:end]``; value: "2024-01-04", or "--02-27" where the year can't be known."""

    start: int
    end: int
    value: str
    last: str | None = None


def days(clean: str, published: str | None, year: int | None) -> list[Day]:
    """All days named in a text, in order.

    Without a year of its own, a day is the last such day that isn't after publication; weekdays and "yesterday" count back
    from publication, "the 19th" and "the next morning" from the day named before.
    """
    base = date.fromisoformat(published) if published else None
    found: list[Day] = []
    for match in _DATE.finditer(clean):
        day = _read(match, base, year, found)
        if day:
            found.append(Day(match.start(), match.end(), *day))
    return found


def _read(
    match: re.Match[str], base: date | None, year: int | None, before: list[Day]
) -> tuple[str, str | None] | None:
    kind = match.lastgroup
    if match["iso"]:
        return match["iso"], None
    if match["month"]:
        month = _month(match["month"])
        first = _day(month, int(match["day"]), match["year"], base, year)
        if first is None:
            return None
        last = None
        if match["last"]:
            last = _day(
                _month(match["month2"]) if match["month2"] else month, int(match["last"]), match["year"], base, year
            )
        return first, last
    if match["month3"]:
        first = _day(_month(match["month3"]), int(match["day3"]), match["year3"], base, year)
        return (first, None) if first else None
    if match["weekday"]:
        return (_weekday(match["weekday"], base), None) if base else None
    if match["nth"]:
        return _nth(int(match["nth"]), base, before)
    assert kind == "relative"
    return _relative(match["relative"].lower(), base, before)


def _month(name: str) -> int:
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
    return (base - timedelta(days=(base.weekday() - wanted) % 7)).isoformat()


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
    if base is None:
        return None
    return (base - timedelta(days=text == "yesterday")).isoformat(), None
