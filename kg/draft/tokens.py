"""What a language hands to the finder: sentences of tagged tokens, knowing nothing of the language they came from.

A language's reader (``kg.lang.zh.reader``, ``kg.lang.en.reader``) recognises words, names, titles, places, meetings and
projects, records people and their posts in the `Draft`, and yields each sentence that may carry an event as a list of
tokens. ``kg.find.events`` then reads participations and encounters from the letters alone:

    letter  is                                   value
    N       a person                             mention id
    Q       a pronoun for a person (他, he)       None (the last subject), "party": those who travel together, "they",
                                                 "him": whom the sentence before was about,
                                                 "others": those who travel but for the ones just named,
                                                 "sides": the two sides, "taken": the party whom somebody takes along,
                                                 "guests": those of the party who came from elsewhere,
                                                 "callers": the guests of the talks, else the party,
                                                 "visitors": those of the talks who went to the others,
                                                 "everybody": all who sat in the talks,
                                                 "members": those who travel together, nobody at a meeting,
                                                 "appointed": those of the paragraph just appointed or elected,
                                                 "chosen": all whom the article tells to be appointed or elected
    G       and those with him (一行)
    M       a meeting, or 会议 / the meeting       mention id, or None for the meeting spoken of
    L       an administrative area               mention id
    J       a project                            mention id
    O       a company or institution             mention id
    F       a site (station, park, village …)    mention id
    ,       a break between clauses
    &       a joint within a list (、 和 and)
    A       took part (出席, attended)            "", "by" (passive: the people follow), "own" (参加义务植树: in an
                                                 affair of its own), "told" (参加上述活动: in what was told)
                                                 or "sits" (列席: nothing but a meeting)
    H       presided (主持, chaired)              "" or "by"
    S       spoke (讲话, 强调, delivered a speech)  "", "by", "say" (said), "account" (介绍，: of what he
                                                 reports) "cite" (quoted, no verb tells it)
                                                 or "own" (in a speech of his own: 在讲话中指出)
    R       reported (通报, briefed, read out)     "", "by", "one" (of the people behind only the first), or "own":
                                                 whoever presides may do it, too (作报告), not only the meeting
    r       was heard by the meeting: the person after it reported (听取 … 汇报)
    V       visited (来到, 察看, inspected)        "go" (areas count too), "each" (one to one), "see",
                                                 "at" (at X, they …: whoever leads the visit came, too),
                                                 "await" (X received …: who came is told behind) or "leaders"
                                                 (leaders came to X: the next official who speaks led them)
    W       went along (一同调研, 陪同)             "host" (陪同, the local side), "there" (the stops just told),
                                                 "here" (陪同来到现场: the last one), "call" (一同看望: they met
                                                 those just told, too), "member" (随团: of the delegation), "whole"
                                                 (throughout: from the first stop to the last), "all" (took
                                                 part in the activities: all that was visited), "wait" (waited there)
                                                 or ""
    K       met or talked with (会见, 交谈)         "meet" (formal: everyone who takes part counts), "call" (慰问, 座谈:
                                                 companions of the visit, too), "comfort" (慰问: those of a party, too),
                                                 "talk", "home" (in the home of)
    k       took part in the talks (参加会见)       "", "by", "one" (those behind up to a comma), or "host" and "guest":
                                                 those behind, up to an x, sat on that side,
                                                 "beside": those behind sat with the first of them
    p       with, to, together with (同, 与, with)
    i       at, in (在, at): a stop when a project, company or site follows
    C       a person without an office, spoken to on the way     mention id
    B       did something unknown at a meeting (先后就 … 建言)
    n       a person who only invited others (应 … 之邀)     mention id
    z       a person who let another speak for him (受 … 委托)    mention id
    Z       absent (请假, 受…委托 marks the person before it as absent)
    I       an impersonal subject begins here (会议指出, The meeting stressed): the following verbs are nobody's
    P       somebody takes persons along (带领, led): the persons behind are subjects too; "come": the persons before it
            came to what awaited them, or were on the way with those who lead the visit
    x       the person before it does something that is no event; the next one begins anew
"""

from collections.abc import Iterable
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple

_LETTER = itemgetter(0)

CHATS = ("talk", "call", "comfort")
"""Values of the letter K that have two ends and no sides."""


class Token(NamedTuple):
    """One tagged piece of `Article.clean`: ``clean[start:end]``."""

    letter: str
    start: int
    end: int
    value: int | str | None = None


class _Sentence(NamedTuple):
    start: int
    end: int
    paragraph: int
    tokens: tuple[Token, ...]


class Sentence(_Sentence):
    """A sentence of `Article.clean` with its tokens in order; `paragraph` counts lines, 0 being the headline."""

    @cached_property
    def letters(self) -> str:
        """One letter a token: what patterns are matched against."""
        return letters_of(self.tokens)


def letters_of(tokens: Iterable[tuple[object, ...]]) -> str:
    """The letters of tokens (what stands first in each), for patterns to be matched against."""
    return "".join(map(_LETTER, tokens))


def people_behind(tokens: tuple[Token, ...], verb: Token | None) -> list[int]:
    """The people behind a verb (None: from the first word on), up to the next verb.

    Of a verb of talks (K) only those before a comma if others take part behind it: "received A and B; C joined".
    """
    first: list[int] = []
    people: list[int] = []
    passed, comma = verb is None, False
    for token, following in zip(tokens, (*tokens[1:], None), strict=True):
        if token is verb:
            passed = True
        elif not passed:
            continue
        elif token.letter == "N" and isinstance(token.value, int):
            people.append(token.value)
        elif token.letter in "AHSRVKWkI":
            return first if verb and verb.letter == "K" and comma else people
        elif token.letter == "," and people and following is not None and following[:2] == ("&", token.end):
            continue
        elif token.letter == "," and not comma:
            if verb and (verb.value in CHATS if verb.letter == "K" else bool(people) and verb[::3] == ("k", "one")):
                break
            if people:
                first, comma = list(people), True
    return people
