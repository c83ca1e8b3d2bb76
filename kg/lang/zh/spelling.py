"""How a name is spelt in simplified characters where conversion alone spoils it."""

import re

from kg.model import Article

KEPT = "乾"
"""In names it stays as it is (read qian), while conversion makes 干 of it, as of the 乾 that is dry."""
SPOILT = re.compile("乾(?:[部群勁劲警線线預预涉]|事創業|淨事)|(?:實|实|骨|主|才)乾")
"""Where a converter has put 乾 for every 干: 乾部 for 幹部, 實乾 for 實幹."""


def spelt(article: Article, start: int, end: int) -> str:
    """The name that stands in the clean text from start to end."""
    original = [article.text[article.back[at]] for at in range(start, end)]
    kept = KEPT in original and SPOILT.search(article.text) is None
    pairs = zip(article.clean[start:end], original, strict=True)
    return "".join(here if kept and here in KEPT else clean for clean, here in pairs).replace(" ", "")
