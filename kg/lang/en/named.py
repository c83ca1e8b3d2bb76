"""Which names of an English article are people's, and where each of them stands."""

import re

from kg.lang.en.data import English, english, word_class
from kg.lang.en.foreign import beside_title, untitled
from kg.lang.en.given_names import given_and_family
from kg.lang.en.introduced import introduced, spelt_apart, surnames_alone
from kg.lang.en.line import Line
from kg.lang.en.misspelt import misspelt
from kg.lang.en.named_in_lists import listed_names
from kg.lang.en.named_things import of_a_thing, remembered, thought
from kg.lang.en.names import MEDIUM, PAIR, RARE, STRONG, WEAK, syllables
from kg.lang.en.people import People
from kg.lang.en.scan import Item
from kg.lang.en.somebody import at_home, is_person, of_a_noun, resumed, told_before, told_behind
from kg.lang.en.words import Word

_SIGNED = re.compile(r"b(?:[dVGLw]{1,6}k)?N(?:[kc]{1,2}N)*b\.?")
"""A line of nothing but names in brackets, perhaps behind an office: who made the article."""
_OF_A_STATION = re.compile(r"b[dVGLwxco]{1,8}kN(?:[kc]{1,2}N)*b\.?")
_TURNED = 3
"""So many times as many names in small letters, if not more, show that those of two syllables are turned, too."""
LONGEST = 3
"""So many words a name has at most."""
_MOSTLY = 2  # times as many names begin with the given one


def name_people(lines: list[Line], tokens: list[Word], people: People) -> None:
    """Give each name item that is certain to be one its person."""
    names = [line.of("N") for line in lines]
    clear = {item.name.surname for some in names for _, item in some if item.name and not item.name.doubtful}
    people.addressed = (_addressed(tokens) | _speaking(lines, tokens)) - clear
    _orders([item for some in names for _, item in some], tokens, people)
    if not people.given_first:
        for line, some in zip(lines, names, strict=True):
            _as_written(line, some, tokens)
        names = [line.of("N") for line in lines]
    titled = [{at for holding in line.holdings for at in holding.names} for line in lines]
    people.alone = _alone(lines)
    people.misspelt = misspelt(lines, titled, tokens)
    shapes = [item.name for some in names for _, item in some if item.name]
    people.spelt = {(shape.surname, shape.given) for shape in shapes}
    people.capital = {(shape.surname, shape.given) for shape in shapes if shape.strength > WEAK and not shape.reversed}
    for sure in (True, False):
        for line, held, some in zip(lines, titled, names, strict=True):
            for at, item in some:
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
    again, alone = resumed(lines, tokens), surnames_alone(lines, tokens)
    for line, some in zip(lines, names, strict=True):
        for at, item in some:
            if item.name and at not in line.names and (person := people.known(item.name)):
                people.draft.name(person.mention, tokens[item.first].start, tokens[item.last - 1].end)
                line.names[at] = person
        spelt_apart(line, tokens, people)
        for holding in line.holdings:
            beside_title(holding, line, tokens, people)
        untitled(line, tokens, people, again)
        introduced(line, tokens, people, alone)
        given_and_family(line, tokens, people)
        listed_names(line, tokens, people)


def _alone(lines: list[Line]) -> frozenset[int]:
    """Where lines of nothing but one name begin, that stand in no list of such: who took the picture, say."""
    lone = [line.letters.rstrip(".") == "N" for line in lines]
    beside = zip([False, *lone], lone, [*lone[1:], False], strict=False)
    return frozenset(
        line.start for line, (before, own, behind) in zip(lines, beside, strict=True) if own and not (before or behind)
    )


