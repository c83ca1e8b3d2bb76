"""The rules of where somebody served before find their examples exactly and let their near misses be."""

import pytest

from kg.find import find
from kg.lang.en.careers import KEYS
from kg.lang.grammar import rules
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft

OPENINGS = {
    "en": "Chen Rui opens a meeting\n\nChen Rui, mayor of Ningde, opened the meeting on Friday. ",
    "zh": "宁德市召开会议\n\n宁德市市长陈锐主持会议。",
}
PUBLISHERS = {"en": "Ningde Daily", "zh": "闽东日报"}
JOINTS = {"en": " | ", "zh": " "}
RULES = [(language, rule) for language in OPENINGS for rule in rules(language, "careers", KEYS)]
EXAMPLES = [(language, rule, example) for language, rule in RULES for example in rule.examples]
NEAR_MISSES = [(language, rule, text) for language, rule in RULES for text in rule.near_misses]


def left(text, language):
    """Where Chen Rui served before, as facts and the rules they rest on."""
    made = article(Draft(OPENINGS[language] + text, published="2024-01-05", publisher=PUBLISHERS[language]), "a.txt", 0)
    found = find(made)
    name = {"en": "Chen Rui", "zh": "陈锐"}[language]
    (chen,) = [one for one in found.mentions if one.kind == "person" and one.info[language] == name]
    former = [fact for fact in found.facts if fact.kind == "post" and fact.info["status"] == "former"]
    areas = {fact.info["area"]: gazetteer().get(fact.info["area"]) for fact in former}
    return {
        JOINTS[language].join((name, fact.info["role"], areas[fact.info["area"]].zh)): fact.rule
        for fact in former
        if fact.subject == chen.id
    }


def _name(value):
    return str(getattr(value, "name", ""))


@pytest.mark.parametrize(("language", "rule", "example"), EXAMPLES, ids=_name)
def test_a_rule_finds_its_example(language, rule, example):
    facts = left(example.text, language)
    assert set(facts) == set(example.facts)
    assert rule.name in facts.values()


@pytest.mark.parametrize(("language", "rule", "text"), NEAR_MISSES, ids=_name)
def test_a_rule_lets_its_near_miss_be(language, rule, text):
    assert left(text, language) == {}


def test_a_post_in_the_same_area_may_still_be_held():
    assert left("Until noon he was mayor of Ningde to nobody.", "en") == {}
