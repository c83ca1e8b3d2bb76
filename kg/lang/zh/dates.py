"""Dates in Chinese text: 2月11日, 昨天, 7日下午, 当天, 11月7日至9日, against the day of publication."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

PATTERN = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])[日号](?!线|楼|院)"
    r"|(?P<relative>昨天|昨日|今天|今日(?![\u3400-\u9fff]{2,4}[讯报网])|前天|前日|当天|当日|同日|次日)"
    r"|[今昨](?:天|日)?[（(](?P<bracketed>3[01]|[12]\d|0?[1-9])日?[)）]日?"
    r"|(?<![\d月])(?P<only>3[01]|[12]\d|0?[1-9])日(?=上午|下午|晚|早|中午|一早|一大早|清晨|清早|凌晨|傍晚|夜|当|，|、|至|起|,|[012]?\d(?:时|点|[:：]\d\d))"
)
FIRST = re.compile("[0-9昨今前当同次]")
"""What a date can begin with: few characters of a text, found much sooner than `PATTERN` is tried at all of them."""
RANGE = re.compile("至|到|[—\\-~～]+")
RELATIVE = {"昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "前天": -2, "前日": -2}


NEXT_CLAUSE = 3
LEFT = re.compile("(?:正式)?(?:卸任|离任|去职|卸职|离职|退休|调离)(?!仪式|审计)")


class Day(NamedTuple):
    """A date in a text: where it stands and what it is (ISO or "--02-27")."""

    start: int
    end: int
    value: str


def days(text: str, published: str | None, year: int | None) -> list[Day]:
    """All dates of a text, in order; those that can't be told are left out."""
    base = date.fromisoformat(published) if published else None
    found: list[Day] = []
    last: str | None = None
    for match in _matches(text):
        value: str | None = None
        if found and RANGE.fullmatch(text, found[-1].end, match.start()):
            continue
        if match["month"]:
            value = _full(match["year"], int(match["month"]), int(match["day"]), base, year)
        elif match["relative"]:
            if match["relative"] in RELATIVE:
                value = (base + timedelta(days=RELATIVE[match["relative"]])).isoformat() if base else None
            elif match["relative"] == "次日":
                value = (date.fromisoformat(last) + timedelta(days=1)).isoformat() if last and last[0] != "-" else None
            else:
                value = last or published
        else:
            number = int(match["only"] or match["bracketed"])
            if last:
                value = last[:-2] + f"{number:02d}"
            elif base:
                value = _full(None, base.month, number, base, year)
        if value and valid(value):
            found.append(Day(match.start(), match.end(), value))
            last = value
    return found


def told(found: list[Day], text: str) -> list[Day]:
    """The days of what is reported, without those on which somebody left an earlier post (12月5日卸任)."""
    return [day for day in found if not LEFT.match(text, day.end)]


def left(text: str, start: int, found: list[Day]) -> str | None:
    """The day on which somebody left a post told of before: 此前任某职|，12月5日卸任."""
    for day in found:
        if 0 <= day.start - start <= NEXT_CLAUSE and LEFT.match(text, day.end):
            return day.value
    return None


def _matches(text: str) -> Iterator[re.Match[str]]:
    """The matches of `PATTERN`, from left to right."""
    first = FIRST.search(text)
    while first is not None:
        match = PATTERN.match(text, first.start())
        if match is not None:
            yield match
        first = FIRST.search(text, (match or first).end())


def valid(value: str) -> bool:
    """Whether an ISO day or "--MM-DD" is a day of the calendar."""
    try:
        date.fromisoformat(value if value[0] != "-" else "2024" + value[1:])
    except ValueError:
        return False
    return True


def _full(year: str | None, month: int, day: int, base: date | None, known: int | None) -> str | None:
    if year:
        return f"{year}-{month:02d}-{day:02d}"
    if base:
        guess = base.year - 1 if (month, day) > (base.month, base.day) and month - base.month > 2 else base.year
        return f"{guess}-{month:02d}-{day:02d}"
    if known:
        return f"{known}-{month:02d}-{day:02d}"
    return f"--{month:02d}-{day:02d}"
