"""Names behind titles that neither a list nor what follows tells: of four characters, of words, cut off anywhere."""

import re
from collections.abc import Callable
from functools import cache, lru_cache

from kg.lang.lexicon import read_lines
from kg.lang.zh.name_ends import ASIDE, FUNCTION, GOING, SETS_OUT, VERB_BEGINS
from kg.lang.zh.names import FOLDER, HAN, NO_LAST, SURE_FIRST, TWICE, Names, names
from kg.lang.zh.recurring import times
from kg.lang.zh.scan import Scan

FOUR = 4
JOINTS = ("、", "和", "与")
DOING_FIRST = frozenset(
    "赴抵返到往去在于率领带携偕陪会听看讲说谈问答主出参列缺视调走督检慰考察致签揭宣作做发表提就对向把被将从与和同及为因以应受冒顶连深"
    "上下进入离来亲专随即当再三一二两全并也都仅只又还更最先后曾已正未没不请让给邀拟想需能可须必愿敢肯均皆各共齐互接送迎挂牵包负分管担任兼"
    "议批审动推协每首亦常既但却则若竟才刚仍便逐边代所有无非是着了过的地得"
) - {"若"}
"""What begins that somebody does something or how: no third character of a name of four (王力|率队)."""
ADVERBS = frozenset("也都均再又还更仅只刚正仍亦皆俱曾已未没将拟要应须必愿敢肯逐每并且却但则便才竟代一")
"""What stands between a name of three characters and a verb: 王志强|再."""
CALLED = re.compile(r"(?:[调转改升接]?任|为|到|赴)$")
APPOINTED = ("任", "来")
ADVERBS_FIRST = frozenset("后曾先再又并还现已")
"""With a common word behind, what tells when somebody did something, not a name: 后同时|担任."""
TELLING = ("说", "介绍", "表示", "告诉")
WITH_EACH = re.compile("各[莫色铁则古]")
"""How names of the Yi go on, though 各 is a word: 阿苦伍|各莫."""
OF_DISTRICT = re.compile("区(?![委长政级县里内外域直属划旗分间别块位段市])[\u3400-\u9fff](?=[，、])")
"""区 as a surname before one character: 副书记|区伟，市委常委 …."""
PRESENT = re.compile(
    "主持|出席|参加|列席|陪同|强调|指出|表示(?!出)|致[辞词]|讲话|会见|到会|与会|到场|宣布|宣读|汇报|看望|走访|率[队团领]|带队|表态|答复|回应"
    "|颁奖|授牌|剪彩|监誓|作(?![为业风息物战家])|代表(?![队团性处作大会人])|敬献|为[^，。；]{2,14}(?:揭牌|授牌|颁奖)|认为|叮嘱|说(?!明)"
    "|也(?=[到出参])|在(?![于建线校家行位])"
)
"""What officials do right behind their names."""


@cache
def word_names() -> frozenset[str]:
    """Words that stand behind a title as what it is about, and are names too: 副市长|安全|出席, 副市长|安全生产."""
    return frozenset(read_lines(FOLDER / "word_names.txt"))


def four(lists: Names, text: str, start: int, ends: Callable[[int], float]) -> int:
    """Where a name of four characters ends, of two surnames and a given name: 副市长|张李文静|说; 0 if none does.

    With one surname (and three characters behind it) it must be told twice, the shorter ones never.
    """
    name = text[start : start + FOUR]
    if name[:1] not in lists.surnames or len(name) < FOUR or not all(map(HAN.match, name)):
        return 0
    told = ends(start + FOUR) >= VERB_BEGINS or text.startswith(TELLING, start + FOUR)
    if not told or ends(start + FOUR - 1) or name[:2] in lists.compound:
        return 0
    if name[0] in lists.follow or name[1] in lists.follow or name[2] in DOING_FIRST or name[3] in ADVERBS:
        return 0
    known = lists.common | lists.not_names | lists.adverbs if name[:2] in lists.not_names else lists.common
    if name[3] in lists.follow or name[3] in NO_LAST or {name, name[:2], name[:3], name[1:3], name[1:]} & known:
        return 0
    often = times(text, name)
    again = often >= TWICE and often == times(text, name[:2])
    listed = text[start + FOUR : start + FOUR + 1] == "、"
    if name[1] not in lists.surnames:
        return start + FOUR if again and not ends(start + 2) else 0
    return start + FOUR if again or listed or not ends(start + 2) else 0


