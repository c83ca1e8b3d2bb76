"""Articles as far as they speak of a span of time: what was so at another time is left out of them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from kg.errors import CallError
from kg.model import PAST, Article, Found, Resolved
from kg.view.claims import Claim, claims
from kg.view.dates import interval

YEAR = re.compile("[0-9]{4}")


class Window:
    """The days from `since` to `until` (ISO days, months or years, each may be None).

    A post counts for all days between the first and the last on which articles show it.
    """

    def __init__(self, since: str | None, until: str | None) -> None:
        """Raises CallError if one is no date, or the first is after the last."""
        self._first, self._last = _day(since, 0), _day(until, 1)
        if self._first is not None and self._last is not None and self._first > self._last:
            raise CallError(f"{since} is after {until}")
        self._posts: dict[tuple[str, str | None, str], tuple[int, int]] = {}

    @property
    def narrow(self) -> bool:
        """Whether anything is left out at all."""
        return self._first is not None or self._last is not None

    def learn(self, articles: Iterable[Resolved], areas: Mapping[str, str]) -> None:
        """Take in from when to when posts were held, over all articles."""
        for one in articles:
            for claim in claims(one, areas):
                days = _days(claim, one.article)
                if days and claim.kind == "holds" and claim.key[2] not in PAST:
                    first, last = self._posts.get(_post(claim), days)
                    self._posts[_post(claim)] = (min(first, days[0]), max(last, days[1]))

    def articles(self, articles: Iterable[Resolved], areas: Mapping[str, str]) -> Iterator[Resolved]:
        """The articles, each with the facts of these days only; those of other days that have none are left out."""
        if not self.narrow:
            yield from articles
            return
        for one in articles:
            kept = {id(claim.fact) for claim in claims(one, areas) if self._fits(claim, one.article)}
            if kept or self._overlaps(interval(one.article.published)):
                facts = [fact for fact in one.found.facts if id(fact) in kept]
                yield Resolved(one.article, Found(one.found.mentions, facts, one.found.issues), one.entities)

    def _fits(self, claim: Claim, article: Article) -> bool:
        days = _days(claim, article)
        if claim.kind == "holds" and claim.key[2] not in PAST:
            days = self._posts.get(_post(claim), days)
        return self._overlaps(days)

    def _overlaps(self, days: tuple[int, int] | None) -> bool:
        if days is None:
            return False
        return (self._last is None or days[0] <= self._last) and (self._first is None or days[1] >= self._first)


def _post(claim: Claim) -> tuple[str, str | None, str]:
    return claim.source, claim.target, claim.key[1]


def _days(claim: Claim, article: Article) -> tuple[int, int] | None:
    """When it was so: as the claim says (a day without a year is of the article's), else when it was published."""
    year = (article.published or str(article.year or ""))[:4]
    day = claim.day or article.published or ""
    return interval(f"{year}{day[1:]}" if day.startswith("--") else day)


def _day(told: str | None, end: int) -> int | None:
    if told is None:
        return None
    days = interval(f"{told}-01/{told}-12" if YEAR.fullmatch(told) else told)
    if days is None or "/" in told:
        raise CallError(f"{told!r} is no date; write 2023, 2023-01 or 2023-01-04")
    return days[end]
