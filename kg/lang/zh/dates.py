"""Dates in Chinese text: 2月11日, 昨天, 7日下午, 三月五日, 上周五, 前一天, against the day of publication."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import zip_longest
from typing import NamedTuple

from kg.lang.zh.lunar import new_year_day

NUMERAL = (
    "三十一|三十|二十[一二三四五六七八九]|廿[一二三四五六七八九]?|二十|十[一二三四五六七八九]|[一二三四五六七八九十]"
)
DOING = r"举行|召开|率|带[队领]|抵|赴|到访|来访|会见|会晤|会谈|访问|走访|考察|视察|前往|在(?!建|线|职|编)"
TIMED = r"上午|下午|晚|早|中午|一早|一大早|清晨|清早|凌晨|傍晚|夜|当|，|、|至|起|,|[这那]天|[012]?\d(?:时|点|[:：]\d\d)"
PATTERN = re.compile(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])(?:[-—~～至、](?:3[01]|[12]\d|0?[1-9])){0,3}[日号](?!线|楼|院)"
    r"|(?P<relative>昨天|昨日|昨[晚夜晨早]|今天|今[晚晨早]|今日(?![\u3400-\u9fff]{2,4}[讯报网])|前天|前日|前晚|当天|当日|同日|次日|翌日"
    r"|第二天(?=[，上下早清一])|前一[天日])"
    r"|[今昨](?:天|日)?[（(](?P<bracketed>3[01]|[12]\d|0?[1-9])日?[)）]日?"
    rf"|(?<![\d月])(?P<only>3[01]|[12]\d|0?[1-9])日(?={TIMED}|{DOING})"
    rf"|(?P<spelt_month>十[一二]|[一二三四五六七八九十])月(?:份)?(?P<spelt_day>{NUMERAL})[日号](?!线|楼|院)"
    rf"|(?<![期时近共每第连续前后短经过十月初百整数几多游])(?P<spelt>{NUMERAL})日(?={TIMED}|{DOING})"
    rf"|(?<![以自从每到至])(?P<lunar>(?:正月|大年)(?:初[一二三四五六七八九十]|十[一二三四五六])|腊月(?:二十|廿)[一二三四五六七八九]|除夕)(?={TIMED}|{DOING}|一上班)"
    r"|(?<![每逢至到下双单])(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])"
    r"(?:(?<=[上本这]周[一二三四五六日天])|(?<=[上本这]星期[一二三四五六日天])|(?=[\s，（,：:“]|上午|下午|晚|早|傍晚|中午|清晨|的|在|(?![\u3400-\u9fff]{0,4}[至到])[\u3400-\u9fff]{0,8}(?:召开|举行|开过|开了|开完)))"
)
FIRST = re.compile(
    "[0-9昨今前当同次翌第十一二三四五六七八九廿周星礼正腊大除]"
    "(?:(?<=[0-9])(?=[0-9]{0,3}[年月日])|(?<=[昨今])(?=[天日晚夜晨早（(])|(?<=前)(?=[天日晚一])|(?<=[当同次翌])(?=[天日])"
    "|(?<=第)(?=二天)|(?<=[十一二三四五六七八九廿])(?=[十一二三四五六七八九]{0,2}[月日])"
    "|(?<=[周星礼])(?=[一二三四五六日天期拜])|(?<=[正腊])(?=月)|(?<=大)(?=年)|(?<=除)(?=夕))"
)
"""What a date can begin with, before what goes on with it: found much sooner than `PATTERN` is tried everywhere."""
RANGE = re.compile("至|到|[—\\-~～]+")
SEVERAL = re.compile("[至到、—~～-]")
OPENED = re.compile("(?:(?:\\d+月)?\\d+日|次日|翌日|第二天)(?:上午|下午|晚|晚上)?，?")
"""A day with which a sentence opens."""
BETWEEN_CALENDARS = 6
"""So many characters stand between a day and its name in the other calendar: 2月18日（|正月初九）."""
RELATIVE = {"昨": -1, "今": 0, "前": -2}
"""Days against the publication, by the first character of a word."""
STEPS = {"次日": 1, "翌日": 1, "第二天": 1, "前一天": -1, "前一日": -1}
"""Days against the one told last."""
DIGITS = {character: at for at, character in enumerate("一二三四五六七八九", 1)}
DAYS = {character: at for at, character in enumerate("一二三四五六日")} | {"天": 6}
MASTHEAD = re.compile(r"\d[日号]?\s*[（(]?\s*$")

DATELINE = re.compile(r"(?P<month>1[0-2]|0?[1-9])月(?P<day>3[01]|[12]\d|0?[1-9])日[讯电]")
"""The day on which a story without a year was written: 6月11日讯."""
ANY_YEAR, LONGEST_LAG = 2023, 5
"""LONGEST_LAG: so many days behind its dateline a story is printed at most."""
NEXT_CLAUSE = 3
LONGEST_PLAN = 5
PLANNED = re.compile("(?:定于|将于|拟于|计划于?|预计|约定)(?:[今明]年)?$")
DUE = re.compile("[以之]?前(?![往夕后来期去方线台进任])|起(?:正式|全面)?(?:施行|实施|执行|生效|实行)")
"""Behind a day by which something is due, or from which it is in force: 6月20日|前完成整改."""
LAST_YEAR = re.compile("[^。；！？\n][去前]年$")
SENTENCE = 80
"""So many characters before a day are looked through for who speaks of it."""
IN_SPEECH = re.compile("(?:[^据]说|表示|指出|强调|要求|认为|提出|感慨|回忆|坦言|直言|道)[，：“][^。！？\n]*$")
LEFT = re.compile("(?:正式)?(?:卸任|离任|去职|卸职|离职|退休|调离)(?!仪式|审计)")


class Day(NamedTuple):
    """A date in a text: where it stands and what it is (ISO or "--02-27")."""

    start: int
    end: int
    value: str


def days(text: str, published: str | None, year: int | None) -> list[Day]:
    """All dates of a text, in order; those that can't be told are left out."""
    base = date.fromisoformat(published) if published else None
    dateline = DATELINE.search(text) if base is None and year is None else None
    found: list[Day] = []
    last: str | None = None
    for match in _matches(text):
        value: str | None = None
        if found and RANGE.fullmatch(text, found[-1].end, match.start()):
            continue
        if match["month"]:
            value = _full(match["year"], int(match["month"]), int(match["day"]), base, year)
        elif match["spelt_month"]:
            value = _full(None, _number(match["spelt_month"]), _number(match["spelt_day"]), base, year)
        elif match["relative"]:
            value = _relative(match["relative"], last, _written(text, match.start(), base))
            if value is None and dateline and match["relative"][0] in RELATIVE:
                value = _before(dateline, RELATIVE[match["relative"][0]])
        elif match["lunar"]:
            twice = found and match.start() - found[-1].end <= BETWEEN_CALENDARS
            value = new_year_day(match["lunar"], base) if base and not twice else None
        elif match["weekday"]:
            value = _weekday(text, match, base)
        else:
            spelt = match["spelt"]
            number = _number(spelt) if spelt else int(match["only"] or match["bracketed"])
            if last:
                value = last[:-2] + f"{number:02d}"
            elif base:
                value = _full(None, base.month, number, base, year)
        if value and valid(value):
            found.append(Day(match.start(), match.end(), value))
            last = value
    return found


