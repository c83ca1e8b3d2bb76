"""Chinese titles: the parts that belong together.

Titles joined by 、 or 兼 belong to one person, and a later one inherits what it doesn't say (市委常委、秘书长).
"""

import re
from typing import NamedTuple

from kg.lang.zh.abroad import ABROAD
from kg.lang.zh.committees import read_committee, within_body
from kg.lang.zh.electing import elector
from kg.lang.zh.names import names
from kg.lang.zh.organs import CHAIRS, ZONE_BODIES, ZONES
from kg.lang.zh.parts import Part, of_house, read_leaders, read_part
from kg.lang.zh.posted import body_ahead, posted
from kg.lang.zh.runs import STOP
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word, words

JOINT = re.compile(
    r"^(?:(?:（[^（）\d，。]{1,8}）)?(?:、|兼|兼任|、兼任?|，兼任?| |和|/"
    r"|[，、]?(?:也|又|还|同时|并|且|更)+(?:是|兼任?|任|担任))?"
    r"|、[\u3400-\u9fff]{1,9}(?:团|会|部|局|组|委|办|室|所|站|中心|院|公司|集团|常务|名誉|兼职|专职|特别|首席))$"
)
WITH, BOTH = ("与", "及", "并兼", "以及"), re.compile("身兼$|兼任$|担任$|出任$|^任$|现任$")
"""What stands between two titles of one person behind words for bearing both: 身兼|区委常委|与|副区长."""
COUNTED = re.compile("[两二三四五六七八九十][位名]$")
"""Before a title of those told before it: 甲、乙两名|副市长|和|市政府秘书长丙."""
BEARS, ENDED = ("任", "是"), re.compile("(?:不再|免去|免除|辞去|辞任|卸任|曾|原)[^，。；]{0,5}$")
"""不再担任|副市长|，并任|市政协副主席: the second is no title of those that ended."""
NO_POST, AS, LEADER = "-", "为", "leader"
JUDGES = frozenset(("院长", "副院长"))
OF_SCHOOLS = frozenset(("校长", "副校长", "常务副校长", "副总经理", "总经理", "副总裁", "总裁", "董事长"))
OF_PARTS = frozenset(("处长", "副处长", "部长", "副部长", "科长", "副科长", "院长", "副院长", "总监"))
"""Behind whom a body without an area is one of theirs: 副校长某某、国际处|处长某某."""
PROCURATORS = frozenset(("副检察长", "常务副检察长"))
STANDING = "常委会"
OTHER_BODIES = re.compile("医院|学院|研究院|敬老院|福利院|设计院|书院|剧院|党校")
NEAR_COURT = 160
ARMED, NEAR_BODY = frozenset(("部长", "副部长", "政委", "副政委", "司令员")), 24
"""Offices of the soldiers whom the sentence names shortly before: 在县人武部，某某与|部长某某、政委某某."""
OF_PARTY, PARTY = re.compile("(?:中共|中国共产党)[^，。；、]{2,16}委员会$"), "party-committee"
AHEAD = frozenset("为任选由和与同及跟带着率偕")
"""What a title may stand behind whose body the title before it names: 市政协主席某某和|副主席某某."""
LONG_JOINT = re.compile(r"^(?:（[^（）\d，。]{1,8}）)?(?:、|，|，?兼)[\u3400-\u9fff]{1,16}$")
ONCE, REGION = "原", "自治区"
FIRM = "enterprise"
MANAGERS = ("总监", "经理", "主管", "负责人", "首席代表", "总裁")
BRANCHES = ("部", "中心", "区域", "大区", "分公司", "事业群", "区")
BRANCH_JOINT = re.compile("^、?兼任?[\u3400-\u9fff]{1,10}$")
"""Between two offices of one person in one company: 副总裁|兼东北区域|总经理."""
COLUMNS = "免去职务"
"""Heads one of two columns of posts: what somebody is given, and what he leaves."""
APART = re.compile(r"^(?:（[^（）\d，。]{1,8}）)?，$")
"""What stands between two titles of one person that aren't listed: 副州长（挂职），|甲市援建组组长."""
CHIEFS = frozenset(("组长", "副组长", "指挥长", "副指挥长", "总指挥", "副总指挥"))
DEPUTIES = ("副主任", "副主席")
BECAME_ONE, OF_COMMITTEE = "为", frozenset(("书记", "副书记", "常委"))
MEMBER, ELECTED = "委员", re.compile("当选为?$")
BECAME = re.compile("当选为?$|任$|为$")
NO_LEADERS = re.compile(
    "班子|干部|小组|机关|包(?:社区|苏木|嘎查|[保干抓案片村镇乡户企街线段点组])|联系|挂[点钩包帮]|下沉|带头|示范|接访|领办"
)
"""What leaders of an area are told to do at large, or are only part of: 区领导|包社区, 县领导|班子."""
TOWN, TOWNS = "town", ("镇", "乡", "街道", "苏木")
OTHER_TOWN = re.compile("[，；][\u3400-\u9fff]{2,6}(?:镇|乡|街道|苏木)(?![党人政机])")
"""A town that a clause tells of between two titles: 甲乡党委书记某某发言，|乙乡|没有完成，乡党委书记某某检讨."""
OF_TOWNS = frozenset(("组织委员", "宣传委员", "统战委员", "政法委员", "纪检委员", "武装部长", "人武部长"))
"""Offices in the party committee of a town, though they don't say so."""
ASSEMBLIES = frozenset(("congress", "cppcc"))
LASTING = frozenset(
    ["military", "congress", "cppcc", "department", "management-committee", "court", "enterprise", "government", "mass"]
)


