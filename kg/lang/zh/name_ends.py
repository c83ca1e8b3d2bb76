"""What stands behind names and begins with a character that names may have, too."""

import re
from collections.abc import Callable, Set
from itertools import islice
from pathlib import Path

from kg.lang.lexicon import read_lines
from kg.lang.zh.recurring import times

FOLDER = Path(__file__).parent / "lexicon"
PRONOUNS = frozenset("他她它我你您咱们")
"""What stands in nobody's name: 年初|他."""
ASIDE = frozenset(("会前", "会后", "会上", "会中", "会间", "强力", "强势"))
"""When and how officials do it: 市长某某|会后说."""
HOW = frozenset(read_lines(FOLDER / "manner.txt"))
"""How somebody does something, behind a name: 来福|依次登台; 麦田|涉嫌违纪."""
BEHIND_LAST = {
    "先": re.compile("分别|一同|一起|先后|率(?!先)"),
    "一": re.compile("一行"),
    "均": re.compile("率[队团领]|带[队领]|主持召开|担任|一行"),
    "同": re.compile("通过"),
}
"""Behind a last character of a name that could begin how something is done: 鲁敬先|分别, 陶安一|一行; what only one
person does, not all of several: 秦光均|率队."""
GOES = (
    "到(?![访任场来位期岗达])|赴|率(?![先领])|应邀|[前深](?:往|入)|来到|带[队领]|先后|一行|随[后同]|书面|代表[省市县区]"
    "|在(?:会|座谈|讲话|致辞|发言|主席台|[\u3400-\u9fff]{1,6}?[省市县区州旗镇乡村](?![直级属]))"
)
SETS_OUT = re.compile(GOES)
"""What officials do, wherever it stands behind a name."""
ONE_DOES = re.compile(
    f"{GOES}|[和与、](?![会平谐])|就(?![业读诊])|将(?![军士来要])|把(?!关)|[则也又再](?![任次])|还(?!乡)|已(?!故)"
)
"""What somebody does and nobody behind 和, 与, 为 or 向 can: 宋春和|到长冈乡, 吴立为|赴京, 岑永和|应邀."""
SELDOM_WORDS = frozenset("留员")
"""Those behind which a given name may be a word: 员|功勋."""
SPELT_ENDS = frozenset(read_lines(FOLDER / "spelt_ends.txt"))
"""How names of Tibetans and Mongols end that are spelt with four characters or more."""
WHO_DOES = re.compile(
    "[^，。；：、]{1,10}的(?=[\u3400-\u9fff])|[^，。；：、的]{2,6}(?:领导|群众|人员|代表|客商|客人|同志|干部)"
)
"""With it, somebody else does it: 赵刚|和|到某地考察的客商."""
GOING = frozenset("抵冒赴到率携陪偕")
"""Characters that begin how somebody goes, and are hardly ever in names: 抵京, 冒雨, 率队."""
ADVERBS = frozenset("正也先共再均已曾即将就都还又仍")
"""Characters of names that elsewhere tell how something is done, and so never stand before `AMONG`."""
AMONG = re.compile("以?及(?!时|早)|等(?![着待候在到了不])")
"""What ends a list of names: 赵宪正|及有关部门负责人."""
BODY_ENDS = frozenset("局委办部院馆会处科室站所队组团厅司校厂镇乡村区县市州省社店园")
"""How bodies' names end (安委办), and those of few people."""
WHEN = frozenset("前后")
"""With a common word before, what tells when something was done: 区领导|春节前|走访."""

