"""Who is with whom where "with" or a verb of company tells it: there, too, on the way, at the talks, or absent."""

import re

from kg.draft.tokens import Token
from kg.lang.en.at_hand import AtHand
from kg.lang.en.visits import again, sees

HELD = re.compile("NH")
DOING = frozenset("VKAHSR")


def with_somebody(now: AtHand) -> bool:
    """Decide a "with" that says more than that two are together; whether the letter is done with."""
    context = now.context
    if context.also_there(now.found, now.raw, now.at):
        now.become("A", "by")
        return False
    if context.attending(now.raw, now.at):
        now.add(",")
        return True
    if context.idle(now.raw, now.at, now.has("NQ")):
        return True
    if not now.value and now.followed_by("N") and context.sets_out(now.first):
        now.add("&")
        return True
    return False


def stayed_away(now: AtHand) -> bool:
    """As in "B, on behalf of A, spoke", "in place of A": A is absent; whether the letter is done with."""
    if now.value not in ("instead", "absent") and now.closing != "by":
        return False
    if now.next() == "N" and not now.context.for_a_body(now.last, now.raw[now.at + 1][1]):
        gone = [_person(now, now.at + 1)]
        now.skipped.add(now.at + 1)
        if now.value == "absent" and now.next(4) == "N&N,":
            gone.insert(0, gone[0]._replace(value=now.raw[now.at + 3][3]))
            now.skipped.update((now.at + 2, now.at + 3))
        now.found = [*gone, Token("Z", now.start, now.end, ""), *now.found]
        if now.value == "instead":
            now.add("A", "")
    return True


def _person(now: AtHand, at: int) -> Token:
    _, first, last, who = now.raw[at]
    return Token("N", now.words[first].start, now.words[last - 1].end, who)


def accompanied(now: AtHand) -> bool:
    """As in "A visited X, accompanied by B": B was at X; whether the letter is done with."""
    if now.value != "host":
        return False
    if now.followed_by("N") and _accompanied_by_named(now):
        return True
    if now.has("NQ"):
        _at_their_side(now)
        return True
    now.value = None
    return False


def _accompanied_by_named(now: AtHand) -> bool:
    company = next((token.letter for token in now.found if token.letter in "Wk"), "")
    if company:
        now.add(",")
        now.later = [Token(company, now.start, now.end, "there" if company == "W" else "")]
        return True
    if DOING.isdisjoint(token[0] for token in now.raw):
        later = now.opening in ("with", "so")
        now.found = [Token("I", now.start, now.end), *(token for token in now.found if token.letter not in "N,&")]
        now.later = [Token("W", now.start, now.end, "" if later else "there")]
        return True
    if now.has("V"):
        now.later = again(now.found)
        now.add(",")
        return True
    return False


def _at_their_side(now: AtHand) -> None:
    """As in "A, accompanied by B, met C": B was there, too."""
    if now.before == ",":
        now.found = now.found[:-1]
    talks = [token.letter for token in now.found if token.letter in "Kk"] == ["K"]
    if talks:
        now.add("k", "one")
    else:
        now.add("&")


def went_along(now: AtHand) -> bool:
    """Decide what somebody who went along, or joined in, took part in; whether the letter is done with."""
    if not now.value and now.context.joins_talks(now.found, now.first):
        now.letter = "k"
    elif now.value == "host" and sees(now.found):
        stop = again(now.found)
        now.found += stop
        if all(token.letter in "VL&" for token in stop):
            now.add("W", now.value)
        return True
    elif now.value == "all":
        only = now.told_in.get("M") == now.line.paragraph != now.told_in.get("V")
        now.found += now.visits.everything(now.start, now.end, meeting=now.meeting)[: 2 if only else 3]
        return True
    return False


def with_nobody(now: AtHand) -> bool:
    """Whether "with" is of nobody named, or of whoever presides: "with A presiding"."""
    return not now.followed_by("N") or HELD.match(now.next(2)) is not None
