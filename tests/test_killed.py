"""A build that is killed leaves the last output whole, and the next one goes on where it stopped."""

import json
import signal
import sqlite3
import time
from contextlib import closing
from random import Random

from kg.api import Graph
from kg.engine.store import COMMIT_EVERY
from tests.running import begun, contents, kg

FILES = 4 * COMMIT_EVERY
KILLS = 3


def kept(database):
    if not database.exists():
        return 0
    with closing(sqlite3.connect(database)) as store:
        try:
            return store.execute("SELECT count(*) FROM file").fetchone()[0]
        except sqlite3.OperationalError:
            return 0


def write(folder, count):
    """Small articles, one a file."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        text = f"3月{number % 28 + 1}日，区长王少勇来到石港镇调研，察看{number}号厂房。"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")


def test_killed_anywhere_and_often(tmp_path):
    """Between two kills the output is the old or the new one, and nothing that was kept is read again."""
    articles, output, scratch = tmp_path / "articles", tmp_path / "output", tmp_path / "scratch"
    write(articles, 3)
    assert kg("build", articles, "-o", output, "--quiet").code == 0
    old = contents(output)
    write(articles, FILES)
    started = time.monotonic()
    assert kg("build", articles, "-o", scratch, "--quiet", "--jobs", "1").code == 0
    took = time.monotonic() - started
    new = contents(scratch)

    random = Random(4)
    for _ in range(KILLS):
        run = begun("build", articles, "-o", output, "--quiet", "--jobs", "1")
        time.sleep(random.uniform(0.2, 1) * took)
        run.kill()
        Graph.open(output)
        assert contents(output) in (old, new)
    done = kept(output / ".work" / "readings.sqlite")
    report = json.loads(kg("build", articles, "-o", output, "--json").out)
    assert report["fresh"] == FILES - done
    assert contents(output) == new


def test_a_killed_build(tmp_path):
    articles, output = tmp_path / "articles", tmp_path / "output"
    articles.mkdir()
    (articles / "first.txt").write_text("3月1日，区长王少勇来到石港镇调研。", encoding="utf-8")
    assert kg("build", articles, "-o", output, "--quiet").code == 0
    before = contents(output)
    write(articles, FILES)

    run = begun("build", articles, "-o", output, "--quiet", "--jobs", "1")
    while kept(output / ".work" / "readings.sqlite") < COMMIT_EVERY // 2 and not run.ended():
        time.sleep(0.02)
    assert run.kill() == -signal.SIGKILL

    assert contents(output) == before
    report = json.loads(kg("build", articles, "-o", output, "--json").out)
    assert report["articles"] == FILES + 1
    assert report["fresh"] < FILES
