"""An English article read: people and their posts, places, meetings, projects, and the sentences that carry events."""

import re
from bisect import bisect_left, bisect_right

from kg.draft.draft import Draft
from kg.draft.home import Home
from kg.draft.tokens import Sentence
from kg.lang.en import dates
from kg.lang.en.acronyms import acronyms
from kg.lang.en.area_firms import area_firms
from kg.lang.en.asides import asides
from kg.lang.en.attach import collapse, holdings
from kg.lang.en.bodies import bare_areas, commas, companies, departments
from kg.lang.en.careers import Careers
from kg.lang.en.charges import charges
from kg.lang.en.contacts import Contacts
from kg.lang.en.counterparts import counterparts, deputies
from kg.lang.en.data import English, english, word_class
from kg.lang.en.decisions import DECIDED, decided
from kg.lang.en.delegates import delegates
from kg.lang.en.details import without_details
from kg.lang.en.duties import duties
from kg.lang.en.each_of import each_of
from kg.lang.en.firm_words import firm_words
from kg.lang.en.firms import Firms, firms_alone
from kg.lang.en.flanking import flanking
from kg.lang.en.formal_talks import formal_talks
from kg.lang.en.home import home_of
from kg.lang.en.later import LaterMentions
from kg.lang.en.legs import legs
from kg.lang.en.line import Line
from kg.lang.en.lists import glued, told_of_lists, unnamed_others
from kg.lang.en.members import members
from kg.lang.en.named import name_people
from kg.lang.en.namesakes import tell_apart, told_once
from kg.lang.en.oaths import SWEARING
from kg.lang.en.onward import onward
from kg.lang.en.parts import parts
from kg.lang.en.people import People
from kg.lang.en.places import Places
from kg.lang.en.posts import Posts
from kg.lang.en.predecessors import predecessors
from kg.lang.en.present import present
from kg.lang.en.pronouns import told_of_them
from kg.lang.en.rivals import elsewhere
from kg.lang.en.rosters import rosters
from kg.lang.en.scan import items
from kg.lang.en.sentences import sentences
from kg.lang.en.session import in_session
from kg.lang.en.shared_kinds import CUES as KINDS_SHARED
from kg.lang.en.shared_kinds import shared_kinds
from kg.lang.en.sights import sights
from kg.lang.en.singular import singular
from kg.lang.en.subjects import Subjects
from kg.lang.en.successors import successors
from kg.lang.en.talks import SIDES
from kg.lang.en.throughout import throughout
from kg.lang.en.titled import titled
from kg.lang.en.titles import Post, groups, posts
from kg.lang.en.tokens import Tokens
from kg.lang.en.told_later import told_later
from kg.lang.en.tours import headlined
from kg.lang.en.trade_names import CUES as TRADERS
from kg.lang.en.trade_names import traders
from kg.lang.en.turned_names import turned_names
from kg.lang.en.unglue import unglued
from kg.lang.en.unread import leftovers
from kg.lang.en.unsaid import name_meeting
from kg.lang.en.with_leader import with_leader
from kg.lang.en.words import Word, unwritten_stop, words
from kg.lang.minutes import called
from kg.lang.roll import roll
from kg.model import Article

__all__ = ["read", "read_article", "sentences"]
PAIR, THREE = 2, 3
_GUESTS = frozenset(("delegation", "guests", "mission", "visitors"))
_TOGETHER = frozenset(("both", "four", "leaders", "pair", "three", "trio", "two"))
_NAMED_LATER = SIDES | SWEARING
_NAMING = frozenset("ELQ")


def read_article(article: Article) -> tuple[Draft, list[Sentence], Home]:
    """The draft with all people, posts, places, meetings and projects; the sentences with their tokens; the home."""
    bounds = sentences(article.clean)
    draft = Draft(article, bounds)
    return draft, *read(article, draft, bounds)


