"""Which mentions of which articles are one real person, organization, place, meeting, project or site.

The way of a mention: `rows` makes a small record of it, `block_key` says with which others it is compared,
`resolve_block`
clusters one block (a pure function, whatever the order of its rows), `entity` makes a cluster an `Entity`.
`resolve` does all of it in memory.
"""

from kg.resolve.blocks import block_key, resolve_block
from kg.resolve.cluster import Cluster
from kg.resolve.decisions import Decision, add_decision, key_aliases, read_decisions
from kg.resolve.entities import entities, entity
from kg.resolve.links import Link, Linker, add_link, read_links
from kg.resolve.resolver import Resolution, resolve
from kg.resolve.rows import MentionRow, rows
from kg.resolve.tenures import close_tenures
from kg.resolve.wholes import with_wholes

__all__ = [
    "Cluster",
    "Decision",
    "Link",
    "Linker",
    "MentionRow",
    "Resolution",
    "add_decision",
    "add_link",
    "block_key",
    "close_tenures",
    "entities",
    "entity",
    "key_aliases",
    "read_decisions",
    "read_links",
    "resolve",
    "resolve_block",
    "rows",
    "with_wholes",
]
