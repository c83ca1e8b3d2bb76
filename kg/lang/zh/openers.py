"""People whom no title names: those who open a sentence with an act of the genre (郭建清主持会议)."""

from collections.abc import Iterator

from kg.lang.zh.listing import Listing
from kg.lang.zh.names import names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word

BEFORE = "，。；！？\n \u3000由"
DUTY = "duty"


def openers(scan: Scan, listing: Listing) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    for start, end in scan.sentences:
        if any(_attends(word) for word in scan.words_in(start, end)):
            while start < end and scan.text[start] in " \u3000":
                start += 1
            yield from _attendants(scan, listing, start)
    for word in scan.words:
        if word.kind == "v" and (word.value[0] in "HS" or word.value[1] == DUTY) and word.end - word.start > 1:
            yield from _opener(scan, listing, word)


def _opener(scan: Scan, listing: Listing, word: Word) -> Iterator[tuple[int, int]]:
    """The name before a verb, where it opens a clause."""
    lists = names()
    for length in (3, 2):
        start = word.start - length
        if start < 0 or (start > 0 and scan.text[start - 1] not in BEFORE):
            continue
        name = scan.text[start : word.start]
        if any(scan.text.startswith(known, start) for known in listing.known):
            return
        plain = is_common(name) or is_common(name[1:]) or is_common(name[:2]) or name.endswith(lists.honorifics)
        if lists.plausible(name) and not plain and name[0] not in lists.follow:
            yield start, word.start
        return


def _attends(word: Word) -> bool:
    return word.kind == "v" and word.value[0] == "A" and word.end - word.start >= len("出席")


def _attendants(scan: Scan, listing: Listing, start: int) -> list[tuple[int, int]]:
    """The names of a list that takes part."""
    spans = listing.behind(start)
    word = scan.word_at.get(spans[-1][1]) if len(spans) > 1 else None
    if word is None or not _attends(word):
        return []
    listed = [scan.text[first:last] for first, last in spans]
    sure = all(names().plausible(name) and not is_common(name) for name in listed)
    return spans if sure else []
