"""The page: the network as one HTML file that opens by double click and asks for nothing.

    Entity, Resolved ─collect→ Network ─layout→ points ─generator→ pyvis ─data→ blocks ─page→ graph.html

`collect.network` chooses what is shown and gathers the quotes behind it (`census`, `claims`, `gather`); `layout` places
it (`neighbourhoods`, `forces`, `packing`); `data` packs it; `fold` makes names findable; `page` puts template.html,
the parts of style/ and script/ together. Every word of the page stands in words.csv.
"""
