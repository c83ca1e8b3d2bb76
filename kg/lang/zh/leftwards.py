"""What a Chinese title says before its position, read from there to the left: 来安|县委, 市人大常委会|党组."""

import re

from kg.lang.zh.abroad import ABROAD, foreign_since
from kg.lang.zh.names import ONLY_HAN
from kg.lang.zh.posted import ends_name, owned
from kg.lang.zh.runs import boundary, committee, longer_body, seated_zone
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.towns import ends_town
from kg.lang.zh.unlisted import AID, POSTED, TOWN, Unlisted
from kg.lang.zh.words import Word, words
from kg.places import gazetteer

TERM = re.compile(r"第?[一二三四五六七八九十百\d]+届$")
NATION = ("全国", "国务院")
GRADES = ("省级", "市级", "县级", "区级", "旗级", "镇级", "乡级", "村级")
YOUTH_LEAGUE = "共青团"
LEFT = ("离任", "卸任", "前任")
ALIAS = re.compile(
    "(?<=[局会委院校办部室联处所站队])（[\u3400-\u9fff、]{1,12}[局会委院校办部室联处所站队心]）$"
    "|(?<=[委局厅办府])派[驻出](?:第?[一二三四五六七八九十]{1,3})?$"
)
"""A body's other name (县自然资源局|（林业局）|局长), or that it sent a team (市监委|派驻第五|纪检监察组组长)."""
FOREIGN_BEFORE = 16
CONGRESS, COMMITTEE, COMMISSIONS = "人大", "工委", ("委", "会")
TOWN_BODIES, REGIONS = ("街道", "镇", "乡"), ("自治区", "地区")
LONGEST_ALIAS = 16


