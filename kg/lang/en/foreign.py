"""Names that aren't Chinese: beside a title, greeted, addressed, or told of as "he" and "she"."""

import re
from collections.abc import Set

from kg.lang.en.area_or_name import long_name
from kg.lang.en.areas import begins_area
from kg.lang.en.attach import Holding
from kg.lang.en.data import English, english, word_class
from kg.lang.en.honorifics import respected
from kg.lang.en.line import Line
from kg.lang.en.marks import addressed, tibetan
from kg.lang.en.misspelt import one_letter
from kg.lang.en.names import MEDIUM, NameShape, split_glued, syllables
from kg.lang.en.people import People
from kg.lang.en.small_beginnings import begins_small, small_beginning
from kg.lang.en.small_names import turned
from kg.lang.en.somebody import told_before, told_behind
from kg.lang.en.words import Word

# two words, then a verb, be it behind "first" or "later"
_DOES = re.compile(r"(?<!w)w?(?P<name>ww)[xm]?v")

_UNTITLED = re.compile(
    r"(?P<verb>v)?(?:(?P<age>0xx)|0x?)?(?P<name>(?(age)[wL]{1,3}|w[wL]{0,2}))(?=(?P<after>[kv.])(?P<who>h)?|[xcobhs0]|$)"
)
_SYLLABLE = re.compile("[bcdfghjklmnpqrstwyz]*[aeiou]+[rh]?(?:ng|[nkptmwl])?")
PAIR = 2
_TITLES = word_class("person-noun") | word_class("office-noun")
_MAKERS = frozenset(("brand", "company", "developer", "firm", "maker", "manufacturer", "producer", "retailer"))
"""Before a single name: it is a company's."""
_GIVEN = 3
"""So many letters has a part of a name that could begin a verb: "Nam"."""
_OFFICE = 7
"""So many words behind a name tell the office: ", deputy general manager of"."""
_TO_SOMEBODY = frozenset(
    ("as", "by", "did", "heard", "so", "than", "thanked", "that", "told", "was", "were", "which", "with")
)
_BEFORE_ONE = _TO_SOMEBODY | {"for", "from", "of", "to"}
_WHEN = word_class("function") | word_class("month") | word_class("day-name")
SHORT, LONGER = 4, 6
"""So many letters a single name has at least: where many people have but one name, and elsewhere."""
ADDRESSED = "addressed"
AFTER = "foreign name after a title"
MONGOL = 3  # syllables


def untitled(line: Line, tokens: list[Word], people: People, again: Set[str]) -> None:
    """Names that aren't Chinese, without a title: "called on Patigul Osman, who …", "villager Gulnar Hashim said".

    `again`: words that elsewhere are somebody by themselves.
    """
    if not line.paragraph:
        return
    for match in _UNTITLED.finditer(line.letters):
        first, last = match.span("name")
        opening = last - first == PAIR and among_peoples(people)  # "Herder Togtoh laughed"
        if (last - first > PAIR or opening) and tokens[line.items[first].first].low in _TITLES:
            first += 1
        if last - first == 1 and tokens[line.items[first].first].low in word_class("nationality"):
            continue
        verb = line.items[match.start("verb")].entry if match["verb"] else None
        talk = verb is not None and verb.row["letter"] == "K"
        who = match["who"]
        before = line.items[first].first
        end = line.items[last - 1].last
        aged = match["age"] and [w.low for w in tokens[max(0, before - 2) : before]] == ["year", "old"]
        if match["age"] and not aged:
            continue
        following = tokens[line.items[last - 1].last : line.items[last - 1].last + 1]
        if any(word.shape == "l" and word.low in people.data.projects for word in following):
            continue
        behind = [w.low for w in tokens[line.items[last - 1].last : line.items[last - 1].last + 3]]
        noun = (
            told_before(tokens, before, line.first)
            or told_behind(tokens, end, line.last)
            or match["age"] is not None
            or (last - first == PAIR and not again.isdisjoint((tokens[before].low, tokens[end - 1].low)))
            or (
                before > line.first + 1
                and tokens[before - 1].low == "of"
                and tokens[before - 2].low in word_class("dwelling")
                and tokens[before - 2].shape == "l"
                and not {"is", "was", "as"} & {word.low for word in tokens[max(line.first, before - 6) : before - 2]}
            )
        )
        titled = respected(tokens, before, line.first)
        least = SHORT if among_peoples(people) else LONGER
        noun = noun or (least == SHORT and last - first == 1 and _housed(tokens[before], behind))
        long = tokens[before].shape == "C" and len(tokens[before].low) >= least
        long = long and (before > line.first or tokens[before].low[-1] != "s")
        if last - first == 1 and (titled or not (noun and long)):
            continue
        noun = noun or titled or _of_somebody(tokens, line, before)
        noun = noun or (last - first == PAIR and bool(match["after"]) and _leads(tokens, line, before))
        noun = noun or (last - first == PAIR and tibetan(tokens, before))
        article = before > line.first and tokens[before - 1].low in ("the", "a", "an")
        office = last - first > 1 and not article and _of_office(tokens, line, before, line.items[last - 1].last)
        noun = noun or office
        noun = noun or (not article and _hyphened(tokens[before : line.items[last - 1].last]))
        sure = noun or (match["after"] in ("k", ".") and (talk or (who and (verb or first == 0))))
        if "L" in line.letters[first:last] and not noun:
            continue
        if sure and not any(at in line.names for at in range(first, last)):
            other_name(
                range(first, last),
                line,
                tokens,
                people,
                "single name" if last - first == 1 else ADDRESSED if titled else "",
            )
    _told_of(line, tokens, people)


