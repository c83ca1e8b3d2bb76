"""The records that the stages hand to one another; nothing else is shared between them.

The way of the data (see ``pipeline.py``)::

    files ─read→ Article ─find→ Found(mentions, facts) ─resolve→ Entity ─graph→ Turtle

All positions are Unicode code points. A `Span` always points into `Article.text`, the original, so that
``article.text[start:end]`` is a verbatim quote.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

MentionKind = Literal["person", "place", "organization", "meeting", "project", "site"]
FactKind = Literal["post", "participation", "encounter", "award", "spoke_for", "progress", "backing"]
_new = tuple.__new__  # sooner than a NamedTuple's own constructor, which counts where there is one a mention
PostStatus = Literal["holds", "appointed", "elected", "nominated", "removed", "resigned", "former"]
BEGUN: frozenset[str] = frozenset({"appointed", "elected"})
"""The statuses of a post that begins."""
HELD = BEGUN | {"holds"}
"""Those of one that is held."""
ENDED: frozenset[str] = frozenset({"removed", "resigned"})
"""Those of one that ends."""
PAST = ENDED | {"former"}
"""Those of one that is held no more."""
AuthorRole = Literal["reporter", "correspondent", "photographer", "editor", "translator"]


class Span(NamedTuple):
    """A piece of an article's original text: ``text[start:end]``, in code points."""

    start: int
    end: int


class Author(NamedTuple):
    """Somebody who made the article (reporter, editor …); never an official."""

    name: str
    role: AuthorRole
    span: Span


@dataclass(frozen=True, slots=True)
class Article:
    """One article: the original text and the normalized twin on which matching runs.

    Attributes:
        key: 16 hexadecimal digits of a SHA-256 over what was read (text, title, date, publisher, url): the same
            content has the same key wherever its file lies.
        source: path of the file, relative to the folder it was given by ("/" between parts).
        number: position of the article in its file, from 0.
        language: "zh-Hans", "zh-Hant" or "en".
        title: the headline as it stands in the original, "" if none was found.
        published: ISO date, or None where it can't be known.
        year: the year the article speaks of where `published` is None but the year follows from its words, else None.
        publisher: the newspaper, office or site named as the article's source, or None.
        url: its address, or None.
        text: the decoded original (for HTML: the text of the article's body with headline and header).
        clean: the normalized twin: simplified characters, half-width digits and letters, Chinese punctuation in
            Chinese text, no pinyin noise, no markup, no menus, related links, captions, by-lines or advertisements;
            one paragraph a line; the headline is the first line(s).
        back: for each character of `clean` its position in `text`; len(back) == len(clean).
        body: where the first paragraph begins in `clean` (0 if there is no headline).
        authors: reporters, editors and the like, with their place in `text`.
        beside: what a newspaper's page prints below the article that is none of it (advertisements), as its own
            normalized twin and back: no facts are read from it, but the places it names.
    """

    key: str
    source: str
    number: int
    language: str
    title: str
    published: str | None
    year: int | None
    publisher: str | None
    url: str | None
    text: str
    clean: str
    back: Sequence[int]
    body: int = 0
    authors: tuple[Author, ...] = ()
    beside: tuple[str, Sequence[int]] = ("", ())

    def span(self, start: int, end: int) -> Span:
        """The original's span behind ``clean[start:end]`` (end exclusive, start < end)."""
        return _new(Span, (self.back[start], self.back[end - 1] + 1))

    def quote(self, span: Span) -> str:
        """The original's words at a span."""
        return self.text[span.start : span.end]


class Name(NamedTuple):
    """A name as articles write it (`text`, first at `span`) and reads (`plain`: simplified or "Wu Xinming")."""

    text: str
    plain: str
    span: Span
    quote: Span


HOME = "home of the article"
"""The step that places what an article doesn't place: there where the article is at home."""


class Told(NamedTuple):
    """Why a detail of a mention is so: the words it rests on, the step that read them, and how far it is trusted."""

    quote: Span
    rule: str
    confidence: float


