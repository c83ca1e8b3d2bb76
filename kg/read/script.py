"""Which language and script an article is in, and its characters in one script and one width."""

import re
from functools import cache
from re import Pattern
from typing import Literal

import opencc

from kg.read import tables
from kg.read.noise import CJK
from kg.read.twin import Twin

Language = Literal["zh-Hans", "zh-Hant", "en"]
_SAMPLE = 600
_SPACES = "\u3000\u00a0\t\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_BREAKS = "\r\x0b\x0c\x85\u2028\u2029"
_ODD = re.compile(
    "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a％／＋－＝．＃＆＊＠＿＜＞｜•‧∙⋅・･●▪◆■\u2f00-\u2fdf\uf900-\ufaff「」『』〔〕［］‐‑﹒﹐﹔﹕"
    + _SPACES + _BREAKS + "]"
)  # fmt: skip


@cache
def _plain() -> dict[int, str]:
    """Characters of one meaning and several shapes, one for one: width, middle dots, corner quotes, spaces."""
    table = {
        code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
    }
    table |= {ord(c): chr(ord(c) - 0xFEE0) for c in "％／＋－＝．＃＆＊＠＿＜＞｜"}
    table |= {ord(c): "·" for c in "•‧∙⋅・･"}
    table |= {ord(c): " " for c in _SPACES} | {ord(c): "\n" for c in _BREAKS}
    return table | dict(zip(map(ord, "「」『』〔〕［］‐‑﹒﹐﹔﹕"), "“”‘’（）[]--.，；：", strict=True))


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@cache
def _only() -> tuple[Pattern[str], Pattern[str]]:
    """(characters of traditional text only, characters of simplified text only)."""
    every = "".join(map(chr, range(0x4E00, 0xA000)))
    simple = _converter().convert(every)
    traditional = opencc.OpenCC("s2t").convert(every)
    changed = {a for a, b in zip(every, simple, strict=True) if a != b}
    reached = {b for a, b in zip(every, simple, strict=True) if a != b}
    back = {a for a, b in zip(every, traditional, strict=True) if a != b}
    return (
        re.compile(f"[{''.join(sorted(changed - back))}]"),
        re.compile(f"[{''.join(sorted((reached & back) - changed))}]"),
    )


