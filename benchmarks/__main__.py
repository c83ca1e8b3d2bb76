"""``python -m benchmarks`` measures everything in one run and writes report.md.

``--quick`` skips 10,000 articles, ``--large`` goes on to 100,000 (half an hour); ``--merges`` measures only how well
mentions are merged, ``--page`` only the page, ``--growth`` only how the build grows, and all three keep the rest.
"""

import argparse
import json
import platform
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks import arrival, articles, merging, page
from benchmarks.measure import WHAT
from kg.progress import TEXTS

REPORT = Path(__file__).parent / "report.md"
COMPARED = 1000
GROWTH = (100, 1000, 10_000)
LARGEST = 100_000
GROWN = "## Growth of the whole build"
STAGES = ("reading", "comparing", "resolving", "graph", "page")
SLOW = {"jieba.posseg.cut": 100}
"""What is so slow that fewer articles must do to tell its speed."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="leave out 10,000 articles")
    parser.add_argument("--large", action="store_true", help="build 100,000 articles, too (half an hour)")
    parser.add_argument("--report", type=Path, default=REPORT, help="where to write (default: beside this file)")
    parser.add_argument("--merges", action="store_true", help="measure only merges and IRIs, and keep the rest")
    parser.add_argument("--page", action="store_true", help="measure only the page, in Chromium, and keep the rest")
    parser.add_argument("--growth", action="store_true", help="measure only how the build grows, and keep the rest")
    options = parser.parse_args()
    if (options.growth or options.merges or options.page) and not options.report.is_file():
        parser.error(f"{options.report}: no report to keep the rest of")
    if options.page:
        _replace(options.report, page.HEADING, page.report())
        return
    sizes = GROWTH[:-1] if options.quick else (*GROWTH, LARGEST) if options.large else GROWTH
    known = "" if options.growth else "\n".join([*merging.report(), "", *arrival.report()]) + "\n"
    if options.merges:
        costs = options.report.read_text(encoding="utf-8").partition(f"\n{merging.HEADING}")[0]
        kept = _section(options.report, page.HEADING)
        options.report.write_text(f"{costs}\n{known}\n{kept}".rstrip("\n") + "\n", encoding="utf-8")
        print(known)
        return
    with TemporaryDirectory() as scratch:
        folders = {count: Path(scratch) / str(count) for count in sizes}
        for count, folder in folders.items():
            articles.write(folder, count)
        if options.growth:
            told = "\n".join(grown({count: measured("build", folders[count]) for count in sizes}))
            text = options.report.read_text(encoding="utf-8")
            before, after = text.partition(f"\n{GROWN}")[0], text.partition(f"\n{merging.HEADING}")[2]
            options.report.write_text(f"{before}\n{told}\n\n{merging.HEADING}{after}", encoding="utf-8")
            print(told)
            return
        speeds = {what: measured(what, folders[SLOW.get(what, COMPARED)]) for what in WHAT}
        growth = {count: speeds["build"] if count == COMPARED else measured("build", folders[count]) for count in sizes}
    text = f"{report(speeds, growth)}\n{known}"
    kept = _section(options.report, page.HEADING)
    options.report.write_text(f"{text}\n{kept}" if kept else text, encoding="utf-8")
    print(text)


def _section(path: Path, heading: str) -> str:
    """The last part of the report, which begins with this heading; "" if there is none."""
    _, found, section = path.read_text(encoding="utf-8").partition(f"\n{heading}\n") if path.exists() else ("", "", "")
    return f"{heading}\n{section}" if found else ""


def _replace(path: Path, heading: str, lines: list[str]) -> None:
    """Put a section at the end of the report, in the place of the one with the same heading."""
    known = path.read_text(encoding="utf-8") if path.exists() else ""
    before = known.partition(f"\n{heading}\n")[0].rstrip("\n")
    section = "\n".join(lines)
    path.write_text(f"{before}\n\n{section}\n", encoding="utf-8")
    print(section)


def measured(what: str, folder: Path) -> dict[str, Any]:
    """Run one measurement in a process of its own."""
    print(f"{what}, {folder.name} articles …", file=sys.stderr)
    command = [sys.executable, "-m", "benchmarks.measure", what, str(folder)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent.parent)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def rate(one: dict[str, Any]) -> float:
    """Megabytes a second."""
    return float(one["bytes"] / 1e6 / one["seconds"])


def report(speeds: dict[str, dict[str, Any]], growth: dict[int, dict[str, Any]]) -> str:
    """The figures as Markdown."""
    cut = rate(speeds["jieba.cut"])
    size = speeds["build"]["bytes"]
    lines = [
        "# What a build costs",
        "",
        "Made by `make bench` (`python -m benchmarks`): processor time of one process, all on the same made-up",
        "articles in one run, words and rules loaded before the clock starts."
        f" Python {platform.python_version()}, {platform.machine()}.",
        "",
        f"## On {COMPARED:,} articles ({size / 1e6:.1f} MB)",
        "",
        "| what | MB/s | times `jieba.cut` | ms an article | peak memory, MB |",
        "|---|---:|---:|---:|---:|",
    ]
    for what, one in speeds.items():
        each = one["seconds"] / one["articles"] * 1000
        cells = (f"{rate(one):.2f}", f"{rate(one) / cut:.1f}", f"{each:.1f}", f"{one['peak']:.0f}")
        lines.append(f"| `{what}` | {' | '.join(cells)} |")
    lines += [
        "",
        "`build` is everything, from files to graph.ttl, graph.html and the tables; `rebuild`: nothing has changed.",
    ]
    return "\n".join([*lines, "", *grown(growth)]) + "\n"


def grown(growth: dict[int, dict[str, Any]]) -> list[str]:
    """How the build grows, as lines of Markdown."""
    named = " | ".join(TEXTS[one] for one in STAGES)
    lines = [
        GROWN,
        "",
        "Milliseconds of processor time an article, all in all and by stages.",
        "",
        f"| articles | seconds | ms an article | against 1,000 | {named} | peak memory, MB |",
        f"|---:|---:|---:|---:|{'---:|' * len(STAGES)}---:|",
    ]
    base = growth[COMPARED]["seconds"] / COMPARED
    for count, one in growth.items():
        each = one["seconds"] / count
        stages = [f"{one['stages'].get(stage, 0) / count * 1000:.2f}" for stage in STAGES]
        row = (f"{one['seconds']:.1f}", f"{each * 1000:.2f}", f"{each / base - 1:+.0%}", *stages, f"{one['peak']:.0f}")
        lines.append(f"| {count:,} | {' | '.join(row)} |")
    return lines


if __name__ == "__main__":
    main()
