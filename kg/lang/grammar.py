"""Grammar files: rules as data, each with examples that must come out exactly and near misses that must not come out.

A file is a YAML list of rules::

    - name: removed from            # what `Fact.rule` says and `kg explain` shows
      confidence: 0.98              # share of its firings that are right on the gold articles
      names: before                 # further keys: what the language's reader asks for
      before: 的$
      examples:
        - text: 免去王建国的盐城市教育局局长职务。
          facts: [王建国 department-head 盐城市]
      not:
        - 王建国的教育局局长当得好。

`tests/lang/test_grammar.py` runs every example and near miss.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from kg.errors import LanguageDataError

LANGUAGES = Path(__file__).parent


@dataclass(frozen=True)
class Example:
    """A sentence and the facts that the rule must find in it, each as "person role area" and the like."""

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Rule:
    """One rule of a grammar file; `keys` holds what its reader asks for."""

    name: str
    confidence: float
    keys: Mapping[str, str]
    examples: tuple[Example, ...]
    near_misses: tuple[str, ...]


@cache
def rules(language: str, file: str, allowed: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """The rules of ``lang/LANGUAGE/grammar/FILE.yaml``, in their order.

    Raises:
        LanguageDataError: a rule without a name, confidence, example or near miss, a name twice, or an unknown key.
    """
    path = LANGUAGES / language / "grammar" / f"{file}.yaml"
    where = f"{language}/grammar/{path.name}"
    found: list[Rule] = []
    for row in yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
        name = row.pop("name", "")
        if not name or any(rule.name == name for rule in found):
            raise LanguageDataError(f"{where}: expected rules of different names, found {name!r}")
        confidence = row.pop("confidence", None)
        if not isinstance(confidence, float) or not 0 < confidence <= 1:
            raise LanguageDataError(f"{where}, {name}: expected a confidence between 0 and 1")
        examples = tuple(Example(one["text"], tuple(one["facts"])) for one in row.pop("examples", ()))
        near_misses = tuple(row.pop("not", ()))
        if not examples or not near_misses:
            raise LanguageDataError(f"{where}, {name}: expected `examples` and `not`, at least one of each")
        unknown = sorted(set(row) - set(allowed))
        if unknown:
            raise LanguageDataError(
                f"{where}, {name}: unknown key {unknown[0]!r}; known are {', '.join(allowed) or 'none'}"
            )
        found.append(Rule(name, confidence, {key: str(value) for key, value in row.items()}, examples, near_misses))
    return tuple(found)
