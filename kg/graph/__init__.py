"""Facts and entities → RDF: `build.write` streams Turtle, `check` holds it against the shapes while it is written."""
