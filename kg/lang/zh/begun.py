"""Parks, halls and other buildings that are projects while work on them begins or ends: 丙园遗址公园|开工仪式."""

import re

from kg.lang.zh.phrases import COUNTED, Phrase, after_possessive, cut, left_of, trim
from kg.lang.zh.projects import named
from kg.lang.zh.scan import Scan

BUILT = (
    "(?:公园|博物馆|博物院|纪念馆|图书馆|文化馆|展览馆|体育馆|体育场|游泳馆|科技馆|美术馆|大剧院|会展中心|体育中心|文化中心"
    "|客运站|火车站|医院|院区|校区|学校|中学|小学|幼儿园|大厦|广场|商业综合体|安置区|安置小区|污水处理厂|自来水厂|水厂|电厂|厂房)"
)
BEGUN = re.compile(
    f"(?P<head>{BUILT})(?=(?:正式|全面|顺利)?(?:开工|奠基|动工|破土动工|封顶|竣工)(?:仪式|建设|$|[，。\\s]))", re.M
)
SHORTEST, LONGEST = 4, 24


def begun(scan: Scan, people: list[tuple[int, int]]) -> list[Phrase]:
    """The buildings of a text that are named right before 开工, 奠基, 封顶 or 竣工."""
    found: list[Phrase] = []
    if not any(word in scan.text for word in ("开工", "奠基", "动工", "封顶", "竣工")):
        return found
    for match in BEGUN.finditer(scan.text):
        sentence = scan.sentence(match.start())[0]
        floor = max([sentence, *(end for _, end in people if sentence <= end <= match.start())])
        start = left_of(scan, match.start(), floor, quoted=True)
        start = after_possessive(
            scan.text, trim(scan.text, cut(scan.text, start, match.start()), match.start()), match.start()
        )
        if not SHORTEST <= match.end() - start <= LONGEST or COUNTED.search(scan.text, start, match.end()):
            continue
        if named(scan, start, match.start(), match["head"]):
            found.append(Phrase(start, match.end(), match["head"]))
    return found
