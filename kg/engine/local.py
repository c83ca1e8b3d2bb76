"""The same pure function over many items, in this process or in several; results come in the order of the items."""

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from typing import TypeVar

from kg.engine.garbage import seldom_collected

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16
"""Items a worker is given at a time: enough that the way there and back costs nothing, few enough to keep all busy."""


class WorkerCrash(Exception):  # noqa: N818 - a value among the results, not raised
    """A worker died on an item (killed by the system, out of memory, a fault in compiled code)."""


def run(
    work: Callable[[Item], Result], items: Iterable[Item], jobs: int
) -> Iterator[tuple[Item, Result | WorkerCrash]]:
    """Each item with ``work(item)``, in the order of the items, on up to `jobs` processes.

    `work` must be a module's function and depend on nothing but its item. Errors that it raises are raised here. When a
    worker dies, its items are done again one by one, each in a process of its own; the one that kills its process again
    is given a `WorkerCrash` as its result and the others go on.
    """
    if jobs <= 1:
        for item in items:
            yield item, work(item)
        return
    source = iter(items)
    pool = _pool(jobs)
    waiting: deque[tuple[list[Item], Future[list[Result]]]] = deque()
    try:
        while True:
            while len(waiting) < 2 * jobs and (chunk := list(islice(source, CHUNK))):
                waiting.append((chunk, pool.submit(_each, work, chunk)))
            if not waiting:
                return
            chunk, future = waiting.popleft()
            try:
                yield from zip(chunk, future.result(), strict=True)
            except BrokenProcessPool:
                pool.shutdown(wait=False, cancel_futures=True)
                crashed = [chunk, *(later for later, _ in waiting)]
                waiting.clear()
                pool = _pool(jobs)
                yield from _one_by_one(work, [item for later in crashed for item in later])
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    # Not "fork": the program that calls us may have threads, and a fork copies their locks but not the threads.
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("forkserver"))


def _each(work: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    with seldom_collected():
        return [work(item) for item in chunk]


def _one_by_one(work: Callable[[Item], Result], items: list[Item]) -> Iterator[tuple[Item, Result | WorkerCrash]]:
    pool = _pool(1)
    try:
        for item in items:
            try:
                yield item, pool.submit(work, item).result()
            except BrokenProcessPool:
                pool.shutdown(wait=False)
                pool = _pool(1)
                yield item, WorkerCrash(f"a worker process died on {item!r}")
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
