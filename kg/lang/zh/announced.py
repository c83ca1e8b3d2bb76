"""People told behind what all of them did: 三位镇长表了态，分别是|甲、乙和丙; 列席的，是|甲; 轮到发言，头一位是|甲."""

import re
from bisect import bisect_left

from kg.draft.tokens import Token
from kg.lang.cues import Cued
from kg.lang.zh.scan import Scan

GAP = "[ \u3000]*"
ANNOUNCED = re.compile(
    r"[两三四五六七八九十几数多\d]+余?[位名人个]|轮到|接下来|紧?接着|随后|依次|先后|挨个|逐一|逐个|陆续|相继|轮流|环节|阶段|议程"
    r"|[也都均又还另]有|组成人员|负责同志|负责人|代表|嘉宾|领导|委员|的人[里中]"
)
RELATIVE = re.compile(
    rf"{GAP}[^，。；：的“”]{{0,16}}?(?:的|[者人])(?:“[^”，。；]{{1,8}}”)?"
    rf"(?P<whom>[^，。；：的“”]{{0,14}}?)(?=[，：]|{GAP}(?:是|[还另也]?有|为|包括|系|即|则))"
)
PERSONAL = re.compile(
    "[^，。；：的]{0,8}(?:领导|同志|负责人|人员|成员|人士|嘉宾|委员|干部|代表|来宾|客人|人[里中]?)(?:当中|之中|中|里)?"
)
# 分别是, 另一位是, 则有, 其中包括, 首先上台的是, 高邮来的是
MARK = re.compile(
    rf"{GAP}(?:[^，。；：“”是有为]{{0,16}}?)(?:是|有(?!关|着|效|序)|为(?!了|期|主)|包括|系|即|叫|除了?)(?:[一两三四五六七八九\d]+[位名人])?{GAP}"
)
TITLE = re.compile(r"[^，。；：“”]{0,34}")
LATER = re.compile(rf"{GAP}[^，。；：“”]{{0,40}}")
ORDINAL = re.compile(
    rf"{GAP}(?:头一[位个名]|第[一二三四五六七八九][位个名]|首位|首先上|率先上|最先上|先是|一位|一个|一名|另一[位个]|前[两二三]位|其中有|他们(?:是|分别))"
)
NEXT = re.compile(
    rf"{GAP}(?:再|而后|尔后|然后|接着|随后|其次|最后|之后|继而|末了|压轴|跟着|接下来)的?(?:是|轮到|则是|为|便是|就是|换成)"
)
CONTENT = re.compile(
    "要求|强调|指出|希望|表示(?!祝贺|欢迎|拥护)|认为|提出|说|坦言|建议|感谢|叮嘱|勉励|谈了|讲了|答应|称赞|惦记|担心|盼"
)
PRESENT = Cued(
    "(?:台[上下]|席[上间]?|会场[里内上]?|[前后首]排|两侧)[^，。；：“”]{0,4}?坐(?:着|了|的)|(?:听会|参会|与会|到会|出席|列席|旁听)的人[里中]"
    "|(?P<turn>(?:登台|上台|上场|登场|亮相|站[上到]发言席|走[上到](?:发言席|讲台|台前|台))的"
    "|[两三四五六七八九十\\d][位名人个][^，。；：]{0,6}?(?:登台|上台|登场|上场)(?=[，：])"
    "|(?:发言席|讲台|台)[上前][^，。；：]{0,6}(?:迎来|走来|走上|站上|请上)了?[^，。；：]{0,16}?(?=：|，?[^，。；：]{0,4}[是有]))"
)
SPEAKING = re.compile("发言|交流|表态|演讲|分享|致辞|论坛|座谈")
SAT = re.compile(
    rf"的?{GAP}，?{GAP}(?:除了?[^，。；：]{{2,24}}外，)?(?:除了?|[^，。；：“”]{{0,6}}[是有])?[^，。；：“”]{{0,34}}"
)
HEARING = Cued("(?:听取|汇报)[^，。；：]{0,8}?(?:环节|阶段)")
BY = re.compile("由[^，。；：]{0,34}$")
HEARD = re.compile(
    "[就对关][^，。；：“”]{2,40}?的(?P<what>[^，。；：“”的]{0,6}(?:意见|建议|方案|情况|汇总|分析))(?=[，。；])"
)
TALKED = re.compile("[讲说谈报]的(?:则)?是|介绍的(?:则)?是")
TAKING_OVER = re.compile("接[过着上]?了?话[头茬筒]?，?")
OPINION = Cued("在(?P<who>[^，。；：“”在]{1,36}?)(?P<seen>看来)")
ACTING = frozenset("AHSRVKWkrPZ")
CLAUSE = re.compile("[^，：]*")
FAR, NEAR, SHORT, ENDS = 4, 40, 2, ("；", ";")


