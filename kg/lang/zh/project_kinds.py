"""What ends like the name of a project and is none: kinds, slogans, venues, agreements, works that stand already."""

import re
from collections.abc import Callable

from kg.lang.zh.parks import PARKS, park_built
from kg.lang.zh.phrases import OF_A_KIND
from kg.lang.zh.project_candidates import Candidate

LOOSE = frozenset(("基地", "园区", "加工园区"))
NEARBY = re.compile(r"[^，。；]{0,10}?(?:建设|项目|开工|复工|投产|动工|竣工|签约|封顶|落户|赶在|进度|筹建|选址|征地)")
STANDING = frozenset(("水库", "灌区", "大桥", "机场", "风电场", "光伏电站", "水电站", "电站"))
VENUE = re.compile("(?:主会场|分会场|会议中心|会议室|会议厅|展厅|大厅|[里内中])?[^，。；]{0,4}?(?:举行|召开|举办|启动)")
AGREED = re.compile(
    "(?:公司|集团|银行|大学|学院|[学协商]会|联合会|研究院|[高院]校|医院|[央国企]企业?|[省市县区州盟旗镇校地企村]|重点|招商|经贸|产业|战略)(?:战略|招商)?(?:合作|投资|共建|帮扶)(?:项目)?$"
    "|推介会|洽谈会|博览会|交易会|文化[周节]|招商(?!街|局|银行|蛇口|证券|新能源)"
)
AHEAD = re.compile(r"(?:建设|推进|加快|新建|开工|修建|规划|谋划|启动|建成|在建)(?:的|了)?[^，。；]{0,8}$")
NTH = re.compile("第[一二三四五六七八九十\\d]+(?:条|个|座|家|栋|批)")
COUNT_BEHIND = re.compile(r"之一|(?:共|有|达)?(?:\d+|[一二三四五六七八九十两几]+)个")
SOME = ("部分", "有关", "相关", "各", "全部", "一批", "若干")
WORKS = "工程"
THING = "项目"
PUMPED = "抽水蓄能电站"
DONE_TO = re.compile(
    "(?:[看抓盯拼晒跑赛引]|[围盯谋跟忙看奔]着|督战|下乡看|蹲点|靠高质量|靠大|靠好|要靠|得靠|[要还更]凭|凭"
    "|(?:^|[越要来就善会多能须靠])用|(?<![所可])以)(?:重点|重大|好|大|优质|高质量|高水平|一批|更多)*$"
)
"""What is done to projects at large: 下乡看|项目, 督战重点|项目, 越要用|项目."""
SLOGAN = 3


def is_plant(one: Candidate) -> bool:
    """Whether an area alone names a project: it has one such plant, if any."""
    area = one.scan.area_end.get(one.at) if one.head == PUMPED else None
    return area is not None and area.start == one.start


def is_nameless(one: Candidate) -> bool:
    """Whether a candidate is no project with a name of its own."""
    return _is_venue(one) or (not is_plant(one) and any(tells(one) for tells in NAMELESS))


def _is_venue(one: Candidate) -> bool:
    """Something only takes place there: 在|某某大桥项目|举行."""
    return one.scan.text[one.start - 1] == "在" and VENUE.match(one.scan.text, one.end) is not None


def _at_large(one: Candidate) -> bool:
    """Projects that are counted behind (项目|共12个) or that something is done to (下乡看|项目)."""
    if one.head != THING:
        return False
    text = one.scan.text
    done_to = not one.phase and DONE_TO.search(text, one.start, one.at) is not None
    return done_to or COUNT_BEHIND.match(text, one.end) is not None


def _stands(one: Candidate) -> bool:
    """Works, parks and sites of which nothing says that they are being built."""
    if one.phase:
        return False
    text, head = one.scan.text, one.head
    if head in STANDING and not NEARBY.match(text, one.end) and not AHEAD.search(text, one.sentence, one.start):
        return True
    if head in PARKS and not park_built(one.scan, one.start, one.end):
        return True
    return head in LOOSE and ("等" in text[one.end : one.end + 10] or NEARBY.match(text, one.end) is None)


def _is_slogan(one: Candidate) -> bool:
    """A programme in a word or in quotation marks: 民心工程, “雪亮”工程."""
    if one.head != WORKS:
        return False
    text, start, at = one.scan.text, one.start, one.at
    return (at - start <= SLOGAN and not one.scan.areas_in(start, at)) or (text[start] == "“" and text[at - 1] == "”")


def _is_kind(one: Candidate) -> bool:
    """A kind of project, some of them, one of a row, or what was only agreed on."""
    text, start, end = one.scan.text, one.start, one.end
    return (
        OF_A_KIND.search(text, start, one.at) is not None
        or text.startswith(SOME, start)
        or NTH.search(text, start, end) is not None
        or AGREED.search(text, start, end) is not None
    )


NAMELESS: tuple[Callable[[Candidate], bool], ...] = (_at_large, _stands, _is_slogan, _is_kind)
