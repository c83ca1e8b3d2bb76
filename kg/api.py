"""The Python API: the same verbs as the command.

graph = kg.build(["seeds"], output="output")
graph.query("posts").records()
graph.to_networkx()
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kg import issues
from kg.ask import disk
from kg.ask import graph as asking
from kg.ask.conflicts import Conflict, conflicts
from kg.ask.diff import Diff, diff
from kg.ask.doubts import Doubt, Doubts
from kg.ask.explain import Answer, about
from kg.ask.graph import TURTLE
from kg.ask.table import Table, Value
from kg.ask.timeline import Timelines, timelines
from kg.ask.who import Who
from kg.ask.who import who as held
from kg.engine import output
from kg.engine.files import settle
from kg.errors import InputError

if TYPE_CHECKING:
    import networkx
    import pandas
    import rdflib

    from kg.pipeline import Report
    from kg.stats import Stats
    from kg.view.network import Network

LARGE = 50_000_000
"""Bytes of Turtle from which on a store on disk saves more time than it takes to tell of it."""


class Graph:
    """A built graph: a Turtle file, and what can be asked of it.

    Attributes:
        path: the Turtle file.
        report: what the build did, None for a graph that was opened.
    """

    def __init__(self, path: Path, report: "Report | None" = None) -> None:
        """Use `open` or `build`."""
        self.path = path
        self.report = report

    @classmethod
    def open(cls, path: Path | str) -> "Graph":
        """The graph in a build's output folder, or in a Turtle file; it is loaded when first asked.

        Raises:
            InputError: there is none.
        """
        given = Path(path)
        settle(given if given.is_dir() else given.parent)
        file = given / TURTLE if given.is_dir() else given
        if not file.is_file():
            raise InputError(str(given), "holds no graph; kg build makes one")
        return cls(file)

    @cached_property
    def store(self) -> asking.GraphStore:
        """The graph for SPARQL: its store on disk if there is one of the Turtle file as it is, else in memory.

        Raises:
            InputError: the file is no Turtle.
        """
        return asking.open(self.path)

    def make_store(self) -> Path:
        """Make the store on disk, from which this graph is asked without loading it; returns where it is.

        Raises:
            InputError: the file is no Turtle.
            OutputError: the store can't be written.
        """
        return disk.make(self.path)

    @property
    def advice(self) -> str:
        """What would make this graph quicker to ask, "" if nothing would."""
        if disk.stale(self.path):
            return "the store is older than the graph, which is loaded instead; kg store makes it anew"
        if self.path.stat().st_size >= LARGE and not disk.folder(self.path).is_dir():
            return "this graph is large; kg store makes questions to it quicker"
        return ""

    def query(self, query: str | Path, /, **parameters: Value) -> Table:
        """Answer a named query ("posts"), a query file (a Path), or SPARQL text, with parameters (person="吴新明").

        Raises:
            QueryError: there is no such query, it doesn't parse, it isn't a question, or it doesn't take such a
                parameter.
        """
        return self.store.run(query, **parameters)

    def explain(self, name: str) -> Answer:
        """All that is known of a name, in whatever script it is given, with the words and rules behind it."""
        return about(self.store, name)

    def who(self, post: str, on: str | None = None) -> Who:
        """Who held a post ("扬州市 市长", "mayor of Yangzhou") on a day ("2012-05-01"), or ever.

        Raises:
            QueryError: the post or the day isn't understood.
        """
        return held(self.store, post, on)

    def timeline(self, name: str) -> Timelines:
        """Posts, meetings, talks and visits by date, of everybody who bears a name, in whatever script it is given."""
        return timelines(self.store, name)

    def conflicts(self) -> list[Conflict]:
        """Posts of one holder in which articles show two at once, with both sides' words."""
        return conflicts(self.store)

    def diff(self, newer: "Graph") -> Diff:
        """What changed from this graph to another: what is new, gone, merged and split."""
        return diff(self.store, newer.store)

    def doubts(self, decided: Collection[frozenset[str]] = ()) -> Iterator[Doubt]:
        """Doubtful merges and splits, the most consequential first, with both sides' words.

        `decided`: pairs of labels ("SOURCE: name") that aren't asked again.
        """
        undecided = []
        if (self.path.parent / issues.FILE).is_file():
            found = issues.read(self.path.parent)
            undecided = [one.text for one in found if one.what.startswith("undecided-") and " | " in one.text]
        return Doubts(self.store, undecided).ranked(decided)

    def stats(self, *, top: int = 20) -> "Stats":
        """The graph in figures: counts, components, and its `top` most connected officials; see `kg.stats.figures`."""
        from kg.stats import stats

        return stats(self.store.store, top)

    def view(
        self,
        *paths: Path | str,
        about: str | None = None,
        steps: int = 1,
        place: str | None = None,
        since: str | None = None,
        until: str | None = None,
        kinds: Collection[str] = (),
        top: int | None = None,
        language: str = "zh",
    ) -> "Network":
        """Write the graph, or a part of it, as a page (.html) or a picture (.svg, .png); returns what is shown.

        `about` and `steps`, `place`, `since` and `until` ("2023", "2023-01", "2023-01-04"), and `kinds` ("official",
        "meeting" …) say which part; of a part with more than `top` nodes the most connected are shown.

        Raises:
            InputError: the graph has no tables beside it.
            QueryError: there is no such name, kind or date, or nothing is left.
            OutputError: a file can't be written.
        """
        from kg.view.collect import LIMIT
        from kg.view.part import Part, part
        from kg.view.show import write

        folder = output.folder_of(self.path)
        wanted = Part(about, steps, place, since, until, kinds, LIMIT if top is None else top)
        network = part(lambda: output.entities(folder), lambda: output.resolved(folder), wanted)
        title = wanted.title(len(network.about))
        for path in paths:
            write(Path(path), network, title if title.zh else "guanxi", language)
        return network

    def export(self, form: str, path: Path | None = None) -> Path:
        """Write the graph in one of `kg.export.FORMATS`, by default into export/ beside the Turtle file; returns where.

        Raises:
            OutputError: there is no such format, or it can't be written.
        """
        from kg import export as formats

        target = path or self.path.parent / "export" / self.export_name(form)
        formats.export(self.store.store, form, target)
        return target

    def export_name(self, form: str) -> str:
        """The name of the file or folder that a format has by default."""
        from kg import export as formats

        return self.path.stem + formats.format_of(form).ending

    def to_networkx(self) -> "networkx.MultiDiGraph[str]":
        """The network of things and posts; see `kg.export.to_networkx`."""
        from kg.export import to_networkx

        return to_networkx(self.store.store)

    def to_pandas(self) -> "dict[str, pandas.DataFrame]":
        """The tables of the graph (people, posts, holdings …) as DataFrames; see `kg.export.to_pandas`.

        Raises:
            OutputError: pandas isn't installed.
        """
        from kg.export import to_pandas

        return to_pandas(self.store.store)

    def rdf(self) -> "rdflib.Graph":
        """The graph in rdflib; for small ones: it takes 1.2 kB of memory a triple."""
        import rdflib

        return rdflib.Graph().parse(self.path, format="turtle")


def build(
    paths: Iterable[Path | str] | Path | str, output: Path | str = "output", *, jobs: int = 1, store: bool = False
) -> Graph:
    """Read files and folders, write the graph of their articles into a folder, and open it.

    What was refused, and counts of everything, are in ``graph.report``. With `store` a store on disk is made, too; one
    that was made before is always kept up to date.

    Raises:
        InputError: there was no article to build from.
        OutputError: the output can't be written.
    """
    from kg import pipeline

    given = [paths] if isinstance(paths, Path | str) else list(paths)
    report = pipeline.build(given, Path(output), jobs=jobs, with_store=store)
    if not report.articles:
        first = report.rejected[0] if report.rejected else None
        raise InputError(first.where, first.why) if first else InputError(str(output), "no article was given")
    return Graph(Path(output) / TURTLE, report)
