"""The letters that the items of a sentence stand for, before commas and clauses are decided."""

from collections.abc import Mapping

from kg.lang.en.data import word_class
from kg.lang.en.delegations import PAIR, Delegation
from kg.lang.en.deliveries import deliveries
from kg.lang.en.line import Line, Subject, owned
from kg.lang.en.scan import Item, does
from kg.lang.en.talks import two_sides
from kg.lang.en.undone import RECALLED, Undone
from kg.lang.en.visits import Raw, Visits
from kg.lang.en.words import Word
from kg.places import gazetteer

GUESTS = frozenset(("delegates", "delegation", "group", "guests", "party", "visitors"))
DECLARING = frozenset(("declared", "declares", "proclaimed", "pronounced"))
OPEN = frozenset(("begun", "closed", "concluded", "inaugurated", "open", "opened", "operational", "started"))
CLOSING = frozenset((",", ".", ";", "and", "at", "before", "by", "during", "for", "from", "in", "on", "to", "with"))
"""What stands behind "open" in such a clause."""
SIGN = 14
"""So many words tell what "announced that" lets begin or end."""
FUTURE = frozenset(("can", "could", "must", "should", "will", "would"))
NEAR = 7
OPENING = PAIR | {"in", "at", "on"}
"""Small words that tell something by themselves."""
TRAVELLERS = frozenset(("leaders", "men", "officials", "them", "they", "women"))
"""Words, beside "the group" and the like, for those who travel or are received together."""


