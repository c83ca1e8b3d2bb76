"""Holds every block against the shapes while it is written: in microseconds, where a SHACL engine takes milliseconds.

The answers are those of a SHACL engine over the finished graph (tested), but for two things: counts are taken a block
(every typed subject has one block), and a node that is the value of sh:class may come later, until `close`.
"""

import re
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field, replace

from kg.graph import shapes as shape_data
from kg.graph.shapes import Property, Shapes
from kg.graph.terms import Block, is_day

_ARTICLE = "<article/"
_ESCAPES = re.compile(r'\\(?:u([0-9A-F]{4})|(["\\nrt]))')
_UNESCAPED = {"n": "\n", "r": "\r", "t": "\t"}
_NUMBER = re.compile(r'-?[0-9]+(?:\.[0-9]+)?|"-?[0-9.]+"\^\^xsd:decimal')
_MONTH_DAY = re.compile(r"--[0-9]{2}-[0-9]{2}")
_KEPT = 2000  # values known to be good that a property keeps: most of them come again and again
_Test = Callable[[str], str | None]
_Rule = Callable[[Block, Collection[str]], str | None]


@dataclass(slots=True)
class _Asked:
    """A property's constraints, compiled: each test takes an object's token and says what is wrong with it, or None.

    `quick`: one look that knows most good values, where there is one. `fitting`: which types of a value are all that
    its classes ask, as far as it was found out.
    """

    path: str
    min_count: int
    max_count: int
    tests: list[_Test] = field(default_factory=list)
    classes: list[frozenset[str]] = field(default_factory=list)
    whole: list[_Rule] = field(default_factory=list)
    good: set[str] = field(default_factory=set)
    quick: Callable[[str], bool] | None = None
    fitting: dict[tuple[str, ...], bool] = field(default_factory=dict)

    def keep(self, token: str) -> None:
        """Remember a good value, so that it is not tried again."""
        if len(self.good) >= _KEPT:
            self.good.clear()
        self.good.add(token)


@dataclass(slots=True)
class _Plan:
    """What is asked of blocks with the same types and predicates: of each predicate in turn, and of those they lack."""

    asked: list[_Asked | None]
    missing: list[str]


