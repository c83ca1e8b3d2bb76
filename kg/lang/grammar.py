"""Grammar files: rules as data, each with examples that must come out exactly and near misses that must not come out.

A file is a YAML list of rules::

    - name: removed from            # what `Fact.rule` says and `kg explain` shows
      names: before                 # further keys: what the language's reader asks for
      before: 的$
      examples:
        - text: 免去王建国的盐城市教育局局长职务。
          facts: [王建国 department-head 盐城市]
      not:
        - 王建国的教育局局长当得好。

`tests/lang/zh/test_grammar.py` and its English twin run every example and near miss.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

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
    keys: Mapping[str, str]
    examples: tuple[Example, ...]
    near_misses: tuple[str, ...]


@cache
def rules(language: str, file: str, allowed: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """The rules of ``lang/LANGUAGE/grammar/FILE.yaml``, in their order.

    Raises:
        LanguageDataError: a rule without a name, example or near miss, a name twice, or an unknown key.
    """
    path = LANGUAGES / language / "grammar" / f"{file}.yaml"
    where = f"{language}/grammar/{path.name}"
    found: list[Rule] = []
    for row in rows(path, where, set(allowed)):
        name = row.pop("name")
        examples = tuple(Example(one["text"], tuple(one["facts"])) for one in row.pop("examples"))
        near_misses = tuple(row.pop("not"))
        found.append(Rule(name, {key: str(value) for key, value in row.items()}, examples, near_misses))
    return tuple(found)


def rows(path: Path, where: str, known: Collection[str]) -> list[dict[str, Any]]:
    """The rules of a grammar file as they stand there, in their order; `known`: keys that they may hold.

    Raises:
        LanguageDataError: a rule without a name, example or near miss, a name twice, or an unknown key.
    """
    text = path.read_text(encoding="utf-8")
    found: list[dict[str, Any]] = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    seen: set[str] = set()
    for row in found:
        name = row.get("name", "")
        if not name or name in seen:
            raise LanguageDataError(f"{where}: expected rules of different names, found {name!r}")
        seen.add(name)
        if not row.get("examples") or not row.get("not"):
            raise LanguageDataError(f"{where}, {name}: expected `examples` and `not`, at least one of each")
        unknown = sorted(set(row) - {"name", "examples", "not", *known})
        if unknown:
            raise LanguageDataError(
                f"{where}, {name}: unknown key {unknown[0]!r}; known are {', '.join(sorted(known)) or 'none'}"
            )
    return found
