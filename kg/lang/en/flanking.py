"""Who was at talks told before, and beside whom: "B came with A", "A had B with him", "In the talks, B explained"."""

from bisect import bisect_left
from collections.abc import Iterable

from kg.draft.tokens import Sentence, Token
from kg.lang.en.agents import Clause, Who
from kg.lang.en.data import word_class
from kg.lang.en.letters import words_of_titles
from kg.lang.en.line import Line
from kg.lang.en.nouns import of_another_day
from kg.lang.en.words import START, Word

_ELSEWHERE = frozenset("VKHZ")
_EARLIER = frozenset(("ago", "before", "earlier", "since", "until"))
_WITH = frozenset(("alongside", "beside", "with"))
_SIDES = (["next", "to"], ["side", "of"], ["company", "of"], ["left", "of"], ["right", "of"])
_HIS = frozenset(("company", "delegation", "entourage", "left", "party", "retinue", "right", "side", "suite", "team"))
_BESIDE = frozenset(
    ("accompanied", "accompanying", "escorted", "escorting", "flanked", "flanking", "followed", "following", "joined")
)
_HIM = frozenset(("her", "him", "them"))
_HAD = frozenset(("accompanied", "brought", "had", "has", "led"))
_CAME = frozenset(
    (
        *(
            "are",
            "arrived",
            "came",
            "come",
            "flew",
            "is",
            "sat",
            "sits",
            "stood",
            "travelled",
            "traveled",
            "was",
            "were",
        ),
        *("appeared", "seated", "travelling", "traveling", "coming", "sitting", "flying", "flown"),
        *("comprised", "comprises", "counted", "included", "includes", "numbered"),
    )
)
_PARTS = frozenset((";", "while", "whereas"))
_DURING = frozenset(("at", "during", "in", "over", "throughout"))
_TALKS = frozenset(
    ("conversation", "dinner", "discussion", "exchange", "lunch", "meeting", "reception", "talk", "talks")
)
_GUESTS = frozenset(("delegates", "delegation", "guest", "guests", "visitor", "visitors"))
_NEAR = 5


def flanking(sentences: Iterable[Sentence], tokens: list[Word], lines: list[Line]) -> list[Sentence]:
    """The sentences with those who sat in talks, where the article has no meeting besides."""
    sentences = list(sentences)
    talks = [one for one in sentences if one.paragraph and any(t[0] == "K" and t[3] == "meet" for t in one.tokens)]
    if not talks or any(t.letter == "M" and t.value is not None for one in sentences for t in one.tokens):
        return sentences
    toured = any("V" in one.letters for one in sentences if one.paragraph)
    titles = {line.start: words_of_titles(line) for line in lines if line.names}
    known: set[int] = set()
    named: dict[str, int | str | None] = {}
    told = -2
    result: list[Sentence] = []
    for sentence in sentences:
        people = {t.value for t in sentence.tokens if t.letter == "N" and isinstance(t.value, int)}
        near = 0 <= sentence.paragraph - told <= 1 and sentence.paragraph > 0
        if sentence in talks:
            told, known = sentence.paragraph, known | people
            named.update({word: t.value for t in sentence.tokens if t.letter == "N" for word in _words(t, tokens)})
        elif any(t[::3] == ("W", "member") for t in sentence.tokens):
            known |= people
        elif near and people - known and _ELSEWHERE.isdisjoint(sentence.letters):
            whole = _with_all(sentence, tokens, named)
            seated = _seated(whole, Clause(whole, tokens, titles.get(sentence.start, frozenset())), known, toured)
            sentence = sentence if seated is whole else seated
        result.append(sentence)
    return result


def _words(token: Token, tokens: list[Word]) -> list[str]:
    first, last = (bisect_left(tokens, place, key=START) for place in token[1:3])
    return [word.text for word in tokens[first:last] if word.shape == "C"]


def _with_all(sentence: Sentence, tokens: list[Word], named: dict[str, int | str | None]) -> Sentence:
    """The sentence with those of the talks whom it names and other rules have passed over: "Accompanying A were B"."""
    first, last = (bisect_left(tokens, place, key=START) for place in sentence[:2])
    found = list(sentence.tokens)
    for word in tokens[first:last]:
        covered = any(t.start <= word.start < t.end for t in sentence.tokens if t.letter == "N")
        if word.text in named and not covered and all(t.value != named[word.text] for t in found if t.letter == "N"):
            found.append(Token("N", word.start, word.end, named[word.text]))
    return (
        sentence if len(found) == len(sentence.tokens) else sentence._replace(tokens=tuple(sorted(found, key=_start)))
    )


def _start(token: Token) -> int:
    return token.start


