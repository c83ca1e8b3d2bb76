"""Gathers what many articles claim into lines: evidence kept is bounded, and the order of articles doesn't matter."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.bilingual import Word
from kg.model import Article, Span
from kg.view.marks import Mark
from kg.view.network import Evidence, Line

KEPT = 6
"""Quotes kept under one line; the page says how many more there are."""


def evidence(
    article: Article, span: Span, rule: str = "", confidence: float | None = None, marks: Iterable[Mark] = ()
) -> Evidence:
    """The words of an article at a span, with where they stand; `marks` are places in them."""
    words = article.quote(span)
    quote = words.strip()
    before = len(words) - len(words.lstrip()) if quote != words else 0
    return Evidence(
        quote,
        article.source,
        article.title,
        article.publisher,
        article.published,
        article.url,
        rule,
        confidence,
        tuple(Mark(entity, max(start - before, 0), max(end - before, 0)) for entity, start, end in marks)
        if before
        else tuple(marks),
    )


@dataclass(slots=True)
class Gathered:
    """What several articles say about one line."""

    titles: dict[str, Counter[str]] = field(default_factory=dict)
    days: set[str] = field(default_factory=set)
    kept: list[Evidence] = field(default_factory=list)
    count: int = 0

    def add(self, found: Evidence, language: str, title: str | None, day: str | None) -> None:
        """Take in what one article says; of the quotes the earliest are kept."""
        if title:
            self.titles.setdefault(language[:2], Counter())[title] += 1
        if day:
            self.on(day)
        self.count += 1
        self.kept.append(found)
        if len(self.kept) >= 2 * KEPT:
            self._cut()

    def on(self, day: str) -> None:
        """Take in a day on which something was so."""
        if day not in self.days:
            self.days = _ends(self.days | {day})

    def line(self, zh: str, en: str, date: str | None, rule: str = "", level: str | None = None) -> Line:
        """The line with these texts; without a date it takes the days that the articles tell.

        `rule` stands for that of evidence which has none, `level` is how high a post is.
        """
        self._cut()
        days = sorted(self.days)
        told = days[0] if len(days) == 1 else "/".join(days)
        kept = [one._replace(rule=rule) for one in self.kept] if rule else self.kept
        return Line(zh, en, date or told or None, tuple(kept), self.count - len(kept), level)

    def title(self, language: str) -> str | None:
        """The title most often used in articles of a language ("zh" or "en")."""
        found = self.titles.get(language)
        return min(found, key=lambda title: (-found[title], title)) if found else None

    def _cut(self) -> None:
        if len(self.kept) > 1:
            self.kept = sorted(self.kept, key=_order)[:KEPT]


def titles(gathered: Gathered, role: str, status: Word | None) -> tuple[str, str]:
    """What a post is called in Chinese and English: as articles write it, else by its role; with the status given."""
    zh, en = gathered.title("zh"), gathered.title("en")
    spoken = role.replace("-", " ")
    zh, en = zh or en or spoken, en or spoken or zh or ""
    return (f"{zh}（{status.zh}）", f"{en} ({status.en})") if status else (zh, en)


def _ends(days: set[str]) -> set[str]:
    full = {day for day in days if not day.startswith("--")}
    return {min(full), max(full)} if full else {min(days)}


def _order(found: Evidence) -> tuple[str, str, str, str, tuple[Mark, ...]]:
    return (found.published or "9999", found.source, found.quote, found.rule, found.marks)