class Title(NamedTuple):
    """Titles that belong to one person (or to each of a list)."""

    start: int
    end: int
    parts: tuple[Part, ...]


def titles(scan: Scan) -> list[Title]:
    """All titles of a text, in order."""
    found: list[Title] = []
    group: list[Part] = []
    sentence_end = -1
    context: Part | None = None
    around: Part | None = None
    house: tuple[int, int] | None = None
    for word in scan.words:
        if word.kind not in "Tl" or (word.kind == "l" and NO_LEADERS.match(scan.text, word.end)):
            continue
        if word.kind == "T" and within_body(scan, word):
            continue
        if word.start >= sentence_end:
            if not (
                context is not None and context.base in ASSEMBLIES and _continues(scan, context, word, sentence_end)
            ):
                context = None
            around = None
            sentence_end = scan.sentence(word.start)[1]
        if word.kind == "l":
            part = read_leaders(scan, word)
        else:
            floor = group[-1].end if group else 0
            part = read_committee(scan, word, floor) or read_part(scan, word, floor)
            part = _posted(scan, _of_body(scan, part), floor)
            if part.body is None and of_house(part.word):
                part = part._replace(body=house)
            elif FIRM in (part.organ, part.base):
                house = part.body or house
        gap = scan.text[group[-1].end : part.start] if group else "。"
        named = bool(found) and len(group) == 1 and _behind_name(scan, found[-1].end, group[0], part)
        if group and not named and _joined(scan, group, part, gap):
            bare = not (part.areas or part.below or part.level or part.organ)
            first = group[0].start
            whole = scan.text.startswith(ONCE, first) and (first == 0 or STOP.match(scan.text, first - 1) is not None)
            past = group[-1].former and gap == "、" and (bare or whole)
            part = part._replace(former=part.former or past)
            group.append(_inherit(part, group[-1]))
        else:
            if group:
                found.append(Title(group[0].start, group[-1].end, tuple(group)))
            near = (
                context is not None
                and (STOP.match(scan.text, part.start - 1) or scan.text[part.start - 1] in AHEAD)
                and (part.start - context.end <= 30 or context.base in ASSEMBLIES)
                and ("。" not in scan.text[context.end : part.start] or context.base in ASSEMBLIES)
                and not (
                    words().levels.get(part.level) == TOWN and OTHER_TOWN.search(scan.text, context.end, part.start)
                )
            )
            if near and context and context.organ == FIRM and _of_firm(scan, part):
                part = part._replace(organ=FIRM, base=FIRM, role=words().role(part.word, FIRM))
            if near and context and around and context.below.endswith(ZONES) and part.organ == "department":
                context = around
            same = context is not None and context.base == PARTY and _listed_as(scan, part)
            group = [_inherit(part, context, within=same, close="，" not in gap) if near and context else part]
        if group[-1].base or group[-1].word != MEMBER:
            context = group[-1]
            around = context if not context.below and context.organ != FIRM else around
    if group:
        found.append(Title(group[0].start, group[-1].end, tuple(group)))
    return found


