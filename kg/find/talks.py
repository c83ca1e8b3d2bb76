"""Formal talks as an article tells them: who sat on which side."""

from kg.draft.draft import Draft
from kg.draft.tokens import Sentence, Token
from kg.find.stops import Stop, Talk
from kg.find.ties import Ties

NEAR = 12


class Talks:
    """The talks told so far, in order.

    `waiting`: who took part in those that a sentence, by its start, will tell; `open`: those with a delegation whose
    people are named elsewhere.
    """

    def __init__(self, draft: Draft, ties: Ties) -> None:
        self.draft = draft
        self.ties = ties
        self.told: list[Talk] = []
        self.waiting: dict[int, list[int]] = {}
        self.open: list[Talk] = []
        self._named: list[tuple[int, int, int]] = []
        self._in_turn: list[Talk] = []

    def note(self, sentence: Sentence) -> None:
        """Remember whom a sentence names."""
        people = [(t.value, t.start) for t in sentence.tokens if t.letter == "N" and isinstance(t.value, int)]
        self._named += [(sentence.paragraph, start, person) for person, start in people]
        named = {person for person, _ in people}
        meant = [talk for talk in self._in_turn if not named.isdisjoint(talk.guests)]
        if len(meant) == 1 and sentence.paragraph > meant[0].paragraph:
            meant[0].paragraph = sentence.paragraph
            self.told = [*(talk for talk in self.told if talk is not meant[0]), meant[0]]

    def tell(self, hosts: list[int], guests: list[int], token: Token, paragraph: int) -> None:
        """Remember talks; of guests of several bodies received in turn each may have talks of their own told below."""
        text, near = self.draft.article.clean, max(0, token.start - NEAR)
        apart = self.ties.wording.in_turn.search(text, near, token.start) is not None
        parties: list[list[int]] = []
        for guest in guests:
            own = self.ties.of([guest])
            if apart and parties and own and own.isdisjoint(self.ties.of(parties[-1])):
                parties.append([guest])
            elif parties:
                parties[-1].append(guest)
            else:
                parties = [[guest]]
        self.told.append(Talk(hosts, guests, token, paragraph))
        if len(parties) > 1:
            self._in_turn = [Talk(list(hosts), party, token, paragraph) for party in parties]

    def guests(self, sentence: Sentence, hosts: list[int], token: Token, party: list[int]) -> list[int]:
        """Whom "the guests" means: a party of guests, else those named near by before who belong elsewhere."""
        near = (one for at, start, one in self._named if start < token.start and sentence.paragraph - at <= 1)
        named = [one for one in dict.fromkeys(near) if one not in hosts and self.ties.apart(one, hosts)]
        return self.away(party) or named

    @property
    def last(self) -> Talk:
        """The talks told last."""
        return self.told[-1]

    def sides(self, sentence: Sentence) -> bool:
        """Whether those who "came along" in a sentence took part in formal talks, not in a visit."""
        return bool(self.told) and self.last.token.value == "meet" and "V" not in sentence.letters

    def since(self, stops: list[Stop], token: Token) -> bool:
        """Whether those who "came along", or were "there, too", did so to the talks: no stop is told, or none since."""
        return not stops or (token.value == "there" and self.last.token.start > stops[-1].token.start)

    def take_sides(self, people: list[int]) -> None:
        """Put people who took part in the talks on the side they belong to."""
        talk = self.last
        hosts, guests = self.ties.of(talk.hosts), self.ties.of(talk.guests)
        foreign, at_home = False, self._officials_came(talk)
        listed = self._of_home(people, talk)
        for person in people:
            if self.talked(person):
                continue
            school = {self.draft.schools[person]} if person in self.draft.schools else set()
            ties, beside = self.ties.of([person]) or school, foreign
            foreign = self.ties.guest(person) and not (at_home or any(self.ties.guest(host) for host in talk.hosts))
            foreign = foreign or (person in self.draft.foreign and self.draft.foreign.isdisjoint(talk.hosts))
            roles = {fact.info["role"] for fact in self.draft.posts(person)}
            foreign = foreign or (bool(hosts) and not guests and not ties and bool(roles - {"university-president"}))
            near = [self.ties.close(ties, side) for side in (hosts, guests)]
            if not ties & (hosts | guests) and near[0] != near[1]:
                foreign = near[1]
            if self.ties.society_of_home(person) or (listed and not self._namesakes(person, talk.guests)):
                foreign = False
            if ties & (hosts ^ guests):
                foreign = bool(ties & (guests - hosts))
            elif not ties and (theirs := self._of_their_body(person, talk.guests)) != self._of_their_body(
                person, talk.hosts
            ):
                foreign = theirs
            foreign = (
                foreign
                or (bool(beside) and not ties and not self.ties.unplaced(person))
                or self.ties.clipped(person, talk.guests)
            )
            (talk.guests if foreign else talk.hosts).append(person)

    def seat(self, people: list[int], token: Token, sentence: Sentence, *, joins: bool) -> None:
        """Put people on the side where they are told to have sat, in talks told before or here."""
        known = (talk for talk in reversed(self.told) if not set(people).isdisjoint([*talk.hosts, *talk.guests]))
        talk = next(known, None)
        if talk is None and self.told and sentence.paragraph - self.last.paragraph <= 1:
            own = self.last.token.value in ("host", "guest")
            full = bool(self.last.hosts and self.last.guests)
            talk = self.last if not own or not full or joins or self.last.token.start >= sentence.start else None
        if talk is None:
            near = [one.hosts for one in self.open if 0 <= sentence.paragraph - one.paragraph <= 1]
            talk = Talk(list(near[-1]) if near else [], [], token, sentence.paragraph)
            self.told.append(talk)
        side = talk.hosts if token.value == "host" else talk.guests
        side += [one for one in people if one not in talk.hosts and one not in talk.guests]

    def _officials_came(self, talk: Talk) -> bool:
        """Whether all guests are of areas, and no host is: they came to a company."""
        placed = [bool(self.draft.areas(one)) and not self.ties.guest(one) for one in talk.guests]
        return bool(placed) and all(placed) and not any(self.draft.areas(host) for host in talk.hosts)

    def _of_home(self, people: list[int], talk: Talk) -> bool:
        """Whether some people, a company's man among them, are listed with one of home, and all guests are foreign."""
        abroad = bool(talk.guests) and self.draft.foreign.issuperset(talk.guests)
        mine = any(self.ties.home.area in self.draft.areas(one) for one in people)
        return abroad and mine and self.draft.foreign.isdisjoint(people)

    def _namesakes(self, person: int, others: list[int]) -> bool:
        """Whether somebody's title names the body of others: "Brown Tools China manager", "CEO of Brown Tools"."""
        theirs = self._shared(others)
        return any(word in fact.info["title"] for word in theirs for fact in self.draft.posts(person))

    def _of_their_body(self, person: int, others: list[int]) -> bool:
        """Whether somebody's title names the body of others: "head of a division of ACC", "ACC Secretary-General"."""
        named = {word for word in self._shared(others) if word.isascii() and word[0].isupper()}
        return any(not named.isdisjoint(fact.info["title"].split()) for fact in self.draft.posts(person))

    def _shared(self, people: list[int]) -> list[str]:
        """What others of the houses of some people have in their titles, too."""
        titles = (fact.info["title"] for one in people for fact in self.draft.posts(one))
        return [told["shared"] for title in titles if (told := self.ties.wording.namesakes.match(title))]

    def beside(self, people: list[int], following: tuple[Token, ...]) -> bool:
        """Put people who escort somebody to the talks on the side of him who is named behind; False if nobody is."""
        whom = [token.value for token in following if token.letter == "N"]
        return bool(whom) and isinstance(whom[0], int) and self.join(whom[0], people)

    def join(self, whom: int, people: list[int]) -> bool:
        """Put people on the side of somebody in the talks told last; False if he has none."""
        for side in (self.last.hosts, self.last.guests) if self.told else ():
            if whom in side:
                side += [person for person in people if not self.talked(person)]
                return True
        return False

    def two_sides(self, sentence: tuple[Token, ...], leads: list[int]) -> tuple[list[int], list[int]]:
        """Who "the two sides" are: of those named in the sentence before, officials of home and who came to them."""
        named = list(dict.fromkeys(t.value for t in sentence if t.letter in "Nn" and isinstance(t.value, int)))
        hosts = [one for one in named if self.ties.home.area in self.draft.areas(one)]
        guests = [one for one in named if one not in hosts and (self.ties.guest(one) or one in leads)]
        if not hosts and guests and set(guests) <= set(leads):  # they came to people of somewhere else
            own = self.ties.of(guests)
            hosts = [one for one in named if one not in guests and own.isdisjoint(self.ties.of([one]))]
        if not (hosts and guests) and not self.told:
            hosts, guests = self._across(leads) or (hosts, guests)
        return ([], []) if self.told or not guests else (hosts, guests)

    def _across(self, leads: list[int]) -> tuple[list[int], list[int]] | None:
        """Who received and who came, of all named near by, where those who lead a visit are officials of areas."""
        own = self.ties.of(leads)
        if not leads or not all(map(self.draft.areas, leads)):
            return None
        last = self._named[-1][0]
        near = list(dict.fromkeys(one for paragraph, _, one in self._named if last - paragraph <= 1))
        apart = [one for one in near if self.draft.areas(one) and not own & self.ties.of([one])]
        theirs = [self.ties.of([one]) for one in apart]
        if not apart or any(self.ties.close(own, some) for some in theirs) or not set.intersection(*theirs):
            return None
        return apart, [one for one in near if one in leads or own & self.ties.of([one])]

    def opened(self, people: list[int], leads: list[int], token: Token, paragraph: int) -> Talk | None:
        """The talks of those who are told together to have sat in them, officials and guests from elsewhere; else those
        of all with guests who travel.
        """
        guests = [person for person in people if self.ties.guest(person)]
        hosts = [person for person in people if person not in guests and self.draft.posts(person)]
        if hosts and guests:
            return Talk(hosts, guests, token, paragraph)
        return Talk(people, list(leads), token, paragraph) if leads and all(map(self.ties.guest, leads)) else None

    def everybody(self) -> list[int]:
        """Who sat in the talks told last, on either side."""
        return [*self.last.hosts, *self.last.guests] if self.told else []

    def visitors(self) -> list[int]:
        """The side of the talks told last that went to the other one: of those named last before the verb."""
        before = [person for _, start, person in self._named if start < self.last.token.start] if self.told else []
        return self.beside_them(before[-1:])

    def beside_them(self, people: list[int]) -> list[int]:
        """The side of the talks told last that some people sat on."""
        sides = (self.last.hosts, self.last.guests) if self.told else ()
        return next((list(side) for side in sides if not set(people).isdisjoint(side)), [])

    def callers(self, leads: list[int]) -> list[int]:
        """The side of the talks told last that came to the other one: who leads the visit is among them."""
        if not self.told:
            return []
        return list(self.last.hosts if set(leads) & set(self.last.hosts) else self.last.guests)

    def away(self, people: list[int]) -> list[int]:
        """Those of some people who are guests at home."""
        return [one for one in people if self.ties.home.area not in self.draft.areas(one)]

    def formal(self, people: list[int], others: list[int], token: Token, leads: list[int]) -> bool:
        """Whether a talk has two sides though its verb tells of a chat: one came as guests, and nobody travels.

        So it has where officials talk with those of elsewhere who lead a visit to them.
        """
        sides = all(map(self.ties.guest, people)), all(map(self.ties.guest, others))
        if token.value not in ("talk", "call"):
            return False
        return (not leads and sides[0] != sides[1]) or self._officials_apart(people, others, leads)

    def _officials_apart(self, people: list[int], others: list[int], leads: list[int]) -> bool:
        """Whether some people and others are officials of areas apart, and one side leads a visit."""
        own, theirs = ({area for one in side for area in self.draft.areas(one)} for side in (people, others))
        led = bool(leads) and (set(leads) <= set(people) or set(leads) <= set(others))
        return led and bool(own and theirs) and not (own & theirs or self.ties.close(own, theirs))

    def talking(self, paragraph: int, *, alone: bool = False) -> bool:
        """Whether talks are told in a paragraph or the one before it, anywhere if they are `alone` in it."""
        return bool(self.told) and (paragraph - self.last.paragraph <= 1 or (alone and self.last.token.value == "meet"))

    def going_on(self, paragraph: int) -> bool:
        """Whether a paragraph still tells what was said in formal talks: whoever comes as a guest was there, too."""
        return bool(self.told) and self.last.token.value == "meet" and paragraph - self.last.paragraph <= 3

    def talked(self, person: int) -> bool:
        """Whether a person is a side of talks."""
        return any(person in talk.hosts or person in talk.guests for talk in self.told)
