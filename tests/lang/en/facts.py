"""What an English text says, in the one-line form of the corpora and of the examples in grammar files."""

from kg.find import find as find_in
from kg.model import Article, Fact, Found, Mention
from kg.places import gazetteer


def article(text: str, published: str | None = "2021-03-10") -> Article:
    """An article without a headline whose clean text is its text."""
    return Article("0" * 16, "text.txt", 0, "en", "", published, None, None, None, text, text, range(len(text)))


def find(text: str, published: str | None = "2021-03-10") -> Found:
    """All that a text says."""
    return find_in(article(text, published))


def _area(info: dict[str, str]) -> str:
    area = info.get("area")
    return gazetteer().area(area).zh if area else ""


def _name(mention: Mention) -> str:
    return _area(mention.info) if mention.kind == "place" else mention.info.get("en", mention.names[0].plain)


def lines(text: str, kind: str, published: str | None = "2021-03-10") -> list[str]:
    """The facts of a kind (people, posts, participations, meetings, projects, encounters), sorted, a line each."""
    found = find(text, published)
    mentions = {mention.id: mention for mention in found.mentions}
    if kind == "people":
        return sorted(_name(mention) for mention in found.mentions if mention.kind == "person")
    if kind == "meetings":
        rows = [(_name(m), m.info.get("date", ""), _area(m.info)) for m in found.mentions if m.kind == "meeting"]
        return sorted(" | ".join(row).rstrip(" |") for row in rows)
    if kind == "projects":
        rows = [(_name(m), m.info.get("phase", "")) for m in found.mentions if m.kind == "project"]
        return sorted(" | ".join(row).rstrip(" |") for row in rows)
    return sorted(_line(fact, mentions).rstrip(" |") for fact in found.facts if fact.kind == kind.removesuffix("s"))


def _line(fact: Fact, mentions: dict[int, Mention]) -> str:
    person = _name(mentions[fact.subject])
    if fact.kind == "post":
        status = fact.info["status"]
        return f"{person} | {fact.info['role']} | {_area(fact.info)}" + (f" | {status}" if status != "holds" else "")
    if fact.kind == "participation":
        return f"{person} | {fact.info['as']}"
    assert fact.object is not None
    return f"{person} | {fact.info['type']} | {_name(mentions[fact.object])}"