def _orders(names: list[Item], tokens: list[Word], people: People) -> None:
    """What the names whose order is certain tell of the others', in capitals and in small letters.

    "Da Lai" tells nothing: many names aren't Chinese; nor does "guo-xun liao" of "Wei Zhang".
    "liao guo-xun" tells more than "Liao guoxun".
    """
    ways, begins_small = {True: [0, 0], False: [0, 0]}, False
    for item in names:
        shape = item.name
        if shape and not (shape.doubtful or shape.turned) and not (shape.reversed and syllables(shape.given) < PAIR):
            small = "l" in (tokens[item.first].shape, tokens[item.last - 1].shape)
            surname_small = tokens[item.first].shape == "l" and not shape.reversed
            ways[small][shape.reversed] += 1 + surname_small
            begins_small = begins_small or surname_small
    (first, last), (small_first, small_last) = ways[False], ways[True]
    people.given_first = last > _MOSTLY * first
    people.small_turned = small_last > 0
    people.small_first = small_last <= _TURNED * small_first if small_last else small_first + first >= PAIR
    people.all_turned = small_last > 1 and not begins_small


def _as_written(line: Line, names: list[tuple[int, Item]], tokens: list[Word]) -> None:
    """As in "Da Lai": where surnames stand first, what begins with none is no Lai, but a name of two syllables."""
    for at, item in names:
        shape = item.name
        first, last = tokens[item.first].shape, tokens[item.last - 1].shape
        if shape and shape.reversed and syllables(shape.given) == 1 and first == "C" and last != "U":
            turned = shape._replace(surname=shape.given, given=shape.surname, reversed=False)
            line.become(at, item._replace(name=turned))


def _addressed(tokens: list[Word]) -> frozenset[str]:
    """The surnames that people are politely called by: "fan" of "Ms. Fan", none of "Mr. Fan Min"."""
    found, address = set(), word_class("address")
    for at, word in enumerate(tokens[:-2]):
        if word.shape == "C" and word.low in address:
            first = at + 2 if tokens[at + 1].low == "." else at + 1
            alone = (
                first + 1 >= len(tokens)
                or tokens[first + 1].shape not in "CM"
                or tokens[first].end + 1 != tokens[first + 1].start
            )
            if first < len(tokens) and tokens[first].shape == "C" and alone:
                found.add(tokens[first].low)
    return frozenset(found)


def _speaking(lines: list[Line], tokens: list[Word]) -> frozenset[str]:
    """The surnames by which speakers are called later, where no name begins so: "hong" of "Kun Hong … Hong said"."""
    begin = {tokens[item.first].low for line in lines for _, item in line.of("N")}
    known, found = english().surnames, set[str]()
    for before, word, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        alone = word.shape == "C" and not (before.shape in "CUM" and before.end + 1 == word.start)
        if alone and after.low in word_class("inverting") and known.get(word.low, RARE) < RARE:
            found.add(word.low)
    return frozenset(found - begin)


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
    if (
        not lone
        or before.low in known.not_names | word_class("nationality")
        or before.low in word_class("address")
        or before.low in known.projects
    ):
        return None
    return before.start


def _byline(tokens: list[Word], line: Line, item: Item) -> bool:
    before = [word.low for word in tokens[max(line.first, item.first - 2) : item.first]]
    if item.first == line.first + 1 and before == ["by"]:
        return True
    if before[1:] == ["by"] and before[0] in word_class("reported-by"):
        return tokens[item.first - 3].low not in ("is", "was", "were", "been") or item.first - 3 < line.first
    behind = [word.low for word in tokens[item.last : min(line.last, item.last + 2)]]
    if behind[:1] == ["/"] and behind[1:] and behind[1] in word_class("byline"):
        return True
    if before[1:] == ["/"] and before[0] in word_class("agency"):
        return True
    if _credits(tokens, line, item):
        return True
    label = tokens[line.first].low in word_class("byline") and tokens[line.first + 1].low == ":"
    if label and item.first - line.first < 8:
        return True
    return any(word in word_class("byline") for word in before)


def _credits(tokens: list[Word], line: Line, item: Item) -> bool:
    """As in "Linshan Media: A, B" as a line of its own: who made the article for a paper."""
    opening = tokens[line.first : min(line.first + 4, item.first)]
    colon = next((at for at, word in enumerate(opening) if word.low in ":："), 0)
    return (
        colon > 0
        and opening[colon - 1].low in word_class("media")
        and not any(found.letter in "vHdx" for found in line.items[colon:])
    )


