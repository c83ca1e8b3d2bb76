"""Who is quoted where no verb of speech stands, and what is said to reporters and not at the meeting."""

import re
from itertools import pairwise

from kg.draft.tokens import Token
from kg.lang.cues import Cued

QUOTED = Cued("[：:]“")
TOLD = re.compile("(?<![\u3400-\u9fff])另?据[^，。；：]{0,24}$")
INTERVIEW = Cued(
    r"(?<!书)记者(?!会|招待会|站|协会|节|提问|问到|追问|发问|问及|问题)|采访|受访|会后(?<![议式谈题论训此]会后)(?!召开|举行)|散会|会议结束后|会前|会议(?:召开|开始)?前|会场外|场外(?!市场)|赛场边|电话里"
)
FIRST_PERSON = re.compile("(?<!自)我(?![们市县省区国州旗镇乡校院局盟])[^，。；：“”]{0,8}$")
LISTENS = re.compile("听(?:完|了|罢|着|过)了?(?:[^，。；：]{0,10}的)?$")
NEGATED = (
    "没",
    "没有",
    "未",
    "不",
    "未能",
    "没能",
    "未曾",
    "无法",
    "不便",
    "不肯",
    "来不及",
    "没有作",
    "未作",
    "没作",
    "不再",
    "敢于",
    "勇于",
    "善于",
)
ASKS = re.compile("(?:[让请叫]|点名|示意|招呼)(?=[^，。；：的]{0,26}$)")
ASKING = Cued("[请让叫]|点名|示意|招呼")
ELECTED = Cued(
    r"(?P<lead>(?:选举|选出|推选|补选|增选|任命|聘任|聘请|推举|表决通过|决定)[^，。；：]{2,24}?)(?:为(?!了)|担任|任(?!务|前|免))"
)
TURN = re.compile("^[\u3400-\u9fff·“”]{2,26}(?:：|——)(?!“)(?=[^\n]*[。！？])", re.MULTILINE)
DEBRIEFING = re.compile("述[职廉法学][^，。\n]{0,8}会")
"""Where whoever has the word reports."""
CHAIR = Cued("主持人?：[^\n]*")
STAGE = re.compile("[走登]上|[登上]台|发言席|讲台|亮相")
TALKED_WITH = re.compile("访谈|专访|对话|答记者问|做客")
"""What heads an interview: its turns were spoken at no meeting."""
HEAD, TURNS = 120, 2
TOWARD = re.compile("[对冲朝给](?=[^，。；：对的]{0,16}$)")
SAYS = re.compile("[说讲问道]|表示|提出|要求|强调|叮嘱|嘱咐|鼓劲|打气|加油|撑腰|吃定心丸")
IN_SPEECH = re.compile("在(?:点评|讲评|总结|讲话|致辞|发言|表态)[中时里]?$")
CHATTING = re.compile(
    "(?:乐呵呵|笑呵呵|笑眯眯|喜滋滋|美滋滋|乐滋滋|笑着|高兴|开心|激动|感激|感慨|憨厚|腼腆|兴奋|欣喜|满意|动情)地?$"
)
UNDOING = frozenset("VKWAHSRkirPp")
SPEAKING = frozenset("SR")
FAR = 26


