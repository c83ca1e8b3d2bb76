"""A post's words, cut so that areas can be taken out of them; and the forms in which one post is written."""

import re
from collections.abc import Iterable, Iterator

from kg.ask.names import LEVELS, Simplify, key

Span = tuple[int, int]

_HAN = "\u3400-\u9fff"
_WORDS = re.compile(f"[的是谁]|[{_HAN}]+|[^\\W{_HAN}]+")
_RUNS = re.compile("[^的是谁]+")
_FILLERS = frozenset({"the", "of", "in", "at", "for", "s", "who", "is", "was", "and", "的", "是", "谁"})
_BESIDE = frozenset(
    {"city", "municipal", "district", "county", "province", "provincial", "prefectural", "prefecture", "township"}
    | {"town", "banner", "local", "cpc", "communist", "china", "chinese"}
)
"""English words that say in what sort of area, or of which party, a post is."""
_PARTY = frozenset({"party", "committee"})
_LONG = (
    (re.compile("^(?:现任|时任|历任)|中国共产党|中共"), ""),
    (re.compile("人民代表大会常务委员会"), "人大常委会"),
    (re.compile("人大(?!常委会|代表|会议)"), "人大常委会"),
    (re.compile("人民政治协商会议(?:委员会)?"), "政协"),
    (re.compile("纪律检查委员会"), "纪委"),
    (re.compile("监察委员会"), "监委"),
    (re.compile("管理委员会"), "管委会"),
    (re.compile("委员会"), "委"),
    (re.compile("人民政府"), "政府"),
    (re.compile("([局厅部])(副?)(?=[局厅部]长)"), "\\2"),
)
"""The full names of organs, and how they are mostly written."""
_ORGAN = re.compile("^(?:委|党委|政府)(?=..)")
_AREAS_ORGAN = re.compile("(?:(?<=[省市区县旗州盟])|(?<=党)|^)委(?!员)|政府|人大常委会|政协")
_BARE = {"书记": "党委书记", "副书记": "党委副书记"}
"""Posts of a committee that is not said to be the party's."""
_MOST = 100


class Words:
    """What somebody wrote: the key of all words, and where in it words begin and end."""

    def __init__(self, text: str, simplify: Simplify) -> None:
        self.tokens: list[str] = []
        for word in _WORDS.findall(text.lower()):
            runs = [word] if word.isascii() else _RUNS.findall(word)
            self.tokens += [one for run in runs if run not in _FILLERS and (one := key(run, simplify))]
        self.key = "".join(self.tokens)[:_MOST]
        self._cuts = {0, len(self.key)}
        at = 0
        for token in self.tokens:
            self._cuts |= {at, at + len(token)} if token.isascii() else set(range(at, at + len(token) + 1))
            at += len(token)

    def spans(self) -> list[Span]:
        """Where whole words stand (or characters), the longest runs of them first."""
        cuts = sorted(cut for cut in self._cuts if cut <= len(self.key))
        found = [(start, end) for start in cuts for end in cuts if start < end]
        return sorted(found, key=lambda span: (span[0] - span[1], span))

    def without(self, spans: Iterable[Span]) -> tuple[str, ...]:
        """The words that are left when some places are taken out."""
        gone = {at for start, end in spans for at in range(start, end)}
        left, at = [], 0
        for token in self.tokens:
            run = "".join(letter if at + n not in gone else " " for n, letter in enumerate(token) if at + n < _MOST)
            left += run.split()
            at += len(token)
        return tuple(left)


def words_key(text: str, simplify: Simplify) -> str:
    """The key of a post's words, without "the", "of", 的 and the like."""
    return Words(text, simplify).key


def plain(words: str) -> str:
    """Chinese words of a post as they are mostly written: 中共南通市委员会书记 → 南通市委书记."""
    for long, short in _LONG:
        words = long.sub(short, words)
    return words


def variants(words: str) -> Iterator[str]:
    """Chinese words of a post, then without the level and the organ before them: 市委组织部部长, 组织部部长."""
    words = plain(words)
    yield words
    bare = next((words.removeprefix(level) for level in LEVELS if words.startswith(level)), words)
    yield bare
    yield _BARE.get(bare, _ORGAN.sub("", bare))


def organ(words: str) -> str | None:
    """Which of an area's four organs Chinese words of a post name: 委, 政府, 人大常委会 or 政协; None if none."""
    found = _AREAS_ORGAN.search(plain(words))
    return found[0] if found else None


def within_organ(words: str) -> str:
    """What a post is in the organ that its words name first: 人大常委会秘书长 → 秘书长; empty if they name none."""
    words = plain(words)
    found = _AREAS_ORGAN.search(words)
    return words[found.end() :] if found and found.start() <= 1 else ""


def bags(tokens: Iterable[str]) -> Iterator[frozenset[str]]:
    """The English words of a post, in no order: less those for its area, then less "party committee", too."""
    words = frozenset(tokens) - _BESIDE
    yield words
    if len(words - _PARTY) > 1:
        yield words - _PARTY
