"""How well mentions are merged: the gold's clusters against those of a real build of the same articles."""

import json
import re
import subprocess
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.scores import Score, b_cubed, pairwise
from kg.api import Graph
from kg.places import gazetteer

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
COMPANIES = "companies"
SETS = {
    "identity": SHARED / "eval" / "identity",
    "seeds": SHARED / "seeds",
    COMPANIES: Path(__file__).parent / COMPANIES,
}
"""Where the articles of a set lie; the gold of the first two is in eval/NAME. It joins no organizations, so the third
has companies and banks of two cities, named in full and short, in both languages and scripts."""
HEADING = "## Who is who"
KINDS = ("people", "meetings", "projects", "places", "organizations")
_GRAPH_KINDS = {
    "people": ("person",),
    "meetings": ("meeting",),
    "projects": ("project", "site"),
    "places": ("place",),
    "organizations": ("organization",),
}

Mention = tuple[str, str, str]
"""Set and file, name as compared, kind."""


def measured() -> dict[str, tuple[int, int, Score, Score] | None]:
    """By kind: mentions and things of the gold, pairwise and B-cubed scores; None where the gold has no such thing."""
    gold: dict[Mention, str] = {}
    found: dict[Mention, str] = {}
    for name, articles in SETS.items():
        with TemporaryDirectory() as scratch:
            known = _built(articles, Path(scratch))
        for mention, thing in _gold(name):
            gold[mention] = thing
            found[mention] = _look_up(known, mention) or f"missed {mention}"
    scores: dict[str, tuple[int, int, Score, Score] | None] = {}
    for kind in KINDS:
        own = {mention: thing for mention, thing in gold.items() if mention[2] == kind}
        things = len(set(own.values()))
        scores[kind] = (len(own), things, pairwise(own, found), b_cubed(own, found)) if own else None
    return scores


def report() -> list[str]:
    """The figures as lines of Markdown."""
    lines = [
        HEADING,
        "",
        "The merges of a real build, against the gold of `shared/eval/identity` and `shared/eval/seeds`. A mention is",
        "a name in an article; one that isn't found counts as a thing of its own. Sites count with the projects. That",
        "gold joins no organizations: theirs is our own, eight made articles of firms in two cities (`companies/`).",
        "",
    ]
    if not all(path.is_dir() for path in SETS.values()):
        return [*lines, "Not measured: the gold (`../shared`) isn't here."]
    lines += [
        "| what | mentions | things | pairs P | pairs R | pairs F1 | B-cubed P | B-cubed R | B-cubed F1 |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for kind, one in measured().items():
        if one is None:
            lines.append(f"| {kind} | 0 | 0 | the gold has none |" + " |" * 5)
            continue
        mentions, things, pairs, cubed = one
        cells = [f"{value:.3f}" for score in (pairs, cubed) for value in (*score, score.f1)]
        lines.append(f"| {kind} | {mentions} | {things} | {' | '.join(cells)} |")
    return lines


def _built(articles: Path, scratch: Path) -> dict[tuple[str, str], dict[str, str]]:
    """(file, kind) → name as compared → IRI, of a build by the real command."""
    folder = scratch / "articles"
    folder.mkdir()
    for path in articles.iterdir():
        if path.suffix in (".txt", ".html"):
            (folder / path.name).write_bytes(path.read_bytes())
    command = [sys.executable, "-m", "kg", "build", str(folder), "-o", str(scratch / "output"), "-q", "--jobs", "1"]
    subprocess.run(command, check=True, cwd=ROOT)
    known: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in Graph.open(scratch / "output").query("mentions").records():
        for kind in (kind for kind, kinds in _GRAPH_KINDS.items() if row["kind"] in kinds):
            known[str(row["source"]), kind].setdefault(_plain(str(row["name"])), str(row["thing"]))
    return {(f"{articles.name}/{source}", kind): names for (source, kind), names in known.items()}


def _gold(name: str) -> Iterator[tuple[Mention, str]]:
    """Each mention of a set's gold with the thing it is: what same.json joins, and everything else by itself."""
    if name == COMPANIES:
        yield from _companies()
        return
    folder = SHARED / "eval" / name
    world = json.loads((folder / "same.json").read_text(encoding="utf-8"))
    groups = [[(item["source"], _plain(item["name"])) for item in group] for group in world["same"]]
    joined = {key: f"{name} {number}" for number, group in enumerate(groups) for key in group}
    listed = dict(_listed(folder))
    for key, kind in listed.items():
        yield (_file(name, key[0]), key[1], kind), joined.get(key, f"{name} {key}")
    for group, items in zip(groups, world["same"], strict=True):
        kind = next((listed[key] for key in group if key in listed), None) or _unlisted(items)
        for key in group:
            if key not in listed:
                yield (_file(name, key[0]), key[1], kind), joined[key]
    within = {(one["place"], source): one["within"] for one in world.get("within", []) for source in one["sources"]}
    for one in world.get("places", []):
        named = one["name"].isascii() or set(one["name"]) & set(one["is"][:2])  # not "our city", "the committee"
        if named and (one["source"], _plain(one["name"])) not in joined:
            thing = f"{name} {one['is']} {within.get((one['is'], one['source']), '')}"
            yield (_file(name, one["source"]), _plain(one["name"]), "places"), thing


def _companies() -> Iterator[tuple[Mention, str]]:
    gold: dict[str, list[list[list[str]]]] = json.loads((SETS[COMPANIES] / "same.json").read_text(encoding="utf-8"))
    for number, group in enumerate(gold["organizations"]):
        for source, name in group:
            yield (_file(COMPANIES, source), _plain(name), "organizations"), f"{COMPANIES} {number}"


def _listed(folder: Path) -> Iterator[tuple[tuple[str, str], str]]:
    """(file, name) and kind of all that the articles' gold files list."""
    for path in sorted(folder.glob("*.json")):
        gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        names = [("people", one["zh"] or one["en"]) for one in gold.get("people", [])]
        names += [("meetings", one["title"]) for one in gold.get("meetings", [])]
        names += [("projects", one["name"]) for one in gold.get("projects", [])]
        for kind, own in names:
            yield (gold["source"], _plain(own)), kind


def _unlisted(group: list[dict[str, str]]) -> str:
    """The kind of a group that no gold file lists: a place of the gazetteer, or a site."""
    names = [item["name"] for item in group]
    known = gazetteer()
    places = any([*known.zh(name), *known.english(name), *known.zone(name)] for name in names)
    return "places" if places else "projects"


def _file(name: str, source: str) -> str:
    return f"{SETS[name].name}/{source}"


def _look_up(known: dict[tuple[str, str], dict[str, str]], mention: Mention) -> str | None:
    """The thing that bears a name in a file, or a longer or shorter form of it (of places only the name itself)."""
    file, name, kind = mention
    names = known.get((file, kind), {})
    if name in names or kind == "places":
        return names.get(name)
    like, other = max(((_alike(name, other), other) for other in names), default=(0.0, ""))
    return names[other] if like >= 0.6 else None


def _plain(name: str) -> str:
    name = unicodedata.normalize("NFKC", name).casefold()
    return re.sub(
        r"[\W_]+", "", "".join(one for one in unicodedata.normalize("NFD", name) if not unicodedata.combining(one))
    )


def _alike(a: str, b: str) -> float:
    left, right = ({one[at : at + 2] for at in range(len(one) - 1)} for one in (a, b))
    return 2 * len(left & right) / (len(left) + len(right)) if left and right else 0.0