class Announced:
    """Finds them in one text's sentences; what is told in one may go on in the next."""

    def __init__(self, scan: Scan) -> None:
        self.scan = scan
        self.text = text = scan.text
        self._open: tuple[str, int] | None = None
        self._named = -1
        self._starts = [start for start, _ in scan.sentences]
        self._present = PRESENT.search(text) is not None
        self._hearing = HEARING.search(text) is not None
        self._opinion = OPINION.search(text) is not None

    def turned(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens with a verb of its own, of value "one", before each of those people."""
        known, self._open = self._open, None
        people = [at for at, token in enumerate(tokens) if token.letter == "N"]
        if self._opinion:
            tokens = self._seen(tokens, start, end)
        if not people:
            if self.text[end - 1 : end] in ENDS:
                self._open = (known[0], end) if known is not None else self._begun(tokens, start, end)
            return tokens
        before, self._named = self._named, end
        if self.text.find("听取", start, end) >= 0:
            tokens = self._opinions(tokens, end)
        since = self.text.rfind("。", 0, start) + 1
        if self._hearing and HEARING.pattern.search(self.text, since, end):
            tokens = [t._replace(letter="R") if t.letter == "S" and self._talked(t) else t for t in tokens]
        tokens = [t for at, t in enumerate(tokens) if not self._taking_over(tokens, at)]
        for match in PRESENT.pattern.finditer(self.text, start, end) if self._present else ():
            known = None
            first = next((at for at, t in enumerate(tokens) if t.letter == "N" and t.start >= match.end()), None)
            over = any(
                t.letter in ACTING and t.letter != "A" and t.start < match.end() and t.end > match.start()
                for t in tokens
            )
            spoken = match["turn"] is None or SPEAKING.search(self.text, start, match.end()) is not None
            if first is None or over or not spoken:
                continue
            lead = self.text[match.end() : tokens[first].start]
            if SAT.fullmatch(lead.removeprefix("：")) or self._marked(lead, -1):
                tokens = [t for t in tokens if t.letter != "A" or not match.start() <= t.start < match.end()]
                first = next(at for at, t in enumerate(tokens) if t.letter == "N" and t.start >= match.end())
                return self._next(self._listed(tokens, first, "S" if match["turn"] else "A", end))
        letter = self._going_on(known, before, start, end)
        if letter:
            first = next(at for at, token in enumerate(tokens) if token.letter == "N")
            clauses = self.text[start : tokens[first].start].split("，")
            if (
                len(clauses) <= FAR
                and LATER.fullmatch(clauses[-1])
                and not any(t.letter in ACTING for t in tokens[:first])
                and not self._acts(tokens, first)
            ):
                return self._next(self._listed(tokens, first, letter, end))
        for at, token in enumerate(tokens):
            first = self._first(token, tokens, at)
            if first and self._announces(token, tokens, at, first, start):
                kept = [t for t in tokens[at + 1 : first] if t.letter not in "QSAV"]
                head = [t for t in tokens[:at] if t.value != "they"]
                tokens = [*head, *kept, *tokens[first:]]
                return self._next(self._listed(tokens, len(head) + len(kept), token.letter, end))
        return self._next(tokens)

    def _begun(self, tokens: list[Token], start: int, end: int) -> tuple[str, int] | None:
        """What a list begins with whose first name nobody knows."""
        for verb in tokens:
            told = verb.letter in "ASR" and not CONTENT.match(self.text, verb.start)
            relative = self._personal(verb) if told else None
            if told and (relative is not None or self._group(verb, start)):
                begins = self._marked(
                    self.text[verb.end : end - 1].split("、")[0], relative.end() - verb.end if relative else -1
                )
                return (verb.letter, end) if begins else None
        return None

    def _first(self, verb: Token, tokens: list[Token], at: int) -> int:
        """Where the first person behind a verb stands, if nobody before is who did it; else 0."""
        if verb.letter not in "ASRHk" or verb.value in ("by", "one"):
            return 0
        if verb.letter == "S" and CONTENT.match(self.text, verb.start):
            return 0
        subject = any(t.letter in "NI" or (t.letter == "Q" and t.value != "they") for t in tokens[:at])
        if subject and not self._relative(verb, tokens, at):
            return 0
        return next((place for place in range(at + 1, len(tokens)) if tokens[place].letter == "N"), 0)

    def _personal(self, verb: Token) -> re.Match[str] | None:
        """的, 者 or 人 behind a verb, with a word for people at most: 列席的市领导."""
        relative = RELATIVE.match(self.text, verb.end)
        plain = relative is not None and (not relative["whom"] or PERSONAL.fullmatch(relative["whom"]))
        return relative if plain else None

    def _relative(self, verb: Token, tokens: list[Token], at: int) -> bool:
        """Whether a verb opens a clause of its own, whoever is named before it."""
        behind = next((t.letter for t in reversed(tokens[:at]) if t.letter in "NQI,"), "")
        return behind == "," and self._personal(verb) is not None

    def _announces(self, verb: Token, tokens: list[Token], at: int, first: int, start: int) -> bool:
        """Whether nothing but a word such as 分别是 stands between a verb and those who did it."""
        if any(t.letter in "HRKWkrPpZNI" for t in tokens[at + 1 : first]):
            return False
        lead = self.text[verb.end : tokens[first].start]
        relative = self._personal(verb)
        if relative is None and not self._group(verb, start):
            return False
        return self._marked(lead, relative.end() - verb.end if relative else -1)

    def _group(self, verb: Token, start: int) -> bool:
        """Whether a clause tells that several do something, or whose turn it is."""
        clause = CLAUSE.match(self.text, verb.end)
        return (
            ANNOUNCED.search(self.text, max(start, verb.start - NEAR), clause.end() if clause else verb.end) is not None
        )

    def _marked(self, lead: str, relative: int) -> bool:
        """Whether the words up to the first name say 分别是 or 有 once, and titles of people at most behind it."""
        clauses = re.split("(?<=[，：])", lead)
        if len(clauses) > FAR or (len(clauses) == 1 and relative < 0):
            return False
        if TITLE.fullmatch(lead, len(lead) - len(clauses[-1])) is None:
            return False
        colon = len(clauses) == 2 and clauses[0].endswith("：") and len(clauses[0]) <= SHORT
        first = MARK.match(lead, relative) if relative >= 0 else None
        return colon or first is not None or any(MARK.match(clause) for clause in clauses[1:])

    def _going_on(self, known: tuple[str, int] | None, named: int, start: int, end: int) -> str:
        """What those do whom a sentence names first, if the one before only began to tell it; else ""."""
        if known is not None and not self.text[known[1] : start].strip():
            return known[0]
        at = bisect_left(self._starts, start)
        if at == 0 or not ORDINAL.match(self.text, start, end):
            return ""
        first, last = self.scan.sentences[at - 1]
        if named > first or "\n" in self.text[last:start]:
            return ""
        words = [w for w in self.scan.words_in(first, last) if w.kind == "v" and w.value[0] in "ASR"]
        words = [w for w in words if not CONTENT.match(self.text, w.start)]
        return words[-1].value[0] if words and ANNOUNCED.search(self.text, first, last) else ""

    def _acts(self, tokens: list[Token], at: int) -> bool:
        """Whether whoever is named at a place does something in his clause."""
        behind = next((t.letter for t in tokens[at + 1 :] if t.letter in ACTING or t.letter == ","), ",")
        return behind != ","

    def _listed(self, tokens: list[Token], first: int, letter: str, end: int) -> list[Token]:
        """The tokens with a verb before each of the people from `first` on, until others do something else."""
        stop = next((at for at in range(first, len(tokens)) if tokens[at].letter in ACTING), len(tokens))
        last = stop
        if stop < len(tokens):  # whoever stands in the clause of another verb is its subject
            comma = max((at for at in range(first, stop) if tokens[at].letter == ","), default=first)
            named = comma > first and any(t.letter == "N" for t in tokens[comma:stop])
            last = comma if named else stop
        elif self.text[end - 1 : end] in ENDS:
            self._open = (letter, end)
        members = [
            t
            for at, t in enumerate(tokens)
            if first <= at < last
            and t.letter == "N"
            and (at == first or not BY.search(self.text, tokens[first].end, t.start))
        ]
        return self._with(tokens, members, letter)

    def _next(self, tokens: list[Token]) -> list[Token]:
        """先是甲发言，再是|乙，而后轮到|丙: what the one before did."""
        done = next((at for at in range(len(tokens) - 1, -1, -1) if tokens[at].letter in ACTING), len(tokens))
        people = [t for t in tokens[done + 1 :] if t.letter == "N"]
        if not people or tokens[done].letter not in "SRH":
            return tokens
        turns = [t for t in people if NEXT.match(self.text, self.text.rfind("，", 0, t.start) + 1, t.start)]
        return self._with(tokens, turns, tokens[done].letter)

    def _with(self, tokens: list[Token], people: list[Token], letter: str) -> list[Token]:
        verbs = [Token(letter, person.start, person.start, "one") for person in people]
        return sorted([*tokens, *verbs], key=lambda token: (token.start, token.end)) if verbs else tokens

    def _talked(self, verb: Token) -> bool:
        return TALKED.match(self.text, verb.start) is not None

    def _taking_over(self, tokens: list[Token], at: int) -> bool:
        """Whether somebody only takes the word, to report: 甲接过话头，汇报了进度."""
        verb = tokens[at]
        if verb.letter != "S" or not TAKING_OVER.match(self.text, verb.start):
            return False
        behind = next((t.letter for t in tokens[at + 1 :] if t.letter != ","), "")
        return behind == "R"

    def _opinions(self, tokens: list[Token], end: int) -> list[Token]:
        """听取了某某关于…的|法律意见: he reported, though no verb says so."""
        told = [(t, match) for t in tokens if t.letter == "N" and (match := HEARD.match(self.text, t.end, end))]
        added = [
            Token("R", *match.span("what"), "")
            for person, match in told
            if not any(t.letter in ACTING and person.end <= t.start < match.end() for t in tokens)
        ]
        return sorted([*tokens, *added], key=lambda token: (token.start, token.end)) if added else tokens

    def _seen(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """在某某看来, 在他看来: he said so."""
        for match in OPINION.pattern.finditer(self.text, start, end):
            inside = [t for t in tokens if match.start("who") <= t.start and t.end <= match.end("who")]
            if inside and inside[-1].letter in "NQ" and inside[-1].end == match.end("who"):
                tokens = [t for t in tokens if t.letter != "i" or t.start != match.start()]
                tokens = [*tokens, Token("S", *match.span("seen"), "cite")]
        return sorted(tokens, key=lambda token: (token.start, token.end))
