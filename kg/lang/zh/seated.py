"""Talks told by who sat where: 主人是某某，客人是某某, 一边是甲，另一边是乙, 甲对面坐着乙, 一场会见让甲与乙坐到一起."""

import re

from kg.draft.tokens import Sentence, Token
from kg.lang.cues import Cued
from kg.lang.zh.parties import quoted

OWN = "(?:我|本|当地|东道|地方|政府|[省市县区州旗镇]里|[省市县区州旗])"
SEATS = "(?:一[方边侧席]|这[边方头]|那[边方头]|方面|席(?:位)?上|代表|阵容|名单)?(?:里|中|上)?"
BEING = (
    "(?:，)?(?:则|还|也|都|另|依次|分别|同样|自然|便|就|一同)?"
    "(?:(?:坐着|坐|出席|参加|落座|来|在座)的?(?:有|是)|有|是|为|坐着|坐了|包括|：)(?:[两三四五六七八]位[^，。：]{0,6}：)?"
)
RECEIVING = (
    "(?:会见|接见|会晤|接待|款待|宴请)了?(?:他们|她们|[他她]|客人们?|来宾|来客|客商|两位|一行)[^，。；：]{0,4}的"
)
"""会见他们的|是某某."""
SIDES = Cued(
    f"(?P<host>主人(?![公翁])|东道主|主方|{OWN}方(?![面法案式便针向])|{OWN}(?:一方|方面)|{RECEIVING})(?P<seat>{SEATS}){BEING}"
    f"|(?P<guest>客人|来客|来宾|嘉宾|宾客|客商|客方|宾方|外方|来访者|来访的|(?:企业|客商|对方|来访|外方|投资方|集团|公司)(?:一方|方面|方))(?:{SEATS}){BEING}"
)
FACES = Cued(
    f"(?P<one>(?:这|左|东|南)?(?:一)?[边侧头端](?:{BEING}))|(?P<other>(?:另|那|对|右|西|北)(?:一)?[边侧头端面](?:{BEING}))"
)
OPPOSITE = Cued(
    "(?:的)?(?:正)?对面(?:的座位上|的席位上)?(?:，)?(?:则|还|也)?(?:的(?:，)?是|坐着?(?:的)?(?:，)?是?|落座的(?:，)?是|就?是|的?(?:客人|来宾|来客|客商|贵宾)，?(?:是|有)(?:[两三四五六]位)?[，：]?)"
)
TOGETHER = Cued(
    "(?:坐|走|聚|聊|凑|围坐)(?:到|在|进)了?(?:一[起块处张道]|同一张|圆桌|会议室|谈判桌|长桌|桌前|桌边|会客厅)(?:[^，。；]{0,6})(?=[，。；]|$)"
)
TALKS = re.compile(
    "会[见谈晤面]|对面的?(?:客人|来宾|来客|客商|贵宾)|晤谈|座谈(?!会上)|洽谈|商谈|茶叙|坐下来|坐[到在]了?一|一张(?:长|圆|方)?桌|[长圆]桌|谈判桌|围坐|对坐|落座|宾主|面对面|握手|见面|碰面"
)
OF_PARTY = Cued(
    "[团组队](?:一行)?的?(?:(?:全体|主要|重要|随行)?成员|副?团长|副?领队|副?组长|副?队长|秘书长|顾问|随员|团员|翻译)(?:、[\u3400-\u9fff、]{0,24})?"
    "(?=[\u3400-\u9fff·]{2,12}(?:[，、。；和及与]|参加|出席|陪同|在座|一同))"
)
"""Before those who came: 参访团副团长|某某、秘书长某某参加会见."""
ASSISTS = Cued(
    "的[\u3400-\u9fff]{0,8}?(?:助理|秘书|翻译|夫人|同事|副手|随员|搭档|合伙人|助手|部下|同伴)(?=[\u3400-\u9fff])"
)
"""Between a guest or host and who came with him: 某某的商务助理|某某."""
AT_HOME = re.compile("[、和与及](?:我?[省市县区州旗盟镇]|副?[省市县区州旗镇]长|地委|行署|盟委)")
JOINED = re.compile(
    "(?:参[加与]|出席|陪同|一同|一道|列席)[^，。；]{0,4}(?:会[见谈晤面]|接见|座谈(?!会)|拜会|洽谈)|在座|作陪|陪见"
)
IN_TALKS = Cued("(?:席间|(?:会[见谈晤]|座谈|洽谈|晤谈|交谈|商谈|茶叙)(?:期间|过程中|当中|间隙|[中时间]))，")
"""What opens what somebody says or does in talks: 席间，|某某递上…."""
FAR, AHEAD = 70, 24
NO_TALKS = re.compile("签约|签署|仪式|揭牌|开幕|推进会|动员会|大会|论坛|比赛|对阵|运动")


