"""Text broken into lines of one width, as mail and old pages have it, made whole again."""

from kg.read.dom import COLUMN
from kg.read.script import Language
from kg.read.twin import Twin

_WIDEST = {"zh": 64, "en": 110}
_NARROWEST = {"zh": 12, "en": 40}
_ENDS = "。！？；：…”’）】》」.!?;:\"')]│┃|┐┤┘"
OPENS = ("【", "│", "┃", "|", "┌", "├", "└")
"""What a line begins with that goes on with no sentence: a label in brackets, a row of a table."""


def unwrapped(twin: Twin, language: Language) -> Twin:
    """The text with the line breaks inside its sentences taken out, if it is broken into lines of one width.

    It is if at least four lines are nearly as long as the longest, no line is longer than a printed one, and most of
    those four or more end inside a sentence. A break goes where a full line ends inside a sentence and the next line
    follows at once, no further indented and without a label in brackets (【列席】) or a table's border.
    """
    tongue = "en" if language == "en" else "zh"
    text = twin.text
    spans = list(twin.lines())
    width = max(end - start for start, end in spans)
    if not _NARROWEST[tongue] <= width <= _WIDEST[tongue]:
        return twin
    least = width * 4 // 5 if tongue == "en" else width - 4
    full = [(start, end) for start, end in spans if end - start >= least]
    open_ended = [(start, end) for start, end in full if text[start:end].rstrip()[-1:] not in _ENDS]
    if len(full) < 4 or 2 * len(open_ended) < len(full):
        return twin
    following = dict(zip((end for _, end in spans), spans[1:], strict=False))
    breaks = []
    for start, end in open_ended:
        after = text[slice(*following[end])] if end in following else ""
        if (
            after.strip()
            and not after.lstrip().startswith(OPENS)
            and COLUMN not in after
            and _indent(after) <= _indent(text[start:end])
        ):
            breaks.append(end)
    if tongue == "en":
        characters = list(text)
        for position in breaks:
            characters[position] = " "
        return twin.rewritten("".join(characters))
    return twin.drop((position, position + 1 + _indent(text[position + 1 : position + 20])) for position in breaks)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
