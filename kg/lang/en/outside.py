"""Whether a sentence tells of somebody who isn't at the meeting: at a desk of his own, on the phone, on another day."""

import re

from kg.draft.tokens import Sentence
from kg.lang.en.contacts import PRESS

# told to the press, long ago, or only supposed: not at the meeting
_ASIDE = re.compile(
    r"\btold (?:this (?:paper|newspaper|reporter|website)|(?:our |the )?reporters?|journalists|the press)\b"
    r"|\bin an? (?:\w+ )?interview\b|^(?:if|had)\b|\b(?:years|months) ago\b"
    r"|^(?:a|one|the) (?:day|week|month|year) (?:earlier|before)\b|^last (?:year|month)\b",
    re.IGNORECASE,
)
_IN_PASSING = re.compile(r"\b(?:that|where|which|who|whose|whom) [^,;.]{1,80} ago\b")
"""As in "among them A, who stepped down two years ago": of another time, but not what the sentence tells."""
_PRESS = re.compile(PRESS)
_CUES = ("told", "interview", " ago", "if ", "had ", "earlier", "before", "last ")
"""One of these stands in any sentence that `_ASIDE` fits."""
_WHAT = re.compile(r"\b(?:studied|implement\w*|conveyed|follow\w*) what (?:[\w'’-]+ ){1,6}said\b")
_PLACE = (
    "(?:bakery|barn|bed|boat|booth|cab|cellar|clinic|counter|courtyard|depot|desk|farm|field|flat|garage|garden|greenhouse"
    "|home|hotel|house|inn|kitchen|laboratory|lorry|office|orchard|pharmacy|plot|restaurant|shop|stall|stand|store"
    "|studio|taxi|tractor|truck|van|workshop|yard)"
)
_AT = r"(?:at|behind|beside|in|in front of|inside|near|outside) (?:his|her|their)(?: own)?(?: [a-z]+)?"
_SAID = "(?:added|asked|called|complained|explained|joked|laughed|recalled|remarked|said|says|told|was|were)"
_BUSY = (
    "(?:driving|fishing|jogging|loading|packing|passing|queueing|queuing|repairing|resting|shopping|sitting|standing"
    "|strolling|unloading|waiting|walking|working)"
)
# at a place of their own, or busy elsewhere: "At his office, A called it …", "A, a driver waiting at the depot, said"
_OUT = (
    (
        (" his ", " her ", " their "),
        re.compile(
            rf"^{_AT} {_PLACE}\b|\b{_SAID}\b(?:(?! that\b)[^.;“”\"]){{0,60}} {_AT} {_PLACE}\b"
            r"|\bon (?:his|her|their) (?:blog|microblog)\b"
        ),
    ),
    (
        ("ing ",),
        re.compile(
            rf", an? [a-z -]{{2,40}} {_BUSY} (?:along|at|beside|by|for|in|near|on|outside|with)\b"
            r"(?! (?:the |its )?(?:\w+ )?(?:audience|hall|podium|platform|rostrum|row|stage|table|venue))"
        ),
    ),
    (
        ("spent",),
        re.compile(
            r"\bspent (?:the|his|her) (?:whole )?(?:day|morning|afternoon|evening|night|week) (?:at|in|on|with) "
        ),
    ),
    (("says",), re.compile(r"[”\"],? says [^,“\"]{3,40}, (?:an? |\d)|, an? [^,“\"]{3,60}, says\b")),
    (("phone", "mail"), re.compile(r"\b(?:by|over the|on the) (?:tele)?phone\b|\bin an e-?mail\b")),
)
"""Patterns, each behind strings of which a sentence that it fits has one."""
_ON_DAY = re.compile(rf"\b{_SAID}(?: [a-z]+){{0,3}} on (?P<day>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b")
_YEAR = re.compile(r"(?:Back )?[Ii]n ((?:19|20)\d\d)\b")


def outside(sentence: Sentence, clean: str, year: int | None, days: list[tuple[int, str]]) -> bool:
    """Whether what a sentence tells wasn't said or done at a meeting; `days`: those that the article names."""
    if set(sentence.letters).isdisjoint("ASRN"):
        return False
    if "M" in sentence.letters:
        return (
            "what" in clean[sentence.start : sentence.end]
            and _WHAT.search(clean, sentence.start, sentence.end) is not None
        )
    told = _YEAR.match(clean, sentence.start, sentence.end)
    long_ago = told is not None and year is not None and told[1] != str(year)
    text = clean[sentence.start : sentence.end]
    if "told" in text and _PRESS.search(text):
        return True
    text = text.lower()
    told_now = _IN_PASSING.sub("", text) if " ago" in text else text
    aside = any(cue in text for cue in _CUES) and _ASIDE.search(told_now) is not None
    out = any(pattern.search(text) for cues, pattern in _OUT if any(cue in text for cue in cues))
    return long_ago or aside or out or ("day" in text and _another_day(text, sentence.start, days))


def _another_day(text: str, start: int, days: list[tuple[int, str]]) -> bool:
    """As in "A said on Sunday", where the day told before is another."""
    said = _ON_DAY.search(text)
    own = next((day for at, day in days if said and start + said.start() <= at <= start + said.end()), "")
    before = next((day for at, day in reversed(days) if at < start), "")
    return bool(own) and bool(before) and len(own) == len(before) and own != before
