"""What notices and portraits put between a name and its title: "A, female, Hui, born in May 1970, currently mayor"."""

import re
from collections.abc import Set

from kg.lang.en.data import word_class
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_CUES = frozenset(("aged", "born", "degree", "ethnic", "female", "graduate", "male", "nationality", "native", "old"))
_PEOPLES = "|".join(sorted({*word_class("nationality"), "han", "hui", "mongol", "mongolian", "tibetan", "yi", "miao"}))
_DETAIL = re.compile(
    "(?:fe)?male|(?:a |an )?(?:man|woman)"
    rf"|(?:of )?(?:the )?(?:{_PEOPLES})(?: ethnic group| nationality| ethnicity)?"
    r"|(?:(?:a )?member )?(?:of |from )(?:the )?\w+ (?:ethnic group|ethnic minority|nationality|ethnicity|people)"
    r"|(?:who was )?born (?:in|on) [\w .]{3,24}|aged? \d\d|\d\d(?: years old)?"
    r"|(?:a )?native of [\w' ]{3,40}|(?:a )?(?:member of the )?(?:cpc|communist party|party)(?: of china)?(?: member)?"
    r"|(?:with )?(?:a )?(?:bachelor|master|doctor)(?: 's|s)?(?: degree)?(?: in [\w ]+)?"
    r"|(?:a )?(?:university|college|postgraduate)(?: graduate| education| degree)?"
)
_LONGEST = 12


def without_details(items: list[Item], words: list[Word], said: Set[str]) -> None:
    """Let commas behind names hold what stands between them and the title: age, sex, people, home."""
    if _CUES.isdisjoint(said):
        return
    at = 1
    while at < len(items) - 1:
        if items[at].letter != "k" or items[at - 1].letter not in "Nw" or words[items[at].first].low != ",":
            at += 1
            continue
        end = next((i for i in range(at + 1, min(at + _LONGEST, len(items))) if items[i].letter == "k"), None)
        between = " ".join(word.low for word in words[items[at].last : items[end].first]) if end else ""
        if end and _DETAIL.fullmatch(between):
            items[at : end + 1] = [items[at]._replace(last=items[end].last)]
        else:
            at += 1
