"""Reads the cases of `cases.yaml` as articles with what was found in them."""

import hashlib
from pathlib import Path
from typing import Any

from kg.model import HOME, Article, Fact, Found, Mention, Name, Span, Told
from kg.places import gazetteer
from tests.yaml_files import content

_NOWHERE = Span(0, 1)
CASES: list[dict[str, Any]] = content(Path(__file__).parent / "cases.yaml")


def articles(case: dict[str, Any]) -> list[tuple[Article, Found]]:
    """The articles of a case."""
    return [_one(source, dict(said)) for source, said in case["in"].items()]


def area(name: str | None) -> str | None:
    """The id of an area by its Chinese name, or by the name of one above, "/" and its own."""
    if name is None:
        return None
    above, _, own = name.rpartition("/")
    found = [a for a in gazetteer().zh(own) if a.zh == own]
    if above:
        found = [a for a in found if above in [b.zh for b in gazetteer().ancestors(a.id)]]
    assert len(found) == 1, f"{name}: {found}"
    return found[0].id


def make_article(source: str, language: str = "zh-Hans", published: str | None = None) -> Article:
    """An article of which nothing but its header matters."""
    key = hashlib.sha256(source.encode()).hexdigest()[:16]
    return Article(key, source, 0, language, "", published, None, None, None, "x", "x", (0,))


def _one(source: str, said: dict[str, Any]) -> tuple[Article, Found]:
    language = {"zh": "zh-Hans", "hant": "zh-Hant", "en": "en"}[said.get("lang", "zh")]
    day = str(said["day"]) if "day" in said else None
    script = "en" if language == "en" else "zh"
    found = Found()

    def mention(kind: Any, name: str, **info: str | None) -> int:
        known = {script: name, **{key: value for key, value in info.items() if value}}
        found.mentions.append(Mention(len(found.mentions), kind, [Name(name, name, _NOWHERE, _NOWHERE)], known))
        return len(found.mentions) - 1

    def fact(kind: Any, subject: int, thing: int | None, **info: str | None) -> None:
        known = {key: value for key, value in info.items() if value}
        found.facts.append(Fact(kind, subject, thing, _NOWHERE, "case", 1.0, known))

    people = {}
    for name, posts in said.get("people", {}).items():
        people[name] = mention("person", name)
        for role, place, *more in posts:
            status, title, date = (
                [*more, "holds", "", day][:3] if not more else [*more, *["holds", "", day][len(more) :]]
            )
            fact("post", people[name], None, role=role, area=area(place), status=status, title=title, date=date)
    for title, (place, date) in said.get("meetings", {}).items():
        meeting = mention("meeting", title, area=area(place), date=str(date))
        for name in said.get("at", []):
            fact("participation", people[name], meeting, **{"as": "attended"})
        for name in said.get("chairs", []):
            fact("participation", people[name], meeting, **{"as": "presided"})
    for kind in ("project", "site"):
        for name, place in said.get(f"{kind}s", {}).items():
            number = mention(kind, name, area=area(place.removesuffix("?") if place else None))
            if place and place.endswith("?"):
                found.mentions[number].told["area"] = Told(_NOWHERE, HOME, 1.0)
    for name, (place, *company) in said.get("organizations", {}).items():
        mention("organization", name, area=area(place), company="1" if company else None)
    return make_article(source, language, day), found
