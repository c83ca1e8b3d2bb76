"""People at a meeting that is going on, by whatever they do there: they attend, and who is quoted speaks."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from kg.draft.tokens import Sentence, Token
from kg.lang.en.data import word_class
from kg.lang.en.intended import long_ago
from kg.lang.en.letters import words_of_titles
from kg.lang.en.line import Line
from kg.lang.en.nouns import nouns
from kg.lang.en.outside import outside
from kg.lang.en.presence import comes_in, falls_to
from kg.lang.en.seated import seated
from kg.lang.en.words import START, Word

ELSEWHERE = frozenset("VKW")
"""Letters that end a meeting: somebody goes somewhere, or talks with somebody."""
ACTS = frozenset("AHSRrZVKWkP")
_OF = frozenset(
    (
        "predecessor",
        "predecessors",
        "successor",
        "successors",
        "that",
        "when",
        "about",
        "after",
        "by",
        "for",
        "from",
        "late",
        "like",
        "of",
        "to",
        "under",
        "what",
        "which",
        "whom",
        "with",
    )
)
_DOES = (
    ("named", "five"),
    ("named", "four"),
    ("named", "several"),
    ("named", "the"),
    ("named", "three"),
    ("promoted", "the"),
    ("wrote", "down"),
)
_UNDER = frozenset(("because", "how", "if", "what", "when", "where", "whether", "while", "whom"))
_QUOTE = re.compile('["“][^"“”]{12,}?[,.!?]["”]')
_COLON = re.compile(r':\s?["“](?=\w)')
_LEAD = 120
"""So many characters are a title before or behind a name, at most."""
_OVER = re.compile(
    r"(?:After|Following|Before|Prior to|Ahead of) the (?:\w+ )?"
    r"(?:meeting|ceremony|conference|forum|symposium|session|event)\b"
)
_STOP = re.compile("(?:V[^NMHAI]*[JOF][^NMHAI]*N|NW)(?=[^MHAI]*$)")
_PERFECT = frozenset(("had", "has", "have"))
_TITLE = 14
"""So many words of a title stand between commas behind a name."""


def in_session(
    sentences: Iterable[Sentence],
    clean: str,
    tokens: list[Word],
    lines: list[Line],
    year: int | None,
    days: list[tuple[int, str]],
) -> list[Sentence]:
    """The sentences of an article with what people do at a meeting, whatever it is."""
    sentences = list(sentences)
    if not any(token.letter == "M" for sentence in sentences for token in sentence.tokens):
        return sentences
    titles = {line.start: words_of_titles(line) for line in lines if line.names}
    held = over = -2
    told = ""
    result: list[Sentence] = []
    for sentence in sentences:
        if outside(sentence, clean, year, days):
            result.append(sentence._replace(tokens=tuple(_undone(token) for token in sentence.tokens)))
            continue
        letters = sentence.letters
        if "M" in letters or "H" in letters:
            held = sentence.paragraph
        if not ELSEWHERE.isdisjoint(letters) and _OVER.match(clean, sentence.start, sentence.end):
            over = sentence.paragraph
        elif not {"M", "H", "A", "R", "I"}.isdisjoint(letters):
            over = -2
        elif over == sentence.paragraph and "S" in letters:
            sentence = sentence._replace(tokens=tuple([_undone(token) for token in sentence.tokens]))
        if not ELSEWHERE.isdisjoint(letters):
            sentence = _at_a_stop(sentence)
        if not ELSEWHERE.isdisjoint(letters) or sentence.paragraph == 0:
            held = -2 if sentence.paragraph else held
        elif 0 <= sentence.paragraph - held <= 1 and "N" in letters and "I" not in letters:
            named = titles.get(sentence.start, frozenset())
            sentence = _acting(_parted(sentence, tokens, named), tokens, named, year)
            sentence = _quoted(falls_to(sentence, tokens, named), clean)
            sentence, told = nouns(sentence, tokens, named, told)
            sentence = seated(sentence, tokens, named)
            held = sentence.paragraph
        result.append(sentence)
    return result


def _undone(token: Token) -> Token:
    return token._replace(letter="x", value=None) if token.letter in "AHSR" else token


def _at_a_stop(sentence: Sentence) -> Sentence:
    """As in "went to X, where A said", "A accompanied them and said": it isn't said at the meeting."""
    match = _STOP.search(sentence.letters)
    if match is None:
        return sentence
    rest = [_undone(token) for token in sentence.tokens[match.end() :]]
    return sentence._replace(tokens=(*sentence.tokens[: match.end()], *rest))


def _parted(sentence: Sentence, tokens: list[Word], titles: frozenset[int]) -> Sentence:
    """As in "A wrote down what B told the meeting": what B does is not A's."""
    found: list[Token] = []
    for token in sentence.tokens:
        if found and found[-1].letter == token.letter == "N":
            first, last = (bisect_left(tokens, place, key=START) for place in (found[-1].end, token.start))
            if any(tokens[at].low in _UNDER and at not in titles for at in range(first, last)):
                found.append(Token("x", token.start, token.start))
        found.append(token)
    return sentence if len(found) == len(sentence.tokens) else sentence._replace(tokens=tuple(found))


