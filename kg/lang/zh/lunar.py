"""Days around New Year that a text tells by the Chinese calendar alone: 正月初八, 大年初一, 腊月廿六, 除夕."""

from datetime import date, timedelta

DIGITS = {character: at for at, character in enumerate("一二三四五六七八九十", 1)}
TENS = {"初": 0, "十": 10, "廿": 20, "二": 20}
EVE = "除夕"
LATELY = timedelta(days=12)
"""So long after such a day its news is written."""


def new_year_day(word: str, published: date) -> str | None:
    """The day of a word such as 正月初八 or 除夕 not long before a publication, None if there is none."""
    from lunar_python import Lunar  # slow to import, and few articles need it

    for year in (published.year, published.year - 1):
        if word.startswith("腊月"):
            solar = Lunar.fromYmd(year, 12, _number(word.removeprefix("腊月"))).getSolar()
        else:
            first = word == EVE
            solar = Lunar.fromYmd(year, 1, 1 if first else _number(word[2:])).getSolar()
        day = date(solar.getYear(), solar.getMonth(), solar.getDay()) - timedelta(days=word == EVE)
        if timedelta(0) <= published - day <= LATELY:
            return day.isoformat()
    return None


def _number(day: str) -> int:
    """The day of 初八, 十五 or 廿六."""
    return TENS[day[0]] + DIGITS[day[-1]]
