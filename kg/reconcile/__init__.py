"""Things of the graph looked up at a reconciliation service that the user names; nothing else here sends anything.

graph ─questions→ Question ─service→ Candidate   (the user's answers become links.csv, see `kg.resolve.links`)
"""
