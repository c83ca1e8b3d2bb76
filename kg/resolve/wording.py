"""How alike two names of meetings, projects, sites or companies are, within a language and across Chinese and
English.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.lang.glossary import Word, Wording, parse, phrase, place
from kg.lang.readings import is_han
from kg.places import gazetteer
from kg.resolve.areas import chain, related
from kg.resolve.reading import initials, read_alike

_PREFIX = re.compile(r"^(?:(?:我|全)?[省市区县旗州盟](?:委(?!员)|(?:人民)?政府)?、?)+(?=[^\W\d])")
NAMES = ("proper", "name")
_AREA_RUN = 8  # words of an area's name (Tongzhou Bay River-Sea Joint Development Demonstration Zone)
_LONGEST_AREA = 9
_KINDS, _AND = "省市区县旗州盟", "、和与及"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How two wordings compare.

    Attributes:
        score: matched weight over all weight, 0 to 1.
        content: of the words that say what it is about, the matched share of the side that has fewer; 1 if a side
            has none.
        bare: whether a side has no such word.
        left, right: the words of each side without a match.
        proper: whether a proper word or a name was matched.
        told: the matched weight of what isn't filler, nor the sort of thing.
    """

    score: float
    content: float
    bare: bool
    left: tuple[Word, ...]
    right: tuple[Word, ...]
    proper: bool
    told: float


@lru_cache(maxsize=65536)
def wording(name: str, area: str | None, places: bool = False) -> Wording:
    """The words of a name without the names of the area it belongs to and of those above.

    With `places`, other names of areas weigh little too (in titles of meetings, not in names of projects: Changqing
    may be
    a district somewhere, and a company here).
    """
    zh, en = _names(area) if area else (frozenset[str](), frozenset[str]())
    if is_han(name):
        stripped = name
        while True:
            start = next((n for n in range(min(9, len(stripped) - 1), 1, -1) if stripped[:n] in zh), 0)
            if not start:
                break
            stripped = stripped[start:]
        stripped, others = _leading(stripped) if places else (stripped, ())
        whole = parse(_PREFIX.sub("", stripped, count=1) or name)
        whole = Wording(True, (*others, *whole.words), whole.numbers, whole.phase) if others else whole
    else:
        whole = parse(name)
    words = whole.words if whole.han or area is None else _without(whole.words, en, area)
    if places:
        words = tuple(place(word) if word.kind == "proper" and is_area(word.text) else word for word in words)
    return Wording(whole.han, words or whole.words, whole.numbers, whole.phase)


def _leading(name: str) -> tuple[str, tuple[Word, ...]]:
    """A Chinese name without the full names of areas that it begins with (甲市乙市…合作会议), and these as words."""
    found: list[Word] = []
    at = 0
    while True:
        sizes = range(min(_LONGEST_AREA, len(name) - at - 2), 2, -1)
        size = next((n for n in sizes if name[at + n - 1] in _KINDS and is_area(name[at : at + n])), 0)
        if not size:
            return name[at:], tuple(found)
        found += parse(name[at : at + size]).words
        at += size + (name[at + size] in _AND)


def _without(words: tuple[Word, ...], areas: frozenset[str], own: str) -> tuple[Word, ...]:
    """English words less the names of areas, which may run over several, one of them a proper one (Tongzhou Bay).

    An end of a route ("Yibin-Luzhou") or the area of a section ("Jiangyang section") is no such name.
    """
    kept: list[Word] = []
    at = 0
    while at < len(words):
        sizes = range(min(_AREA_RUN, len(words) - at), 0, -1)
        runs = ((size, words[at : at + size]) for size in sizes)
        size = next((n for n, run in runs if any(w.kind == "proper" for w in run) and _letters(run) in areas), 0)
        if size == 1 and _told_apart(words, at, own):
            size = 0
        kept += [] if size else [words[at]]
        at += size or 1
    return tuple(kept)


def _told_apart(words: tuple[Word, ...], at: int, own: str) -> bool:
    """Whether an area's name stands beside that of an area elsewhere, or before "section"."""
    if words[at + 1 : at + 2] and words[at + 1].text in ("section", "segment"):
        return True
    beside = (words[n].text for n in (at - 1, at + 1) if 0 <= n < len(words) and words[n].kind == "proper")
    return any(
        (known := gazetteer().english(text)) and not any(related(one.id, own) for one in known) for text in beside
    )


def _letters(words: tuple[Word, ...]) -> str:
    return re.sub("[^a-z]", "", "".join(word.text for word in words))


@lru_cache(maxsize=65536)
def is_area(text: str) -> bool:
    """Whether a word in either script is an area's name."""
    return bool(gazetteer().zh(text) if is_han(text) else gazetteer().english(text))


