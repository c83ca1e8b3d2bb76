"""The projects that a Chinese article names, each once, by its fullest name: 丁河3万锭纺纱项目, 丁河纺纱项目."""

import re
from collections import defaultdict
from collections.abc import Sequence

from kg.draft.draft import Draft
from kg.lang.stretches import Stretches
from kg.lang.zh.areas import Areas
from kg.lang.zh.begun import begun
from kg.lang.zh.location import location
from kg.lang.zh.phrases import Phrase
from kg.lang.zh.project_names import AMOUNT, PHASE, PHASES
from kg.lang.zh.projects import projects
from kg.lang.zh.scan import Scan

CEREMONY = "仪式"
PHASE_LENGTH, LONG_NAME = 2, 8
MAKING = re.compile("年产|日产|新上的?|新建")
Spans = list[tuple[int, int, int]]


def works(draft: Draft, scan: Scan, areas: Areas, people: Spans, meetings: Spans) -> Spans:
    """Record the projects; (start, end, mention) of each place where one is named, but in the names of meetings."""
    text = scan.text
    named = [(start, end) for start, end, _ in people]
    built = begun(scan, named)
    longer: defaultdict[int, list[int]] = defaultdict(list)
    for one in built:
        longer[one.start].append(one.end)
    told = [one for one in projects(scan, named) if not _begins(text, longer[one.start], one)]
    taken = Stretches((one.start, one.end) for one in told)
    phrases = [*told, *(one for one in built if not taken.overlap(one.start, one.end))]
    held, somebody = Stretches((start, end) for start, end, _ in meetings), Stretches(named)
    fullest = _fullest(scan, phrases)
    spans: Spans = []
    for phrase in sorted(phrases, key=lambda one: (fullest[_plain(scan, one)] != text[one.start : one.end], one.start)):
        within = next((end for _, end in held.over(phrase.start, phrase.end)), 0)
        if somebody.overlap(phrase.start, phrase.end):
            continue
        if within and not text.startswith(CEREMONY, within - len(CEREMONY)):
            continue
        name = text[phrase.start : phrase.end]
        full = fullest[_plain(scan, phrase)]
        phase, lies = PHASE.search(name), location(areas, phrase.start, phrase.end)
        mention = draft.mention(
            "project",
            full.removesuffix("项目") if len(full) > LONG_NAME else full,
            phrase.start,
            phrase.end,
            zh=name,
            why={
                "area": (phrase.start, phrase.end, lies.rule),
                "phase": (phrase.start, phrase.end, "word in its name"),
            },
            area=lies.area,
            phase=phase.group().strip("（）()") if phase else None,
        )
        if not within:
            spans.append((phrase.start, phrase.end, mention))
    return sorted(spans)


def _fullest(scan: Scan, phrases: Sequence[Phrase]) -> dict[str, str]:
    """The fullest of the names that say the same but for an amount and the area ahead, by what they say."""
    names: dict[str, str] = {}
    for phrase in phrases:
        plain, name = _plain(scan, phrase), scan.text[phrase.start : phrase.end]
        if len(name) > len(names.get(plain, "")):
            names[plain] = name
    return names


def _plain(scan: Scan, phrase: Phrase) -> str:
    """What a project's name says, without amounts and the areas that it begins with."""
    start = phrase.start
    while (area := scan.area_at.get(start)) is not None and area.end < phrase.end:
        start = area.end
    return MAKING.sub("", AMOUNT.sub("", scan.text[start : phrase.end]))


def _begins(text: str, ends: list[int], phrase: Phrase) -> bool:
    """Whether a phrase only begins a longer one, which ends at one of `ends`.

    So it does in 双墩港区|散货堆场改造, not in 双墩产业园|和小学迁建.
    A building of a phase is none of its own: 双墩产业园二期|厂房.
    """
    if text[phrase.end - PHASE_LENGTH : phrase.end] in PHASES:
        return False
    return any(not set("和与及、") & set(text[phrase.end : end]) for end in ends if phrase.end < end)
