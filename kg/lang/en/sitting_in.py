"""Who was there while others talked: "received B, with C present", "B and the colleagues with him, among them C"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

_SAT_IN = re.compile(
    r"\b(?:present|in attendance|in the (?:room|audience)|on hand|as (?:an )?interpreters?|interpreting"
    r"|(?:at|in|around) (?:the|his|her|their|both|all) (?:same )?(?:table|side|talks?|meeting|dinner|lunch|elbow)"
    r"|(?:also|both|all|likewise) (?:there|participating|attending|at)|(?:sitting|looking|listening|joining) (?:in|on)"
    r"|taking (?:part|notes|the (?:minutes|notes)))\b"
)
"""Behind names: they were there while others talked."""


def sitting_in(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """The letters of talks with those who were there, too: "received B, with C present", "B and others, among them C".

    `last`: the end of the sentence's words.
    """
    talk = next((i for i, token in enumerate(raw) if token[0] == "K"), len(raw))
    result: Raw = list(raw[:talk])
    for at, token in enumerate(raw[talk:], talk):
        before = result[-1][0] if result else ""
        if token[0] == "W" and before == "&" and tokens[token[1] - 1].low in word_class("entourage"):
            continue
        people = at + 1 < len(raw) and raw[at + 1][0] == "N"
        low = [word.low for word in tokens[token[1] : raw[at + 1][1]]] if people else []
        if token[0] == "," and "among" in low and {"them", "whom"} & set(low):
            result = [*(result[:-1] if before == "&" else result), ("&", *token[1:])]
        elif (
            (token[0] == "p" and low[:1] == ["with"] and not token[3])
            and (before in (",", "i") or {"N", "Q"} & {one[0] for one in result[talk:]})
            and (there := _there(raw, at + 1, tokens, last))
        ):
            end = next(i for i in range(len(raw), at, -1) if raw[i - 1][0] == "N" and raw[i - 1][1] < there)
            rest = [one for one in raw[end:] if one[1] >= there and (one[1] > there or one[0] not in "AkW")]
            apart: Raw = [("x", *token[1:3], None), (",", *token[1:3], None)]
            joined = ("k", there, there + 1, "")
            return [*(result[:-1] if before in ("i", ",") else result), *apart, *raw[at + 1 : end], joined, *rest]
        else:
            result.append(token)
    return result


def _there(raw: Raw, at: int, tokens: list[Word], last: int) -> int:
    """Where "present", "at the table", "in attendance" stands behind the people from a letter on; 0 if nowhere."""
    end = next((i for i in range(at, len(raw)) if raw[i][0] not in "N&,L"), len(raw))
    name = next(token[2] for token in reversed(raw[at:end]) if token[0] == "N")
    done = next((token[1] for token in raw[end:] if token[0] in "KVSRH"), last)
    stop = next((i for i in range(name, done) if tokens[i].low in ".;:"), done)
    found = _SAT_IN.search(" ".join(word.low for word in tokens[name:stop]))
    return name + found.string[: found.start()].count(" ") if found else 0
