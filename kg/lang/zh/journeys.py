"""How Chinese tells of visits without a verb of the lexicon: 先看某厂, 对某工程进行督查, 在某县考察的某某."""

import re
from collections.abc import Callable

from kg.draft.tokens import Sentence, Token
from kg.lang.cues import Cued
from kg.lang.zh.convened import CONVENED, convened
from kg.lang.zh.going_on import LEADS_ON, lists_on
from kg.lang.zh.leaders_come import LEADERS, leaders_come
from kg.lang.zh.parties import Parties, quoted
from kg.lang.zh.paths import Paths
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_tokens import SiteTokens

HAN = r"\u3400-\u9fff"
HINT = re.compile(
    "从|门|团(?:一行)?[走来抵到莅]|[谈聊唠][了起到着]|商量|讨论|说|[他她]|一[道起同]，|分别|先后|共同|各自|看|在|把|约|找到|受到|[转走绕逛]了|进行|开展|的|双方|宾主|召开|举行|客人|[来贵嘉外]宾|来客|客商|对方|此[行番次]|这[趟次]|：|选在|而[去来行]|[走驶赶奔行开]去|至|进发|目的地|人|与[其之]|同[其之]|[与同和跟]副?总?领事|[与同和跟]大使|接待|接见|会见|款待|宴请|招待"
)
NAMED = frozenset("NJOFL")
PEOPLE = re.compile("双方|宾主|主客|[客人]|一行|两[位市县地国]|此|这")
INSPECTING = (
    "考察|调研|访问|参观|视察|检查|督查|督导|督察|走访|巡查|观摩|采风|洽谈|招商|取经|学习|暗访|巡视|查看|察看|踏勘|踏看"
)
STAYING_FOR = f"{INSPECTING}|指导|投资|出差|参会|做客|交流|慰问|巡河|看望|观光|对接"
LOOKING = Cued(
    rf"看(?:(?<=[，、；。：先又再还去来们行团组次路道后起同地一细会午晚晨早]看)|(?<![{HAN}]看))(?:了一圈|了一遍|了看|的是|过|了)?(?![望到见好护重来似成待病点作法齐着完得不过起上中他她你我谁])"
)
COUNTED = Cued(
    "(?:连|接连|先后|分别|一连|一共|共|就|已|已经|先|又|还|再)?(?:看|走|跑|察看|查看|去)(?:了|过)?(?=[两二三四五六七八九十几](?:处|个|站|家|地)[^，。；：]{0,8}：)"
)
AROUND = Cued(
    r"[沿绕围顺]着?(?=[^，。；：]{2,24}?(?P<going>[走转绕逛]|看(?!了?(?!一)[\u3400-\u9fff]{3})|步行|前行|边走边))"
)
TOWARD = Cued(r"(?:直?奔|[往朝向冲])着?(?=[^，。；：]{3,60}?(?P<going>而[去来行]|[走驶赶奔行开]去|至|进发|出发))")
WALKING = Cued(
    "走(?<=[，、；。：先再又后着]走)(?![遍了一着过])(?![^，。；]{0,6}(?:路|道|进|上|到|过|出|向|访|完|动|势))"
)
REACHING = Cued("至(?<=[行走来转移赶驶返奔延徙步乘车船机折]至)(?!今)")
CLIMBING = Cued("上了(?<=[车船先又再路们行]上了)")
DOORS = Cued("(?:敲开|叩开|推开|敲响|叩响)了?(?=[^，。；：]{3,30}?(?P<going>的(?:大|厂|店|院|办公室的?)?门))")
ON_SITE = Cued("在(?:工地|现场|园区|园里|厂区|厂里|车间|大棚|展厅|库区)(?:上|里|内)?(?P<going>[走转看绕]了)")
OF_THING = Cued(
    rf"(?P<how>对|就|围绕)(?P<thing>[^，。；：]{{3,40}}?)(?:先后|分别|逐一)?(?:进行|开展|展开)(?:了|着)?(?:[{HAN}]{{0,6}}?)(?P<act>督查|检查|视察|督导|督察|察看|查看|踏勘|巡河|暗访|抽查|巡查|巡视|(?:实地|现场|参观|学习)?(?:调研|考察)|现场办公)"
)
ABOUT, AFFAIR = ("调研", "考察", "现场办公"), re.compile("工作|情况|问题|发展|落实")
"""What is studied without going there: 就某工程等工作进行调研."""
THERE = re.compile(
    rf"(?:在|到|来|赴|前来|前往|来到)(?P<where>[{HAN}]{{1,14}}?)(?:(?:{STAYING_FOR}){{1,2}})(?:工作)?的(?P<title>[{HAN}、]{{0,40}})$"
)
OWN = re.compile("我[省市区县旗州盟镇乡村校院]|[本该][市区县旗州镇乡]|当地|这里|我们.{1,2}")
PARTIES = ("团", "组", "队", "一行", "人员", "同志", "代表", "委员")
IN_AREA = Cued(
    rf"在(?P<where>[{HAN}]{{2,14}}?)(?:进行|开展|实地|专题|集中|一路|沿途|深入|边)*"
    rf"(?:{INSPECTING}|看(?![病好来似到待法作])|听(?!取)|走(?!访))(?:活动|工作|[{HAN}、“”]{{2,26}}?(?:工作|情况|建设|发展|转型|治理|问题|生产|保障|整治|振兴|防控|改革|落实|推进|民生|攻坚|保护|市场|项目|企业|产业|园区|旅游|消费|春耕|汛情|灾情))?(?=[，、。；\n]|(?:时|期间)[，强指说要表]|$)"
)
FROM_TO = Cued(r"从[^，。；]{2,10}(?=[看走跑查转]到)..")
WAY = Cued(
    "从(?=[^，。；：从]{3,24}?(?P<to>，?[再又]?到)[^，。；：]{3,24}?，[^。；]{0,40}?(?:再|又|最后|一路|走|看|察|查|访))"
)
OF_HIS = Cued("[他她]们?(?=[^，。；：、]{2,8}的)(?!的)")
ARRIVING = re.compile("到(?![了过处])")
ON_THE_WAY = re.compile("[^。；]{0,12}?(?:一路|走|看|察|查|访|辗转|奔|深入|调研|检查|督[导查]|边)")
CHOSEN = Cued(r"(?:站|地|点|行程|调研|目光)[^，。；：]{0,10}?(?:选|定|放|落|锁定)在了?")
STANDS = Cued(
    "在(?:(?![与同跟给向]|会[见谈晤])[\u3400-\u9fff]){3,24}(?<![宾会]馆)(?<![酒饭]店)(?<![会礼讲课]堂)(?<!室)，"
)
COLON = Cued(r"(?:[一二三四五六七八九十两几多\d]+)(?:个|处|家|站)[\u3400-\u9fff]{0,6}：")
STAYING = Cued(
    "在(?=[^，。；：在]{2,24}?(?P<going>(?:一?连着?|接连|先后|马不停蹄地?)?(?:待|呆|蹲|住|跑|忙|泡|走|转))(?:了|上|满)?(?:整整|差不多)?(?:大?半|[一两二三四五六七八九十几整])[个多]?[天上下晚夜日])"
)
COMING = re.compile(r"[将拟]|计划|打算|准备|下周|明年|下个?月|邀请|希望|欢迎|建议|应当|必须|没有|没能|未能|不能|曾")
OF_VISIT = Cued(f"(?:{STAYING_FOR})(?:工作)?的")
LOOKS = (
    (LOOKING, "see"), (COUNTED, "see"), (AROUND, "see"), (TOWARD, "go"), (CLIMBING, "see"), (WALKING, "see"),
    (REACHING, "go"), (CHOSEN, "go"), (FROM_TO, "go"), (STAYING, "go"), (DOORS, "see"),
)  # fmt: skip
"""What stands for a verb of visiting, with its value."""
TELLING = "SRVKWAHkp"
BREAKS = "，。；：！？\n"
NEAR = 10


