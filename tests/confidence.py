"""How often each rule is right on the gold articles: ``python -m tests.confidence`` tells, ``--write`` keeps it.

Writes kg/draft/confidence.csv, from which facts get their confidence, and docs/confidence.md, which says how far the
confidences can be believed: each article of dev is judged by what the rules did on all other articles.
"""

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from kg.draft.confidence import BEFORE, FILE, HEADER, Rule, Score
from kg.errors import InputError
from kg.find import find
from kg.model import Article, Fact, Found
from kg.places import gazetteer
from kg.read import SourceFile, articles, files
from tests.floors import EVAL, ROOT, SETS, TEXTS, texts_of

REPORT = ROOT / "docs" / "confidence.md"
SHOWN = ("holds", "appointed", "elected")
BANDS = (0.0, 0.95, 0.97, 0.98, 0.99, 1.0)


class Judged(NamedTuple):
    """One fact found in a gold article: by which rule, and whether the gold has it."""

    set: str
    source: str
    rule: Rule
    right: bool


def scorer() -> Any:
    """../shared/eval/score.py as a module: what is the same name and the same fact is for it to say."""
    spec = importlib.util.spec_from_file_location("score", EVAL / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def judged(name: str) -> Iterator[Judged]:
    """Each fact that the finders see in the articles of a gold set, where the gold can say whether it is right."""
    score = scorer()
    for path in sorted(path for path in texts_of(name).iterdir() if path.suffix in TEXTS):
        gold = json.loads((EVAL / name / f"{path.stem}.json").read_text(encoding="utf-8"))
        names, wanted = score.gold_facts(gold)
        facts: dict[tuple[str, tuple[str, ...]], list[Rule]] = defaultdict(list)
        for article in read(path):
            found = find(article)
            for fact in found.facts:
                if (row := row_of(fact, found, names, score)) is not None:
                    facts[row].append(Rule(article.language[:2], fact.kind, fact.rule))
        for kind, match in (("posts", score.exact), ("participations", score.exact), ("encounters", score.fuzzy)):
            rows = {row for one, row in facts if one == kind}
            _, _, wrong = match(wanted[kind], rows)
            for row in sorted(rows):
                yield from (Judged(name, path.name, rule, row not in wrong) for rule in facts[kind, row])


def read(path: Path) -> Iterator[Article]:
    """The articles of a file."""
    for file in files([path]):
        if isinstance(file, SourceFile):
            yield from (one for one in articles(file) if not isinstance(one, InputError))


def row_of(fact: Fact, found: Found, names: dict[str, str], score: Any) -> tuple[str, tuple[str, ...]] | None:
    """A fact as the gold has it: its table there and its row; None if the gold has no such facts."""
    mentions = {mention.id: mention for mention in found.mentions}

    def person(mention: int) -> str:
        info = mentions[mention].info
        return score.person_of({"zh": info.get("zh", ""), "en": info.get("en", "")}, names)

    def area(area: str | None) -> str:
        known = gazetteer().get(area) if area else None
        if known is None or known.level != "zone":
            return score.plain(known.zh if known else "")
        used = [n.plain for m in found.mentions if m.kind == "place" and m.info["area"] == area for n in m.names]
        chinese = sorted((name for name in used if score.CJK.search(name)), key=lambda name: (-len(name), name))
        return score.plain(known.zh if known.zh in chinese or not chinese else chinese[0])

    if fact.kind == "post" and fact.info["status"] in SHOWN:
        return "posts", (person(fact.subject), fact.info["role"], area(fact.info.get("area")))
    if fact.kind == "participation":
        return "participations", (person(fact.subject), fact.info["as"])
    if fact.kind == "encounter" and fact.object is not None:
        other = mentions[fact.object]
        if other.kind == "person":
            name = person(other.id)
        else:
            name = area(other.info.get("area")) if other.kind == "place" else score.plain(other.names[0].plain)
        return "encounters", (fact.info["type"], person(fact.subject), name)
    return None


def scores(facts: list[Judged]) -> dict[Rule, Score]:
    """What each rule found, and how much of it was right."""
    counted: dict[Rule, list[bool]] = defaultdict(list)
    for fact in facts:
        counted[fact.rule].append(fact.right)
    return {rule: Score(sum(counted[rule]), len(counted[rule])) for rule in sorted(counted)}


def foretold(facts: list[Judged]) -> Iterator[tuple[float, bool]]:
    """(confidence, whether it was right) of each fact of dev, the confidence worked out without its own article."""
    for source in sorted({fact.source for fact in facts if fact.set == "dev"}):
        known = scores([fact for fact in facts if (fact.set, fact.source) != ("dev", source)])
        for fact in facts:
            if (fact.set, fact.source) == ("dev", source):
                yield known.get(fact.rule, Score(0, 0)).confidence, fact.right


def report(facts: list[Judged]) -> str:
    """Markdown: what confidence means, how far it held on dev, and each rule's figures."""
    told = list(foretold(facts))
    lines = [
        "# How far to trust a fact",
        "",
        "Each fact has a confidence: the share of the facts of its rule that are right on the gold articles (seeds,",
        f"dev, identity), with {BEFORE.right} right ones of {BEFORE.of} counted in, so that a rule seldom or never",
        "seen there isn't sure ([kg/draft/confidence.py](../kg/draft/confidence.py)). The rules were made with these",
        "articles at hand: on others they are right somewhat less often. Made by `python -m tests.confidence --write`.",
        "",
        "The date of a meeting, the phase, industry and sum of a project, and the place of things come by steps that",
        "are named likewise, but not counted: they are trusted like a rule never seen. `home of the article` stands",
        "where nothing says where something lies: it is put there where the article is at home.",
        "",
        "## Does it hold?",
        "",
        "Each fact of dev, its confidence worked out from all articles but its own:",
        "",
        "| confidence | facts | foretold right | right |",
        "|---|---:|---:|---:|",
    ]
    for low, high in pairwise(BANDS):
        band = [(sure, right) for sure, right in told if low <= sure < high]
        if band:
            expected, right = (sum(one[at] for one in band) / len(band) for at in (0, 1))
            lines.append(f"| {low:.2f} to {high:.2f} | {len(band):,} | {expected:.3f} | {right:.3f} |")
    lines += [
        "",
        "## Rules",
        "",
        "| language | kind | rule | right | of | confidence |",
        "|---|---|---|---:|---:|---:|",
    ]
    for rule, score in scores(facts).items():
        cells = (*rule, str(score.right), str(score.of), f"{score.confidence:.3f}")
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def table(facts: list[Judged]) -> str:
    """confidence.csv."""
    lines = [
        "# Made by `python -m tests.confidence --write`: facts found in the gold articles, and how many are right."
    ]
    lines.append(",".join(HEADER))
    for rule, score in scores(facts).items():
        name = f'"{rule.name}"' if "," in rule.name else rule.name
        lines.append(f"{rule.language},{rule.kind},{name},{score.right},{score.of}")
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.confidence", description=__doc__)
    parser.add_argument("--write", action="store_true", help="keep it")
    options = parser.parse_args()
    facts = [fact for name in SETS for fact in judged(name)]
    if options.write:
        FILE.write_text(table(facts), encoding="utf-8")
        REPORT.write_text(report(facts), encoding="utf-8")
    sys.stdout.write(report(facts))


if __name__ == "__main__":
    main()
