"""Where words of speaking are verbs of events: 要求 in 他要求各地…, 讲话 in 作了讲话, not in 按照工作要求."""

import re

from kg.lang.zh.verb_places import Place

FARTHEST, TITLE_LENGTH, LONGEST_ADVERB = 18, 14, 2
ASKED = re.compile("[向对同跟和与][^，。；：]{0,12}$")
BREAKS = re.compile(r"[，。；：的]")
DEMANDING = re.compile(
    r"^(?:要求|希望)(?:[，：:“]|各|全|他|她|县|市|有关|相关|属地|施工|企业|大家|要|从|抓|加|进|坚|把|以|在|施|参)"
)
NO_DEMAND = frozenset("高严低较很更不如是的越苛")
NOUN_BEFORE = frozenset("的工有新各作务重策")
NOUN_BEHIND = frozenset("精要稿中")
ABOUT = re.compile(r"关于[^，。]{2,60}的$")
MADE = re.compile(r"作(?:了|的)?[^，。]{0,30}$")
TITLED = re.compile("作了?(?:一场|一次)?(?:题为|题目为)?(?:《[^》]{1,40}》|“[^”]{1,40}”)(?:为题)?的$")
"""Before the noun of a speech that somebody made: 作了题为《…》的|讲话."""
ADVERB = re.compile("(?:也|都|均|亦|则|还|又|便|就|却|即|再|当场|当即|随即|接着|最后|首先)$")
INTERVIEWED = ("采访时", "采访中", "受访时")
NOT_TOLD = frozenset("书函制信单卡牌的性处率量人员者")
"""What makes a noun of a verb of speech: 承诺|书, 提醒|函."""
TO_WHOM = re.compile("(?:对|向|跟|给|同|和|与)[^，。；：]{1,10}$")
ABOUT_IT = re.compile("(?:就|围绕|针对|结合|按照|根据|对照)[^，。；：]{2,30}，")
ARRANGED = re.compile(
    "了?[^，。；：]{2,24}?(?:工作|任务|事宜|生产|措施|举措|重点|检查|排查|整治|行动|整改|督查|事项|环节|计划|步骤|进度|值班|值守|防范|攻坚|活动|会战)(?=[，。；])"
)
IN_TURN = re.compile(
    "(?:还|又|则|也|都|先后|分别|当场|当面|现场|一一)?(?:逐[项条一个件]|一项一项|一件一件|一条一条|一一|分别|具体|详细|全面|当场|当面){0,2}地?"
)
"""How somebody arranges what is to be done: 甲|逐项|安排了工作."""
BY_WHOM = re.compile("(?:工作|任务|事项|部分|阶段)[^，。；：]{0,10}由[^，。；：]{1,28}$")


def demanding(place: Place) -> bool:
    """他|要求|各地 …, ，|要求全县 …: what somebody demands stands behind it."""
    before, behind, word = place.before, place.behind, place.word
    if behind in ("；", "。", "、", "很", "较", "更") and before != "出":
        return False
    if place.by_somebody():
        return True
    goes_on = before == "，" and behind not in NO_DEMAND and any(p.end < word.start for p in place.people)
    told = before in ("", "，", "并", "还")
    return goes_on or (told and DEMANDING.match(place.text[word.start : word.end + 2]) is not None)


def saying(place: Place) -> bool:
    """甲|表示, 并|宣布: somebody says it, not in an interview (接受采访时表示)."""
    lead = place.text[max(place.start, place.word.start - 6) : place.word.start]
    told = place.before in ("，", "并") or place.by_somebody() or place.on_behalf()
    return told and not lead.endswith(INTERVIEWED)


def speech(place: Place) -> bool:
    """甲|讲话, 作了题为《…》的|讲话, not 重要|讲话, 讲话|精神."""
    before = place.before
    if place.behind in NOUN_BEHIND or before == "在":
        return False
    if before not in NOUN_BEFORE or before == "作" or place.by_name():
        return True
    return before == "的" and TITLED.search(place.text, place.start, place.word.start) is not None


def account(place: Place) -> bool:
    """A report that somebody gave, not the noun (工作报告, 据介绍)."""
    before, word, people = place.before, place.word, place.people
    if before == "在" and place.behind in ("中", "里", "时"):
        return False
    named = place.by_name()
    if before in NOUN_BEFORE and not named:
        lead = place.lead
        made = place.text[word.start : word.end] in ("报告", "汇报", "说明") and MADE.search(lead)
        heard = "听取" in lead and any(person.end == word.start - 1 for person in people)
        if not made and not heard:
            return bool(people) and bool(ABOUT.search(lead))
    return (bool(people) or before in ("他", "她")) and (named or before not in tuple("据月政日零周"))


def arranging(place: Place) -> bool:
    """甲|部署了防汛工作, 防汛工作由甲|部署."""
    text, word = place.text, place.word
    if place.behind in ("", "。", "，", "；") and BY_WHOM.search(text, place.start, word.start):
        return True
    between = (ABOUT_IT, IN_TURN)
    named = any(how.fullmatch(text, p.end, word.start) for p in place.people for how in between)
    return named and place.followed_by(ARRANGED) is not None


def asking(place: Place) -> bool:
    """向甲|请教, 采访|某局局长甲."""
    text, word = place.text, place.word
    return _asked(place) or any(
        0 <= person.start - word.end <= TITLE_LENGTH and not BREAKS.search(text, word.end, person.start)
        for person in place.people
    )


def _asked(place: Place) -> bool:
    """Whether somebody is asked whom a preposition names before the verb: 向甲|请教."""
    text, start, at = place.text, place.start, place.word.start
    person = next((person for person in place.people if person.end == at), None)
    if person is None and text[at - 1 : at] in ("他", "她"):
        return ASKED.search(text, max(start, at - 3), at - 1) is not None
    return person is not None and ASKED.search(text, max(start, person.start - TITLE_LENGTH), person.start) is not None


def direct(place: Place) -> bool:
    """甲|也问: nothing but an adverb stands between somebody and the verb."""
    at = place.word.start
    adverb = place.led_by(ADVERB, LONGEST_ADVERB)
    ends = (at, adverb.start() if adverb else at)
    return any(person.end in ends for person in place.people) or place.by_pronoun()


def telling(place: Place) -> bool:
    """甲对乙|解释, 甲 …，|回忆: somebody tells it in this clause, or to somebody; not 承诺|书."""
    return place.before != "的" and place.behind not in NOT_TOLD and _tells(place)


def _tells(place: Place) -> bool:
    word, people = place.word, place.people
    if place.by_somebody() or place.on_behalf():
        return True
    clause = place.clause()
    if any(clause <= one.start and 0 <= word.start - one.end <= FARTHEST for one in people):
        return True
    if place.behind == "的" and any(one.start > word.end for one in people):
        return True
    told = place.before == "，" or place.led_by(TO_WHOM, TITLE_LENGTH) is not None
    return told and any(one.end < word.start for one in people)
