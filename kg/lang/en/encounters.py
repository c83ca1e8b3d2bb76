"""English words around visits and talks that no token tells."""

import re

from kg.lang.en import around_stops
from kg.lang.encounters import Wording

WORDING = Wording(
    forum=re.compile("symposium|discussion|forum"),
    parties=re.compile("the (?:first|second|other) group"),
    visitors=re.compile("(?!)"),
    routes=re.compile("(?!)"),
    each=re.compile("separately|respectively"),
    in_turn=re.compile("separately|in turn|respectively"),
    shifts=re.compile("separately accompan|took turns"),
    back="back to",
    joining=(),
    of_town=("Town", "Township"),
    own_firm=frozenset(),
    societies=(),
    benches={"court-president": ("Court", "court"), "chief-procurator": ("Procuratorate", "procuratorate")},
    pointing=frozenset(),
    houses={},
    of_firm=re.compile(" of (?:the )?[A-Z]"),
    namesakes=re.compile(r"(?:.* of )?(?:the )?\s*(?P<shared>\S+)", re.DOTALL),
    joined_in=re.compile(r"(?:.*\s)?(?:in|at)\s*", re.DOTALL),
    going_on=(),
    stops=around_stops.WORDING,
)
