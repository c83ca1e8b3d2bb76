"""Which nouns are a meeting only behind some words: a round table, a press briefing, the 9th festival."""

from kg.lang.en.data import word_class
from kg.lang.en.words import Word

_ORDINAL = (word_class("ordinal") - {"annual"}) | {
    f"{n}{end}" for n in range(1, 60) for end in ("st", "nd", "rd", "th")
}
MODIFIED = {
    "tea-party": frozenset(("tea",)),
    "congress": word_class("congress-kind"),
    "round-table": frozenset(("round",)),
    "press-briefing": word_class("briefing-topic"),
    "public-hearing": frozenset(("public", "price", "petition", "budget", "land", "planning", "oral", "open")),
    "fair": word_class("fair-kind"),
    "call": frozenset(("conference", "video")),
    "study": frozenset(("central", "centralized", "collective", "group", "special", "theoretical", "theory")),
    "class": frozenset(("cadre", "cadres", "education", "learning")),
    "breakfast": frozenset(
        ("business", "enterprise", "enterprises", "entrepreneur", "entrepreneurs", "governor", "mayor")
    ),
    "festival": _ORDINAL,
    "assembly": frozenset(("general", "mobilization", "mobilisation", "oath", "pledge", "taking", "all")),
}
"""Kinds of meetings that are none without one of these words before their noun."""


def seated(tokens: list[Word], head: int) -> bool:
    """Whether "sitting" tells where somebody sits, as in "Sitting on the kang", no session."""
    beside = tokens[head - 1].low == "," and tokens[head + 1].low in ("at", "beside", "by", "in", "on")
    return tokens[head].low == "sitting" and (beside or tokens[head + 1].low in word_class("seated-on"))
