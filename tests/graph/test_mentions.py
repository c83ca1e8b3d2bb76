"""What a mention is written as, when another article knows more of the thing."""

import pytest

from kg.graph.articles import ArticleWriter
from kg.model import Article, Found, Mention, Name, Resolved, Span


@pytest.mark.parametrize(
    ("entity", "kind"), [("project/3209-linhai-park", "kg:ProjectMention"), ("site/3209-linhai-park", None)]
)
def test_a_site_that_is_a_project_elsewhere_is_one_here(entity: str, kind: str | None) -> None:
    text = "李兆丰参观临海产业园。"
    article = Article("0" * 16, "a.txt", 0, "zh-Hans", "", None, None, None, None, text, text, range(len(text)))
    park = Mention(1, "site", [Name("临海产业园", "临海产业园", Span(5, 10), Span(0, 11))], {"zh": "临海产业园"})
    (block,) = ArticleWriter(Resolved(article, Found([park]), {1: entity})).mentions(park)
    assert ("kg:ProjectMention" in block.types) is (kind is not None)
