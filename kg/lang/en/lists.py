"""Lists of names whose titles stand apart: "A and B, mayor and vice mayor respectively", "A, B and other leaders"."""

import re

from kg.lang.en.attach import Holding
from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line
from kg.lang.en.names import MEDIUM, RARE, NameShape, split_glued, syllables
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.lang.en.words import Word

# a capitalised word within a list of names
_AMONG = re.compile(r"(?<=N[kc])w(?=k?cN|kN)|(?<=Nkc)w(?=[.v]|k[dmHV])")
# a name whose second part is an English word in small letters: "Wu you"
_SMALL = re.compile("(?<=Nk)wx(?=kc?N|cN)")
_APART = re.compile(r"(?P<names>N(?:kN)*k?cN)k?x?(?P<title>[TU])x?")
_OTHERS = re.compile(r"(?P<names>N(?:kN)*)k?c(?P<title>U)(?![Nw])")
_LATTER = re.compile(r"(?P<name>N)kd(?P<which>x)(?:ox)?[jx]{0,2}(?P<title>T)")
_COLON = re.compile(r"(?P<title>[TU])k(?P<names>N(?:kN)*(?:k?cN)?)")
_CHOSEN = re.compile(r"(?P<title>U)(?:(?P<verb>e)[0LVdovwx]{0,9}|[0LVadjovwx]{1,9})k(?P<names>N(?:kN)*(?:k?cN)?)")
# names that aren't Chinese among those that are
_MIXED = re.compile("(?P<title>U)(?P<names>(?:N|w{1,2})(?:k(?:N|w{1,2}))*(?:k?c(?:N|w{1,2}))?)(?=k?v|c[xdU]|$)")
_FOREIGNERS = re.compile("(?<!w)(?P<names>w{2,3}(?:kw{2,3})*k?cw{2,3})k(?P<title>U)")
_FOREIGN = re.compile("w+")
# one title for several names, each with its area
_EACH_OF = re.compile("(?P<title>U)(?P<pairs>Nod?L(?:k?c?Nod?L)+)")
# a title of several before a name, and those who are told with it
_ONE_WITH = re.compile("(?P<title>U)(?P<names>N[kvcxo]{1,4}N(?:kN)*(?:k?cN)?)(?!k?b?h?e?[TU]|[No])")
_OF_OTHERS = frozenset(("head", "leader", "other"))
"""Classes of title nouns that tell of people who aren't named."""
_WITH = frozenset((",", "along", "alongside", "and", "as", "by", "followed", "joined", "together", "well", "with"))
LIST, PAIR = 3, 2
"""So many names make a list in which a lone word is a name, too."""


def glued(line: Line, tokens: list[Word], data: English) -> None:
    """Make names of words glued together within a list of names: "Wang Tao, Mana, Xie Qun"."""
    letters = line.letters
    if letters.count("N") < LIST:
        return
    for match in _SMALL.finditer(letters):
        at = match.start()
        surname, given = tokens[line.items[at].first], tokens[line.items[at + 1].first]
        near = surname.shape == "C" and given.start == surname.end + 1 and syllables(given.low) == 1
        if near and data.surnames.get(surname.low, RARE) < RARE:
            name = NameShape(PAIR, surname.low, given.low, MEDIUM)
            line.items[at : at + PAIR] = [Item("N", line.items[at].first, line.items[at + 1].last, name=name)]
            line.become(at, line.items[at])
            break
    for match in _AMONG.finditer(line.letters):
        at = match.start()
        item = line.items[at]
        word = tokens[item.first]
        parts = split_glued(word.text, data) if item.last - item.first == 1 and word.shape == "C" else None
        if parts and word.low not in data.english and word.low not in data.not_names:
            line.become(at, Item("N", item.first, item.last, name=NameShape(1, *parts, MEDIUM)))


def unnamed_others(post: Post, others: list[Post], items: list[Item], tokens: list[Word]) -> bool:
    """As in "A and B, vice mayors, and the leaders of the bureaus concerned": a title of others, who aren't named."""
    ahead = next((one for one in others if one.plural and one.last < post.first <= one.last + PAIR), None)
    if ahead is None or not post.plural or post.base not in _OF_OTHERS:
        return False
    between = [tokens[item.first].low for item in items[ahead.last : post.first + 1]]
    named = items[post.last].letter == "N" if post.last < len(items) else False
    return not named and (between[:3] == [",", "and", "the"] or between[:2] in ([",", "and"], ["and", "the"]))


