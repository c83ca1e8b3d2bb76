"""Find mentions and facts in an article: its language reads it, the events follow from the tokens."""

from dataclasses import replace

from kg.draft.draft import Draft
from kg.draft.roles import PLACELESS
from kg.find.bureaus import name_bureaus
from kg.find.encounters import Encounters
from kg.find.events import Events
from kg.find.progress import tell_projects
from kg.find.single_seats import settle_seats
from kg.lang.en import encounters as english_encounters
from kg.lang.en import progress as english_progress
from kg.lang.en import reader as english
from kg.lang.en import single_seats as english_seats
from kg.lang.zh import encounters as chinese_encounters
from kg.lang.zh import progress as chinese_progress
from kg.lang.zh import reader as chinese
from kg.lang.zh import single_seats as chinese_seats
from kg.lang.zh.scan import sentences_of
from kg.model import Article, Found


def find(article: Article) -> Found:
    """All that one article says; a pure function of the article."""
    if article.language.startswith("zh"):
        draft = Draft(article, sentences_of(article.clean))
        sentences, home = chinese.Reader(article, draft).read()
        around, said, seats = chinese_encounters.WORDING, chinese_progress.WORDING, chinese_seats.WORDING
    else:
        draft, sentences, home = english.read_article(article)
        around, said, seats = english_encounters.WORDING, english_progress.WORDING, english_seats.WORDING
    draft.home = home.area
    settle_seats(draft, seats)
    Events(Encounters(draft, home, around)).read(sentences)
    tell_projects(draft, said)
    name_bureaus(draft)
    _report(draft)
    found = draft.found()
    return _with_places_beside(article, found) if article.beside[0] else found


def _with_places_beside(article: Article, found: Found) -> Found:
    """What was found, and the places that only stand beside the article."""
    clean, back = article.beside
    beside = replace(article, clean=clean, back=back, body=0, language="zh-Hans")
    draft = Draft(beside, sentences_of(clean))
    chinese.Reader(beside, draft).places_only()
    known = {mention.info.get("area") for mention in found.mentions if mention.kind == "place"}
    first = max((mention.id for mention in found.mentions), default=-1) + 1
    others = [one for one in draft.found().mentions if one.kind == "place" and one.info.get("area") not in known]
    added = [replace(one, id=number) for number, one in enumerate(others, first)]
    return Found([*found.mentions, *added], found.facts, found.issues)


def _report(draft: Draft) -> None:
    """Note what stayed open: a post without its area, a meeting or an article without a date."""
    article = draft.article
    if article.published is None:
        draft.open("undated-article", article.title, None)
    for person in draft.mentions("person"):
        for fact in draft.posts(person.id):
            if (
                "area" not in fact.info
                and fact.info["role"] not in PLACELESS | {"other"}
                and "organization" not in fact.info
            ):
                draft.open("post-without-area", fact.info["title"], fact.quote)
    for meeting in draft.mentions("meeting"):
        if meeting.names and "date" not in meeting.info:
            draft.open("undated-meeting", meeting.names[0].text, meeting.names[0].span)
