"""Who is told behind what he did: 致辞的是县长某某, 主持人由某某担任, 与会的县长某某, 来宾席上坐着某某."""

import re
from itertools import pairwise

from kg.draft.tokens import Token
from kg.lang.cues import Cued

TITLE = r"[^，。；：“”]{0,30}"
# 主持会议的|是, 先后发言的|还有, 宣读决定的|，是
CLEFT = re.compile(
    r"[^，。；：“”的]{0,12}?的[^，。；：“”的]{0,8}?，?(?:还|也|另|另外|同样|主要|分别|依次|先后|正|恰恰|仍|则)*(?:是|有(?!关)|为(?!了|期)|包括|系|除了?)"
    r"(?:[一二两三四五六七八九\d]+[位名人]，?)?(?:[：:]?一[位个]是)?[：:]?"
)
LISTED = re.compile("[^，。；：“”的]{0,6}的(?:还)?有(?!关)")
# 主持|人是, 主持|一职由, 发言|者是
DOER = re.compile(
    r"(?:者|一职|之职|工作|任务|[^，。；：的]{0,8}的?(?:担子|重任|任务|角色|职责))，?(?:还|也|仍|均|都|则)*(?:是|为|由|有|包括|落在|交给了?|归)|棒交[给到]了?"
)
HELD_BY = re.compile(
    r"，?由(?=[^，。；：]{2,36}?(?:担|承|负责|执|完成|操持))|(?:还|也|仍|依然)*(?:是|为)|：|交[给到]|落[在到]|归"
)
HELD_BY_LEAD = re.compile("，?由|(?:还|也|仍|依然)*(?:是|为)|：|交[给到]了?|落[在到]了?|归")
MADE_BY = re.compile(
    r"[^，。；：]{0,4}，?(?:则|也|仍|均|都|还)?由(?=[^，。；：]{2,40}?(?:作|做|完成|承担|担|宣读|操|执|负责|带来|奉上|来讲|给出))"
)
MADE_BY_LEAD = re.compile("[^，。；：]{0,4}，?(?:则|也|仍|均|都|还)?由")
NOUN = re.compile(r"人(?!才|员)[、，]?")
CHAIRING = re.compile(r"(?:是|当|任|做|为|出任)(?:[^，。；：]{0,10}的)?$")
CHAIR = re.compile(r"人，?(?:还|也|仍|均|都)*(?:是|为|由|系)")
ATTENDING = Cued(
    r"(?:出席|列席|参加|与会|到会|参会|在座|到场|同席|赴会)(?:[^，。；：“”的]{0,10}?(?:会|会议|坛|仪式|活动|典礼))?[的者]?"
    r"(?:(?:的|领导|嘉宾|人员|同志|干部|代表|中方|我方|市|县|区|各级|主要)*(?:还|也|另|另外|同样|主要|分别)*(?:有(?!关)|包括)|的(?=[^，。；：“”的是有为]{2}))"
)
SEATED = Cued(
    r"(?:主席台|来宾席|嘉宾席|贵宾席|列席席|旁听席|观众席|座席|席间|前排|首排|台上|台下|会场)"
    r"(?:上|里|内|中|旁|边|前排|第一排|首排|正中|两侧|一侧|一角)*，?(?:还|依次)?(?:就?坐着|就?坐了|坐有|有(?!关)|依次是|分别是)"
)
CHAIRING_IT = Cued("(?:执行|常务)主席(?:（[^（），。；]{1,16}）)?(?:的?还|的|分别)?(?:[为是有]：?|：)")
# 甲的发言|集中在, 乙的表态发言|只有六分钟
OWN = re.compile(
    r"的(?:[^，。；：的]{0,4}?)(?:(?P<said>发言|讲话|话|要求|致辞|表态|建议|回应|答复|回答|提问|承诺)|(?P<reported>汇报|通报|报告|介绍|点评|解读|说明))"
    r"(?=，?(?:落脚|落点|重点|重心|主题|主线|核心|关键词|中心|通篇|开头|开篇|结尾|字字|从|紧扣|突出|着眼|着墨|点题|不长|不多|没有|带着|充满|紧紧|始终)|是|集中|谈|有|很|只|不|简|围绕|直|最|引|赢|，|聚焦|落在|则|同样|也|打动|让|从|博得|说到|讲到|语气|言简|用了|用时|花了|长达|持续|讲了|说得|落地|掷地|句句)"
)
# 最年轻的发言者|是
SPEAKER = Cued(
    r"(?:(?P<reports>报告|汇报|通报|述职|宣读|解读|点评|说明)|发言|讲话|演讲|致辞|表态|提问|建言|献策|领誓|宣讲|主讲)[者人]，?(?:还|也|分别|依次)?(?:是|为|有|叫|系|：)"
)
ASKED = re.compile(r"(?:由谁|谁来|是谁|谁)(?:担任)?$")
ANSWER = re.compile(r"(?:答案)?(?:还|仍|正|就|依然|仍然)?是(?=[^，。；：]{2,36}。)")
DOING = re.compile(r"[^，。；：、“”的]{0,12}的(?=[^，。；：“”的]{0,32}$)")
GATHERING = re.compile(r"会|坛|式|活动|座谈|洽谈|典礼|仪式|^.{0,2}的$")
STUDYING = re.compile("培训|学习|研修|党校|比赛|考试|援")
ABROAD = re.compile(r"(?:正在|还在|远在|在外|在京|因|曾|拟|将|未)[^，。；]{0,8}$")
SPEECH = ("发言", "讲话", "致辞", "致词", "演讲", "表态", "辞", "词", "讲课", "授课", "宣讲", "交流")
POINTED = re.compile(r"被[他她](?:[^，。；：“”的]{1,8})的")
MARKED = re.compile("[的者人有是]|一职|之职|坐着|主持|[行务]主席")
DONE = frozenset("AHSRVKWkrpP")
JOINT = 24