THERE = re.compile(
    "(?:[到赴]|在(?![校职座场岗建外押]))[\u3400-\u9fff]{1,8}?(?:[省市县区旗州盟乡镇村厂港]|街道|社区|苏木|公司|项目|现场|工地|学校|医院|基地"
    "|部队|单位|车站|机场|会上)"
)
"""Where somebody goes or does something: 才让|到桑科镇."""
APART = re.compile(
    "上个?月|上周|上半年|去年|前年|前不久|前些[天年]|昨[天日]|今[年天]|近[日年期]|日前|将(?:于|在|率|赴|出席|应邀|前往|参加)|分(?:[两三四五六七八][路组批]|头|赴|批|组|路)|听[一了完着罢]|[冒顶踏迎拉握牵捧扛搂挽]着|冒[雨雪]"
)
"""When somebody did something, or with others apart: 台胞某某|上个月在家, 区长某某|分两路, 书记某某|冒着严寒."""
WITH_HE = re.compile("[孟苏萨斯乌那朝宝阿巴额布]和")
FUNCTION, NEARLY, SURE, VERB_BEGINS, SURELY = 2, 2.9, 3, 3.5, 4
"""How surely something else begins behind a name (see `Names.end`)."""
LONG_SPELT, LAST = 4, 2
BEFORE_VERBS = frozenset("向为同来现")
BEFORE_NO_VERB = frozenset("一为以于时来正和与同向从")
LEADING_ON = BEFORE_VERBS | frozenset("在赴到往抵至将")
"""Characters of given names that far more often begin a phrase behind a name: 在东宝区, 赴京山市, 向客人."""
COMING_BY = re.compile("来(?:[到我本访]|调研|考察|检查|视察|参观|指导|看望|慰问|投资|洽谈|督[查导])|现任")
COMING = re.compile("考察|调研|投资|洽谈|参观|视察|访问|指导|创业|兴业|观光|旅游|做客|走访|督导|检查|交流|学习|发展")
THEMSELVES = re.compile(
    "自[己家发主愿觉费掏编导带]|都[由在是有]|来了|来(?:说[话说理]|看[病看]|办[事理]|打工|上班|报名|咨询|评[理判]|议事|参[与加]|帮忙|做主|点单|出题|阅卷|打分)|来自|[富强]起来|想(?:问题|办法|一想|清楚|明白|得|到|干事|起来|过)|干部|当(?:得|好(?!$)|家|上|作|年|地)|[留查念问][得不了着过下住]"
)
"""What people do of themselves or come for, where a name could stand: 菜农|自己选, 市民|来说话."""
TO_ALL = re.compile("[向和](?:全[体市县区省国镇乡村州校]|大[家会]|群众|与会|社会|各[界级地]|前来|参会|在[场座]|广大)")
"""To whom somebody speaks, where a name could stand: 班子成员|向全体代表."""
FIRST = re.compile("也尔|向巴(?![西黎基厘])")
"""How names begin whose first character mostly is a word: 也尔|波力, 向巴|平措."""
LAITI = re.compile("来提(?![供出案前升交高醒起问示议到])")
"""How names of Uyghurs end: 艾|来提."""
PLACED = frozenset("向于和应由从同对")
"""Surnames that more often lead to a place or day: 向|巴西客商, 于|上午."""
COUNTRIES = frozenset(read_lines(FOLDER / "countries.txt"))
AT_TIME = re.compile("(?:[上下]午|[今明昨当][天日年晚]|近[日期年]|日前|[年月][初中底末]|凌晨|傍晚|晚[上间]|清晨)")
BEFORE_JUE = frozenset("仓央白曲卓德措拉")
"""Behind these 决 spells a Tibetan name, elsewhere it begins what somebody decides: 尼玛仓决, 达瓦|决定."""
ABOUT = re.compile("就[^，。；]{2,20}?(?:作|做|进行|提出|谈|交换|发表|回答)")
"""Behind a name: 宁静远|就有关事项作了说明."""


def pronoun(name: str) -> bool:
    """Whether what could be a name has a word for a person in it: 自己|当县长."""
    return name.startswith("自己") or not PRONOUNS.isdisjoint(name)


def spells_inside(text: str, start: int, at: int, spelling: Set[str]) -> bool:
    """Whether a character that mostly is a word goes on with the name that is spelt from `start`: 吉|和|尼玛, 仓|决."""
    goes_on = text[at + 1 : at + 2] in spelling
    if at < start + 2 and WITH_HE.match(text, start) and text[start + 2 : start + 3] in spelling:
        return True
    if at == start and FIRST.match(text, at):
        return True
    if at > start + 1 and text[at] == "来" and goes_on and LAITI.match(text, at):
        return True
    return (text[at] == "正" and goes_on) or (text[at] == "决" and text[at - 1] in BEFORE_JUE)