class Leftwards(Unlisted):
    """Whose a title is, as far as it says."""

    def __init__(self, scan: Scan, word: Word, floor: int) -> None:
        """`word`: the position; `floor`: where the title before it ends."""
        super().__init__(scan, word, floor)
        alias = ALIAS.search(self.text, max(floor, self.end - LONGEST_ALIAS), self.end)
        if alias is not None:
            self.at = alias.start()
        while self.at > floor and self._goes_on():
            pass
        self._ahead()

    def _goes_on(self) -> bool:
        """Read what ends where the title was read to; False if it begins there."""
        scan, text, at, floor = self.scan, self.text, self.at, self.floor
        if text[at - 1] == "的" and owned(scan, at, floor, self.level, self.position, bodied=bool(self.organs)):
            self.at -= 1
            return True
        word = scan.word_end.get(at)
        if word is not None and word.kind == "O" and word.start >= floor:
            return self._organ(word)
        area = scan.area_end.get(at)
        if area is not None and area.start >= floor and not self._mistaken(area):
            self._area(area)
            return False
        if self._gone() or self._graded():
            return True
        if text.endswith(NATION, floor, at):
            self.organs.append("outside")
            self.at -= next(len(state) for state in NATION if text.endswith(state, floor, at))
            return False
        return self.unlisted()

    def _organ(self, word: Word) -> bool:
        """An organ that the lexicon has: 县委, 人大常委会, 村委会."""
        organ, level = word.value
        self.organs.append(organ)
        self.listed = True
        self.at = word.start
        if zone := seated_zone(self.scan, word, self.floor):
            self.at, self.below = zone
            return False
        if term := TERM.search(self.text, max(self.floor, self.at - 6), self.at):
            self.at = term.start()
        if words().levels.get(level) == "town" and self._of_town(level):
            return False
        if organ == "committee" or (
            self.text.startswith(COMMITTEE, self.at) and not self.text.endswith(TOWN_BODIES, 0, self.at)
        ):
            whole = committee(self.scan, self.at, self.floor)
            if whole < self.at:
                self.organs[-1] = "committee"
            self.at = whole
            return True
        if organ == "department" and self.text.startswith(COMMISSIONS, word.end - 1) and self._of_assembly():
            return True
        if organ == "village":
            self._of_village()
            return False
        if organ == "street-office":
            self._of_street()
            return False
        if organ == "department" and self._of_longer_body(word):
            return False
        self.level = self.level or level
        return True

    def _of_town(self, level: str) -> bool:
        """武安|镇党委: whether a town's name ends with the level that its organ begins with."""
        left, end = boundary(self.scan, self.at, self.floor), self.at + len(level)
        named = TOWN.search(self.text[left:end])
        if named is None or len(named[1]) <= len(level):
            return False
        self.town(left + named.start(1), end)
        return True

    def _of_village(self) -> None:
        """双河|村委会, 某某|社区居委会."""
        left = boundary(self.scan, self.at, self.floor)
        kind = "社区" if self.text.startswith("社区", self.at) else "村"
        if self.at - left >= 2 and self.text.startswith(kind, self.at):
            self.town(left, self.at, kind)

    def _of_street(self) -> None:
        """某某|街道办事处, 派驻某某|街道办."""
        left = boundary(self.scan, self.at, self.floor)
        sent = self.text.rfind(POSTED, left, self.at)
        if sent >= 0:
            self.organs[-1], self.at = "outside", sent
        elif self.at - left >= 2:
            self.town(left, self.at, "街道")
        elif self.text.startswith("街道", self.at):
            self.level = self.level or "街道"

    def _of_assembly(self) -> bool:
        """Whether what is named like a department is a committee of an assembly: 市政协|外事侨务|民族委."""
        whole = committee(self.scan, self.at, self.floor)
        if whole == self.at or not ONLY_HAN.fullmatch(self.text, whole, self.at):
            return False
        self.at = whole
        return True

    def _of_longer_body(self, word: Word) -> bool:
        """Whether a department's name began long before the word that the lexicon has."""
        longer = longer_body(self.scan, self.at, word.end, self.floor)
        if longer is None:
            return False
        self.at, deictic, self.areas = longer
        self.level = self.level or deictic
        if AID.search(self.text, self.at, word.end):
            self.organs[-1] = "outside"
        if word.end == self.end:
            self.body = (self.at, word.end)
        return True

    def _mistaken(self, area: AreaName) -> bool:
        """安|丰镇, 杭志|平和: whether what looks like an area is the end of another name."""
        return ends_town(self.scan, area) or ends_name(self.scan, area, self.level)

    def _area(self, area: AreaName) -> None:
        """An area, with those above it; before it the Youth League's name, or whose team was sent there."""
        scan, floor = self.scan, self.floor
        self.areas, self.at = area.areas, area.start
        while (above := scan.area_end.get(self.at)) is not None and above.start >= floor:
            self.areas, self.at = below_of(above.areas, self.areas), above.start
        if self.organs and self.text.endswith(YOUTH_LEAGUE, floor, self.at):
            self.organs[0] = "mass"
            self.at -= len(YOUTH_LEAGUE)
        elif self.body is not None and self.text.endswith(POSTED, floor, self.at):
            self.organs[0], self.areas, self.level = "outside", (), ""
            self.at -= len(POSTED)
            while (sender := scan.area_end.get(self.at)) is not None and sender.start >= floor:
                self.at = sender.start

    def _gone(self) -> bool:
        """离任|主任, 某县原|畜牧局: whether a word says that a post or body is no more."""
        text, at = self.text, self.at
        gone = len(LEFT[0]) if not self.organs and text.endswith(LEFT, self.floor, at) else int(text[at - 1] == "原")
        if gone > 1 or (gone and at - 1 > self.floor and text[at - 2] in "镇乡市县区局会司办委厅院部协校"):
            self.former, self.at = True, at - gone
            return True
        return False

    def _graded(self) -> bool:
        """自治区|党委, 市级|领导: whether a word for a level stands there."""
        text, at, floor = self.text, self.at, self.floor
        if text.endswith(REGIONS, floor, at):
            self.at = at - 3 if text.endswith(REGIONS[0], floor, at) else at - 2
            self.level = self.level or text[self.at : at]
            return True
        if text.endswith(GRADES, floor, at):
            self.level, self.at = self.level or text[at - 2], at - 2
            return True
        return False

    def _ahead(self) -> None:
        """What may stand before all of it: a democratic party, another country, the congress of a town."""
        text, floor = self.text, self.floor
        party = self.scan.word_end.get(self.at)
        if party is not None and party.kind == "O" and party.value[0] == "democratic-party" and party.start >= floor:
            self.organs.append("democratic-party")
            self.at = party.start
        near = max(floor, self.at - FOREIGN_BEFORE)
        if self.scan.abroad and (since := foreign_since(text, near, self.at, self.end)) >= 0:
            self.organs.append(ABROAD)
            self.at = since
            self.level, self.areas, self.below = "", (), ""
        if self.below.endswith(TOWN_BODIES) and text.endswith(CONGRESS, floor, self.at):
            self.organs.insert(0, "congress")
            self.at -= len(CONGRESS)


def below_of(above: tuple[str, ...], areas: tuple[str, ...]) -> tuple[str, ...]:
    """Of several areas of a name those that lie within the area named before it: 南京市|鼓楼区; all if none does."""
    places = gazetteer()
    return tuple(a for a in areas if any(places.contains(upper, a) for upper in above)) or areas
