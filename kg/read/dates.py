"""Days as articles write them in headers, and years that follow from the calendar alone."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from re import Match

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
DATE = (
    r"(?:(?<!\d)(?:19|20)\d\d\s?[年\-/.]\s?\d{1,2}\s?[月\-/.]\s?\d{1,2}(?!\d)\s?日?"
    r"|[一二][九〇○零][〇○零一二三四五六七八九]{2}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日?"
    r"|(?<![\d.])(?:1[3-9]|2\d|3[01])[-./](?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d(?!\d)"
    rf"|\b{_MONTH}\s{{0,2}}\d{{1,2}}(?:st|nd|rd|th)?\s?,?\s{{0,2}}(?:19|20)\d\d\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th)?\s{{1,2}}(?:of\s)?{_MONTH}\s?,?\s{{0,2}}(?:19|20)\d\d\b)"
    r"(?:T|\s{0,3})(?:\d{1,2}\s?:\s?\d\d(?:\s?:\s?\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
)
"""A full day (year, month, day), Chinese or English, with the time of day if there is one."""

_NUMERIC = re.compile(r"((?:19|20)\d\d)\s?[年\-/.]\s?(\d{1,2})\s?[月\-/.]\s?(\d{1,2})")
_WRITTEN = re.compile(
    "([一二][九〇○零][〇○零一二三四五六七八九]{2})年([正一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})日?"
)
_DAY_FIRST = re.compile(r"(?<![\d.])(1[3-9]|2\d|3[01])[-./](\d{1,2})[-./]((?:19|20)\d\d)(?!\d)")
_NAMED = re.compile(
    rf"(?P<month>{_MONTH})\s*(?P<day>\d{{1,2}})\D{{0,4}}?(?P<year>(?:19|20)\d\d)"
    rf"|(?P<day2>\d{{1,2}})\D{{1,7}}?(?P<month2>{_MONTH})\s?,?\s*(?P<year2>(?:19|20)\d\d)",
    re.IGNORECASE,
)
_COUNTDOWN = re.compile(r"倒计时\D{0,6}(\d{1,3})\s*天")
_FULL_DAY = re.compile(r"((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")


def iso_day(text: str) -> str | None:
    """The first full day in a text as ISO date, None if there is none (or there is no such day)."""
    found = _NUMERIC.search(text)
    if found:
        return _iso(found.group(1), found.group(2), found.group(3))
    written = _WRITTEN.search(text)
    if written:
        year = "".join(str("〇一二三四五六七八九".index(digit)) for digit in re.sub("[○零]", "〇", written[1]))
        return _iso(year, str(_number(written[2])), str(_number(written[3])))
    reverse = _DAY_FIRST.search(text)
    if reverse:
        return _iso(reverse.group(3), reverse.group(2), reverse.group(1))
    named = _NAMED.search(text)
    if not named:
        return None
    month = named["month"] or named["month2"]
    number = _MONTHS.index(month[:3].lower()) + 1
    return _iso(named["year"] or named["year2"], str(number), named["day"] or named["day2"])


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


_MONTH_FIRST = re.compile(r"(?<![\d.])(0\d|1[0-2])[-/](\d\d)[-/]((?:19|20)\d\d)(?!\d)")
# a dateline: "WUHU (Anhui) 2024/04/12 — …", "WUHU, Oct. 17, 2024 (Wuhu English News) -- …"
_DATELINE = re.compile(
    rf"(?:[A-Z][\w'’-]*,?\s){{1,3}}(?:\([A-Z][\w\s]{{2,20}}\)\s|[A-Z]\w+,\s)?(?P<day>{DATE})\s?(?:\([^()]{{3,40}}\)\s?)?(?:--|–|—)"
)
# a label glued to the story: "Date 2023-07-14 On July 12, Wuhu held …"
_GLUED = re.compile(
    rf"(?:Release |Issue |Publi\w{{3,8}} )?(?:[Dd]ate|[Tt]ime)\s?:?\s?(?P<day>{DATE})\s+(?=[A-Z“\"])", re.IGNORECASE
)
_LONGEST_HEADING = 110
_MONTHS_A_YEAR = 12
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def opening_day(line: str) -> str | None:
    """The day on an English line above a story that holds no sentence ("Wuhu Daily 09-05-2024"), else None."""
    if len(line) > _LONGEST_HEADING or line.rstrip().endswith((".", "!", "?", ":", '"', "”")):
        return None
    if full := re.search(DATE, line):
        return iso_day(full.group())
    american = _MONTH_FIRST.search(line)
    day = _iso(american[3], american[1], american[2]) if american else None
    return day if american and day and (int(american[2]) > _MONTHS_A_YEAR or _weekday(day) in line) else None


def _weekday(day: str) -> str:
    """The English name of a day's weekday, which tells which number of 09-05-2024 is the month."""
    return _WEEKDAYS[date.fromisoformat(day).weekday()]


