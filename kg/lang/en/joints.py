"""Commas and "and": which are joints of lists, which part clauses, and which stand within what a verb governs."""

from kg.draft.tokens import Token, letters_of
from kg.lang.en.at_hand import AtHand

RELATIVE = frozenset(("which", "whose", "that"))


def joint(now: AtHand) -> None:
    """Put a joint, a break or nothing in the place of a comma or an "and"."""
    if now.letter == "&" and now.before == "N" and now.context.entourage(now.last, now.line):
        now.add("G")
    elif now.letter == "&" or not _within(now):
        _join_or_part(now)


def _within(now: AtHand) -> bool:
    """Whether a comma stands between a verb, or a title, and what it is of: "visited several firms, among them X"."""
    if not now.found:
        return False
    verb, context = now.found[-1], now.context
    if verb.letter in "KVW" and context.lists(now.last, now.line):
        return True
    if verb.letter in "VW":
        if context.counted(verb, now.first):
            return True
        if now.next() in tuple("JOF") and context.unread_entry(verb, now.first):
            return True
        if aside := context.aside(now.raw, now.at):
            now.skipped.update(aside)
            return True
    return context.entitled(verb, now.first, now.next(), now.dropped, now.line)


def _join_or_part(now: AtHand) -> None:
    before, after = now.before, now.following[0] if now.following else ""
    if before in ",&":  # of two in a row the first counts
        if before == "&" and now.letter == "," and after == "N" and letters_of(now.found[-2:-1]) in tuple("LJOF"):
            now.found[-1] = Token(",", now.start, now.end)
        return
    contrasts = now.letter == "," and now.words[min(now.last, now.line.last - 1)].low in ("while", "whereas")
    if not contrasts and _joins(now, before, after):
        busy = before == "N" and now.context.busy(now.found, now.raw[now.at :], now.line, now.dropped)
        now.add("x" if busy else "&")
    elif now.letter == ",":
        _part(now, contrasts=contrasts)


def _joins(now: AtHand, before: str, after: str) -> bool:
    """Whether people, or places, on both sides are of one list."""
    if not (before == after == "N" or (before in "LJOF" and after in "LJOF")):
        return False
    if now.opening == ";" and now.line.said_once(";", now.words):
        return False
    if now.letter == "&":
        return True
    if before == "N":
        return not now.context.told_apart(now.found[-1], now.following, now.dropped, now.line)
    return now.last >= now.line.last or now.words[now.last].low not in RELATIVE


def _part(now: AtHand, *, contrasts: bool) -> None:
    """As in "A spoke, B said": a break; but "a report was given by A, while …" tells no more of A."""
    if (contrasts and now.by()) or (now.opening == ";" and letters_of(now.found[-2:]) == "KQ"):
        now.add("I")
        now.add("x")
    else:
        now.add(",")
