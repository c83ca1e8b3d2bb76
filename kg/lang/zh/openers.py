"""People whom no title names: those who open a sentence with an act of the genre (郭建清主持会议, 郭建清会见时在座)."""

import re
from collections.abc import Iterator

from kg.lang.cues import Cued
from kg.lang.zh.backwards import Backwards
from kg.lang.zh.callings import called
from kg.lang.zh.dotted import begins
from kg.lang.zh.followed import followed
from kg.lang.zh.introduced import introduced
from kg.lang.zh.listing import Listing
from kg.lang.zh.name_ends import BODY_ENDS
from kg.lang.zh.names import names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word

BEFORE = "，。；！？\n \u3000由"
DOT = "·"
BUILT = re.compile("[\u3400-\u9fff]{0,6}?(?:项目|小区|楼盘|公寓|广场|酒店|度假区|景区|博览中心|综合体|商业街)")
"""What is named like a person: 东湖·白云|湖畔小区."""
DOTTED = re.compile(r"[\u3400-\u9fff]{2,9}·[\u3400-\u9fff]{2,8}")
PRESIDIUM = "主席团"
CHAIRING = Cued("(?:担任|任|为)[^，。；]{0,24}?主席团(?:常务)?主席")
CLAUSE = re.compile("[^，]*")
SEVERAL = re.compile("[、和及（]")
"""What every list of names holds, if it doesn't hide behind what stands in brackets."""
MANNER = re.compile(
    "(?:等(?:[一二三四五六七八九十两几\\d]+[位名人])?(?:同志|领导|委员|代表|嘉宾)?)?"
    "(?:(?:作为|代表)[^，。；：]{2,16}(?:代表|单位|企业|个人|委员|人大代表|先进|典型|部门|方))?"
)
ADVERB = re.compile("(?:分别|先后|依次|也|一同|共同)*")
PRESENT = ("出席", "参加", "列席", "就座", "在座")
LISTED = re.compile(
    "|".join(f"{told}[^，。；：]{{0,12}}有[：:]?" for told in PRESENT)
    + "|主席的还有[：:]?|(?:请假|缺席)(?:人员|领导)?[：:]"
)
AGED = Cued("老人|大爷|大娘|大妈|大叔|大婶|奶奶|爷爷|阿姨|老汉|家(?=[、，中里])")
LEADING = frozenset("的了是在和与向对把被让请给问听有由为除及")
TOWNS = "镇乡县区市村局"
SHORTEST, FIRMLY = 3, 2
ACTS = (("-", "duty"), ("K", "meet"))


def openers(scan: Scan, listing: Listing) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    for start, end in dict.fromkeys(scan.sentence(word.start) for word in scan.words if _acts(word)):
        for clause in CLAUSE.finditer(scan.text, start, end):
            opening = clause.start()
            while opening < end and scan.text[opening] in " \u3000":
                opening += 1
            if SEVERAL.search(clause[0]):
                yield from _attendants(scan, listing, opening)
    yield from _listed(scan, listing)
    if PRESIDIUM in scan.text:
        for match in CHAIRING.finditer(scan.text):
            spans = Backwards(listing).ahead(match.start())
            yield from spans if len(spans) > 1 else ()
    if DOT in scan.text:
        yield from _dotted(scan, listing)
    yield from _aged(scan)
    yield from introduced(scan, listing)
    yield from called(scan, listing)
    yield from followed(scan)
    for word in scan.words:
        acts = word.kind == "v" and (word.value[0] in "HSk" or word.value in ACTS)
        if acts and word.end - word.start > 1:
            yield from _opener(scan, listing, word)


