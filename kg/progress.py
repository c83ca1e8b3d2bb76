"""A bar on the terminal's error stream that says what is being done; nothing where that is no terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

TEXTS = {
    "looking": "looking at files",
    "reading": "reading and finding",
    "comparing": "gathering names",
    "resolving": "who is who",
    "graph": "writing graph.ttl",
    "page": "drawing graph.html",
    "storing": "making graph.store",
}


@contextmanager
def bar(*, silent: bool = False) -> Iterator[Callable[[str, int, int], None]]:
    """A `pipeline.Progress` that shows one line for each stage, the one at work moving."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description:<20}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=silent or not console.is_terminal, transient=True) as shown:
        tasks = {what: shown.add_task(text, total=None, visible=False) for what, text in TEXTS.items()}

        def told(what: str, done: int, total: int) -> None:
            shown.update(tasks[what], completed=done, total=total, visible=True)

        yield told
