"""Who came along, as Chinese tells it without a verb of the lexicon: 同去的有某某, 由某某作陪, 某某随团.

A token W (see `kg.draft.tokens`) is put behind the last of those who are told so, and words that only look like verbs
of events on the way (同|去的, 与|他同车) give way to it.
"""

import re
from collections.abc import Iterator

from kg.draft.tokens import Sentence, Token
from kg.lang.cues import Cued

HAN = r"\u3400-\u9fff"
HINT = Cued(
    "做伴|作伴|相伴|伴行|参[加与][^，。；]{2,8}的|陪|左[一二三四]|右[一二三四]|的面|组成的|为[团组队]长|为领队|团长|随|同[去来往行赴访到车乘船机席坐]|引着|领着|带着|一[同起道路块](?:[去来前赶到进走]|[^，。；]{1,6}的)|[团组队](?:员|有|还|也|包)|成员|队员|向导|讲解|带路|领路|带领|引路|引导|引领|带队|领队|率队|挂帅|带头|领头|领衔|打头|身后|后面|后头|后边"
)
TITLE = rf"[{HAN}\d、“”·（）]{{0,48}}?"
BEING = r"(?:，?除了?|，?(?:还|也|另|又|分别|一共|共)?(?:有|是|包括|为)(?:[两三四五六七八]位[^，。：]{0,8}：)?)"
WHOM = rf"[{HAN}、（）()]{{0,16}}?"
"""Between what they did and their names: 陪同考察的|市、县两级领导|有."""
MOVING = "去|来|下|往|行|赴|访|到|车|乘|机|船|至|走|游|考察|调研|走访|检查|督查|督导|察看|视察|参观|查看|慰问|看望|拜访"
CAME = re.compile(
    rf"(?P<how>(?:(?:与|和|跟|陪|同)[^，。；：、]{{1,8}}?)?"
    rf"(?:(?<![陪共协连如不相伙合])同(?![意志时样比步等胞学事济心期城日年月])|一[同起道路块](?:前)?|随(?![着后即处时手意便])|跟)"
    rf"[^，。；：、]{{0,8}}?(?:{MOVING})[^，。；：、]{{0,4}}?的(?:{WHOM}{BEING})?){TITLE}$"
)
HOSTING = re.compile(
    rf"(?P<how>(?:陪同者|陪同的人|做伴者|作陪者|陪同人)(?:也)?(?:换成了?|变成了?|变为|改为|则?是|为)(?:了)?){TITLE}$"
    rf"|(?P<by>(?:陪同|陪着|作陪|相陪|陪伴|做伴|作伴|相伴|伴行|陪(?:他|她|他们|客人|一行)?[^，。；：]{{0,10}}?、|陪|(?:担任|充当|当|做|作)(?:起)?(?:了)?(?:向导|讲解员?|导游|解说|翻译)|[带引领]路|引导|讲解)"
    rf"[^，。；：、]{{0,8}}?的(?:{WHOM}{BEING})){TITLE}$"
)
JOINING = re.compile(
    rf"(?P<how>参[加与](?:了|此次|本次|这次)?(?:实地|专题)?(?:考察|调研|走访|检查|督查|督导|视察|参观|慰问|巡查|观摩|调查|学习)[{HAN}]{{0,4}}?的(?:{WHOM}{BEING})){TITLE}$"
)
MEMBERS = re.compile(
    rf"(?P<how>(?:团员|成员|队员|随员|随行者|同行者|随行人员|同行人员|随团人员|随访人员|陪同人员"
    r"|(?:专家|医疗|考察|代表|访问|参访|调研|慰问|学习|交流|招商|经贸)[团组队](?=还|也|包括|有|，还))"
    rf"(?:名单|当中|之中|[中里内])?上?{BEING}){TITLE}$"
)
FOLLOWING = re.compile(
    rf"(?P<how>(?:[跟走坐随]在(?:他|她|其|[{HAN}]{{2,4}}(?=身))?(?:们)?(?:身后|后面|身旁|身边|左右|旁边)的{BEING}"
    rf"|(?:身后|后面|后头)(?:依次|分别|还)?(?:跟着|坐着|是))){TITLE}$"
)
PICTURED = re.compile(rf"(?:^|[，。；（\s])(?P<how>(?:前排)?[左右][一二三四]起?(?:为|是|：)){TITLE}$")
STANDING = re.compile(rf"(?P<how>(?:陪同|陪着|随同|随行|一同前来)[{HAN}]{{0,10}}的)[{HAN}]{{0,20}}$")
# What those named before do: 随团, 作陪, 跟在一旁讲解, 陪他在工地走了一圈.
ALONG = re.compile(
    rf"[{HAN}、]{{0,16}}?(?P<how>随团|随行|随队|随访|同往|同去|同来|同赴|同行|同车|同机|同船|一(?:同|起|道|路)(?:前往|前去|前来|同行|同往|去了?|来了?|跟来|跟着)|跟着去了?|也去了|也来了)"
    rf"(?:[{HAN}]{{0,4}})(?=[，。；\n]|$)"
)
OF_DELEGATION = re.compile("随[团队访]")
SHOWING = re.compile(
    rf"[{HAN}]{{0,14}}?(?P<how>作陪|相陪|相伴|陪着(?=[，。；]|走|看|转)|陪在|跟在(?:一旁|身后|身边|后面|后头|后边|旁边|左右)|陪(?:他|她|他们|她们|客人|来客|来宾)"
    rf"|(?:随行|一旁|在旁|一路|全程|沿途|现场)讲解|(?:担任|充当|当起了?|做起了?|做)(?:向导|讲解员?|导游|解说员?)|[带领引]路)"
    rf"|[{HAN}，]{{0,24}}?(?P<whole>(?:把)?全程(?:都|也)?陪)(?!同)"
)
SHOWN = re.compile(
    rf"(?:[{HAN}]{{0,6}}?|(?:等|[，、和与及]|以及)[{HAN}、]{{0,36}}?(?:领导|负责人|负责同志|同志|干部|人员|代表|专家|班子成员))(?:的)?(?:全程|一路|陪同|作陪|陪着|陪伴|相陪|引导|引路|带路|领路|[领引带]着|引领|陪|讲解)(?=[{HAN}]{{0,6}}[，。；\n]|$)"
)
LED_BY = re.compile(
    rf"[{HAN}]{{0,24}}?(?:带队|领队|率队|挂帅|带头前往|任团长|担任团长|任领队|担任领队|组成的(?=[^，。；]{{0,12}}(?:团|组|一行)))"
)
LED_PLAINLY = re.compile("(?:共同|亲自|一同|二人|两人)?(?:带队|率队|领队|任领队|任团长)(?=[。；，\\n]|$)")
"""Behind those who lead a party told before: 某县考察团到某市学习。书记甲、县长乙|带队."""
GUIDED = re.compile(rf"(?:等[{HAN}]{{0,8}})?的?(?:带领|领路|带路|介绍|解说)下")
OWN_HOUSE = re.compile(
    rf"(?:村|社区|嘎查|公司|企业|集团|合作社|厂|园区|景区|学校|医院|项目|基地)[{HAN}、]{{2,16}}$"
    "|(?:校长|院长|园长|馆长|站长|所长|场长|队长|负责人|讲解员|社长|支书|经理|村民)$"
)
LED = re.compile(rf"(?P<how>(?:带队|领队|率队|领衔|挂帅|带头|团长|领头)的?(?:，)?是){TITLE}$")
HEADING = re.compile(r"(?:^|[，。；\s])(?P<how>(?P<vice>副)?(?:团长|领队))$")
OF_PARTY = re.compile(
    rf"(?P<how>(?:考察|代表|访问|参观|学习|观摩|调研|经贸|招商|慰问|视察|检查|督导|督查|督察)(?:团|组)(?P<vice>副)?(?:团长|组长|领队))(?:[、，]{TITLE})?$"
)
AS_LEAD = re.compile(r"为(?:团长|领队|组长|队长)")
AS = re.compile(rf"以{TITLE}$")
BY = re.compile(rf"由{TITLE}$")
BEFORE = re.compile(rf"当着?(?:了)?{TITLE}$")
FACES = re.compile("的面")
TALKS = re.compile("会见|拜会|会谈|座谈|会面|会晤|晤谈|接见")
JOINT = re.compile(rf"(?:[、和与及]|以及|，?还有)[{HAN}、]{{0,24}}")
LISTED = re.compile(rf"(?:[，、和与及]|以及|，?还有)[{HAN}、“”·（）\d]{{0,30}}")
CLOSED = re.compile(rf"(?:等[{HAN}]{{0,12}})?[。；\n]")
OPEN = ("有", "是", "括", "为", "：")
GOING = re.compile("[将拟]|计划|打算|下周|明年|下个?月|邀请|希望|欢迎")
LOOK_BACK = 90
GIVING_WAY = "pVKWAHSRPk,Q&i"


