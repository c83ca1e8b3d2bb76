"""The stages in their order, and what lies between them on disk. The page to read first.

    files ─read→ Article ─find→ Found ─resolve→ Entity ─graph→ graph.ttl, graph.html
      │            └───────┬──────┘       │
      │            kept by content       tables: articles, mentions, facts, entities, issues (.jsonl)
      └ refused ones: one line each

`read` and `find` see one file at a time (`extract`), so they run on any number of processes, and what they give is kept
in ``output/.work`` by content and version of the rules: a build reads only what changed. Everything after that streams
over the articles in the order of (source, number). New files replace the old ones at the end, each in one step; a build
that fails or is killed leaves the last complete output as it was.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from kg import __version__, identity
from kg.ask import disk
from kg.ask.graph import TURTLE
from kg.engine import local, tables
from kg.engine.files import locked, replacing
from kg.engine.garbage import seldom_collected
from kg.engine.results import Results
from kg.engine.store import Store
from kg.engine.version import content, version
from kg.errors import InputError, OutputError
from kg.extraction import digest_of, extract
from kg.graph import build as turtle
from kg.graph.dataset import Edition
from kg.model import Conflict, Issue, Resolved
from kg.read import SourceFile, files
from kg.read.sources import distinct
from kg.read.walk import Passed, load
from kg.resolve import Decision, Link, read_decisions, read_links
from kg.view import page
from kg.view.census import Count
from kg.view.collect import LIMIT, collected

Progress = Callable[[str, int, int], None]
"""Told what is being done, how much of it is, and of how much."""

OUTPUTS = (
    TURTLE,
    "graph.html",
    "articles.jsonl",
    "mentions.jsonl",
    "facts.jsonl",
    "entities.jsonl",
    "issues.jsonl",
)
RULES = ("model.py", "engine/codec.py", "read", "find", "lang", "places")
"""What an article's reading depends on, below the package's folder."""
DIGITS = 12
"""Of a digest that the graph shows."""
TITLE = "guanxi"
DECISIONS = "decisions.csv"
"""What people decided about who is who, in a folder that is built."""
LINKS = "links.csv"
"""What people decided is the same as something elsewhere, in a folder that is built."""
POOL_FROM = 64
"""Fewer files than this are read sooner by one process than it takes several to start."""

Item = TypeVar("Item")


class Rejected(NamedTuple):
    """What wasn't built: where it lies and why."""

    where: str
    why: str


@dataclass(slots=True)
class Report:
    """What a build did.

    Attributes:
        things: counts of entities by kind.
        unmatched, idle: decisions that nothing matches, and those without effect.
        unlinked: links that no one thing matches.
        wrong: broken lines of either table.
        passed: files of folders that were not read.
        bugs: where the graph breaks its own shapes.
    """

    output: str
    articles: int = 0
    fresh: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    duplicates: list[Rejected] = field(default_factory=list)
    things: dict[str, int] = field(default_factory=dict)
    posts: int = 0
    merges: int = 0
    conflicts: int = 0
    not_understood: int = 0
    unmatched: list[str] = field(default_factory=list)
    idle: list[str] = field(default_factory=list)
    unlinked: list[str] = field(default_factory=list)
    wrong: list[Rejected] = field(default_factory=list)
    passed: Passed = field(default_factory=Passed)
    bugs: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)


def silent(_what: str, _done: int, _total: int) -> None:
    """A `Progress` that tells nobody."""


def build(
    paths: Iterable[Path | str], output: Path, *, jobs: int = 1, progress: Progress = silent, with_store: bool = False
) -> Report:
    """Read files and folders and write the graph of their articles into the folder `output`.

    Files that can't be read are left out and reported. If there is no article at all, nothing is written. The graph's
    store on disk is made if `with_store` says so, or if there was one before.

    Raises:
        InputError: a decisions.csv or links.csv is no such table (its wrong lines alone are left out).
        OutputError: the output can't be written; what was there before still is.
    """
    report = Report(str(output))
    folders = [Path(path) for path in paths]
    decided = _right([one for path in _beside(folders, DECISIONS) for one in read_decisions(path)], report)
    linked = _right([one for path in _beside(folders, LINKS) for one in read_links(path)], report)
    given = _given(folders, report)
    with locked(output) as work, seldom_collected():
        try:
            with closing(Store(work / "readings.sqlite", rules_version())) as store, closing(Results()) as results:
                _read(store, given, report, jobs, progress)
                if report.articles:
                    conflicts = _resolve(store, results, decided, linked, report, progress)
                    with replacing(output, work) as new:
                        _write(new, store, results, conflicts, report, progress)
                    store.prune()
                    if with_store or disk.folder(output / TURTLE).is_dir():
                        progress("storing", 0, 1)
                        disk.make(output / TURTLE)
                        progress("storing", 1, 1)
        except sqlite3.Error as error:
            raise OutputError(f"{output}: can't be written ({error})") from None
    return report


