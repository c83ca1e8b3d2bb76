"""The letters of a sentence for the events: people, verbs, meetings, things, clauses."""

import re

from kg.find.draft import Draft
from kg.find.tokens import Token, letters_of
from kg.lang.en.arrivals import arrivals
from kg.lang.en.attendance import INVITING, absentees, beside_bodies, invited
from kg.lang.en.clauses import plain
from kg.lang.en.context import Context, next_letters, spoken_of
from kg.lang.en.data import word_class
from kg.lang.en.delegations import Delegation
from kg.lang.en.groups import Groups
from kg.lang.en.guides import conducted
from kg.lang.en.letters import Letters, joined, titles_of
from kg.lang.en.likewise import CUES, likewise
from kg.lang.en.line import Line, Subject
from kg.lang.en.oaths import SWEARING, sworn_in
from kg.lang.en.people import People
from kg.lang.en.receptions import RECEPTIONS, receptions
from kg.lang.en.relatives import relatives
from kg.lang.en.talks import at_one_table, dialogues
from kg.lang.en.visits import Raw, Visits, again, sees
from kg.lang.en.whereabouts import Whereabouts
from kg.lang.en.words import Word

GOING_ALONG = re.compile("[iL,]*N[NLO&,]*W")
RELATIVE = frozenset(("which", "whose", "that"))


