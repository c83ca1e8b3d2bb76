"""English words around what people visit: hardly any, as `kg.lang.en.whereabouts` drops what only tells where."""

import re

from kg.lang.around_stops import Wording

_NEVER = re.compile("(?!)")

WORDING = Wording(
    brackets=("（", "(", " ("),
    dash="—",
    owning=_NEVER,
    elsewhere=_NEVER,
    toward=_NEVER,
    where=(),
    within=re.compile(""),
    inside=_NEVER,
    longer=_NEVER,
    alone=re.compile("\n|$"),
    parts=_NEVER,
    worker=_NEVER,
    also=_NEVER,
)
