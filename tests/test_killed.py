"""A build that is killed leaves the last output whole, and the next one goes on where it stopped."""

import json
import sqlite3
import subprocess
import sys
import time
from contextlib import closing

from kg.engine.store import COMMIT_EVERY
from tests.conftest import ROOT, kg

FILES = 4 * COMMIT_EVERY


def kept(database):
    if not database.exists():
        return 0
    with closing(sqlite3.connect(database)) as store:
        try:
            return store.execute("SELECT count(*) FROM file").fetchone()[0]
        except sqlite3.OperationalError:
            return 0


def test_a_killed_build(tmp_path):
    articles, output = tmp_path / "articles", tmp_path / "output"
    articles.mkdir()
    (articles / "first.txt").write_text("3月1日，区长王少勇来到石港镇调研。", encoding="utf-8")
    assert kg("build", articles, "-o", output, "--quiet").code == 0
    before = {path.name: path.read_bytes() for path in output.iterdir() if path.is_file()}
    for number in range(FILES):
        text = f"3月{number % 28 + 1}日，区长王少勇来到石港镇调研，察看{number}号厂房。"
        (articles / f"{number}.txt").write_text(text, encoding="utf-8")

    command = [sys.executable, "-m", "kg", "build", articles, "-o", output, "--quiet", "--jobs", "1"]
    with subprocess.Popen(command, cwd=ROOT) as process:
        while kept(output / ".work" / "readings.sqlite") < COMMIT_EVERY // 2 and process.poll() is None:
            time.sleep(0.02)
        process.kill()
    assert process.returncode != 0

    assert {path.name: path.read_bytes() for path in output.iterdir() if path.is_file()} == before
    report = json.loads(kg("build", articles, "-o", output, "--json").out)
    assert report["articles"] == FILES + 1
    assert report["fresh"] < FILES
