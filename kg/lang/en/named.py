"""Which names of an English article are people's, and where each of them stands."""

import re

from kg.lang.en.attach import Holding
from kg.lang.en.data import english, word_class
from kg.lang.en.line import Line
from kg.lang.en.names import MEDIUM, STRONG, WEAK, NameShape, split_glued, syllables
from kg.lang.en.people import People
from kg.lang.en.scan import Item, long_name
from kg.lang.en.words import Word


def name_people(lines: list[Line], tokens: list[Word], people: People) -> None:
    """Give each name item that is certain to be one its person."""
    people.reversed = any(
        item.name and item.name.reversed and item.name.strength == MEDIUM for line in lines for item in line.items
    )
    titled = [{at for holding in line.holdings for at in holding.names} for line in lines]
    for sure in (True, False):
        for line, held in zip(lines, titled, strict=True):
            for at, item in enumerate(line.items):
                if item.name is None or at in line.names:
                    continue
                shape = item.name
                doubtful = (shape.strength == WEAK and shape.doubtful) or (shape.strength < STRONG and at not in held)
                if doubtful == sure:
                    continue
                start, end = tokens[item.first].start, tokens[item.last - 1].end
                if doubtful and (person := people.by_given(item.name.surname + item.name.given)):
                    people.draft.name(person.mention, start, end)
                    line.names[at] = person
                elif at in held and (first := _longer(line, at, tokens)) is not None:
                    text = people.draft.article.clean[first:end]
                    line.names[at] = people.add_other(text, first, end)
                elif (at in held and not _byline(tokens, line, item)) or _certain(line, at, tokens, people):
                    line.names[at] = people.add(item.name, start, end)
    for line in lines:
        for at, item in enumerate(line.items):
            if item.name and at not in line.names and (person := people.known(item.name)):
                people.draft.name(person.mention, tokens[item.first].start, tokens[item.last - 1].end)
                line.names[at] = person
        for holding in line.holdings:
            _foreign(holding, line, tokens, people)
        _greeted(line, tokens, people)


def _longer(line: Line, at: int, tokens: list[Word]) -> int | None:
    """Where a name begins that only ends like a Chinese one ("Lim Wei Hong"), None if it doesn't go on to the left."""
    item = line.items[at]
    if not at or line.items[at - 1].letter != "w" or line.items[at - 1].first == line.first:
        return None
    if any(piece.posts and piece.first <= at - 1 < piece.last for piece in line.pieces):
        return None
    before = tokens[item.first - 1]
    lone = before.shape == "C" and before.end + 1 == tokens[item.first].start
    known = english()
    if not lone or before.low in known.not_names or before.low in word_class("address") or before.low in known.projects:
        return None
    return before.start


def _byline(tokens: list[Word], line: Line, item: Item) -> bool:
    before = [word.low for word in tokens[max(line.first, item.first - 2) : item.first]]
    if item.first == line.first + 1 and before == ["by"]:
        return True
    return any(word in word_class("byline") for word in before)


def _enclosed(tokens: list[Word], line: Line, item: Item) -> bool:
    """Whether a name stands alone in quotation marks, or in brackets behind the place and day of a report."""
    if item.first == line.first or item.last >= line.last:
        return False
    before, after = tokens[item.first - 1].low, tokens[item.last].low
    byline = before == "(" and after == ")" and item.first - line.first < 12 and tokens[item.first - 2].shape == "0"
    return byline or (before in '"“' and after in '"”')


def _certain(line: Line, at: int, tokens: list[Word], people: People) -> bool:
    """Whether a name without a title is one by itself."""
    item = line.items[at]
    shape = item.name
    assert shape is not None
    if line.paragraph == 0 or _byline(tokens, line, item):
        return False
    before = line.items[at - 1].letter if at else "."
    after = line.items[at + 1].letter if at + 1 < len(line.items) else "."
    if _enclosed(tokens, line, item):
        return False
    if before in "wE" and tokens[item.first - 1].end + 1 == tokens[item.first].start:
        word = tokens[item.first - 1].low
        opening = item.first - 1 == line.first and before == "w"
        if not opening and word not in word_class("person-noun") and word not in word_class("address"):
            return False
    if after in "wEGY" and tokens[item.last].start == tokens[item.last - 1].end + 1:
        return False
    if item.last < line.last and tokens[item.last].low in word_class("area-kind"):
        return False
    if shape.strength == STRONG:
        data = people.data
        if item.last < line.last and tokens[item.last].low in data.projects:
            return False
        return not (before == "L" and after != "v")
    if shape.strength == MEDIUM and at and tokens[item.first - 1].low in word_class("person-noun"):
        return True
    entry = line.items[at + 1].entry if after == "v" else None
    acts = entry is not None and entry.row["letter"] in "AHSRVK"
    sure = shape.strength == MEDIUM or (len(shape.given) > 4 and syllables(shape.given) == 2)
    return acts and sure and not shape.doubtful


