"""The year of an English article without a date, from the numbered meeting held in it."""

import re

_TEN = "fir|seco|thi|four|fif|six|seven|eigh|nin|ten|eleven|twelf|(?:thir|four|fif|six|seven|eigh|nine)teen"
_NUMBER = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:twenty-)?(?:{_TEN})(?:st|nd|rd|th)|twentieth|thirtieth)"
_WORDS = r"(?:[\w'’&()-]+ )"
_KIND = "(?:[Mm]eeting|[Ss]ession|[Cc]onference|[Cc]eremony|[Ss]ymposium|[Ff]orum)"
_TITLE = rf"(?i:{_NUMBER}) {_WORDS}{{0,9}}?{_KIND}"
_HELD = re.compile(
    r"\b(?:held|holds|convene[sd]|presid(?:ed|es) over|chair(?:ed|s)|host(?:ed|s)) (?:the|its|their) "
    rf"(?:{_TITLE} {_WORDS}{{0,9}}?(?:in|of|for) (?P<behind>20\d\d)\b|(?P<before>20\d\d) {_TITLE}\b)"
)
_WAS_HELD = re.compile(
    rf"\b[Tt]he {_TITLE} {_WORDS}{{0,9}}?(?:in|of|for) (?P<behind>20\d\d) (?:was|were) (?:held|convened|opened)\b"
)
_STOPPED = re.compile(r"\b(?:held|convened|that|which|who|and|to|at|on)\b")


def numbered_year(text: str) -> int | None:
    """The one year that the meetings held are numbered in: "presided over the third executive meeting in 2024"."""
    held = (found for found in _HELD.finditer(text) if not _STOPPED.search(found[0].split(" ", 1)[1]))
    years = {int(found["behind"] or found["before"]) for found in held}
    years |= {int(found["behind"]) for found in _WAS_HELD.finditer(text)}
    return years.pop() if len(years) == 1 else None
