"""Names of companies, zones and towns that take several words."""

from kg.lang.en.areas import AreaName, area_at
from kg.lang.en.data import English, word_class
from kg.lang.en.marks import goes_on
from kg.lang.en.names import name_at, syllables
from kg.lang.en.words import Word

_NO_TOWN = frozenset(("ancient", "military", "old", "sub"))
"""Before "town" or "township", what makes it no township."""
_OF_PARKS = frozenset(("industrial", "industry", "science", "tech", "technology"))
_COMMITTEES = frozenset(("administration", "administrative", "management", "party", "work", "working"))


def company_at(words: list[Word], at: int, last: int, data: English) -> int | None:
    """The end of a company's name that begins at a word: "Anhui Hengyi Timber Co., Ltd.", "Nordwind Group"."""
    if words[at].shape not in "CUM" or words[at].low in ("the", "a", "in", "at", "on", "chairman", "president", "of"):
        return None
    if words[at].low in word_class("day-name"):
        return None
    end = at
    strong = False
    while end < last and end - at < 14:
        word = words[end]
        if word.low in word_class("company-end") and end > at:
            end += 1
            while end < last and (words[end].low in word_class("company-end") or words[end].low in (".", ",")):
                if words[end].low in word_class("company-end"):
                    strong = True
                elif not goes_on(words, end):
                    break
                end += 1
            if words[end - 1].low == ",":
                end -= 1
            if end < last and words[end].low == "." and words[end - 1].low in ("ltd", "co", "inc", "corp"):
                end += 1
            strong = strong or word.low in ("co", "ltd", "inc", "corporation", "gmbh", "corp", "llc")
            break
        if word.low in ("and", "of") and _somebody(words, at, end, data):
            return None
        if word.low == "and" and words[end - 1].low in data.projects:
            return None
        if (
            word.shape in "CUM0"
            or (word.joined and end > at)
            or (word.low in ("and", "&", "of", "(", ")") and end > at)
            or (end > at + 1 and word.shape == "l" and word.low in word_class("firm-trade"))
        ):
            if (
                word.shape in "CUM"
                and (title := data.titles.match(words, end))
                and title[1].tag in "HG"
                and word.low not in ("group",)
                and word.low not in word_class("firm-word")
            ):
                return None
            end += 1
            continue
        return None
    else:
        return None
    if end == at or (words[end - 1].low not in word_class("company-end") and words[end - 1].low != "."):
        return None
    names = [
        w
        for w in words[at:end]
        if w.shape in "CUM" and w.low not in word_class("company-end") and w.low not in data.not_names
    ]
    if not names or (not strong and len(names) > 5):
        return None
    return end


def _somebody(words: list[Word], at: int, end: int, data: English) -> bool:
    """As in "vice mayor Lin Boyan and Sunrise Group", "Chairman Lin Boyan of Sunrise Group", "we and Sunrise Group"."""
    if end == at + 1 and words[at].low in ("we", "they", "he", "she", "it"):
        return True
    titled = at > 0 and (found := data.titles.match(words, at - 1)) is not None and found[1].tag == "H"
    name = name_at(words, at, data) if titled else None
    return name is not None and at + name.size == end


def _sub_district(words: list[Word], end: int) -> bool:
    """Whether "Sub-district" ends at a word, and no military one."""
    if words[end].low != "district" or not words[end].joined or words[end - 1].low != "sub":
        return False
    return words[end - 2].low != "military"


def _has_officials(words: list[Word], at: int, end: int, last: int) -> bool:
    """As in "Linshan Street Party Working Committee", "the working committee of Linshan Street": it is no road."""
    behind = [word.low for word in words[end + 1 : min(last, end + 4)]]
    if behind[:1] == ["office"] or (behind[:1] == ["party"] and {"committee", "working", "secretary"} & set(behind)):
        return True
    before = [word.low for word in words[max(0, at - 4) : at]]
    return before[-1:] == ["of"] and before[-2:-1] == ["committee"] and bool({"working", "work"} & set(before))


def _ruled(words: list[Word], at: int, end: int, last: int) -> bool:
    """Whether a park has a committee as zones have: "the Administrative Committee of the", "Management Committee"."""
    ahead = [word.low for word in words[max(0, at - 4) : at] if word.low != "the"]
    behind = [word.low for word in words[end + 1 : min(end + 3, last)]]
    bodies = (ahead[-3:-1], behind) if ahead[-1:] == ["of"] else (behind,)
    return any(body[:1] and body[0] in _COMMITTEES and body[1:] == ["committee"] for body in bodies)


def zone_at(words: list[Word], at: int, last: int, data: English) -> AreaName | None:
    """The zone or town named from a word on: "Yueyang Economic and Technological Development Zone", "Heidao Town"."""
    first = words[at]
    if (
        first.shape not in "lCUM"
        or first.low in word_class("zone-part")
        or first.low in word_class("site-area")
        or (first.low in data.not_names and first.low != "sino")
        or first.low == "cpc"
        or (at + 1 < last and words[at + 1].low == "and" and first.low in word_class("people-of-a-town"))
    ):
        return None
    area = area_at(words, at)
    town = first.shape == "l" and at + 1 < last and words[at + 1].low == "town" and syllables(first.low) > 1
    if first.shape == "l" and ((area is None and not town) or first.low in data.english):
        return None
    named = at + (area.size if area else 1)
    end = named
    while end < last and end - at < 10:
        low = words[end].low
        if words[end].shape in ".s0" or words[end].start > words[end - 1].end + 1:
            return None
        before = words[end - 1].low
        if low in word_class("site-area"):
            return None
        if (
            low == "zone"
            or (low == "area" and before in ("new", "development", "bonded", "demonstration"))
            or (low == "area" and before == "port" and words[end - 2].low in ("bonded", "trade"))
            or (low == "city" and before == "eco")
            or (low == "park" and before in _OF_PARKS and _ruled(words, at, end, last))
        ):
            name = AreaName(end + 1 - at, (), True)
            listed = area_at(words, at)
            return listed if listed and listed.size == name.size else name
        if (
            (
                _sub_district(words, end)
                or (low in word_class("town-end") and before not in _NO_TOWN and before not in word_class("town-theme"))
            )
            and (
                end - at <= 2 + (before == "sub")
                or all(word.low in word_class("people-of-a-town") for word in words[named:end])
            )
            and (words[end].shape != "l" or area is None or not area.full)
        ):
            name = AreaName(end + 1 - at, (), True)
            listed = area_at(words, at)
            return listed if listed and listed.size == name.size else name
        if low == "street" and end == named and _has_officials(words, at, end, last):
            return AreaName(end + 1 - at, (), True)
        peopled = low in word_class("people-of-a-town")  # Lanjing Yi and Miao Ethnic Township
        if (
            low not in word_class("zone-part")
            and not peopled
            and not (
                words[end].shape in "CM" and (low not in data.not_names or low in word_class("side")) and end - at < 3
            )
        ):
            return None
        end += 1
    return None
