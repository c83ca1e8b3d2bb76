"""What the noun of a title stands for, as the whole title tells: the "head" of a county is its mayor."""

from collections.abc import Callable
from itertools import pairwise

from kg.lang.en.data import English
from kg.lang.en.scan import Item
from kg.lang.en.title_parts import (
    autonomous,
    level_of,
    lies_elsewhere,
    nearest,
    of_a_district,
    of_a_firm,
    of_vietnam,
    province,
    whole_area,
)

ENTERPRISE = frozenset(
    ("chair", "president", "manager", "company-chair", "other", "director", "head", "university-head", "school-head")
)
OF_THE_PARTY = frozenset(("party", "committee", "cpc"))
_CHAMBERS = frozenset(("congress", "cppcc"))
_VAGUE = frozenset(("head", "director", "leader", "member", "secretary"))
_MEMBERS = (["standing", "discipline"], ["standing", "congress"], ["standing", "cppcc"])


class TitleNoun:
    """The noun of a title, with the items of the title before and after it.

    Attributes:
        row: its row of the lexicon.
        base: its class, as far as it is decided.
        organs: ids of the organs that it is of, the nearest first.
        bodies: the items that name organs, the nearest first.
        company: whether the title names a company or the like.
    """

    def __init__(self, part: list[Item], head: int) -> None:
        entry = part[head].entry
        assert entry is not None
        self.part, self.before, self.after = part, part[:head], part[head + 1 :]
        self.row, self.base = entry.row, entry.row["base"]
        self.organs: list[str] = []
        self.bodies: list[Item] = []
        self.company = any(item.letter == "E" for item in part)
        self._elsewhere = False

    def stop_at_name(self) -> int:
        """Leave out words behind the noun that name no body; how many items from the noun on are left, 0 if all are.

        Of an office that no company has, and of no area either, they tell a body that isn't known.
        """
        cut = next((at for at, item in enumerate(self.after) if item.letter == "w"), None)
        if cut is None or self.base in ENTERPRISE or any(item.letter in "GYE" for item in self.after):
            return 0
        if any(item.letter == "L" for item in self.after[cut:]):
            return 0
        self._elsewhere = not any(item.letter in "LV" for item in self.after[:cut])
        self.after = [] if self._elsewhere else self.after[:cut]
        return 1 + len(self.after)

    def decide(self) -> None:
        """Find the organs, and whether the noun is another one where it is of them or of an area."""
        own = self.row["organ"]
        around = (*nearest(self.after), *reversed(self.before))
        self.bodies = [item for item in around if item.letter in "GY" and item.entry]
        self.organs = [own] * bool(own) + [item.entry.row["organ"] for item in self.bodies if item.entry]
        if self._elsewhere or self._foreign():
            self.organs.append("foreign")
        if self._of_a_firm():
            self.organs.append("enterprise")
            if self.base == "presiding":  # "executive chairman of Brown Group"
                self.base, self.organs = "chair", ["enterprise"]
        if step := _NOUNS.get(self.base):
            step(self)

    def _foreign(self) -> bool:
        department = "department" in self.organs
        whose = department and any(a.letter == "w" and b.letter == "s" for a, b in pairwise(self.after))
        return whose or lies_elsewhere(self.after, self.organs) or of_vietnam(self.bodies)

    def _of_a_firm(self) -> bool:
        if self.company or of_a_firm(self.after):
            return True
        return self.base in ENTERPRISE and not self.organs and any(item.letter == "w" for item in self.after)

    def level(self) -> str:
        """The level of what the title is of, "" if it isn't told."""
        beside = level_of(self.before, self.after)
        if beside == "county-city":
            return beside
        level = (self._mayors_level() if self.base == "mayor" else "") or self.row["level"] or beside
        if self.base == "governor":
            level = beside or level
        if level == "nation" and self.base == "director" and set(self.organs) <= {"congress", "standing"}:
            return level_of([], [item for item in self.part if item.letter == "V"])  # the nation's has a chairman
        return level

    def _mayors_level(self) -> str:
        told = next((item.entry.row["level"] for item in self.before if item.letter == "V" and item.entry), "")
        return told or ("town" if level_of([], self.after) == "town" else "")

    def role(self, modifiers: set[str], data: English) -> str:
        """The role of whoever bears the title; "" if nothing is known of it."""
        committee = self.organs[:1] == ["committee"] and _in_a_congress(self.part, self.organs)
        if committee or (self.base == "member" and self.organs[:2] in _MEMBERS):
            return "other"
        return role_of(self.base, self.organs, modifiers, data)

    def vague(self) -> bool:
        """Whether nothing tells what the noun is of."""
        unsaid = self.base in _VAGUE and not self.bodies and not self.row["organ"]
        return unsaid and not any(item.letter in "LVE" for item in self.part)


