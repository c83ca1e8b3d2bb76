"""Bytes → text: which of the encodings in use for Chinese a file is in, and refusing what is none of them.

Decoding is strict: a file that is almost UTF-8 isn't quietly read as something else.
"""

import re
from functools import cache
from re import Pattern

from kg.errors import InputError
from kg.read import tables

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,20})", re.IGNORECASE)
_SAMPLE = 40_000
_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)


@cache
def _frequent() -> Pattern[str]:
    characters = "".join(tables.words(tables.DATA / "frequent.txt"))
    return re.compile(f"[{re.escape(characters)}]")


def decode(data: bytes, where: str, *, html: bool = False) -> str:
    """The text of a file.

    Tried in turn: byte order mark, UTF-8, UTF-16 without a mark, the charset an HTML page declares (which may be wrong:
    it only breaks ties), GB18030 and Big5, of which the one whose characters are the more frequent ones wins.

    Raises:
        InputError: empty, binary, or in no known encoding.
    """
    if not data.strip(b"\x00 \t\r\n"):
        raise InputError(where, "is empty")
    text = _by_mark(data, where)
    if text is None:
        text = _by_trial(data, where, _declared(data) if html else None)
    text = text.removeprefix("\ufeff")
    if not text.strip():
        raise InputError(where, "is empty")
    head = text[:_SAMPLE]
    if _CONTROL.search(head) and len(_CONTROL.findall(head)) > max(2, len(head) // 200):
        raise InputError(where, "is no text (binary data)")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _by_mark(data: bytes, where: str) -> str | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(name)
            except UnicodeDecodeError as error:
                raise InputError(where, f"is not valid {name.upper()} at byte {error.start}") from None
    return None


def _declared(data: bytes) -> str | None:
    found = _DECLARED.search(data[:4096])
    return found.group(1).decode("ascii", "replace").lower() if found else None


def _by_trial(data: bytes, where: str, declared: str | None) -> str:
    if b"\x00" in data[:_SAMPLE]:
        return _utf16(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        broken = error.start
    candidates = []
    for name in ("gb18030", "big5hkscs"):
        text = _strictly(data, name)
        if not text:
            continue
        bonus = 0.02 if declared and declared[:2] == name[:2] else 0.0
        candidates.append((plausibility(text[:_SAMPLE]) + bonus, name == "gb18030", text))
    for name in ("utf-16-le", "utf-16-be"):
        if len(data) % 2 == 0 and (text := _strictly(data, name)):
            candidates.append((plausibility(text[:_SAMPLE]) - 0.1, False, text))
    if candidates:
        score, _, text = max(candidates)
        if score >= 0.25:
            return text
    raise InputError(where, f"is in no known encoding (not UTF-8 at byte {broken}; no plausible GB18030 or Big5)")


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _utf16(data: bytes, where: str) -> str:
    """UTF-16 without a mark: the byte order in which the text is the more plausible."""
    candidates = []
    for name in ("utf-16-le", "utf-16-be"):
        text = _strictly(data, name)
        if not text:
            continue
        ascii_share = sum(map(str.isascii, text[:2000])) / len(text[:2000])
        if "\x00" not in text[:_SAMPLE]:
            candidates.append((max(plausibility(text[:_SAMPLE]), ascii_share), name, text))
    if not candidates or max(candidates)[0] < 0.25:
        raise InputError(where, "is no text (binary data)")
    return max(candidates)[2]


def plausibility(text: str) -> float:
    """Share of frequent Chinese characters among all characters beyond ASCII (1.0 if there are none beyond)."""
    beyond = sum(1 for c in text if not c.isascii())
    return len(_frequent().findall(text)) / beyond if beyond else 1.0
