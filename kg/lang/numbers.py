"""Ordinal numbers and phases in names of meetings and projects, Chinese and English ("第二十九次", "Twenty-ninth",
"phase ii").
"""

import re

_DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
}
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70}
_CARDINALS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8}
_ZH = r"[〇零一二两三四五六七八九十百\d]+"
_ZH_PHASE = re.compile(rf"第?({_ZH}|首)期(?:工程|项目)?")
_ZH_ORDINAL = re.compile(rf"第({_ZH})(?:届|次|号|个|轮)?|({_ZH})(?:届|次)")
_ZH_YEAR = re.compile(r"20\d\d年?度?|19\d\d年?度?")
_ZH_QUANTITY = re.compile(
    r"(?:年产能?|年处理|日处理|总?装机)?\d[\d.]*[万亿]?(?:GWh?|MWh?|kW|千瓦时?|兆瓦时?|吉瓦时?|吨级?|台套?|套|辆|件|片|只|平方米|平米|立方米|亩|头|公里)",
    re.IGNORECASE,
)
_EN_QUANTITY = re.compile(
    r"\b\d[\d.,]*[ -]?(?:gwh?|mwh?|kw|kilowatts?|megawatts?|gigawatts?|tons?|tonnes?|units?|sets?"
    r"|square met(?:er|re)s?|mu|km)\b",
    re.IGNORECASE,
)
_ONE = "|".join(_ORDINALS)
_EN_PHASE = re.compile(
    rf"\b(?P<word>{_ONE}) phase\b(?: project\b)?(?: of\b)?"
    rf"|\bphase (?P<number>\d+|{'|'.join(_ROMAN)}|{'|'.join(_CARDINALS)})\b(?: project\b)?"
)
_EN_ORDINAL = re.compile(
    rf"\b(?:(?P<tens>{'|'.join(_TENS)}) )?(?P<word>{_ONE})\b(?! quarter| half| batch)"
    r"|\b(?P<digits>\d+)(?: (?:st|nd|rd|th)\b)"
)
_EN_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def chinese_number(text: str) -> int:
    """The number that Chinese or Arabic numerals write ("二十九" → 29)."""
    if text.isdecimal():
        return int(text)
    total = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = digit * 10 + _DIGITS[char] if digit and not total else _DIGITS[char]
        elif char.isdecimal():
            digit = digit * 10 + int(char)
        else:
            total += (digit or 1) * (100 if char == "百" else 10)
            digit = 0
    return total + digit


def phase_number(text: str) -> int | None:
    """The number of a phase however it is written ("一期", "II", "Phase 2", "second"); None if it is none."""
    text = text.strip().lower()
    phase = phase_of(text)[1] or phase_of(f"phase {text}")[1] or phase_of(f"{text} phase")[1]
    if phase is None and re.fullmatch(_ZH, text):
        return chinese_number(text)
    return phase


def phase_of(name: str) -> tuple[str, int | None]:
    """A name (English in lower case) without its phase, and the phase: 1 for 一期, 首期, "phase i"."""
    if match := _ZH_PHASE.search(name):
        phase = 1 if match[1] == "首" else chinese_number(match[1])
        return name[: match.start()] + name[match.end() :], phase
    if match := _EN_PHASE.search(name):
        text = match["word"] or match["number"]
        phase = _ORDINALS.get(text) or _ROMAN.get(text) or _CARDINALS.get(text) or int(text)
        return " ".join((name[: match.start()] + " " + name[match.end() :]).split()), phase
    return name, None


def quantities(name: str) -> str:
    """A name without its capacities and sizes (年产12GW, 5万吨, "500,000-kilowatt"), which not every report gives."""
    return " ".join(_EN_QUANTITY.sub(" ", _ZH_QUANTITY.sub("", name)).split()) or name


def ordinals(name: str) -> tuple[str, frozenset[int]]:
    """A name without its ordinal numbers and years, and the numbers ("第七届…第一次会议" → 7, 1)."""
    if re.search(r"[\u3400-\u9fff]", name):
        name = _ZH_YEAR.sub("", name)
        found = frozenset(chinese_number(match[1] or match[2]) for match in _ZH_ORDINAL.finditer(name))
        return _ZH_ORDINAL.sub("", name), found
    name = _EN_YEAR.sub("", name)
    numbers = set()
    for match in _EN_ORDINAL.finditer(name):
        numbers.add(
            int(match["digits"]) if match["digits"] else _TENS.get(match["tens"] or "", 0) + _ORDINALS[match["word"]]
        )
    return " ".join(_EN_ORDINAL.sub(" ", name).split()), frozenset(numbers)
