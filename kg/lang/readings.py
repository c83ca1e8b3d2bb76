"""How Chinese names read in Latin letters: which pinyin may stand for which characters, and which is shown.

Readings are toneless and lower-case; "ü" is written "v" inside this module, as in "lv" for 吕. One character has a
*set* of
readings (单: shan, dan, chan), because machine translation and careless editors write the everyday one for a surname.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from kg.lang.lexicon import read_table

_HERE = Path(__file__).parent
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0002fa1f]")
_NO_LETTER = re.compile("[^a-z]")
_LONGEST_SYLLABLE = 6
_LONGEST_SPELT = 6  # characters whose readings are combined with one another
_HAN_NAME_GIVEN = 2  # characters of a Han Chinese given name at most


@dataclass(frozen=True, slots=True)
class _Tables:
    table: dict[str, tuple[str, ...]]
    surname: dict[str, tuple[str, ...]]
    given: dict[str, tuple[str, ...]]
    base: dict[int, str]
    classes: dict[str, str]
    syllables: frozenset[str]


def is_han(text: str) -> bool:
    """Whether there is a Chinese character in a text."""
    return _HAN.search(text) is not None


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """A Chinese name as compared: variant characters (峯, 羣, 於) as their base, no spaces, the middle dot always "·".

    >>> fold("王 海峯")
    '王海峰'
    """
    return "".join(name.split()).translate(_tables().base)


def readings(char: str) -> tuple[str, ...]:
    """The readings of a character, the usual one first; () if it isn't in the table."""
    return _tables().table.get(char, ())


def split_name(name: str) -> tuple[str, str]:
    """(surname, given name) of a Chinese name; the surname has two characters only where it is a known compound one."""
    compound = len(name) > 2 and name[:2] in _tables().surname
    return (name[:2], name[2:]) if compound else (name[:1], name[1:])


def is_han_name(name: str) -> bool:
    """Whether a name in characters has the shape of a Han Chinese one: a surname and one or two characters."""
    surname, given = split_name(name)
    return bool(given) and len(given) <= _HAN_NAME_GIVEN and all(is_han(char) for char in name) and bool(surname)


@lru_cache(maxsize=65536)
def pinyin_name(name: str) -> str | None:
    """The name to show in pinyin, surname first ("Wu Xinming", "Ouyang Songbai", "Jian Xi'an"); None if it can't be
    known.

    Names that aren't Han Chinese (额尔敦巴图, 艾尼瓦尔·热合曼) have spellings of their own, so none is made up.
    """
    if not is_han_name(name):
        return None
    surname, given = split_name(name)
    first, rest = _surname_readings(surname), [_given_readings(char) for char in given]
    if not first or not all(rest):
        return None
    last = ""
    for options in rest:
        last += ("'" if last and options[0][0] in "aeo" else "") + options[0]
    return f"{first[0].capitalize()} {last.capitalize()}".replace("v", "ü").replace("V", "Ü")


def pinyin(text: str) -> str:
    """The usual readings of a text's characters, run together; what isn't Chinese stays ("Z2线" → "z2xian")."""
    table = _tables().table
    return "".join(table[c][0] if c in table else c for c in text.casefold())


@lru_cache(maxsize=65536)
def latin(name: str) -> tuple[str, ...]:
    """The words of a name in Latin letters as compared: lower case, no marks, hyphens or apostrophes ("Lü" → "lv")."""
    name = unicodedata.normalize("NFD", name.casefold()).replace("u\u0308", "v")
    name = "".join(char for char in name if not unicodedata.combining(char))
    words = (part if part.isascii() and part.isalpha() else _NO_LETTER.sub("", part) for part in name.split())
    return tuple(word for word in words if word)


@lru_cache(maxsize=65536)
def reads_as(name: str, pinyin_form: str) -> bool:
    """Whether a name in characters may be what stands in Latin letters (surname first, as "Dan Zhiwen" for 单志文)."""
    words = latin(pinyin_form)
    name = fold(name).replace("·", "")
    if not words or not name:
        return False
    surname, given = split_name(name)
    if len(words) == 2 and given:
        return words[0] in _forms(_surname_readings(surname)) and words[1] in _spellings(given)
    joined = "".join(words)
    heads = _forms(_surname_readings(surname))
    return any(joined.startswith(head) and joined[len(head) :] in _spellings(given) for head in heads)


@lru_cache(maxsize=65536)
def spelled(name: str) -> frozenset[str]:
    """All that `reads_as` takes for a name in characters, the words run together."""
    surname, given = split_name(fold(name).replace("·", ""))
    return frozenset(head + rest for head in _forms(_surname_readings(surname)) for rest in _spellings(given))


