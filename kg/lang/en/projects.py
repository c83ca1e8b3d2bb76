"""Whether a named thing is a project, which is built or planned, or a site, which one goes to."""

import re

from kg.lang.en.data import English, english, word_class
from kg.lang.en.names import syllables
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

BUILT = frozenset(("park", "works", "plant", "base", "hub", "complex"))
"""Kinds of projects.csv that are projects where they are being built."""
MADE = frozenset(("site", "works"))
DESCRIBED = 2
"""So many words of what is made somewhere make a project's name."""
_GOAL = frozenset(("build", "create", "develop", "establish", "forge", "form"))
"""Before a name in a speech: what shall become of the area, no project yet."""
_INDUSTRIAL = {"industrial", "processing", "manufacturing", "recycling"}
_DOING = ("ing", "tion", "sion")
_ADVERB = "officially|formally|just|currently|now|already"
_BE = rf"(?:(?:which|that|ha[sd]|have|was|were|is|are|will|be(?:en|ing)?|{_ADVERB}) )*"
_UNDER_WAY = re.compile(
    rf"(?:\( [a-z ]{{1,20}} \) )?(?:, [\d .]{{1,9}} (?:kilomet|met|mile|mu|hectare)\w* (?:long )?(?=, ))?(?:, )?{_BE}"
    r"(?:br(?:oke|eaks?|oken) ground|(?:start|beg[iau]n|commence)\w* (?:construction|operation|production)"
    r"|(?:now )?(?:half|two thirds|nearly|almost|three quarters|\d+ percent) (?:complete|finished|done|built)\b"
    r"|(?:opened|finished|completed|commissioned) (?:last|this|in|on|by|before|within|ten|two|three|earlier)\b"
    r"|(?:goes?|went|gone|came|comes?) on (?:line|stream)|(?:has|have) fed"
    r"|(?:built|financed|paid for) with \d|(?:has|have) (?:passed|been (?:capped|handed over|delivered|topped))"
    r"|(?:is|are) (?:half a|a|\w+) (?:years?|months?|weeks?|days?) (?:ahead|behind|late)"
    r"|(?:is|are|was) (?:already )?under roof|under construction|put into (?:operation|use|production|service)"
    r"|(?:goe?s?|going|went|gone|came|comes) into (?:operation|production|service|use|trial)"
    r"|(?:(?:will|shall|would|is to|are to) )be (?:handed over|delivered|inaugurated|in use|in place|put to"
    r"|opened (?:in|on|to|next|this|before|soon))"
    r"|(?:(?:will|shall|is to|are to) )be ready (?:in|by|before|next|this|for)"
    r"|(?:, )?whose (?:[a-z]+ )?(?:roof|walls?|frame|foundations?|deck|piers?|towers?|shell|pipes|first|last|opening)\b"
    r"|(?:, )?which (?:still )?(?:lacks?|needs?|awaits?|waits? for) (?:its|the|a|only)"
    r"|(?:, )?(?:still )?(?:closed to traffic|unfinished|half ?-? ?built|under scaffolding|without a roof|being built)"
    r"|(?:is|are) (?:now |already |about |almost )?[\da-z]+ ?-?[a-z]* percent (?:complete|done|finished|ready|built)"
    r"|(?:, )?(?:an?|the) \d+ ?-? ?(?:m|b)illion ?-? ?(?:yuan|dollar|euro)"
    r"|(?:was|were) (?:(?:declared|pronounced) open|opened (?!in (?:19|20)|by ))"
    r"|open(?:ed|s)? to traffic|topped out|(?:be|being|been) (?:built|completed|constructed|finished|commissioned)"
    r"|(?:will|would|to) (?:receive|admit|take|welcome|handle|serve|treat|carry|produce) (?:its|the) first"
    r"|(?:is|are|was|were) (?:going up|taking shape|rising)"
    r"|(?:nearing|approaching|near|close to) completion|(?:to|will) open in|got under way|approved for construction"
    r"|(?:(?:expected|scheduled|due|planned|set) )?to be (?:completed|finished|commissioned|opened|built|ready)"
    r"|(?:expected|scheduled|due|planned|set) to (?:open|go into|start|begin|break ground|enter))\b"
    r"|(?:, )?(?:(?:which|that|will|it) )*costs? \d"
    r"|(?:, )?of which (?:\d|(?:the )?(?:first|second|third) (?:phase|stage))"
    r"|(?:in|at|near) (?:[\w'’-]+ ){1,3}(?:(?:will|shall|must|should|is to|are to) )?"
    r"be (?:finished|completed|cut through|ready)\b"
    r"|(?:will|would) be (?:given priority|accelerated|speeded up)"
    r"|,? ?(?:\( )?(?:with (?:a|an|the|its)|a|the) (?:planned |estimated |combined )?(?:total |planned )?investment of"
)
"""What is said behind the name of something that is being built."""
_SOON = re.compile(
    r"(?:will|is to|are to) (?:begin|start|open|resume|be ready) (?:this|next|in|by|within|before|at|later)\b"
)
_FINISHED = re.compile(
    r"^[\w ,]*\b(?:will|is to|are to)\b[\w ,]*\b(?:when|once) (?:it is )?(?:finished|completed|complete|ready|built)\b"
)
_A_PROJECT = re.compile(
    r"(?:(?:, )?(?:which )?(?:is|was)|,? as|,) (?:also )?(?:an?|one of|(?<!, )the) (?:[\w-]+ (?:'s )?){0,6}?projects?\b"
    r"|, part of (?:the|a|an) (?:[\w-]+ (?:'s )?){0,5}?(?:ring road|expressway|railway|highway|line|scheme|program)\b"
)
_OTHERS = re.compile(
    r"^(?:[\w'’,-]+ ){0,24}?(?:,? ?(?:and|&) other|and so on|etc|among other|are|were) (?:[\w-]+ ){0,4}projects\b"
)
_AMOUNT = word_class("currency") | {"million", "billion"}
_TO_BUILD = re.compile(
    r"\b(?:(?:loans?|funds|tenders?|bids?|permits?|approval|blueprints?|financing|contracts?) (?:for|of)|ground for|"
    r"(?:first|last) (?:pile|brick|stone|beam|span|spade|girder) (?:of|for)|"
    r"(?:start|go ahead|signal|green light|order) (?:was|is|were) given (?:to|for)|start (?:of|for)|"
    r"(?:agreements?|contracts?) (?:(?:was|were|has been|have been) )?(?:signed |reached )?(?:on|for)"
    r"|(?:construction|work) (?:has |have )?(?:started|begun|began|resumed) on"
    r"|construction (?:of|on|at|site of|work on|progress of|progress at)|(?:works?|progress) (?:on|of|at)"
    r"|ground ?-?breaking (?:ceremony )?(?:of|for)|progress of"
    r"|foundation (?:stone )?(?:of|for)|completion of|commissioning of|broke ground (?:on|for)"
    r"|(?:expansion|renovation|reconstruction|upgrading|dredging|reinforcement|widening|extension|relocation) of"
    r"|(?:laying|breaking|commencement|capping|topping out) ceremony (?:of|for)|(?:among them|including) one for"
    r"|(?:building|constructing|sp(?:eed|ed)(?:ing)? up|accelerat(?:e|ed|ing))"
    r"|(?:will|(?<!necessary )to) (?:build|construct))"
    r"(?: the| a| an| its)?$"
    r"|(?:half ?-? ?built|half ?-? ?finished|unfinished|future|planned|proposed|uncompleted)$"
    r"|(?:site of|(?:scheme|undertaking) ?,|(?:will|to) move into)(?: the)?$"
)
"""What leads to such a name."""
_LISTING = re.compile(
    r"\bamong (?:the |these )?(?:\w+ )?projects (?:are|is|were|was)\b|"
    r"\b(?:projects|project list|list|signing|agreements)(?: \w+)? ?(?:, )?"
    r"(?:include[sd]?|including|such as|like|namely|:)"
)
_COUNTED = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|these|following) (?:[\w'’-]+ ){0,3}"
    r"(?:projects|schemes|undertakings) (?:[\w'’]+ ){0,8}[,:] (?:among (?:them|which) (?:are |is |were |was )?)?"
    r"(?:(?!(?:he|she|they|it|that|but|said|told|asked|is|was|has|had|at|for|will|which|who|where|by) )[\w'’(),-]+ )*$"
)


def is_built(tokens: list[Word], floor: int, start: int, end: int, last: int, kind: str, capital: bool) -> bool:
    """Whether the words around a thing say that it is agreed on, paid for, built or late."""
    first = start
    while start > floor and (tokens[start - 1].low in _AMOUNT or tokens[start - 1].shape == "0"):
        start -= 1
    if start < first - 1 and kind in BUILT:
        return True
    built = [word.low for word in tokens[max(floor, start - 3) : start]]
    made = kind in BUILT or (capital and tokens[end - 1].low not in word_class("land"))
    if made and "of" in built[-2:] and "construction" in built:
        return True
    if not capital:
        return False
    agreed = {"agreement", "contract"} & set(built) and {"on", "for"} & set(built[-2:])
    money = {word.low for word in tokens[max(floor, start - 9) : start]} & word_class("money")
    following = tokens[end : min(last, end + 30)]
    words = [word.low for word in following]
    late = "schedule" in words[:12]
    planned = {"intends", "plans", "is", "are", "intend", "plan"} & set(words[:6])
    behind = words[:9]
    text = " ".join(words)
    if tokens[end - 1].low not in word_class("land") and (
        _UNDER_WAY.match(text)
        or (kind in BUILT and (_FINISHED.match(text) or _SOON.match(text)))
        or _TO_BUILD.search(" ".join(w.low for w in tokens[max(floor, start - 6) : start]))
    ):
        return True
    if _A_PROJECT.match(text):
        return True
    if planned and any(behind[at : at + 2] in (["to", "build"], ["to", "construct"]) for at in range(len(behind))):
        return True
    if {"put", "up"} <= set(built) or _one_of_projects(following[:16]):
        return True
    return bool(agreed) or late or (built[-2:-1] == ["into"] and bool(money)) or _set_up(tokens, end, last)


def _one_of_projects(following: list[Word]) -> bool:
    """As in "… and the Ring Road were put on the list of key projects", "… is one of ten major projects"."""
    words = [word.low for word in following]
    if not {"project", "projects"} & set(words) or not {"is", "are", "was", "were"} & set(words[:12]):
        return False
    at = words.index("projects") if "projects" in words else words.index("project")
    return "list" in words[:at] or "one of" in " ".join(words[:at]) or "among" in words[:at]


def _set_up(tokens: list[Word], end: int, last: int) -> bool:
    """As in "the Base will be set up in the district"."""
    behind = [word.low for word in tokens[end : min(end + 6, last)]]
    if behind[:2] in ([",", "which"], [",", "that"]):
        behind = behind[2:]
    if behind[:1] == [","] and end + 6 < last:
        behind = [word.low for word in tokens[end + 2 : end + 6]]
        if tokens[end + 1].low in ("a", "an") and "project" in behind:
            return True
    return behind[:2] == ["will", "be"] and bool(set(behind[2:4]) & word_class("set-up"))


def listed(tokens: list[Word], floor: int, start: int) -> bool:
    """As in "the projects include", "Two projects drew applause: the X and the Y": what follows are projects."""
    text = "".join([f"{word.low} " for word in tokens[floor:start]])
    return bool(_LISTING.search(text) or _COUNTED.search(text))


def with_others(tokens: list[Word], end: int, last: int) -> bool:
    """As in "inspected X, Y and other projects": what stands before are projects."""
    near = tokens[end : min(last, end + 30)]
    if not any(word.low == "projects" for word in near):
        return False
    return _OTHERS.match(" ".join(word.low for word in near)) is not None


_TREATED = frozenset(
    (
        *("conservation", "control", "dredging", "governance", "harnessing", "improvement", "management", "regulation"),
        *("rehabilitation", "remediation", "renovation", "restoration", "treatment", "upgrading"),
    )
)
_THOROUGH = frozenset(("and", "comprehensive", "ecological", "environment", "environmental", "integrated", "overall"))


def deed_of(tokens: list[Word], start: int, floor: int) -> int:
    """Where "comprehensive treatment of the" before a river's name begins, the river's name if nothing does."""
    of = start - 1 - (tokens[start - 1].low == "the")
    noun = of - 1
    if noun - 1 < floor or tokens[of].low != "of" or tokens[noun].low not in _TREATED:
        return start
    begin = noun
    while begin > floor and tokens[begin - 1].low in _THOROUGH and noun - begin < 3:
        begin -= 1
    return begin if begin < noun else start


def is_deed(tokens: list[Word], start: int, end: int, last: int, phase: str, data: English) -> bool:
    """Whether what is done to a thing is a project by its name: "Qing River Dredging", "Wetland Restoration Phase I".

    Not in "the Qing River Dredging Command", and not in "city renewal", which names nothing.
    """
    if phase:
        return True
    if tokens[end - 1].shape == "l" or (
        end < last and tokens[end].shape in "CUM" and tokens[end].start == tokens[end - 1].end + 1
    ):
        return False
    if end < last and tokens[end].low in data.meetings:
        return False
    if tokens[end - 1].low == "works":
        return tokens[end - 2].low.endswith(_DOING) or tokens[end - 2].low in ("conservancy", "control")
    things = (data.projects.get(word.low) for word in tokens[start + 1 : end - 1])
    thing = any(row is not None and row["kind"] not in ("deed", "other", "phase") for row in things)
    return thing or _pair(tokens, start)


def kind_of(
    tokens: list[Word],
    items: list[Item],
    kind: str,
    phase: str,
    start: int,
    head: int,
    end: int,
    capital: bool,
    areas: tuple[Item, ...],
) -> str:
    """The kind of a thing, "project" or "site": by its head's kind, its phase, its words and those around it."""
    if kind in ("project", "deed") or phase:
        return "project"
    if capital and kind in MADE and _described(tokens, start, head, end):
        return "project"
    words = {tokens[at].low for at in range(start, end)}
    around = {tokens[at].low for item in items for at in range(item.first, item.last)}
    leads = bool(areas) and areas[0].first == start
    if (capital or areas or tokens[start].shape in "CM") and (
        listed(tokens, items[0].first, start) or with_others(tokens, end, items[-1].last)
    ):
        return "project"
    if {"hydropower", "station"} <= words and _seen(tokens, items, start):
        return "project"
    if words & word_class("power") and (kind == "works" or words & {"station", "farm", "plant", "base"}):
        return "project"
    telling = sum(all(not item.first <= at < item.last for item in areas) for at in range(start, head))
    goal = tokens[start - (2 if tokens[start - 1].low in ("the", "a", "an") else 1)].low in _GOAL
    if tokens[end - 1].low == "road" and capital and _pair(tokens, start) and _seen(tokens, items, start):
        return "project"
    if kind in ("works", "plant"):
        built = (capital and around & word_class("building")) or (
            kind == "works" and _pair(tokens, start) and _seen(tokens, items, start)
        )
        return "project" if built or (kind == "plant" and _makes(tokens, start, head, telling)) else "site"
    if kind == "hub":
        return "project" if words & word_class("handling") and telling > leads and not goal else "site"
    if kind == "base":
        grown = words & word_class("learning") and "industrial" not in words
        return "project" if telling > 1 and not grown and not goal else "site"
    if kind == "complex" or tokens[end - 1].low == "town":
        return "project" if words & word_class("town-theme") and telling > 1 and not goal else "site"
    if kind == "park":
        towns = {tokens[item.first].low for item in items if item.letter == "L" and item.area and item.area.full}
        if telling > 3 and "demonstration" in words:
            return "project"
        industrial = bool(words & _INDUSTRIAL)
        town = tokens[start].low in towns
        if (leads or town) and not (industrial and telling - town > 2):
            return "site"
        return "project" if industrial or around & {"build", "building", "built"} else "site"
    return "site"


def _described(tokens: list[Word], start: int, head: int, end: int) -> bool:
    """As in "Linshan Duck Egg Station": a name of its own, then what is made or done there in two words or more."""
    if tokens[end - 1].low in word_class("institution") or tokens[start].shape not in "CM":
        return False
    telling = 0
    for at in range(head - 1, start, -1):
        word = tokens[at]
        name = syllables(word.low) and word.low not in english().english
        if name or word.shape not in "Cl" or word.low in word_class("landform"):
            break
        if word.low in word_class("learned") or word.low in word_class("function"):
            return False
        telling += 1
    return telling >= DESCRIBED


def _seen(tokens: list[Word], items: list[Item], start: int) -> bool:
    """As in "inspected the Shanghe Railway": what is looked at is named right behind the verb."""
    end = start - (tokens[start - 1].low == "the")
    verbs = (item.entry for item in items if item.letter == "v" and item.last == end)
    return any(entry is not None and entry.row["letter"] == "V" for entry in verbs)


def _pair(tokens: list[Word], start: int) -> bool:
    """As in "Yangzhou-Zhenjiang Railway": a way between two places, or a plant of two companies."""
    return tokens[start].shape == "C" == tokens[start + 1].shape and tokens[start + 1].joined


def _makes(tokens: list[Word], start: int, head: int, telling: int) -> bool:
    """Whether a plant's name tells of partners, or what is made there in many words: "Sino-Dutch Pump Plant"."""
    return (
        any(_pair(tokens, at) for at in range(start, head))
        or telling > 2
        or (telling > 1 and tokens[head - 1].low.endswith(_DOING))
    )
