"""What workers answer: SPARQL queries, and the pages made from the graph."""

from dataclasses import dataclass
from pathlib import Path

from kg.ask import graph
from kg.ask.graph import GraphStore
from kg.serve import pages, queries
from kg.serve.frames import AnswerStream
from kg.serve.worker import Answer, Head, Job


@dataclass(frozen=True, slots=True)
class Answers:
    """A loaded graph, from which workers answer."""

    store: GraphStore
    in_memory: bool = True

    @classmethod
    def load(cls, path: Path) -> "Answers":
        """Load a graph, and what all workers need.

        Raises:
            InputError: there is none.
        """
        pages.environment()
        return cls(graph.open(path))

    @property
    def triples(self) -> int:
        """How many triples the graph has."""
        return len(self.store.store)

    def in_worker(self) -> Answer:
        """What answers jobs, once in the worker's own process."""
        made: list[pages.Pages] = []

        def answer(job: Job, stream: AnswerStream) -> Head:
            if job["do"] == "query":
                return queries.answer(self.store, job["query"], job["accept"], stream)
            if not made:
                made.append(pages.Pages(self.store))
            return made[0].answer(job, stream)

        return answer