def dateline_day(opening: str) -> str | None:
    """The day in an English story's dateline, None if there is none; `opening`: its first words."""
    dateline = _DATELINE.match(opening) or _GLUED.match(opening)
    return iso_day(dateline["day"]) if dateline else None


def countdown_day(text: str) -> str | None:
    """The day of a page that counts the days to a dated event ("倒计时2天", "2024年1月7日" → 2024-01-05).

    The event's date is the full date nearest to the countdown.
    """
    count = _COUNTDOWN.search(text)
    if not count:
        return None
    days = sorted(_FULL_DAY.finditer(text), key=lambda found: (abs(found.start() - count.start()), found.start()))
    for found in days:
        event = _iso(*found.groups())
        if event:
            return (date.fromisoformat(event) - timedelta(days=int(count.group(1)))).isoformat()
    return None


_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ANIMALS = "鼠牛虎兔龙蛇马羊猴鸡狗猪"
_ENGLISH_ANIMALS = (
    "rat|mouse ox|cow tiger rabbit|hare dragon snake horse goat|sheep|ram monkey rooster|chicken|cock dog pig|boar"
)
_NUMBERS = {c: i for i, c in enumerate("零一二三四五六七八九十")}
_NUMBERS |= {"正": 1, "元": 1, "冬": 11, "腊": 12, "廿": 20, "卅": 30}
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
]

_LUNAR_ZH = re.compile(
    r"(?<![\d年])(?P<month>\d{1,2})月(?P<day>\d{1,2})日\s?[，、,（(]?\s?(?:也是|正是|是|即|正值|恰逢|适逢)?(?:农历|阴历|夏历)?(?:新年|新春)?"
    rf"(?:[{_STEMS}][{_BRANCHES}]年)?"
    r"(?P<leap>闰?)(?P<lmonth>正|[一二三四五六七八九十冬腊]{1,2})月(?P<lday>初[一二三四五六七八九十]|[十廿二三][一二三四五六七八九十]{1,2}|卅)"
)
_LUNAR_EN = re.compile(
    rf"(?P<month>{_MONTH})\s{{1,2}}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b[\s,(]{{1,3}}"
    r"(?:which\sis\s|that\sis\s|i\.e\.\s|is\s|also\s)?(?:the\s)?(?P<lday>\d{1,2}|[a-z]{5,10})(?:st|nd|rd|th)?\s"
    r"(?:morning\s|day\s)?of\s(?:the\s)?(?P<lmonth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|eleventh|twelfth|\d{1,2}(?:st|nd|rd|th))\s(?:lunar\smonth|month\sof\sthe\slunar)",
    re.IGNORECASE,
)
_LUNAR_HINT = re.compile(r"[Ll]unar|[Mm]onth of|农历|阴历|夏历|[正腊]月|月[初十廿]")
_GANZHI = re.compile(f"([{_STEMS}])([{_BRANCHES}])年")
_ANIMAL_ZH = re.compile(f"(?<![年画])([{_ANIMALS}])年(?!代|轻|级|度|龄)")
_ANIMAL_EN = re.compile(rf"year of (?:the )?({_ENGLISH_ANIMALS.replace(' ', '|')})\b", re.IGNORECASE)
_FIRST_YEAR, _LAST_YEAR = 1990, 2035


_STAMP = re.compile(r"(?<!\d)(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s{1,3}\d{1,2}:\d\d(?::\d\d)?(?!\d)")


def stamp_day(line: str) -> str | None:
    """The day of a time stamp, as sites put it on what they publish ("2011-05-31 00:00:00"), else None."""
    found = _STAMP.search(line)
    return iso_day(found[0]) if found else None


_HEAD_DAY = re.compile(
    r"(?:^|[ \u3000|])(?:日期|时间|(?:发布|播出|首播|刊发|刊播)(?:时间|日期)|更新时间|发表时间)[：:] ?"
    r"(?P<labelled>(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?)"
    r"|(?P<aired>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)[ \u3000]?(?:播出|首播|刊播|播发)(?![了过的])"
    r"|[报版].*?(?P<issue>(?:19|20)\d\d年\d{1,2}月\d{1,2}日)[ \u3000]*(?:星期|周)[一二三四五六日天]"
)


def head_day(line: str) -> str | None:
    """The day of a page's head that is labelled, that of a broadcast ("2023年8月18日播出"), or a paper's with its
    weekday ("日报 2023年8月18日 星期五").
    """
    found = _HEAD_DAY.search(line) if "。" not in line else None
    return iso_day(found["labelled"] or found["aired"] or found["issue"]) if found else None


_ISSUE = re.compile(r"\bNo\.\s?\d{1,3},?\s((?:19|20)\d\d)\b|((?:19|20)\d\d)年第\s?\d{1,3}期")
_HEAD = 200


