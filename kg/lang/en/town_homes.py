"""The home of a county's article that names it nowhere: the one county of the country that has its towns."""

from collections import Counter

from kg.lang.en.data import word_class
from kg.lang.en.names import syllables
from kg.lang.en.words import Word
from kg.places import gazetteer

_LEVELS = ("county", "district", "banner")


def county_of_towns(tokens: list[Word], levels: Counter[str]) -> str | None:
    """The county that alone has all towns named "Nianba Town", if bodies of a county are spoken of; else None."""
    if levels["city"] or not any(levels[level] for level in _LEVELS):
        return None
    names = {
        word.low
        for word, kind, before in zip(tokens, tokens[1:], [None, *tokens], strict=False)
        if word.shape == "C"
        and kind.low in word_class("town") - {"street"}
        and kind.start == word.end + 1
        and syllables(word.low) > 1
        and (before is None or before.shape not in "CU" or before.end + 1 < word.start)
    }
    found = [set(gazetteer().counties_with_english(name)) for name in names]
    common = set.intersection(*found) if found else set()
    return common.pop() if len(common) == 1 else None