def _head(noun: TitleNoun) -> None:
    """As in "head of Linshan County", "the county head"."""
    if noun.organs:
        return
    area = any(item.letter == "L" for item in noun.part)
    if area or level_of(noun.before, noun.after) in ("county", "district", "town"):
        noun.base = "mayor"


def _director(noun: TitleNoun) -> None:
    """As in "director of Linshan County", "director of the district", "Linshan County director"."""
    if noun.organs or noun.bodies:
        return
    if noun.after:
        area = noun.after[-1].area if all(item.letter in "odL" for item in noun.after) else None
    else:
        area = noun.before[-1].area if noun.before else None
    if (area is not None and area.full) or of_a_district(noun.after):
        noun.base = "mayor"


def _chair(noun: TitleNoun) -> None:
    """As in "chairman of Guangxi", of an autonomous region; "Vice Chairman of Suzhou Municipality"."""
    if not noun.organs and any(province(item) or autonomous(item) for item in noun.part):
        noun.base = "governor"
    elif not noun.organs and whole_area(noun.after):
        noun.base = "mayor"


def _manager(noun: TitleNoun) -> None:
    """As in "chief executive of the Macao Special Administrative Region"."""
    if _of_hong_kong(noun.part):
        noun.base, noun.organs = "mayor", []


def _general_secretary(noun: TitleNoun) -> None:
    """As in "general secretary of the CPC Dehong Committee"."""
    if any(item.letter == "L" for item in noun.part):
        noun.base = "secretary"
        _in_the_party(noun)


def _secretary(noun: TitleNoun) -> None:
    if "mass" in noun.organs:
        noun.organs.insert(0, "mass")
    _in_the_party(noun)


def _in_the_party(noun: TitleNoun) -> None:
    """As in "secretary of the CPPCC leading group", "Party secretary of the people's congress": of a Party group."""
    _deputy_secretary(noun)
    of = {"leading-group": _CHAMBERS, "party": _CHAMBERS | {"government"}}.get("".join(noun.organs[:1]), frozenset())
    if not of.isdisjoint(noun.organs[1:2]):
        noun.organs[0] = "party-group"


def _deputy_secretary(noun: TitleNoun) -> None:
    """As in "deputy Party secretary of the Education Work Committee"."""
    if noun.organs[:2] == ["party", "work-committee"]:
        del noun.organs[0]


_NOUNS: dict[str, Callable[[TitleNoun], None]] = {
    "chair": _chair,
    "deputy-secretary": _deputy_secretary,
    "director": _director,
    "general-secretary": _general_secretary,
    "head": _head,
    "manager": _manager,
    "secretary": _secretary,
}
"""What a noun of a class is where its organs or its area tell of another one."""


def _in_a_congress(part: list[Item], organs: list[str]) -> bool:
    """As in "director of the Rural Affairs Committee of the people's congress": one committee of several."""
    inside = not {"congress", "cppcc"}.isdisjoint(organs) and "standing" not in organs
    return inside and any(a.letter == "w" and b.letter == "G" for a, b in pairwise(part))


def _of_hong_kong(part: list[Item]) -> bool:
    """Whether a title is of Hong Kong or Macao, and of no company there."""
    areas = [one for item in part if item.area for one in item.area.areas]
    return bool(areas) and all(one[:2] in ("81", "82") for one in areas) and not any(i.letter in "EG" for i in part)


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
