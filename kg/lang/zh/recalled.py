"""What an article recalls besides what it reports: 去年10月，某某曾到某地调研. The day of the report isn't its day."""

from kg.lang.cues import Cued
from kg.lang.zh.dates import Day

SINCE = (
    r"(?:年?[初底末]|[上下]半年|[春夏秋冬][天季日]?|[，、]?(?:1[0-2]|0?[1-9])月(?!\d)(?:份|[上中下]旬|[初中底末])?)?"
)
TIME = Cued(
    r"(?:(?<=[。；！？\n，])|^)(?:早在|就在|在)?(?:(?P<year>(?:19|20)\d\d)年(?!第)|去年|前年|上个?月|(?:[0-9]+|[一二三四五六七八九十两几数多]+)[余多来]?年前|此前|以前)"
    + SINCE
    + "(?=，|[^，。；]{0,12}?曾)"
)
ONCE = Cued(
    r"(?<!未)曾(?:经|多次|两次|[一二三四五]次|先后|专程|一度|陪同|率[队团])*(?=[到赴在来前会接看深走考调视参访])"
)
END = "。；！？\n"


def recalled(text: str, days: list[Day], year: int | None) -> list[tuple[int, int]]:
    """The stretches, from the words that tell it to the end of the sentence, in which something earlier is told.

    `year` is that of the report: what is told of it is no memory, nor is one that has a day of its own.
    """
    found: list[tuple[int, int]] = []
    for match in (*TIME.finditer(text), *ONCE.finditer(text)):
        told = match.groupdict().get("year")
        end = min((at for at in (text.find(mark, match.end()) for mark in END) if at >= 0), default=len(text))
        start = max(text.rfind(mark, 0, match.start()) for mark in END)
        own = any(start < day.start < end and _of_its_year(text, day.start) for day in days)
        if not own and (told is None or (year is not None and int(told) < year)):
            found.append((match.start(), end))
    return sorted(found)


def _of_its_year(text: str, day: int) -> bool:
    """Whether a day is told with its year: 去年|10月12日, 2022年10月12日."""
    return text.endswith(("去年", "前年"), 0, day) or text[day : day + 5].endswith("年")
