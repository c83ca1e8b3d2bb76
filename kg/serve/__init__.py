"""The graph over HTTP, to be read only: SPARQL 1.1, a query page, the network, and a page for each thing.

    client ─HTTP→ app ─job→ pool ─socket→ worker   (one of few; killed when its time is over)
                   │                        │ forked from
                   └ limits, negotiation    nursery (holds the graph; its memory is shared)

The process that speaks HTTP never evaluates a query itself: whatever a query does, the server goes on.
"""
