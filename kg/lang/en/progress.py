"""How English tells what becomes of a project (``grammar/projects.yaml``)."""

import re

from kg.lang.progress import Wording

_SO = (
    r",?(?: (?:project|which|that|has|have|had|was|were|is|are|been|being|officially|formally|now|already|recently"
    r"|just|also|all|both|currently|successfully|smoothly|fully|on [A-Z][a-z]{2,8} \d{1,2}|in [A-Z][a-z]{2,8}"
    r"|yesterday|today|here))* "
)
_AMOUNT = (
    r"(?P<amount>(?:US\$|\$|RMB|CNY|€)? ?\d[\d.,]{0,9}[ -]?(?:(?:billion|million|trillion)[ -]?)?"
    r"(?:yuan|RMB|CNY|US dollars|U\.S\. dollars|dollars|euros|HK dollars|pounds|yen|USD)"
    r"|(?:US\$|\$|RMB|CNY|€) ?\d[\d.,]{0,9} (?:billion|million|trillion))"
)

WORDING = Wording(
    language="en",
    macros={
        "so": _SO,
        "amount": _AMOUNT,
        "company": r"(?P<company>[A-Z][^,.;:]{2,60}?)(?='s|[,.;:]| (?:in|with|and|at|is|was|has|will)\b|$)",
        "of": r"(?:of|for|on) (?:the |a |an )?",
        "the": r"(?:the )?",
    },
    joint=re.compile(r",? and (?:the |a |an )?|, (?:the |a |an )?"),
    rest=re.compile(r"(?: [Pp]rojects?)?(?:,? and (?:other|[a-z]+ other) [a-z -]{0,30}projects)?"),
    # what stands before is asked behind the first character: a pattern that begins with one is found sooner
    again=re.compile(r"[Tt](?<!\w.)(?<!of .)(?:he|his) project\b(?! (?:in|of|at)\b)"),
    wish=re.compile(
        r"(?i)\b(?:will|would|should|shall|must|may|might|could|can|to be|ensure|push|speed|accelerate|promote"
        r"|hope[sd]?|strive|expected|plan(?:s|ned)?|so that|before|until|after|once|if|when|whether|as soon as|unless"
        r"|not|never|yet|(?:phase|section|part|half|stage|batch) of"
        r"|urged?|asked|require[sd]?|demand(?:s|ed)?)\b"
    ),
    demand=re.compile(r"(?i)\b(?:ensure|hope[sd]?|urged?|demand(?:s|ed)?|require[sd]?|should|must)\b"),
    sure=re.compile(r"\b(?:already|has|have|now|officially)\b"),
    later=re.compile(r" (?:plans?|schedule|conditions|procedures)\b"),
    clause=re.compile(r"[,;:.!?\n“”\"]"),
)
