"""From what one article says to small records that hold all that resolving needs to know of each mention."""

from collections import Counter, defaultdict
from typing import NamedTuple

from kg.model import HELD, HOME, Article, Fact, Found, Mention, MentionKind
from kg.resolve.areas import above_then, known, top
from kg.resolve.organs import organ_of
from kg.resolve.roles import role

_OPEN = HELD | {"nominated"}
ASSUMED = "assumed"
"""The key of what is known of a project that says that its area is just the home of its article."""


class Post(NamedTuple):
    """A post that an article gives a person; `organ` is the organ's id or the organization's name, `status` as in the
    model.
    """

    role: str
    area: str | None
    organ: str | None
    organization: int | None
    date: str | None
    status: str
    title: str

    @property
    def held(self) -> bool:
        """Whether the article shows the person in the post (or coming into it), not out of it."""
        return self.status in _OPEN


class Part(NamedTuple):
    """One person's part in a meeting, as a meeting's row has it: the names, and in which capacities."""

    zh: str | None
    en: str | None
    ways: tuple[str, ...]


class MentionRow(NamedTuple):
    """One mention of one article, with all that says who or what it is.

    Attributes:
        article, source, mention: where it stands (article key, file, id there); `published` and `language` of the
            article.
        kind: as of the mention.
        zh, en: its plain name in characters and in Latin letters.
        names: all its plain names, the fullest first; `texts`: all its names as written.
        info: `Mention.info` as pairs, sorted.
        home: the prefecture-level area the article speaks of, if it speaks of one; `tops`: all of them.
        posts: for persons, what they hold or held.
        events: for persons, what they took part in, as (day, area).
        parts: for meetings, who took part.
        companions: for projects, sites and organizations, the (day, area) of the article's meetings.
    """

    article: str
    source: str
    mention: int
    kind: MentionKind
    language: str
    published: str | None
    zh: str | None
    en: str | None
    names: tuple[str, ...]
    texts: tuple[str, ...]
    info: tuple[tuple[str, str], ...]
    home: str | None
    tops: tuple[str, ...]
    posts: tuple[Post, ...] = ()
    events: tuple[tuple[str, str], ...] = ()
    parts: tuple[Part, ...] = ()
    companions: tuple[tuple[str, str], ...] = ()

    def get(self, field: str) -> str | None:
        """A field of `info`, None if unknown."""
        for name, value in self.info:
            if name == field:
                return value
        return None

    @property
    def area(self) -> str | None:
        """The area a place is, or where something lies or whose it is."""
        return self.get("area")

    @property
    def label(self) -> str:
        """How the mention is called in merges, issues and decisions: "SOURCE: name"."""
        return f"{self.source}: {self.texts[0] if self.texts else self.zh or self.en or '?'}"

    @property
    def order(self) -> tuple[str, str, int]:
        """Sort key, the same whatever order the articles came in."""
        return self.source, self.article, self.mention


def rows(article: Article, found: Found) -> list[MentionRow]:
    """The records of an article's mentions, in their order."""
    mentions = {mention.id: mention for mention in found.mentions}
    by_subject: dict[int, list[Fact]] = defaultdict(list)
    by_object: dict[int, list[Fact]] = defaultdict(list)
    for fact in found.facts:
        by_subject[fact.subject].append(fact)
        if fact.object is not None:
            by_object[fact.object].append(fact)
    home, tops = _home(found)
    areas = {mention.info["area"] for mention in found.mentions if mention.info.get("area")}
    meetings = tuple(sorted({event for m in found.mentions if m.kind == "meeting" for event in _day(m.info)}))
    made = []
    for mention in found.mentions:
        zh, en = _names(mention)
        own = by_subject[mention.id]
        events = _events(own, mentions) if mention.kind == "person" else ()
        made.append(
            MentionRow(
                article=article.key,
                source=article.source,
                mention=mention.id,
                kind=mention.kind,
                language=article.language,
                published=article.published,
                zh=zh,
                en=en,
                names=tuple(dict.fromkeys(n for n in (zh, en, *(name.plain for name in mention.names)) if n)),
                texts=tuple(dict.fromkeys(name.text for name in mention.names)),
                info=tuple(sorted(_info(mention, home, tops, areas).items())),
                home=home,
                tops=tops,
                posts=_posts(own, mentions, article.published, events) if mention.kind == "person" else (),
                events=events,
                parts=_parts(by_object[mention.id], mentions) if mention.kind == "meeting" else (),
                companions=meetings if mention.kind in ("project", "site", "organization") else (),
            )
        )
    return made