def read(article: Article, draft: Draft, bounds: list[tuple[int, int]]) -> tuple[list[Sentence], Home]:
    """Read an article into a draft; both with the bounds that `sentences` gives."""
    data = english()
    tokens = unglued(words(article.clean), data)
    tokens += unwritten_stop(tokens)
    lines = _lines(article, bounds, tokens, data)
    year = int(article.published[:4]) if article.published else article.year
    _titles(lines, tokens, data)
    spoken = [(line.paragraph, line.items, post) for line in lines for piece in line.pieces for post in piece.posts]
    said = [(line.paragraph, line.items) for line in lines]
    home = home_of(article, tokens, said, spoken, year, elsewhere(lines, tokens))
    draft.home = home.area
    places = Places(draft, home, told_once(lines, tokens))
    people = People(draft, data)
    days = dates.days(article.clean, article.published, article.year, tokens)
    named = [(day.start, day.value) for day in days]
    draft.calendar(named)
    name_people(lines, tokens, people)
    firms = Firms(article.clean, tokens, lines)
    posts_of = Posts(draft, tokens, places, people, days, firms)
    posts_of.read(lines)
    LaterMentions(draft, tokens, people, home, posts_of).read(lines)
    told_of_them(posts_of, tokens, lines)
    successors(draft, tokens, lines)
    predecessors(draft, tokens, lines)
    titled(draft, tokens, lines)
    charges(posts_of, tokens, lines)
    Careers(draft, tokens, places).read(lines)
    counterparts(draft, tokens, places, lines)
    each_of(draft, tokens, places, lines)
    deputies(draft, tokens, lines)
    singular(draft, tokens, lines)
    subjects = Subjects(draft, tokens, places, days, data, firms)
    found = Tokens(draft, tokens, people, year)
    telling = [(line, subjects.read(line)) for line in lines if _tells(line, data)]
    name_meeting(subjects, telling)
    result: list[Sentence] = []
    for line, known in telling:
        letters = found.read(line, known)
        leftovers(draft, line, letters, tokens)
        result.append(Sentence(line.start, line.end, line.paragraph, tuple(letters)))
    contacts = Contacts(article.clean, draft.officeless, tokens)
    result = formal_talks(rosters(result, article.clean), article.clean, draft)
    told = called(
        told_later(delegates(present(result, article.clean), article.clean), article.clean, draft),
        article.clean,
        roll(article.clean, "en", article.body),
    )
    told = parts(
        in_session(onward(flanking(told, tokens, lines), tokens), article.clean, tokens, lines, year, named),
        article.clean,
    )
    told = legs(told, tokens, {line.start: line for line in lines if line.names}, draft)
    told = headlined(told, article.clean)
    told = asides(
        throughout(with_leader(sights(told, article.clean), article.clean), article.clean), article.clean, draft
    )
    return [contacts.read(sentence) for sentence in told], home


def _lines(article: Article, bounds: list[tuple[int, int]], tokens: list[Word], data: English) -> list[Line]:
    starts = [word.start for word in tokens]
    body = article.body
    newlines = [match.start() for match in re.finditer("\n", article.clean) if match.start() >= body]
    lines: list[Line] = []
    for start, end in bounds:
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        if first < last:
            paragraph = 0 if start < body else 1 + bisect_right(newlines, start)
            said = frozenset([word.low for word in tokens[first:last]])
            found = departments(items(tokens, first, last, said, data), tokens)
            without_details(found, tokens, said)
            commas(found, tokens)
            if not word_class("address").isdisjoint(said):
                found = turned_names(found, tokens, data)
            if not KINDS_SHARED.isdisjoint(said):
                found = shared_kinds(found, tokens)
            if "ltd" in said:
                found = companies(found, tokens)
            if not TRADERS.isdisjoint(said):
                found = traders(found, tokens)
            if "if" not in said and not DECIDED.isdisjoint(said):
                found = decided(found, tokens)
            found = duties(found, tokens, said, data)
            lines.append(Line(start, end, paragraph, first, last, said, found))
    bare_areas([line.items for line in lines], tokens)
    acronyms([line.items for line in lines], tokens)
    firms_alone([line.items for line in lines], tokens)
    firm_words([line.items for line in lines], tokens)
    area_firms([line.items for line in lines], tokens, data)
    tell_apart(lines, tokens)
    for line in lines:
        glued(line, tokens, data)
    return lines