@dataclass(slots=True)
class Mention:
    """One thing as one article names it: all its names there, the fullest first.

    `info` by kind (all values are str; missing = unknown):
        person: zh, en (plain names; "Wu Xinming": surname first)
        place: area (an id of the gazetteer)
        organization: zh, en, area (id of the area whose organ it is), organ (lexicon id), company ("1")
        meeting: zh, en (its title), date ("2024-01-04" or "--02-27"), end (last day), area, head (kind of meeting)
        project: zh, en, area, phase, industry, investment (as written)
        site: zh, en, area

    `told` has the words behind details: keys of `info` (date, area, phase, industry, investment).
    """

    id: int
    kind: MentionKind
    names: list[Name]
    info: dict[str, str] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)


@dataclass(slots=True)
class Fact:
    """One claim of one article, about its mentions.

    Attributes:
        kind: what is claimed.
        subject: id of the mention it is about.
        object: id of the mention it relates to (meeting, other person, place, project), or None.
        quote: the words it rests on, at most the sentence they stand in.
        rule: name of the rule that made it.
        confidence: share of this rule's firings that are right on the gold articles, 0 to 1.
        info: by kind —
            post: role (id of lang roles), title (as written), status (PostStatus), date,
                  area (id of the area whose body it is; missing = none or unknown), organization (mention id as str)
            participation: as (attended | presided | spoke | reported)
            encounter: type (met | visited), date
            award: name
            spoke_for: (an organization that spoke at a meeting: subject = organization, object = meeting)
            progress: status (of kg.lang.progress: how far a project had come; subject = project), date
            backing: (an organization behind a project: subject = organization, object = project)
    """

    kind: FactKind
    subject: int
    object: int | None
    quote: Span
    rule: str
    confidence: float
    info: dict[str, str] = field(default_factory=dict)


class Issue(NamedTuple):
    """Something that was not understood: `what` (a stable id such as "unknown-title"), the words, and where."""

    what: str
    text: str
    source: str
    span: Span | None


@dataclass(slots=True)
class Found:
    """All that one article says."""

    mentions: list[Mention] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    issues: list[Issue] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two mentions are one entity: `left` and `right` are "SOURCE: name", `rule` and `why` say what decided."""

    left: str
    right: str
    rule: str
    why: str


@dataclass(frozen=True, slots=True)
class Whole:
    """Of which project (an entity id) another is a phase, by which rule and why.

    `part` and `whole` are the mentions, (article key, mention id), whose names say so.
    """

    id: str
    rule: str
    why: str
    part: tuple[str, int]
    whole: tuple[str, int]


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person's time in a post over all articles.

    Dates are ISO days (or "--02-27"), `ended` is a day by which it was over, `articles` are keys of articles.
    """

    role: str
    area: str | None
    organization: str | None
    first: str | None
    last: str | None
    ended: str | None
    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """One real person, place, organization, meeting, project or site.

    Attributes:
        id: the path of its IRI below the base, ASCII: "person/wu-xinming-3206", "meeting/2024-01-04-3206-…".
        kind: as of its mentions.
        zh, en: the names to show; None where unknown.
        names: all plain names seen, sorted.
        info: as `Mention.info`, with "area" an id of the gazetteer, and for places: code, level, within (area id),
            since, until, became (codes between "|").
        merges: why its mentions are one.
        tenures: persons only, sorted.
        links: IRIs elsewhere of the same thing, as people decided, sorted.
        whole: projects only, the one of which it is a phase.
    """

    id: str
    kind: MentionKind
    zh: str | None
    en: str | None
    names: tuple[str, ...]
    info: Mapping[str, str]
    merges: tuple[Merge, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    links: tuple[str, ...] = ()
    whole: Whole | None = None


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two persons whom articles show at once in a post that only one can hold.

    Attributes:
        id: the path of its IRI below the base: "conflict/place-511502/government-head/2019-06-10".
        seat: role of the post (that of the full head, where one of them is acting).
        area: id of the area whose post it is.
        first, last: the days between which both certainly hold it (one day, or several).
        tenures: the (entity id, role) of the tenures in conflict, sorted.
    """

    id: str
    seat: str
    area: str
    first: str
    last: str
    tenures: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Resolved:
    """One article ready for the graph: what was found in it, and which entity each mention is (by the mention's id)."""

    article: Article
    found: Found
    entities: Mapping[int, str]
