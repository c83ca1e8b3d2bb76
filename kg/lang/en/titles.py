"""Titles: which post a phrase like "deputy secretary of the Municipal Party Committee and mayor" stands for."""

import re
from functools import partial
from typing import NamedTuple

from kg.lang.en.data import English
from kg.lang.en.scan import Item
from kg.lang.en.title_nouns import TitleNoun
from kg.lang.en.title_parts import level_of, of_a_trade, of_an_unknown_area

_OWN = r"(?:[LV]s?c?)"
_BODY = (
    rf"(?:d?(?:L?w{{1,3}}s)?{_OWN}{{0,3}}(?:[wxcVL0]{{0,6}}(?:(?<=[wx])sm?x{{0,2}})?[GY]s?){{1,4}}(?=[^GY]|$)"
    r"|d?[Lw]{1,5}s[Lw]{1,3}x?(?=[vkcb.]|$)|d?L?E|d?(?:w{1,3}s|x(?=L))?(?:Ls?){1,3}(?:[wL]{0,5}(?=[Nvk.b]|$))?|d?V|d?w{1,5}(?:bLb)?w{0,3})"
)
_PRE = (
    r"(?:d?(?:[LVGYE]s?|[LVG]s0|w{1,4}(?=s?[GYE])|x{1,2}(?=[GY])|xs(?=m*H)|c(?=[wxLV]{0,4}[GY])){0,8}|w{1,3}s?(?!d))??"
)
_POST = re.compile(rf"(?:md)?d?m*{_PRE}m*(?:(?<![EL])d)?H(?:o{_BODY}){{0,4}}")
_STANDING = re.compile(rf"d?{_OWN}{{0,2}}G?Y(?:od?{_OWN}{{0,2}}[GY])?(?=[kcN])")
_FIRM_NAME = re.compile("w{1,4}(?=[k.v]|$)")
_JOINT = re.compile(r"(?:k?c?|kk|xLk?c)$")
"""As in "director of the office and deputy mayor", "head of the office in Shanghai and deputy mayor of Wuxi"."""


class Post(NamedTuple):
    """One post as a title names it, before it is known whose it is and of which area.

    Attributes:
        first, last: its items in the sentence.
        base, role: the noun's class; the id of roles.csv ("" if nothing is known of it).
        areas: the possible areas of each area name in it.
        level: the level word in it ("city", "county" …), "" if none.
        organs: ids of the organs in it, the nearest to the noun first.
        company: its item of the company or other body, None if there is none.
        plural, former, candidate: what the words say.
        own: whether it names its body or area itself (else it shares that of its neighbour).
    """

    first: int
    last: int
    base: str
    role: str
    areas: tuple[tuple[str, ...], ...]
    level: str
    organs: tuple[str, ...]
    company: int | None
    plural: bool
    former: bool
    own: bool


class Group(NamedTuple):
    """Posts joined by commas or "and": items from first to last."""

    first: int
    last: int
    posts: tuple[Post, ...]

    @property
    def plural(self) -> bool:
        """Whether it can stand for several people."""
        return self.posts[-1].plural


def posts(items: list[Item], letters: str, data: English) -> list[Post]:
    """The posts named in a sentence, in order."""
    found: list[Post] = []
    spans = [match.span() for match in _POST.finditer(letters)]
    if "Y" in letters:
        behind = (match.span() for match in _STANDING.finditer(letters))
        spans += [span for span in behind if _begins_there(letters, *span)]
    at = 0
    for first, last in sorted(spans, key=lambda span: (span[0], -span[1])):
        if first >= at and (post := _post(items, letters, first, last, data)):
            found.append(post)
            at = last
    return found


def _begins_there(letters: str, first: int, last: int) -> bool:
    """Whether a standing committee can be a title: not in "elected the standing committee"."""
    before, joint = letters[max(0, first - 1) : first], letters[last : last + 2]
    return before not in ("o", "v") or (before == "v" and letters[first] != "d" and joint == "cH")


