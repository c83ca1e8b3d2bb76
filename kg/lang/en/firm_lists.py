"""The Party's posts among those of one company: "Group Chairman A, Party Secretary B and General Manager C"."""

from kg.lang.en.attach import Holding
from kg.lang.en.line import Line
from kg.lang.en.titles import Post
from kg.lang.en.words import Word

_FIRM = frozenset(("company", "corporate", "corporation", "group"))
_CHIEFS = frozenset(("chair", "company-chair", "manager", "president"))
_SHARED = frozenset(("committee", "cpc", "discipline", "mass", "party"))
_JOINTS = frozenset(("c", "k", "kc", "kd", "cd", "kcd"))


def firm_lists(found: list[Holding], line: Line, tokens: list[Word]) -> list[Holding]:
    """The holdings of a sentence, bare posts of the Party between those of a company being in it, too."""
    result = list(found)
    for run in _runs(found, line):
        chiefs = [at for at in run if _chief(found[at].posts[0], line, tokens)]
        told = [at for at in chiefs if _said(found[at].posts[0], line, tokens)]
        sure = told or any(found[at].posts[0].base != "chair" for at in chiefs)
        for at in run if sure else ():
            inside = min(chiefs) < at < max(chiefs) or (told and told[0] < at)
            post = found[at].posts[0]
            if (
                inside
                and set(post.organs) <= _SHARED
                and post.organs
                and not (post.areas or post.level or post.company)
            ):
                own = post._replace(organs=(*post.organs, "enterprise"))
                result[at] = found[at]._replace(posts=(own, *found[at].posts[1:]))
    return result


def _runs(found: list[Holding], line: Line) -> list[list[int]]:
    """The holdings that stand in one list, nothing but joints between a name and the next title."""
    runs: list[list[int]] = []
    for at, holding in enumerate(found):
        before = found[at - 1] if at else None
        end = max(before.names[-1] + 1, before.posts[-1].last) if before is not None and before.names else -1
        if end >= 0 and holding.names and line.letters[end : holding.posts[0].first] in _JOINTS:
            runs[-1].append(at)
        else:
            runs.append([at])
    return [run for run in runs if len(run) > 1]


def _chief(post: Post, line: Line, tokens: list[Word]) -> bool:
    """Whether a post is at the head of a company, which its title names no more than "company" or "group"."""
    if post.base not in _CHIEFS or post.areas or post.level:
        return False
    return not post.organs or post.organs == ("enterprise",) or _said(post, line, tokens)


def _said(post: Post, line: Line, tokens: list[Word]) -> bool:
    words = tokens[line.items[post.first].first : line.items[post.last - 1].last]
    return any(word.low in _FIRM for word in words)
