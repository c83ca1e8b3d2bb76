"""People at a meeting that is going on, by whatever they do there: they attend, and who is quoted speaks."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from kg.find.tokens import Sentence, Token
from kg.lang.en.contacts import PRESS
from kg.lang.en.data import word_class
from kg.lang.en.intended import long_ago
from kg.lang.en.letters import words_of_titles
from kg.lang.en.line import Line
from kg.lang.en.nouns import nouns
from kg.lang.en.presence import comes_in, falls_to
from kg.lang.en.seated import seated
from kg.lang.en.words import START, Word

ELSEWHERE = frozenset("VKWP")
"""Letters that end a meeting: somebody goes somewhere, or talks with somebody."""
ACTS = frozenset("AHSRrZVKWkP")
# told to the press, long ago, or only supposed: not at the meeting
_ASIDE = re.compile(
    r"\btold (?:this (?:paper|newspaper|reporter|website)|(?:our |the )?reporters?|journalists|the press)\b"
    r"|\bin an? (?:\w+ )?interview\b|^(?:if|had)\b|\b(?:years|months) ago\b"
    r"|^(?:a|one|the) (?:day|week|month|year) (?:earlier|before)\b|^last (?:year|month)\b",
    re.IGNORECASE,
)
_PRESS = re.compile(PRESS)
_CUES = ("told", "interview", " ago", "if ", "had ", "earlier", "before", "last ")
"""One of these stands in any sentence that `_ASIDE` fits."""
_WHAT = re.compile(r"\b(?:studied|implement\w*|conveyed|follow\w*) what (?:[\w'’-]+ ){1,6}said\b")
_YEAR = re.compile(r"(?:Back )?[Ii]n ((?:19|20)\d\d)\b")
_OF = frozenset(
    (
        "predecessor",
        "predecessors",
        "successor",
        "successors",
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
        "whom",
        "with",
    )
)
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
    sentences: Iterable[Sentence], clean: str, tokens: list[Word], lines: list[Line], year: int | None
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
        if _aside(sentence, clean, year):
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
            sentence = _quoted(falls_to(_acting(sentence, tokens, named, year), tokens, named), clean)
            sentence, told = nouns(sentence, tokens, named, told)
            sentence = seated(sentence, tokens, named)
            held = sentence.paragraph
        result.append(sentence)
    return result


def _aside(sentence: Sentence, clean: str, year: int | None) -> bool:
    """Whether what a sentence tells wasn't said or done at a meeting."""
    if set(sentence.letters).isdisjoint("ASRN"):
        return False
    if "M" in sentence.letters:
        return (
            "what" in clean[sentence.start : sentence.end]
            and _WHAT.search(clean, sentence.start, sentence.end) is not None
        )
    told = _YEAR.match(clean, sentence.start, sentence.end)
    long_ago = told is not None and year is not None and told[1] != str(year)
    text = clean[sentence.start : sentence.end]
    if "told" in text and _PRESS.search(text):
        return True
    text = text.lower()
    return long_ago or (any(cue in text for cue in _CUES) and _ASIDE.search(text) is not None)


def _undone(token: Token) -> Token:
    return token._replace(letter="x", value=None) if token.letter in "AHSR" else token


def _at_a_stop(sentence: Sentence) -> Sentence:
    """As in "went to X, where A said", "A accompanied them and said": it isn't said at the meeting."""
    match = _STOP.search(sentence.letters)
    if match is None:
        return sentence
    rest = [_undone(token) for token in sentence.tokens[match.end() :]]
    return sentence._replace(tokens=(*sentence.tokens[: match.end()], *rest))


def _acting(sentence: Sentence, tokens: list[Word], titles: frozenset[int], year: int | None) -> Sentence:
    """As in "Vice Mayor A nodded", "A, head of the bureau, took the blame": A is there."""
    found: list[Token] = []
    letters = sentence.letters
    for at, token in enumerate(sentence.tokens):
        found.append(token)
        opens = at == 0 or letters[at - 1] in ",&x"
        behind = letters[at + 1 : at + 2]
        if token.letter != "N" or not opens or behind in ("N", "&", *ACTS, "p", "B"):
            continue
        first = bisect_left(tokens, token.start, key=START) - 1
        while first in titles or (first >= 0 and tokens[first].low in {"the"} | word_class("person-noun")):
            first -= 1
        if first >= 0 and tokens[first].start >= sentence.start and tokens[first].low in _OF:
            continue
        rest = sentence.tokens[at + 1 :]
        end = rest[0].start if rest and rest[0].letter != "," else rest[1].start if len(rest) > 1 else sentence.end
        verb, last = bisect_left(tokens, token.end, key=START), bisect_left(tokens, end, key=START)
        if _acts(tokens, verb, last) and not long_ago(tokens, verb, last, str(year or "")):
            found.append(Token("B", token.end, token.end))
    return sentence._replace(tokens=tuple(found))


def _acts(tokens: list[Word], at: int, last: int) -> bool:
    """Whether a verb in the past follows a name, be it behind a title between commas."""
    if at < last and tokens[at].low == ",":
        comma = next((i for i in range(at + 1, min(last, at + _TITLE)) if tokens[i].low == ","), last)
        at = comma + 1
    if at < last and tokens[at].low == "who":
        at += 1
    while at < last and tokens[at].low in word_class("before-verb"):
        at += 1
    if at >= last or tokens[at].shape != "l":
        return False
    if comes_in(tokens, at, last):
        return True
    low = tokens[at].low
    past = low in word_class("past") or (len(low) > 4 and low.endswith("ed"))
    became = {low, *(word.low for word in tokens[at + 1 : min(last, at + 3)])} if low in _PERFECT else {low}
    return past and word_class("state").isdisjoint(became)


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