@cache
def rules_version() -> str:
    """The version of everything that an article's reading depends on; a process goes on with what it has loaded."""
    here = Path(__file__).parent
    return version([here / name for name in RULES])


@cache
def edition() -> Edition:
    """What a graph says it was made by."""
    here = Path(__file__).parent
    rules = content([here / name for name in ("read", "find", "lang", "resolve")])
    return Edition(__version__, rules[:DIGITS], content([here / "places"])[:DIGITS])


def _given(paths: Iterable[Path], report: Report) -> list[SourceFile]:
    found = []
    for item in files(paths, report.passed):
        if isinstance(item, InputError):
            report.rejected.append(Rejected(item.where, item.why))
        else:
            found.append(item)
    return distinct(found)


def _right(lines: Iterable[Item | InputError], report: Report) -> list[Item]:
    """The lines of a table without those that are wrong, which are reported."""
    kept: list[Item] = []
    for one in lines:
        if isinstance(one, InputError):
            report.wrong.append(Rejected(one.where, one.why))
        else:
            kept.append(one)
    return kept


def _beside(folders: Iterable[Path], name: str) -> list[Path]:
    """The files of a name in folders that are built."""
    return sorted({folder / name for folder in folders if (folder / name).is_file()})


def _read(store: Store, given: Sequence[SourceFile], report: Report, jobs: int, progress: Progress) -> None:
    """Read what isn't in the store yet, then choose this build's articles from it."""
    digests: list[tuple[str, str]] = []
    fresh: dict[str, SourceFile] = {}
    for file in _counted(given, "looking", len(given), progress):
        try:
            digest = digest_of(file, load(file))
        except InputError as error:
            report.rejected.append(Rejected(error.where, error.why))
            continue
        digests.append((file.source, digest))
        if digest not in store:
            fresh.setdefault(digest, file)
    todo = fresh.values()
    done = local.run(extract, todo, jobs if len(todo) >= POOL_FROM else 1)
    for file, reading in _counted(done, "reading", len(todo), progress):
        if isinstance(reading, local.WorkerCrash):
            report.rejected.append(Rejected(file.source, "ended the process that read it"))
        else:
            store.add(reading)
    store.commit()
    report.fresh = len(todo)
    duplicates = store.choose(digests)
    report.duplicates += [Rejected(one.source, f"is the same as {one.of}") for one in duplicates]
    report.rejected += [Rejected(*one) for one in store.rejected()]
    report.articles = store.count()


def _resolve(
    store: Store,
    results: Results,
    decisions: Sequence[Decision],
    links: Sequence[Link],
    report: Report,
    progress: Progress,
) -> Sequence[Conflict]:
    results.add_issues(Issue("rejected", why, Path(where).name, None) for where, why in report.wrong + report.rejected)
    for reading in _counted(store.readings(), "comparing", report.articles, progress):
        identity.compare(results, reading)
    rows = results.count()
    counts = identity.resolve(results, decisions, links, lambda done: progress("resolving", done, rows))
    report.posts, report.merges, report.conflicts = counts.posts, counts.merges, len(counts.conflicts)
    report.unmatched, report.idle, report.unlinked = counts.unmatched, counts.idle, counts.unlinked
    report.things = results.kinds()
    report.not_understood = results.issue_count()
    return counts.conflicts


def _write(
    new: Path, store: Store, results: Results, conflicts: Sequence[Conflict], report: Report, progress: Progress
) -> None:
    def resolved(what: str) -> Iterator[Resolved]:
        return _counted(results.resolved(store.readings()), what, report.articles, progress)

    tables.write(new / "entities.jsonl", results.entity_lines())
    tables.write(new / "issues.jsonl", results.issue_lines())
    count = Count()
    with (new / TURTLE).open("wb") as stream:
        passing = count.articles(tables.written(new, resolved("graph")))
        report.bugs = turtle.write(
            stream, count.entities(results.entities()), passing, conflicts, edition=edition()
        ).bugs
    counted = count.census(LIMIT)
    network = collected(counted, results.chosen(counted.shown), resolved("page"))
    page.write(new / "graph.html", network, TITLE)
    report.files = [name for name in OUTPUTS if (new / name).exists()]


def _counted(items: Iterable[Item], what: str, total: int, progress: Progress) -> Iterator[Item]:
    progress(what, 0, total)
    for done, item in enumerate(items, 1):
        yield item
        progress(what, done, total)
