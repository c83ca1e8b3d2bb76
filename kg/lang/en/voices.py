"""Who speaks or reports where a sentence isn't built around him: "A report came from A", "From A the meeting heard"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.intended import intended
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_CAME = frozenset(("came", "come", "comes", "heard", "followed"))
_BODIES = frozenset(
    (
        *("bureaus", "cities", "companies", "counties", "departments", "districts", "enterprises", "firms", "plants"),
        *("schools", "streets", "subdistricts", "towns", "townships", "units", "villages"),
    )
)
_SPOKEN_OF = frozenset(("cited", "discussed", "mentioned", "praised", "quoted", "recalled", "studied"))
_WRITTEN = frozenset(("responsibility", "written"))
_SOURCES = frozenset(
    (
        *("article", "book", "by", "calculation", "data", "diary", "essay", "estimate", "estimates", "figures"),
        *("paper", "report", "reports", "research", "statistics", "study", "studies", "survey", "surveys"),
    )
)
_REACH = 14
"""So many words with titles stand between a word of speech and who it belongs to."""
_ADVERBS = frozenset(("also", "finally", "here", "later", "then", "there"))
_WHOLE = frozenset(("committee", "conference", "hall", "meeting", "members", "participants", "session"))


def voices(raw: Raw, tokens: list[Word], first: int) -> Raw:
    """The letters of a sentence with those who speak and report in such words; `first`: its first word."""
    raw = _heard(_from_whom(_passive(raw, tokens, first), tokens, first), tokens, first)
    raw = _according(_with_words(raw, tokens, first), tokens, first)
    return _one_chair(_his_own(_of_others(raw, tokens), tokens))


def _according(raw: Raw, tokens: list[Word], first: int) -> Raw:
    """As in "According to A, mayor of X, the people are willing": A said so."""
    if tokens[first].low != "according" or tokens[first + 1].low != "to":
        return raw
    at = next((i for i, token in enumerate(raw) if token[0] not in ",&"), len(raw))
    if at == len(raw) or raw[at][0] != "N" or raw[at][1] - first > _REACH:
        return raw
    if not _SOURCES.isdisjoint(word.low for word in tokens[first + 2 : raw[at][1]]):
        return raw
    end = raw[at][2]
    return [raw[at], ("S", end - 1, end, "say"), ("x", end - 1, end, None), *raw[at + 1 :]]


def _named(raw: Raw, at: int) -> bool:
    """Whether a name is the next letter behind a word, and near."""
    behind = next((token for token in raw if token[1] >= at), None)
    return behind is not None and behind[0] == "N" and behind[1] - at <= _REACH


def _from_whom(raw: Raw, tokens: list[Word], first: int) -> Raw:
    """As in "A report on proposals came from A", "Words of thanks followed from A and B"."""
    named = next((token[1] for token in reversed(raw) if token[0] == "N"), first)
    for at in range(first + 1, named):
        if tokens[at].low != "from" or tokens[at - 1].low not in _CAME or not _named(raw, at):
            continue
        said = [word.low for word in tokens[first:at]]
        letter = next((letter for letter in "RS" for low in said if low in word_class(f"voice-{letter.lower()}")), "")
        before = [token for token in raw if token[2] <= at and not _noun(tokens[token[1]].low)]
        if letter and not any(token[0] in "AHSRNQ" for token in before):
            return [*before, (letter, at, at + 1, "by"), *(t for t in raw if t[1] > at)]
    return raw


def _passive(raw: Raw, tokens: list[Word], first: int) -> Raw:
    """As in "A report on fires was submitted by A", "Item one was presented by B", "A briefing, given by C"."""
    for at, (letter, start, _, _) in enumerate(raw):
        if letter != "N" or any(token[0] in "NQ" for token in raw[:at]):
            continue
        by = next((i for i in range(start - 1, max(first, start - _REACH), -1) if tokens[i].low == "by"), first)
        verb = next(
            (i for i in range(by - 1, max(first, by - 6), -1) if tokens[i].low in word_class("presented")), first
        )
        if by == first or verb == first or intended(tokens, first, verb):
            return raw
        said = [word.low for word in tokens[first:verb]]
        if not _WRITTEN.isdisjoint(said):
            return raw
        kind = next((kind for low in reversed(said) for kind in "RS" if low in word_class(f"voice-{kind.lower()}")), "")
        before = [token for token in raw[:at] if token[2] <= verb and not (token[0] in "RS" and token[3] in ("", "of"))]
        if kind and not any(token[0] in "AHSRV" for token in before):
            return [*before, (kind, verb, by + 1, "by"), *raw[at:]]
        return raw
    return raw


def _with_words(raw: Raw, tokens: list[Word], first: int) -> Raw:
    """As in "A with the welcome, B with a slide show", "Speech (A)", "opened with A's speech": they speak or report."""
    found: Raw = []
    told = False
    for at, token in enumerate(raw):
        if told and token[0] == "p" and tokens[token[1]].low == "with":
            continue
        found.append(token)
        letter, start, end, _ = token
        told = told and letter != "N"
        if letter != "N" or any(one[0] in "AHSR" and one[1] == end for one in raw[at + 1 : at + 2]):
            continue
        low = [word.low for word in tokens[end : end + 6]]
        kind = ""
        if low[:1] and low[0] in ("raised", "put", "asked", "posed", "voiced"):
            kind = _kind([word.low for word in tokens[max(first, start - 3) : start]])
        if low[:1] and low[0] in _CAME | {"opened", "began", "closed", "ended"}:
            low = low[1:]
        if low[:1] == [","] and "with" in low:
            low = low[low.index("with") :]
        if low[:1] == ["with"] and low[1:2] and low[1] in ("a", "an", "the"):
            kind = _kind(low[2:])
        elif low[:1] == ["'s"] and low[1:2] and low[1] in ("is", "was", "were"):
            kind = _kind(low[2:]) if low[2:3] and low[2] in ("a", "an", "the") else ""
        elif low[:1] == ["'s"]:
            kind = _kind(low[1:3]) if tokens[end + 1].low not in ("report", "question") else ""
            kind = "" if not _SPOKEN_OF.isdisjoint(word.low for word in tokens[end : end + _REACH]) else kind
        elif tokens[start - 1].low == "(" and low[:1] == [")"]:
            kind = _kind([word.low for word in tokens[first : start - 1]])
        if kind:
            alone = low[:1] != ["with"]
            told = not alone
            found[-1:] = [("x", start, start + 1, None), token] if alone else [token]
            found += [(kind, end - 1, end, ""), ("x", end - 1, end, None)]
    return found


def _kind(words: list[str]) -> str:
    """The letter of what words tell of: "S" for a speech, "R" for a report, "" for neither."""
    kinds = (kind for low in words for kind in "RS" if low in word_class(f"voice-{kind.lower()}"))
    return next(kinds, "")


def _noun(low: str) -> bool:
    return low in word_class("voice-r") or low in word_class("voice-s")


def _heard(raw: Raw, tokens: list[Word], first: int) -> Raw:
    """As in "From A the meeting heard how far the work has come", "The meeting heard A on the state of the dikes"."""
    for at, (letter, start, end, _) in enumerate(raw):
        if letter != "N":
            continue
        if tokens[first].low == "from" and all(token[0] not in "NQ" for token in raw[:at]):
            behind = [word.low for word in tokens[end : end + 6]]
            if {"heard", "learned", "received", "got"} & set(behind) and _WHOLE & set(behind):
                return [*raw[: at + 1], ("R", end, end + 1, ""), *raw[at + 1 :]]
        before = [word.low for word in tokens[max(first, start - _REACH) : start]]
        verb = max((i for i, low in enumerate(before) if low in ("heard", "listened")), default=-1)
        nobody = all(token[0] not in "NQASHRr" for token in raw[:at])
        if verb >= 0 and nobody and _WHOLE & {word.low for word in tokens[first : start - len(before) + verb]}:
            straight = before[verb] == "heard" or before[verb + 1 : verb + 2] == ["to"]
            if straight and not {"of", "report", "reports", "by"} & set(before[verb:]) - _titled(before[verb:]):
                where = start - len(before) + verb
                kept = [token for token in raw[:at] if token[0] != "p"]
                return [*kept, ("R", where, where + 1, "one"), *raw[at:]]
    return raw


def _titled(words: list[str]) -> set[str]:
    """The "of" of a title before a name: "heard director of the bureau A"."""
    return {"of"} if words[1:2] != ["of"] and "report" not in words and "reports" not in words else set()


def _of_others(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A bowed; the leaders of three towns made statements": what the others did isn't A's."""
    start = 0
    found: Raw = []
    for at, token in enumerate(raw):
        letter, first, _, value = token
        if letter == "," or (letter == "&" and tokens[token[2]].low in word_class("others") | _ADVERBS):
            start = at
        begins = raw[start][2] if start or (raw and raw[0][0] == ",") else first
        while begins < first - 1 and tokens[begins].low in _ADVERBS:
            begins += 1
        others = letter in "SR" and value in ("", "say") and begins < first - 1 and start < at
        others = others and (tokens[begins].low in word_class("others") or tokens[first - 1].low in _BODIES)
        others = others and all(one[0] not in "NQMAHSR" for one in raw[start:at])
        found.append(("x", *token[1:3], None) if others else token)
    return found


