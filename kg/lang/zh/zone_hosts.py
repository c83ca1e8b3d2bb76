"""The zone that receives guests, in the words of its own people: 代表团赴甲高新区考察, then 代表团到|高新区|考察."""

from collections.abc import Iterator

from kg.draft.home import PUBLISHER, Clue
from kg.lang.cues import Cued
from kg.lang.zh.local_zones import same_kind
from kg.lang.zh.scan import Scan
from kg.places import gazetteer

COME = Cued(
    "(?:代表|考察|访问|学习|观摩|参观|经贸|招商|调研)[团组队]?[^。；\n]{0,24}?"
    "(?:来到?|到|赴|莅临|前往|走进|抵达)(?P<zone>高新区|经开区|开发区)(?=[^，。；\n]{0,8}?(?:考察|参观|学习|交流|观摩|访问|洽谈|调研))"
)


def receiving(scan: Scan, year: int | None) -> Iterator[Clue]:
    """The only zone of its kind that a text names in full, where guests come to it by a short word."""
    come = COME.search(scan.text)
    if come is None:
        return
    named = {_zone(scan, name.start, name.end, come["zone"], year) for name in scan.areas} - {None}
    if len(named) == 1 and (zone := named.pop()) is not None:
        yield Clue((zone,), PUBLISHER)


def _zone(scan: Scan, start: int, end: int, word: str, year: int | None) -> str | None:
    """The zone that is named at an area's name: 甲高新区, or 甲|高新区; None if it is none of a word's kind."""
    whole = scan.text[start:end] if scan.text.endswith(word, start, end) else scan.text[start : end + len(word)]
    found = gazetteer().zone(whole, year) if same_kind(word, whole) and whole.endswith("区") else ()
    return found[0].id if len(found) == 1 else None