def _greeted(line: Line, tokens: list[Word], people: People) -> None:
    """Names that aren't Chinese, without a title: "called on Patigul Osman, who …", "villager Gulnar Hashim said"."""
    if not line.paragraph:
        return
    for match in re.finditer(
        r"(?P<verb>v)?(?:(?P<age>0xx)|0x?)?(?P<name>(?(age)[wL]{1,3}|w[wL]{0,2}))(?=(?P<after>[kv.])(?P<who>x)?|[xcobh]|$)",
        line.letters,
    ):
        first, last = match.span("name")
        verb = line.items[match.start("verb")].entry if match["verb"] else None
        talk = verb is not None and verb.row["letter"] == "K"
        who = match["who"] and tokens[line.items[match.start("who")].first].low == "who"
        before = line.items[first].first
        noun = tokens[before - 1].low in word_class("person-noun") and before > line.first
        aged = match["age"] and [w.low for w in tokens[max(0, before - 2) : before]] == ["year", "old"]
        if match["age"] and not aged:
            continue
        behind = [w.low for w in tokens[line.items[last - 1].last : line.items[last - 1].last + 3]]
        noun = noun or (
            behind[:1] == [","] and behind[1:2] in (["a"], ["an"]) and behind[2] in word_class("person-noun")
        )
        noun = (
            noun
            or match["age"] is not None
            or [word.low for word in tokens[max(line.first, before - 2) : before]] == ["home", "of"]
        )
        titled = _addressed(tokens, line, before)
        if last - first == 1 and (titled or not (noun and tokens[before].shape == "C" and len(tokens[before].low) > 5)):
            continue
        noun = noun or titled or _of_somebody(tokens, line, before)
        sure = noun or (match["after"] in ("k", ".") and (talk or (who and (verb or first == 0))))
        if "L" in line.letters[first:last] and not noun:
            continue
        if sure and not any(at in line.names for at in range(first, last)):
            _other(range(first, last), line, tokens, people, "single name" if last - first == 1 else "")


def _addressed(tokens: list[Word], line: Line, at: int) -> bool:
    """Whether "Mr", "Ms." or the like stands before a word."""
    at -= 1 + (at - 1 > line.first and tokens[at - 1].low == ".")
    return at >= line.first and tokens[at].low in word_class("address")


def _of_somebody(tokens: list[Word], line: Line, at: int) -> bool:
    """As in "Brown's wife Anna Brown", "her countryman Marek Nowak": a word of kinship before a name."""
    return (
        at > line.first + 1
        and tokens[at - 1].low in word_class("kin")
        and tokens[at - 2].low in word_class("whose-kin")
    )


def _foreign(holding: Holding, line: Line, tokens: list[Word], people: People) -> None:
    """A run of capitalised words beside a title: "Kenta Mori, consul general of Japan"."""
    if holding.other is None:
        return
    _other(range(*holding.other), line, tokens, people, holding.rule)


def _other(span: range, line: Line, tokens: list[Word], people: People, rule: str = "") -> None:
    first, last = line.items[span[0]].first, line.items[span[-1]].last
    run = tokens[first:last]
    data = people.data
    if any((area := line.items[at].area) is not None and area.full for at in span):
        return
    if any(
        w.low in data.not_names
        or w.low in data.meetings
        or w.low in data.projects
        or not (
            w.shape in "CUM" or w.joined or w.low == "." or w.low in word_class("name-particle") or long_name(w, data)
        )
        for w in run
    ):
        return
    known = people.by_surname(run[0].low) if len(run) == 1 else None
    if known is None and rule == "surname is a title":
        return
    if known is None and len(run) == 1 and not people.whole(run[0].low):
        parts = split_glued(people.draft.article.clean[run[0].start : run[0].end], data)
        if parts and run[0].low not in data.english and rule != "single name":
            shape = NameShape(1, *parts, MEDIUM)
            line.names[span[0]] = people.add(shape, run[0].start, run[0].end)
            return
        before = line.items[span[0] - 1].letter if span[0] else "."
        alone = (
            (before in "vck." or tokens[first - 1].low in ("heard", "told", "thanked", "by", "with"))
            and run[0].low not in data.english
            and run[0].low not in word_class("day-name")
        )
        opening = alone and len(run[0].low) > 4 and line.items[span[-1] + 1].letter == "k"
        if rule.endswith("a long name") and (len(run[0].low) < 6 or run[0].low in word_class("day-name")):
            return
        if len(run[0].low) < 4 or (rule == "foreign name before a title" and not opening):
            return
    text = people.draft.article.clean[run[0].start : run[-1].end]
    whole = people.whole(run[0].low) if len(run) == 1 else None
    person = known or whole or people.add_other(text, run[0].start, run[-1].end)
    people.draft.name(person.mention, run[0].start, run[-1].end)
    for at in span:
        line.names[at] = person
