"""Every rule of the Chinese grammar finds its examples exactly and lets its near misses be."""

import pytest

from kg.find import find
from kg.lang.grammar import rules
from kg.lang.zh.title_rules import KEYS
from kg.model import Found
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft

RULES = rules("zh", "titles", KEYS)
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
NEAR_MISSES = [(rule, text) for rule in RULES for text in rule.near_misses]


def posts(found: Found, rule: str) -> set[str]:
    people = {mention.id: mention.info["zh"] for mention in found.mentions if mention.kind == "person"}
    return {
        f"{people[fact.subject]} {fact.info['role']} {area(fact.info.get('area'))}"
        for fact in found.facts
        if fact.kind == "post" and fact.rule == rule
    }


def area(area_id: str | None) -> str:
    return gazetteer().area(area_id).zh if area_id else "-"


def read(text: str) -> Found:
    read_article = article(Draft(text, published="2024-01-05", publisher="盐城日报"), "a.txt", 0)
    assert read_article is not None
    return find(read_article)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=[f"{r.name}: {e.text[:20]}" for r, e in EXAMPLES])
def test_a_rule_finds_its_example(rule, example):
    assert posts(read(example.text), rule.name) == set(example.facts)


@pytest.mark.parametrize(("rule", "text"), NEAR_MISSES, ids=[f"{r.name}: {t[:20]}" for r, t in NEAR_MISSES])
def test_a_rule_lets_its_near_miss_be(rule, text):
    assert posts(read(text), rule.name) == set()
