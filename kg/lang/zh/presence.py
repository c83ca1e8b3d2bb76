"""Officials whom the account of a meeting names without telling what they did by any verb: they were there."""

import re
from collections.abc import Iterable

from kg.find.draft import Draft
from kg.find.tokens import Sentence, Token

APART = re.compile(
    "会[后外](?!，?(?:召开|举行))|会前|场外|散会|此前|日前|前不久|近日|另[悉讯据]|据[悉了]|委托|批示|指示|精神|[去前当]年|曾|原定|原计划|致信|来信|来电|电话|书面"
    "|因公|因病|因事|因在|出差|外出|缺席|请假|[未没]能|没有?到[场会]|不在|采访|记者|联系人|免去|任命|辞去|接任|调任|提名|候选|当选|补选|职务|分管|签发|负责人：|下一?[周个站]|明天|将"
)
TRAVELS = re.compile("V[&,]?[LJOF]|K|W|k|i[JOF]")
"""An article of which a sentence has such letters tells of more than its meeting."""
LATER = re.compile("次日|第二天|会前|会后|散会|当晚")
TELLS = frozenset("AHSRrZzxBIpV")
"""What is told of somebody, so that nothing needs to be concluded."""
LEAST = 2


def present(sentences: Iterable[Sentence], text: str, draft: Draft) -> Iterable[Sentence]:
    """The sentences with a B behind whoever is named in the account of an article's only event, a meeting."""
    told = list(sentences)
    body = [one for one in told if one.paragraph > 0]
    meetings = {token.value for one in told for token in one.tokens if token.letter == "M" and token.value is not None}
    if len(meetings) != 1 or any(
        TRAVELS.search(one.letters) and not LATER.search(text, one.start, one.end) for one in body
    ):
        return told
    account = [one.paragraph for one in body if "M" in one.letters or _acts(one)]
    if sum(map(_acts, body)) < LEAST:
        return told
    first, last = min(account), max(account)
    return [_marked(one, text, draft) if first <= one.paragraph <= last else one for one in told]


def _acts(sentence: Sentence) -> bool:
    return "N" in sentence.letters and not {"A", "H", "S", "R"}.isdisjoint(sentence.letters)


def _marked(sentence: Sentence, text: str, draft: Draft) -> Sentence:
    tokens = sentence.tokens
    if "N" not in sentence.letters or APART.search(text, sentence.start, sentence.end):
        return sentence
    added = []
    for at, token in enumerate(tokens):
        if token.letter != "N" or any(other.letter in TELLS for other in tokens[at + 1 :]):
            continue
        if any(other.value in ("by", "one") or other.letter in "pr" for other in tokens[:at]):
            continue
        if _quoted(text, sentence, token.start) or not _holds(draft, token.value):
            continue
        added.append(Token("B", token.end, token.end))
    return (
        sentence._replace(tokens=tuple(sorted([*tokens, *added], key=lambda t: (t.start, t.end))))
        if added
        else sentence
    )


def _holds(draft: Draft, person: int | str | None) -> bool:
    """Whether somebody is told to hold a post now."""
    return isinstance(person, int) and any(fact.info["status"] == "holds" for fact in draft.posts(person))


def _quoted(text: str, sentence: Sentence, position: int) -> bool:
    """Whether a place lies in what somebody says word for word."""
    return text.count("“", sentence.start, position) > text.count("”", sentence.start, position) or (
        text.find("”", position, sentence.end) >= 0 and text.find("“", position, sentence.end) < 0
    )
