"""Cells of CSV that no spreadsheet runs as formulas."""

_BEGINS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def guarded(text: str) -> str:
    """A text with an apostrophe before it, if it begins as formulas do or with an apostrophe; else the text itself.

    Spreadsheets take the apostrophe for "this is text"; a date without year, "--02-27", gets one, too. Whoever takes
    one leading apostrophe away has the text again.
    """
    return f"'{text}" if text.startswith((*_BEGINS, "'")) else text


def unguarded(cell: str) -> str:
    """The text of a cell that is guarded; what was written with one apostrophe before a plain word stays."""
    return cell[1:] if cell[:1] == "'" and cell[1:].startswith((*_BEGINS, "'")) else cell
