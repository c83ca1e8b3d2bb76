"""The letters of a sentence for the events: people, verbs, meetings, things, clauses."""

import re
from typing import TYPE_CHECKING

from kg.find.draft import Draft
from kg.find.tokens import Sentence, Token
from kg.lang.en.data import word_class
from kg.lang.en.people import People
from kg.lang.en.subjects import Subject
from kg.lang.en.words import Word
from kg.places import gazetteer

if TYPE_CHECKING:
    from kg.lang.en.reader import Line

AFTER = ("before a title", "after a name", "list before a title", "names elected")


Raw = list[tuple[str, int, int, int | str | None]]


class Tokens:
    """Makes the tokens of an article's sentences."""

    def __init__(self, draft: Draft, tokens: list[Word], people: People) -> None:
        self.draft = draft
        self.tokens = tokens
        self.people = people
        self.recent: list[int] = []
        self.subject: int | None = None
        self.visiting = False
        self.meeting = False
        self.visited: list[tuple[str, int]] = []
        self.last_thing: tuple[str, int] | None = None

    def read(self, line: "Line", subjects: list[Subject]) -> list[Token]:
        """The tokens of one sentence, in order."""
        dropped = self._dropped(line)
        raw: Raw = [(s.letter, s.first, s.last, s.mention) for s in subjects]
        covered = {at for s in subjects for at in range(s.first, s.last)}
        for at, item in enumerate(line.items):
            if at in line.names:
                raw.append(("N", item.first, item.last, line.names[at].mention))
                continue
            if item.letter in "do." or at in dropped or item.first in covered:
                continue
            if item.letter == "v" and item.entry:
                raw.append((item.entry.row["letter"], item.first, item.last, item.entry.row["value"]))
            elif item.letter == "Q" and self.tokens[item.first].low != "they":
                earlier = any(token[0] == "N" for token in raw)
                raw.append(
                    ("Q", item.first, item.last, None)
                    if earlier or self.subject is None
                    else ("N", item.first, item.last, self.subject)
                )
            elif item.letter in "kb":
                raw.append((",", item.first, item.last, None))
            elif item.letter == "c":
                raw.append(("&", item.first, item.last, None))
            elif item.letter in "xw" and self.tokens[item.first].low in ("in", "at", "on") and self._opens(line, at):
                raw.append(("i", item.first, item.last, None))
            elif (
                item.letter == "x"
                and self.tokens[item.first].low == "both"
                and at + 1 < len(line.items)
                and self.tokens[item.first + 1].low == "of"
            ):
                raw += [("N", item.first, item.last, mention) for mention in self.recent[-2:]]
        raw.sort(key=lambda token: (token[1], token[2]))
        raw = self._visits(self._stops(self._with_him(raw, line)))
        found = self._clean(raw, line)
        if line.paragraph:
            self.subject = next((t.value for t in found if t.letter == "N" and isinstance(t.value, int)), self.subject)
        for token in found:
            if token.letter == "N" and isinstance(token.value, int):
                if token.value in self.recent:
                    self.recent.remove(token.value)
                self.recent.append(token.value)
        return found

    def _with_him(self, raw: Raw, line: "Line") -> Raw:
        """ "A and B went round the workshop with him": A and B go along."""
        for at, (letter, first, last, _) in enumerate(raw):
            if letter == "V" and not (at + 1 < len(raw) and raw[at + 1][0] in "LJOF"):
                for i in range(last, min(last + 5, line.last - 1)):
                    if self.tokens[i].low == "with" and self.tokens[i + 1].low in ("him", "her", "them"):
                        raw[at] = ("W", first, last, "")
        return raw

    def _stops(self, raw: Raw) -> Raw:
        """ "At X Reservoir, N asked …" while a visit is under way: N visits X."""
        letters = "".join(token[0] for token in raw)
        match = re.match(r",?i(?P<things>[LJOF](?:[,&]?[LJOF])*),?(?P<people>(?:[NQ][,&]*)*)(?=[^NQiM]|$)", letters)
        if match and self.visiting and not re.search("[MAH]", letters):
            things = [token for token in raw[match.start("things") : match.end("things")] if token[0] in "JOF"]
            people = [token for token in raw[match.start("people") : match.end("people")] if token[0] in "NQ"]
            if things:
                first = raw[match.start("things")][1]
                head: Raw = [(letter, first, first + 1, value) for letter, _, _, value in people]
                head += [("V", first, first + 1, "see"), *things, (",", first, first + 1, None)]
                return head + raw[match.end("things") :]
        self.visiting = self.visiting or "V" in letters
        if (
            self.visiting
            and self.last_thing
            and (at := next((i for i, t in enumerate(raw) if t[0] == "W" and t[3] == "last"), None)) is not None
        ):
            _, first, last, _ = raw[at]
            letter, mention = self.last_thing
            raw[at : at + 1] = [("V", first, last, "see"), (letter, first, last, mention)]
        return raw

    def _visits(self, raw: Raw) -> Raw:
        """Remember what has been visited, for those who join later."""
        letters = "".join(token[0] for token in raw)
        for letter, _, _, value in raw:
            if letter in "JOF" and "V" in letters and isinstance(value, int):
                self.last_thing = (letter, value)
        for at, (letter, _, _, value) in enumerate(raw):
            if letter == "V":
                for other, _, _, mention in raw[at + 1 :]:
                    if other not in "LJOF,&":
                        break
                    if (
                        other in "LJOF"
                        and isinstance(mention, int)
                        and (other != "L" or value == "go")
                        and (other, mention) not in self.visited
                    ):
                        self.visited.append((other, mention))
        return raw

    def _opens(self, line: "Line", at: int) -> bool:
        return at == 0 or line.items[at - 1].letter in "k." or at == 1

    def _dropped(self, line: "Line") -> set[int]:
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
        for piece in line.pieces:
            if piece.posts:
                dropped.update(range(piece.first, piece.last))
        return dropped

    def _clean(self, raw: Raw, line: "Line") -> list[Token]:
        """Commas and "and" become joints within lists and breaks between clauses; what depends on what follows is decided."""
        found: list[Token] = []
        joined: list[Token] = []
        skipped: set[int] = set()
        for at, (letter, first, last, value) in enumerate(raw):
            if at in skipped:
                continue
            start, end = self.tokens[first].start, self.tokens[last - 1].end
            following = next((r for r in raw[at + 1 :] if r[0] not in ",&"), None)
            if letter in ",&":
                before = found[-1].letter if found else ""
                after = following[0] if following else ""
                if before in (",", "&", ""):
                    continue
                joint = before == after == "N" or (before in "LJOFM" and after in "LJOF" and before != "M")
                if joint:
                    found.append(Token("&", start, end))
                elif letter == ",":
                    found.append(Token(",", start, end))
                continue
            if letter in "-e":
                continue
            self.meeting = self.meeting or (letter == "M" and value is not None)
            if joined and letter != "N":
                found += joined
                joined = []
            if letter == "p" and value == "host":
                if any(token.letter == "V" for token in found) and following and following[0] == "N":
                    joined = _again(found)
                    found.append(Token(",", start, end))
                    continue
                value = None
            if (
                letter == "S"
                and following
                and following[0] == "M"
                and self.tokens[following[1] - 1].low in ("at", "the", "to")
            ):
                found.append(Token("A", start, end, ""))
            if letter == "W" and value == "all":
                found.append(Token("A", start, end, ""))
                if self.meeting:
                    found.append(Token("M", start, end))
                for thing, mention in self.visited:
                    found += [Token("V", start, end, "go"), Token(thing, start, end, mention)]
                continue
            opens = not found or found[-1].letter == ","
            if (
                letter == "M"
                and value is None
                and opens
                and following
                and following[0] in "SR"
                and following[1] == last
            ):
                found.append(Token("I", start, end))
                continue
            if letter == "K":
                phrase = self.draft.article.clean[start:end].lower()
                away = re.match("[iL,]*pN", "".join(r[0] for r in raw[at + 1 :]))
                if away and letter == "K":
                    skipped.update(range(at + 1, at + away.end()))
                    person = True
                else:
                    person = following is not None and following[0] == "N"
                if phrase in ("called on",) and not person:
                    letter, value = "S", ""
                elif not person and not word_class("delegation") & {w.low for w in self.tokens[last : line.last]}:
                    continue
            near = (
                bool(found)
                and found[-1].letter in "NQ"
                and self.draft.article.clean[found[-1].end : start].count(" ") <= 2
            )
            if last == first + 1 and self.tokens[first].low in word_class("noun-too") and not near:
                continue
            if letter == "i" and found and found[-1].letter == "V":
                continue
            if letter == "L" and found and self._around(found, value):
                continue
            if (
                letter == "L"
                and found
                and found[-1].letter in "JFO"
                and self.tokens[first - 1].low in ("in", "of", "at", "the")
            ):
                continue
            if letter == "p" and not (following and following[0] == "N"):
                continue
            if (
                letter == "N"
                and found
                and found[-1].letter == "N"
                and found[-1].value == value
                and found[-1].end + 2 >= start
            ):
                found[-1] = found[-1]._replace(end=end)
                continue
            found.append(Token(letter, start, end, value))
        return found + joined

    def _around(self, found: list[Token], value: int | str | None) -> bool:
        """ "Taizhou, Zhejiang province": an area named behind the area within it says where that is."""
        before = (
            found[-1] if found[-1].letter == "L" else found[-2] if len(found) > 1 and found[-1].letter in ",&" else None
        )
        if before is None or before.letter != "L" or not isinstance(before.value, int) or not isinstance(value, int):
            return False
        inner, outer = self.draft.info(before.value).get("area"), self.draft.info(value).get("area")
        return bool(inner and outer and inner != outer and gazetteer().contains(outer, inner))

    def finish(self, sentences: list[Sentence], tokens: list[Word]) -> list[Sentence]:
        """Delegations named in the sentence after the reception; "the meeting" of an article that tells of talks alone."""
        meetings = any(t.letter == "M" and t.value is not None for s in sentences for t in s.tokens)
        talks = any(t.letter == "K" and t.value == "meet" for s in sentences for t in s.tokens)
        result: list[Sentence] = []
        pending = False
        for sentence in sentences:
            found = list(sentence.tokens)
            if sentence.paragraph == 0:
                result.append(sentence)
                continue
            text = self.draft.article.clean[sentence.start : sentence.end].lower()
            if pending and result and any(word in text for word in ("delegation", "headed", "included", "led by")):
                people = [t for t in found if t.letter == "N"]
                result[-1] = result[-1]._replace(tokens=(*result[-1].tokens, *people))
                found = []
            pending = any(t.letter == "K" for t in found) and not any(
                t.letter == "N" for t in found[next(i for i, t in enumerate(found) if t.letter == "K") :]
            )
            if talks and not meetings:
                found = [t._replace(letter="k", value="") if t.letter == "A" else t for t in found]
            result.append(sentence._replace(tokens=tuple(found)))
        return result


def _again(found: list[Token]) -> list[Token]:
    """The last visit of a sentence once more: for those who joined it there."""
    at = max(i for i, token in enumerate(found) if token.letter == "V")
    return [found[at], *(token for token in found[at + 1 :] if token.letter in "LJOF&")]
