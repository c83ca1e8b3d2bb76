"""Spaces that the clean text of an article has lost: papers set names of two characters apart (顾 盼)."""

from bisect import bisect_left

from kg.lang.cues import Cued
from kg.model import Article

SPACED = Cued(r"[\u3400-\u9fff][ \u3000\xa0\u2002\u2003]{1,4}(?=[\u3400-\u9fff])")


def spaced(article: Article) -> frozenset[int]:
    """Which characters of the clean text stand before a space in the original that fell away."""
    back = article.back
    gaps = (bisect_left(back, match.start()) for match in SPACED.finditer(article.text))
    return frozenset(at for at in gaps if at + 1 < len(back) and back[at + 1] - back[at] > 1)