class Checker:
    """Checks blocks in the order in which they are written."""

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self._asked: dict[tuple[str, ...], dict[str, _Asked]] = {}
        self._plans: dict[tuple[object, ...], _Plan] = {}
        self._targets = frozenset[str]().union(
            *(shapes.below(cls) for asked in shapes.properties.values() for each in asked for cls in each.classes)
        )
        self._things: dict[str, tuple[str, ...]] = {}
        self._local: dict[str, tuple[str, ...]] = {}
        self._pending: dict[str, list[tuple[frozenset[str], str]]] = {}

    @classmethod
    def load(cls) -> "Checker":
        """A checker of the project's own shapes."""
        return cls(shape_data.load())

    def check(self, block: Block) -> list[str]:
        """What the shapes forbid in this block, as plain sentences; empty if nothing."""
        bugs: list[str] = []
        subject, types, pairs = block
        if types:
            self._declare(subject, types, bugs)
        else:
            types = self._local.get(subject) or self._things.get(subject) or ()
        key: tuple[object, ...] = (types, *[predicate for predicate, _ in pairs])
        plan = self._plans.get(key)
        if plan is None:
            plan = self._plans[key] = self._plan(types, [predicate for predicate, _ in pairs])
        if plan.missing and block.types:
            bugs += [f"{subject} has no {path}" for path in plan.missing]
        for asked, (predicate, objects) in zip(plan.asked, pairs, strict=True):
            if asked is None:
                continue
            good = asked.good
            if len(objects) == 1:  # so it is with nearly all
                (token,) = objects
                if asked.quick is not None:
                    if not asked.quick(token):
                        self._try(asked, subject, token, bugs)
                elif token not in good and not (
                    asked.fitting and asked.fitting.get(self._local.get(token) or self._things.get(token, ()))
                ):
                    self._try(asked, subject, token, bugs)
            else:
                if not asked.min_count <= len(objects) <= asked.max_count:
                    bugs.append(f"{subject} has {len(objects)} values of {predicate}")
                for token in objects:
                    if token not in good and not (asked.quick and asked.quick(token)):
                        self._try(asked, subject, token, bugs)
            for rule in asked.whole:
                if (wrong := rule(block, objects)) is not None:
                    bugs.append(f"{subject}: {predicate} {wrong}")
        return bugs

    def close(self) -> list[str]:
        """What never came: values that should have been of a class."""
        bugs = [
            f"{sentence}, which is not in the graph"
            for _, waiting in sorted(self._pending.items())
            for _, sentence in waiting
        ]
        self._pending.clear()
        return bugs

    def _declare(self, subject: str, types: tuple[str, ...], bugs: list[str]) -> None:
        if subject.startswith(_ARTICLE):
            if "schema:NewsArticle" in types:
                self._local.clear()
            self._local[subject] = types
        elif not self._targets.isdisjoint(types):
            self._things[subject] = types
        if self._pending:
            pending = self._pending.pop(subject, ())
            bugs += [sentence for classes, sentence in pending if classes.isdisjoint(types)]

    def _try(self, asked: _Asked, subject: str, token: str, bugs: list[str]) -> None:
        """Test a value that is not known to be good."""
        wrong: list[str] = []
        for test in asked.tests:
            if (answer := test(token)) is not None:
                wrong.append(answer)
        known, types = True, None
        if asked.classes:
            types = self._local.get(token) or self._things.get(token)
            known = types is not None
            for classes in asked.classes:
                if types is None:
                    sentence = f"{subject}: {asked.path} {token} is no {min(classes)}"
                    self._pending.setdefault(token, []).append((classes, sentence))
                elif classes.isdisjoint(types):
                    wrong.append(f"is no {min(classes)}")
        if known and not wrong:
            if asked.classes and not asked.tests:
                asked.fitting[types or ()] = True
            else:
                asked.keep(token)
        bugs += [f"{subject}: {asked.path} {token} {each}" for each in wrong]

    def _plan(self, types: tuple[str, ...], predicates: list[str]) -> _Plan:
        asked = self._asked.get(types)
        if asked is None:
            asked = self._asked[types] = self._compile(types)
        missing = sorted(path for path, each in asked.items() if each.min_count and path not in predicates)
        return _Plan([asked.get(predicate) for predicate in predicates], missing)

    def _compile(self, types: tuple[str, ...]) -> dict[str, _Asked]:
        asked: dict[str, _Asked] = {}
        for target, properties in sorted(self._shapes.properties.items()):
            if self._shapes.below(target).isdisjoint(types):
                continue
            for each in properties:
                alone = each.path not in asked
                known = asked.setdefault(each.path, _Asked(each.path, 0, 1 << 62))
                known.min_count = max(known.min_count, each.min_count)
                known.max_count = min(known.max_count, 1 << 62 if each.max_count is None else each.max_count)
                known.tests += _tests(each)
                known.classes += [self._shapes.below(cls) for cls in each.classes]
                known.whole += _whole(each)
                known.quick = _quick(each) if alone else None
        return asked


def lexical(token: str) -> str:
    """The text of a literal's token (of an IRI's: the token itself)."""
    if not token.startswith('"'):
        return token
    text = token[1 : token.rindex('"')]
    if "\\" not in text:
        return text
    return _ESCAPES.sub(lambda m: chr(int(m[1], 16)) if m[1] else _UNESCAPED.get(m[2], m[2]), text)


def _is_iri(token: str) -> bool:
    first = token[0]
    return first == "<" or not (first in '"-' or first.isdigit() or token in ("true", "false"))


def _number(token: str) -> float | None:
    if token.isascii() and token.isdigit():
        return float(token)  # so it is with nearly all
    return float(token.removesuffix("^^xsd:decimal").strip('"')) if _NUMBER.fullmatch(token) else None


def _typed(token: str, datatype: str) -> bool:
    return token.startswith('"') and token.endswith(f'"^^{datatype}')