def among_peoples(people: People) -> bool:
    """Whether an article is at home where many people have but one name: in Inner Mongolia or Tibet, say."""
    return (people.draft.home or "")[:2] in ("15", "54", "63", "65")


def _housed(word: Word, behind: list[str]) -> bool:
    """As in "Sodnom's yurt", "Patigul, his wife": a single name where many people have but one."""
    if word.low in english().english or begins_area(word.low):
        return False
    if behind[:1] == ["'s"]:
        return behind[1:2] != [] and behind[1] in word_class("dwelling")
    return behind[:1] == [","] and behind[1:2] in (["his"], ["her"]) and behind[2] in word_class("kin")


def _told_of(line: Line, tokens: list[Word], people: People) -> None:
    """As in "When Marek Nowak first came to Wuxi, he sold pumps": two words that do something and are "he" behind."""
    letters = line.letters
    if "Q" not in letters or "ww" not in letters:
        return
    for match in _DOES.finditer(letters):
        first, last = match.span("name")
        run = [tokens[line.items[at].first] for at in range(first, last)]
        verb = line.items[match.end() - 1].entry
        pronoun = (
            tokens[line.items[letters.index("Q", match.end() - 1)].first].low if "Q" in letters[match.end() :] else ""
        )
        opener = tokens[line.items[first - 1].first].low in word_class("function") if first == 1 else not first
        names = all(word.shape == "C" and len(word.low) > 2 for word in run)
        known = any(word.low in word_class("function") or word.low in word_class("company-end") for word in run)
        acts = verb is not None and verb.row.get("letter", "-") in "AHSRVK"
        if pronoun in ("he", "she") and names and not known and acts and (opener or letters[first - 1] in "k.x"):
            other_name(range(first, last), line, tokens, people)


def _hyphened(run: list[Word]) -> bool:
    """As in "Chan Kwok-wah", "Park Sung-ho": a name of three syllables as it is spelled in Hong Kong and Korea."""
    if len(run) != len(("Chan", "Kwok", "wah")) or not run[-1].joined or run[1].joined:
        return False
    return [word.shape for word in run] == ["C", "C", "l"] and all(_SYLLABLE.fullmatch(word.low) for word in run)


def _of_office(tokens: list[Word], line: Line, first: int, last: int) -> bool:
    """As in "Ann Keller, marketing manager at X", "Oleg Smirnov, his deputy", "Their leader, Lars Holm, …"."""
    offices, behind = word_class("office-noun"), tokens[last : min(line.last, last + _OFFICE)]
    between = first - line.first > 2 and tokens[first - 1].low == "," and behind[:1] and behind[0].shape == "."
    whose = {word.low for word in tokens[max(line.first, first - 5) : first - 2]}
    if between and tokens[first - 2].low in offices and whose & {"her", "his", "its", "their", "'s"}:
        return True
    if first > line.first and tokens[first - 1].low in offices:
        return True
    for at, word in enumerate(behind[1:-1], 1):
        if word.shape != "l":
            return False
        if word.low in offices:
            return behind[0].low == "," and (
                behind[at + 1].low in word_class("function") | {"of"} or behind[at + 1].shape == "."
            )
    return False


def _leads(tokens: list[Word], line: Line, at: int) -> bool:
    """As in "the delegation headed by Ken Miller": who leads guests."""
    led = [word.low for word in tokens[max(line.first, at - 2) : at]] in (["headed", "by"], ["led", "by"])
    return led and not word_class("delegation").isdisjoint(line.said)


def _of_somebody(tokens: list[Word], line: Line, at: int) -> bool:
    """As in "Brown's wife Anna Brown", "her countryman Marek Nowak": a word of kinship before a name."""
    return (
        at > line.first + 1
        and tokens[at - 1].low in word_class("kin")
        and tokens[at - 2].low in word_class("whose-kin")
    )


def beside_title(holding: Holding, line: Line, tokens: list[Word], people: People) -> None:
    """A run of capitalised words beside a title: "Kenta Mori, consul general of Japan"."""
    if holding.other is None:
        return
    first, last = holding.other
    while first + 1 < last and tokens[line.items[first].first].low in _WHEN:  # "In May Tang was named mayor"
        first += 1
    first = small_beginning(line, first, tokens)
    other_name(range(first, last), line, tokens, people, holding.rule)


