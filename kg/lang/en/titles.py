"""Titles: which post a phrase like "deputy secretary of the Municipal Party Committee and mayor" stands for."""

import re
from functools import partial
from itertools import pairwise
from typing import NamedTuple

from kg.lang.en.data import English
from kg.lang.en.scan import Item
from kg.lang.en.title_parts import (
    autonomous,
    level_of,
    lies_elsewhere,
    nearest,
    of_a_district,
    of_a_firm,
    of_a_trade,
    of_vietnam,
    province,
)

_OWN = r"(?:[LV]s?c?)"
_BODY = (
    rf"(?:d?(?:w{{1,3}}s)?{_OWN}{{0,3}}(?:[wxcVL0]{{0,6}}(?:(?<=x)sx{{0,2}})?[GY]s?){{1,4}}(?=[^GY]|$)"
    r"|d?[Lw]{1,5}s[Lw]{1,3}x?(?=[vkcb.]|$)|d?L?E|d?(?:w{1,3}s)?(?:Ls?){1,3}(?:[wL]{0,5}(?=[Nvk.b]|$))?|d?V|d?w{1,5}(?:bLb)?w{0,3})"
)
_PRE = (
    r"(?:d?(?:[LVGYE]s?|[LVG]s0|w{1,4}(?=s?[GYE])|x{1,2}(?=[GY])|xs(?=m*H)|c(?=[wxLV]{0,4}[GY])){0,8}|w{1,3}s?(?!d))??"
)
_POST = re.compile(rf"(?:md)?d?m*{_PRE}m*(?:(?<![EL])d)?H(?:o{_BODY}){{0,4}}")
_STANDING = re.compile(rf"d?{_OWN}{{0,2}}G?Y(?:od?{_OWN}{{0,2}}[GY])?(?=[kcN])")
_FIRM_NAME = re.compile("w{1,4}(?=[k.v]|$)")
_JOINT = re.compile(r"(?:k?c?|kk)$")
ENTERPRISE = frozenset(
    ("chair", "president", "manager", "company-chair", "other", "director", "head", "university-head", "school-head")
)