def _tells(line: Line, data: English) -> bool:
    """Whether a sentence names anything or anybody, or a meeting: others are slogans."""
    if line.names or not _NAMING.isdisjoint(line.letters) or not line.said.isdisjoint(_NAMED_LATER):
        return True
    if not line.said.isdisjoint(_TOGETHER) and (line.doing("V") or not word_class("moving").isdisjoint(line.said)):
        return True
    return not (data.meetings.keys().isdisjoint(line.said) and data.projects.keys().isdisjoint(line.said))


def _without_delegation(post: Post, line: Line, tokens: list[Word]) -> Post:
    """As in "head of the Hebei delegation", "their leader": a title, but no post."""
    theirs = tokens[line.items[post.first].first].low in ("their", "its")
    if theirs and post.base == "leader" and post.last - post.first == PAIR:
        return post._replace(base="other", role="", areas=(), level="", organs=())
    if post.base not in ("head", "mayor", "leader", "other") or post.last >= len(line.items):
        return post
    if tokens[line.items[post.last - 1].last - 1].low in ("head", "leader"):
        behind = [word.low for word in tokens[line.items[post.last].first : line.last][:THREE]]
        if behind[:1] == ["of"] and not _GUESTS.isdisjoint(behind[1:]):
            return post._replace(base="other", role="", areas=(), level="", organs=())
    if post.base == "other":
        return post
    if tokens[line.items[post.last].first].low not in word_class("party-word"):
        return post
    return post._replace(last=post.last + 1, base="other", role="", areas=(), level="", organs=())


def _label(post: Post, line: Line, tokens: list[Word]) -> bool:
    """As in "Chair: A, county magistrate": who presided, no post."""
    behind = line.items[post.last : post.last + 1]
    noun = tokens[line.items[post.first].first].low in ("chair", "chairman", "chairperson", "host", "moderator")
    return noun and post.last == post.first + 1 and bool(behind) and tokens[behind[0].first].low == ":"


def _of_no_body(post: Post, others: list[Post]) -> bool:
    """As in "counts among its members A, president of X", "Colonel A, commander of X": no title, or one said again."""
    if post.level == "nation" and post.organs == ("military",):
        return any("military" in other.organs for other in others if other is not post)
    of_nobody = not post.role or (post.organs == ("enterprise",) and not post.areas and post.company is None)
    return post.base == "member" and post.plural and of_nobody


def _at_the_head(post: Post, line: Line, tokens: list[Word]) -> bool:
    """As in "the delegation with A at its head", "the meeting had at its head A": who leads, no post."""
    first = line.items[post.first].first
    noun = tokens[line.items[post.last - 1].last - 1].low
    return noun == "head" and first > line.first and "at" in (tokens[first].low, tokens[first - 1].low)


def _titles(lines: list[Line], tokens: list[Word], data: English) -> None:
    after = before = 0
    found = []
    for line in lines:
        letters = line.letters
        found_posts = posts(line.items, letters, data) if "H" in letters or "Y" in letters else []
        found_posts = [
            post
            for post in found_posts
            if not (_label(post, line, tokens) or ("at" in line.said and _at_the_head(post, line, tokens)))
            and not (post.plural and unnamed_others(post, found_posts, line.items, tokens))
        ]
        found_posts = [
            _without_delegation(post, line, tokens) for post in found_posts if not _of_no_body(post, found_posts)
        ]
        line_groups = groups(letters, found_posts) if found_posts else []
        found.append(line_groups)
        for group in line_groups:
            after += (
                letters[max(0, group.first - 2) : group.first] == "Nk" and letters[group.last : group.last + 1] != "N"
            )
            before += letters[group.last : group.last + 1] == "N"
    for line, line_groups in zip(lines, found, strict=True):
        if line_groups:
            line.pieces = collapse(line.items, line_groups, after > before, data, tokens)
            line.holdings = holdings(line.pieces)
            line.holdings = members(line, told_of_lists(line, tokens))
