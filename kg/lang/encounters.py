"""A language's words around visits and talks that its sentences' tokens don't tell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kg.lang.around_stops import Wording as StopWording


@dataclass(frozen=True)
class Wording:
    """Words that the finder looks for where it has to know who came along, sat there, or went elsewhere.

    Attributes:
        forum: what those who tour sit down for at the end.
        parties: where several are under way, those named at the end went with one of them.
        visitors: guests who aren't named, whom somebody talks with.
        routes: those who travel go apart in groups.
        each: before a verb: those who do so did it each by himself.
        in_turn: before a verb of receiving: each party may have talks of its own.
        shifts: one came along at this stop, one at that.
        back: behind such a verb the things only tell where the next one lies.
        joining: who is told with one of these joins talks that were told before.
        of_town: how titles begin that are of a town or village.
        own_firm: what a company is called in its own building.
        societies: how names of societies and schools end that a city gives its name to.
        benches: words in the names of what heads of courts and procuratorates have for a house.
        pointing: titles that point to a house named before.
        houses: how the names of houses end that the bearer of a title heads.
        of_firm: words in a title that name the company it is in.
        namesakes: a title with, as `shared`, what others of one house have in theirs: a name, or 总裁 as 副总裁 has it.
        joined_in: between "came along" and the area where somebody did so: he saw that alone.
        going_on: how a sentence ends that the next one goes on with.
        stops: words around what is visited.
    """

    forum: re.Pattern[str]
    parties: re.Pattern[str]
    visitors: re.Pattern[str]
    routes: re.Pattern[str]
    each: re.Pattern[str]
    in_turn: re.Pattern[str]
    shifts: re.Pattern[str]
    back: str
    joining: tuple[str, ...]
    of_town: tuple[str, ...]
    own_firm: frozenset[str]
    societies: tuple[str, ...]
    benches: Mapping[str, tuple[str, ...]]
    pointing: frozenset[str]
    houses: Mapping[str, tuple[str, ...]]
    of_firm: re.Pattern[str]
    namesakes: re.Pattern[str]
    joined_in: re.Pattern[str]
    going_on: tuple[str, ...]
    stops: StopWording
