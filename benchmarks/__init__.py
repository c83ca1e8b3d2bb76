"""What a build costs and how it grows: made-up articles (`articles`), clocks (`measure`), a report (`__main__`)."""