class Letters:
    """Makes the letters of an article's sentences."""

    def __init__(self, tokens: list[Word], delegation: Delegation, visits: Visits, year: int | None) -> None:
        self.tokens = tokens
        self.delegation = delegation
        self.visits = visits
        self.undone = Undone(tokens, year)

    def of(self, line: Line, subjects: list[Subject], dropped: set[int], subject: int | None, recent: list[int]) -> Raw:
        """The letters of one sentence; `dropped`: the items of titles; `subject`, `recent`: who was named before."""
        raw: Raw = [(*s,) for s in owned(subjects, self.tokens) if not self._lodging(s)]
        covered = {at for s in subjects for at in range(s.first, s.last)}
        opened: dict[str, int] = {}
        partied = not (line.said.isdisjoint(word_class("party-word")) and line.said.isdisjoint(TRAVELLERS))
        quoting = not line.said.isdisjoint(RECALLED)
        for at, item in enumerate(line.items):
            if at in line.names:
                if (quoting and self._of_whom(line, at, dropped)) or self._of_kin(line, at, dropped):
                    continue
                raw.append(("N", item.first, item.last, line.names[at].mention))
                continue
            if not partied and item.letter == "x" and self.tokens[item.first].low not in OPENING:
                continue  # so it is with most words
            travel = self.delegation
            if partied and item.letter == "H" and (travel.on_the_way(line, at) or travel.received(line, at)):
                raw.append(("Q", item.first, item.last, "party"))
                continue
            ends = at in dropped and self.tokens[item.first].low != ";"
            if item.letter in "do." or ends or item.first in covered:
                continue
            if item.letter == "v" and (self._guest(line, at, dropped) or self._noun(line, at)):
                continue
            if item.letter == "v" and item.entry:
                raw += self._verb(line, at, item.entry.row, raw)
            elif item.letter == "Q" and self.tokens[item.first].low != "they":
                low = self.tokens[item.first].low
                if subject is not None and not self._named_before(line, raw):
                    opened[low] = subject
                mention = opened.get(low)
                raw.append(("Q" if mention is None else "N", item.first, item.last, mention))
            elif partied and (travellers := self._travellers(line, at)):
                raw += travellers
            else:
                raw += self._small_word(line, at, dropped, raw, recent)
        return deliveries(raw, self.tokens, line)

    def _verb(self, line: Line, at: int, row: Mapping[str, str], raw: Raw) -> Raw:
        """The letter of a verb, and of whom it takes in: "met him", "shook hands with them"."""
        item, letter = line.items[at], row["letter"]
        first, last = item.first, item.last
        if self.undone.told(line, at, row, raw):
            return [("x", first, last, row["value"])]
        if letter == "S" and self._declares(line, item):
            letter = "A"
        found: Raw = [(letter, first, last, row["value"])]
        if letter == "K" and self.tokens[last - 1].low in word_class("heartily"):
            found.append(("Q", last - 1, last, "party"))
        whom = self.tokens[first + 1].low if letter == "K" and last - first > 1 else ""
        if whom in ("her", "him", "them"):
            found.append(("Q", first + 1, first + 2, "party" if whom == "them" else "him"))
        return found

    def _named_before(self, line: Line, raw: Raw) -> bool:
        """Whether "he" can be somebody of the sentence: not in "Together with A, he visited X"."""
        led = self.tokens[line.first].low in word_class("along") | {"together"} and line.items[0].letter == "v"
        return not led and any(token[0] == "N" for token in raw)

    def _travellers(self, line: Line, at: int) -> Raw:
        """Those who travel or are received together, where a word stands for them."""
        item, travel = line.items[at], self.delegation
        if travel.members and item.letter in "xG" and travel.meant(line, at):
            if travel.more or self._all_guests(line, at):
                return [("Q", item.first, item.last, "party")]
            return [("N", item.first, item.last, mention) for mention in travel.members]
        if travel.received(line, at):
            return [("Q", item.first, item.last, "party")]
        if travel.on_the_way(line, at) and (item.letter == "Q" or self.visits.visiting):
            return [("Q", item.first, item.last, "they" if item.letter == "Q" else "party")]
        return []

    def _small_word(self, line: Line, at: int, dropped: set[int], raw: Raw, recent: list[int]) -> Raw:
        """Commas, "and", "at", "the two sides", "both"."""
        item = line.items[at]
        first, last, low = item.first, item.last, self.tokens[item.first].low
        if item.letter in "kb":
            return [(",", first, last, None)]
        if item.letter == "c":  # none in "A, who is chairman of the committee and who presided"
            return [] if at - 1 in dropped and line.letters[at + 1 : at + 2] == "h" else [("&", first, last, None)]
        if item.letter in "xw" and low in ("in", "at", "on") and self._opens(line, at):
            return [("i", first, last, None)]
        if item.letter in "x0" and (verb := two_sides(self.tokens, first, line.last)):
            return [("Q", first, first + 1, "sides"), ("K", verb, verb + 1, "meet")]
        if item.letter in "x0" and low in PAIR:
            return [("N", first, last, mention) for mention in self.delegation.pair(line, at, [*recent, *_acting(raw)])]
        return []

    def _lodging(self, thing: Subject) -> bool:
        """As in "met them at the X Hotel": where people dine and talk, no place that they visit."""
        before = thing.first - 1 - (self.tokens[thing.first - 1].low == "the")
        stop = "stop" in [word.low for word in self.tokens[thing.last : thing.last + 4]]
        dined = self.tokens[before].low in ("at", "in") and not stop
        return dined and self.tokens[thing.last - 1].low in word_class("lodging")

    def _declares(self, line: Line, item: Item) -> bool:
        """As in "announced that the ten projects were starting", "declared the X Fair open": a sign is given."""
        told = [word.low for word in self.tokens[item.last : min(line.last, item.last + SIGN)]]
        if self.tokens[item.last - 1].low in DECLARING:
            at = next((at for at, low in enumerate(told) if low in OPEN), 0)
            behind = told[at + 1 : at + 2]
            return at > 0 and "that" not in told[:at] and (not behind or behind[0] in CLOSING)
        if not self.tokens[item.first].low.startswith("announc") or self.tokens[item.last - 1].low != "that":
            return False
        clause = told[: next((at for at, low in enumerate(told) if low in (",", ";", "and")), len(told))]
        return not word_class("set-going").isdisjoint(clause) and FUTURE.isdisjoint(clause)

    def _all_guests(self, line: Line, at: int) -> bool:
        """As in "The three visitors toured X" behind talks: those who took part in them as guests are meant, too."""
        first = line.items[at].first
        return not self.visits.visiting and first - line.first < NEAR and self.tokens[first].low in GUESTS

    def _of_whom(self, line: Line, at: int, titles: set[int]) -> bool:
        """As in "called for carrying out the instructions of President A": A only gave them."""
        before = at - 1
        while before > 0 and (before in titles or line.items[before].letter == "d"):
            before -= 1
        first = line.items[before].first
        done = any(item.letter == "v" for item in line.items[:before])
        return done and before > 0 and self.tokens[first].low == "of" and self.tokens[first - 1].low in RECALLED

    def _of_kin(self, line: Line, at: int, titles: set[int]) -> bool:
        """As in "called on A, mother of the lifeguard B": B only tells who A is."""
        before = line.items[at].first - 1
        while before > line.first and (
            self.tokens[before].low in {"the"} | word_class("person-noun")
            or any(line.items[i].first <= before < line.items[i].last for i in titles)
        ):
            before -= 1
        of = before > line.first and self.tokens[before].low == "of"
        return of and self.tokens[before - 1].low in word_class("kin") and any(named < at for named in line.names)

    def _guest(self, line: Line, at: int, dropped: set[int]) -> bool:
        """As in "met with visiting governor A": the verb is only an adjective."""
        item = line.items[at]
        if item.last - item.first != 1 or self.tokens[item.first].low != "visiting" or at + 1 >= len(line.items):
            return False
        behind = self.tokens[line.items[at + 1].first].low
        party = behind in word_class("delegation") | word_class("party-word") and at > 0
        return at + 1 in dropped or line.items[at + 1].letter in "mHN" or (party and line.items[at - 1].letter == "d")

    def _noun(self, line: Line, at: int) -> bool:
        """As in "a meeting on tea", "stacked the chairs", "the stops on the line", "the places visited": no verb."""
        item = line.items[at]
        low, before = self.tokens[item.first].low, self.tokens[item.first - 1].low
        if does(item, "V") and before in word_class("places-seen") and not any(named < at for named in line.names):
            return low.endswith("ed")
        behind = self.tokens[item.last].low if item.last < line.last else ""
        if low in ("inspection", "tour", "trip", "visit") and behind in ("was", "were"):
            return at > 0 and line.items[at - 1].letter == "d"
        alone = low in ("stop", "stops") or (item.last - item.first == 1 and low in ("meeting", "chairs", "hosts"))
        return alone and at > 0 and line.items[at - 1].letter == "d"

    def _opens(self, line: Line, at: int) -> bool:
        return at == 0 or line.items[at - 1].letter in "k." or at == 1


