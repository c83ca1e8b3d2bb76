"""The rules of events find their examples exactly and let their near misses be, in each language."""

import pytest

from kg.find import find
from kg.lang.grammar import rules
from kg.model import Found
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft

PUBLISHERS = {"zh": "盐城日报", "en": "Yancheng Daily"}
CASES = [(language, rule) for language in PUBLISHERS for rule in rules(language, "events")]
EXAMPLES = [(language, rule, example) for language, rule in CASES for example in rule.examples]
NEAR_MISSES = [(language, rule, text) for language, rule in CASES for text in rule.near_misses]


def read(text: str, language: str) -> Found:
    made = article(Draft(text, published="2024-01-05", publisher=PUBLISHERS[language]), "a.txt", 0)
    assert made is not None
    return find(made)


def facts_of(found: Found, rule: str, language: str) -> set[str]:
    joint = " " if language == "zh" else " | "
    names = {mention.id: mention.info.get(language) or mention.names[0].plain for mention in found.mentions}
    for mention in found.mentions:
        if mention.kind == "place":
            names[mention.id] = gazetteer().area(mention.info["area"]).zh
    return {
        joint.join(
            [names[fact.subject], fact.info["as"]]
            if fact.kind == "participation"
            else [names[fact.subject], fact.info["type"], names[fact.object]]
        )
        for fact in found.facts
        if fact.rule == rule and fact.kind in ("participation", "encounter")
    }


def _name(value) -> str:
    return str(getattr(value, "name", ""))[:30]


@pytest.mark.parametrize(("language", "rule", "example"), EXAMPLES, ids=_name)
def test_a_rule_finds_its_example(language, rule, example):
    assert facts_of(read(example.text, language), rule.name, language) == set(example.facts)


@pytest.mark.parametrize(("language", "rule", "text"), NEAR_MISSES, ids=_name)
def test_a_rule_lets_its_near_miss_be(language, rule, text):
    assert facts_of(read(text, language), rule.name, language) == set()