def _opener(scan: Scan, listing: Listing, word: Word) -> Iterator[tuple[int, int]]:
    """The name before a verb, where it opens a clause."""
    lists = names()
    for length in (3, 2):
        start = word.start - length
        if start < 0 or (start > 0 and scan.text[start - 1] not in BEFORE):
            continue
        name = scan.text[start : word.start]
        if any(scan.text.startswith(known, start) for known in listing.known):
            return
        plain = (
            name[-1] in BODY_ENDS
            or is_common(name)
            or is_common(name[1:])
            or is_common(name[:2])
            or name.endswith(lists.honorifics)
        )
        if lists.plausible(name) and not plain and name[0] not in lists.follow:
            yield start, word.start
        return


def _acts(word: Word) -> bool:
    """Whether a word tells of taking part, speaking or reporting."""
    return word.kind == "v" and word.value[0] in "ASR" and word.end - word.start >= len("出席")


def _attendants(scan: Scan, listing: Listing, start: int) -> list[tuple[int, int]]:
    """The names of a list that takes part: 甲、乙作为获奖代表|上台|领奖."""
    spans = listing.behind(start)
    filler = MANNER.match(scan.text, spans[-1][1]) if len(spans) > 1 else None
    if filler is None:
        return []
    adverb = ADVERB.match(scan.text, filler.end())
    acts = (scan.word_at.get(at) for at in (filler.end(), adverb.end() if adverb else 0))
    if not any(word is not None and _acts(word) for word in acts):
        return []
    listed = [scan.text[first:last] for first, last in spans]
    if all(len(name) > FIRMLY and name[-1] in TOWNS for name in listed):
        return []
    words = sum(map(is_common, listed))
    sure = all(map(names().plausible, listed)) and (not words or words == 1 < len(listed) - 1)
    return spans if sure else []


def _listed(scan: Scan, listing: Listing) -> Iterator[tuple[int, int]]:
    """Those of "在主席台就座的有：甲、乙、丙"."""
    for match in LISTED.finditer(scan.text):
        spans = listing.behind(match.end())
        names_of = [scan.text[first:last] for first, last in spans]
        if len(spans) > 1 and all(names().plausible(name) and not is_common(name) for name in names_of):
            yield from spans


def _dotted(scan: Scan, listing: Listing) -> Iterator[tuple[int, int]]:
    """Names with a middle dot, all of whose characters spell names: 九年的|帕丽旦·吐逊|拉着他."""
    lists = names()
    for match in DOTTED.finditer(scan.text) if DOT in scan.text else ():
        dot = scan.text.index(DOT, match.start())
        start = dot
        while start > match.start() and scan.text[start - 1] not in LEADING and start not in scan.word_end:
            start -= 1
        start = begins(scan, start, dot)
        while start < dot and not _spelt(scan.text[start:dot]):
            start += 1
        if start in scan.area_at or dot - start < SHORTEST - 1:
            continue
        end = lists.end(scan.text, start, scan.ends)
        known = any(name.endswith(scan.text[start:end]) for name in listing.known) or BUILT.match(scan.text, end)
        if (
            not known
            and scan.ends(end) >= FIRMLY
            and end > dot + 1
            and all(character in lists.spelling for character in scan.text[dot + 1 : end])
        ):
            yield start, end


def _spelt(text: str) -> bool:
    """Whether half of the characters of a text spell names, and it holds no common word."""
    lists = names()
    pairs = {text[at : at + 2] for at in range(len(text) - 1)}
    return 2 * sum(character in lists.spelling for character in text) >= len(text) and not pairs & lists.common


def _aged(scan: Scan) -> Iterator[tuple[int, int]]:
    """Those with a word for the aged behind their names: 百岁的|司徒根生|老人."""
    lists = names()
    for match in AGED.finditer(scan.text):
        for length in (4, 3):
            start = match.start() - length
            name = scan.text[start : match.start()] if start > 0 else ""
            before = scan.text[start - 1 : start]
            if not lists.plausible(name) or (before not in "的，。、了到村区查户员众" and start not in scan.word_end):
                continue
            if name.endswith(lists.honorifics):
                break
            if not (is_common(name[1:]) or is_common(name[:2]) or {name[0], name[-1]} & lists.follow):
                yield start, match.start()
            break
