"""One measurement in a process of its own: ``python -m benchmarks.measure WHAT FOLDER``.

Prints one JSON object: seconds of processor time (of a build also those of each stage), bytes of article text,
articles, peak memory in MB. Word lists and dictionaries are loaded before the clock starts, for all alike.
"""

import json
import logging
import resource
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from kg.model import Article


class Stages:
    """A `pipeline.Progress` that notes the processor time of each stage of a build."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._now = ""
        self._since = 0.0

    def __call__(self, what: str, _done: int, _total: int) -> None:
        if what != self._now:
            self.end()
            self._now, self._since = what, time.process_time()

    def end(self) -> None:
        """The stage at work is over."""
        if self._now:
            self.seconds[self._now] = self.seconds.get(self._now, 0.0) + time.process_time() - self._since
            self._now = ""


STAGES = Stages()


def texts(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())]


def jieba_cut(folder: Path) -> float:
    import jieba

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return clock(lambda: [sum(1 for _ in jieba.cut(text)) for text in texts(folder)])


def jieba_posseg(folder: Path) -> float:
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)
    jieba.initialize()
    return clock(lambda: [sum(1 for _ in jieba.posseg.cut(text)) for text in texts(folder)])


def read(folder: Path) -> float:
    warm(folder)
    return clock(lambda: list(read_all(folder)))


def read_all(folder: Path) -> Iterator[Article]:
    from kg.read import SourceFile, articles, files

    given = [file for file in files([folder]) if isinstance(file, SourceFile)]
    return (one for file in given for one in articles(file) if isinstance(one, Article))


def find(folder: Path) -> float:
    from kg.find import find as find_in

    warm(folder)
    made = list(read_all(folder))
    return clock(lambda: [find_in(one) for one in made])


def build(folder: Path) -> float:
    from kg import pipeline

    warm(folder)
    with TemporaryDirectory() as output:
        return clock(lambda: pipeline.build([folder], Path(output), progress=STAGES))


def rebuild(folder: Path) -> float:
    from kg import pipeline

    with TemporaryDirectory() as output:
        pipeline.build([folder], Path(output))
        return clock(lambda: pipeline.build([folder], Path(output)))


WHAT: dict[str, Callable[[Path], float]] = {
    "jieba.posseg.cut": jieba_posseg,
    "jieba.cut": jieba_cut,
    "read": read,
    "find": find,
    "build": build,
    "rebuild": rebuild,
}


def warm(folder: Path) -> None:
    """Load words and rules by building the first articles once."""
    from kg import pipeline

    with TemporaryDirectory() as output:
        pipeline.build(sorted(folder.iterdir())[:20], Path(output))


def clock(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def main(what: str, folder: str) -> None:
    files = list(Path(folder).iterdir())
    seconds = WHAT[what](Path(folder))
    STAGES.end()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    size = sum(path.stat().st_size for path in files)
    told = {"seconds": seconds, "bytes": size, "articles": len(files), "peak": peak, "stages": STAGES.seconds}
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
