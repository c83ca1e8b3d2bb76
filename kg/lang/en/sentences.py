"""Cuts English text into sentences, those that a machine translator glued together too."""

import re

# a stop, its closing quotes and brackets, then a blank, a capital glued on, or the end
_STOP = re.compile(r"[.!?。！？][\"”’')\]】]*(?=\s|$|[A-Z“\"‘]|[^\x00-\x7f])|\n")
# words before a stop that doesn't end a sentence
_ABBREVIATION = re.compile(
    r"(?:\b(?:[Mm]r|[Mm]rs|[Mm]s|[Dd]r|Prof|St|No|NO|vs|etc|Gen|Gov|Col|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Bros|Sdn|approx|Rd|Ave)"
    r"|\b[A-Z](?:\.[A-Z])*)$",
)
_COMPANY = re.compile(r"\b(?:Co|Ltd|Inc|Corp|Bhd)$", re.IGNORECASE)
# words that begin a new sentence even after "Co., Ltd."
_OPENER = re.compile(
    r"\s*[\"“]?(?:(?:The|In|On|At|He|She|They|It|After|During|This|That|These|Then|Later|Next|Subsequently|Along|Also|Among"
    r"|Accompanied|Accompanying|Joining|Joined|With|When|While|As|Both|His|Her|Their|A|An|One|There|Before|From|To|Of"
    r"|Following|Meanwhile|Afterwards?|Finally|Together|Speaking|Earlier|Mayor|Governor|Magistrate|Leading|Other|Every)\b"
    r"|(?:Executive |Acting )?(?:Vice|Deputy)[ -](?:[Mm]ayor|[Gg]overnor|County|District|[Mm]agistrate)"
    r"|(?:County|District|City|Municipal|Provincial|Prefectural|Town) [Ll]eaders)"
)
# a name with its title behind it: "… Co., Ltd. Feng Lin, secretary of the county, asked"
_TITLED = re.compile(r"\s[A-Z][a-z]+ [A-Z][a-z']+, (?:(?:the|a|its|his|her|an|then|also) )?(?:[a-z]|[A-Z][a-z]+ of\b)")
_LED = re.compile(r"\s(?:Chairman|Chairwoman|President|General Manager|CEO|Director) [A-Z]")
# a company in somebody's title, whose name follows: "chairman of Huarui Co., Ltd. Feng Lin"
_OFFICE = re.compile(
    r"\b(?:chairman|chairwoman|president|manager|head|director|leader|representative|ceo)\b[^.;,]*", re.IGNORECASE
)
# a name that does something: "… Co., Ltd. Feng Lin asked"
_ACTOR = re.compile(
    r"\s[A-Z][a-z]+(?: [A-Z][a-z']+)? (?:[a-z]+ed|had|held|said|bade|spoke|met|went|led|told|gave|made|took)\b"
)
# somebody's title ends with the company: "…, deputy manager of Sunrise Co., Ltd"
_IN_TITLE = re.compile(
    r", (?:and |the )?[^,;.]{0,60}\b"
    r"(?:chairman|chairwoman|president|manager|director|engineer|CEO|secretary|head|representative|founder)"
    r" (?:of|at|for) [^,;.]{3,80}(?:Co\., )?Ltd$"
)
TITLE = 180
LONGEST = 2500
"""A sentence without an end in sight is cut behind a word: what looks around itself in it takes no longer than that."""


def sentences(clean: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence, ascending, without surrounding blanks; a line's end always ends one."""
    bounds: list[tuple[int, int]] = []
    start = 0
    for match in _STOP.finditer(clean):
        if clean[match.start()] == "." and not _ends(clean, match.start(), match.end()):
            continue
        _add(bounds, clean, start, match.end())
        start = match.end()
    _add(bounds, clean, start, len(clean))
    return bounds


def _ends(clean: str, stop: int, after: int) -> bool:
    before = clean[max(0, stop - 12) : stop]
    following = clean[after : after + 20]
    if _COMPANY.search(before):
        return (
            not following.strip()
            or following[:1] == "\n"
            or bool(_OPENER.match(following))
            or (_ACTOR.match(clean, after) is not None and not _of_the_next(clean, stop))
            or (following[1:2].isupper() and _IN_TITLE.search(clean[max(0, stop - TITLE) : stop]) is not None)
            or (_TITLED.match(clean, after) is not None and not _in_a_title(clean, stop))
            or _next_title(clean, stop, after)
        )
    if _ABBREVIATION.search(before):
        return not following.strip()
    return True


def _of_the_next(clean: str, stop: int) -> bool:
    """As in "Chairman of Huarui Co., LTD. Feng Lin spoke": the company belongs to the title of the name behind it."""
    return _in_a_title(clean, stop) and not _in_a_title(clean, stop, named=True)


def _next_title(clean: str, stop: int, after: int) -> bool:
    """As in "B, manager of Huarui Co., Ltd. Chairman A": the company has its title, and the next one's follows."""
    return _LED.match(clean, after) is not None and _in_a_title(clean, stop, named=True)


def _in_a_title(clean: str, stop: int, *, named: bool = False) -> bool:
    """Whether the company that ends at a stop belongs to a title before it (`named`: one that stands behind a name)."""
    before = clean[max(0, stop - 90) : stop].removesuffix("., Ltd").removesuffix(" Co")
    found = list(_OFFICE.finditer(before))
    if not found or found[-1].end() != len(before):
        return False
    return not named or re.search(r"[A-Z][a-z]+, (?:[a-z]+ ){0,3}$", before[: found[-1].start()]) is not None


def _add(bounds: list[tuple[int, int]], clean: str, start: int, end: int) -> None:
    while end > start and clean[end - 1].isspace():
        end -= 1
    while start < end:
        while clean[start].isspace():
            start += 1
        cut = clean.rfind(" ", start, start + LONGEST) if end - start > LONGEST else end
        cut = cut if cut > start else start + LONGEST
        bounds.append((start, cut))
        start = cut
