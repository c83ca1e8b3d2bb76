"""Later mentions of people: by surname, given name or title alone."""

from kg.draft.draft import Draft
from kg.draft.home import Home
from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.names import syllables
from kg.lang.en.people import People, Person, foreign_surnames
from kg.lang.en.plain import PLAIN
from kg.lang.en.posts import Posts
from kg.lang.en.scan import Item
from kg.lang.en.words import Word
from kg.model import HELD
from kg.places import fits, gazetteer

ROLE_OF = {
    "mayor": ("government-head", "acting-government-head"),
    "governor": ("government-head", "acting-government-head"),
    "commissioner": ("government-head",),
    "secretary": ("party-secretary",),
}


class LaterMentions:
    """Finds the short mentions of the people already known."""

    def __init__(self, draft: Draft, tokens: list[Word], people: People, home: Home, posts: Posts) -> None:
        self.draft = draft
        self.tokens = tokens
        self.people = people
        self.home = home
        self.posts = posts
        self.recent: list[int] = []
        self.subject: Person | None = None
        self.others: list[Person] = []
        self.small: set[str] = set()
        self.family: dict[str, list[Person]] = {}

    def read(self, lines: list[Line]) -> None:
        """Add the short mentions to each line's names."""
        self.others = [p for p in self.people.persons if not p.surname and " " in p.given]
        self.small = {word for p in self.others if p.full.islower() for word in p.full.split()}
        for one in self.people.persons:
            alone = not one.surname and " " in one.given
            for word in {one.surname, *(foreign_surnames(one.given) if alone else ())}:
                self.family.setdefault(word, []).append(one)
        for word, one in self.people.first_names(self.others).items():
            self.family.setdefault(word, [one])
        for line in lines:
            self._full_title(line)
            done = 0
            for at, item in line.of("wNHVGL" if self.small.isdisjoint(line.said) else "wNHVGLx"):
                if at < done:
                    continue
                if at in line.names:
                    self._note(line.names[at])
                elif span := self._whole(line, at):
                    done = at + span
                elif person := self._short(line, at) or self._title(line, at):
                    line.names[at] = person
                    self._note(person)
                    self.draft.name(person.mention, self.tokens[item.first].start, self.tokens[item.last - 1].end)
            self._subject(line)

    def _whole(self, line: Line, at: int) -> int:
        """The number of items of a full name that isn't Chinese, said again; 0 if none begins here."""
        if line.items[at].letter not in "wx":
            return 0
        low = self.tokens[line.items[at].first].low
        for person in self.others:
            if not person.given.startswith(low):
                continue
            size = person.given.count(" ") + 1
            if at + size > len(line.items):
                continue
            found = line.items[at : at + size]
            if (
                all(i.last - i.first == 1 for i in found)
                and " ".join(self.tokens[i.first].low for i in found) == person.given
            ):
                for inner in range(at, at + size):
                    line.names[inner] = person
                self._note(person)
                return size
        return 0

    def _subject(self, line: Line) -> None:
        """Remember whom a sentence begins with: "The mayor" of the next one may be this person."""
        first = next((at for at in range(len(line.items)) if at in line.names), None)
        self.subject = line.names[first] if first is not None and line.paragraph else None

    def _note(self, person: Person) -> None:
        if person.mention in self.recent:
            self.recent.remove(person.mention)
        self.recent.append(person.mention)

    def _short(self, line: Line, at: int) -> Person | None:
        item = line.items[at]
        if item.letter == "N" and item.name:
            joined = (
                item.name.surname + item.name.given if not item.name.reversed else item.name.given + item.name.surname
            )
            return self.people.by_given(joined)
        word = self.tokens[item.first]
        small = word.shape == "l" and word.low in self.small
        if (word.shape == "l" and not small) or item.letter not in "wxVHGL" or item.last - item.first != 1:
            return None
        if word.joined or not (word.shape in "CUM" or small) or (item.letter in "VHG" and not self._verb(line, at)):
            return None
        if item.first + 1 < line.last and self.tokens[item.first + 1].joined:
            return None
        found = self._surname(line, at, word)
        if found:
            return found
        if item.letter == "L":
            return None
        return (
            self._single(word.low)
            or self.people.whole(word.low)
            or (self.people.by_given(word.low) if syllables(word.low) > 1 and not self._in_a_name(line, at) else None)
        )

    def _in_a_name(self, line: Line, at: int) -> bool:
        """As in "Jianyue New Materials": the first word of something else's name."""
        behind = line.items[at + 1] if at + 1 < len(line.items) else None
        return behind is not None and behind.letter in "wEG" and self.tokens[behind.first].shape in "CU"

    def _single(self, word: str) -> Person | None:
        """The person whose only name a word is: "Tegus"."""
        return next((p for p in self.people.persons if not p.surname and p.given == word), None)

    def _surname(self, line: Line, at: int, word: Word) -> Person | None:
        item = line.items[at]
        persons = self.family.get(word.low)
        if not persons:
            return None
        following = line.items[at + 1].letter if at + 1 < len(line.items) else "."
        before = line.items[at - 1].letter if at else "."
        if following in "wELNGY" and before not in "H":
            return None
        behind = self.tokens[item.last].low if item.last < line.last else ""
        if behind in word_class("household") or behind in ("counties", "districts", "cities"):
            return None
        if before in "wE" and not self._address(line, at) and not self._opened(line, at):
            return None
        word_too = word.low in self.people.data.english and before != "H"
        if word_too and not self._acts(line, at, following) and not self._within(line, item, word):
            return None
        if line.paragraph == 0 and before != "H":
            return None
        if len(persons) == 1:
            return persons[0]
        if before == "H" and (entry := line.items[at - 1].entry):
            roles = ROLE_OF.get(entry.row["base"], ())
            fitting = [p for p in persons if any(f.info["role"] in roles for f in self.draft.posts(p.mention))]
            noun = self.tokens[item.first - 1].low  # of two Dongs "Chairman Dong" is the chairman
            fitting = fitting or [p for p in persons if self._called(p, (), noun)]
            if len(fitting) == 1:
                return fitting[0]
        known = [p for p in persons if p.mention in self.recent]
        return max(known, key=lambda p: self.recent.index(p.mention), default=None)

    def _opened(self, line: Line, at: int) -> bool:
        """As in "There Xu sat down": only a word that opens the sentence stands before the name."""
        return at in (1, 2) and self.tokens[line.items[at - 1].first].low in word_class("opening-word")

    def _acts(self, line: Line, at: int, following: str) -> bool:
        """Whether a word that can be a surname does something: "Long said", "Long sat down"."""
        if following == "v":
            return True
        behind = self.tokens[line.items[at].last] if line.items[at].last < line.last else None
        if self._past(line, at):
            return True
        listed = at > 1 and line.items[at - 1].letter == "c" and at - 2 in line.names
        return listed or (behind is not None and behind.low == "and")

    def _within(self, line: Line, item: Item, word: Word) -> bool:
        """Whether a capital within a sentence tells a surname from a word: "the visit to Ma"."""
        before = self.tokens[item.first - 1]
        return item.first > line.first and word.shape == "C" and before.shape == "l" and word.low not in PLAIN

    def _past(self, line: Line, at: int) -> bool:
        """Whether a verb in the past follows an item: "watched", "sat"."""
        last = line.items[at].last
        low = self.tokens[last].low if last < line.last else ""
        return low in word_class("past") or (len(low) > 4 and low.endswith("ed"))

    def _address(self, line: Line, at: int) -> bool:
        first = line.items[at].first
        return any(self.tokens[i].low in word_class("address") for i in range(max(line.first, first - 2), first))

    def _verb(self, line: Line, at: int) -> bool:
        """Whether a verb follows an item, be it behind "then" or "also", or ", together with A,"."""
        at += 1
        if [self.tokens[item.first].low for item in line.items[at : at + 1]] == [","]:
            return at + 1 < len(line.items) and self.tokens[line.items[at + 1].first].low in word_class("together")
        while at < len(line.items) and self.tokens[line.items[at].first].low in word_class("before-verb"):
            at += 1
        return at < len(line.items) and line.items[at].letter == "v"

    def _held(self, roles: tuple[str, ...]) -> list[tuple[Person, str | None]]:
        """Who is in a post of these roles, with its area."""
        return [
            (p, f.info.get("area"))
            for p in self.people.persons
            for f in self.draft.posts(p.mention)
            if f.info["role"] in roles and f.info["status"] in HELD
        ]

    def _holders(self, roles: tuple[str, ...], level: str, noun: str) -> list[Person]:
        """Who holds a post of home, else one of an area of the level that its title tells ("the governor").

        Those whose title has that very noun come first: "the governor" isn't the county's magistrate.
        """
        held = self._held(roles)
        called = [(p, area) for p, area in held if self._called(p, roles, noun)]
        held = called or held
        own = [p for p, area in held if area == self.home.area]
        if called and not own:
            return list({p.mention: p for p, _ in called}.values())
        if own or level != "province":
            return own
        return [p for p, area in held if area and fits(gazetteer().area(area), level)]

    def _called(self, person: Person, roles: tuple[str, ...], noun: str) -> bool:
        """Whether a title of somebody has a noun."""
        return any(
            (not roles or f.info["role"] in roles) and noun in f.info["title"].lower().split()
            for f in self.draft.posts(person.mention)
        )

    def _full_title(self, line: Line) -> None:
        """As in "Li likes milk. … the mayor of Wuxi asked": whoever is mayor there, else the one just named."""
        held = {at for holding in line.holdings for at in range(holding.posts[0].first, holding.posts[-1].last)}
        for piece in line.pieces if line.paragraph and self.subject else ():
            post = piece.posts[0] if len(piece.posts) == 1 else None
            if (
                post is None
                or post.first in held
                or not post.areas
                or post.role not in ("party-secretary", "government-head")
            ):
                continue
            behind = line.items[post.last : post.last + 1]
            the = self.tokens[line.items[post.first].first].low == "the"
            if not the or not behind or behind[0].letter not in "vx" or self.tokens[behind[0].first].shape != "l":
                continue
            if self.tokens[behind[0].first].low in word_class("function"):
                continue
            area = self.posts.area(line, post)
            person = next((p for p, held_in in self._held((post.role,)) if held_in == area), None)
            if person is None and self.subject and not self.draft.posts(self.subject.mention):
                person = self.subject
                start, end = (
                    self.tokens[line.items[post.first].first].start,
                    self.tokens[line.items[post.last - 1].last - 1].end,
                )
                title = self.draft.article.clean[start:end]
                self.draft.post(
                    person.mention,
                    post.role,
                    title,
                    start,
                    end,
                    "title of the one just named",
                    area=area,
                )
            if person:
                at = next(i for i in range(post.first, post.last) if line.items[i].letter == "H")
                line.names[at] = person

    def _title(self, line: Line, at: int) -> Person | None:
        """As in "the mayor said", "the Secretary talked with"."""
        item = line.items[at]
        if item.letter != "H" or item.entry is None or at == 0 or line.paragraph == 0:
            return None
        roles = ROLE_OF.get(item.entry.row["base"])
        if roles and at > 1 and line.items[at - 1].letter == "m":
            modifier = line.items[at - 1].entry
            if modifier is None or modifier.row["modifier"] != "acting":
                return None
            roles, at = roles[1:], at - 1
        if line.items[at - 1].letter != "d":
            return None
        after = at + line.letters[at:].index("H")
        if (
            roles is None
            or not (self._verb(line, after) or self._past(line, after))
            or any(at in range(p.first, p.last) and p.posts and len(p.posts) > 1 for p in line.pieces)
        ):
            return None
        found = self._holders(roles, item.entry.row["level"], self.tokens[item.last - 1].low)
        if found or self.subject is None or self.draft.posts(self.subject.mention) or at != 1:
            return found[0] if len(found) == 1 else None
        start, end = self.tokens[item.first].start, self.tokens[item.last - 1].end
        title = self.draft.article.clean[start:end]
        rule = "title of the one just named"
        self.draft.post(self.subject.mention, roles[0], title, start, end, rule, area=self.home.area)
        return self.subject