class Tokens:
    """Makes the tokens of an article's sentences."""

    def __init__(self, draft: Draft, tokens: list[Word], people: People, year: int | None) -> None:
        self.draft, self.tokens, self.people = draft, tokens, people
        self.recent: list[int] = []
        self.subject: int | None = None
        self.delegation, self.visits = Delegation(draft, tokens), Visits(tokens)
        self.groups, self.told_in = Groups(draft, tokens, self.delegation), dict[str, int]()
        self.meeting, self.act = False, ""
        self.context, self.whereabouts = Context(draft, tokens), Whereabouts(draft, tokens)
        self.letters = Letters(tokens, self.delegation, self.visits, year)

    def read(self, line: Line, subjects: list[Subject]) -> list[Token]:
        """The tokens of one sentence, in order."""
        dropped = titles_of(line)
        raw = sorted(self.letters.of(line, subjects, dropped, self.subject, self.recent), key=lambda t: (t[1], t[2]))
        raw = joined(raw)
        titles = frozenset([i for at in dropped for i in range(line.items[at].first, line.items[at].last)])
        if not SWEARING.isdisjoint(line.said):
            raw = sworn_in(raw, self.tokens, line.first, self.draft)
        if not CUES.isdisjoint(line.said):
            raw = likewise(raw, self.tokens, line.first, self.act)
        invites = not INVITING.isdisjoint(line.said)
        raw, hosts = invited(raw, self.tokens, line.first, line.last) if invites else (raw, [])
        if not RECEPTIONS.isdisjoint(line.said):
            held = self.meeting or any(one[0] == "M" for one in raw)
            raw = receptions(raw, self.tokens, line.first, line.last, meeting=held)
        raw = conducted(raw, self.tokens, line, self.groups, self.recent)
        raw = relatives(raw, self.tokens, line.last, line.said)
        raw = plain(raw, self.tokens, line.first, line.last, titles)
        if any(token[0] in "KS" for token in raw):
            self.delegation.leader = self.subject
            raw = self.delegation.met_by(raw, line.first, self.visits.visiting)
        raw = dialogues(raw, self.tokens, line.first, self.subject, self.draft.officeless)
        if not self.meeting:
            raw = at_one_table(raw, self.tokens, (line.first, line.last), self.delegation.side)
        raw = arrivals(raw, self.tokens, (line.first, line.last), self.subject, self.recent, self.visits.visiting)
        told = letters_of(raw)
        along = GOING_ALONG.match(told) is not None or (told[:2] == "Np" and raw[1][3] == "host" and "V" not in told)
        raw = self.visits.read(raw, line.first, line.last, self.subject, self.recent)
        found = self._clean(raw, line, dropped)
        found += [Token("n", self.tokens[a].start, self.tokens[b - 1].end, who) for _, a, b, who in hosts]
        found = absentees(found) if "Z" in (letters := letters_of(found)) else beside_bodies(found, letters)
        if line.paragraph and not along:
            self.subject = spoken_of(found, letters, self.subject)
        self.act = next((letter for letter in reversed(letters) if letter in "AHSRVKW"), "")
        self.delegation.remember(line, found, self.visits.visiting)
        named = [token.value for token in found[::-1] if token.letter == "N" and isinstance(token.value, int)]
        self.recent = list(dict.fromkeys([*named, *self.recent[::-1]]))[::-1]
        return found

    def _clean(self, raw: Raw, line: Line, dropped: set[int]) -> list[Token]:
        """Commas and "and" become joints of lists or breaks between clauses; what depends on the next is decided."""
        found, joined, skipped = list[Token](), list[Token](), set[int]()
        for at, (letter, first, last, value) in enumerate(raw):
            if at in skipped:
                continue
            start, end = self.tokens[first].start, self.tokens[last - 1].end
            following = next((r for r in raw[at + 1 :] if r[0] not in ",&"), None)
            if letter == "&" and found and found[-1].letter == "N" and self.context.entourage(last, line):
                found.append(Token("G", start, end))
                continue
            if letter == "," and found and found[-1].letter == "K" and self.context.lists(last, line):
                continue
            if letter == "," and found and found[-1].letter in "VW":
                if self.context.lists(last, line) or self.context.counted(found[-1], first):
                    continue
                if next_letters(raw, at) in tuple("JOF") and self.context.unread_entry(found[-1], first):
                    continue
                if aside := self.context.aside(raw, at):
                    skipped.update(aside)
                    continue
            if (
                found
                and letter == ","
                and self.context.entitled(found[-1], first, next_letters(raw, at), dropped, line)
            ):
                continue
            if letter in ",&":
                before = found[-1].letter if found else ""
                after = following[0] if following else ""
                if before == "&" and letter == "," and after == "N" and len(found) > 1 and found[-2].letter in "LJOF":
                    found[-1] = Token(",", start, end)
                if before in (",", "&", ""):
                    continue
                begins = letter == "," and self.tokens[min(last, line.last - 1)].low in ("while", "whereas")
                joint = before == after == "N" or (before in "LJOFM" and after in "LJOF" and before != "M")
                joint = joint and not begins
                joint = joint and not (self.tokens[first].low == ";" and line.said_once(";", self.tokens))
                joint = joint and not (
                    letter == "," and before == "N" and self.context.told_apart(found[-1], following, dropped, line)
                )
                joint = joint and not (
                    letter == "," and last < line.last and self.tokens[last].low in RELATIVE and before != "N"
                )
                if joint and before == "N" and self.context.busy(found, raw[at:], line, dropped):
                    found.append(Token("x", start, end))
                elif joint:
                    found.append(Token("&", start, end))
                elif letter == ",":
                    told = begins and any(token.value == "by" for token in found)
                    told = told or (self.tokens[first].low == ";" and letters_of(found[-2:]) == "KQ")
                    found += [Token("I", start, end), Token("x", start, end)] if told else [Token(",", start, end)]
                continue
            if letter == "e" and not self.context.relative(first) and any(token.value == "by" for token in found):
                found.append(Token("I", start, end))
            if letter in "-e" or value == "pair" or (letter == "A" and self.context.of_events(first)):
                continue
            if letter == "p" and self.context.also_there(found, raw, at):
                letter, value = "A", "by"
            if letter == "p" and self.context.attending(raw, at):
                found.append(Token(",", start, end))
                continue
            if letter == "p" and self.context.idle(raw, at, any(t.letter in "NQ" for t in found)):
                continue
            if letter == "p" and not value and following and following[0] == "N" and self.context.sets_out(first):
                found.append(Token("&", start, end))
                continue
            if letter == "Z" and (value in ("instead", "absent") or self.tokens[last - 1].low == "by"):
                if next_letters(raw, at) == "N" and not self.context.for_a_body(last, raw[at + 1][1]):
                    _, here, there, who = raw[at + 1]
                    gone = Token("N", self.tokens[here].start, self.tokens[there - 1].end, who)
                    found = [gone, Token("Z", start, end, ""), *found]
                    if value == "absent" and next_letters(raw, at, 4) == "N&N,":
                        found = [gone._replace(value=raw[at + 3][3]), *found]
                        skipped.update((at + 2, at + 3))
                    found += [Token("A", start, end, "")] if value == "instead" else []
                    skipped.add(at + 1)
                continue
            self.meeting = self.meeting or (letter == "M" and value is not None)
            self.told_in[letter] = line.paragraph
            if joined and letter != "N":
                found += joined
                joined = []
            if letter == "p" and value == "host":
                verbs = {other[0] for other in raw} & set("VKAHSR")
                done = next((token.letter for token in found if token.letter in "Wk"), "")
                if following and following[0] == "N" and done:
                    found.append(Token(",", start, end))
                    joined = [Token(done, start, end, "there" if done == "W" else "")]
                    continue
                if following and following[0] == "N" and not verbs:
                    found = [Token("I", start, end), *(t for t in found if t.letter not in "N,&")]
                    later = self.tokens[first].low in ("with", "so")
                    joined = [Token("W", start, end, "" if later else "there")]
                    continue
                if any(token.letter == "V" for token in found) and following and following[0] == "N":
                    joined = again(found)
                    found.append(Token(",", start, end))
                    continue
                if any(token.letter in "NQ" for token in found):
                    found = found[:-1] if found[-1].letter == "," else found
                    talks = [token.letter for token in found if token.letter in "Kk"] == ["K"]
                    found.append(Token("k", start, end, "one") if talks else Token("&", start, end))
                    continue
                value = None
            if (
                letter == "S"
                and following
                and following[0] == "M"
                and self.tokens[following[1] - 1].low in ("at", "the", "to")
            ):
                found.append(Token("A", start, end, ""))
            if letter == "W" and not value and self.context.joins_talks(found, first):
                letter = "k"
            if letter == "W" and value == "host" and sees(found):
                found += (once := again(found))
                if all(token.letter in "VL&" for token in once):
                    found.append(Token("W", start, end, value))
                continue
            if letter == "W" and value == "all":
                only = self.told_in.get("M") == line.paragraph != self.told_in.get("V")
                found += self.visits.everything(start, end, meeting=self.meeting)[: 2 if only else 3]
                continue
            opens = not found or found[-1].letter == ","
            if opens and self.context.says(raw[at], following):
                found.append(Token("I", start, end))
                continue
            if (
                letter in "JOF"
                and [word.low for word in self.tokens[first - 2 : first]] == ["then", "the"]
                and (seen := next((i for i, token in enumerate(found) if token.letter == "V"), None))
            ):
                found += [Token(",", start, start), *(t for t in found[:seen] if t.letter in "N&"), found[seen]]
            greets = letter == "S" and self.tokens[first].low in word_class("greeting")
            if greets and following and following[0] in ("N" if self.meeting else "NQ") and following[1] - last <= 2:
                letter, value = "K", "meet"
            if letter == "S" and self.context.inverted(found, following, last):
                value = "by"
            if (
                letter == "V"
                and following
                and following[0] == "N"
                and following[1] - last <= 4
                and next_letters(raw, at) == "N"
                and not self.context.falls_to(first, last)
            ):
                letter, value = "K", "talk"
            if letter == "K":
                if (absent := self.context.absent_only(found, raw, at)) is not None:
                    found.append(absent._replace(start=start, end=start))
                phrase = self.draft.article.clean[start:end].lower()
                away = re.match("[iL,]*pN", "".join(r[0] for r in raw[at + 1 :]))
                if away and letter == "K":
                    skipped.update(range(at + 1, at + away.end()))
                    person = True
                else:
                    person = (
                        following is not None
                        and following[0] == "N"
                        and self.context.receives(raw[at], following, dropped, line)
                    )
                person = person or (following is not None and following[3] in ("party", "him"))
                person = person or (bool(found) and found[-1].value == "sides")
                if phrase == "called on" and not person:
                    letter, value = ("V", "see") if following and following[0] in "JOF" else ("S", "")
                elif not person and not word_class("delegation") & {w.low for w in self.tokens[last : line.last]}:
                    continue
            near = (
                bool(found)
                and found[-1].letter in "NQ"
                and self.draft.article.clean[found[-1].end : start].count(" ") <= 2
            )
            near = near or (bool(found) and self.context.titled(found[-1], first, dropped, line))
            near = near or (bool(found) and self.tokens[line.first + 1].low == "heard")
            if letter != "Q" and self.tokens[first].low in word_class("noun-too") and last <= first + 2 and not near:
                continue
            if letter == "i" and found and found[-1].letter == "V":
                continue
            if (
                letter == "V"
                and self.tokens[last - 1].low == "on"
                and (to := re.match("[,i]+(?=L)", next_letters(raw, at, 4)))
            ):
                skipped.update(range(at + 1, at + 1 + to.end()))
            if found and self.whereabouts.only_told(found, raw[at], line):
                continue
            if letter == "r" and next_letters(raw, at) == "N":
                heard = value != "by" or not line.said.isdisjoint(word_class("heard"))
                alone = value == "by" and "respectively" not in line.said
                letter, value = ("R", "one" if alone else "by") if heard else ("-", "")
            if letter == "-" or (letter == "r" and value in ("of", "by")):
                continue
            if letter == "V" and self.tokens[min(last, line.last - 1)].low in word_class("visited-people"):
                if not self.context.people_in(last, following):
                    continue
                value = "go"
            came = letter == "V" and bool(found) and found[-1].letter == "N" and self.tokens[first - 1].low == "who"
            if came and self.context.on_a_visit(first, last):
                found += [Token(",", start, start), found[-1]]
            elif letter == "V" and self.tokens[first].low in ("was", "were") and self.context.away(first, last, line):
                letter, value = ("x", None) if self.tokens[first - 1].low == "who" else ("Z", "")
            if letter == "p" and (not (following and following[0] == "N") or re.match("NH", next_letters(raw, at, 2))):
                continue
            if letter == "M" and value is None and self.tokens[first - 1].low in ("the", "this"):
                before = self.tokens[max(line.first, first - 2)].low
                if before in ("before", "after", "following", "upon", "what"):
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