def issue_year(text: str) -> int | None:
    """The year of the issue of a bulletin that the head of a page names: "No. 27, 2024", "2024年第27期"."""
    found = _ISSUE.search(text[:_HEAD])
    return int(found[1] or found[2]) if found else None


def calendar_year(text: str) -> int | None:
    """The year that an article without a date must speak of, from a day given in both calendars.

    "2月8日，正月初八" fits few years; a zodiac animal or the sexagenary name of the year in the same text leaves out
    the others, as does one of them being told of (2022年的任务). None unless exactly one year of 1990 to 2035 is left.
    """
    if not _LUNAR_HINT.search(text):
        return None
    fitting: dict[int, int] | None = None
    for month, day, lunar_month, lunar_day, leap in _double_days(text):
        years = {
            year: _lunar(year, month, day)[0]
            for year in range(_FIRST_YEAR, _LAST_YEAR + 1)
            if _moon_fits(year, month, day, lunar_day)
            and _lunar(year, month, day)[1:] == (lunar_month, lunar_day, leap)
        }
        fitting = years if fitting is None else {year: years[year] for year in fitting if year in years}
    if not fitting:
        return None
    named = _named_years(text)
    left = [year for year, lunar_year in fitting.items() if lunar_year in named]
    left = left or [year for year in fitting if year in named] or list(fitting)
    left = left if len(left) == 1 else [year for year in left if f"{year}年" in text]
    return left[0] if len(left) == 1 else None


_NEW_MOON, _MONTH_DAYS = 730125.45, 29.530588853
"""A mean new moon (January 2000, China time) as a proleptic day number, and the mean length of a lunar month."""


def _moon_fits(year: int, month: int, day: int, lunar_day: int) -> bool:
    """Whether the moon's mean age allows the lunar day, to within a day and a half: spares nine conversions of ten."""
    try:
        age = (date(year, month, day).toordinal() - _NEW_MOON) % _MONTH_DAYS
    except ValueError:
        return False
    distance = abs(age + 1 - lunar_day)
    return min(distance, _MONTH_DAYS - distance) <= 1.6


@cache
def _lunar(year: int, month: int, day: int) -> tuple[int, int, int, bool]:
    """(year, month, day, leap) of a day in the Chinese calendar."""
    from lunar_python import Solar  # slow to import, and few articles need it

    lunar = Solar.fromYmd(year, month, day).getLunar()
    return lunar.getYear(), abs(lunar.getMonth()), lunar.getDay(), lunar.getMonth() < 0


def _double_days(text: str) -> Iterator[tuple[int, int, int, int, bool]]:
    """(month, day, lunar month, lunar day, leap) of each day given in both calendars."""
    for found in _LUNAR_ZH.finditer(text):
        yield (
            int(found["month"]),
            int(found["day"]),
            _number(found["lmonth"]),
            _number(found["lday"]),
            bool(found["leap"]),
        )
    for found in _LUNAR_EN.finditer(text):
        month, day = _ordinal(found["lmonth"]), _ordinal(found["lday"])
        if month and day:
            yield _MONTHS.index(found["month"][:3].lower()) + 1, int(found["day"]), month, day, False


def _number(chinese: str) -> int:
    """初八 → 8, 十二 → 12, 二十 → 20, 廿九 → 29, 腊 → 12."""
    chinese = chinese.removeprefix("初")
    if len(chinese) == 3:
        return _NUMBERS[chinese[0]] * 10 + _NUMBERS[chinese[2]]
    if len(chinese) == 2:
        first, second = _NUMBERS[chinese[0]], _NUMBERS[chinese[1]]
        return first * second if second == 10 and first < 10 else first + second
    return _NUMBERS[chinese]


def _ordinal(english: str) -> int:
    digits = re.match(r"\d+", english)
    if digits:
        return int(digits.group())
    return _ORDINALS.index(english.lower()) + 1 if english.lower() in _ORDINALS else 0


def _named_years(text: str) -> set[int]:
    """Lunar years that the text names by animal or stem and branch."""
    branches = [_ANIMALS.index(m.group(1)) for m in _ANIMAL_ZH.finditer(text)]
    english = [names.split("|") for names in _ENGLISH_ANIMALS.split()]
    for found in _ANIMAL_EN.finditer(text):
        branches += [i for i, names in enumerate(english) if found.group(1).lower() in names]
    years = {year for year in range(_FIRST_YEAR, _LAST_YEAR + 1) if (year - 4) % 12 in branches}
    pairs = [_pair(m) for m in _GANZHI.finditer(text)]
    return years | {year for year in range(_FIRST_YEAR, _LAST_YEAR + 1) if ((year - 4) % 10, (year - 4) % 12) in pairs}


def _pair(found: Match[str]) -> tuple[int, int]:
    return _STEMS.index(found.group(1)), _BRANCHES.index(found.group(2))
