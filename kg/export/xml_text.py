"""Text in XML 1.0, which forbids most control characters, even escaped, and turns raw line ends into line feeds."""

import re
from xml.sax.saxutils import escape

REPLACEMENT = "\ufffd"
_FORBIDDEN = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ENTITIES = {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;", "\x85": "&#133;", "\u2028": "&#8232;"}


def readable(text: str) -> str:
    """The text with U+FFFD for each character that XML forbids."""
    return _FORBIDDEN.sub(REPLACEMENT, text)


def xml(text: str) -> str:
    """The text for an element or a quoted attribute; read back it is the same, but for what XML forbids."""
    return escape(readable(text), _ENTITIES)
