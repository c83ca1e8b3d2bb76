"""How a name is spelt in simplified characters where conversion alone spoils it."""

from kg.model import Article

KEPT = "乾"
"""In names it stays as it is (read qian), while conversion makes 干 of it, as of the 乾 that is dry."""


def spelt(article: Article, start: int, end: int) -> str:
    """The name that stands in the clean text from start to end."""
    original = (article.text[article.back[at]] for at in range(start, end))
    pairs = zip(article.clean[start:end], original, strict=True)
    return "".join(here if here in KEPT else clean for clean, here in pairs).replace(" ", "")
