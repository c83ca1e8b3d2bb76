"""What the paragraphs of an article tell of: visits, talks or a meeting."""

import re

from kg.draft.tokens import Sentence

VISITING = re.compile("V[LJOF&]+x|[NQ][^I]*V[LJOF&]*[LJOF]|N[^I]*K[^,AHSR]*N|Np[^,]*N[^,]*K")

TALKS = re.compile("N[^I]*K[^,AHSR]*N")


def paragraphs(sentences: list[Sentence]) -> tuple[dict[int, int], dict[int, int]]:
    """Paragraphs that tell of visits or talks and not of a meeting, and where these begin in them; paragraphs that tell
    of a meeting, and where.
    """
    with_visit: dict[int, int] = {}
    with_meeting: dict[int, int] = {}
    talks = -1
    for sentence in sentences:
        letters = sentence.letters
        if VISITING.search(letters):
            with_visit.setdefault(sentence.paragraph, sentence.start)
        told = any(
            token.letter == "M" and (token.value is not None or sentence.paragraph != talks)
            for token in sentence.tokens
        )
        talks = sentence.paragraph if TALKS.search(letters) else talks
        if (told and letters.count("M") > letters.count("ZM")) or "H" in letters:
            with_meeting.setdefault(sentence.paragraph, sentence.start)
    return {one: start for one, start in with_visit.items() if one not in with_meeting}, with_meeting


def solemn(sentence: Sentence) -> bool:
    """As in "A cut the ribbon", and nothing of visits or talks."""
    return "A" in sentence.letters and set(sentence.letters).isdisjoint("VKWkpGQ")
