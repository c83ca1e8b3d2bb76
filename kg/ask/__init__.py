"""Questions to a built graph: SPARQL (`graph`, `table`), and all that is known of a name (`explain`, `render`)."""