class Speech:
    """Puts right who speaks in one text's sentences."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._quotes = QUOTED.search(text) is not None
        self._interviews = INTERVIEW.search(text) is not None
        self._told = "据" in text
        self._asks = ASKING.search(text) is not None
        self._elects = ELECTED.search(text) is not None
        self._listens = "听" in text
        turns = sum(1 for _ in TURN.finditer(text)) if "：" in text or "——" in text else 0
        self._turns = turns >= TURNS and not TALKED_WITH.search(text, 0, HEAD)
        self._chair = match[0] if self._turns and (match := CHAIR.search(text)) else ""
        self._narrates = "我" in text
        self._debriefs = "述" in text and DEBRIEFING.search(text) is not None

    def heard(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens with an S where somebody is quoted (合上本子：“…”) and none where he is interviewed."""
        if self._asks and ASKING.pattern.search(self.text, start, end):
            tokens = [*tokens, *self._asked(tokens)]
        if "对" in self.text[start:end] or "给" in self.text[start:end]:
            tokens = [*tokens, *self._addressed(tokens, start)]
        if self._elects:
            chosen = (match for match in ELECTED.pattern.finditer(self.text, start, end))
            ends = {match.end("lead"): match.end() for match in chosen}
            tokens += [Token("x", t.end, ends[t.end]) for t in tokens if t.letter == "N" and t.end in ends]
        if self._quotes:
            for match in QUOTED.pattern.finditer(self.text, start, end):
                tokens = [*tokens, *self._quoted(tokens, match.start())]
        if self._turns and tokens and TURN.match(self.text, start, end):
            tokens = [*tokens, *self._turn(tokens)]
        tokens = [self._spoken_how(t, start) for t in tokens]
        if self._debriefs and any(t.letter == "S" and STAGE.search(self.text, t.start, t.end) for t in tokens):
            tokens = [token._replace(letter="R") if token.letter == "S" else token for token in tokens]
        interview = INTERVIEW.pattern.search(self.text, self._since(start), end) if self._interviews else None
        if interview is not None:
            tokens = [token for token in tokens if token.letter != "S" or token.start < interview.start()]
        if self._narrates and "我" in self.text[start:end]:
            tokens = [t for t in tokens if t.letter not in "AHSR" or not FIRST_PERSON.search(self.text, start, t.start)]
        tokens = [t for t in tokens if t.letter not in "SRH" or not self.text.endswith(NEGATED, start, t.start)]
        if self._listens and "听" in self.text[start:end]:
            heard = [
                token for token in tokens if token.letter in "SR" and LISTENS.search(self.text, start, token.start)
            ]
            tokens = [token._replace(letter="A", value="") if token in heard else token for token in tokens]
        if self._told and "据" in self.text[start:end]:
            tokens = [token for token in tokens if token.letter != "S" or not self._by_account(tokens, token, start)]
        return tokens

    def _spoken_how(self, token: Token, start: int) -> Token:
        """A verb with what leads to it: said in a speech of his own (在讲话中|指出), or chatting (乐呵呵地|说)."""
        if token.letter != "S" or token.value not in ("", "say"):
            return token
        if IN_SPEECH.search(self.text, start, token.start):
            return token._replace(value="own")
        chats = token.value == "say" and CHATTING.search(self.text, start, token.start) is not None
        return token._replace(value="cite") if chats else token

    def _since(self, start: int) -> int:
        """Where the sentence begins that tells of whom a pronoun speaks; a sentence without one tells of its own."""
        return self.text.rfind("。", 0, max(0, start - 1)) + 1 if self.text.startswith(("他", "她"), start) else start

    def _addressed(self, tokens: list[Token], start: int) -> list[Token]:
        """A p where somebody is only spoken to: 某某转头|对|市水利局局长某某说."""
        people = [token for token in tokens if token.letter == "N" and SAYS.match(self.text, token.end)]
        told = ((one, TOWARD.search(self.text, max(start, one.start - FAR), one.start)) for one in people)
        known = min((token.start for token in tokens if token.letter in "NQ"), default=0)
        return [Token("p", match.start(), match.end()) for _, match in told if match and known < match.start()]

    def _asked(self, tokens: list[Token]) -> list[Token]:
        """An x where one is asked to speak by another: 先请|县水务局局长甲|说进度."""
        if SPEAKING.isdisjoint(token.letter for token in tokens):
            return []
        return [
            Token("x", match.start(), match.end())
            for before, person in pairwise(token for token in tokens if token.letter == "N")
            if (match := ASKS.search(self.text, before.end, person.start))
        ]

    def _quoted(self, tokens: list[Token], at: int) -> list[Token]:
        """The S of whoever is named before a colon, if he does nothing else in between."""
        speaker = max((token for token in tokens if token.letter == "N" and token.end <= at), default=None, key=_end)
        if speaker is None or at - speaker.end > FAR:
            return []
        if any(token.letter in UNDOING and speaker.end <= token.start < at for token in tokens):
            return []
        return [Token("S", at, at + 1, "cite")]

    def _turn(self, tokens: list[Token]) -> list[Token]:
        """The S of whoever has the word in a record line by line (某某——…), but for who presides."""
        people = [token for token in tokens if token.letter == "N"]
        first = min(people, key=_end, default=None)
        if first is None or not self.text.startswith(("：", "——"), first.end):
            return []
        if self.text[first.start : first.end] in self._chair:
            return []
        return [Token("R" if self._debriefs else "S", first.end, first.end + 1, "cite")]

    def _by_account(self, tokens: list[Token], verb: Token, start: int) -> bool:
        """Whether somebody says a thing only as the source of it: 据某某介绍."""
        return any(
            token.letter == "N" and token.end <= verb.start and TOLD.search(self.text, start, token.start)
            for token in tokens
        )


def _end(token: Token) -> int:
    return token.end