OF_THE_PARTY = frozenset(("party", "committee", "cpc"))


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
    part = items[first:last]
    head = next((at for at, item in enumerate(part) if item.letter == "H"), None)
    if head is None:
        return _standing(items, first, last)
    entry = part[head].entry
    assert entry is not None
    row, base = entry.row, entry.row["base"]
    before, after = part[:head], part[head + 1 :]
    elsewhere = False
    if (
        any(item.letter == "w" for item in after)
        and not any(item.letter in "GYE" for item in after)
        and base not in ENTERPRISE
    ):
        cut = next(at for at, item in enumerate(after) if item.letter == "w")
        if any(item.letter == "L" for item in after[cut:]):
            pass
        elif not any(item.letter in "LV" for item in after[:cut]):
            after, elsewhere = [], True
            last = last if letters[last : last + 3] == "kww" else first + head + 1
        else:
            after, last = after[:cut], first + head + 1 + cut
    bodies = [item for item in (*nearest(after), *reversed(before)) if item.letter in "GY" and item.entry]
    organs = [row["organ"]] * bool(row["organ"]) + [item.entry.row["organ"] for item in bodies if item.entry]
    foreign = any(a.letter == "w" and b.letter == "s" for a, b in pairwise(after)) and "department" in organs
    foreign = foreign or lies_elsewhere(after, organs) or of_vietnam(bodies)
    if elsewhere or foreign:
        organs.append("foreign")
    company = next((first + at for at, item in enumerate(part) if item.letter == "E"), None)
    unnamed = not organs and company is None and any(item.letter == "w" for item in after)
    if company is not None or (unnamed and base in ENTERPRISE) or of_a_firm(after):
        organs.append("enterprise")
        if base == "presiding":  # "executive chairman of Brown Group"
            base, organs = "chair", ["enterprise"]
    if base == "head" and not organs and any(item.letter == "L" for item in part):
        base = "mayor"
    if base == "head" and not organs and level_of(before, after) in ("county", "district", "town"):
        base = "mayor"
    if base == "director" and not bodies and not organs and after and all(item.letter in "odL" for item in after):
        base = "mayor" if after[-1].area is not None and after[-1].area.full else base
    if base == "director" and not organs and not bodies and of_a_district(after):
        base = "mayor"
    if base == "director" and not organs and not after and before and before[-1].area and before[-1].area.full:
        base = "mayor"
    if base == "chair" and not organs and any(province(item) or autonomous(item) for item in part):
        base = "governor"
    if base == "secretary" and "mass" in organs:
        organs.insert(0, "mass")
    if base == "manager" and _of_hong_kong(part):
        base, organs = "mayor", []  # "chief executive of the Macao Special Administrative Region"
    if base == "general-secretary" and any(item.letter == "L" for item in part):
        base = "secretary"  # "general secretary of the CPC Dehong Committee"
    if base in ("secretary", "deputy-secretary") and organs[:2] == ["party", "work-committee"]:
        del organs[0]  # "Party secretary of the Education Work Committee"
    if base == "secretary" and organs[:1] == ["leading-group"] and set(organs[1:2]) & {"congress", "cppcc"}:
        organs[0] = "party-group"  # "secretary of the CPPCC leading group"
    if base == "secretary" and organs[:1] == ["party"] and set(organs[1:2]) & {"government", "congress", "cppcc"}:
        organs[0] = "party-group"
    modifiers = {item.entry.row["modifier"] for item in before if item.letter == "m" and item.entry}
    then = before[0].entry if before and letters[first - 1 : first] == "k" else None
    if row["plural"] and then and then.row["phrase"] == "then":
        modifiers.discard("former")  # "walked behind her, then county leaders A and B"
    told = next((i.entry.row["level"] for i in before if i.letter == "V" and i.entry and base == "mayor"), "")
    if base == "mayor" and level_of([], after) == "town":
        told = told or "town"
    level = told or row["level"] or level_of(before, after)
    level = "county-city" if level_of(before, after) == "county-city" else level
    if base == "governor":
        level = level_of(before, after) or level
    if level == "nation" and base == "director" and set(organs) <= {"congress", "standing"}:
        level = level_of([], [item for item in part if item.letter == "V"])  # the nation's congress has a chairman
    areas = tuple(item.area.areas for item in part if item.letter == "L" and item.area)
    role = role_of(base, organs, modifiers, data)
    if organs[:1] == ["committee"] and _in_a_congress(part, organs):
        role = "other"
    if base == "member" and organs[:2] in (["standing", "discipline"], ["standing", "congress"], ["standing", "cppcc"]):
        role = "other"
    if base == "head" and not after and not organs and of_a_trade(items, letters, last):
        base, role = "none", ""
    vague = base in ("head", "director", "leader", "member", "secretary") and not bodies and not row["organ"]
    if vague and letters[last : last + 1] == "o" and not any(item.letter in "LVE" for item in part):
        base, role = "other", "other"
    return Post(
        first,
        last,
        base,
        role,
        areas,
        level,
        tuple(organs),
        company,
        row["plural"] == "1",
        "former" in modifiers,
        bool(organs or areas or level_of(before, after) or level),
    )


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


def _in_a_congress(part: list[Item], organs: list[str]) -> bool:
    """As in "director of the Rural Affairs Committee of the people's congress": one committee of several."""
    inside = not {"congress", "cppcc"}.isdisjoint(organs) and "standing" not in organs
    return inside and any(a.letter == "w" and b.letter == "G" for a, b in pairwise(part))


def _of_hong_kong(part: list[Item]) -> bool:
    """Whether a title is of Hong Kong or Macao, and of no company there."""
    areas = [one for item in part if item.area for one in item.area.areas]
    return bool(areas) and all(one[:2] in ("81", "82") for one in areas) and not any(i.letter in "EG" for i in part)


def shortened(short: str, title: str) -> bool:
    """Whether "chairman" is short for "chairman of the Linshan CPPCC": the whole of it up to its "of"."""
    return short != title and title.split(" of ")[0] == short


def role_of(base: str, organs: list[str], modifiers: set[str], data: English) -> str:
    """The role of a title's noun with its organs (nearest first) and modifiers; "" if nothing is known of it."""
    row = None
    for organ in (*organs, ""):
        row = data.positions.get((base, organ))
        if row:
            break
    if row is None:
        return "other" if organs else ""
    if base in ("chair", "president") and not row["organ"] and not OF_THE_PARTY.isdisjoint(organs):
        return "other"
    rank = "role" if "deputy" not in modifiers else "executive" if "executive" in modifiers else "deputy"
    role = "other" if "other" in modifiers else row[rank]
    if role == "government-head" and modifiers & {"acting", "candidate"}:
        return "acting-government-head"
    return role


def groups(letters: str, found: list[Post]) -> list[Group]:
    """Posts that stand together, with what each leaves out taken from its neighbours."""
    result: list[Group] = []
    run: list[Post] = []
    for post in found:
        if run and post.first >= run[-1].last and _JOINT.match(letters[run[-1].last : post.first]):
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
