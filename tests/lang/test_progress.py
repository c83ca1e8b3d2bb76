"""The rules of what is said of projects find their examples exactly and let their near misses be, in each language."""

import pytest

from kg.find import find
from kg.lang.grammar import rules
from kg.lang.progress import BACKER, INVESTMENT, KEYS, STATUSES
from kg.model import Found
from kg.read.build import article
from kg.read.draft import Draft

PUBLISHERS = {"zh": "盐城日报", "en": "Yancheng Daily"}
OPENINGS = {"zh": "我市简讯。\n\n", "en": "Gao meets guests\n\nMayor Gao Jianguo was there. "}
CASES = [(language, rule) for language in PUBLISHERS for rule in rules(language, "projects", KEYS)]
EXAMPLES = [(language, rule, example) for language, rule in CASES for example in rule.examples]
NEAR_MISSES = [(language, rule, text) for language, rule in CASES for text in rule.near_misses]


def read(text: str, language: str) -> Found:
    draft = Draft(OPENINGS[language] + text, published="2024-01-05", publisher=PUBLISHERS[language])
    made = article(draft, "a.txt", 0)
    assert made is not None
    return find(made)


def told(found: Found, tells: str, language: str) -> set[str]:
    joint = " " if language == "zh" else " | "
    names = {mention.id: mention.info.get(language, "") for mention in found.mentions}
    projects = [mention for mention in found.mentions if mention.kind == "project"]
    if tells == INVESTMENT:
        pairs = [(names[one.id], one.info[INVESTMENT]) for one in projects if INVESTMENT in one.info]
    elif tells == BACKER:
        pairs = [(names[fact.object], names[fact.subject]) for fact in found.facts if fact.kind == "backing"]
    else:
        progress = [fact for fact in found.facts if fact.kind == "progress" and fact.info["status"] == tells]
        pairs = [(names[fact.subject], fact.info["status"]) for fact in progress]
    return {joint.join(pair) for pair in pairs}


def _name(value) -> str:
    return str(getattr(value, "name", ""))[:30]


@pytest.mark.parametrize(("language", "rule", "example"), EXAMPLES, ids=_name)
def test_a_rule_finds_its_example(language, rule, example):
    assert told(read(example.text, language), rule.keys["tells"], language) == set(example.facts)


@pytest.mark.parametrize(("language", "rule", "text"), NEAR_MISSES, ids=_name)
def test_a_rule_lets_its_near_miss_be(language, rule, text):
    found = read(text, language)
    assert any(mention.kind == "project" for mention in found.mentions), "a near miss names a project"
    assert told(found, rule.keys["tells"], language) == set()


@pytest.mark.parametrize("language", PUBLISHERS)
def test_each_status_has_a_rule(language):
    told = {rule.keys["tells"] for rule in rules(language, "projects", KEYS)}
    assert told - {"approved", INVESTMENT, BACKER} == set(STATUSES) - {"approved"}
