"""One body behind several people, each with a title: "Secretary A and Deputy Secretary B of the X Committee"."""

from kg.lang.en.attach import Holding
from kg.lang.en.line import Line

_HEADS = frozenset(("governor", "head", "mayor", "secretary"))
_CHAIRS = frozenset(("chair", "secretary-general"))
_AROUND = "title around a name"


def body_behind(line: Line) -> list[Holding]:
    """The holdings of a sentence, those without a body in that behind the last of their list."""
    found = list(line.holdings)
    for at in range(len(found) - 1, 0, -1):
        behind, before = found[at], found[at - 1]
        if behind.rule != _AROUND or behind.body is None or not _alone(before, line):
            continue
        between = line.letters[before.names[-1] + 1 : behind.posts[0].first].replace("d", "")
        of_a_body = any(item.letter in "GY" for item in line.items[slice(*behind.body)])
        if between in ("c", "k", "kc") and _alike(before, behind) and not (of_a_body and before.posts[0].organs):
            found[at - 1] = before._replace(rule=_AROUND, body=behind.body)
    return found


def _alone(holding: Holding, line: Line) -> bool:
    """Whether a title before one name tells nothing of a body."""
    post = holding.posts[0]
    level = any(item.letter == "V" for item in line.items[post.first : post.last])
    told = post.areas or post.company is not None or level
    one = len(holding.names) == len(holding.posts) == 1 and post.last == holding.names[0]
    return holding.body is None and one and not told and line.items[holding.names[0]].letter == "N"


def _alike(before: Holding, behind: Holding) -> bool:
    """Whether two titles are of one body: a head and its deputy, a Party secretary and a mayor."""
    pair = {before.posts[0].base, behind.posts[0].base}
    return len(pair) == 1 or pair <= _HEADS or pair <= _CHAIRS
