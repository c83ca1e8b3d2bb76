"""Where people are called on at home: 走进搬迁户李桂兰家中."""

import re

from kg.find.tokens import Token

HOME = re.compile(
    r"(?:老人|一家)?(?:等[\u3400-\u9fff\d]{0,8}?)?(?:[两三四五六]户)?(?:的)?(?:家(?:里|中|走访|看望|，|、|的)"
    "|瓦房|新房|新居|小院|院子|农家院|毡房|蒙古包|住处|病房|病床)"
)
IN = re.compile(r"(?:随后|接着)?(?:又)?(?:在|走进|来到)")
LISTED = re.compile(r"(?:[、和与及]|以及)[\u3400-\u9fff]{0,14}")


def homes(text: str, tokens: list[Token]) -> list[Token]:
    """走进搬迁户李桂兰家中, 在老党员王立新家中，: whoever's home is visited is met."""
    marks: list[Token] = []
    for at, token in enumerate(tokens):
        if token.letter != "N" or text[token.end : token.end + 1] not in "家的等老一两三四五六":
            continue
        if not HOME.match(text, token.end):
            continue
        first = at
        while (
            first > 0
            and tokens[first - 1].letter == "N"
            and LISTED.fullmatch(text, tokens[first - 1].end, tokens[first].start)
        ):
            first -= 1
        start = tokens[first].start
        clause = max(text.rfind(mark, 0, start) for mark in "，。；：！？”\n")
        if any(visit.letter == "V" and clause < visit.start < start for visit in tokens):
            marks.append(Token("K", start, start, "talk"))
        elif IN.match(text, clause + 1, start) and "，" in text[token.end : token.end + 4]:
            marks.append(Token("K", token.end, token.end, "home"))
    return marks