class Seated:
    """Marks the sides of talks in the sentences of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        told = (
            (Seated._sides, SIDES), (Seated._faces, FACES), (Seated._opposite, OPPOSITE), (Seated._together, TOGETHER),
            (Seated._of_party, OF_PARTY), (Seated._in_talks, IN_TALKS),
        )  # fmt: skip
        self._steps = [(step, cue.pattern) for step, cue in told if cue.search(text)]
        self._assisted = ASSISTS.search(text) is not None
        self._guests = any(match["guest"] for match in SIDES.finditer(text))

    def read(self, sentence: Sentence) -> Sentence:
        """A sentence with the sides of talks, if it tells of them."""
        start, end = sentence.start, sentence.end
        if self._assisted and "N" in sentence.letters:
            sentence = sentence._replace(tokens=tuple(self._beside(list(sentence.tokens), start, end)))
        if not self._steps or not sentence.paragraph or "N" not in sentence.letters:
            return sentence
        if not TALKS.search(self.text, max(0, start - FAR), end + AHEAD):
            return sentence
        tokens = list(sentence.tokens)
        for step, pattern in self._steps:
            matches = [
                m for m in pattern.finditer(self.text, start, end) if not quoted(self.text, m.start(), start, end)
            ]
            tokens = step(self, tokens, matches) if matches else tokens
        return sentence._replace(tokens=tuple(sorted(tokens, key=lambda token: (token.start, token.end))))

    def _sides(self, tokens: list[Token], matches: list[re.Match[str]]) -> list[Token]:
        """主人是甲，客人是乙."""
        if NO_TALKS.search(self.text, matches[0].pos, matches[0].end()):
            return tokens
        for match in matches:
            received = match["host"] is not None and match["host"].endswith("的")
            if self._people(tokens, match.end()) and (self._guests or not received):
                tokens = self._seat(tokens, match.start(), match.end(), "host" if match["host"] else "guest")
        return tokens

    def _faces(self, tokens: list[Token], matches: list[re.Match[str]]) -> list[Token]:
        """一边是甲，另一边是乙: both have to be told."""
        told = [match for match in matches if self._people(tokens, match.end())]
        if len(told) != 2 or bool(told[0]["one"]) == bool(told[1]["one"]):
            return tokens
        tokens = self._seat(tokens, *told[0].span(), "host")
        return self._seat(tokens, *told[1].span(), "guest")

    def _opposite(self, tokens: list[Token], matches: list[re.Match[str]]) -> list[Token]:
        """坐在甲对面的是乙, 甲的对面坐着乙."""
        for match in matches:
            before = [t for t in tokens if t.letter == "N" and 0 <= match.start() - t.end <= 1]
            if before and self._people(tokens, match.end()):
                first = before[-1]
                tokens = [*tokens, Token("k", first.start, first.start, "host"), Token("x", first.end, first.end)]
                tokens = self._seat(tokens, *match.span(), "guest")
        return tokens

    def _together(self, tokens: list[Token], matches: list[re.Match[str]]) -> list[Token]:
        """甲与乙坐到了一起, 会见让甲与乙坐到了一起: they met."""
        for match in matches:
            joint = next((t for t in reversed(tokens) if t.letter == "p" and t.end <= match.start()), None)
            if joint is None:
                continue
            letters = {t.letter for t in tokens if joint.end <= t.start < match.start()}
            before = [t for t in tokens if t.letter == "N" and t.end <= joint.start]
            if "N" not in letters or not letters <= set("NLO&G,AK") or not before:
                continue
            kept = [t for t in tokens if t.letter not in "KA" or t.end <= match.pos or t.start >= match.end()]
            tokens = [*kept, Token("K", *match.span(), "meet")]
        return tokens

    def _beside(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """甲的助理乙: he sits on the side of 甲, who is named there only to tell whose he is."""
        for match in ASSISTS.pattern.finditer(self.text, start, end):
            whose = next((t for t in tokens if t.letter == "N" and t.end == match.start()), None)
            who = next((t for t in tokens if t.letter == "N" and t.start == match.end()), None)
            if whose is not None and who is not None:
                at, here = tokens.index(whose), (whose.start, whose.start)
                told = [Token("N", *here, whose.value), Token("N", *here, who.value), Token("x", *here)]
                tokens[at:at] = [Token("k", *here, "beside"), *told]
        return tokens

    def _of_party(self, tokens: list[Token], matches: list[re.Match[str]]) -> list[Token]:
        """参访团副团长甲、秘书长乙，副市长丙参加会见: who came with the party sat with the guests."""
        for match in matches:
            people = self._people(tokens, match.end())
            if not people or not JOINED.search(self.text, people[-1].end, match.endpos):
                continue
            home = AT_HOME.search(self.text, match.end(), people[-1].start)
            theirs = [t for t in people if home is None or t.end <= home.start()]
            if not theirs:
                continue
            at = match.start()
            kept = [t for t in tokens if t.letter != "Q" or t.end <= at - 6 or t.start > match.end()]
            tokens = [*kept, Token("k", at, match.end(), "guest"), Token("x", theirs[-1].end, theirs[-1].end)]
        return tokens

    def _in_talks(self, tokens: list[Token], matches: list[re.Match[str]]) -> list[Token]:
        """席间，某某递上清单: he was there."""
        for match in matches:
            ahead = [t for t in tokens if t.start >= match.end() and t.letter not in "LO"]
            first = min(ahead, key=lambda t: (t.start, t.end), default=None)
            clause = self.text.find("，", match.end())
            opens = match.start() == match.pos or self.text[match.start() - 1] in "，\n"
            if opens and first is not None and first.letter == "N" and (clause < 0 or first.start < clause):
                tokens = [*tokens, Token("k", first.end, first.end, "")]
        return tokens

    def _people(self, tokens: list[Token], position: int) -> list[Token]:
        """The list of people that begins right behind a place, with nothing but titles before and between them."""
        people: list[Token] = []
        for token in sorted((t for t in tokens if t.start >= position), key=lambda t: (t.start, t.end)):
            if token.letter == "N":
                people.append(token)
            elif token.letter == "," and people and self.text[token.end : token.end + 2] in ("以及", "还有", "另有"):
                continue
            elif token.letter not in "LO&pG" and not (token.letter == "," and self.text[token.start] == "、"):
                break
        return people

    def _seat(self, tokens: list[Token], first: int, last: int, side: str) -> list[Token]:
        """The tokens with those named behind a place on one side."""
        people = self._people(tokens, last)
        until = people[-1].end
        kept = [t for t in tokens if t.letter not in "QKWAVi," or t.end <= first or t.start >= last or t.letter == "N"]
        kept = [t._replace(letter="&") if t.letter == "p" and last <= t.start < until else t for t in kept]
        return [*kept, Token("k", first, last, side), Token("x", until, until)]