def begins_act(text: str, start: int) -> bool:
    """Whether what could be a name tells what people come for, do of themselves, or to whom they speak."""
    acts = text[start] in "来自留查念问富强想当干都" and (
        COMING.match(text, start + 2) or THEMSELVES.match(text, start)
    )
    if text[start] in PLACED and (text[start + 1 : start + 3] in COUNTRIES or AT_TIME.match(text, start + 1)):
        return True
    return bool(acts) or TO_ALL.match(text, start) is not None


UNCLOSED = frozenset("一不与为也于从以先共兼再则即又及同向和因均将就已并应把曾正被还那都需却便仍让给跟陪只仅既偕对")
"""Of what follows names, that which never stands before a mark: who is told so before one is called that."""
MARKS = "，、；。"
GIVEN = frozenset(("求是", "有为", "大为", "敢为", "争先", "领先", "少先", "常在", "自在"))
"""Given names that are words and end like what follows names."""


def closed(text: str, name: str) -> bool:
    """Whether a mark behind a name shows somewhere that its last character is no word (段博从|、贺菊一|，).

    Nor is it one where the given name is a word: 姚求是|出席.
    """
    given = len(name) > LAST and name[1:] in GIVEN
    return given or (name[-1] in UNCLOSED and any(times(text, name + mark) for mark in MARKS))


def told_since(text: str, name: str, at: int) -> bool:
    """Whether what stands behind a name tells when something else was: 会见市长赵明|时，."""
    return len(name) > LAST and name[-1] in "时前后" and text.startswith("，", at) and times(text, name) == 1


MOST = 50
"""So many places of a name are looked at."""


def told_behind(text: str, name: str, at: int, *, verb: bool = False, compound: bool = False) -> bool:
    """Whether what stands behind a name can't stand behind its last character, were that a word: 宋春和|到长冈乡.

    `verb`: a verb stands there; `compound`: the surname has two characters (欧阳让|主持).
    """
    if verb and (name[-1] in BEFORE_NO_VERB or (compound and name[-1] == "让")):
        return not text.startswith("宪法", at)
    if name[-1] in "和与为向":
        return ONE_DOES.match(text, at) is not None and WHO_DOES.match(text, at) is None
    behind = BEHIND_LAST.get(name[-1])
    return behind is not None and behind.match(text, at) is not None


def ends_in_he(text: str, start: int, at: int, ends: Callable[[int], float]) -> bool:
    """Whether 和 ends the name that is spelt from `start`: 那木孟|和|出席."""
    ending = text[at] == "和" and at > start + 1 and text[at - 1 : at + 1] in SPELT_ENDS
    return ending and ends(at + 1) >= VERB_BEGINS


def ends_before_verb(text: str, at: int, ends: Callable[[int], float]) -> bool:
    """Whether a spelt name ends with the character here, which a word goes on from by chance: 才让多杰|出席."""
    return text[at - 1 : at + 1] in SPELT_ENDS and ends(at + 1) >= VERB_BEGINS


def ends_spelt(text: str, start: int, end: int, ends: Callable[[int], float]) -> bool:
    """Whether a run of four characters or more ends as spelt names do, before something else: 华旦才让|在."""
    return end - start >= LONG_SPELT and text[end - 2 : end] in SPELT_ENDS and ends(end) > 0


def ends_apart(text: str, name: str, start: int) -> bool:
    """Whether a string recurs before another character: 东洋精|密 would always be cut out of 东洋精密."""
    return times(text, name) > times(text, text[start : start + len(name) + 1])


def stands(text: str, name: str, ends: Callable[[int], float]) -> bool:
    """Whether a name is one though its last character could begin what its bearer does: 王刚|在东宝区, 周冬|来到.

    It must stand before a mark somewhere, or before a verb where one can't follow that character.
    """
    last = name[-1]
    if last not in LEADING_ON:
        return True
    for match in islice(re.finditer(re.escape(name), text), MOST):
        sure = ends(match.end())
        if (
            told_behind(text, name, match.end())
            or sure == SURELY
            or (sure == VERB_BEGINS and last in BEFORE_VERBS and not COMING_BY.match(text, match.end() - 1))
        ):
            return True
    return False
