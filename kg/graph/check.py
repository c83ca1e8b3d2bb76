"""Holds every block against the shapes while it is written: in microseconds, where a SHACL engine takes milliseconds.

The answers are those of a SHACL engine over the finished graph (tested), but for two things: counts are taken a block
(every typed subject has one block), and a node that is the value of sh:class may come later, until `close`.
"""

from collections.abc import Collection
from dataclasses import dataclass, field

from kg.graph import shapes as shape_data
from kg.graph.shapes import Shapes
from kg.graph.terms import Block
from kg.graph.values import Look, Test, number, quick_look, tests

_ARTICLE = "<article/"
_KEPT = 2000  # values known to be good that a property keeps: most of them come again and again


@dataclass(slots=True)
class _Asked:
    """A property's constraints, compiled: each test takes an object's token and says what is wrong with it, or None.

    `less_than`: predicates whose values must be greater. `quick`: one look that knows most good values, where there is
    one. `fitting`: which types of a value are all that its classes ask, as far as it was found out.
    """

    path: str
    min_count: int
    max_count: int
    tests: list[Test] = field(default_factory=list)
    classes: list[frozenset[str]] = field(default_factory=list)
    less_than: list[str] = field(default_factory=list)
    unique_language: bool = False
    good: set[str] = field(default_factory=set)
    quick: Look | None = None
    fitting: dict[tuple[str, ...], bool] = field(default_factory=dict)

    def keep(self, token: str) -> None:
        """Remember a good value, so that it is not tried again."""
        if len(self.good) >= _KEPT:
            self.good.clear()
        self.good.add(token)


@dataclass(slots=True)
class _Plan:
    """What is asked of blocks with the same types and predicates, each predicate by its place in the block.

    `looks`: those of which one look knows most values to be good; `links`: those of which all that is asked is a class;
    `ordered`: those whose values must be less than others; `missing`: those that the blocks lack.
    """

    looks: list[tuple[int, Look, _Asked]]
    links: list[tuple[int, _Asked]]
    ordered: list[tuple[int, _Asked]]
    missing: list[str]


class Checker:
    """Checks blocks in the order in which they are written."""

    def __init__(self, shapes: Shapes) -> None:
        self._shapes = shapes
        self._asked: dict[tuple[str, ...], dict[str, _Asked]] = {}
        self._plans: dict[tuple[tuple[str, ...] | str, ...], _Plan] = {}
        self._targets = frozenset[str]().union(
            *(shapes.below(cls) for asked in shapes.properties.values() for each in asked for cls in each.classes)
        )
        self._types: dict[str, tuple[str, ...]] = {}
        self._local: list[str] = []
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
            types = self._types.get(subject, ())
        predicates = [predicate for predicate, _ in pairs]
        plan = self._plans.get((types, *predicates))
        if plan is None:
            plan = self._plans[types, *predicates] = self._plan(types, predicates)
        if plan.missing and block.types:
            bugs += [f"{subject} has no {path}" for path in plan.missing]
        for at, look, asked in plan.looks:
            objects = pairs[at][1]
            if len(objects) != 1 or not look(*objects):  # nearly all are one, and good
                self._try_all(asked, subject, objects, bugs)
        types_of = self._types.get
        for at, asked in plan.links:
            objects = pairs[at][1]
            if len(objects) == 1:
                (token,) = objects
                if asked.fitting.get(types_of(token, ())):
                    continue
            self._try_all(asked, subject, objects, bugs)
        for at, asked in plan.ordered:
            for path in asked.less_than:
                if (wrong := _not_less(block, pairs[at][1], path)) is not None:
                    bugs.append(f"{subject}: {asked.path} {wrong}")
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
                self._forget_article()
            self._local.append(subject)
            self._types[subject] = types
        elif not self._targets.isdisjoint(types):
            self._types[subject] = types
        if self._pending:
            pending = self._pending.pop(subject, ())
            bugs += [sentence for classes, sentence in pending if classes.isdisjoint(types)]

    def _forget_article(self) -> None:
        """Forget the parts of an article, which nothing behind it speaks of."""
        for subject in self._local:
            self._types.pop(subject, None)
        self._local.clear()

    def _try_all(self, asked: _Asked, subject: str, tokens: Collection[str], bugs: list[str]) -> None:
        """Test the values as a whole, then those that are not known to be good."""
        if not asked.min_count <= len(tokens) <= asked.max_count:
            bugs.append(f"{subject} has {len(tokens)} values of {asked.path}")
        if asked.unique_language and (wrong := _repeated_language(tokens)) is not None:
            bugs.append(f"{subject}: {asked.path} {wrong}")
        for token in tokens:
            if token not in asked.good and not (asked.quick and asked.quick(token)):
                self._try(asked, subject, token, bugs)

    def _try(self, asked: _Asked, subject: str, token: str, bugs: list[str]) -> None:
        """Test a value that is not known to be good."""
        wrong: list[str] = []
        for test in asked.tests:
            if (answer := test(token)) is not None:
                wrong.append(answer)
        known, types = True, None
        if asked.classes:
            types = self._types.get(token)
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
        plan = _Plan([], [], [], missing)
        for at, predicate in enumerate(predicates):
            if (one := asked.get(predicate)) is None:
                continue
            if one.classes and not one.tests:
                plan.links.append((at, one))
            else:
                plan.looks.append((at, one.quick or one.good.__contains__, one))
            if one.less_than:
                plan.ordered.append((at, one))
        return plan

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
                known.tests += tests(each)
                known.classes += [self._shapes.below(cls) for cls in each.classes]
                known.less_than += [each.less_than] if each.less_than else []
                known.unique_language = known.unique_language or each.unique_language
                known.quick = quick_look(each) if alone else None
        return asked


def _repeated_language(objects: Collection[str]) -> str | None:
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
                    low, high = number(left), number(right)
                    if low is None or high is None or low >= high:
                        return f"{left} is not less than {path} {right}"
    return None