def _continues(scan: Scan, context: Part, word: Word, sentence_end: int) -> bool:
    """Whether a title goes on with the assembly told before it: 市政协主席某某讲话。|副主席某某, 丙当选为|副主任."""
    between = scan.text[context.end : word.start]
    if ELECTED.search(scan.text, max(0, word.start - 3), word.start):
        return "。" not in between
    deputy = word.kind == "T" and scan.text.startswith(DEPUTIES, word.start)
    return not scan.text[sentence_end : word.start].strip() and (deputy or "\n" not in between)


def _listed_as(scan: Scan, part: Part) -> bool:
    """Whether a title goes on with the committee that elects: 选举甲为市委书记，乙、丙为|副书记."""
    return scan.text.startswith(BECAME_ONE, part.start - 1) and part.word in OF_COMMITTEE


def _posted(scan: Scan, part: Part, floor: int) -> Part:
    """A title with the place that the words ahead of it tell: 在某镇任|党委书记."""
    if part.areas or part.below or part.organ in ("outside", ABROAD, FIRM):
        return part
    if not (part.organ or part.level):
        chosen = elector(scan, part.start, part.word)
        if chosen is not None:
            role = words().role(part.word, chosen.organ)
            return part._replace(
                organ=chosen.organ, base=chosen.organ, level=chosen.level, areas=chosen.areas, role=role
            )
        body = body_ahead(scan, part.start)
        if body is None:
            return part
        organ, level = body
        return part._replace(organ=organ, base=organ, level=level, role=words().role(part.word, organ))
    place = posted(scan, part.start, floor, part.level, part.base)
    return part if place is None else part._replace(areas=place.areas, below=place.below)


def _behind_name(scan: Scan, end: int, office: Part, part: Part) -> bool:
    """Whether an office only stands behind whom the last title names: 总监某某|副总裁|、某某公司总经理."""
    bare = not (office.areas or office.below or office.level or office.organ or office.body)
    own = part.areas or part.below or part.level or part.organ or part.body
    return bare and bool(own) and names().plausible(scan.text[end : office.start])


def _joined(scan: Scan, group: list[Part], part: Part, gap: str) -> bool:
    """Whether a title belongs to the person whose titles end before a gap."""
    last = group[-1]
    if part.start < last.end or _led(scan, last):
        return False
    if gap == "和" and COUNTED.search(scan.text, max(0, group[0].start - 2), group[0].start):
        return False
    if gap == " " and COLUMNS in scan.text:
        return False
    if JOINT.match(gap):
        return not (gap.endswith(BEARS) and ENDED.search(scan.text, max(0, group[0].start - 8), group[0].start))
    if gap in WITH and BOTH.search(scan.text, max(0, group[0].start - 4), group[0].start):
        return True
    if last.organ == FIRM and part.word.endswith(MANAGERS) and BRANCH_JOINT.match(gap):
        return True
    if BECAME.search(scan.text, max(0, group[0].start - 4), group[0].start):
        return False
    own = part.body is not None or bool(part.areas or part.below)
    anchored = bool(last.base or last.areas or last.below or last.level)
    if own and anchored and last.role != LEADER and APART.match(gap):
        return True
    return part.word in CHIEFS and LONG_JOINT.match(gap) is not None


def _of_firm(scan: Scan, part: Part) -> bool:
    """Whether a title behind that of a company is of one of its branches: 某集团总裁某某、|投资部总监."""
    branch = scan.text[slice(*part.body)] if part.body is not None else ""
    alone = not (part.areas or part.level or part.below)
    return alone and part.word.endswith(MANAGERS) and branch.endswith(BRANCHES) and scan.text[part.start - 1] in "、和"