def _his_own(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Applause came from A, and from B, who hosted": only B did."""
    found: Raw = []
    for token in raw:
        who = token[0] in "AHSR" and token[3] in ("", "say") and tokens[token[1] - 1].low == "who"
        near = next((i for i in range(len(found) - 1, -1, -1) if found[i][0] != ","), -1)
        if who and found and found[near][0] != "N":
            token = ("x", *token[1:3], None)
        if who and near > 0 and found[near][0] == "N" and any(one[3] == "by" for one in found):
            found.insert(near, ("x", found[near][1], found[near][1] + 1, None))
        found.append(token)
    return found


def _one_chair(raw: Raw) -> Raw:
    """As in "The chair was A, and B read out the list": A alone led, B alone read."""
    letters = "".join([token[0] for token in raw])
    match = re.search("HN(?P<joint>[,&]+)N(?:[,&]*N)*,?[SRA]", letters)
    if match is None or raw[match.start()][3] not in ("by", "one") or raw[match.end() - 1][3] in ("by", "one"):
        return raw
    _, first, last, _ = raw[match.start("joint")]
    verb = raw[match.start()]
    chair = raw[match.start() + 1]
    return [*raw[: match.start()], (*verb[:3], "one"), chair, ("x", first, last, None), *raw[match.end("joint") :]]
