"""Gold annotations read as if a finder had found them: what the resolver does is measured apart from what the finder
does.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.model import Article, Fact, Found, Mention, Name, Span
from kg.places import gazetteer

EVAL = Path(__file__).parents[3] / "shared" / "eval"
_NOWHERE = Span(0, 1)

# What the gold doesn't say and a finder reads off the text: (source, person) → status of the posts got there; and the
# day of
# what is told where the article holds no meeting, or another day than it.
STATUS = {
    ("yt-hans-02.txt", "沈嘉禾"): "appointed",
    ("yt-hans-02.txt", "王海"): "appointed",
    ("yt-hans-02.txt", "王海涛"): "appointed",
    ("yt-hans-08.txt", "周建国"): "appointed",
    ("yt-hans-08.txt", "刘堃"): "appointed",
    ("yt-hans-04.txt", "沈嘉禾"): "elected",
    ("yt-hans-04.txt", "张伟"): "elected",
    ("yt-hans-04.txt", "李伟"): "elected",
    ("yt-hans-04.txt", "纪长庚"): "elected",
}
DAYS = {
    ("yt-hans-05.txt", "裴若海"): "2012-02-20",
    ("yt-hans-05.txt", "宋映霞"): "2012-02-20",
    ("yt-en-04.txt", ""): "2013-06-18",
    ("yt-mt-03.txt", ""): "2013-04-25",
    ("yt-hant-02.txt", ""): "2011-12-19",
}
HELD = {("沈嘉禾", "deputy-party-secretary")}  # named with the appointment, not part of it


def articles(folder: Path) -> Iterator[tuple[Article, Found]]:
    """The articles of a gold folder with what a perfect finder would have found."""
    same = folder / "same.json"
    world = json.loads(same.read_text(encoding="utf-8")) if same.exists() else {}
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json")) if path != same]
    chinese = {p["en"]: p["zh"] for gold in golds for p in gold["people"] if p["zh"] and p["en"]}
    for gold in golds:
        yield _article(gold), _Reader(gold, world, chinese).found


def _article(gold: dict[str, Any]) -> Article:
    key = hashlib.sha256(gold["source"].encode()).hexdigest()[:16]
    return Article(
        key=key, source=gold["source"], number=0, language=gold["lang"], title="", published=gold["published"],
        year=None,        publisher=None, url=None, text="x", clean="x", back=(0,),
    )  # fmt: skip


def area_of(name: str | None, within: dict[str, str], year: int | None) -> str | None:
    """The id of an area by its full Chinese name, with what it lies within where several bear the name."""
    if not name:
        return None
    g = gazetteer()
    found = [a for a in (*g.zh(name, year), *g.zone(name, year)) if name in (a.zh, *a.also)]
    wanted = within.get(name)
    fitting = [a for a in found if wanted is None or wanted in [b.zh for b in g.ancestors(a.id)]]
    if fitting:
        return fitting[0].id
    for parent in list(g.zh(wanted, year)) if wanted else []:
        towns = g.towns(name, parent.id)
        return towns[0].id if towns else g.below(parent.id, name).id
    return None


class _Reader:
    def __init__(self, gold: dict[str, Any], world: dict[str, Any], chinese: dict[str, str]) -> None:
        self.gold = gold
        self.source = gold["source"]
        self.found = Found()
        self.year = int(gold["published"][:4]) if gold["published"] else None
        self.within = {w["place"]: w["within"] for w in world.get("within", []) if self.source in w["sources"]}
        self.people: dict[str, int] = {}
        latin = gold["lang"] == "en"
        for person in gold["people"]:
            info = {"en": person["en"]} if latin else {"zh": person["zh"]}
            self.people[person["zh"] or person["en"]] = self.mention("person", info[("en" if latin else "zh")], info)
        self.meetings = [
            self.mention(
                "meeting", m["title"], self._names(m["title"]) | self._some(date=m["date"], area=self.area(m["place"]))
            )
            for m in gold["meetings"]
        ]
        for p in gold["projects"]:
            self.mention("project", p["name"], self._names(p["name"]) | self._some(area=self.area(p["place"])))
        self.facts(world, {zh: en for en, zh in chinese.items()})
        self.others(world)

    def facts(self, world: dict[str, Any], english: dict[str, str]) -> None:
        day = (
            next((m["date"] for m in self.gold["meetings"]), None)
            or DAYS.get((self.source, ""))
            or self.gold["published"]
        )
        for post in self.gold["posts"]:
            who = post["person"]
            status = STATUS.get((self.source, who), "holds")
            if (who, post["role"]) in HELD:
                status = "holds"
            date = DAYS.get((self.source, who)) or day
            info = self._some(role=post["role"], status=status, date=date, area=self.area(post["place"]), title="")
            self.fact("post", self.people[who], None, info)
        for removal in world.get("removals", []):
            if removal["source"] == self.source:
                name = removal["person"] if removal["person"] in self.people else english[removal["person"]]
                info = self._some(
                    role=removal["role"], status="removed", date=removal["ended"], area=self.area(removal["place"])
                )
                self.fact("post", self.people[name], None, info)
        for part in self.gold["participations"]:
            if self.meetings:
                self.fact("participation", self.people[part["person"]], self.meetings[0], {"as": part["as"]})

    def others(self, world: dict[str, Any]) -> None:
        """Names that same.json compares and the gold doesn't list: sites, places and bodies."""
        listed = {name.text for mention in self.found.mentions for name in mention.names}
        for group in [*world.get("same", []), *world.get("different", [])]:
            for item in group:
                name = item["name"]
                if item["source"] != self.source or name in listed or name in self.people:
                    continue
                if any(word in name for word in ("Base", "基地", "Collaborative Zone", "协同区")):
                    self.mention("site", name, self._names(name))
                    listed.add(name)

    def mention(self, kind: Any, name: str, info: dict[str, str]) -> int:
        number = len(self.found.mentions)
        self.found.mentions.append(Mention(number, kind, [Name(name, name, _NOWHERE, _NOWHERE)], info))
        return number

    def fact(self, kind: Any, subject: int, thing: int | None, info: dict[str, str]) -> None:
        self.found.facts.append(Fact(kind, subject, thing, _NOWHERE, "gold", 1.0, info))

    def area(self, name: str | None) -> str | None:
        return area_of(name, self.within, self.year)

    @staticmethod
    def _names(name: str) -> dict[str, str]:
        return {"en": name} if name.isascii() or "’" in name or ("“" in name and name[0].isascii()) else {"zh": name}

    @staticmethod
    def _some(**values: str | None) -> dict[str, str]:
        return {key: value for key, value in values.items() if value is not None}