def _acting(raw: Raw) -> list[int | str | None]:
    """The people of a sentence so far, those aside who are behind "with" or "by"."""
    found: list[int | str | None] = []
    aside = False
    for letter, _, _, value in raw:
        aside = letter == "p" or (aside and letter in "N&,")
        found += [value] if letter == "N" and not aside else []
    return found


def titles_of(line: Line) -> set[int]:
    """Items of titles that were given to people, with the commas around those behind a name."""
    dropped: set[int] = set()
    for holding in line.holdings:
        first, last = holding.posts[0].first, holding.posts[-1].last
        dropped.update(range(first, last))
        behind = any(at < first for at in holding.names) or (holding.other is not None and holding.other[0] < first)
        if behind:
            if first and line.items[first - 1].letter in "kb":
                dropped.add(first - 1)
            if last < len(line.items) and line.items[last].letter in "kb":
                dropped.add(last)
                if _goes_on(line, first, last + 1):
                    dropped |= {last + 1, last + 2}
            elif last < len(line.items) and line.items[last].letter in "xo" and _goes_on(line, first, last + 1):
                dropped |= {last, last + 1, last + 2}
    for piece in line.pieces:
        if piece.posts:
            dropped.update(range(piece.first, piece.last))
    return dropped


def _goes_on(line: Line, first: int, at: int) -> bool:
    """As in "A, mayor of Rudong, Jiangsu, and B", "of Rudong in Jiangsu": the area above the one a title ends with."""
    above, own = line.items[at : at + 1], line.items[at - 2 : at - 1]
    if at + 1 >= len(line.items) or line.items[at + 1].letter not in "kb" or at - 2 < first:
        return False
    if above[0].area is None or own[0].area is None:
        return False
    within = gazetteer().contains
    return any(within(a, b) for a in above[0].area.areas for b in own[0].area.areas if a != b)


def words_of_titles(line: Line) -> frozenset[int]:
    """The words of a sentence that belong to titles."""
    return frozenset(i for at in titles_of(line) for i in range(line.items[at].first, line.items[at].last))


def joined(raw: Raw) -> Raw:
    """The words of one person's name as one letter."""
    result: Raw = []
    for token in raw:
        if result and token[0] == "N" == result[-1][0] and token[3] == result[-1][3] and token[1] == result[-1][2]:
            result[-1] = ("N", result[-1][1], token[2], token[3])
        else:
            result.append(token)
    return result
