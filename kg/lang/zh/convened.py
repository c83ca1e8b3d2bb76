"""What those who came somewhere call in the end: 到某县调研，并在县宾馆|召开座谈会. Whoever came takes part."""

import re
from collections.abc import Iterator

from kg.draft.tokens import Token, letters_of

CONVENED = re.compile(
    r"(?:并|，|随后|还|又)(?:在[^，。；：、]{1,20}?)?(?:还|又|组织|现场|随即|随后|就地|当场|集中|专题|及时|一起|一同)?"
    r"(?P<how>(?:召开|举行)了?)(?=[^，。；：]{0,24}会)"
)
COMES = re.compile("N[^MIAHSRKk]*V[^MIAHSRKkN]*$")


def convened(text: str, tokens: list[Token], start: int, end: int) -> Iterator[Token]:
    """The verbs of a sentence that tell so, a meeting behind them."""
    for match in CONVENED.finditer(text, start, end):
        before = letters_of(token for token in tokens if token.end <= match.start("how"))
        behind = next((token for token in tokens if token.start >= match.end()), None)
        if behind is not None and behind.letter == "M" and COMES.search(before):
            yield Token("A", *match.span("how"), "own")
