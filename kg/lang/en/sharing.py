"""Titles that leave out the body they are in, because it was named just before or stands behind the name."""

import re

from kg.lang.en.attach import Holding
from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line
from kg.lang.en.scan import Item
from kg.lang.en.title_nouns import role_of
from kg.lang.en.titles import Post
from kg.lang.en.words import Word

Body = tuple[Item, str, tuple[tuple[str, ...], ...]]
"""A body's item, the level in its name and the areas in it."""
NEAR = 5
HEAD = 2
"""The items of "deputy head"."""
_UNPRESIDED = frozenset(("committee", "congress", "cppcc", "government", "party", "standing"))
"""Bodies that have no president."""
SHARING = frozenset(("director", "chair", "president", "head"))


class Sharing:
    """Gives titles without a body that of their neighbours."""

    def __init__(self, tokens: list[Word], data: English) -> None:
        self.tokens = tokens
        self.data = data
        self.session: Post | None = None
        self.body = ""
        self.sat = ""
        self.named: Body | None = None
        self.before: Body | None = None
        self.head: Post | None = None

    def inherit(self, holding: Holding, bodies: list[Post], near: Post | None, line: Line) -> Holding:
        """As in "members of the Standing Committee …, including deputy directors …": of that body."""
        if holding.verb is not None:
            holding = _elected_there(holding, line)
        post = holding.posts[0]
        if len(holding.posts) == 1 and post.organs == ("committee",) and post.base in SHARING and self.body:
            return holding._replace(posts=(self._of_body(post, line),))
        if len(holding.posts) > 1:
            return self._with_body(holding, bodies, line)
        if post.base == "commander" and not post.role and self._of_a_garrison(post, line):
            return holding._replace(posts=(post._replace(organs=("military",), role="military-officer"),))
        if post.organs or post.areas or post.base not in SHARING or holding.body:
            return self._around(holding, line)
        if own := self._its(post, line):
            return holding._replace(posts=(own,))
        modifiers = {i.entry.row["modifier"] for i in line.items[post.first : post.last] if i.letter == "m" and i.entry}
        if post.base in ("chair", "president") and self._at_a_firm(post, line):
            role = role_of(post.base, ["enterprise"], modifiers, self.data)
            return holding._replace(posts=(post._replace(organs=("enterprise",), role=role),))
        if post.base == "head":
            return self._of_the_area(holding, modifiers, line)
        if post.base in ("chair", "president") and self._invites(line.items[post.first].first):
            return self._around(holding, line)
        deputy = near is not None and "deputy" in modifiers and near.base == post.base
        led = post.base in ("chair", "president")
        before = next((b for b in reversed(bodies) if b.last <= post.first and not (led and _bureau(b))), None)
        if before is not None and post.base == "president" and not _UNPRESIDED.isdisjoint(before.organs[:1]):
            before = None
        told = self._of_the_session(post, modifiers, line)
        if before is None and told and near is not None and near.organs[:1] not in (("congress",), ("cppcc",)):
            near = None
        before = before or (near if post.plural or deputy else None)
        if before is None and holding.verb is not None:
            before = self.session_of(line, post.first) or self.session
        if before is None and told:
            return holding._replace(posts=(self._of_body(post, line),))
        if before is None:
            return self._around(holding, line)
        role = role_of(post.base, list(before.organs), modifiers, self.data)
        own = post._replace(
            organs=before.organs,
            areas=before.areas,
            level=before.level,
            role=role,
            company=before.company if before in bodies else None,
        )
        return holding._replace(posts=(own,))

    def _invites(self, first: int) -> bool:
        """As in "A, chairman of the Harbin CPPCC, came, invited by Chairman B": who invites is of another body."""
        before = [word.low for word in self.tokens[max(0, first - 2) : first]]
        return before in (["hosted", "by"], ["invited", "by"], ["invitation", "of"])

    def _of_a_garrison(self, post: Post, line: Line) -> bool:
        """As in "went to the Rizhao Military Sub-district, where its commander, A, met them"."""
        organs = {item.entry.row["organ"] for at, item in line.of("G") if item.entry and at < post.first}
        return "military" in organs

    def _at_a_firm(self, post: Post, line: Line) -> bool:
        """As in "went to Heyu Foods Co., Ltd., where chairman A waited", "Heyu Foods Co., Ltd., whose president, A"."""
        before = self.tokens[line.items[post.first].first - 1].low
        return before in ("where", "whose") and re.search("Ek?x$", line.letters[: post.first]) is not None

    def _of_the_session(self, post: Post, modifiers: set[str], line: Line) -> bool:
        """As in "its session was held. Deputy directors A and B attended", "Chairman A, vice chairmen B and C"."""
        if post.plural and "deputy" in modifiers:
            return bool(self.body) and (post.base == "chair" or (post.base == "director" and self.sat == self.body))
        sat = self.sat == self.body and (post.base == "chair" or (post.base == "director" and self.sat == "congress"))
        elsewhere = line.letters[post.last : post.last + 2] == "No"  # "Chairman A of Sunrise Group"
        if sat and self.sat and "deputy" in modifiers and post.base == "chair" and not post.plural:
            return not elsewhere
        if sat and self.sat and not (modifiers or post.plural or elsewhere):
            return not line.said.isdisjoint(("presided", "chaired", "presiding"))
        later = [other for holding in line.holdings for other in holding.posts if other.first > post.last]
        deputies = (other.plural and other.base == post.base and not (other.organs or other.areas) for other in later)
        return bool(self.body) and post.base == "chair" and not modifiers and any(deputies)

    def note(self, line: Line) -> None:
        """Remember the congress or conference that a sentence names last: "the committee" may mean it."""
        heads = (p for piece in line.pieces for p in piece.posts if p.base == "mayor" and not p.areas)
        self.head = next((p for p in heads if self._headed(p, line)), self.head)
        told = "G" in line.letters or "Y" in line.letters
        self.before, self.named = self.named, (self._last_body(line.items) if told else None) or self.named
        organs = [item.entry.row["organ"] for _, item in line.of("G") if item.entry]
        self.body = next((organ for organ in reversed(organs) if organ in ("congress", "cppcc")), self.body)

    def _headed(self, post: Post, line: Line) -> bool:
        """Whether a title calls the head of a county that: "county head"."""
        words = self.tokens[line.items[post.first].first : line.items[post.last - 1].last]
        return any(word.low in ("head", "heads") for word in words)

    def _of_body(self, post: Post, line: Line) -> Post:
        """As in "the committee's chairman": of the congress or conference spoken of."""
        modifiers = {i.entry.row["modifier"] for i in line.items[post.first : post.last] if i.letter == "m" and i.entry}
        return post._replace(organs=(self.body,), role=role_of(post.base, [self.body], modifiers, self.data))

    def _its(self, post: Post, line: Line) -> Post | None:
        """As in "the work of the standing committee, told by its director": of the body named before."""
        first = line.items[post.first].first
        if self.tokens[first].low not in ("its", "their") and self.tokens[first - 1].low != "whose":
            return None
        if area := self._area_before(post, line):
            return area
        modifiers = {i.entry.row["modifier"] for i in line.items[post.first : post.last] if i.letter == "m" and i.entry}
        if next((item.letter for item in reversed(line.items[: post.first]) if item.letter in "EGY"), "") == "E":
            return post._replace(organs=("enterprise",), role=role_of(post.base, ["enterprise"], modifiers, self.data))
        return self._in(self._last_body(line.items[: post.first]) or self.before, post, modifiers)

    def there(self, post: Post, line: Line) -> Post | None:
        """As in "At the bureau, the post of director is filled by A": of the body named before in the sentence."""
        if post.organs or post.areas or post.base not in ("director", "head"):
            return None
        modifiers = {i.entry.row["modifier"] for i in line.items[post.first : post.last] if i.letter == "m" and i.entry}
        return self._in(self._last_body(line.items[: post.first]), post, modifiers)

    def _in(self, found: Body | None, post: Post, modifiers: set[str]) -> Post | None:
        if found is None:
            return None
        body, level, areas = found
        if body.entry is None or (post.base == "president" and body.entry.row["organ"] in _UNPRESIDED):
            return None
        organs = (body.entry.row["organ"],)
        role = role_of(post.base, list(organs), modifiers, self.data)
        return post._replace(organs=organs, role=role, level=post.level or level, areas=post.areas or areas)

    def _area_before(self, post: Post, line: Line) -> Post | None:
        """As in "for the district its head, A, spoke": the head of the area named last in the sentence."""
        at = next((i for i in reversed(range(post.first)) if line.items[i].letter in "LVGYN"), None)
        if at is None or post.base != "head" or line.items[at].letter not in "LV":
            return None
        modifiers = {i.entry.row["modifier"] for i in line.items[post.first : post.last] if i.letter == "m" and i.entry}
        item = line.items[at]
        return post._replace(
            base="mayor",
            role=role_of("mayor", [], modifiers, self.data),
            level=item.entry.row["level"] if item.letter == "V" and item.entry else "",
            areas=(item.area.areas,) if item.area else (),
        )

    def _last_body(self, items: list[Item]) -> Body | None:
        """The body that some items name last, with the level and areas in its name."""
        at = next((i for i in reversed(range(len(items))) if items[i].letter in "GY" and items[i].entry), None)
        if at is None:
            return None
        first = at
        while first and at - first < NEAR and items[first - 1].letter in "LVGYwxsd":
            first -= 1
        name = items[first : at + 1]
        levels = [i.entry.row["level"] for i in name if i.letter in "VGY" and i.entry and i.entry.row["level"]]
        areas = tuple(i.area.areas for i in name if i.letter == "L" and i.area)
        return items[at], (levels or [""])[0], areas[-1:]

    def _with_body(self, holding: Holding, bodies: list[Post], line: Line) -> Holding:
        """As in "B and C, members of the Party group and deputy directors": of the body that A is in."""
        posts: list[Post] = []
        for post in holding.posts:
            before = next((body for body in reversed(bodies) if body.last <= holding.posts[0].first), None)
            modifiers = {
                i.entry.row["modifier"] for i in line.items[post.first : post.last] if i.letter == "m" and i.entry
            }
            own = post.organs or post.areas or post.company is not None or "deputy" not in modifiers
            if before is not None and not own and post.base == "director":
                role = role_of(post.base, list(before.organs), modifiers, self.data)
                post = post._replace(organs=before.organs, areas=before.areas, level=before.level, role=role)
            posts.append(post)
        return self._around(holding._replace(posts=tuple(posts)), line)

    def _of_the_area(self, holding: Holding, modifiers: set[str], line: Line) -> Holding:
        """As in "A was elected head of the county, and B and C deputy heads": of the county, too."""
        post = holding.posts[0]
        ahead = [p for other in line.holdings for p in other.posts if p.last <= post.first]
        before = [p for p in ahead if p.base == "mayor"]
        if not before and "deputy" in modifiers:
            before = [p for p in ahead if p.role == "party-secretary" and p.level in ("county", "district")]
        if not before and "deputy" in modifiers and self.head is not None and post.last - post.first == HEAD:
            before = [self.head]
        if not before or post.level:
            return self._around(holding, line)
        role = role_of("mayor", [], modifiers, self.data)
        own = post._replace(base="mayor", role=role, areas=before[-1].areas, level=before[-1].level)
        return holding._replace(posts=(own,))

    def session_of(self, line: Line, before: int | None = None) -> Post | None:
        """The congress or conference whose session a sentence tells of, as a post in it."""
        for at, item in line.of("G"):
            if before is not None and at > before:
                break
            if item.entry and item.entry.row["organ"] in ("congress", "cppcc"):
                if line.said.isdisjoint(word_class("meeting-reference")):
                    return None
                self.sat = item.entry.row["organ"]
                areas = tuple(i.area.areas for i in line.items[:at] if i.letter == "L" and i.area)[-1:]
                levels = [i.entry.row["level"] for i in line.items[:at] if i.letter == "V" and i.entry]
                return Post(
                    at,
                    at + 1,
                    "chair",
                    "",
                    areas,
                    (levels or [""])[-1],
                    (item.entry.row["organ"],),
                    None,
                    plural=False,
                    former=False,
                    own=True,
                )
        return None

    def _around(self, holding: Holding, line: Line) -> Holding:
        """As in "Director Wang of the Bureau of Statistics": what stands behind the name belongs to the title."""
        if holding.body is None:
            return holding
        part = line.items[slice(*holding.body)]
        if all(item.letter == "w" for item in part):
            return holding._replace(posts=tuple(p._replace(organs=(*p.organs, "foreign")) for p in holding.posts))
        organs = tuple(i.entry.row["organ"] for i in part if i.letter in "GY" and i.entry)
        areas = tuple(i.area.areas for i in part if i.letter == "L" and i.area)
        levels = [i.entry.row["level"] for i in part if i.letter in "VGY" and i.entry and i.entry.row["level"]]
        posts: list[Post] = []
        for post in holding.posts:
            modifiers = {
                i.entry.row["modifier"] for i in line.items[post.first : post.last] if i.letter == "m" and i.entry
            }
            if not post.areas and not (post.organs and organs):
                base = "mayor" if post.base == "head" and areas and not organs else post.base
                role = role_of(base, [*post.organs, *organs], modifiers, self.data)
                of_a_prefecture = post.base == "governor" and levels[:1] == ["prefecture"]
                said = post.level if post.base != "mayor" or not levels else ""  # "Mayor A of the county"
                level = "prefecture" if of_a_prefecture else said or (levels[0] if levels else "")
                post = post._replace(
                    organs=(*post.organs, *organs), areas=areas, level=level, role=role, last=holding.body[1]
                )
            posts.append(post)
        return holding._replace(posts=tuple(posts))


