"""Who met whom and who visited what, in any language; what companions saw is known only at an article's end."""

from kg.draft.draft import Draft
from kg.draft.home import Home
from kg.draft.tokens import CHATS, Token, letters_of, people_behind
from kg.find.arrivals import Arrivals
from kg.find.delegations import came_to_talks, delegations_at_talks, with_company
from kg.find.joined import Joined
from kg.find.line import Line
from kg.find.scene import Scene
from kg.find.stops import THINGS, Call, Companions, Talk, alone, arriving, first_people, going, things_at
from kg.find.talks import Talks
from kg.find.ties import Ties
from kg.find.trip import Trip
from kg.lang.encounters import Wording


class Encounters:
    """Collects the stops, talks and companions of one article; `finish` writes them to the draft."""

    def __init__(self, draft: Draft, home: Home, wording: Wording) -> None:
        self.draft = draft
        self.home = home
        self.ties = Ties(draft, home, wording)
        self.trip = Trip(draft, self.ties)
        self.talks = Talks(draft, self.ties)
        self.calls: list[Call] = []
        self.absent: dict[int, int] = {}
        self.scene = Scene()
        self.arrivals = Arrivals(self.trip, self.talks, self.scene)

    # visits

    def visit(self, line: Line, token: Token, at: int) -> None:
        """A verb of visiting: its subjects, or whoever leads the visit, stop at the things behind it."""
        if line.impersonal:
            self.arrivals.toured(line, token, at)
            return
        if token.value in ("await", "leaders"):
            self.arrivals.awaits(line, token, at)
            return
        visitors = list(line.subjects) + (line.objects if line.comitative else [])
        asks = line.behind(at) if token.value == "at" else []
        visitors = [one for one in visitors if not (one in asks and self.draft.officeless(one))]
        self.arrivals.arrive(visitors, line.sentence.paragraph)
        if line.company and not set(visitors).isdisjoint(self.trip.leads) and not self.trip.apart(visitors):
            visitors = list(dict.fromkeys([*visitors, *self.party()]))
        if token.value == "at":
            visitors = self.trip.at_stop(visitors, line.sentence.paragraph)
        if token.value == "stop":
            visitors = line.whose(at) or list(self.trip.leads) or visitors or line.on_the_way()
        if not visitors and not line.named_before(at):
            visitors = list(self.trip.leads) or line.left_out(at)
        beside = line.objects if line.comitative else []
        line.verb, line.spent, line.comitative = token, True, False
        waits = not visitors and (token.value == "stop" or self.trip.waits_in(line.sentence.paragraph))
        if not visitors and not waits and not any(other.value == "party" for other in line.sentence.tokens[:at]):
            return
        kept = self.arrivals.apart(line, at, visitors, self.arrivals.stops_behind(line, token, at))
        if beside and (not kept or token.value == "go"):
            line.subjects, line.objects = list(dict.fromkeys([*beside, *line.subjects])), []
        if waits:
            self.arrivals.wait(kept, line)
            return
        self.arrivals.guess(line, token, at, visitors, kept)
        if (apart := token.value == "each" and min(len(visitors), len(kept)) > 1) and len(visitors) != len(kept):
            self.arrivals.part(token, kept[-1])
            return
        for at, thing in enumerate(kept):
            self._stop(thing, [visitors[at]] if apart else visitors, line.sentence.paragraph)
        if kept and (line.company or line.partying):
            self.arrivals.leave_behind(self.trip.stops[-len(kept) :])

    def stop_at(self, line: Line, at: int) -> None:
        """A stop told as a place: "in the workshop of X, N asked …", where a visit is under way."""
        tokens = line.sentence.tokens
        self.arrivals.front(line, at)
        if any(token.letter in "MAH" for token in tokens):
            return
        rest = tokens[at + 1 :]
        told, behind_them = things_at(self.draft.article.clean, self.ties.wording.stops, tokens, at)
        after = behind_them[0].letter if behind_them else ""
        if after == "K" and (behind_them[0].value == "meet" or line.guests_met(tokens.index(behind_them[0]))):
            return
        things = [thing for thing, following in told if self.ties.is_there(thing, following, behind_them)]
        if after == "N" and things and things[-1].letter == "O":
            things.pop()
        behind = first_people(rest)
        if not self.trip.leads and things:
            self.trip.leads = arriving(line.subjects, rest, self.ties.guest)
        if not self.trip.leads:
            return
        named = [*line.subjects, *(line.objects if line.comitative else [])] or behind
        people = [one for one in named if not self.ties.guest(one)]
        if not (leads := self.trip.leading(line.sentence.paragraph, people)):
            return
        leads = [] if self.arrivals.on_their_own(people, behind_them) else leads
        known = [one for one in people if one in leads or not self.draft.officeless(one)]
        visitors = list(dict.fromkeys([*leads, *(known if set(people) & set(leads) or not leads else [])]))
        for thing in things:
            self._stop(thing, visitors, line.sentence.paragraph)

    def party(self) -> list[int]:
        """Those who travel together, else the guests of the last talks."""
        party, guests = self.trip.party(), list(self.talks.last.guests) if self.talks.told else []
        return list(dict.fromkeys([*party, *guests])) if set(guests) & set(party) else party or guests

    def _stop(self, thing: Token, visitors: list[int], paragraph: int) -> None:
        self.trip.stop(thing, visitors, paragraph)
        leads = self.trip.leads
        self.scene.enter(leads if set(leads) < set(visitors) else visitors, paragraph)

    def along(self, line: Line, token: Token, at: int) -> None:
        """Companions of a visit; "in the company of N" names hosts, and those before them are the visitors."""
        people = [one for one in line.subjects if token.value not in ("there", "here") or self.draft.posts(one)]
        if self.arrivals.took_part(people, line, token):
            line.spent = True
            return
        if people and self.arrivals.nowhere(people, token):
            line.spent = True
            return
        if token.value == "beside":
            people = [person for person in people if person not in line.ahead]
            line.subjects = list(line.ahead) or first_people(line.sentence.tokens[at + 1 :]) or self.party()
        following = line.sentence.tokens[at + 1 : at + 2]
        if people and token.value == "" and self.trip.joined_in(people, token, following):
            return
        goes = bool(people) and going(line.sentence.tokens, at)
        shows = token.value not in ("all", "beside", "whole") and (self.trip.leads or goes)
        if following and following[0].letter == "V" and set(THINGS).isdisjoint(line.sentence.letters[at + 2 :]):
            line.verb = following[0]  # 随团|出访: nothing is told that only they saw
        elif goes and self.trip.joined(following[0], people):
            line.spent = True
            return
        elif following and shows and self.ties.shown(following[0]):
            came = self.trip.shown(line.sentence.paragraph, there=token.value == "there")
            line.subjects = list(dict.fromkeys([*came, *people]))
            if following[0].letter != "V":
                self.visit(line, token, at)
            elif token.value == "":
                self.trip.came_too(people, line.sentence.start, token.start)
            return
        whom = letters_of(line.sentence.tokens[at + 1 : at + 3])
        if token.value == "call" and (whom[:1] == "N" or whom in ("ON", "LN", "FN")):
            self.talk(line, token, at)
        elif people and came_to_talks(self.trip, self.talks, line, token):
            if not self.talks.beside(people, following):
                self.talks.take_sides(people)
            line.spent = True
        elif people and token.value == "host" and following and following[0].letter == "L":
            for person in people:
                self.ties.hosts_in[person] = self.draft.info(int(following[0].value or 0)).get("area")
            self.trip.companions.append(Companions(people, True, -1, token, []))
            line.spent = True
        elif people:
            beside = list(line.subjects) if token.value == "beside" else []
            host = token.value in ("host", "beside", "here")
            self.trip.companions.append(Companions(people, host, line.sentence.paragraph, token, beside))
            self.arrivals.sit_in_too(people, token)
            line.spent = True

    # talks

    def talk(self, line: Line, token: Token, at: int) -> None:
        """A verb of meeting: formal talks have sides, which others may join; a chat has two ends."""
        line.join_ahead_of(at)
        people = list(line.subjects)
        others = (list(line.objects) if line.comitative else []) or people_behind(line.sentence.tokens, token)
        received = [other.value == "party" for other in line.sentence.tokens[at + 1 :]]
        guests = line.guests_met(at)
        token = token._replace(value="meet") if guests == "guests" else token
        if guests and token.value == "meet":
            others = self.talks.guests(line.sentence, people, token, self.party())
            others = others or (self.party() if guests == "party" else [])
        elif (not others and any(received)) or (not line.comitative and received[:1] == [True]):
            others = self.party() or others
        if not others and token.value == "meet" and people:
            others = line.received(people, at)
        others = with_company(others, line.sentence.tokens[at + 1 :], self.party)
        line.verb, line.spent = token, True
        following, chat = letters_of(line.sentence.tokens[at + 1 : at + 3]), token.letter == "W" or token.value in CHATS
        if chat and not line.comitative and following[:1] in tuple("OJF") and following[1:] != "N":
            self.visit(line, token, at)
            return
        if not people and not line.named_before(at):
            people = list(self.trip.leads or line.before[:1])
        if line.company and token.value == "meet" and not set(people).isdisjoint(self.trip.leads):
            people = list(dict.fromkeys([*people, *self.party()]))
        people = [one for one in people if one not in others]
        comfort = token.value == "comfort" and line.as_party(at) and not set(people).isdisjoint(self.trip.leads)
        if comfort:
            people = list(dict.fromkeys([*people, *self.trip.leads]))
        elif chat and line.partying and set(people) >= set(self.trip.leads):
            people = self.trip.leads[:1] or people
        if line.impersonal or not people:
            return
        if chat:
            self.arrivals.arrive([one for one in people if not self.draft.officeless(one)], line.sentence.paragraph)
        if chat and not all(map(self.draft.officeless, people)):
            self.scene.enter(people, line.sentence.paragraph)
        if chat and self.trip.leads:
            leads, stops = self.trip.leads, self.trip.stops
            along = [one for one in people if self.ties.together(one, leads) and not alone(one, leads, stops)]
            if along and token.value != "home":
                self.trip.companions.append(Companions(along, False, -1, token, []))
        if not others and not chat and any(received):
            self.talks.open.append(Talk(people, [], token, line.sentence.paragraph))
        elif not others and chat:
            self.calls += [Call(people, [], token, line.sentence.paragraph)] if self._with_guests(line, token) else []
            self.visit(line, token, at)
        elif others and (not chat or self.talks.formal(people, others, token, self.trip.leads)):
            sides = (others, people) if self.ties.come_to(people, others) else (people, others)
            self.talks.tell(*sides, token, line.sentence.paragraph)
            self.talks.take_sides(self.talks.waiting.pop(line.sentence.start, []))
        elif token.value == "call" or comfort or (token.value == "comfort" and (line.company or len(people) > 1)):
            self._call(people, others, token, line.sentence.paragraph)
        else:
            self._chat(people, others, token, line.sentence.paragraph)

    def _with_guests(self, line: Line, verb: Token) -> bool:
        """Whether somebody talks with guests who aren't named yet: "talked with entrepreneurs. A and B took part"."""
        start = max(
            (t.start for t in line.sentence.tokens if t.letter == "p" and t.end <= verb.start), default=verb.end
        )
        return self.ties.wording.visitors.search(self.draft.article.clean, start, verb.start) is not None

    def at_home(self, line: Line, token: Token, at: int) -> None:
        """In the home of those named before: whoever is named behind meets them, else whoever leads the visit."""
        behind = first_people(line.sentence.tokens[at + 1 :])
        callers = behind or self.trip.leads or line.before
        self._chat(callers, list(line.subjects), token, line.sentence.paragraph)
        line.subjects, line.spent = [], True

    def contact(self, line: Line, at: int) -> None:
        """Somebody without an office is spoken to, or speaks, where a visit is under way: the visitors met them."""
        token = line.sentence.tokens[at]
        assert isinstance(token.value, int)
        here = not self.away(token.value, line.sentence.paragraph) and self.draft.officeless(token.value)
        if here and token.value not in self.trip.party():
            near = self.trip.near(line.sentence.paragraph)
            met = self.scene.facing(line.sentence, at, [*self.trip.leads, *near], self.draft.officeless)
            across = [t.value for t in line.sentence.tokens if t.letter == "N" and t.start == token.end > token.start]
            present = [one for one in [*met, *across] if isinstance(one, int) and not self.draft.officeless(one)]
            self._chat(present, [token.value], token, line.sentence.paragraph)

    def clause(self, line: Line, token: Token) -> None:
        """A clause of a visit in which somebody is "with" somebody, whatever the verb: they met."""
        if not line.comitative:
            return
        if line.verb is None and (line.visiting or self.trip.leads):
            self.draft.met(line.subjects, list(filter(self.draft.officeless, line.objects)), *token[1:3], "talks with")
        elif line.verb and line.verb.letter == "R" and set(self.trip.leads) & set(line.objects):
            self._call(list(line.objects), self.ties.outside(line.subjects), line.verb, line.sentence.paragraph)

    def join(self, line: Line, token: Token) -> None:
        """Somebody takes part in the talks."""
        people = people_behind(line.sentence.tokens, token) if token.value in ("by", "one") else list(line.subjects)
        if self.talks.told:
            self.arrivals.join_talks(people, line.sentence, token)
        elif talk := self.talks.opened(people, self.trip.leads, token, line.sentence.paragraph):
            self.talks.told.append(talk)
        elif self.sit_in(people, line.sentence.paragraph):
            self.trip.come_along(people, line.sentence, token)
        else:
            self.talks.waiting[line.sentence.start] = people
        line.spent = True

    def sit_in(self, people: list[int], paragraph: int) -> bool:
        """Somebody was there when others called on somebody, as the paragraph tells; False if it doesn't."""
        strange = all(self.ties.guest(one) or self.draft.officeless(one) for one in people)
        if not self.calls or self.calls[-1].paragraph != paragraph or not (self.calls[-1].others or strange):
            return False
        self.calls[-1].seat([one for one in people if one not in self.calls[-1].others], self.draft.areas)
        return True

    def away(self, person: int, paragraph: int) -> bool:
        """Whether somebody is absent from what a paragraph tells: told so in it, or before and not named since."""
        told = self.absent.get(person, -1)
        return told == paragraph or (0 <= told < paragraph and person not in self.trip.named.get(paragraph, ()))

    def _call(self, people: list[int], others: list[int], token: Token, paragraph: int) -> None:
        self.calls.append(Call(people, others, token, paragraph))
        self.trip.chats.append(self.calls[-1])

    def _chat(self, people: list[int], others: list[int], token: Token, paragraph: int) -> None:
        """Some people talk with others on the way."""
        if people and others:
            self.trip.chats.append(Call(people, others, token, paragraph))
            self.draft.met(people, others, *token[1:3], "talks with")

    def finish(self) -> None:
        """Write the talks, and who saw which stop."""
        along = Joined(self.trip, self.arrivals.routes)
        along.set_apart(self.calls)
        for call in self.calls:
            self.draft.met(self.trip.callers(call), call.others, *call.token[1:3], "talks with")
        along.call_too()
        for talk in delegations_at_talks(self.trip, self.talks, self.arrivals.routes.everyone()):
            self.draft.met(talk.hosts, talk.guests, *talk.token[1:3], "receives")
        along.write(self.away)
