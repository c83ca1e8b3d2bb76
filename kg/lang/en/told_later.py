"""What is told of a party or of talks only in another sentence: who belonged to it, who came, who sat in."""

import re

from kg.draft.draft import Draft
from kg.draft.tokens import Sentence, Token, letters_of
from kg.lang.en.data import word_class
from kg.places import gazetteer

_INTRODUCED = re.compile(
    r"(?:[A-Z][\w-]+ ){1,3}(?:is|was) (?:the |a |an )?(?:[a-z-]+ ){0,3}(?:head|mayor|secretary|director|chair"
    r"|magistrate|chairman|governor|leader)\b"
)
_NO_ACT = "(?! (?:also |then |later )?(?:accompanied|escorted|given|greeted|joined|met|received|shown|taken|welcomed))"
_HEADED = re.compile(
    "headed|led by|made up of|"
    "^leading (?:it|them|the [a-z]+(?: [a-z]+)?) (?:was|were)"
    "|^with (?:him|her|them)[^,.]{0,40} (?:was|were)"
    "|(?:at|as) (?:its|their|the|his|her) head|included|consisted|composed"
    "|^(?:the|his|her) (?:[a-z]+ )?(?:guests?|visitors?|delegates|delegation|party|group|callers?)(?: [a-z]+)?"
    f" (?:were|was|comprised|numbered){_NO_ACT}|^they were{_NO_ACT}"
    "|^(?:in attendance|on board|taking part|participating|attending|joining|along) (?:were|was)"
    "|^(?:among|with) (?:them|the (?:guests|visitors|delegates)) (?:were|was)"
)

_SIDE = re.compile(
    "[^.;:,]{0,60}\\bside (?:was|were|had|consisted|comprised|included|numbered) "
    "|[^.;:,]{0,40}\\b(?:was|were) represented by "
    "|(?:on|for|from) (?:the|our|their) [^.;:,]{2,30} side\\b|(?:on|for|from) [^.;:,]{2,30}['’]s? side\\b"
)
"""As in "The hosts' side was made up of A and B", "On the Chinese side were A and B"."""
_AMONG = re.compile(
    "(?:in|among|within) (?:the|his|her) (?:group|party|delegation|entourage|visitors|delegates)"
    "(?: of (?:delegates|guests|inspectors|leaders|officials|visitors))? (?:were|was) "
)
_OF_PARTY = "of the (?:delegation|group|party)"
_MEMBERS = re.compile(
    f"members? {_OF_PARTY}|head {_OF_PARTY}|leader {_OF_PARTY}"
    "|among (?:its|the) (?:members|delegates)|its (?:other )?members"
)

_TOLD = re.compile("N[^VK]*(?:V[LJOF]|K)")
_BUSY = frozenset("VHSRKWM")
NEAR = 12
"""More characters than this between a name and "member of" hold more than an article."""

_JOINED = re.compile("K[N&G]+[iLF]*,(?P<more>N(?:&?N)*),?(?P<part>[Ak])M?")
_CUT_OFF = re.compile("K(?P<guests>N(?:&N)*?)(?P<comma>&)N(?:&N)*,?[Ak]M?,?$")
_ALONE = re.compile("[^NQKAHSRMP]*(?P<visit>V)[LJOF&,i]*[^NQKAHSRMP]*")


def told_later(sentences: list[Sentence], clean: str, draft: Draft) -> list[Sentence]:
    """Members of a delegation named in the sentence after the reception or visit go with it.

    Where there are only talks, or none but talks before, those who "attended the meeting" took part in the talks.
    """
    meetings = any(t.letter == "M" and t.value is not None for s in sentences for t in s.tokens)
    talks = any(t.letter == "K" and t.value == "meet" for s in sentences for t in s.tokens)
    told = {s.paragraph for s in sentences for t in s.tokens if t.letter == "M" and t.value is not None}
    talked: set[int] = set()
    last = -1
    held = False
    result: list[Sentence] = []
    pending, open_at = "", 0
    for sentence in sentences:
        found = list(sentence.tokens)
        held = held or any(t.letter == "M" and t.value is not None for t in found)
        if sentence.paragraph == 0:
            result.append(sentence)
            continue
        if (talked or pending == "K") and _tells_side(sentence, clean):
            people = [t for t in found if t.letter == "N"]
            found = [*people, people[-1]._replace(letter="k", value="")]
        elif (
            pending
            and not _TOLD.search(letters_of(found))
            and _names_members(
                clean[sentence.start : sentence.end],
                pending,
                len(result) == (last if "N" in letters_of(found) else open_at) + 1,
            )
        ):
            people = [t for t in found if t.letter == "N"]
            before = result[open_at].tokens
            tokens = (*before, *people) if pending == "K" else (*people, *before)
            result[open_at] = result[open_at]._replace(tokens=tokens)
            found, last = [], len(result)
        elif result and _AMONG.match(clean[sentence.start : sentence.end].lower()) and _visited(result[-1]):
            result[-1] = _joined(result[-1], [t for t in found if t.letter == "N"])
            found = []
        else:
            pending, open_at, last = _open_side(found), len(result), len(result)
        if talks and (not meetings or sentence.paragraph in talked - told or (talked and not held)):
            found = [
                t._replace(letter="k", value=t.value if t.value == "by" else "") if t.letter == "A" else t
                for t in found
            ]
        found = _joined_talks(found, clean)
        talked.update(sentence.paragraph for token in found if token.letter == "K" and token.value == "meet")
        found += _members(found, clean, sentence)
        result.append(sentence._replace(tokens=tuple(found)))
    return _came(result, clean, draft)


