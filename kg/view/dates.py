"""Dates as the page reckons with them: days counted from 1 January 1970."""

import re
from datetime import date
from functools import lru_cache

EPOCH = date(1970, 1, 1).toordinal()
DAY = re.compile(r"([0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?")


@lru_cache(maxsize=1 << 12)
def interval(told: str | None) -> tuple[int, int] | None:
    """First and last day of an ISO day, a month or an interval; None for anything else (a day without a year)."""
    ends = [_month(one) for one in (told or "").split("/")]
    if len(ends) > len(("first", "last")) or ends[0] is None or ends[-1] is None:
        return None
    return min(ends[0][0], ends[-1][0]), max(ends[0][1], ends[-1][1])


def _month(told: str) -> tuple[int, int] | None:
    found = DAY.fullmatch(told)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2]), found[3]
    try:
        first = date(year, month, int(day or 1)).toordinal() - EPOCH
        after = date(year + month // 12, month % 12 + 1, 1).toordinal() - EPOCH
    except ValueError:
        return None
    return first, first if day else after - 1
