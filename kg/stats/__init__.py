"""The graph in figures: what is in it, where and when, who is most connected, and how far it hangs together.

    reading ─→ places, attendance ─→ collect ─→ figures ─→ tables, report

`reading` takes from the graph what is counted, `figures` has the records, `tables` and `report` show them.
"""

from kg.stats.collect import stats
from kg.stats.figures import Stats

__all__ = ["Stats", "stats"]