def _seated(sentence: Sentence, clause: Clause, known: set[int], toured: bool) -> Sentence:
    low = clause.lows(clause.first, clause.last)
    to_do = (at for at in range(1, len(low) - 1) if low[at] == "to" and low[at + 1] not in ("a", "his", "her", "the"))
    meant = any(low[at - 1] in word_class("intending") for at in to_do)
    year = any(word.isdecimal() and len(word) == len("1999") for word in low)
    meant = meant or of_another_day(clause.words[clause.first : clause.last])
    if meant or year or not {"no", "not", "never", *_EARLIER, *word_class("modal")}.isdisjoint(low):
        return sentence._replace(tokens=tuple(token for token in sentence.tokens if token.letter not in "Wp"))
    bounds = [at for at in range(clause.first, clause.last) if clause.low(at) in _PARTS]
    found: list[Token] = []
    told, first = False, clause.first
    for last in (*bounds, clause.last):
        people = [who for who in clause.people if first <= who.first < last]
        own = [who for who in people if known.isdisjoint(_named(sentence, who))]
        others = [who for who in people if who not in own]
        if own and (beside := _beside(clause, (first, last), own, others, "V" if toured else sentence.letters)):
            at = sentence.tokens[own[0].begin].start
            anchor = [t for t in sentence.tokens[beside.begin : beside.end + 1] if t.letter == "N"] if others else []
            sides = [t for who in own for t in sentence.tokens[who.begin : who.end + 1] if t.letter == "N"]
            verb = Token("k", at, at, "beside")
            found += [verb, *anchor, *sides, Token("x", at, at)] if anchor else [*sides, verb._replace(value="")]
            told = True
        else:
            begin, end = clause.words[first].start, clause.words[min(last, len(clause.words) - 1)].end
            found += [token for token in sentence.tokens if begin <= token.start < end]
        first = last + 1
    return sentence._replace(tokens=tuple(found)) if told else sentence


def _named(sentence: Sentence, who: Who) -> set[int]:
    return {t.value for t in sentence.tokens[who.begin : who.end + 1] if t.letter == "N" and isinstance(t.value, int)}


def _beside(clause: Clause, bounds: tuple[int, int], own: list[Who], others: list[Who], letters: str) -> Who | None:
    """Beside whom new people of a part of a sentence are told to have been; one of themselves if of nobody named."""
    first, last = bounds
    low = clause.lows(first, last)
    for who in others:
        before, behind = clause.lows(who.first - 2, who.first), clause.lows(who.last, who.last + 3)
        his = behind[:1] == ["'s"]
        with_him = not _HIS.isdisjoint(behind[1:]) if his else bool(_WITH & set(before[-1:])) or before in _SIDES
        came = clause.lows(who.last, own[0].first)
        if (with_him and not _CAME.isdisjoint(low)) or (came[-2:] in _SIDES and not _CAME.isdisjoint(came)):
            return who
        if before[-1:] and before[-1] in _BESIDE and before[-1].endswith("ing") and came[:1] and came[0] in _CAME:
            return who
        if came[-1:] == ["by"] and not _BESIDE.isdisjoint(came) and not _CAME.isdisjoint(came):
            return who
        if came[:1] and came[0] in ("introduced", "presented") and "to" in low:
            return who
        if who.first < own[0].first and not _HAD.isdisjoint(clause.lows(who.last, who.last + 3)):
            along = "along" in low or any(low[at] in _HIM and low[at - 1] in _WITH for at in range(1, len(low)))
            return who if along else None
    there = not others and {"A", "k", "V"}.isdisjoint(letters) and _there(clause, first, last, own)
    return own[0] if there else None


def _there(clause: Clause, first: int, last: int, own: list[Who]) -> bool:
    """Whether new people are told to have sat or spoken there, beside nobody who is named."""
    low = clause.lows(first, last)
    side = any(low[at] in _HIM and low[at - 1] in {"beside", "alongside", "with"} for at in range(1, len(low)))
    side = side or any(low[at - 1 : at + 1] in (["his", "side"], ["her", "side"]) for at in range(1, len(low)))
    if side and not _CAME.isdisjoint(low):
        return True
    acts = any(clause.goes_on(who) or clause.verb(_main(clause, who)) for who in own)
    during = low[:1] and low[0] in _DURING and not _TALKS.isdisjoint(low[:_NEAR]) and "a" not in low[:2]
    heard = {"for", "to", "with"} | word_class("addr-whom") | {"briefed", "took", "walked"}
    whom = any(low[at] in _GUESTS and low[at - 1] == "the" and low[at - 2] in heard for at in range(2, len(low)))
    return acts and (bool(during) or (whom and own[0].first - first <= _NEAR))


def _main(clause: Clause, who: Who) -> int:
    """The word behind people and what stands beside them between commas."""
    if clause.low(who.last) != ",":
        return who.last
    return next((at + 1 for at in range(who.last + 1, clause.last) if clause.low(at) == ","), who.last)