class Clefts:
    """Turns the verbs of one text's sentences to the people behind them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked = -1
        self._there = [cued.pattern for cued in (ATTENDING, SEATED, CHAIRING_IT) if cued.search(text)]
        self._speaker = SPEAKER.search(text) is not None

    def turned(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens of a sentence, in order; those turned have the value "by", or "one" for a single person."""
        people = [token for token in tokens if token.letter == "N"]
        if not people:
            return self._unasked(tokens, start, end)
        tokens = self._unasked(tokens, start, end)
        if not MARKED.search(self.text, start, end):
            return tokens
        added = [*self._attending(tokens, people, start, end), *self._own(tokens, people, start, end)]
        added += self._answer(people, start, end)
        tokens = sorted([*tokens, *added], key=lambda token: (token.start, token.end)) if added else tokens
        pointed = POINTED.search(self.text, start, end)
        with_whom = [self._with(token, at, tokens) for at, token in enumerate(tokens) if token.letter == "A"]
        tokens = (
            sorted([*tokens, *(t for t in with_whom if t)], key=lambda t: (t.start, t.end))
            if any(with_whom)
            else tokens
        )
        turned = [
            self._turn(token, at, tokens)
            for at, token in enumerate(tokens)
            if not (pointed and token.letter == "Q" and pointed.start() < token.start < pointed.end())
        ]
        return [token for token in turned if token.letter != "H" or not self._chairman(token, start)]

    def _attending(self, tokens: list[Token], people: list[Token], start: int, end: int) -> list[Token]:
        """Those told to be there by words that are no verb elsewhere: 与会的|还有, 来宾席上|坐着."""
        found: list[Token] = []
        for match in (match for pattern in self._there for match in pattern.finditer(self.text, start, end)):
            behind = next((person for person in people if person.start >= match.end()), None)
            known = any(
                token.start < match.end() and token.end > match.start() and token.letter not in "&," for token in tokens
            )
            clause = max(start, self.text.rfind("，", start, match.start()))
            known = known or any(clause <= person.start < match.start() for person in people)
            if behind is None or known or not re.fullmatch(TITLE, self.text[match.end() : behind.start]):
                continue
            if not ABROAD.search(self.text, start, match.start()):
                found.append(Token("A", match.start(), match.end(), self._number(behind, tokens)))
        return found

    def _own(self, tokens: list[Token], people: list[Token], start: int, end: int) -> list[Token]:
        """What somebody's own words are told of (甲的发言集中在), and who the speaker is (发言者是甲)."""
        found: list[Token] = []
        for person in people:
            own = OWN.match(self.text, person.end, end) if self.text.startswith("的", person.end) else None
            clause = max(start, self.text.rfind("，", start, person.start))
            if own is not None and not any(t.letter in DONE and clause <= t.start < person.start for t in tokens):
                found.append(Token("S" if own["said"] else "R", own.start() + 1, own.end(), "cite"))
        for match in SPEAKER.pattern.finditer(self.text, start, end) if self._speaker else ():
            behind = next((person for person in people if person.start >= match.end()), None)
            if behind is not None and re.fullmatch(TITLE, self.text[match.end() : behind.start]):
                letter = "R" if match["reports"] else "S"
                found.append(Token(letter, match.start(), match.end(), self._number(behind, tokens)))
        return found

    def _unasked(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens without the verb of a question who presided; the next sentence answers it."""
        if self.text.find("谁", start, end) < 0:
            return tokens
        asked = [token for token in tokens if token.letter == "H" and ASKED.search(self.text, start, token.start)]
        if asked and self.text[end - 1 : end] == "？":
            self._asked = end
        return [token for token in tokens if token not in asked] if asked else tokens

    def _answer(self, people: list[Token], start: int, end: int) -> list[Token]:
        answer = ANSWER.match(self.text, start, end) if self._asked == start else None
        return [Token("H", start, answer.end(), "one")] if answer and people else []

    def _with(self, token: Token, at: int, tokens: list[Token]) -> Token | None:
        """A second verb for those behind, where others went with them: 与甲一同出席的|有乙."""
        listed = LISTED.match(self.text, token.end)
        behind = next((other for other in tokens[at + 1 :] if other.letter == "N"), None)
        if listed is None or behind is None or behind.start < listed.end() or not self._named(tokens, at):
            return None
        return Token("A", listed.start(), listed.end(), "by")

    def _turn(self, token: Token, at: int, tokens: list[Token]) -> Token:
        if token.letter not in "AHSRk" or token.value in ("by", "one"):
            return token
        behind = next((other for other in tokens[at + 1 :] if other.letter == "N"), None)
        if behind is None or self._named(tokens, at):
            return token
        lead = self.text[token.end : behind.start]
        cleft = CLEFT.match(lead) or DOER.match(lead)
        if token.letter == "H":
            held = HELD_BY.match(self.text, token.end)
            cleft = cleft or (HELD_BY_LEAD.match(lead) if held else None) or CHAIR.match(lead) or NOUN.match(lead)
        elif cleft is None and (token.letter == "R" or self.text[token.start : token.end].endswith(SPEECH)):
            made = MADE_BY.match(self.text, token.end)
            cleft = (MADE_BY_LEAD.match(lead) if made else None) or CHAIR.match(lead)
        if cleft is not None and re.fullmatch(TITLE, lead[cleft.end() :]):
            return token._replace(value="by" if token.letter in "Ak" else self._number(behind, tokens))
        doing = DOING.match(lead)
        if doing is not None and self._does(token, doing[0]):
            return token._replace(value=self._number(behind, tokens))
        return token

    def _chairman(self, token: Token, start: int) -> bool:
        """Whether 主持 only begins 主持人, of whom nobody named says that he was it."""
        if token.value in ("by", "one") or not NOUN.match(self.text, token.end):
            return False
        return CHAIRING.search(self.text, start, token.start) is None

    def _named(self, tokens: list[Token], at: int) -> bool:
        """Whether anybody is named before a verb in its clause."""
        for token in reversed(tokens[:at]):
            if token.letter == "N":
                return True
            if token.letter == ",":
                return False
        return False

    def _does(self, token: Token, told: str) -> bool:
        """Whether a verb with 的 tells what the person behind it did: 出席论坛的, 致辞的, not 参加培训的, 要求的."""
        match token.letter:
            case "A":
                away = ABROAD.search(self.text, max(0, token.start - 12), token.start)
                return GATHERING.search(told) is not None and STUDYING.search(told) is None and away is None
            case "S":
                return self.text[token.start : token.end].endswith(SPEECH)
            case _:
                return token.letter in "HR"

    def _number(self, first: Token, tokens: list[Token]) -> str:
        """The value of a verb: "by" if a list of people begins with the first one behind it, else "one"."""
        people = [token for token in tokens if token.letter == "N" and token.start >= first.start]
        for one, other in pairwise(people):
            gap = self.text[one.end : other.start]
            if len(gap) <= JOINT and gap[:1] in "、和与及以" and not set(gap) & set("，。；："):
                return "by"
            break
        return "one"
