"""A stop at a part of a project that the sentence before has introduced: a station of a line, a section of a road."""

import re

from kg.draft.tokens import Sentence, Token

IS_ONE = re.compile(r"\s(?:is|was) (?:a|an|the|one of)\b[^.]{0,60}\b(?:project|line|railway|road|route|scheme)s?\b")
"""Behind the name of a project: what it is."""
PART = re.compile(r"\b(?:station|section|tunnel|bridge|interchange|depot|lot|viaduct|pier|shaft|lock|sluice)\b", re.I)
TOLD = frozenset("NVKMAHSR")


def parts(sentences: list[Sentence], clean: str) -> list[Sentence]:
    """The sentences with a project put beside its part: "The X Line is a key project. At the site of Y Station"."""
    result = list(sentences)
    for at in range(1, len(result)):
        before, here = result[at - 1], result[at]
        if here.paragraph != before.paragraph or before.letters[:1] != "J" or not TOLD.isdisjoint(before.letters):
            continue
        project, stop = before.tokens[0], _stop(here)
        if stop is None or stop.value == project.value or not PART.search(clean, stop.start, stop.end):
            continue
        if IS_ONE.match(clean, project.end):
            place = here.tokens.index(stop) + 1
            beside = (Token("&", stop.end, stop.end), project._replace(start=stop.end, end=stop.end))
            result[at] = here._replace(tokens=(*here.tokens[:place], *beside, *here.tokens[place:]))
    return result


def _stop(sentence: Sentence) -> Token | None:
    """The site that a sentence begins with, as where somebody or something is."""
    return sentence.tokens[1] if sentence.letters[:2] in ("VF", "iF", "VJ", "iJ") else None
