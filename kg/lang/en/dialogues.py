"""Talks told by a noun or verb with other words before "with": "began a long talk in the yard with A"."""

from kg.lang.en.data import word_class
from kg.lang.en.intended import intended
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

FAR = 9
CALLS = frozenset(("phone", "telephone", "video", "online", "virtual", "remote"))
PEOPLE = frozenset(["two", "three", "four", "five", "several", "some", "other", "young", "local", "old"])
GUESTS = frozenset(("guest", "guests", "visitor", "visitors", "delegation", "group", "party"))


def dialogues(raw: Raw, tokens: list[Word], first: int, subject: int | None) -> Raw:
    """The letters of a sentence with "with" made a verb of talks where a word for talking stands before it.

    `first`: where its words begin; `subject`: whom the sentence before was about.
    """
    if not any(token[0] in "pK" for token in raw):
        return raw
    result: Raw = []
    skipped: set[int] = set()
    for at, token in enumerate(raw):
        letter, start, end, value = token
        if at in skipped:
            continue
        behind = [word.low for word in tokens[end : end + 2]]
        if (
            letter == "K"
            and (behind[:1] == ["them"] or (behind[:1] == ["the"] and not GUESTS.isdisjoint(behind[1:])))
            and not (at + 1 < len(raw) and raw[at + 1][0] in "NQ")
        ):
            result += [token, ("Q", end, end + 1, "party")]
            continue
        if letter == "p" and not value and tokens[end - 1].low == "with" and _talks(raw, at, tokens, first):
            result.append(("K", start, end, "talk"))
            if behind[:1] == ["the"] and not GUESTS.isdisjoint(behind[1:]):
                result.append(("Q", end, end + 2, "party"))
            elif behind[:1] == ["them"]:
                result.append(("Q", end, end + 1, "party"))
            elif behind[:1] in (["him"], ["her"]) and not (at + 1 < len(raw) and raw[at + 1][0] in "NQ"):
                people = [t[3] for t in raw[:at] if t[0] == "N"]
                whom = people[0] if len(set(people)) > 1 else subject
                result += [("N", end, end + 1, whom)] if whom not in (None, *people[-1:]) else []
            skipped = _described(raw, at, tokens)
            continue
        result.append(token)
    return result


def _described(raw: Raw, at: int, tokens: list[Word]) -> set[int]:
    """What stands between "with" and names as in "with two villagers of X on Wednesday, A and B"."""
    end = raw[at][2]
    people = next((i for i in range(at + 1, len(raw)) if raw[i][0] not in "L,&F"), at)
    if people == at or raw[people][0] != "N" or raw[people][1] - end > FAR + 3:
        return set()
    told = {word.low for word in tokens[end : raw[people][1]]}
    return set(range(at + 1, people)) if told & (word_class("person-noun") | PEOPLE) else set()


def _talks(raw: Raw, at: int, tokens: list[Word], first: int) -> bool:
    """Whether somebody talks with whoever stands behind one of the letters."""
    before = next((token for token in reversed(raw[:at]) if token[0] not in ",&iL"), None)
    spoke = before is not None and before[0] == "S" and tokens[before[1]].low in ("spoke", "speaks", "speaking")
    if before is None or not (spoke or before[0] in "NQFJO") or not any(token[0] in "NQ" for token in raw[:at]):
        return False
    start = raw[at][1]
    for word in range(start - 1, max(first, start - FAR, before[2] - 1 - spoke) - 1, -1):
        if tokens[word].shape in ".s" or tokens[word].low in CALLS:
            return False
        if tokens[word].low in word_class("talking"):
            near = {low.low for low in tokens[max(first, word - 4) : word]}
            return not (near & CALLS or near & {"not", "no", "without"} or intended(tokens, first, word))
    return False