def _tells_side(sentence: Sentence, clean: str) -> bool:
    """Whether a sentence tells who sat on one side of the talks."""
    letters = sentence.letters
    return "N" in letters and _BUSY.isdisjoint(letters) and _SIDE.match(clean, sentence.start, sentence.end) is not None


def _visited(sentence: Sentence) -> bool:
    return re.search("N[^VKAHSR]*V[LJOF]", letters_of(sentence.tokens)) is not None


def _joined(sentence: Sentence, people: list[Token]) -> Sentence:
    """As in "A came to X. In the group were B and C": they came with A."""
    tokens = sentence.tokens
    visit = next(at for at, token in enumerate(tokens) if token.letter == "V")
    who = max(at for at, token in enumerate(tokens[:visit]) if token.letter == "N")
    return sentence._replace(tokens=(*tokens[: who + 1], *people, *tokens[who + 1 :]))


def _names_members(text: str, pending: str, right_behind: bool) -> bool:
    """Whether a sentence tells who belongs to the delegation of the sentence before, or of one before that."""
    if right_behind and (_HEADED.search(text.lower()) or (pending == "V" and _INTRODUCED.match(text))):
        return True
    return _MEMBERS.search(text) is not None


def _members(found: list[Token], clean: str, sentence: Sentence) -> list[Token]:
    """As in "met with A and B, a member of the delegation": B goes along with the delegation, as tokens to add."""
    at = clean.find("ember of the delegation", sentence.start, sentence.end)
    who = next((t for t in reversed(found) if t.letter == "N" and t.end < at), None)
    if who is None or at - who.end > NEAR or any(t.letter == "W" for t in found):
        return []
    return [Token(",", at - 1, at), who, Token("W", at - 1, at + 23, "")]


def _open_side(found: list[Token]) -> str:
    """The letter "K" if a sentence has talks without guests, "V" if it has a visit without anybody, else ""."""
    letters = letters_of(found)
    if "K" in letters and "N" not in letters[letters.index("K") :]:
        return "K"
    alone = "N" not in letters and "Q" not in letters
    return "V" if alone and re.search("V[LJOF]", letters) else ""


def _joined_talks(found: list[Token], clean: str) -> list[Token]:
    """As in "A met with B, C and D attended the meeting": C and D took part in the talks."""
    found = _cut(found, clean)
    letters = letters_of(found)
    for match in _JOINED.finditer(letters):
        if found[match.start()].value == "meet":
            part = found[match.start("part")]
            found = [*found[: match.start("part")], part._replace(letter="k", value=""), *found[match.end() :]]
            break
    return found


def _cut(found: list[Token], clean: str) -> list[Token]:
    """As in "A met with B, C, D attended", where only commas stand: the guests end at the first of them."""
    letters = letters_of(found)
    match = _CUT_OFF.search(letters)
    if match is None:
        return found
    joints = [at for at in range(match.end("guests"), match.end()) if found[at].letter == "&"]
    comma = next((at for at in joints if clean[found[at].start] == ","), 0)
    if not comma:
        return found
    return [*found[:comma], found[comma]._replace(letter=","), *found[comma + 1 :]]


def _came(sentences: list[Sentence], clean: str, draft: Draft) -> list[Sentence]:
    """As in "The delegation of X came to our city. … A, mayor of X, spoke": A came, too."""
    result: list[Sentence] = []
    for sentence in sentences:
        match = _ALONE.fullmatch(sentence.letters) if sentence.paragraph and "V" in sentence.letters else None
        if match is None:
            result.append(sentence)
            continue
        verb = sentence.tokens[match.start("visit")]
        before = clean[sentence.start : verb.start]
        people = _people_of(sentences, before, draft) if _of_guests(before) else []
        led = [Token("N", verb.start, verb.start, person) for person in people]
        tokens = [token for one in led for token in (one, Token("&", verb.start, verb.start))][:-1]
        at = match.start("visit")
        result.append(sentence._replace(tokens=(*sentence.tokens[:at], *tokens, *sentence.tokens[at:])))
    return result


def _of_guests(text: str) -> bool:
    """Whether some words tell of a delegation from somewhere."""
    words = text.lower().replace(",", " ").split()
    return not (word_class("delegation") | {"team"}).isdisjoint(words) and not {"of", "from", "'s"}.isdisjoint(
        text.lower().replace("'s", " 's").split()
    )


def _people_of(sentences: list[Sentence], text: str, draft: Draft) -> list[int]:
    """The officials of an area that a text names."""
    places = gazetteer()
    people: list[int] = []
    for sentence in sentences:
        for token in sentence.tokens if sentence.paragraph else ():
            if token.letter != "N" or not isinstance(token.value, int) or token.value in people:
                continue
            names = (name for area in draft.areas(token.value) for name in _names(places.get(area)))
            if any(re.search(rf"\b{re.escape(name)}\b", text) for name in names):
                people.append(token.value)
    return people


def _names(area: object) -> list[str]:
    english = getattr(area, "english", ())
    return [name for name in english if len(name) > 2]
