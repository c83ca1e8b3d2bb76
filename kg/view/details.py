"""Details of meetings, projects, sites and bodies (date, phase, place …), with the words that tell them."""

from collections.abc import Mapping

from kg.bilingual import Word
from kg.model import HOME, Article, Mention
from kg.view.gather import Gathered, evidence
from kg.view.marks import Marks
from kg.view.network import Line

TOLD = ("date", "phase", "industry", "investment")
"""What the panel tells of a meeting or project: keys of `Mention.info`."""
AREA = "area"
UNPLACED = frozenset(("person", "place"))
"""Kinds that lie nowhere: a person serves, a place is where it is."""
ELSEWHERE = "told by an article left out"
"""Stands for the step where a part of a graph lacks the article that tells a place."""


class Details:
    """Gathers what articles tell; what follows from an article's home counts only where none tells it in words."""

    def __init__(self, words: Mapping[str, Word]) -> None:
        self._words = words
        self._told: dict[tuple[str, str, str], Gathered] = {}
        self._inferred: dict[tuple[str, str, str], Gathered] = {}
        self._areas: dict[str, set[str]] = {}

    def add(self, article: Article, mention: Mention, entity: str, marks: Marks) -> None:
        """Take in the details of a mention; `marks` are those of the article."""
        for field in (*TOLD, AREA):
            value = mention.info.get(field)
            if not value or (field == AREA and mention.kind in UNPLACED):
                continue
            why = mention.told.get(field)
            quote = why.quote if why else mention.names[0].quote
            rule, sure = (why.rule, why.confidence) if why else ("", None)
            found = evidence(article, quote, rule, sure, marks.of([entity], quote))
            kept = self._inferred if why is not None and why.rule == HOME else self._told
            kept.setdefault((entity, field, value), Gathered()).add(found, article.language, None, None)
            if field == AREA:
                self._areas.setdefault(entity, set()).add(value)

    def line(self, entity: str, field: str, value: str) -> Line | None:
        """The line of the panel that tells a detail, if any article does."""
        word = self._words["info." + field]
        if field == "date":
            return self._line((entity, field, value), word, value)
        return self._line((entity, field, value), Word(f"{word.zh}：{value}", f"{word.en}: {value}"), None)

    def place(self, entity: str, area: str | None, named: Gathered) -> Line | None:
        """The line that tells where something lies; `named`: where articles name it.

        `area` is what all articles together say; where none says just that, it is what one says.
        """
        areas, word = sorted(self._areas.get(entity, ())), self._words["edge.located"]
        if areas:
            return self._line((entity, AREA, area if area in areas and area else areas[0]), word, None)
        return named.line(word.zh, word.en, None, ELSEWHERE) if named.count else None

    def _line(self, key: tuple[str, str, str], word: Word, date: str | None) -> Line | None:
        if key in self._told:
            return self._told[key].line(word.zh, word.en, date)
        if key not in self._inferred:
            return None
        how = self._words["told.home"]
        return self._inferred[key].line(f"{word.zh}（{how.zh}）", f"{word.en} ({how.en})", date)
