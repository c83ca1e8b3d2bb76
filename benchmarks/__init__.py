"""What a build costs and how it grows: articles made to measure (`articles`), clocks (`measure`), a report (`__main__`)."""
