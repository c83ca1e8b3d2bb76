"""How many IRIs change when articles arrive one by one: in the order of their dates, and in any order."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from benchmarks.merging import SHARED
from kg.find import find
from kg.model import Article, Found
from kg.read import SourceFile, articles, files
from kg.resolve import resolve

SETS = ("identity", "dev", "seeds")
ORDERS = 10
"""Random orders that are tried; the mean is told."""

World = Sequence[tuple[Article, Found]]


@dataclass(slots=True)
class Changes:
    """IRIs that changed: things that got another one, and those that became part of another thing, or several."""

    things: int = 0
    renamed: int = 0
    merged: int = 0
    split: int = 0


def changes(world: World) -> Changes:
    """What changes while the articles arrive in this order, counted after each."""
    total = Changes()
    before: dict[tuple[str, int], str] = {}
    for count in range(1, len(world) + 1):
        now = dict(resolve(world[:count]).ids)
        forward: dict[str, set[str]] = defaultdict(set)
        back: dict[str, set[str]] = defaultdict(set)
        for key, iri in before.items():
            forward[iri].add(now[key])
            back[now[key]].add(iri)
        total.split += sum(len(others) > 1 for others in forward.values())
        total.merged += sum(len(others) - 1 for others in back.values())
        total.renamed += sum(
            others != {iri} and len(others) == 1 and len(back[next(iter(others))]) == 1
            for iri, others in forward.items()
        )
        before = now
    total.things = len(set(before.values()))
    return total


def read(folders: Iterable[Path]) -> list[tuple[Article, Found]]:
    """The articles of some folders in the order of their dates, those without one last."""
    given = [path for folder in folders for path in sorted(folder.iterdir()) if path.suffix in (".txt", ".html")]
    found = [one for file in files(given) if isinstance(file, SourceFile) for one in articles(file)]
    world = [(one, find(one)) for one in found if isinstance(one, Article)]
    return sorted(world, key=lambda pair: (pair[0].published or "9999", pair[0].source, pair[0].number))


def report() -> list[str]:
    """The figures as lines of Markdown."""
    lines = ["## IRIs that stay", ""]
    folders = {name: SHARED / name if name == "seeds" else SHARED / "eval" / name for name in SETS}
    if not all(folder.is_dir() for folder in folders.values()):
        return [*lines, "Not measured: the gold (`../shared`) isn't here."]
    lines += [
        "How many IRIs change while articles arrive one by one: things that get another IRI, and things that turn out",
        f"to be one (merged) or several (split). In any order: the mean of {ORDERS} random ones.",
        "",
        "| articles | order | things at the end | another IRI | merged | split |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for name, chosen in (("identity", ["identity"]), ("identity, dev, seeds", list(SETS))):
        world = read(folders[one] for one in chosen)
        dated = changes(world)
        lines.append(_row(f"{name} ({len(world)})", "by date", [dated]))
        if len(chosen) == 1:
            random = Random(1)
            lines.append(_row("", "any", [changes(random.sample(world, len(world))) for _ in range(ORDERS)]))
    return lines


def _row(what: str, order: str, found: Sequence[Changes]) -> str:
    count = len(found)
    figures = [sum(getattr(one, name) for one in found) / count for name in ("things", "renamed", "merged", "split")]
    return f"| {what} | {order} | {' | '.join(f'{figure:g}' for figure in figures)} |"
