"""Short ways to read a text in tests."""

from pathlib import Path

from kg.errors import InputError
from kg.model import Article
from kg.read import articles, files
from kg.read.build import article
from kg.read.draft import Draft

SHARED = Path(__file__).parents[2].parent / "shared"
STORY = "3月5日，市委书记张志远主持召开全市重点项目推进会并讲话，市长李文静通报有关情况。"


def read(text: str, **known: str | None) -> Article:
    """The one article of a text."""
    found = article(Draft(text, **known), "a.txt", 0)
    assert found is not None
    return found


def read_files(*paths: Path) -> tuple[list[Article], list[InputError]]:
    """(articles, errors) of files and folders."""
    found: list[Article] = []
    errors: list[InputError] = []
    for file in files(paths):
        for item in [file] if isinstance(file, InputError) else articles(file):
            (errors if isinstance(item, InputError) else found).append(item)
    return found, errors
