"""Parties told behind those who head them: 由书记甲，市长乙带队，|某市代表团到…考察, 甲任团长，考察团一行赴….

A token P (see `kg.draft.tokens`) is put behind the last of those who lead, and the word for the party gives way to it.
"""

import re

from kg.draft.tokens import Sentence, Token
from kg.lang.cues import Cued

HEADS = Cued(
    "(?:带队|领队|率队|领衔|挂帅|带领下|率领下|[任为](?:团长|组长|领队|队长))[，](?=[^，。；：\n]{2,30})"
    "|(?P<at_once>带队|率队)(?=(?:先后|分别|专程)?(?:赴|前往|到|来))"
)
BETWEEN = re.compile(r"(?:同志)?(?:亲自|共同|一同|分别|的)?(?:担)?")
PARTY = re.compile("(?:代表|考察|访问|参观|学习|观摩|调研|经贸|招商|慰问|检查|督查|督导)?[团组队]|一行|小分队")


def headed(text: str, sentence: Sentence) -> Sentence:
    """A sentence with whoever heads a party told as the one who leads it, where its next clause tells where it goes."""
    head = HEADS.pattern.search(text, sentence.start, sentence.end)
    tokens = sentence.tokens
    last = next((at for at, one in enumerate(tokens) if one.letter == "N" and head and _led(text, one, head)), None)
    if head is None or last is None:
        return sentence
    if head["at_once"]:
        led = Token("P", *head.span(), "")
        return sentence._replace(tokens=(*tokens[: last + 1], led, *tokens[last + 1 :]))
    clause = next((at for at in range(last + 1, len(tokens)) if tokens[at].start >= head.end()), len(tokens))
    goes = next((at for at in range(clause, len(tokens)) if tokens[at].letter not in "LOQG&i"), len(tokens))
    if goes == len(tokens) or tokens[goes].letter != "V":
        return sentence
    if not PARTY.search(text, head.end(), tokens[goes].start) or "，" in text[head.end() : tokens[goes].start]:
        return sentence
    led = Token("P", tokens[last].end, head.end(), "")
    return sentence._replace(tokens=(*tokens[: last + 1], led, *tokens[goes:]))


def _led(text: str, person: Token, head: re.Match[str]) -> bool:
    return BETWEEN.fullmatch(text, person.end, head.start()) is not None