class Companions:
    """Finds who came along in the sentences of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._hinted = HINT.search(text) is not None

    def read(self, sentence: Sentence) -> Sentence:
        """A sentence with the companions it tells of otherwise than by a verb."""
        start, end = sentence.start, sentence.end
        if not self._hinted or not HINT.pattern.search(self.text, start, end) or "N" not in sentence.letters:
            return sentence
        tokens = list(sentence.tokens)
        for first, last in _lists(self.text, [token for token in tokens if token.letter == "N"]):
            tokens = self._told(tokens, sentence, first, last) or tokens
        return sentence._replace(tokens=tuple(sorted(tokens, key=lambda token: (token.start, token.end))))

    def _told(self, tokens: list[Token], sentence: Sentence, first: Token, last: Token) -> list[Token] | None:
        """The tokens with what is told of a list of people, None if they aren't told to have come along."""
        text, start, end = self.text, sentence.start, sentence.end
        floor = max((token.end for token in tokens if token.letter == "N" and token.end <= first.start), default=start)
        lead = max(start, first.start - LOOK_BACK)
        for pattern, value in (
            (CAME, ""),
            (JOINING, ""),
            (HOSTING, "host"),
            (MEMBERS, "member"),
            (FOLLOWING, ""),
            (PICTURED, "there"),
            (STANDING, "there"),
        ):
            match = pattern.search(text, max(0, lead - 1), first.start)
            span = match.span("by" if pattern is HOSTING and match["how"] is None else "how") if match else (0, 0)
            how = text[slice(*span)]
            if match and span[1] > floor and not GOING.search(text, max(start, match.start() - 6), match.start()):
                letter, value = ("k", "") if TALKS.search(how) else ("W", value)
                last = self._to_the_end(tokens, last, end) if how.endswith(OPEN) else last
                return self._marked(tokens, span, (last.end, min(last.end + 1, end)), value, letter)
        if (guided := GUIDED.match(text, last.end, end)) and self._guides(tokens, start, first):
            return self._marked(tokens, guided.span(), guided.span(), "beside")
        if FACES.match(text, last.end, end) and BEFORE.search(text, max(start, floor), first.start):
            by = text.rfind("当", start, first.start)
            return self._marked(tokens, (by, by + 1), (by, by + 1), "", letter="P")
        if led := LED.search(text, max(lead, floor), first.start):
            return self._marked(tokens, led.span("how"), (last.end, last.end), "", letter="P")
        if led := self._heading(max(0, lead - 1, floor - 1), first.start):
            letter = "W" if led["vice"] else "P"
            return self._marked(tokens, led.span("how"), (last.end, min(last.end + 1, end)), "", letter)
        if (led := AS_LEAD.match(text, last.end, end)) and AS.search(text, max(start, floor), first.start):
            return self._marked(tokens, led.span(), led.span(), "", letter="P")
        if led := LED_PLAINLY.match(text, last.end, end):
            return self._marked(tokens, led.span(), led.span(), "", letter="P")
        if BY.search(text, max(start, floor), first.start):
            if led := LED_BY.match(text, last.end, end):
                return self._marked(tokens, (last.end, led.end()), (last.end, led.end()), "", letter="P")
            if shown := SHOWN.match(text, last.end, end):
                by = text.rfind("由", start, first.start)
                marked = self._marked(tokens, (last.end, shown.end()), (last.end, shown.end()), "beside")
                return [*marked, Token("i", by, by + 1)]
            return None
        for pattern, value in ((ALONG, ""), (SHOWING, "host")):
            match = pattern.match(text, last.end, end)
            if match:
                how = "how" if match["how"] else "whole"
                value = "member" if OF_DELEGATION.fullmatch(match[how]) else value
                return self._marked(tokens, match.span(how), match.span(how), value)
        return None

    def _guides(self, tokens: list[Token], start: int, guide: Token) -> bool:
        """Whether in whose 带领下 somebody is only shows round: the visitor stands before, or it is his own house."""
        clause = max(start, *(self.text.rfind(mark, start, guide.start) + 1 for mark in "，；："))
        at = self.text.find("在", clause, guide.start)
        ahead = any(token.letter in "NGQ" and clause <= token.start < at for token in tokens)
        return at >= 0 and (ahead or OWN_HOUSE.search(self.text, at, guide.start) is not None)

    def _heading(self, start: int, end: int) -> re.Match[str] | None:
        """What makes who is named next the head of a party: 团长某某, 考察团团长、某局局长某某."""
        return HEADING.search(self.text, start, end) or OF_PARTY.search(self.text, start, end)

    def _to_the_end(self, tokens: list[Token], last: Token, end: int) -> Token:
        """The last of all who are listed up to the sentence's end, whatever the marks: 陪同的有书记甲，县长乙等."""
        final = last
        for token in (token for token in tokens if token.start >= last.end and token.letter not in "LO,&"):
            if token.letter != "N" or not LISTED.fullmatch(self.text, final.end, token.start):
                return final if token.letter == "P" and self.text[final.end] == "，" else last
            final = token
        return final if CLOSED.match(self.text, final.end, min(end + 1, len(self.text))) else last

    def _marked(
        self, tokens: list[Token], over: tuple[int, int], span: tuple[int, int], value: str, letter: str = "W"
    ) -> list[Token]:
        """The tokens with a new one at `span`, without those that stand in `over` and give way to it."""
        kept = [t for t in tokens if t.letter not in GIVING_WAY or t.end <= over[0] or t.start >= over[1]]
        kept = [t._replace(letter="n") if t.letter == "N" and over[0] <= t.start < over[1] else t for t in kept]
        return [*kept, Token(letter, *span, value)]


def _lists(text: str, people: list[Token]) -> Iterator[tuple[Token, Token]]:
    """The first and the last of each list of people."""
    at = 0
    while at < len(people):
        last = at
        while last + 1 < len(people) and JOINT.fullmatch(text, people[last].end, people[last + 1].start):
            last += 1
        yield people[at], people[last]
        at = last + 1