def told(found: list[Day], text: str) -> list[Day]:
    """The days of what is reported.

    Left out are days on which somebody left a post (12月5日卸任), planned (定于6月20日) or set ones (6月20日前), those
    of last year told within a sentence (头一台，去年9月28日下的线), and the one on which only the story was written
    (6月11日讯), where its first sentence tells another; and those that somebody speaks of (他说，5月20日我区挂牌).
    """
    spoken = [_spoken_of(text, day) for day in found]
    if any(spoken) and not all(spoken):
        found = [day for day, inside in zip(found, spoken, strict=True) if not inside]
    earlier = [LAST_YEAR.search(text, max(0, day.start - 3), day.start) is not None for day in found]
    if any(earlier) and not all(earlier):
        found = [day for day, ago in zip(found, earlier, strict=True) if not ago]
    return [
        day
        for day, after in zip_longest(found, found[1:])
        if not (LEFT.match(text, day.end) or DUE.match(text, day.end))
        and not PLANNED.search(text, max(0, day.start - LONGEST_PLAN), day.start)
        and not _only_written(text, day, after)
    ]


def _spoken_of(text: str, day: Day) -> bool:
    """Whether a day stands in what somebody says."""
    return IN_SPEECH.search(text, max(0, day.start - SENTENCE), day.start) is not None


