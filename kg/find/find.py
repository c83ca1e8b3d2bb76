"""Find mentions and facts in an article: its language reads it, the events follow from the tokens."""

from kg.find.draft import Draft
from kg.find.events import Events
from kg.lang.grammar import rules
from kg.lang.zh import reader as chinese
from kg.model import Article, Found


def find(article: Article) -> Found:
    """All that one article says; a pure function of the article."""
    if article.language.startswith("zh"):
        draft = Draft(article, chinese.sentences(article.clean))
        sentences, home = chinese.Reader(article, draft).read()
    else:
        from kg.lang.en import reader as english

        draft, sentences, home = english.read_article(article)
    draft.home = home.area
    confidence = {rule.name: rule.confidence for rule in rules(article.language[:2], "events")}
    Events(draft, home, confidence).read(sentences)
    return draft.found()
