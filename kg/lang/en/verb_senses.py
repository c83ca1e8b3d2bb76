"""What a verb of English tells of, as the words around it decide: people called on or places, greetings or speeches."""

import re

from kg.draft.tokens import Token
from kg.lang.en.at_hand import AtHand
from kg.lang.en.data import word_class

WITH_SOMEBODY = re.compile("[iL,]*pN")
TO_AN_AREA = re.compile("[,i]+(?=L)")


def told_by(now: AtHand) -> bool:
    """Whether "e" is done with: it is always, but "by" before it leaves what follows to nobody."""
    if not now.context.relative(now.first) and now.by():
        now.add("I")
    return True


def spoke(now: AtHand) -> bool:
    """Decide a verb of speaking: "spoke at the meeting" is to attend it, "greeted A" to meet A, "said A" is A's."""
    if now.following and now.following[0] == "M" and now.words[now.following[1] - 1].low in ("at", "the", "to"):
        now.add("A", "")
    if _greets(now):
        now.become("K", "meet")
    elif now.context.inverted(now.found, now.following, now.last):
        now.value = "by"
    return False


def _greets(now: AtHand) -> bool:
    if now.following is None or now.opening not in word_class("greeting"):
        return False
    return now.followed_by("N" if now.meeting else "NQ") and now.following[1] - now.last <= 2


def called(now: AtHand) -> bool:
    """As in "visited Mayor A", "went to see A": a talk."""
    near = now.next() == "N" and now.raw[now.at + 1][1] - now.last <= 4
    if near and not now.context.falls_to(now.first, now.last):
        now.become("K", "talk")
    return False


def hosted(now: AtHand) -> bool:
    """As in "the mayor hosted Ambassador A": they met; whether the letter is done with."""
    if now.opening == "hosted" and now.closing != "by" and now.followed_by("N") and not now.has("M"):
        between = [word.low for word in now.words[now.last : now.raw[now.at + 1][1]]]
        if {"by", "for", "on", "at", "with"}.isdisjoint(between):
            now.become("K", "meet")
    return False


def met(now: AtHand) -> bool:
    """Decide a verb of meeting; whether it is of nobody, and so done with."""
    if (absent := now.context.absent_only(now.found, now.raw, now.at)) is not None:
        now.found.append(absent._replace(start=now.start, end=now.start))
    if _of_somebody(now):
        return False
    if now.draft.article.clean[now.start : now.end].lower() == "called on":
        people = now.words[min(now.last, now.line.last - 1)].low in word_class("visited-people")
        now.become(*(("V", "see") if people or now.followed_by("JOF") else ("S", "")))
        return False
    return word_class("delegation").isdisjoint(word.low for word in now.words[now.last : now.line.last])


def _of_somebody(now: AtHand) -> bool:
    if link := WITH_SOMEBODY.match("".join([token[0] for token in now.raw[now.at + 1 :]])):
        now.skipped.update(range(now.at + 1, now.at + link.end()))
        return True
    if now.found and now.found[-1].value == "sides":
        return True
    if now.following is None:
        return False
    if now.following[3] in ("party", "him"):
        return True
    return now.following[0] == "N" and now.context.receives(now.raw[now.at], now.following, now.dropped, now.line)


def visited(now: AtHand) -> bool:
    """Decide a verb of visiting; whether it is of people who are nowhere, and so done with."""
    if now.closing == "on" and (to := TO_AN_AREA.match(now.next(4))):
        now.skipped.update(range(now.at + 1, now.at + 1 + to.end()))
    if now.words[min(now.last, now.line.last - 1)].low in word_class("visited-people"):
        in_place = now.context.people_in(now.last, now.following)
        if not in_place and any(token[0] in "LJOF" for token in now.raw[now.at + 1 :]):
            return True
        now.value = "go" if in_place else "see"
    who = now.words[now.first - 1].low == "who"
    if who and now.before == "N" and now.context.on_a_visit(now.first, now.last):
        now.found += [Token(",", now.start, now.start), now.found[-1]]
    elif now.opening in word_class("leading-verb") and not now.followed_by("LJOFV"):
        now.become("P", None)
    elif now.opening in ("was", "were") and now.context.away(now.first, now.last, now.line):
        now.become(*(("x", None) if who else ("Z", "")))
    return False


def heard(now: AtHand) -> bool:
    """As in "heard reports from A": A reported; whether it was nobody's report, and so is done with."""
    if now.next() != "N":
        return now.value in ("of", "by")
    if now.value == "by" and now.line.said.isdisjoint(word_class("heard")):
        return True
    alone = now.value == "by" and "respectively" not in now.line.said
    now.become("R", "one" if alone else "by")
    return False