class Journeys:
    """Finds the visits of one text that its sentences tell of in such ways; `site` makes the mention of a site."""

    def __init__(self, scan: Scan, site: Callable[[int, int], int]) -> None:
        self.scan = scan
        self.text = scan.text
        self.sites = SiteTokens(scan, site)
        self.paths = Paths(scan, site)
        self._looking = [look for look in LOOKS if look[0].search(self.text)]
        told = (
            (Journeys._of_his, OF_HIS.search(self.text)),
            (Journeys._looks, self._looking or ON_SITE.search(self.text)),
            (Journeys._from_to, WAY.search(self.text)),
            (Journeys._inspects, OF_THING.search(self.text)),
            (Journeys._is_there, OF_VISIT.search(self.text)),
            (Journeys._in_area, IN_AREA.search(self.text)),
            (Journeys._stands, STANDS.search(self.text)),
            (Journeys._lists, COLON.search(self.text)),
            (Journeys._convenes, CONVENED.search(self.text)),
        )
        self._steps = [step for step, cue in told if cue]
        self._parties = Parties(self.text)
        self._leaders = LEADERS.search(self.text) is not None
        self._leads_on = LEADS_ON.search(self.text) is not None

    def read(self, sentence: Sentence) -> Sentence:
        """A sentence with its visits and talks marked."""
        sentence = self._read(self.paths.read(sentence))
        if not ((self._leads_on or self._leaders) and sentence.paragraph and "V" in sentence.letters):
            return sentence
        tokens = lists_on(self.scan, self.sites, list(sentence.tokens), sentence.start, sentence.end)
        tokens = leaders_come(self.text, tokens, sentence.start, sentence.end) if self._leaders else tokens
        return sentence._replace(tokens=tuple(sorted(tokens, key=lambda token: (token.start, token.end))))

    def _read(self, sentence: Sentence) -> Sentence:
        if not ((self._steps or self._parties.steps) and sentence.paragraph):
            return sentence
        if not HINT.search(self.text, sentence.start, sentence.end):
            return sentence
        if NAMED.isdisjoint(sentence.letters) and not PEOPLE.search(self.text, sentence.start, sentence.end):
            return sentence
        tokens = list(sentence.tokens)
        for step in self._steps:
            tokens = step(self, tokens, sentence.start, sentence.end)
        tokens = self._parties.read(tokens, sentence.start, sentence.end)
        return sentence._replace(tokens=tuple(sorted(tokens, key=lambda token: (token.start, token.end))))

    def _looks(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """看 and 沿着 with a thing behind."""
        for look, value in self._looking:
            for match in look.pattern.finditer(self.text, start, end):
                if self._told(tokens, match.start(), match.end(), start):
                    going = match.start("going") if "going" in match.groupdict() else -1
                    tokens = self._with_things(tokens, match.start(), match.end(), value, going)
        return self._on_site(tokens, start, end)

    def _from_to(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """从某镇某村到某园，再到某厂，某某一路走、一路看: where he began is a stop as well."""
        for match in WAY.pattern.finditer(self.text, start, end):
            clause = max(start - 1, *(self.text.rfind(mark, start, match.start()) for mark in BREAKS)) + 1
            stop = min((at for at in (self.text.find(m, match.end(), end) for m in "。；：\n") if at >= 0), default=end)
            behind = next((t for t in tokens if t.letter in "NQG" and match.end() <= t.start < stop), None)
            ahead = any(t.letter in "NQG" and clause <= t.start < match.start() for t in tokens)
            opens = clause == match.start() or ahead
            if not opens or not (ahead or (behind and ON_THE_WAY.match(self.text, behind.end, stop))):
                continue
            if COMING.search(self.text, start, match.start()) or quoted(self.text, match.start(), start, end):
                continue
            told = self.sites.named(tokens, match.start() + 1, match.start("to"), to=True)
            if any(t.letter in "JOFL" and t.end == match.start("to") for t in told):
                for to in ARRIVING.finditer(self.text, match.start("to"), behind.start if behind else stop):
                    told = self.sites.named(told, to.end(), to=True)
                until = behind.start if behind else stop
                last = max(t.start for t in told if t.letter in "JOFL" and t.start < until)
                kept = [t for t in told if t.letter not in "Vi," or not match.start() <= t.start < last]
                tokens = [*kept, Token("V", match.start(), match.start() + 1, "go" if ahead else "await")]
                if behind is not None and behind.letter == "N" and not ahead:
                    tokens.append(Token("P", behind.end, behind.end, "come"))
        return tokens

    def _of_his(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """到|他分包的|某村: a pronoun between a verb and its object only tells whose that is."""
        whose = [match.start() for match in OF_HIS.pattern.finditer(self.text, start, end)]
        kept = [t for t in tokens if t.letter != "Q" or t.start not in whose]
        ends = {t.end for t in tokens if t.letter in "VK"}
        return kept if ends & set(whose) else tokens

    def _on_site(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """某工程的钢架已经立起来，他在工地走了一圈: the thing, told once more behind the verb."""
        for match in ON_SITE.pattern.finditer(self.text, start, end):
            things = [token for token in tokens if token.letter in "JOF" and token.end <= match.start()]
            if len(things) == 1 and self._told(tokens, match.start(), match.end(), start):
                at = match.start("going")
                tokens = [*tokens, Token("V", at, at + 1, "at"), things[0]._replace(start=at + 1, end=at + 1)]
        return tokens

    def _inspects(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """对某工程|进行督查."""
        for match in OF_THING.pattern.finditer(self.text, start, end):
            about = match["act"] in ABOUT and (match["how"] != "对" or AFFAIR.search(match["thing"]))
            if not about and self._told(tokens, match.start(), match.start() + 1, start):
                first, last = match.span("act")
                kept = [token for token in tokens if token.letter != "V" or not first <= token.start < last]
                if any(token.letter == "L" and (token.start, token.end) == match.span("thing") for token in kept):
                    tokens = [*kept, Token("V", match.start(), match.start() + 1, "go")]
                    continue
                with_things = self._with_things(kept, match.start(), match.start() + 1, "see")
                if len(with_things) == len(kept) and any(
                    token.letter in "JOF" and match.start() < token.start and token.end == match.end("thing")
                    for token in kept
                ):
                    with_things = [*kept, Token("V", match.start(), match.start() + 1, "see")]
                tokens = with_things if len(with_things) > len(kept) else tokens
        return tokens

    def _is_there(self, tokens: list[Token], start: int, _end: int) -> list[Token]:
        """在某县考察的|某某: the area, told once more behind the person."""
        told = -1
        for person in [token for token in tokens if token.letter == "N"]:
            match = THERE.search(self.text, max(start, person.start - 60, told + 1), person.start)
            if match is None:
                continue
            told = match.start()
            clause = max(start - 1, *(self.text.rfind(mark, start, told) for mark in BREAKS))
            first, last = match.span("where")
            if OWN.fullmatch(self.text, first, last):
                tokens = [t for t in tokens if t.letter not in "Vi" or not match.start() <= t.start < match.end()]
            places = [token for token in tokens if token.letter == "L" and first <= token.start and token.end == last]
            if len(places) == 1 and not any(t.letter == "K" and first <= t.start < last for t in tokens):
                kept = [t for t in tokens if t.letter not in "ViK" or not match.start() <= t.start < match.end()]
                at = _list_end(kept, person)
                received = any(t.letter in "pK" and clause < t.start < person.start for t in kept)
                came = [] if received else [Token("V", at, at, "go"), places[0]._replace(start=at, end=at)]
                tokens = [*kept, *came]
        return tokens

    def _in_area(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """某某|在某县考察: 在 is a verb of going where those who do so stand right before it."""
        for match in IN_AREA.pattern.finditer(self.text, start, end):
            first, last = match.span("where")
            there = any(t.letter == "L" and t.end == last and first <= t.start for t in tokens)
            before = [t for t in tokens if t.end <= match.start() and t.letter != "i"]
            near = bool(before) and (
                before[-1].letter in "NQG"
                or (before[-1].letter == "P" and self.text.endswith(PARTIES, 0, match.start()))
                or (before[-1].letter == "," and first - 1 == before[-1].end)
            )
            if there and near and self._told(tokens, match.start(), first, start):
                kept = [t for t in tokens if t.letter != "i" or t.start != match.start()]
                tokens = [*kept, Token("V", match.start(), first, "go")]
        return tokens

    def _stands(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """某某|在县福利院，听取了介绍: somebody is at a site."""
        for match in STANDS.pattern.finditer(self.text, start, end):
            at = next((t for t in tokens if t.letter == "i" and t.start == match.start()), None)
            if at is not None and any(t.letter == "N" and t.end == at.start for t in tokens):
                tokens = self.sites.named(tokens, at.end)
        return tokens

    def _lists(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """跑了三个地方：甲、乙和丙: the colon ends nothing."""
        for match in COLON.pattern.finditer(self.text, start, end):
            clause = max(self.text.rfind(mark, start, match.start()) for mark in BREAKS)
            verb = next((t for t in reversed(tokens) if t.letter == "V" and clause < t.start <= match.start()), None)
            if verb is not None:
                tokens = [t for t in tokens if t.letter != "," or t.end != match.end()]
                tokens = self.sites.named(tokens, match.end())
        return tokens

    def _convenes(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """某某到某县调研，并召开座谈会, which is no plan and no quotation."""
        if COMING.search(self.text, start, end) or quoted(self.text, start, start, end):
            return tokens
        return [*tokens, *convened(self.text, tokens, start, end)]

    def _told(self, tokens: list[Token], first: int, last: int, start: int) -> bool:
        """Whether somebody of the sentence does what stands at a place now: it is no plan and no quotation."""
        named = max((token.end for token in tokens if token.letter == "N" and token.end <= first), default=start)
        if COMING.search(self.text, named, last):
            return False
        if any(token.letter in TELLING and token.start < last and token.end > first for token in tokens):
            return False
        before = [token for token in tokens if token.start < first and token.letter in "NQSRG"]
        return (not before or before[-1].letter in "NQG") and not quoted(self.text, first, start, first)

    def _with_things(self, tokens: list[Token], first: int, last: int, value: str, going: int = -1) -> list[Token]:
        """The tokens with a verb of visiting, if a project, company or site stands behind it in its clause.

        The thing ends before `going`, the verb behind it.
        """
        stop = min((at for at in (self.text.find(mark, last) for mark in BREAKS) if at >= 0), default=len(self.text))
        with_sites = self.sites.named(tokens, last, going, to=going >= 0)
        letters = "JOFL" if value == "go" else "JOF"
        if COLON.pattern.match(self.text, last):
            return [*tokens, Token("V", first, last, value)]
        listed = self.text.find("、", last, stop)
        stop = listed if listed >= 0 else stop
        if any(token.letter in letters and last <= token.start < stop for token in with_sites):
            return [*with_sites, Token("V", first, last, value)]
        return tokens


def _list_end(tokens: list[Token], person: Token) -> int:
    """Where the list of people ends that somebody begins, whatever bodies are named in it."""
    end, joined = person.end, False
    for token in sorted((one for one in tokens if one.start >= person.end), key=lambda one: (one.start, one.end)):
        if token.letter == "N" and joined:
            end, joined = token.end, False
        elif token.letter == "&":
            joined = True
        elif not (joined and token.letter in "OLF"):
            break
    return end
