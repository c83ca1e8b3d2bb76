"""Short names in capitals: "SSIP" of the Suzhou Suqian Industrial Park, "ACC" of the ASEAN-China Centre (ACC)."""

from kg.lang.en.scan import Item
from kg.lang.en.words import Word
from kg.lang.en.zones import zones_named

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
            if item.letter == "L" and item.area is not None and item.area.full:
                known = item.area.areas or zones_named(words[item.first : item.last])
                name = "".join([word.low[0] for word in words[item.first : item.last] if word.shape in "CUM"])
                if known:
                    meant.setdefault(name, item._replace(area=item.area._replace(areas=known)))
    for items, at in short:
        body = items[at - 2] if at > 1 and words[items[at - 1].first].low == "(" else None
        if body is not None and body.letter == "G":
            meant.setdefault(words[items[at].first].low, body)
        elif body is not None and body.area is not None and body.area.full:
            known = body.area.areas or zones_named(words[body.first : body.last])
            if known:
                meant.setdefault(words[items[at].first].low, body._replace(area=body.area._replace(areas=known)))
    for items, at in short:
        whole, item = meant.get(words[items[at].first].low), items[at]
        if whole is not None and words[items[at - 1].first].low != "(":
            items[at] = whole._replace(first=item.first, last=item.last)
            if at > 1 and words[items[at - 1].first].low == "at" and items[at - 2].letter in "GH":
                items[at - 1] = items[at - 1]._replace(letter="o")  # "director of the Press Division at ACC"
