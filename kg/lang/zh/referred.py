"""Who holds a title, by a word that points back or a number: 县长也是|他, 前者任|主席, 市领导还有三位，|甲、乙、丙."""

import re

from kg.lang.zh.names import names
from kg.lang.zh.scan import Scan
from kg.lang.zh.titles import Title
from kg.lang.zh.told import Span, Told

_ALSO = "(?:也|都|均|全|就|则|还|又|便|正|亦|同样|同时|同|仍|[两三四]者)*"
_HE = "(?:[他她]|其人|此人|其|这位|同一个?人|一人)(?:本人|自己|一个?人|一身|一肩)?"
HIM = re.compile(
    f"(?:[一两二三四]个?)?(?:一职|之职|职务|头衔|担子|角色)?，?{_ALSO}"
    f"(?:(?:是|为|由|归){_HE}(?:来?(?:担任|兼任|出任|担着|担|兼着|兼|当着?|任|做|挑))?"
    f"|(?:落?在|压在|集于){_HE}(?:身上|肩上|肩头|头上))(?=[，。；、！：—）\n]|$)"
)
"""Behind a title: 主持的是副书记某某，县长|也是他."""
ONE_EACH = re.compile(
    "(?:[一另][位名个]|[前后][一]?[位名个者]|头一[位名个]|末一[位名个]|其一|其二)(?:则|就|便|现|正|也)?(?:是|为|任|担任|现任|当)"
)
BEFORE_PAIR = re.compile("[，：；、有是为着的了由叫让请—]|(?<=[领陪带])|与其")
BEFORE_NAME = re.compile("[，：；。、有是为着的了由叫让请和与及\n—]")
SHORT = re.compile(
    "(?<=[，。；：、（\n])(?P<first>[\u3400-\u9fff])(?:也|还|又|则|同时|现在?|目前|如今|本身|眼下|正|本人)*(?:是|任|为|担任|兼任|当|系)$"
)
"""由彭山虎主持，|彭|是|副市长."""
ENDS = re.compile("[，。；、）\n]|$|(?:[一两二三四五]|等)职")
COUNT = "(?P<count>[两二三四五六七八九]|十[一二三四五六七八九]?|二十[一二三四五六七八九]?|\\d{1,2})[位名人个]"
SO_MANY = re.compile(f"[^，。；：、“”]{{0,12}}?{COUNT}[^，。；：、“”]{{0,6}}(?:[，：。]|——)\\s*")
"""市领导|还有三位，|甲、乙、丙."""
COUNTED = re.compile(f"{COUNT}$")
GATHERED = re.compile("[^，。；：、“”]{2,12}(?:：|——)\\s*")
"""三位|县领导|各守一处：|甲、乙、丙."""
GOES_ON = re.compile(
    "[，；。、]?\\s*(?:(?:还有|以及|及|和|另有|再有)|(?:[前后左右第上下中一二三另]{1,3}[排列边侧位组]?[^，。；：、]{0,4}：))?\\s*"
)
DIGITS = {"两": 2} | {digit: at for at, digit in enumerate("一二三四五六七八九", 1)}
LEADER = "leader"
FARTHEST, LONGEST_LEAD = 160, 24


class Referred:
    """Finds them in one text."""

    def __init__(self, scan: Scan, told: Told) -> None:
        self.scan = scan
        self.text = scan.text
        self.told = told

    def pointed_back(self, title: Title) -> bool:
        """Whether what stands behind a title points to whom the clause before is of."""
        return HIM.match(self.text, title.end) is not None

    def one_of(self, title: Title) -> list[Span]:
        """到场的有甲和乙，|前者是|市长，|后者是|市委书记."""
        since = self.scan.sentence(title.start)[0]
        ones = list(ONE_EACH.finditer(self.text, since, title.start))
        if not ones or ones[-1].end() != title.start:
            return []
        pair = self._pair(since, ones[0].start())
        return pair[len(ones) - 1 : len(ones)]

    def _pair(self, since: int, end: int) -> list[Span]:
        """The last list of two or more that is told in a stretch."""
        starts = [match.end() for match in BEFORE_PAIR.finditer(self.text, since, end)]
        for at in (*reversed(starts), since):
            spans = self.told.behind(at)
            if len(spans) > 1 and spans[-1][1] <= end:
                return spans
        return []

    def by_surname(self, title: Title) -> list[Span]:
        """由彭山虎主持，|彭是|副市长."""
        match = SHORT.search(self.text, max(0, title.start - LONGEST_LEAD), title.start)
        if match is None or not ENDS.match(self.text, title.end) or match["first"] not in names().surnames:
            return []
        floor, at, known = max(0, match.start() - FARTHEST), match.start(), self.told.listing.known
        while (at := self.text.rfind(match["first"], floor, at)) >= 0:
            spans = [span for span in self.told.behind(at)[:1] if span[1] - span[0] > 1]
            if spans and (BEFORE_NAME.search(self.text, at - 1, at) or self.text[slice(*spans[0])] in known):
                return spans
        return []

    def numbered(self, title: Title) -> list[Span]:
        """到会的|市领导|还有三位，|甲、乙、丙; 三位|市领导|各守一处：|甲、乙、丙."""
        if title.parts[-1].role != LEADER:
            return []
        counted = COUNTED.search(self.text, max(0, title.start - LONGEST_LEAD), title.start)
        goes = GATHERED.match(self.text, title.end) if counted else SO_MANY.match(self.text, title.end)
        if goes is None:
            return []
        many = _number((counted or goes)["count"])
        label = GOES_ON.match(self.text, goes.end())
        found = self._listed(label.end() if label else goes.end())
        while found and len(found) < many and (more := GOES_ON.match(self.text, found[-1][1])):
            others = self._listed(more.end())
            if not others or not more[0]:
                break
            found += others
        likely = sum(self.told.likely(*span) for span in found)
        return found if len(found) == many and likely * 3 >= many else []

    def _listed(self, start: int) -> list[Span]:
        """The names of a list whose number is told: it needn't be likely that each is one."""
        return self.told.listing.behind(start, sure=True)

    def read(self, title: Title) -> list[Span]:
        """Who holds a title that is told in these ways, but by 他."""
        return self.one_of(title) or self.by_surname(title) or self.numbered(title)


def _number(count: str) -> int:
    if count.isdecimal():
        return int(count)
    tens, mark, ones = count.rpartition("十")
    return (DIGITS.get(tens, 1) * 10 if mark else 0) + DIGITS.get(ones, 0)
