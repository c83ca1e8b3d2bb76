"""The titles that articles of a graph use: which of them somebody's words mean, and whose committee they name."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg.ask.graph import GraphStore
from kg.ask.names import Simplify, abbreviates, key, without_level
from kg.ask.rows import ask
from kg.ask.wording import Words, bags, plain, variants

OF_COMMITTEES = frozenset({"party-secretary", "deputy-party-secretary"})
"""Posts that each bureau's committee has as well as the area's own."""
_OWN = re.compile(
    "[全我本原]?[省市区县旗州盟镇乡村]?(?:街道|社区|自治[区州县])?[党工总]{0,2}(?:委|支部)?(?:第一|常务|专职)?副?书记"
)
_OWN_EN = frozenset(
    {"secretary", "party", "committee", "chief", "head", "leader", "boss", "deputy", "vice", "first", "executive"}
    | {"full", "time", "town", "village", "former", "then", "general", "branch"}
)
_HEAD = re.compile("(?:(?=[局厅部]长)|副(?=[局厅部]长)|副?主任$|副?主席$|副?书记$)")
_HEADS_EN = frozenset({"director", "head", "chief", "chairman", "chair", "minister", "commissioner", "general"})
_DEPUTY_EN = frozenset({"deputy", "vice"})


@dataclass(frozen=True, slots=True)
class Title:
    """A title of some role as articles write it, and its words without the area's name."""

    role: str
    written: str
    words: frozenset[str]
    bag: frozenset[str]


def titles(store: GraphStore, simplify: Simplify) -> list[Title]:
    """All titles of a graph."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in ask(store, "titles"):
        named[str(row["role"]), str(row["title"])].add(str(row["name"] or ""))
    return [_title(role, written, sorted(names), simplify) for (role, written), names in named.items()]


def _title(role: str, written: str, names: list[str], simplify: Simplify) -> Title:
    said = Words(written, simplify)
    if said.key.isascii():
        places = {word for name in names for word in Words(name, simplify).tokens}
        return Title(role, written, frozenset(), next(bags(token for token in said.tokens if token not in places)))
    areas = {key(name, simplify) for name in names}
    standing = {one for area in areas for one in (area, *without_level(area)) if one and one in said.key}
    bare = said.key.replace(max(standing, key=len, default=""), "", 1)
    return Title(role, written, frozenset(list(variants(bare))[:2]), frozenset())


def meant(tokens: tuple[str, ...], known: Iterable[Title]) -> list[Title]:
    """The titles that some words are, in any order of English words; else those that they are long or short for, or
    that are the same in the other language.
    """
    known = list(known)
    joined = "".join(tokens)
    if not joined:
        return []
    if joined.isascii():
        bag = next(bags(tokens))
        found = [title for title in known if bag and title.bag == bag]
    else:
        wanted = set(variants(joined)) - {""}
        found = [title for title in known if wanted & title.words]
        found = found or [title for title in known if any(_alike(one, two) for one in wanted for two in title.words)]
    return found + [title for title in known if title not in found and _translated(tokens, title)]


def holding(tokens: tuple[str, ...], known: Iterable[Title]) -> list[Title]:
    """The titles in which words of a role stand, among others."""
    joined, bag = "".join(tokens), next(bags(tokens))
    if joined.isascii():
        return [title for title in known if bag and bag <= title.bag]
    return [title for title in known if any(plain(joined) in one for one in title.words)]


def own(title: str | None, names: set[str], simplify: Simplify) -> bool:
    """Whether the title of a secretary is that of the area's own committee, not of one of its bureaus; `names`: the
    keys of the area's names and of those above it. Of no title nothing is said against it.
    """
    said = Words(title or "", simplify)
    if said.key.isascii():
        spelled = {said.key[start:end]: (start, end) for start, end in reversed(said.spans())}
        places = [spelled[name] for name in sorted(names & spelled.keys())]
        return frozenset().union(*([next(bags(said.without(places)))] if said.key else [])) <= _OWN_EN
    words = plain(said.key)
    starts = [words, *(words[len(name) :] for name in names if words.startswith(name))]
    starts += [one[len(name) :] for one in starts for name in names if one.startswith(name)]
    return any(_OWN.fullmatch(one) for one in starts)


def _alike(left: str, right: str) -> bool:
    """Whether two titles name one organ and rank, the one shorter than the other: 科技局长, 科学技术局长."""
    if left.count("副") != right.count("副") or left[-2:] != right[-2:]:
        return False
    short, long = sorted((_organ(left), _organ(right)), key=len)
    return abbreviates(short, long, 1)


def _translated(tokens: tuple[str, ...], title: Title) -> bool:
    """Whether words in one language name the organ and the rank of a title in the other."""
    if "".join(tokens).isascii():
        return any(_one_organ(one, frozenset(next(bags(tokens)))) for one in title.words)
    return bool(title.bag) and any(_one_organ(one, title.bag) for one in variants("".join(tokens)))


@lru_cache(maxsize=65536)
def _one_organ(chinese: str, english: frozenset[str]) -> bool:
    if not english & _HEADS_EN or bool(english & _DEPUTY_EN) != ("副" in chinese):
        return False
    from kg.lang.glossary import parse, phrase  # its table is only needed to compare languages

    organ = english - _HEADS_EN - _DEPUTY_EN
    name = _organ(chinese)
    said = parse(name).words if name else ()
    wanted = frozenset(phrase(" ".join(sorted(organ))).split())
    return len(said) == 1 and any(frozenset(one.split()) - {"of", "and"} == wanted for one in said[0].phrases)


def _organ(words: str) -> str:
    """教育局副局长 and 教育局长 (as `plain` has them: 教育副局长, 教育局长) → 教育局."""
    end = _HEAD.search(words)
    return words[: end.start()] + (words[-2] if words.endswith(("局长", "厅长", "部长")) else "") if end else ""
