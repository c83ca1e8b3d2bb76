"""The record of the gazetteer: one area under one name."""

from typing import Literal, NamedTuple

Level = Literal["province", "prefecture", "county", "town", "zone", "village"]
LEVELS: tuple[Level, ...] = ("province", "prefecture", "county", "zone", "town", "village")


class Area(NamedTuple):
    """One administrative area or zone as it was called in one stretch of years.

    Attributes:
        id: for county level and above the six-digit code ("321012"; "511402-1995" for an older, different place that
            bore a code now used again), for towns nine digits, for listed zones "320600-z-nantong-economic-…"; what
            stands in no table has an id that `kg.places.unknown` makes from the area above and the name. One id may
            have had several names in turn (同一代码改名): each is an `Area` of its own with the same id.
        zh: full Chinese name; "" only for an unlisted place known from English alone.
        en: full English name, "Tongzhou District".
        short: short Chinese name, "通州"; "" if there is none that could be used alone.
        level: how high it stands; 县级市 are "county".
        kind: the suffix word (省 市 自治区 地区 盟 自治州 区 县 县级市 旗 自治县 镇 乡 街道 苏木 …), for zones a kind
            of `zone_kinds.csv`; "" where an unlisted name has no known suffix.
        within: id of the area above, None for a province.
        since, until: first and last year of this name; None: since before 1981, or still so. Both years are
            inclusive, as the source has no months: in 2011 both 江都市 and 江都区 existed.
        became: ids of what took its place when it ended (itself, where only the name changed).
        english: names without their kind word, that of `en` first ("Kashgar", "Kashi"); for zones whole names.
        also: further Chinese names (南通开发区 for 南通经济技术开发区).
    """

    id: str
    zh: str
    en: str
    short: str
    level: Level
    kind: str
    within: str | None
    since: int | None = None
    until: int | None = None
    became: tuple[str, ...] = ()
    english: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def existed(self, year: int) -> bool:
        """Whether this name was in use in some part of a year."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)

    @property
    def autonomous(self) -> str:
        """The name without its peoples that still says it is autonomous (东乡自治县); "" for any other area."""
        return self.plain.removesuffix(self.plain[-1:]) + self.kind if self.plain else ""

    @property
    def plain(self) -> str:
        """The name without its peoples, as the news has it (东乡县 for 东乡族自治县); "" for any other area."""
        kind = self.kind.removeprefix("自治")
        return self.short + kind if self.short and kind != self.kind and kind in ("县", "旗") else ""


def order(area: Area) -> tuple[int, str, int]:
    """Sort key: the higher level first, then by id, then by time."""
    return LEVELS.index(area.level), area.id, area.since or 0
