"""Who held a post, as plain text for a terminal."""

from collections.abc import Iterator

from kg.ask.render import cited, shown_days, shown_name
from kg.ask.table import shown
from kg.ask.who import Held, Holder, Said, Who, nearest
from kg.roles import all_roles


def text(answer: Who) -> str:
    """The whole answer, post by post; control characters of the articles are shown as spaces."""
    lines = [line for post in answer.posts for line in [*_post(post, answer.on), ""]][:-1]
    return "".join(f"{shown(line)}\n" for line in lines)


def _post(post: Held, on: str | None) -> Iterator[str]:
    name = f"{post.body or '中国'} · {post.role} ({post.zh}, {post.en})"
    if not post.holders:
        yield f"{name}: no article says who it was"
        yield from _others(post)
        return
    yield f"{name}, on {on}" if on else name
    holders = post.standing("holder")
    for holder in holders:
        yield from _holder(holder, post.role)
    if not holders:
        yield f"  No article says who it was on {on}."
        for heading, near in (("before", nearest(post, "before")), ("after", nearest(post, "after"))):
            yield f"  Nearest {heading}:{'' if near else ' nobody is known'}"
            for holder in near:
                yield from _holder(holder, post.role)
    for one in post.successions if not holders else ():
        verb, until = ("was", "until") if one.then == "before" else ("became", "in")
        yield f"  {post.body} {verb} {one.name} {until} {one.day[:4]}: ask for that, too"
    undated = post.standing("undated")
    if undated:
        yield "  In a year that no article tells"
    for holder in undated:
        yield from _holder(holder, post.role)
    yield from _others(post)


def _others(post: Held) -> Iterator[str]:
    """Those who hold the role in other bodies of the area, in one line each."""
    if post.others:
        unnamed = ", or of one not named" if _shared(post.role) else ""
        yield f"  Of other bodies of {post.body}{unnamed}, by their titles"
    for holder in post.others:
        yield f"    {shown_name(holder.zh, holder.en, holder.person)}: {_titles(holder)}"


def _shared(role: str) -> bool:
    """Whether several bodies of an area have the post, which only titles tell apart."""
    return all_roles()[role].held_in == "organization"


def _titles(holder: Holder) -> str:
    return ", ".join(dict.fromkeys(said.title for said in holder.said if said.title))


def _holder(holder: Holder, role: str) -> Iterator[str]:
    name = shown_name(holder.zh, holder.en, holder.person)
    days = shown_days(holder.first, holder.last)
    parts = [
        *([holder.role] if holder.role != role else []),
        *([holder.organization] if holder.organization else [_titles(holder)] if _shared(role) else []),
        f"seen {days}" if days else "never seen in office",
        f"over by {holder.ended}" if holder.ended else "no article says when it was over",
    ]
    yield f"  {name}; {'; '.join(part for part in parts if part)}"
    yield f"    {holder.person}"
    for said in holder.said:
        yield from _said(said)


def _said(said: Said) -> Iterator[str]:
    yield f"      {' · '.join(part for part in (said.status, said.title, said.date) if part)}"
    yield from cited(said.source, indent=8)