def _elected_there(holding: Holding, line: Line) -> Holding:
    """As in "The Linshan People's Congress elected A mayor": of Linshan, whatever area an article is at home in."""
    within = {at for piece in line.pieces for post in piece.posts for at in range(post.first, post.last)}
    seats = [
        at for at, item in line.of("G") if at not in within and item.entry and item.entry.row["organ"] == "congress"
    ]
    areas = {area for at in seats for area in _areas_around(line, at)}
    if len(areas) != 1:
        return holding
    own = (any(item.letter in "LVE" for item in line.items[post.first : post.last]) for post in holding.posts)
    posts = zip(holding.posts, own, strict=True)
    return holding._replace(posts=tuple(p if told or p.areas else p._replace(areas=tuple(areas)) for p, told in posts))


def _areas_around(line: Line, at: int) -> list[tuple[str, ...]]:
    """The areas of "the Linshan Municipal People's Congress", "the people's congress of Linshan"."""
    first = at
    while first and line.items[first - 1].letter in "LVGYsx" and at - first < NEAR:
        first -= 1
    behind = re.match("Y?od?L", line.letters[at + 1 :])
    near = [*line.items[first:at], *(line.items[at + 1 : at + 1 + behind.end()] if behind else [])]
    return [item.area.areas for item in near if item.letter == "L" and item.area]


def _bureau(post: Post) -> bool:
    """Whether a post is in a department: these have directors, no chairmen."""
    return post.organs[:1] == ("department",)