def _only_written(text: str, day: Day, after: Day | None) -> bool:
    """Whether a day is that of a dateline, before the day of what its first sentence reports."""
    if after is None or text[day.end : day.end + 1] not in ("讯", "电") or after.value > day.value:
        return False
    return "。" not in text[day.end : after.start]


def told_apart(found: list[Day], text: str, day: str | None, lead: str) -> bool:
    """Whether something without a day, or of the first of several (22日至23日…并召开推进会), has its own told behind
    `lead`, where it is named again: 23日上午，|推进会召开.
    """
    if not day or OPENED.fullmatch(lead) is None:
        return not day
    return any(
        one.value == day and (SEVERAL.match(text, one.end) or SEVERAL.search(text, one.start, one.end)) for one in found
    )


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


def _relative(word: str, last: str | None, base: date | None) -> str | None:
    """The day of 昨天 (against the publication), 次日 (against the day told last) or 当天 (that day itself)."""
    if word in STEPS:
        return _step(last, STEPS[word]) if last and last != "--02-29" else None
    if word[0] in RELATIVE:
        return (base + timedelta(days=RELATIVE[word[0]])).isoformat() if base else None
    return last or (base.isoformat() if base else None)


def _step(day: str, step: int) -> str:
    """The day some days from another, without its year where that one is."""
    moved = date.fromisoformat(day if day[0] != "-" else f"{ANY_YEAR}{day[1:]}") + timedelta(days=step)
    return moved.isoformat() if day[0] != "-" else f"--{moved.month:02d}-{moved.day:02d}"


def _written(text: str, position: int, base: date | None) -> date | None:
    """The day on which the words at a position were written: that of the dateline before them, else `base`."""
    found = list(DATELINE.finditer(text, 0, position))
    for year in (base.year, base.year - 1) if base and found else ():
        day = f"{year}-{int(found[-1]['month']):02d}-{int(found[-1]['day']):02d}"
        if base and valid(day) and timedelta(0) <= base - date.fromisoformat(day) <= timedelta(LONGEST_LAG):
            return date.fromisoformat(day)
    return base


def _before(dateline: re.Match[str], step: int) -> str | None:
    """The day some days from that of a dateline, without its year."""
    day = f"--{int(dateline['month']):02d}-{int(dateline['day']):02d}"
    return _step(day, step) if valid(day) and not day.endswith("02-29") else None


def _weekday(text: str, match: re.Match[str], base: date | None) -> str | None:
    """The day of 周三, 上周三 or 本周三 before the publication; None right behind the date that it belongs to."""
    lead = text[max(0, match.start() - 4) : match.start()]
    if base is None or MASTHEAD.search(lead):
        return None
    day = base - timedelta(days=base.weekday() - DAYS[match["weekday"]])
    if lead.endswith(("上", "上个")):
        day -= timedelta(days=7)
    elif day > base:
        if lead.endswith(("本", "这")):
            return None
        day -= timedelta(days=7)
    return day.isoformat()


def _number(spelt: str) -> int:
    """The number of a day or month in characters: 二十六, 廿六, 十."""
    tens, _, ones = spelt.replace("廿", "二十").rpartition("十")
    if "十" not in spelt and "廿" not in spelt:
        return DIGITS[spelt]
    return 10 * (DIGITS[tens] if tens else 1) + (DIGITS[ones] if ones else 0)


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
