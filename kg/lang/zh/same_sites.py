"""Which project told before a site is: 在北河工地 of 北河整治工程, 产业园项目基地 of 产业园项目."""

import re
from collections.abc import Iterable

BUILDING = re.compile("(?:项目|工程)?(?:施工|建设)?(?:工地|现场)")
"""Behind a short name of a project where it is built."""
PART = re.compile("(?:项目|工程)?(?:施工|建设)?(?:基地|工地|现场|厂区|园区|车间|展厅|项目部|指挥部)")
"""Behind the whole name of a project where it stands."""


def same_project(text: str, projects: Iterable[tuple[int, int, int]], start: int, end: int) -> int | None:
    """The project (start, end, mention) told before a place of the text that is what stands there, if one is."""
    name, short = text[start:end], BUILDING.match(text, end) is not None
    for first, last, mention in projects:
        told = text[first:last]
        if last <= start and name.startswith(told) and PART.fullmatch(name, len(told)):
            return mention
        if last <= start and short and told.startswith(name):
            return mention
    return None
