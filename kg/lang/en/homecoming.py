"""Who came with a delegation that is told of without names: the people of the area it comes from."""

import re

from kg.find.draft import Draft
from kg.find.tokens import Sentence, Token
from kg.lang.en.data import word_class
from kg.places import gazetteer

_ALONE = re.compile("[^NQKAHSRMP]*(?P<visit>V)[LJOF&,i]*[^NQKAHSRMP]*")


def came(sentences: list[Sentence], clean: str, draft: Draft) -> list[Sentence]:
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
