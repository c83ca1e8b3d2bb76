"""Words of a Chinese name and of an English one that read alike: 长青 and "changqing", 涪江 and "Fu River"."""

from functools import cache, lru_cache
from pathlib import Path

from kg.lang.glossary import Word, parse
from kg.lang.lexicon import read_table
from kg.lang.readings import spellings
from kg.places import gazetteer

RUN = 3  # words of one side that may together be one proper word of the other
WATER = 2  # characters
PIECES, SYLLABLE = 6, 6  # syllables of a name, letters of a syllable


def read_alike(left: list[Word], right: list[Word], matched: list[Word], left_is_han: bool) -> bool:
    """Match Latin proper words with the readings of Chinese words, some of which may stand together, or in part."""
    han, latin = (left, right) if left_is_han else (right, left)
    proper = _in_pieces(han, latin, matched)
    for word in [word for word in latin if word.kind == "proper"]:
        for start, size in ((s, n) for s in range(len(han)) for n in range(1, RUN + 1) if s + n <= len(han)):
            run = han[start : start + size]
            if word.text in spellings("".join(part.text for part in run)):
                latin.remove(word)
                del han[start : start + size]
                matched += [word, *run]
                proper = True
                break
        else:
            proper = _read_part(word, han, latin, matched) or proper
    return proper


def _in_pieces(han: list[Word], latin: list[Word], matched: list[Word]) -> bool:
    """Match a name whose syllables machines wrote apart (娄山云海, "lou shan yun hai") with its Chinese words."""
    for at in range(len(latin) - 1):
        for pieces in range(PIECES, 1, -1):
            run = latin[at : at + pieces]
            if len(run) < pieces or any(word.kind != "proper" or len(word.text) > SYLLABLE for word in run):
                continue
            whole = "".join(word.text for word in run)
            for start, size in ((s, n) for s in range(len(han)) for n in range(1, RUN + 1) if s + n <= len(han)):
                if whole in spellings("".join(part.text for part in han[start : start + size])):
                    matched += [*run, *han[start : start + size]]
                    del latin[at : at + pieces], han[start : start + size]
                    return True
    return False


def _waters(word: Word, han: list[Word], latin: list[Word], matched: list[Word]) -> bool:
    """Match a river or lake of one character (涪江) with its two English words ("Fu River")."""
    behind = latin[latin.index(word) + 1 :][:1]
    for whole in [whole for whole in han if whole.kind == "proper" and len(whole.text) == WATER]:
        kind = parse(whole.text[1]).words[0]
        if word.text in spellings(whole.text[0]) and any(kind.phrases & other.near for other in behind):
            han.remove(whole)
            latin.remove(word)
            latin.remove(behind[0])
            matched += [whole, word, behind[0]]
            return True
    return False


def _read_part(word: Word, han: list[Word], latin: list[Word], matched: list[Word]) -> bool:
    if _waters(word, han, latin, matched):
        return True
    for at, whole in enumerate(han):
        if whole.kind != "proper":
            continue
        for cut in range(2, len(whole.text)):
            for part, rest in ((whole.text[:cut], whole.text[cut:]), (whole.text[-cut:], whole.text[:-cut])):
                if word.text in spellings(part):
                    latin.remove(word)
                    han[at] = Word(rest, whole.phrases, whole.near, whole.kind, whole.weight / 2)
                    matched += [word, Word(part, whole.phrases, whole.near, whole.kind, whole.weight / 2)]
                    return True
    return False


def initials(left: list[Word], right: list[Word], matched: list[Word], left_is_han: bool) -> bool:
    """Match a Chinese word that is the short names of areas run together with these areas (滁宁; "chuzhou",
    "nanjing").
    """
    han, latin = (left, right) if left_is_han else (right, left)
    for word in [word for word in han if word.kind == "proper" and len(word.text) > 1]:
        named = [other for other in latin if other.kind in ("proper", "place")]
        run = next(
            (
                named[start : start + len(word.text)]
                for start in range(len(named) - len(word.text) + 1)
                if all(map(_stands_for, word.text, (other.text for other in named[start:])))
            ),
            None,
        )
        if run:
            han.remove(word)
            for other in run:
                latin.remove(other)
            matched += [word, *run]
            return True
    return False


@lru_cache(maxsize=65536)
def _stands_for(char: str, area: str) -> bool:
    """Whether a character is in an area's name, or short for it."""
    return any(char in (*place.zh[:2], *_abbreviations().get(place.short, "")) for place in gazetteer().english(area))


@cache
def _abbreviations() -> dict[str, str]:
    table = read_table(Path(__file__).parent / "abbreviations.csv", ("area", "characters"))
    return {row["area"]: row["characters"] for row in table}
