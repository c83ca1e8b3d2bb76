"""Notices of a meeting to come, read as if it were over: "will preside" as "presided"."""

import re

from kg.lang.en.data import forms
from kg.lang.en.words import Word
from kg.model import Article

_NOTICE = re.compile(r"(?:(?:Public|Urgent|Official)\s)?(?:Notice|Announcement|Agenda|Invitation)\b", re.IGNORECASE)
_ADVERBS = frozenset(("also", "then", "jointly", "first", "finally"))
_MOOD = frozenset(("shall", "will"))


def of_a_meeting(article: Article) -> bool:
    """Whether an article is a notice by its headline."""
    return _NOTICE.match(article.clean) is not None


def as_if_over(tokens: list[Word]) -> list[Word]:
    """The words of a notice, those of the future in the past; places stay as they are."""
    result = list(tokens)
    for at, word in enumerate(tokens[:-2]):
        if word.low not in _MOOD:
            continue
        verb = at + 1 + (tokens[at + 1].low in _ADVERBS)
        low = tokens[verb].low
        past = "was" if low == "be" else "had" if low == "have" else _past(low)
        result[at] = word._replace(low="also", text="also")
        result[verb] = tokens[verb]._replace(low=past, text=past)
    return result


def _past(verb: str) -> str:
    """The past of a verb: the last form that doesn't end in -ing."""
    return next((form for form in reversed(forms(verb)[1:]) if not form.endswith("ing")), verb)