def worded(scan: Scan, start: int, titles: set[int]) -> int:
    """Where a name ends that mostly is a word: 市长|高远|主持会议; 0 if it rather is one: 书记|高远志向."""
    text, end = scan.text, start + 2
    name = text[start:end]
    if name not in word_names() and not OF_DISTRICT.match(text, start):
        return 0
    if PRESENT.match(text, end) or SETS_OUT.match(text, end):
        return end
    behind = text[end : end + 1]
    if (behind in ("，", "、") and end + 1 in titles) or (behind in tuple("在到赴") and end + 1 in scan.area_at):
        return end
    verb = scan.word_at.get(end) if name not in names().not_names else None
    return end if verb is not None and verb.kind == "v" and verb.end - end > 1 else 0


def unfollowed(lists: Names, text: str, start: int, ends: Callable[[int], float]) -> int:
    """Where a name of three characters ends, whatever follows: 书记|邹有田|本打算前去; 0 if none."""
    name = text[start : start + 3]
    if WITH_EACH.match(text, start + 3):
        return start + 5 if ends(start + 5) >= VERB_BEGINS else 0
    if name[:1] not in lists.surnames or not HAN.match(text, start + 3):
        return 0
    if name[0] in lists.follow and (name[0] not in SURE_FIRST or ends(start + 3) < FUNCTION):
        return 0
    if name[-1] in lists.follow or name[-1] in NO_LAST or not all(map(HAN.match, name)):
        return 0
    pairs = {name, name[:2], name[1:], text[start + 2 : start + 4]}
    words = pairs & lists.common or pairs & lists.adverbs or pairs & lists.not_names or pairs & ASIDE
    return 0 if words or name[-1] in GOING else start + 3


def recurs(lists: Names, text: str, start: int, ends: Callable[[int], float]) -> int:
    """Where a name of two characters that is a common word ends (安稳); 0 if it doesn't.

    It opens two clauses, or stands among others or behind a preposition and does something.
    """
    name = text[start : start + 2]
    spelt = len(name) > 1 and all(character in lists.spelling for character in name)
    if not (name[:1] in lists.surnames or spelt) or name[0] in lists.follow or not all(map(HAN.match, name)):
        return 0
    if ends(start + 2) < FUNCTION:
        return 0
    return start + 2 if _opens_twice(text, name) else 0


@lru_cache(maxsize=1 << 10)
def _opens_twice(text: str, name: str) -> bool:
    opens, among = (
        f"(?:^|[，。；！？\\s]){name}(?![的地得，。、])",
        f"[、对与同跟向]{name}(?=[说分先一表介作在就、])",
    )
    found = re.finditer(f"{opens}|{among}", text)
    return next(found, None) is not None and next(found, None) is not None


def before_area(scan: Scan, start: int, end: int) -> int:
    """Where a name ends that ran on into the area somebody is called to: 陈锐|任宁德市."""
    area = next((area for area in scan.areas_in(start + 2, end) if area.full), None)
    match = CALLED.search(scan.text[start : area.start]) if area else None
    return start + match.start() if match else end


def called(scan: Scan, start: int) -> bool:
    """Whether 任 tells to what somebody is called, 来 where guests come: 区长|任缙云|县委书记, 企业家|来泰州."""
    area = scan.area_at.get(start + 1) if scan.text.startswith(APPOINTED, start) else None
    return area is not None and (area.full or area.end in scan.word_at)


def before_title(lists: Names, scan: Scan, start: int, titles: set[int]) -> int:
    """Where a name ends, of words or not, that a joint and a title follow: 高大上|和市长, 幸福|、副市长; or 0."""
    text = scan.text
    for end in (start + 3, start + 2):
        name = text[start:end]
        if name[:1] not in lists.surnames or not text.startswith(JOINTS, end) or end + 1 not in titles:
            continue
        short = end == start + 2
        known = (lists.adverbs | lists.not_names) - word_names() if short else lists.common
        if all(map(HAN.match, name)) and name[-1] not in NO_LAST and name not in known:
            return end if not short or start not in scan.word_at else 0
    return 0
