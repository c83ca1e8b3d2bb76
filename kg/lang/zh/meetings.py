"""Meetings in Chinese text: phrases that end in 会议, 大会, 仪式 …, and whether the text says that they were held."""

import re
from functools import cache
from pathlib import Path

from kg.lang.cues import Cued
from kg.lang.lexicon import read_lines
from kg.lang.stretches import Stretches
from kg.lang.zh.meeting_names import DUE, FUTURE, ONE_OF, REPEATED, last_words, name_of
from kg.lang.zh.meetings_held import Holding, is_count
from kg.lang.zh.phrases import Phrase
from kg.lang.zh.scan import Scan
from kg.lang.zh.sittings import BODY, bare_ceremonies, said_at, sittings

FOLDER = Path(__file__).parent / "lexicon"
ABOVE = re.compile(
    r"^(?:全国|全省|全区域|中央|国务院|省委|省政府|自治区|中共中央|党的|党中央|省人大|省纪委|省十|二十届|十九届)"
)
SAID_IN = Cued(r"(?:[召举]开|举行|举办)的(?P<name>[^，。；：、！？\n]{2,16}?会)(?=上[，,])")
CONVENED_ANY = Cued(
    r"(?:召开(?:了[一两][场次个])?|(?:[开办]|主持)了?[一两][场次个]|召集了?(?!起来|到|在一起))(?:了)?(?P<name>[^，。；：、！？\n]{2,40}?会)(?=[，。；])"
)


@cache
def _kinds() -> frozenset[str]:
    return frozenset(read_lines(FOLDER / "meeting_kinds.txt"))


def meetings(scan: Scan, people: list[tuple[int, int]]) -> list[tuple[Phrase, bool]]:
    """Noun phrases of meetings; True where the text says that it was held (召开, 举行)."""
    found: list[tuple[Phrase, bool]] = []
    named, holding = Stretches(people), Holding(scan.text)
    end = 0
    for word in scan.words:
        if word.kind != "m" or word.start < end:
            continue
        end, meets = last_words(scan, word)
        one = name_of(scan, word.start, end, named) if meets else None
        if one is not None and not is_count(one):
            found.append((Phrase(one.start, end, word.value[0]), holding.held(one)))
    found = _with_unlisted(scan, found)
    return found if any(held for _, held in found) else sorted([*found, *sittings(scan)], key=_by_place)


def _by_place(item: tuple[Phrase, bool]) -> tuple[int, int]:
    return item[0].start, item[0].end


def _with_unlisted(scan: Scan, found: list[tuple[Phrase, bool]]) -> list[tuple[Phrase, bool]]:
    """Add what is 召开 and ends in 会 without being listed: 召开文明楼栋评选会."""
    text = scan.text
    if not any(held for _, held in found):
        if "上，" in text:
            said = said_at(scan)
            ends = {end for _, end in said}
            found = [(one, held or one.end in ends) for one, held in found]
            known = {one.end for one, _ in found}
            found += [(Phrase(start, end, "会"), True) for start, end in said if end not in known]
        found = sorted([*found, *bare_ceremonies(scan)], key=lambda item: item[0].start)
    if "召开" not in text and "召集" not in text and "了一" not in text:
        return found
    for match in (*CONVENED_ANY.finditer(text), *SAID_IN.finditer(text)):
        start, end = match.span("name")
        if BODY.search(text, start, end) or ONE_OF.match(text, start) or ABOVE.match(text[start:end]):
            continue
        if any(phrase.start < end and phrase.end > start for phrase, _ in found):
            continue
        sentence = scan.sentence(match.start())[0]
        if not any(one.search(text, sentence, match.start()) for one in (FUTURE, REPEATED, DUE)):
            found.append((Phrase(start, end, "会"), True))
    return sorted(found, key=lambda item: item[0].start)


def is_generic_meeting(phrase: str) -> bool:
    """Whether a phrase only points at the meeting spoken of (会议, 大会, 仪式, 座谈会上)."""
    return phrase in _kinds()


def from_above(phrase: str) -> bool:
    """Whether a meeting's name says that a province or the state held it."""
    return bool(ABOVE.match(phrase))