def _led(scan: Scan, part: Part) -> bool:
    """Whether a title only tells who leads a delegation: 以某某为团长|、县长某某为副团长."""
    return part.role == NO_POST and scan.text.startswith(AS, part.start - 1) and part.end - part.start > 1


def _of_body(scan: Scan, part: Part) -> Part:
    """Whose a title is that names no body: 院长 of the court that the text tells of, 常委会副主任 of the congress."""
    if part.body is not None and scan.text[slice(*part.body)] == STANDING:
        role = words().role(part.word, "congress")
        return part._replace(organ="congress", base="congress", role=role, body=None)
    if part.body is not None and OF_PARTY.search(scan.text, max(0, part.body[0] - 5), part.body[1]):
        role = words().role(part.word, PARTY)
        return part._replace(organ=PARTY, base=PARTY, role=role, body=None)
    if part.word in PROCURATORS and not (part.organ or part.areas or part.level):
        return part._replace(organ="procuratorate", base="procuratorate")
    if part.word in ARMED and not (part.organ or part.areas or part.level):
        since, _ = scan.sentence(part.start)
        soldiers = next(
            (w for w in scan.words_in(since, part.start) if w.kind == "O" and w.value[0] == "military"), None
        )
        if soldiers is None or part.start - soldiers.end > NEAR_BODY:
            return part
        role, level = words().role(part.word, "military"), soldiers.value[1]
        return part._replace(organ="military", base="military", level=level, role=role)
    if part.word not in JUDGES or part.organ or part.areas or part.level:
        return part
    since = max(0, scan.sentence(part.start)[0] - NEAR_COURT)
    if OTHER_BODIES.search(scan.text, since, part.start):
        return part
    for word in reversed(list(scan.words_in(since, part.start))):
        if word.kind == "O" and word.value[0] == "court":
            role = words().role(part.word, "court")
            return part._replace(organ="court", base="court", level=word.value[1], role=role)
    return part


def _inherit(part: Part, before: Part, *, within: bool = True, close: bool = True) -> Part:
    """What a title doesn't say, from the title before it (`within`: of the same person; `close`: no comma between)."""
    level, areas, below = part.level, part.areas, part.below
    if part.base in ZONE_BODIES and before.base not in ZONE_BODIES and not (before.below or before.areas):
        return part
    if words().levels.get(level) == TOWN and not areas and not below and before.below.endswith(TOWNS):
        return part._replace(areas=before.areas, below=before.below)
    if part.word in OF_TOWNS and (before.below.endswith(TOWNS) or words().levels.get(before.level) == TOWN):
        return part._replace(
            areas=before.areas, below=before.below, level=level or before.level, base="party-committee"
        )
    if areas or below or part.organ in ("outside", ABROAD, "enterprise"):
        return part
    if before.word in OF_SCHOOLS and part.word in OF_PARTS and close and part.organ == "department" and not level:
        return part._replace(organ="enterprise", base="enterprise")
    if part.organ == "village" and before.organ != "village":
        return part
    if not level or (_same_level(level, before.level) and (within or (not part.organ and close))):
        areas, below, level = before.areas, before.below, level or before.level
    if part.organ or part.level or not before.base:
        return part._replace(level=level, areas=areas, below=below)
    if not within and before.base not in LASTING:
        heads = ("government-head", "deputy-government-head")
        return part._replace(level=level, areas=areas, below=below) if part.role in heads else part
    if part.word in CHAIRS and before.base == PARTY and level == REGION:
        return part._replace(organ="government", base="government", level=level, areas=areas, role=CHAIRS[part.word])
    role = words().role(part.word, before.base) if part.role != "leader" else part.role
    return part._replace(
        organ=before.base,
        base=before.base,
        level=level,
        areas=areas,
        below=below,
        role=role,
        body=part.body or before.body,
    )


def _same_level(left: str, right: str) -> bool:
    levels = words().levels
    return levels.get(left, left) == levels.get(right, right)
