"""Whether two organs or companies, as posts name them, are one."""

from functools import lru_cache

from kg.lang.readings import fold, is_han


@lru_cache(maxsize=65536)
def same_organ(left: str | None, right: str | None) -> bool | None:
    """Whether two organs (ids or names) are one; None if it can't be told.

    Ids and names of one script are compared by themselves; a name that holds the other is the longer form of it. Between
    an id and a name, or two scripts, nothing is said.
    """
    if left is None or right is None:
        return None
    if left == right:
        return True
    if is_han(left) != is_han(right) or _is_id(left) != _is_id(right):
        return None
    a, b = fold(left).casefold(), fold(right).casefold()
    return not _is_id(left) and (a == b or a in b or b in a)


def _is_id(name: str) -> bool:
    return name.isascii() and name == name.lower() and " " not in name
