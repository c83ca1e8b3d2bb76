"""The graph over HTTP, to be read only: SPARQL 1.1, a query page, the network, and a page for each thing.

    client ─HTTP→ app ─job→ lanes, pool ─socket→ worker   (one of few; killed when its time is over)
                   │                               │ forked from
                   ├ limits, negotiation           nursery (holds the graph; its memory is shared)
                   └ following: a graph that is built anew gets a nursery of its own, and takes the old one's place

The process that speaks HTTP never evaluates a query itself: whatever a query does, the server goes on.
"""
