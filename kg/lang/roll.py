"""The roll with which minutes open: people behind a label, without a verb (主持：县长某某; 出席：副县长某某、某某)."""

import re
from typing import NamedTuple

PLACE = "x"
"""The group of labels that tell where it was: lines of the roll that name nobody."""
LISTED = "l"
"""The group of headings below which anybody listed was there."""
_WHAT = "(?:会议|活动|仪式|座谈会|签约|本次|本场|大会|例会|评议)?"
_LABELS: dict[str, tuple[tuple[str, str], ...]] = {
    "zh": (
        ("H", "主持(?:人|者)?|召集人"),
        (
            "A",
            "出席(?:人员|人|领导|会议|对象|代表|嘉宾)?|参加(?:人员|人|会议|领导)?|参会(?:人员|领导|嘉宾|代表|单位|人)?"
            "|(?:到会|到场)(?:人员|领导|嘉宾)?|与会(?:人员|领导|嘉宾|代表)?|列席(?:人员|人|会议|领导)?"
            "|(?:出席|参加|参会|与会|到会|到场|列席|坐在台上|(?:在)?(?:主席)?台上?就座)(?:会议|活动|仪式)?的(?!有|是)[^。；：:\n]{0,14}"
            "|(?:企业|乡镇|部门|群众|居民|村民|项目|业主|师生)代表|[^。；，：:\n]{0,8}(?:发布|宣布|揭牌|剪彩|授牌|签约|签字|领誓|颁奖)(?:人|人员|嘉宾)",
        ),
        ("S", "(?:发言|讲话|致辞|致词|表态|主讲|授课)(?:人|者|嘉宾|代表|单位|的(?!有|是)[^。；：:\n]{0,14})?"),
        ("R", "[^。；，：:\n]{0,6}(?:汇报|介绍|报告|述职|点评|通报|解读|领学)人"),
        ("z", "缺席(?:人员|说明|情况)?|请假(?:人员|说明|情况)?|未到(?:人员)?|未出席(?:人员)?"),
        (PLACE, "地点|(?:主)?会场"),
    ),
    "en": (
        (
            "H",
            "chair(?:ed by|person|man|woman)?|host(?:ed by)?|moderat(?:or|ed by)|presid(?:ed over by|er|ing)|convener",
        ),
        (
            "A",
            "(?:(?:also|non-?voting) )?(?:present|attending|attended|in attendance|attend(?:ees|ance|ed by)"
            "|participants|guests|observers)(?: (?:from|for|on) [\\w' ]{3,30})?"
            "|non-?voting|invited|sitting in|with(?:out)? vot(?:e|ing)",
        ),
        ("z", "absent|apologies|(?:on )?leave|excused|regrets|(?:not|un)able to attend|not present|missing"),
        ("S", "(?:welcome |opening |closing |keynote )?(?:speech(?:es)?|address(?:es)?|remarks|speakers?)(?: by)?"),
        ("R", "reports?(?:ed)?(?: by)?|(?:briefing|presentation)s?(?: by)?"),
        (PLACE, "venue|place|location"),
    ),
}
_TIMES = {"zh": "【? *(?:(?:会议|开会)?时 *间|日 *期)", "en": "(?:meeting )?(?:time|date)"}
_SEVERAL = re.compile(r"\s*[\u3400-\u9fff·]{2,12}(?:[、 ，；：]+[\u3400-\u9fff·]{2,12}){2,}[。；]?\s*")
"""Names of a line that is a roll by itself: 出席：甲、乙、丙."""
_LEAST = 2
"""Lines that make a roll: one alone may be a heading."""
_NUMBER = "(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])"
_NOTE = "(?:（[^（）\n]{1,12}）)?"
_HEADING = re.compile(
    rf"^{_NUMBER}?(?:(?P<a>(?:参会|出席|与会|到会|参加|列席)(?:会议)?(?:[县市区州旗]?领导|人员|嘉宾|同志|名单))[：:]?"
    r"|[^。，；：:\n]{0,12}(?:签到(?:表|簿|册)?|(?:出席|参会|与会|到场|座次|席卡)(?:名单|名册|表))(?:（[^（）\n]{1,20}）)?[：:]?"
    r"|[^。；：:\n]{0,8}(?:到场|到会|与会|参会|出席|在座|入座)的(?:人|领导|嘉宾|人员|同志|名单)[^。；：:\n]{0,12}(?:如下|抄录如下|名单如下)[。：:])$",
    re.MULTILINE,
)


class Label(NamedTuple):
    """What a line of the roll tells of its people: a letter of `kg.draft.tokens`, PLACE or LISTED."""

    letter: str
    start: int
    end: int


def _roll(language: str) -> re.Pattern[str]:
    labels = "|".join(f"(?P<{letter}>{words})" for letter, words in _LABELS[language])
    if language == "en":
        return re.compile(rf"^(?:{labels})\s?:(?=\s?\S)", re.IGNORECASE | re.MULTILINE)
    spaced = re.sub("(?<=[主出列缺参请地到与])(?=[持席假加点会])", " *", labels)
    return re.compile(
        rf"^(?:(?P<b>【 *)?{_WHAT}(?:{spaced}){_NOTE}\s?(?(b)】[：:]?|[：:](?=\s?\S))"
        rf"|{_NUMBER}(?:(?P<n>出席|参会|列席)|(?P<m>缺席|请假))人员[。：:](?=\s?\S))",
        re.MULTILINE,
    )


_ROLLS = {language: _roll(language) for language in _LABELS}
_TIME = {language: re.compile(rf"{label}\s?[：:】]\s?\S", re.IGNORECASE) for language, label in _TIMES.items()}
_NUMBERED = {"n": "A", "m": "z"}


def of_roll(line: str, language: str) -> bool:
    """Whether a line tells where a meeting was or who was there: 出席：副县长某某. `language`: "zh" or "en"."""
    return _ROLLS[language].match(line) is not None


def of_time(line: str, language: str) -> bool:
    """Whether a line tells when: of a meeting, if a line of the roll follows."""
    return _TIME[language].match(line) is not None


def roll(text: str, language: str, start: int = 0) -> dict[int, Label]:
    """Where the lines of a roll begin, with their labels; empty if there is none. `language`: "zh" or "en"."""
    if not any(mark in text for mark in ":：【"):
        return {}
    found = {}
    for match in _ROLLS[language].finditer(text, start):
        letter = match.lastgroup or PLACE
        found[match.start()] = Label(_NUMBERED.get(letter, letter), *match.span())
    if language == "zh":
        for match in _HEADING.finditer(text):
            found.setdefault(match.start(), Label(LISTED, *match.span()))
    sure = len(found) >= _LEAST or any(label.letter == LISTED for label in found.values())
    return found if sure or any(_lists(text, label) for label in found.values()) else {}


def _lists(text: str, label: Label) -> bool:
    """Whether a line of its own tells nothing but several people, so that it needs no other beside it."""
    if label.letter == PLACE:
        return False
    end = text.find("\n", label.end)
    return _SEVERAL.fullmatch(text, label.end, end if end >= 0 else len(text)) is not None