@lru_cache(maxsize=65536)
def reading_class(name: str) -> str:
    """A key that all spellings of a name share, in characters or Latin letters: "chan-wei" for 张伟, 章伟 and "Zhang
    Wei".

    It is coarse (readings that one character may have are one class), a function of the name alone.
    """
    if is_han(name):
        surname, given = split_name(fold(name).replace("·", ""))
        parts = [
            *(_surname_readings(surname)[:1] or (surname,)),
            *(_given_readings(c)[0] if _given_readings(c) else c for c in given),
        ]
        joined = "".join(parts)
    else:
        joined = "".join(latin(name))
    if "v" in joined or "yu" in joined:
        joined = re.sub(r"lv|lyu", "lu", re.sub(r"nv|^nyu", "nu", joined))
    classes = _tables().classes
    return "-".join(classes.get(syllable, syllable) for syllable in syllables(joined))


def syllables(letters: str) -> tuple[str, ...]:
    """Letters cut into pinyin syllables, the longest first that lets the rest be cut; () parts stay whole: one tuple
    item.

    >>> syllables("xinming")
    ('xin', 'ming')
    """
    return _cut(letters, _tables().syllables) or ((letters,) if letters else ())


@lru_cache(maxsize=65536)
def _cut(letters: str, known: frozenset[str]) -> tuple[str, ...] | None:
    if not letters:
        return ()
    for length in range(min(_LONGEST_SYLLABLE, len(letters)), 0, -1):
        if letters[:length] in known:
            rest = _cut(letters[length:], known)
            if rest is not None:
                return (letters[:length], *rest)
    return None


def _surname_readings(surname: str) -> tuple[str, ...]:
    tables = _tables()
    if surname in tables.surname:
        return tables.surname[surname]
    if len(surname) == 1:
        return tables.table.get(surname, ())
    return ()


def _given_readings(char: str) -> tuple[str, ...]:
    tables = _tables()
    return tables.given.get(char) or tables.table.get(char, ())


def _forms(options: tuple[str, ...]) -> tuple[str, ...]:
    """All that is printed for some readings: "lv" is also met as "lyu" and "lu"."""
    return tuple(form for option in options for form in _spelt(option))


def _spelt(reading: str) -> tuple[str, ...]:
    if "v" not in reading:
        return (reading,)
    return reading, reading.replace("v", "yu"), reading.replace("v", "u")


def spellings(text: str) -> frozenset[str]:
    """All that a Chinese text may be in pinyin, run together; of a long one only the usual reading."""
    return _spellings(text) if len(text) <= _LONGEST_SPELT else frozenset({pinyin(text)})


@lru_cache(maxsize=65536)
def _spellings(given: str) -> frozenset[str]:
    options = [_forms(_given_readings(char)) for char in given]
    return frozenset("".join(parts) for parts in product(*options)) if all(options) else frozenset()


@cache
def _tables() -> _Tables:
    table = {row["char"]: _split(row["readings"]) for row in read_table(_HERE / "readings.csv", ("char", "readings"))}
    surname: dict[str, tuple[str, ...]] = {}
    given: dict[str, tuple[str, ...]] = {}
    for row in read_table(_HERE / "name_readings.csv", ("chars", "surname", "given")):
        if row["surname"]:
            surname[row["chars"]] = _split(row["surname"])
        if row["given"]:
            given[row["chars"]] = _split(row["given"])
    base = dict.fromkeys(map(ord, "•・‧．∙"), "·")
    base |= {ord(row["variant"]): row["base"] for row in read_table(_HERE / "variants.csv", ("variant", "base"))}
    known = {reading for options in table.values() for reading in options}
    known |= {reading.replace("v", "u") for reading in known}
    groups = [(*surname.get(char, ()), *given.get(char, ())) for char in sorted({*surname, *given}) if len(char) == 1]
    return _Tables(table, surname, given, base, _union(groups), frozenset(r for r in known if "v" not in r))


def _union(groups: list[tuple[str, ...]]) -> dict[str, str]:
    """Each reading's class: readings of one character are of one class; its name is the first in the alphabet."""
    classes: dict[str, str] = {}
    for group in groups:
        members = {member.replace("v", "u") for member in group}
        roots = {classes.get(member, member) for member in members}
        least = min(roots)
        for member in members:
            classes[member] = least
        for member, root in list(classes.items()):
            if root in roots:
                classes[member] = least
    return classes


def _split(cell: str) -> tuple[str, ...]:
    return tuple(cell.replace("ü", "v").split())
