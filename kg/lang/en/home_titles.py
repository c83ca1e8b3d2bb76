"""The clues to an English article's home that titles give: whose officials are named, and of which level."""

from collections import Counter
from collections.abc import Iterable

from kg.lang.en.areas import Told
from kg.lang.en.data import word_class
from kg.lang.en.home_areas import NamedAreas, meant
from kg.lang.en.prefectures import of_the_state
from kg.lang.en.regions import REGION
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.lang.en.words import Word
from kg.places import fits, gazetteer

_TOP = frozenset(("government-head", "party-secretary", "acting-government-head"))
_SMALL = ("town", "village")


class HomeTitles:
    """What the posts named in an article tell of its home.

    Attributes:
        titled: how often posts of an area are named, by the candidates of its name; those of who leads it count twice.
        levels: how many posts of a level name no area, and other words for bodies of the level.
        finer: the same, of the levels of which areas are named, too.
    """

    def __init__(
        self,
        areas: NamedAreas,
        posts: Iterable[tuple[int, list[Item], Post]],
        *,
        town: bool,
    ) -> None:
        self.areas, self.town = areas, town
        self.titled: Counter[tuple[str, ...]] = Counter()
        self.levels, self.finer = areas.levels, Counter[str]()
        self._region = any(gazetteer().area(one).kind == REGION for ids in areas.opening for one in ids)
        several = areas.several()
        sentence, beside = 0, set[str]()
        for _, items, post in posts:
            if sentence != id(items):
                sentence, beside = id(items), set()
            if post.areas and post.level:
                beside.add(post.level)
            if post.areas:
                self._of_named(post, items)
            elif post.level not in several | beside and self._of_home(post, items):
                self._of_level(post, items)

    def _of_named(self, post: Post, items: list[Item]) -> None:
        """Count a post of an area that it names."""
        area = next((i for i in reversed(items[post.first : post.last]) if i.letter == "L"), None)
        if area is None or post.company is not None or "enterprise" in post.organs:
            return
        told, tokens, own = self.areas, self.areas.tokens, self.areas.own
        text = told.clean[tokens[area.first].start : tokens[area.last - 1].end]
        ids = meant(text, post.areas[-1], told.year)
        fitting = tuple(one for one in ids if fits(gazetteer().area(one), post.level))
        ids = fitting or (() if post.level in _SMALL else ids)
        elsewhere = isinstance(post.areas[-1], Told) and own and own.isdisjoint(ids)
        if ids and post.areas[-1] not in told.rivals and not elsewhere:
            self.titled[ids] += 2 if post.role in _TOP else 1

    def _of_home(self, post: Post, items: list[Item]) -> bool:
        """Whether a post that names no area can be home's."""
        if post.level == "nation":
            return bool(self.areas.autonomous) and of_the_state(post, items, self.areas.tokens)
        return bool(post.level) and post.level not in ("zone", *_SMALL)

    def _of_level(self, post: Post, items: list[Item]) -> None:
        """Count a post that names no area."""
        level = "province" if post.level == "region" and self._region else _level(post, items, self.areas.tokens)
        self.titled[self.areas.autonomous] += post.level == "nation"
        counted = self.finer if level in self.areas.full else self.levels
        counted[level] += not (self.town and own_noun(post, items))


def _level(post: Post, items: list[Item], tokens: list[Word]) -> str:
    """The level of a post that names no area: a banner is a county, but of its own kind; a state is a prefecture."""
    if post.level == "nation":
        return "prefecture"
    if post.level == "county" and any(
        tokens[at].low in ("banner", "flag")
        for item in items[post.first : post.last]
        for at in range(item.first, item.last)
    ):
        return "banner"
    return "prefecture" if post.level == "region" else post.level


def own_noun(post: Post, items: list[Item]) -> bool:
    """Whether only the noun itself tells a post's level: a "mayor" may be a town's."""
    beside = "secretary" in post.base and post.organs == ("party",)  # "deputy Party secretary and mayor"
    return (post.base == "mayor" or beside) and not any(item.letter in "VL" for item in items[post.first : post.last])


def town_of(headline: list[Item], tokens: list[Word]) -> Item | None:
    """The town that a headline begins with: the article is its own."""
    first = next((item for item in headline if item.letter != "d"), None)
    town = first is not None and first.area is not None and tokens[first.last - 1].low in word_class("town")
    return first if town else None
