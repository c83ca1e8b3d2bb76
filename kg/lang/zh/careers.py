"""Where somebody served before, told in passing: 由盐城调来的市长某某, 某某三个月前从盐城调任."""

import re

from kg.find.draft import Draft
from kg.lang.zh.areas import Areas
from kg.lang.zh.scan import Scan

FROM = re.compile("[由从](?=[\u3400-\u9fff])")
MOVED = re.compile(
    "(?:市委|市|县|区)?(?:交流|调任|调来|调到|转任|调往|(?:来|到|赴)[\u3400-\u9fff]{0,6}(?:工作|任职|履新))"
)
BESIDE = 16


def careers(draft: Draft, scan: Scan, areas: Areas, people: list[tuple[int, int, int]]) -> None:
    """Write the posts that people left for the ones they hold now: which they were isn't said."""
    for match in FROM.finditer(scan.text):
        there = scan.area_at.get(match.end())
        moved = MOVED.match(scan.text, there.end) if there is not None else None
        if there is None or moved is None:
            continue
        since, until = scan.sentence(match.start())
        before = [item for item in people if since <= item[0] and match.start() - BESIDE <= item[1] <= match.start()]
        behind = [item for item in people if moved.end() < item[0] < until] if scan.text[moved.end()] == "的" else []
        person = next((mention for _, _, mention in (*behind[:1], *reversed(before))), None)
        area = areas.home.choose(areas.current(there))
        if person is None or area is None or area in draft.areas(person) or not draft.posts(person):
            continue
        title = scan.text[match.start() : moved.end()]
        draft.post(
            person, "other", title, match.start(), moved.end(), "transferred from an area",
            area=area, status="former", date=draft.day(match.start()),
        )  # fmt: skip
