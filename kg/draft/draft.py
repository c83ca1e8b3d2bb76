"""The facts of one article while they are being found: one mention a thing, one fact a claim."""

from bisect import bisect_right
from collections.abc import Mapping
from itertools import product

from kg.draft.confidence import confidence
from kg.draft.roles import ENTERPRISE
from kg.model import HELD, Article, Fact, FactKind, Found, Issue, Mention, MentionKind, Name, PostStatus, Span, Told

Why = tuple[int, int, str]
"""Where a detail is told, ``clean[start:end]``, and the step that read it."""


class Draft:
    """Collects mentions, facts and issues of one article; positions are those of `Article.clean`."""

    def __init__(self, article: Article, sentences: list[tuple[int, int]]) -> None:
        """No quote is longer than its sentence.

        `sentences`: (start, end) of each sentence of `Article.clean`, ascending.
        """
        self.article = article
        self.home: str | None = None
        self.unclaimed: set[int] = set()
        self.villages: set[int] = set()
        self.abroad: set[int] = set()
        self.foreign: set[int] = set()
        self.schools: dict[int, str] = {}
        self._days: list[tuple[int, str]] = []
        self._recalled: list[tuple[int, int]] = []
        self._starts = [start for start, _ in sentences]
        self.sentences = sentences
        self._mentions: list[Mention] = []
        self._by_key: dict[tuple[str, str], int] = {}
        self._facts: dict[tuple[object, ...], Fact] = {}
        self._posts: dict[int, list[Fact]] = {}
        self._titled: dict[tuple[object, ...], tuple[int, int]] = {}
        self._issues: list[Issue] = []

    def quote(self, start: int, end: int) -> Span:
        """The original words of the sentence in which a piece of the clean text stands."""
        first, last = self.sentence(start)
        return self.article.span(min(first, start), max(last, end))

    def sentence(self, position: int) -> tuple[int, int]:
        """Where the sentence in which a place of the clean text stands begins and ends there."""
        at = bisect_right(self._starts, position) - 1
        if at < 0:
            return position, position
        first, last = self.sentences[at]
        return first, min(last, len(self.article.clean))

    def mention(
        self,
        kind: MentionKind,
        key: str,
        start: int,
        end: int,
        *,
        plain: str | None = None,
        why: Mapping[str, Why] | None = None,
        **info: str | None,
    ) -> int:
        """The id of the thing known as `key` among its kind; made if new, its name and info added if not.

        `why`: what tells the details, by their keys in `info`.
        """
        known = self._by_key.get((kind, key))
        if known is None:
            known = len(self._mentions)
            self._by_key[kind, key] = known
            self._mentions.append(Mention(known, kind, []))
        mention = self._mentions[known]
        for field, value in info.items():
            if value and not mention.info.get(field):
                mention.info[field] = value
                if why and field in why:
                    self.tell(known, field, value, *why[field])
        self.name(known, start, end, plain)
        return known

    def tell(self, mention: int, field: str, value: str, start: int, end: int, rule: str) -> None:
        """Record a detail of a mention with the sentence that tells it; what was known before gives way."""
        self.tell_by(mention, field, value, self.quote(start, end), rule)

    def tell_by(self, mention: int, field: str, value: str, quote: Span, rule: str) -> None:
        """Likewise, with the words of the original that tell it."""
        sure = confidence(self.article.language[:2], "detail", rule)
        self._mentions[mention].info[field] = value
        self._mentions[mention].told[field] = Told(quote, rule, sure)

    def alias(self, kind: MentionKind, key: str, mention: int) -> None:
        """Let `key` stand for a mention already made (a short name, a surname)."""
        self._by_key.setdefault((kind, key), mention)

    def known(self, kind: MentionKind, key: str) -> int | None:
        """The id of the thing known as `key`, if any."""
        return self._by_key.get((kind, key))

    def untell(self, mention: int, field: str) -> None:
        """Leave a detail of a mention open."""
        self._mentions[mention].info.pop(field, None)
        self._mentions[mention].told.pop(field, None)

    def name(self, mention: int, start: int, end: int, plain: str | None = None) -> None:
        """Record that ``clean[start:end]`` names the mention; each wording once, at its first place.

        `plain`: how it reads, where not as it stands there ("Dan Zhiwen" for "zhi-wen dan").
        """
        if start >= end:
            return
        plain = plain or self.article.clean[start:end]
        span = self.article.span(start, end)
        text = self.article.quote(span)
        names = self._mentions[mention].names
        if all(name.text != text for name in names):
            names.append(Name(text, plain, span, self.quote(start, end)))

    def info(self, mention: int) -> dict[str, str]:
        """What is known of a mention (see `Mention`); may be changed."""
        return self._mentions[mention].info

    def mentions(self, kind: MentionKind) -> list[Mention]:
        """All mentions of a kind, in the order they were made."""
        return [mention for mention in self._mentions if mention.kind == kind]

    def get(self, mention: int) -> Mention:
        """The mention with that id."""
        return self._mentions[mention]

    def post(
        self,
        person: int,
        role: str,
        title: str,
        start: int,
        end: int,
        rule: str,
        *,
        area: str | None = None,
        organization: int | None = None,
        status: PostStatus = "holds",
        date: str | None = None,
    ) -> None:
        """A person in a post; said again of the same post, the first words stand."""
        key = ("post", person, role, area, status)
        if key in self._facts:
            return
        info = {"role": role, "title": title, "status": status}
        if area:
            info["area"] = area
        if organization is not None:
            info["organization"] = str(organization)
        if date:
            info["date"] = date
        self._facts[key] = self._fact("post", person, organization, start, end, rule, info)
        self._posts.setdefault(person, []).append(self._facts[key])
        self._titled[key] = start, end

    def titles(self) -> list[tuple[Fact, int, int]]:
        """The posts recorded so far, each with where its title stands in the clean text."""
        return [(self._facts[key], *place) for key, place in self._titled.items() if key in self._facts]

    def posts(self, person: int) -> list[Fact]:
        """The posts recorded of a person so far."""
        return self._posts.get(person, [])

    def areas(self, person: int) -> list[str]:
        """The areas whose bodies a person's posts are in."""
        return [fact.info["area"] for fact in self.posts(person) if "area" in fact.info]

    def officeless(self, person: int) -> bool:
        """Whether a person holds no office of an area or its bodies: a villager, an engineer, the head of a company."""
        return all(
            fact.info["role"] in ENTERPRISE or (fact.info["role"] == "other" and "area" not in fact.info)
            for fact in self.posts(person)
            if fact.info["status"] in HELD
        )

    def calendar(self, days: list[tuple[int, str]], recalled: list[tuple[int, int]] | None = None) -> None:
        """Tell the dates of the text: (where, ISO day or "--02-27"), ascending; and where it only recalls something."""
        self._days, self._recalled = days, recalled or []

    def day(self, position: int) -> str | None:
        """The day that a place in the text speaks of: the last date before it, else the first, else the publication."""
        at = bisect_right(self._days, (position, "~"))
        if self._days:
            return self._days[max(at - 1, 0)][1]
        return self.article.published

    def happened(self, position: int) -> str | None:
        """The day on which something happened that is told at a place; None where it is only recalled."""
        past = any(start <= position < end for start, end in self._recalled)
        return None if past else self.day(position)

    def participation(self, person: int, meeting: int, capacity: str, start: int, end: int, rule: str) -> None:
        """A person taking part in a meeting in one capacity."""
        key = ("participation", person, meeting, capacity)
        if key not in self._facts:
            self._facts[key] = self._fact("participation", person, meeting, start, end, rule, {"as": capacity})

    def encounter(
        self,
        kind: str,
        person: int,
        other: int,
        start: int,
        end: int,
        rule: str,
        *,
        date: str | None = None,
    ) -> None:
        """A person meeting another (call it for both directions) or visiting a place, project, company or site."""
        key = ("encounter", kind, person, other)
        if person != other and key not in self._facts:
            info = {"type": kind} | ({"date": date} if date else {})
            self._facts[key] = self._fact("encounter", person, other, start, end, rule, info)

    def met(self, people: list[int], others: list[int], start: int, end: int, rule: str) -> None:
        """Each of some people met each of others, and they them, on the day that the text tells of there."""
        day = self.happened(start)
        for person, other in product(people, others):
            self.encounter("met", person, other, start, end, rule, date=day)
            self.encounter("met", other, person, start, end, rule, date=day)

    def award(self, person: int, name: str, start: int, end: int, rule: str) -> None:
        """An honour given to a named person."""
        key = ("award", person, name)
        if key not in self._facts:
            self._facts[key] = self._fact("award", person, None, start, end, rule, {"name": name})

    def spoke_for(self, organization: int, meeting: int, start: int, end: int, rule: str) -> None:
        """An organization (or area) that spoke at a meeting."""
        key = ("spoke_for", organization, meeting)
        if key not in self._facts:
            self._facts[key] = self._fact("spoke_for", organization, meeting, start, end, rule, {})

    def progress(self, project: int, status: str, start: int, end: int, rule: str) -> None:
        """How far a project had come (a status of `kg.lang.progress`) on the day that is spoken of."""
        key = ("progress", project, status)
        if key not in self._facts:
            day = self.day(end)
            info = {"status": status} | ({"date": day} if day else {})
            self._facts[key] = self._fact("progress", project, None, start, end, rule, info)

    def backing(self, organization: int, project: int, start: int, end: int, rule: str) -> None:
        """An organization that invests in a project, builds or runs it."""
        key = ("backing", organization, project)
        if key not in self._facts:
            self._facts[key] = self._fact("backing", organization, project, start, end, rule, {})

    def _fact(
        self, kind: FactKind, subject: int, other: int | None, start: int, end: int, rule: str, info: dict[str, str]
    ) -> Fact:
        sure = confidence(self.article.language[:2], kind, rule)
        return Fact(kind, subject, other, self.quote(start, end), rule, sure, info)

    def issue(self, what: str, start: int, end: int) -> None:
        """Something not understood: a line of the user's next work."""
        text = self.article.clean[start:end]
        self._issues.append(Issue(what, text, self.article.source, self.article.span(start, end)))

    def open(self, what: str, text: str, span: Span | None) -> None:
        """Something that stayed open: of which words, and where in the original."""
        self._issues.append(Issue(what, text, self.article.source, span))

    def remove(self, mention: int) -> None:
        """Forget a mention that turned out to be none, with all its facts."""
        self._mentions[mention].names.clear()
        for key in [key for key, fact in self._facts.items() if mention in (fact.subject, fact.object)]:
            del self._facts[key]
        self._posts.pop(mention, None)
        for known in [known for known, value in self._by_key.items() if value == mention]:
            del self._by_key[known]

    def found(self) -> Found:
        """All that was collected; mentions without a name are left out."""
        mentions = [mention for mention in self._mentions if mention.names]
        kept = {mention.id for mention in mentions}
        facts = [
            fact
            for fact in self._facts.values()
            if fact.subject in kept and (fact.object is None or fact.object in kept)
        ]
        return Found(mentions, facts, self._issues)
