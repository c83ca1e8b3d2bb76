"""What workers answer: SPARQL queries, and the pages made from the graph."""

import os
import pickle
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

import pyoxigraph as ox

from kg.ask import disk, graph
from kg.ask.graph import GraphStore
from kg.errors import InputError
from kg.serve import pages, queries
from kg.serve.frames import AnswerStream
from kg.serve.names import Index
from kg.serve.worker import Answer, Head, Job


@dataclass(frozen=True, slots=True)
class Answers:
    """A graph from which workers answer: in memory, or a store on disk that each worker opens for itself."""

    store: GraphStore | None
    index: Index
    disk: Path | None = None

    @classmethod
    def load(cls, path: Path) -> "Answers":
        """Load a graph, and what all workers need. A store on disk that was made of it as it is now is taken instead.

        Raises:
            InputError: there is none.
        """
        pages.environment()
        kept = disk.fresh(path)
        if kept is not None and disk.hold(kept) is not None:  # held until the process ends
            return cls(None, _aside(kept), kept)
        store = graph.open(path)
        return cls(store, Index.of(store))

    @property
    def triples(self) -> int | None:
        """How many triples the graph has; None where that would have to be counted."""
        return None if self.store is None else len(self.store.store)

    def in_worker(self) -> Answer:
        """What answers jobs, once in the worker's own process."""
        store = self.store or _opened(self.disk)
        made: list[pages.Pages] = []

        def answer(job: Job, stream: AnswerStream) -> Head:
            if job["do"] == "query":
                return queries.answer(store, job["query"], job["accept"], stream)
            if not made:
                made.append(pages.Pages(store, self.triples, self.index))
            return made[0].answer(job, stream)

        return answer


def _opened(store: Path | None) -> GraphStore:
    return GraphStore(ox.Store.read_only(str(store)))


def _aside(store: Path) -> Index:
    """The names in a store on disk, found by a process of their own: one that has opened a store must not fork."""
    with TemporaryFile() as file:
        process = os.fork()
        if not process:
            try:
                pickle.dump(tuple(Index.of(_opened(store))), file)
                file.flush()
            finally:
                os._exit(0)
        os.waitpid(process, 0)
        file.seek(0)
        try:
            return Index(*pickle.load(file))
        except (EOFError, pickle.UnpicklingError):
            raise InputError(str(store), "the store can't be read") from None
