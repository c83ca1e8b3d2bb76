"""What workers answer: SPARQL queries, and the pages made from the graph."""

from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from kg.ask import disk, graph
from kg.ask.graph import GraphStore
from kg.serve import pages, queries
from kg.serve.frames import AnswerStream
from kg.serve.worker import Answer, Head, Job


@dataclass(frozen=True, slots=True)
class Answers:
    """A graph from which workers answer: in memory, or a store on disk that each worker opens for itself."""

    store: GraphStore | None
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
            return cls(None, kept)
        return cls(graph.open(path))

    @property
    def triples(self) -> int | None:
        """How many triples the graph has; None where that would have to be counted."""
        return None if self.store is None else len(self.store.store)

    def in_worker(self) -> Answer:
        """What answers jobs, once in the worker's own process."""
        store = self.store or GraphStore(ox.Store.read_only(str(self.disk)))
        made: list[pages.Pages] = []

        def answer(job: Job, stream: AnswerStream) -> Head:
            if job["do"] == "query":
                return queries.answer(store, job["query"], job["accept"], stream)
            if not made:
                made.append(pages.Pages(store, self.triples))
            return made[0].answer(job, stream)

        return answer