def told_of_lists(line: Line, tokens: list[Word]) -> list[Holding]:
    """The holdings of a sentence, those of lists whose names and titles stand apart among them."""
    found = line.holdings
    letters = "".join([piece.letter for piece in line.pieces])
    if "respectively" in line.said:
        for match in _APART.finditer(letters):
            title = line.pieces[match.start("title")]
            names = _names(line, match)
            around = (line.items[title.first - 1], *line.items[title.last : title.last + 1])
            said = any(tokens[item.first].low == "respectively" for item in around)
            if said and len(names) == len(title.posts):
                found = [holding for holding in found if holding.posts[0].first != title.first]
                found += [
                    Holding("list before a title", (name,), None, (post,), None)
                    for name, post in zip(names, title.posts, strict=True)
                ]
    if "other" in line.said:
        held = {at for holding in found for at in holding.names}
        for match in _OTHERS.finditer(letters):
            title = line.pieces[match.start("title")]
            names = _names(line, match)
            if tokens[line.items[title.first].first].low == "other" and held.isdisjoint(names):
                found = [*found, Holding("list before a title", names, None, title.posts, None)]
    if ":" in line.said:
        held = {at for holding in found for at in holding.names}
        for match in _COLON.finditer(letters):
            title, names = line.pieces[match.start("title")], _names(line, match)
            if tokens[line.items[title.last].first].low == ":" and held.isdisjoint(names):
                found = [*found, Holding("title before a list", names, None, title.posts, None)]
        for match in _CHOSEN.finditer(letters):
            title, verb = line.pieces[match.start()], line.pieces[match.start("verb")] if match["verb"] else None
            colon = line.pieces[match.start("names") - 1]
            if tokens[line.items[colon.first].first].low == ":" and held.isdisjoint(names := _names(line, match)):
                found = [*found, Holding("title before a list", names, None, title.posts, verb and verb.first)]
    if "whom" in line.said or "latter" in line.said:
        for match in _LATTER.finditer(letters):
            which, title = (line.pieces[match.start(group)] for group in ("which", "title"))
            if tokens[line.items[which.first].first].low in ("last", "latter"):
                name = line.pieces[match.start("name")].first
                found = [*found, Holding("title after a name", (name,), None, title.posts, None)]
    if not line.said.isdisjoint(("with", "well", "alongside", "by")) and "U" in letters:
        found = _with_one(line, letters, found, tokens)
    if "U" in letters and "w" in letters:
        found = _mixed(line, letters, found, tokens)
    if "U" in letters and "ww" in letters:
        found = _foreigners(line, letters, found)
    if any(post.plural for holding in found for post in holding.posts):
        for match in _EACH_OF.finditer(letters):
            title = line.pieces[match.start("title")]
            found = [holding for holding in found if holding.posts[0].first != title.first]
            found += [
                Holding("title around a name", (line.pieces[at].first,), None, title.posts, None, _area(line, at))
                for at in range(match.start("pairs"), match.end("pairs"))
                if letters[at] == "N"
            ]
    return sorted(found, key=lambda holding: holding.posts[0].first) if found is not line.holdings else found


def _with_one(line: Line, letters: str, found: list[Holding], tokens: list[Word]) -> list[Holding]:
    """As in "leaders A, together with B and C": one alone is no leaders, so that all of them are."""
    for match in _ONE_WITH.finditer(letters):
        title, names = line.pieces[match.start("title")], _names(line, match)
        between = tokens[line.items[names[0]].last : line.items[names[1]].first]
        others = [holding for holding in found if holding.posts[0].first != title.first]
        taken = any(at in holding.names for holding in others for at in names)
        single = len(between) < PAIR and between[0].low != "alongside"
        if not single and not taken and all(word.low in _WITH for word in between):
            found = [*others, Holding("title before a list", names, None, title.posts, None)]
    return found


def _mixed(line: Line, letters: str, found: list[Holding], tokens: list[Word]) -> list[Holding]:
    """As in "leaders Wang Tao, qubi muga, Li Na and Tashi Norbu attended": each has the title."""
    for match in _MIXED.finditer(letters):
        title = line.pieces[match.start("title")]
        if "N" not in match["names"] or "w" not in match["names"]:
            continue
        spans = [one.span() for one in _FOREIGN.finditer(letters, *match.span("names"))]
        spans = [(line.pieces[first].first, line.pieces[last - 1].last) for first, last in spans]
        runs = [(line.items[first].first, line.items[last - 1].last) for first, last in spans]
        if any(last - first < PAIR and tokens[first].low not in word_class("tibetan") for first, last in runs):
            continue
        found = [holding for holding in found if holding.posts[0].first != title.first]
        found.append(Holding("title before a list", _names(line, match), None, title.posts, None))
        found += [Holding("foreign name after a title", (), span, title.posts, None) for span in spans]
    return found


def _foreigners(line: Line, letters: str, found: list[Holding]) -> list[Holding]:
    """As in "David Brown, Daniel Lopez and Karl Holm, vice presidents of X": each has the title behind."""
    for match in _FOREIGNERS.finditer(letters):
        title = line.pieces[match.start("title")]
        if title.posts[0].base in _OF_OTHERS | {"member"}:  # "Alpine Foods and Holm Tools, leaders of the trade"
            continue
        spans = [one.span() for one in _FOREIGN.finditer(letters, *match.span("names"))]
        spans = [(line.pieces[first].first, line.pieces[last - 1].last) for first, last in spans]
        found = [holding for holding in found if holding.posts[0].first != title.first]
        found += [Holding("foreign name before a title", (), span, title.posts, None) for span in spans]
    return found


def _area(line: Line, at: int) -> tuple[int, int]:
    """The items of the area behind a name: N of (the) L."""
    end = next(i for i in range(at, len(line.pieces)) if line.pieces[i].letter == "L")
    return line.pieces[at + 2].first, line.pieces[end].last


def _names(line: Line, match: re.Match[str]) -> tuple[int, ...]:
    run = line.pieces[match.start("names") : match.end("names")]
    return tuple(piece.first for piece in run if piece.letter == "N")