_DATATYPES: dict[str, Callable[[str], bool]] = {
    "xsd:string": lambda token: token[0] == '"' == token[-1],
    "rdf:langString": lambda token: token[0] == '"' and token[token.rindex('"') + 1 :].startswith("@"),
    "xsd:integer": lambda token: token.removeprefix("-").isdigit(),
    "xsd:decimal": lambda token: ("." in token or _typed(token, "xsd:decimal")) and _number(token) is not None,
    "xsd:boolean": lambda token: token in ("true", "false"),
    "xsd:date": lambda token: _typed(token, "xsd:date") and is_day(lexical(token)),
    "xsd:gMonthDay": lambda token: (
        _typed(token, "xsd:gMonthDay")
        and _MONTH_DAY.fullmatch(lexical(token)) is not None
        and is_day(f"2000{lexical(token)[1:]}")
    ),
}


def _tests(asked: Property) -> Iterator[_Test]:
    if asked.node_kind_iri:
        yield lambda token: None if _is_iri(token) else "is no IRI"
    if asked.datatypes:
        known = [_DATATYPES[datatype] for datatype in asked.datatypes]
        wanted = f"is no {' or '.join(asked.datatypes)}"
        if len(known) == 1:
            one = known[0]
            yield lambda token: None if one(token) else wanted
        else:
            yield lambda token: None if any(fits(token) for fits in known) else wanted
    if asked.values is not None:
        values = asked.values
        yield lambda token: None if token in values else f"is none of {', '.join(sorted(values))}"
    if asked.pattern is not None:
        pattern = re.compile(asked.pattern)
        yield lambda token: None if pattern.search(lexical(token)) else f"doesn't match {pattern.pattern}"
    if asked.min_length:
        least, short = asked.min_length, f"is shorter than {asked.min_length}"
        # nearly all are asked for one character, which needs no unescaping
        yield lambda token: None if token[:2] != '""' and (least == 1 or len(lexical(token)) >= least) else short
    if asked.min_inclusive is not None:
        low = asked.min_inclusive
        yield lambda token: None if (number := _number(token)) is not None and number >= low else f"is below {low}"
    if asked.max_inclusive is not None:
        high = asked.max_inclusive
        yield lambda token: None if (number := _number(token)) is not None and number <= high else f"is above {high}"
    if asked.languages:
        ends = tuple(f'"@{language}' for language in asked.languages)
        wanted = f"is in none of the languages {', '.join(asked.languages)}"
        yield lambda token: None if token.endswith(ends) else wanted


def _quick(asked: Property) -> Callable[[str], bool] | None:
    """A look that accepts only good values, and nearly all of them; None for what is asked seldom or is not simple."""
    bare = Property(asked.path, asked.min_count, asked.max_count, less_than=asked.less_than)
    if asked == replace(bare, datatypes=("xsd:string",), min_length=min(asked.min_length, 1)):
        return lambda token: token[0] == '"' == token[-1] and len(token) > 2
    if asked == replace(bare, node_kind_iri=True):
        return lambda token: token[0] == "<"
    spoken = replace(bare, datatypes=("rdf:langString",), min_length=1, languages=asked.languages)
    if asked.languages and asked == replace(spoken, unique_language=asked.unique_language):
        ends = tuple(f'"@{one}' for one in asked.languages)
        return lambda token: token[0] == '"' != token[1] and token.endswith(ends)
    if asked == replace(bare, datatypes=("xsd:integer",), min_inclusive=None if asked.min_inclusive is None else 0):
        return str.isdecimal
    return None


def _whole(asked: Property) -> Iterator[_Rule]:
    if asked.unique_language:
        yield _repeated_language
    if asked.less_than is not None:
        path = asked.less_than
        yield lambda block, objects: _not_less(block, objects, path)


def _repeated_language(block: Block, objects: Collection[str]) -> str | None:
    if len(objects) < 2:
        return None
    tags = [token[token.rindex('"') + 1 :] for token in objects if token[0] == '"']
    repeated = sorted({tag for tag in tags if tag and tags.count(tag) > 1}) if len(set(tags)) < len(tags) else []
    return f"has more than one value in {', '.join(repeated)}" if repeated else None


def _not_less(block: Block, objects: Collection[str], path: str) -> str | None:
    for predicate, others in block.pairs:
        if predicate == path:
            for left in objects:
                for right in others:
                    if left.isdigit() and right.isdigit() and int(left) < int(right):
                        continue
                    low, high = _number(left), _number(right)
                    if low is None or high is None or low >= high:
                        return f"{left} is not less than {path} {right}"
    return None
