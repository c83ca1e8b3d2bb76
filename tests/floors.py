"""The accuracy that was reached, pinned in floors.json: ``python -m tests.floors`` measures, ``--raise`` pins.

Lowering a floor takes ``--lower``, and shows in the diff. Figures come from ../shared/eval/score.py over the exported
graph; ceilings are what must not grow (traps taken, quotes that aren't verbatim).
"""

import argparse
import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parent.parent
EVAL = ROOT.parent / "shared" / "eval"
PINNED = Path(__file__).parent / "floors.json"
SETS = ("seeds", "dev", "identity")
TEXTS = (".txt", ".html")

Figures = dict[str, dict[str, float]]


def texts_of(name: str) -> Path:
    """The folder in which the articles of a set lie."""
    return ROOT / "seeds" if name == "seeds" else EVAL / name


@cache
def measured(name: str) -> Figures:
    """Build a set by the real command and score it."""
    with TemporaryDirectory() as scratch:
        articles, output = Path(scratch) / "articles", Path(scratch) / "output"
        articles.mkdir()
        for path in texts_of(name).iterdir():
            if path.suffix in TEXTS:
                shutil.copy(path, articles)
        build = [sys.executable, "-m", "kg", "build", articles, "--output", output, "--quiet", "--jobs", "1"]
        subprocess.run(build, check=True, cwd=ROOT)
        score = [sys.executable, EVAL / "score.py", "--graph", output / "graph.ttl", "--json"]
        score += ["--queries", ROOT / "ontology" / "queries", "--gold", EVAL / name, "--texts", articles]
        done = subprocess.run(score, check=True, capture_output=True, text=True)
    return flat(json.loads(done.stdout))


def flat(report: dict) -> Figures:
    """The scorer's report as floors (higher is better) and ceilings (lower is better)."""
    figures = report.pop("figures")
    floors = {
        f"{kind}: {what}": figure[what]
        for kind, figure in figures.items()
        for what in ("precision", "recall", "f1")
        if figure["gold"]
    }
    ceilings = {key: report[key] for key in ("traps taken", "quotes not verbatim")}
    for key, value in report.items():
        if isinstance(value, str):
            held, wanted = map(int, value.split("/"))
            floors[key.partition(": ")[2]] = round(held / wanted, 4)
    return {"floors": floors, "ceilings": ceilings}


def pinned() -> dict[str, Figures]:
    """What floors.json says, set by set."""
    return json.loads(PINNED.read_text(encoding="utf-8")) if PINNED.exists() else {}


def worse(kind: str, now: float, then: float) -> bool:
    """Whether a figure got worse, as a floor or as a ceiling."""
    return now < then if kind == "floors" else now > then


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.floors", description=__doc__)
    parser.add_argument("--raise", dest="raised", action="store_true", help="pin what got better")
    parser.add_argument("--lower", action="store_true", help="pin what got worse, too")
    options = parser.parse_args()
    floors = pinned()
    for name in SETS:
        for kind, figures in measured(name).items():
            known = floors.setdefault(name, {}).setdefault(kind, {})
            for key, now in figures.items():
                then = known.get(key)
                mark = " " if now == then else "+" if then is None or not worse(kind, now, then) else "-"
                print(f"{mark} {name:<10}{key:<28}{now:>8}  (was {then})")
                if then is None or (options.raised and mark == "+") or (options.lower and mark == "-"):
                    known[key] = now
    if options.raised or options.lower or not PINNED.exists():
        PINNED.write_text(json.dumps(floors, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