def language_of(text: str) -> Language:
    """The language of a text, by its letters; the script of Chinese by the characters that only one script has.

    A Chinese character takes two more bytes than characters in UTF-8: counting bytes spares a look at each character.
    """
    chinese = (len(text.encode("utf-8", "surrogatepass")) - len(text)) // 2
    if 4 * chinese < len(text) - chinese:
        return "en"
    start = max(0, len(text) // 3 - _SAMPLE // 2)
    sample = text[start : start + _SAMPLE]
    traditional, simplified = _only()
    return "zh-Hant" if len(traditional.findall(sample)) > len(simplified.findall(sample)) else "zh-Hans"


def _replaced(text: str, pattern: Pattern[str], table: dict[int, str]) -> str:
    """The text with the characters that the pattern finds written as the table says.

    Few different ones stand in a text, which makes this faster than `str.translate`.
    """
    for character in sorted(set(pattern.findall(text))):
        text = text.replace(character, table.get(ord(character), character))
    return text


def plain_width(twin: Twin) -> Twin:
    """Digits, letters, spaces, dots and quotation marks in one shape."""
    return twin.rewritten(_replaced(twin.text, _ODD, _plain()))


_PARTICLE = re.compile(rf"著(?<=[{CJK}].)(?<![显卓昭名原土论译专编巨遗合所新拙撰大共].)(?![名作称述书者录有于成])")
"""The particle of verbs as Taiwan writes it: 握著, 沿著, not 顯著, 著名."""


_STRUCK = re.compile(rf"\*(?=协(?![同作调议商定力助办])|府)(?<=[{CJK}].)")
"""The character that the filters of some sites strike out: 市*协, 市*府."""


def restored(twin: Twin) -> Twin:
    """Chinese text with the characters that a filter struck out."""
    return twin.rewritten(_STRUCK.sub("政", twin.text)) if "*" in twin.text else twin


def simplified(twin: Twin) -> Twin:
    """Traditional text in simplified characters, one for one, variants included."""
    text = _converter().convert(twin.text)
    if len(text) != len(twin.text):
        text = "".join(_one_for_one(c) for c in twin.text)
    text = _PARTICLE.sub("着", _surnames_kept(twin.text, text))
    return twin.rewritten(text.translate(tables.variants()))


def _surnames_kept(traditional: str, text: str) -> str:
    """Converted text where 沈 behind a title, and so wherever that name stands, is the surname: 部長沈醉, not 沉醉."""
    if "沉" not in text or "沈" not in traditional:
        return text
    for name in set(_named_shen().findall(traditional)):
        at = traditional.find(name)
        while at >= 0:
            text = text[:at] + name[0] + text[at + 1 :]
            at = traditional.find(name, at + 1)
    return text


@cache
def _named_shen() -> Pattern[str]:
    ends = "".join(tables.words(tables.DATA / "title_ends.txt"))
    traditional = opencc.OpenCC("s2t").convert(ends)
    return re.compile(f"(?<=[{ends}{traditional}])沈(?![思默吟迷浸痛重著穩])[{CJK}]")


def _one_for_one(character: str) -> str:
    converted = _converter().convert(character)
    return converted if len(converted) == 1 else character


_CHINESE_MARKS = (",", "，"), (";", "；"), (":", "："), ("!", "！"), ("?", "？"), ("(", "（"), (")", "）")
# What must not stand before is looked for behind the mark: a pattern that begins with one is found much sooner.
_INSIDE_LATIN = re.compile(r"[，：；？](?<=[0-9A-Za-z.].)(?=[0-9A-Za-z])|：(?<=[A-Za-z0-9]：)(?=//)")
_LATIN_MARKS = {ord("，"): ",", ord("："): ":", ord("；"): ";", ord("？"): "?"}
_FULL_STOP = re.compile(rf"(?<=[{CJK}”’）》%])[.．｡](?=\s|$|[{CJK}“])")
_STRAIGHT = re.compile(r'"([^"\n]{1,80})"')


def chinese_marks(twin: Twin) -> Twin:
    """Punctuation of Chinese text in the Chinese shape, but inside numbers, times and Latin words."""
    text = twin.text
    for mark, chinese in _CHINESE_MARKS:
        text = text.replace(mark, chinese)
    text = _INSIDE_LATIN.sub(lambda match: match.group().translate(_LATIN_MARKS), text)
    if "." in text or "｡" in text:
        text = _FULL_STOP.sub("。", text)
    if '"' in text:
        text = _STRAIGHT.sub(r"“\1”", text)
    return twin.rewritten(text)


_ENGLISH = dict(zip(map(ord, "’‘ʼ`´“”„‟，：；！？（）。、【】"), "'''''\"\"\"\",:;!?().,[]", strict=True))
_ENGLISH_ODD = re.compile(f"[{''.join(map(chr, _ENGLISH))}]")
_MISREAD = dict(zip(["¡¯", "¡®", "¡°", "¡±", "¡ª", "¡¢", "£¬", "£º", "£»", "£¨", "£©"], "''\"\"—,,:;()", strict=True))
"""Marks of GB 18030 that a page has taken for two characters of Latin-1 each."""
_MISREAD_MARK = re.compile("|".join(_MISREAD))


def english_marks(twin: Twin) -> Twin:
    """Punctuation of English text in the ASCII shape."""
    if twin.text.isascii():
        return twin
    if found := list(_MISREAD_MARK.finditer(twin.text)):
        text = _MISREAD_MARK.sub(lambda match: _MISREAD[match[0]] + match[0][1], twin.text)
        twin = twin.rewritten(text).drop((match.end() - 1, match.end()) for match in found)
    return twin.rewritten(_replaced(twin.text, _ENGLISH_ODD, _ENGLISH))