def _hyphened(words: list[Word], data: English) -> bool:
    """As in "shuang-xi li": three syllables of which at most one is an English word."""
    tied = [word.joined for word in words] == [False, True, False]
    return tied and sum(word.low in data.english for word in words) < PAIR


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
    if (
        line.paragraph == 0
        or line.start in people.alone
        or _byline(tokens, line, item)
        or _SIGNED.fullmatch(line.letters)
        or (_OF_A_STATION.fullmatch(line.letters) and not word_class("media").isdisjoint(line.said))
    ):
        return False
    before = line.items[at - 1].letter if at else "."
    after = line.items[at + 1].letter if at + 1 < len(line.items) else "."
    if _enclosed(tokens, line, item):
        return False
    if before in "wE" and tokens[item.first - 1].end + 1 == tokens[item.first].start:
        word = tokens[item.first - 1].low
        opening = item.first - 1 == line.first and before == "w"
        opening = opening or (word == "china" and tokens[item.first - 2].low in ("in", "to", "for"))
        known = word_class("person-noun") | word_class("address") | word_class("nationality")
        if not opening and word not in known and not is_person(word):
            return False
    if after in "wEGY" and tokens[item.last].start == tokens[item.last - 1].end + 1:
        return False
    if item.last < line.last and tokens[item.last].low in word_class("area-kind"):
        return False
    if (
        (of_a_thing(tokens, line, at) and not at_home(tokens, item.first, item.last))
        or thought(tokens, line, item)
        or tokens[item.first].low in word_class("modal")
    ):
        return False
    if shape.strength == STRONG:
        data = people.data
        if (
            item.last < line.last
            and tokens[item.last].low in data.projects
            and not at_home(tokens, item.first, item.last)
        ):
            return False
        if remembered(tokens, line, item, data):
            return False
        return not (before == "L" and after != "v")
    told = told_before(tokens, item.first, line.first) or told_behind(tokens, item.last, line.last)
    told = told or (at > 0 and tokens[item.first - 1].low in word_class("person-group-noun"))
    whole = syllables(shape.given) == PAIR and (shape.size == LONGEST or len(shape.given) > 4)
    small = tokens[item.first].shape == "l"
    ends = after in "kcv.hs" or (item.last < line.last and tokens[item.last].low in word_class("function"))
    if told and ((shape.strength == MEDIUM and not small) or (whole and ends)):
        return True
    if whole and before not in "NHwEkc." and not small and of_a_noun(tokens, item.first, item.last):
        return True
    if _hyphened(tokens[item.first : item.last], people.data) and shape.strength == MEDIUM:
        return True
    noun = item.first - 1 - (tokens[item.first - 1].low == ",")
    sure = shape.strength == MEDIUM or (len(shape.given) > 4 and syllables(shape.given) == 2)
    if people.given_first and shape.reversed and sure and tokens[item.first].shape == "C":
        return True
    kin = tokens[noun].low in word_class("kin")
    told = at > 0 and noun >= line.first and (bool(kin) or is_person(tokens[noun].low))
    talk = line.items[at - 1].entry if before == "v" and not shape.doubtful else None
    told = told or (talk is not None and talk.row["letter"] == "K")
    if told and (shape.strength == MEDIUM or (sure and (kin or ends))):
        return True
    listed = at > 1 and line.items[at - 1].letter in "kc" and at - 2 in line.names
    listed = listed or (after in "kc" and at + 2 in line.names and before in ".kcxdjv")
    if (shape.strength == MEDIUM or sure) and listed and not shape.reversed and after in "kcv.":
        return not small or sure
    if listed and small and before == "k" and after == "v" and shape.size == PAIR:
        return True
    entry = line.items[at + 1].entry if after == "v" else None
    acts = entry is not None and entry.row["letter"] in "AHSRVK"
    return acts and sure and not shape.doubtful
