"""Sentences of our own (``tests/corpus/zh/KIND.yaml``) with exactly the facts of one kind that they hold.

Entry: `text`; optionally `title` (its headline), `home` (its publisher), `published`; then the facts under the name
of the kind, or `none: true` for a near miss. `todo: reason` marks what fails today (strictly: a fix must drop the
mark). Facts are written

    people           NAME
    posts            NAME ROLE PLACE [STATUS]      PLACE "-": none; STATUS only where the person doesn't simply hold it
    participations   NAME [CAPACITY …]             "attended" goes without saying
    meetings         DATE PLACE                    "-" where unknown
    projects         NAME PLACE
    encounters       NAME met NAME (both ways), NAME visited THING
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.find import find
from kg.model import Found, Mention
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft
from tests.yaml_files import content

FOLDER = Path(__file__).parents[2] / "corpus" / "zh"
KINDS = ("people", "posts", "participations", "meetings", "projects", "encounters")
KNOWN = {"text", "title", "home", "published", "none", "todo"}
Fact = tuple[str, ...]


def cases() -> Iterator[Any]:
    """One parameter an entry, named after its file and its text."""
    for kind in KINDS:
        for entry in content(FOLDER / f"{kind}.yaml"):
            marks = [pytest.mark.xfail(strict=True, reason=entry["todo"])] if "todo" in entry else []
            yield pytest.param(kind, entry, id=f"{kind}: {entry['text'][:24]}", marks=marks)


@pytest.mark.parametrize(("kind", "entry"), list(cases()))
def test_finds_exactly_these_facts(kind: str, entry: dict[str, Any]) -> None:
    assert set(entry) <= KNOWN | {kind}, "a key that means nothing"
    assert (kind in entry) != ("none" in entry), "either facts or none"
    assert found_facts(kind, read(entry)) == wanted(kind, entry.get(kind, []))


@pytest.mark.parametrize("kind", KINDS)
def test_holds_enough_of_both(kind: str) -> None:
    entries = content(FOLDER / f"{kind}.yaml")
    near_misses = sum("none" in entry for entry in entries)
    assert len(entries) - near_misses >= 60
    assert near_misses >= 30
    assert len({(e["text"], e.get("title"), e.get("home")) for e in entries}) == len(entries), "the same sentence twice"


def read(entry: dict[str, Any]) -> Found:
    """What is found in an entry, read as an article."""
    title = entry.get("title")
    text = f"{title}\n\n{entry['text']}\n" if title else f"{entry['text']}\n"
    published = str(entry["published"]) if "published" in entry else None
    read = article(Draft(text, title=title, published=published, publisher=entry.get("home")), "a.txt", 0)
    return find(read) if read is not None else Found()


def wanted(kind: str, lines: list[str]) -> set[Fact]:
    """The facts of an entry, one tuple each."""
    facts: set[Fact] = set()
    for line in lines:
        words = line.split(" ")
        if kind == "participations":
            facts |= {(words[0], capacity) for capacity in ("attended", *words[1:])}
        elif kind == "encounters" and words[1] == "met":
            facts |= {(words[0], "met", words[2]), (words[2], "met", words[0])}
        else:
            facts.add(tuple(words))
    return facts


def found_facts(kind: str, found: Found) -> set[Fact]:
    """The facts of a kind in the shape of `wanted`."""
    things = {mention.id: mention for mention in found.mentions}
    if kind == "people":
        return {(name(m),) for m in found.mentions if m.kind == "person"}
    if kind == "meetings":
        return {(m.info.get("date", "-"), place(m.info.get("area"))) for m in found.mentions if m.kind == "meeting"}
    if kind == "projects":
        return {(name(m), place(m.info.get("area"))) for m in found.mentions if m.kind == "project"}
    facts: set[Fact] = set()
    for fact in found.facts:
        person = name(things[fact.subject])
        if kind == "posts" and fact.kind == "post":
            status = () if fact.info["status"] == "holds" else (fact.info["status"],)
            facts.add((person, fact.info["role"], place(fact.info.get("area")), *status))
        elif kind == "participations" and fact.kind == "participation":
            facts.add((person, fact.info["as"]))
        elif kind == "encounters" and fact.kind == "encounter":
            assert fact.object is not None
            other = things[fact.object]
            label = place(other.info.get("area")) if other.kind == "place" else name(other)
            facts.add((person, fact.info["type"], label))
    return facts


def name(mention: Mention) -> str:
    """A mention's Chinese name; white space of the article is no part of it."""
    return (mention.info.get("zh") or mention.names[0].plain).replace(" ", "")


def place(area: str | None) -> str:
    """The full Chinese name of an area, "-" for none."""
    known = gazetteer().get(area) if area else None
    return known.zh if known and known.zh else "-"


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("市长高建国会见中国澜江银行江苏省分行党委书记、行长石怀远一行。", "中国澜江银行江苏省分行"),
        ("市长高建国会见国家税务总局江苏省税务局党委书记、局长石怀远一行。", None),
    ],
)
def test_a_bank_of_the_nation_is_a_company_and_an_office_of_the_state_is_none(text: str, firm: str | None) -> None:
    found = read({"text": text, "home": "盐城日报"})
    organizations = {str(m.id): m.names[0].plain for m in found.mentions if m.kind == "organization"}
    guest = next(m.id for m in found.mentions if m.kind == "person" and m.names[0].plain == "石怀远")
    held = {
        organizations.get(f.info.get("organization", ""))
        for f in found.facts
        if f.subject == guest and f.kind == "post"
    }
    assert held == {firm}
