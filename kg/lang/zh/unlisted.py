"""What stands in Chinese titles that no lexicon has: zones, towns, villages, teams, companies and other bodies."""

import re

from kg.lang.zh.organs import BARE_FIRMS, OUTSIDERS
from kg.lang.zh.runs import (
    NO_LEVELS,
    body_start,
    boundary,
    firm_start,
    inside_word,
    name_heads,
    named_chief,
    short_firm,
)
from kg.lang.zh.scan import Scan
from kg.lang.zh.towns import town_of
from kg.lang.zh.words import Word, words

TOWN = re.compile(r"([\u3400-\u9fff]{1,9}?(?:镇|乡|街道办事处|街道办|街道|苏木))$")
VILLAGE = re.compile(r"([\u3400-\u9fff]{1,8}?(?:村|社区|嘎查))(?:驻村)?(?:党总支|党支部|党委|村委会|居委会)?$")
BARE_TOWNS = frozenset(("街道", "街道办", "街道办事处"))
ZONE_CHIEFS = frozenset(("主任", "副主任", "常务副主任"))
TEAM_CHIEFS = frozenset(("组长", "副组长", "队长", "副队长", "领队"))
TEAM = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,3})?"
    r"(?:(?:专项|联合|综合|专题|安全生产|生态环境保护|环境保护|环保|安全|疫情防控|防汛|抗旱|脱贫攻坚|扶贫|文明创建)*"
    r"(?:纪检|巡察|巡视|监察|督导|督察|督查|考核|检查|联络|工作|帮扶|驻村|指导|援建|协作|调研|评估|验收|暗访|考评|核查|审计|普查)){1,3}"
    r"[组队]$"
    r"|援[疆藏青川黔滇甘琼渝鄂非外][\u3400-\u9fff]{0,6}(?:小组|联络组|前方指挥部|前指)$"
)
VILLAGE_CHIEFS = frozenset(("书记", "主任", "第一书记", "副书记", "副主任"))
AID = re.compile("对口支援|对口帮扶|援[疆藏青川黔滇甘琼渝鄂非外]|挂职")
ONE_OF_SEVERAL = re.compile("第[一二三四五六七八九十]{1,3}")
SCHOOL = re.compile("[我本贵该]?(?:校|学校|学院|大学)")
"""Before a committee that is of no area: 我校|党委书记."""
POSTED, SENT_THERE = "驻", "驻村"
LONGEST_TEAM = 16
OWN_CENTRE = re.compile("[省市县区州旗][\u3400-\u9fff]{2,10}(?<!研究)(?<!医学)(?<!医疗)中心")
"""A body of an area, though firms are called so, too: 省水利技术中心."""


class Unlisted:
    """Whose a title is, as far as it was read to the left.

    Attributes:
        at, end: where it begins, and where its position does.
        position: its last word, as the lexicon has it.
        organs: the bodies that it is in, that next to the position first.
        listed: whether the lexicon has one of them.
        body: where a body that only its name tells stands.
        level: the word for a level (市) that stands for its area.
        areas: the areas that it may be of.
        below: the town, village or zone in them.
        former: whether a body in it is said to be the former one.
    """

    def __init__(self, scan: Scan, word: Word, floor: int) -> None:
        """`word`: the position; `floor`: where the title before it ends."""
        self.scan = scan
        self.text = scan.text
        self.floor = floor
        self.end = word.start
        self.position, self.level = word.value
        self.organs: list[str] = []
        self.listed = False
        self.body: tuple[int, int] | None = None
        self.areas: tuple[str, ...] = ()
        self.below = ""
        self.former = False
        self.at = self.end

    def unlisted(self) -> bool:
        """Read what ends where the title was read to, as far as it may reach; False if the title begins there."""
        scan, text, at = self.scan, self.text, self.at
        if self.position in TEAM_CHIEFS and not self.organs:
            team = TEAM.search(text, max(self.floor, at - LONGEST_TEAM), at)
            if team is not None:
                return self._team(team)
        left, heads = boundary(scan, at, self.floor), name_heads()
        run = text[left:at]
        if self.organs and run.startswith(heads.national) and not run.endswith(heads.firms):
            self.organs.append("outside")
            self.at = left
        elif run.endswith(heads.zones):
            self._zone(left)
        elif not self.organs and named_chief(scan, left, at, self.level):
            self.town(left, at, self.level)
        elif run in BARE_TOWNS:
            self.level, self.at = self.level or "街道", left
        elif (town := TOWN.search(run)) and len(town[1]) > 1:
            self.town(left + town.start(1), at)
        elif len(self.organs) < 2 and self.position in VILLAGE_CHIEFS and (village := VILLAGE.search(run)):
            self.organs.append("village")
            self.at = left + village.start(1)
            self.below = text[self.at : left + village.end(1)].removeprefix(SENT_THERE)
        elif text[at - 1] in words().levels and self._level():
            return True
        else:
            self._named_body(left, run)
        return False

    def _team(self, team: re.Match[str]) -> bool:
        """巡察组, 援疆|工作组: whether the title may go on before a team."""
        text, at, floor = self.text, self.at, self.floor
        self.organs.append("department")
        numbered = ONE_OF_SEVERAL.match(text, team.start()) if text[team.start() - 1] == "、" else None
        self.at = numbered.end() if numbered else team.start()
        self.body = (self.at, at)
        if numbered:
            return False
        if AID.search(text, max(self.at - LONGEST_TEAM, floor), team.end()):
            self.organs[-1], self.at = "outside", boundary(self.scan, self.at, floor)
            return False
        return True

    def _zone(self, left: int) -> None:
        inside = self.scan.areas_in(left, self.at)
        begin = inside[0].start if inside else left
        self.below, self.at = self.text[begin : self.at], begin
        if not self.organs and self.position in ZONE_CHIEFS:
            self.organs.append("management-committee")

    def town(self, begin: int, end: int, kind: str = "") -> None:
        """A town or village is named, with or without its `kind`; the areas before it are part of its name."""
        self.below, self.at, self.areas = town_of(self.scan, begin, end)
        self.below += kind

    def _level(self) -> bool:
        """市|书记, 市水利局驻|县工作组: whether a character is a level of its own, and not a sender's."""
        if self.text[self.at - 2] == POSTED and self.at - 2 > self.floor:
            self.at -= 2
            return True
        if self.organs and self.text.endswith(NO_LEVELS, self.floor, self.at):
            self.at -= 2
            return True
        if inside_word(self.scan, self.at - 1):
            return False
        self.at -= 1
        self.level = self.level or self.text[self.at]
        return True

    def _named_body(self, left: int, run: str) -> None:
        """某某集团, 某某中学: a company or another body, told by the end of its name."""
        heads, at = name_heads(), self.at
        if SCHOOL.fullmatch(run) and self.organs:
            self.organs.append("enterprise")
            self.at = left
        elif run.endswith(heads.firms) and (len(run) >= 3 or run in BARE_FIRMS) and not OWN_CENTRE.fullmatch(run):
            self._firm(firm_start(self.scan, left, self.floor))
        elif not self.organs and (firm := short_firm(self.scan, left, at, self.position)) is not None:
            self._firm(firm)
        elif run.endswith(heads.bodies) and 2 <= len(run) <= 22:
            self.at, deictic, inner = body_start(self.scan, left, at)
            if self.text.startswith(heads.national, self.at) or self.position in OUTSIDERS:
                self.organs.append("outside")
                return
            self.organs.append("department")
            self.level = self.level or deictic
            self.areas = inner

    def _firm(self, start: int) -> None:
        self.organs.append("enterprise")
        self.body, self.at = (start, self.at), start
