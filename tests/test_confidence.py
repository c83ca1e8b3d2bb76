"""Confidences are what the gold articles say of each rule, and they hold on articles they were not taken from."""

import pytest

from kg.draft.confidence import BEFORE, Score, confidence
from tests import confidence as measured
from tests.floors import EVAL, SETS

GOLD = pytest.mark.skipif(not EVAL.exists(), reason="the gold articles (../shared/eval) are not here")


def test_a_rule_never_seen_is_trusted_little_and_one_often_right_much():
    assert Score(0, 0).confidence == BEFORE.right / BEFORE.of
    assert Score(1, 1).confidence < Score(50, 50).confidence < 1
    assert Score(40, 50).confidence < Score(0, 0).confidence


def test_a_fact_gets_the_confidence_of_its_rule():
    assert confidence("zh", "post", "no such rule") == Score(0, 0).confidence
    assert confidence("zh", "post", "title before name") > 0.95


@GOLD
def test_the_table_is_what_the_gold_says_and_holds_on_articles_not_counted():
    facts = [fact for name in SETS for fact in measured.judged(name)]
    for rule, score in measured.scores(facts).items():
        assert confidence(*rule) == pytest.approx(score.confidence, abs=0.03), rule
    told = list(measured.foretold(facts))
    foretold, right = (sum(one[at] for one in told) / len(told) for at in (0, 1))
    assert right >= foretold - 0.02
