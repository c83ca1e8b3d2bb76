"""Short names in capitals: "SSIP" of the Suzhou Suqian Industrial Park, "ACC" of the ASEAN-China Centre (ACC)."""

from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_LEAST, _LONGEST = 3, 6


def acronyms(sentences: list[list[Item]], words: list[Word]) -> None:
    """Let a word in capitals be the area of its initials, or the body it stands behind in brackets."""
    short = [
        (items, at)
        for items in sentences
        for at, item in enumerate(items)
        if item.letter == "w" and words[item.first].shape == "U" and _LEAST <= len(words[item.first].low) <= _LONGEST
    ]
    if not short:
        return
    meant: dict[str, Item] = {}
    for items in sentences:
        for item in items:
            if item.letter == "L" and item.area is not None and item.area.full and item.area.areas:
                name = "".join([word.low[0] for word in words[item.first : item.last] if word.shape != "l"])
                meant.setdefault(name, item)
    for items, at in short:
        body = items[at - 2] if at > 1 and words[items[at - 1].first].low == "(" else None
        if body is not None and body.letter == "G":
            meant.setdefault(words[items[at].first].low, body)
    for items, at in short:
        whole, item = meant.get(words[items[at].first].low), items[at]
        if whole is not None and words[items[at - 1].first].low != "(":
            items[at] = whole._replace(first=item.first, last=item.last)
            if at > 1 and words[items[at - 1].first].low == "at" and items[at - 2].letter in "GH":
                items[at - 1] = items[at - 1]._replace(letter="o")  # "director of the Press Division at ACC"