def _names(mention: Mention) -> tuple[str | None, str | None]:
    zh, en = mention.info.get("zh") or None, mention.info.get("en") or None
    if zh is None and en is None and mention.names:
        plain = mention.names[0].plain
        return (None, plain) if plain.isascii() else (plain, None)
    return zh, en


def _info(mention: Mention, home: str | None, tops: tuple[str, ...], areas: set[str]) -> dict[str, str]:
    """What is known of a mention, less a project's area that only its own name suggests; of a town, where it lay then.

    "Changqing Industrial Park" in an article on another province isn't in Changqing District. For an article that
    speaks of 江都市 a town lies in 江都市, whatever became of it. The area of a project is marked as assumed where it
    is but the home of the article.
    """
    area = mention.info.get("area")
    if mention.kind == "place" and area and (above := above_then(area, areas)):
        return {**mention.info, "within": above}
    if mention.kind not in ("project", "site") or not area:
        return mention.info
    if not home or top(area) in tops or area[:2] == home[:2]:
        told = mention.told.get("area")
        return {**mention.info, ASSUMED: "1"} if told is not None and told.rule == HOME else mention.info
    place = known(area)
    stems = [stem.casefold() for stem in place.english] if place else []
    named = any(stem in name.plain.casefold() for name in mention.names for stem in stems)
    return {key: value for key, value in mention.info.items() if key != "area"} if named else mention.info


def _posts(
    facts: list[Fact], mentions: dict[int, Mention], published: str | None, events: tuple[tuple[str, str], ...]
) -> tuple[Post, ...]:
    """The posts of a person, dated by what is told: by the meeting he is at rather than by the day of the paper."""
    posts = []
    days = [day for day, _ in events if published and day[:1] != "-" and day < published]
    for fact in facts:
        if fact.kind == "post":
            number = fact.info.get("organization")
            organization = int(number) if number else None
            body = mentions.get(organization) if organization is not None else None
            organ = (body.info.get("zh") or body.info.get("en")) if body and not body.info.get("organ") else None
            if organ is None and role(fact.info["role"]).seat == "organ":
                organ = organ_of(fact.info.get("title", ""), role(fact.info["role"]).step is None)
            area = fact.info.get("area") or (body.info.get("area") if body and not body.info.get("company") else None)
            status, day = fact.info.get("status", "holds"), fact.info.get("date") or published
            if day == published and days:
                day = max(days)
            post = Post(fact.info["role"], area, organ, organization, day, status, fact.info.get("title", ""))
            posts.append(post)
    return tuple(sorted(set(posts), key=_post_order))


def _post_order(post: Post) -> tuple[str, ...]:
    number = "" if post.organization is None else str(post.organization)
    return post.role, post.area or "", post.organ or "", post.date or "", post.status, post.title, number


def _events(facts: list[Fact], mentions: dict[int, Mention]) -> tuple[tuple[str, str], ...]:
    events = set()
    for fact in facts:
        thing = mentions.get(fact.object) if fact.object is not None else None
        if fact.kind == "participation" and thing is not None and thing.kind == "meeting":
            events |= set(_day(thing.info))
    return tuple(sorted(events))


def _day(info: dict[str, str]) -> list[tuple[str, str]]:
    return [(info["date"], info["area"])] if info.get("date") and info.get("area") else []


def _parts(facts: list[Fact], mentions: dict[int, Mention]) -> tuple[Part, ...]:
    ways: dict[int, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.kind == "participation" and fact.subject in mentions:
            ways[fact.subject].add(fact.info.get("as", "attended"))
    parts = []
    for subject, capacities in ways.items():
        zh, en = _names(mentions[subject])
        parts.append(Part(zh, en, tuple(sorted(capacities))))
    return tuple(sorted(parts, key=lambda part: (part.zh or "", part.en or "", part.ways)))


def _home(found: Found) -> tuple[str | None, tuple[str, ...]]:
    """The prefecture most posts and meetings of the article are of, and all that are named; None where two are named
    as often.
    """
    strong: Counter[str] = Counter()
    for mention in found.mentions:
        if mention.kind == "meeting" and mention.info.get("area"):
            strong[top(mention.info["area"])] += 3
    for fact in found.facts:
        if fact.kind == "post" and fact.info.get("area"):
            strong[top(fact.info["area"])] += 1
    places = {top(m.info["area"]) for m in found.mentions if m.kind == "place" and m.info.get("area")}
    if not strong:
        strong.update(places)
    most = strong.most_common(2)
    clear = bool(most) and (len(most) == 1 or most[0][1] > most[1][1])
    return (most[0][0] if clear else None), tuple(sorted(strong))