def _acting(sentence: Sentence, tokens: list[Word], titles: frozenset[int], year: int | None) -> Sentence:
    """As in "Vice Mayor A nodded", "A, head of the bureau, took the blame": A is there."""
    found: list[Token] = []
    letters = sentence.letters
    for at, token in enumerate(sentence.tokens):
        found.append(token)
        opens = at == 0 or letters[at - 1] in ",&x"
        told = _behind_title(sentence.tokens, at, tokens)
        behind = letters[told : told + 1]
        if token.letter != "N" or not opens or behind in ("N", "&", *ACTS, "p", "B"):
            continue
        first = bisect_left(tokens, token.start, key=START) - 1
        while first in titles or (first >= 0 and tokens[first].low in {"the"} | word_class("person-noun")):
            first -= 1
        if first >= 0 and tokens[first].start >= sentence.start and tokens[first].low in _OF:
            continue
        rest = sentence.tokens[told:]
        end = rest[0].start if rest and rest[0].letter != "," else rest[1].start if len(rest) > 1 else sentence.end
        verb, last = bisect_left(tokens, token.end, key=START), bisect_left(tokens, end, key=START)
        does = _acts(tokens, verb, last)
        if does >= 0 and not long_ago(tokens, verb, last, str(year or "")):
            act = next((kind for kind in "SR" if tokens[does].low in word_class(f"there-{kind.lower()}")), "")
            act = act if tokens[does + 1].low not in ("by", "in", "at") else ""
            found.append(Token(act or "B", token.end, token.end, act and "say"))
    return sentence._replace(tokens=tuple(found))


def _behind_title(people: tuple[Token, ...], at: int, tokens: list[Word]) -> int:
    """The first token behind a person and bodies named in a title between commas: "A, professor at X, spoke"."""
    verb = bisect_left(tokens, people[at].end, key=START)
    if at + 1 == len(people) or people[at + 1].letter not in "LOF" or tokens[verb].low != ",":
        return at + 1
    comma = next((i for i in range(verb + 1, min(len(tokens), verb + _TITLE)) if tokens[i].low == ","), verb)
    behind = next((i for i in range(at + 1, len(people)) if people[i].start >= tokens[comma].start), len(people))
    inside = comma > verb and all(token.letter in "LOF" for token in people[at + 1 : behind])
    return behind + (people[behind : behind + 1] != () and people[behind].letter == "&") if inside else at + 1


def _acts(tokens: list[Word], at: int, last: int) -> int:
    """Where a verb in the past follows a name, be it behind a title between commas; -1 if none does."""
    if at < last and tokens[at].low == ",":
        comma = next((i for i in range(at + 1, min(last, at + _TITLE)) if tokens[i].low == ","), last)
        at = comma + 1
    if at < last and tokens[at].low == "who":
        at += 1
    if at < last and tokens[at].low in ("from", "of"):
        at = next((i for i in range(at + 1, min(last, at + _TITLE)) if tokens[i].shape not in "CUMs"), last)
    while at < last and tokens[at].low in word_class("before-verb"):
        at += 1
    if at >= last or tokens[at].shape != "l":
        return -1
    if comes_in(tokens, at, last):
        return at
    low, behind = tokens[at].low, [word.low for word in tokens[at + 1 : min(last, at + 3)]]
    past = low in word_class("past") - _PERFECT or low == "had" or (len(low) > 4 and low.endswith("ed"))
    if behind in (["the", "lead"], ["the", "floor"], ["the", "blame"]) or (low, *behind[:1]) in _DOES:
        return at
    became = {low, *behind} if low == "had" else {low}
    return at if past and word_class("state").isdisjoint(became) else -1


def _quoted(sentence: Sentence, clean: str) -> Sentence:
    """As in "“Count the wells,” A closed", "A, mayor: “Count them.”": whose words stand in quotation marks speaks."""
    if ":" in clean[sentence.start : sentence.end] and "S" not in sentence.letters:
        sentence = _introduced(sentence, clean)
    if not set(sentence.letters).isdisjoint("SRH") or not _QUOTE.search(clean, sentence.start, sentence.end):
        return sentence
    quotes = [match.span() for match in _QUOTE.finditer(clean, sentence.start, sentence.end)]
    people = [t for t in sentence.tokens if t.letter == "N" and not any(a <= t.start < b for a, b in quotes)]
    if len(people) != 1 or clean[people[0].end : people[0].end + 2] in ("'s", "’s"):
        return sentence
    at = sentence.tokens.index(people[0])
    said = Token("S", people[0].end, people[0].end, "say")
    return sentence._replace(tokens=(*sentence.tokens[: at + 1], said, *sentence.tokens[at + 1 :]))


def _introduced(sentence: Sentence, clean: str) -> Sentence:
    """As in "A, mayor of the city: “Count the wells.”": whoever stands before the colon speaks."""
    quote = _COLON.search(clean, sentence.start, sentence.end)
    people = [token for token in sentence.tokens if token.letter == "N" and quote and token.end <= quote.start()]
    if quote is None or len(people) != 1 or people[0].start - sentence.start > _LEAD:
        return sentence
    end = people[0].end
    if clean[end] not in ",:(" or quote.start() - end > _LEAD:
        return sentence
    at = sentence.tokens.index(people[0])
    said = Token("S", end, end, "say")
    return sentence._replace(tokens=(*sentence.tokens[: at + 1], said, *sentence.tokens[at + 1 :]))