@lru_cache(maxsize=8192)
def _names(area: str) -> tuple[frozenset[str], frozenset[str]]:
    zh, en = set(), set()
    for above in chain(area):
        for known in gazetteer().lineage(above):
            area_there = gazetteer().get(known)
            if area_there is not None:
                zh |= {area_there.zh, area_there.short, *area_there.also} - {""}
                en |= {re.sub("[^a-z]", "", phrase(stem)) for stem in area_there.english} - {""}
    return frozenset(zh), frozenset(en)


@lru_cache(maxsize=262144)
def compare(a: Wording, b: Wording) -> Likeness:
    """Match the words of two names, each used once: equal ones, translations, readings, and what remains word by
    word.
    """
    left, right = list(a.words), list(b.words)
    matched: list[Word] = []
    proper = False

    def take(x: Word, y: Word) -> None:
        left.remove(x)
        right.remove(y)
        matched.extend((x, y))

    for x in list(left):
        y = next((y for y in right if y.text == x.text), None)
        if y is not None:
            proper = proper or x.kind in NAMES
            take(x, y)
    for x in list(left):
        y = next((y for y in right if x.phrases & y.near or x.near & y.phrases), None)
        if y is not None:
            proper = proper or x.kind == y.kind == "name"
            take(x, y)
    if a.han != b.han:
        proper = read_alike(left, right, matched, a.han) or proper
        proper = initials(left, right, matched, a.han) or proper
    elif a.han:
        proper = _contained(left, right, matched) or proper
        _longer(left, right, matched)
    _spelled_out(left, right, matched)
    total = sum(word.weight for word in (*a.words, *b.words))
    score = sum(word.weight for word in matched) / total if total else 0.0
    sizes = [sum(word.weight for word in words if _content(word)) for words in (a.words, b.words)]
    rest = [sum(word.weight for word in words if _content(word)) for words in (left, right)]
    shares = [1 - r / s for r, s in zip(rest, sizes, strict=True) if s]
    bare = not all(sizes)
    content = 1.0 if bare else shares[0] if sizes[0] <= sizes[1] else shares[1]
    told = sum(word.weight for word in matched if word.kind in ("", *NAMES)) / 2
    return Likeness(min(score, 1.0), content, bare, tuple(left), tuple(right), proper, told)


def in_english(words: Iterable[Word]) -> frozenset[str]:
    """The English words that some words are, or may be in part."""
    return frozenset(part for word in words for phrase in (word.text, *word.near) for part in phrase.split())


def _content(word: Word) -> bool:
    return word.kind in ("", "thing", *NAMES)


def _contained(left: list[Word], right: list[Word], matched: list[Word]) -> bool:
    """Match proper words of which one is the beginning of the other (长青, 长青集团)."""
    for x in [x for x in left if x.kind == "proper"]:
        for y in [y for y in right if y.kind == "proper"]:
            short = min(x.text, y.text, key=len)
            if len(short) >= 2 and x.text.startswith(short) and y.text.startswith(short):
                left.remove(x)
                right.remove(y)
                matched += [x, y]
                return True
    return False


def _longer(left: list[Word], right: list[Word], matched: list[Word]) -> None:
    """Match Chinese words of which one begins or ends with the other (海工装备, 海工); the rest stays with its side."""
    for here, there in ((left, right), (right, left)):
        for long in [word for word in here if len(word.text) > 2 and word.kind not in NAMES]:
            for short in [word for word in there if 2 <= len(word.text) < len(long.text) and word.kind not in NAMES]:
                if long.text.startswith(short.text):
                    rest = long.text[len(short.text) :]
                elif long.text.endswith(short.text):
                    rest = long.text[: -len(short.text)]
                else:
                    continue
                at = here.index(long)
                here[at : at + 1] = [word if word.kind != "proper" else _plain(word) for word in parse(rest).words]
                there.remove(short)
                matched += [short, short]
                break


def _plain(word: Word) -> Word:
    return Word(word.text, word.phrases, word.near, "", 1.0)


def _spelled_out(left: list[Word], right: list[Word], matched: list[Word]) -> None:
    """Match words whose parts stand apart on the other side (重大产业项目; "major", "industrial", "project")."""
    for here, there in ((left, right), (right, left)):
        for word in list(here):
            if word.kind == "proper":
                continue
            pool = [other for other in there if other.kind != "proper"]
            said = frozenset[str]().union(*(bag.keys() for other in pool for bag in _bags(other.near)))
            for form in _bags(word.phrases, longest_first=True):
                if len(form) < 2 or not form.keys() <= said:
                    continue
                needed, used = form.copy(), []
                for other in pool:
                    parts = next((bag for bag in _bags(other.near) if bag <= needed), None)
                    if parts is not None:
                        needed -= parts
                        used.append(other)
                if not needed:
                    here.remove(word)
                    for other in used:
                        there.remove(other)
                    matched += [word, *used]
                    break


@lru_cache(maxsize=65536)
def _bags(phrases: frozenset[str], *, longest_first: bool = False) -> tuple[Counter[str], ...]:
    """The words of each phrase, counted; not to be changed."""
    return tuple(Counter(text.split()) for text in sorted(phrases, key=lambda text: (-longest_first * len(text), text)))