def _acts(word: Word, data: English) -> bool:
    """Whether a capitalised word of a headline is a verb: "Leaders Investigate …"."""
    return data.verbs.begins(word.low + ("d" if word.low[-1:] == "e" else "ed"))


def _common(word: Word, data: English) -> bool:
    """Whether a word can't be part of a name: "Park", "Bureau", "Visits"."""
    if word.low in data.not_names or word.low in data.meetings or word.low in data.projects:
        return True
    return word.low in word_class("topic") or (len(word.low) > _GIVEN and _acts(word, data))


def _among_banners(word: Word, people: People) -> bool:
    """Whether a name of three syllables in small letters stands in a report from a banner, where many are Mongol."""
    return word.shape == "l" and "banner" in people.draft.article.clean.lower()


def other_name(span: range, line: Line, tokens: list[Word], people: People, rule: str = "") -> None:
    """Make a run of words a person that isn't Chinese, unless it is an area, a firm or a common word."""
    while len(span) > 1 and tokens[line.items[span[0]].first].low in word_class("nationality"):
        span = span[1:]
    first, last = line.items[span[0]].first, line.items[span[-1]].last
    run = tokens[first:last]
    data = people.data
    if any((area := line.items[at].area) is not None and area.full for at in span):
        return
    korean = [word.joined for word in run] == [False, False, True]
    korean = korean or (run[0].low == "park" and len(run) > 1 and not any(_common(word, data) for word in run[1:]))
    if not line.paragraph and data.verbs.begins(run[0].low):
        return  # the headline "Leaders Take Teams Out"
    small = run[0].shape == "l" and len(span) == 1 and len(run) > 1
    if not small and any(
        (not korean and _common(w, data))
        or not (
            w.shape in "CUM"
            or w.joined
            or w.low == "."
            or w.low in word_class("name-particle") | word_class("tibetan")
            or long_name(w, data)
            or (len(run) == 1 and rule == AFTER and syllables(w.low) >= MONGOL and w.low not in data.english)
            or (rule == ADDRESSED and addressed([w], 0, data))
            or (w is run[0] and not small and begins_small(run, data))
        )
        for w in run
    ):
        return
    if len(run) == PAIR and not syllables(run[1].low) and run[1].shape == "C":
        alike = [name for name in people.spelt if name[0] == run[0].low and one_letter(name[1], run[1].low)]
        if len(alike) == 1:
            line.names[span[0]] = line.names[span[-1]] = people.add(
                NameShape(PAIR, *alike[0], MEDIUM), run[0].start, run[-1].end
            )
            return
    if len(run) == 1 and run[0].low in word_class("people-of-a-town") and run[0].low not in data.surnames:
        return  # "an 81-year-old Oroqen craftswoman"
    if len(run) == 1 and sum(person.surname == run[0].low for person in people.persons) > 1:
        return
    if len(run) == 1 and tokens[first - 1].low in _MAKERS:
        return
    known = people.by_surname(run[0].low) if len(run) == 1 else None
    if known is None and len(run) == 1 and (not line.paragraph or run[0].low in word_class("day-name")):
        return
    if known is None and rule == "surname is a title":
        return
    alone = len(run) == 1 and run[0].low in word_class("tibetan")
    if known is None and len(run) == 1 and not alone and not people.whole(run[0].low):
        parts = split_glued(people.draft.article.clean[run[0].start : run[0].end], data)
        firm = span[0] and line.items[span[0] - 1].letter == "L" and line.letters[span[-1] + 1 :][:1] == "x"
        if firm:
            return
        if parts and syllables(parts[1]) > 1 and (data.surnames[parts[0]] > 1 or _among_banners(run[0], people)):
            parts = None  # "Sarula"
        if parts and run[0].low not in data.english and rule != "single name":
            shape = NameShape(1, *parts, MEDIUM)
            line.names[span[0]] = people.add(shape, run[0].start, run[0].end)
            return
        before = line.items[span[0] - 1].letter if span[0] else "."
        alone = (
            (before in "vck." or tokens[first - 1].low in (_BEFORE_ONE if among_peoples(people) else _TO_SOMEBODY))
            and run[0].low not in data.english
            and run[0].low not in word_class("day-name")
        )
        long = len(run[0].low) > SHORT or among_peoples(people)
        opening = alone and long and line.letters[span[-1] + 1 : span[-1] + 2] == "k"
        if rule.endswith("a long name") and (len(run[0].low) < 6 or run[0].low in word_class("day-name")):
            return
        if len(run[0].low) < 4 or (rule == "foreign name before a title" and not opening):
            return
    text = turned(run) if small else people.draft.article.clean[run[0].start : run[-1].end]
    text = text if small or run[0].shape != "l" or text.islower() else text[0].upper() + text[1:]
    whole = people.whole(run[0].low) if len(run) == 1 else None
    person = known or whole or people.add_other(text, run[0].start, run[-1].end)
    people.draft.name(person.mention, run[0].start, run[-1].end)
    for at in span:
        line.names[at] = person