def _post(items: list[Item], letters: str, first: int, last: int, data: English) -> Post | None:
    if letters[last : last + 1] == "V" and letters[last - 1] == "L" and level_of([], [items[last]]) == "village":
        last += 1
    last = _named_firm(items, letters, first, last)
    head = next((at for at in range(first, last) if letters[at] == "H"), None)
    if head is None:
        return _standing(items, first, last)
    noun = TitleNoun(items[first:last], head - first)
    if size := noun.stop_at_name():
        last = last if size == 1 and letters[last : last + 3] == "kww" else head + size
    noun.decide()
    if noun.base == "head" and noun.organs == ["enterprise"] and of_an_unknown_area(items, last):
        noun.base, noun.organs = "mayor", ["foreign"]
    modifiers = _modifiers(items, letters, first, head, plural=bool(noun.row["plural"]))
    level = noun.level()
    base, role = noun.base, noun.role(modifiers, data)
    if base == "head" and not noun.after and not noun.organs and of_a_trade(items, letters, last):
        base, role = "none", ""
    elif noun.vague() and letters[last : last + 1] == "o":
        base, role = "other", "other"
    areas = tuple(item.area.areas for item in noun.part if item.letter == "L" and item.area)
    company = next((at for at in range(first, first + len(noun.part)) if letters[at] == "E"), None)
    return Post(
        first,
        last,
        base,
        role,
        areas,
        level,
        tuple(noun.organs),
        company,
        noun.row["plural"] == "1",
        "former" in modifiers,
        bool(noun.organs or areas or level or level_of(noun.before, noun.after)),
    )


def _modifiers(items: list[Item], letters: str, first: int, head: int, *, plural: bool) -> set[str]:
    """The modifiers before a noun; none for "then" in "walked behind her, then county leaders A and B"."""
    found = {item.entry.row["modifier"] for item in items[first:head] if item.letter == "m" and item.entry}
    opening = items[first].entry if first < head and letters[first - 1 : first] == "k" else None
    if plural and opening and opening.row["phrase"] == "then":
        found.discard("former")
    return found


def _named_firm(items: list[Item], letters: str, first: int, last: int) -> int:
    """Where a title behind a name ends that names a company: "A B, head of the Dutch company Noordzee Pompen"."""
    end = items[last - 1].entry
    behind = _FIRM_NAME.match(letters, last)
    noun = letters[last - 2] in "wxG" and end is not None and end.row.get("organ") == "enterprise"
    firm = behind and (noun or letters[last - 1] == "E")
    named = letters[first - 1 : first] == "k" and letters[max(0, first - 3) : first - 1].endswith(("ww", "N"))
    return behind.end() if behind and firm and named else last


def _standing(items: list[Item], first: int, last: int) -> Post | None:
    """As in "the standing committee of the party committee, executive vice mayor": a member, without the word."""
    part = items[first:last]
    organs = tuple(item.entry.row["organ"] for item in part if item.letter in "GY" and item.entry)
    areas = tuple(item.area.areas for item in part if item.letter == "L" and item.area)
    level = level_of([], part)
    if "congress" in organs:
        return None
    return Post(first, last, "standing", "standing-committee-member", areas, level, organs, None, False, False, True)


def shortened(short: str, title: str) -> bool:
    """Whether "chairman" is short for "chairman of the Linshan CPPCC": the whole of it up to its "of"."""
    return short != title and title.split(" of ")[0] == short


def groups(letters: str, found: list[Post]) -> list[Group]:
    """Posts that stand together, with what each leaves out taken from its neighbours."""
    result: list[Group] = []
    run: list[Post] = []
    for post in found:
        joint = letters[run[-1].last : post.first] if run and post.first >= run[-1].last else "-"
        if _JOINT.match(joint) and not ("L" in joint and letters[post.last : post.last + 1] == "N"):
            run.append(post)
            continue
        if run:
            result.append(_group(run))
        run = [post]
    if run:
        result.append(_group(run))
    return [group for group in map(partial(_members, letters), result) if group]


def _members(letters: str, group: Group) -> Group | None:
    """A group; none if it is but a standing committee, unless its members stand behind it, as machines translate."""
    post = group.posts[-1]
    named = letters[group.last : group.last + 1] == "N"
    before, after = letters[max(0, group.first - 2) : group.first], letters[group.last : group.last + 1]
    named = named or (len(group.posts) == 1 and before == "Nk" and after in tuple("kv."))
    if post.base == "standing" and named:
        return group._replace(posts=(*group.posts[:-1], post._replace(plural=True)))
    return None if len(group.posts) == 1 and post.base == "standing" else group


def _group(run: list[Post]) -> Group:
    return Group(run[0].first, run[-1].last, tuple(run))
