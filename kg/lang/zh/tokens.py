"""The tokens of a Chinese article's sentences, for `kg.find.events`."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from operator import attrgetter

from kg.draft.tokens import Sentence, Token, letters_of
from kg.lang.zh.absent import Absence
from kg.lang.zh.affairs import taking_part
from kg.lang.zh.announced import Announced
from kg.lang.zh.clefts import Clefts
from kg.lang.zh.deputies import deputies
from kg.lang.zh.homes import homes
from kg.lang.zh.objects import Objects
from kg.lang.zh.paths import NTH
from kg.lang.zh.plans import ASIDE, COMING, FUTURE, IN_OFFICE, POSTED, SENDING, is_noun
from kg.lang.zh.quoted import acts, outside, untitled
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_tokens import SiteTokens
from kg.lang.zh.speech import Speech
from kg.lang.zh.unnamed import ELSE, in_titles, unnamed
from kg.lang.zh.verbs import Verbs, talked_about
from kg.lang.zh.words import Word

COMMAS = "，：:—"
JOINT = re.compile(rf"[、{COMMAS}和与及以](?:(?<=[、{COMMAS}])|(?<=以)及|(?<=[和与及])(?=[\u3400-\u9fff]))")
NOBODY = "会议|大会|与会人员|参会人员|与会代表|与会者|报告|方案|文件|与会领导|代表们|委员们"
# What stands before is asked behind the first character: a pattern that begins with one is found much sooner.
IMPERSONAL = re.compile(
    f"(?:{'|'.join(f'{word[0]}(?<![领率与和导等对向]{word[0]}){word[1:]}' for word in NOBODY.split('|'))})"
    r"(?=指出|强调|要求|认为|听取|传达|通报|审议|宣读|实地|先后|还|现场|部署|观摩|参观|提出|表示|介绍|一致|就|决定|观看|安排|进行|围绕|纷纷|踊跃|畅|分别|认真|展开)"
)
CONTENT = re.compile(r"要求|强调|指出|希望|表示(?!拥护|感谢|欢迎|祝贺|支持|赞同)|认为|提出|说|坦言|介绍说|叮嘱|勉励")
AT_SITE = re.compile(
    r"[“”\s]*(?:[^，。；：在]{1,12}，)?(?:在|随后在|接着在)(?:位于[^，。]{1,20}的)?(?P<site>[^，。；：]{3,60})(?<![后时])(?<![^一二三四五六七八九十]中)，"
)
PARTAKERS = re.compile(
    "(?<=参加)[^，。；、]{2,16}的[^，。；、]{0,8}(?:人员|代表|战士|委员|同志|嘉宾|志愿者|干部|军人|选手|学员)"
)
INSIDE = re.compile(r"[“”\s]*(?P<site>[^，。；：在]{4,24}?)(?:里|内|旁|边)，")
STANDING = re.compile(
    r"(?:的)?(?:项目)?(?:施工|建设|生产|选址)?(?:现场|工地|车间|厂区|园区内|里|内)"
    r"|的?(?!.{0,6}(?:建设|推进|工作|过程|问题|基础|方面|规划))[\u3400-\u9fff]{0,6}(?:里|内|旁|边|前|上|下|中央|门口|深处|渠首|大坝|堤坝|田头|地头|塔基|作业面)，"
)
AT_START = re.compile(r"^[”’\s]*(?:走进|步入|位于[^，。]{1,20}的)?[\u3400-\u9fff]{0,8}$")
VERBS, IDLE = "AHSRVKWkrPpZ", frozenset("IMLJOF")
SEEN = re.compile(r"(?:参观|察看|查看|考察|走访|视察|观摩|来到|前往)了?$")
HERE = re.compile(r"(?:察看|查看|来到|到|前往|参观|踏看|看)了?(?![并后时和与及])[\u3400-\u9fff]$")
PLACES_ONLY = re.compile("参观|走访|探访|回访")
"""Verbs of looking of which the object is a place, or people: 参观了|冰峪沟民宿集群."""
CALL = re.compile("(?:视频|电话|线上|云端|连线)[^，。；：]{0,4}$")
APART = re.compile("(?:分别|分头|分[两三四多][路组])[^，。；：]{0,4}[，]?$")
NEAR, LEAD, FAR, LONGEST_INSIDE, CLAUSE_END = 8, 24, 30, 30, re.compile("[，。；\n]")
EXCHANGE = re.compile("(?:人才|文化|经贸|学术|技术|干部|人文)交流|交流(?:协议|合作|平台|机制|互鉴|中心|协会|项目|基地)")
NOUN_OF = re.compile("(?:进行|举行|开展|展开|展开|作|做|有)[^，。；：]{0,12}的$")
HEARD, UNREAD_FIRST = re.compile(r"(?:发言|表态|建议|意见|演讲)$"), frozenset("先分依代就围结")
UNREAD = re.compile(r"(?:先后|分别|依次|代表)?(?:就|围绕|结合)[^，。；]{2,40}，")
ATTRIBUTE = re.compile(r"的(?!是|讲话|发言)[\u3400-\u9fff]")
AFTER, BODIES = re.compile(r"(?:结束)?之?后(?:召开|举行|的)"), ("常委会", "主席团", "党组", "委员会")
SEEING, TELLING = (("V", "see"), ("K", "comfort")), "VIQ"
OF_THEM = re.compile("(?:就|对|按照|根据|围绕|针对|落实)[^，。；]{0,24}$")
GUESTS, TOLD = ("参事", "来宾", "嘉宾", "委员", "专家"), ("介绍，", "介绍：", "交代：", "交代，")
ASKED = re.compile("[，：:]|[他她]们|大家|[^，。；：]{0,8}(?:意见|要求|建议|措施|任务|希望|观点|问题)：(?!“)")
Spans = list[tuple[int, int, int]]
_BY_PLACE = attrgetter("start", "end")
_new = tuple.__new__  # sooner than a NamedTuple's own constructor, which counts for marks


class Tokens:
    """Builds the tokens of one article."""

    def __init__(self, scan: Scan, body: int, spans: Mapping[str, Spans], site: Callable[[int, int], int]) -> None:
        """What was found, by letter and precedence: (start, end, mention; -1 = what is spoken of, which yields).

        `body`: where the headline ends; `site`: makes the mention of a site that stands at a place.
        """
        self.scan = scan
        self.text = scan.text
        self.body = body
        self.sites = SiteTokens(scan, site)
        self.things = self._things(spans)
        self._coming = COMING.search(scan.text) is not None
        self._else = ELSE.search(scan.text) is not None
        self._absence = Absence(scan.text)
        self._clefts = Clefts(scan.text)
        self._announced = Announced(scan)
        self._speech = Speech(scan.text)
        self._objects = Objects(scan.text)

    def _things(self, spans: Mapping[str, Spans]) -> list[Token]:
        taken: set[int] = set()
        things: list[Token] = []
        for letter, found in spans.items():
            for start, end, mention in sorted(found, key=lambda span: span[2] < 0):
                if (letter != "M" or not ASIDE.match(self.text, end)) and taken.isdisjoint(range(start, end)):
                    taken.update(range(start, end))
                    things.append(Token(letter, start, end, mention if mention >= 0 else None))
        return sorted(things, key=lambda token: token.start)

    def sentences(self) -> Iterator[Sentence]:
        """The sentences in which something is named or told."""
        counted = breaks = 0
        nth = NTH.pattern if NTH.search(self.text) else None
        places = [thing.start for thing in self.things]
        words = [word for word in self.scan.words if word.kind == "v"]
        starts = [word.start for word in words]
        for start, end in self.scan.sentences:
            found = self.things[bisect_left(places, start) : bisect_left(places, end)]
            verbs = words[bisect_left(starts, start) : bisect_left(starts, end)]
            if found or any(word.value[0] in TELLING for word in verbs) or (nth and nth.search(self.text, start, end)):
                breaks += self.text.count("\n", counted, start)
                counted = start
                tokens = tuple(self._line(start, end, found, verbs))
                yield Sentence(start, end, 0 if start < self.body else breaks + 1, tokens)

    def _line(self, start: int, end: int, found: list[Token], verbs: list[Word]) -> list[Token]:
        text = self.text
        tokens = list(found)
        people = [token for token in found if token.letter == "N"]
        judge = Verbs(self.scan, start, people).fits
        coming = self._coming and COMING.pattern.search(text, start, end) is not None
        for word in verbs:
            letter, value = taking_part(text, word)
            if (letter == "A" and PARTAKERS.match(text, word.end)) or (
                letter == "H" and text.endswith(BODIES, 0, word.start)
            ):
                continue
            if letter in "KVWRkP":
                if self._aside(word) and not (letter == "P" and any(one.end == word.start for one in people)):
                    continue
                if letter in "VP" and APART.search(text, max(start, word.start - NEAR), word.start):
                    value = "each"
                if letter == "k" and not value and text[word.end : word.end + 1] == "的":
                    value = "by"
                if letter == "R" and text[word.start : word.end + 1] in TOLD:
                    letter, value = "S", "account"
                if letter == "W" and value in ("", "host") and HERE.search(text, word.start, min(word.end + 1, end)):
                    goes = value == "" and any(one.start == word.end and one.letter in "JO" for one in found)
                    value = "" if goes else "here"
            if letter == "-" or _overlaps(tokens, word.start, word.end) or not judge(word):
                continue
            if coming and FUTURE.search(text, max(start, word.start - FAR), word.start + 1):
                continue
            if letter == "G" and (
                text[max(start, word.start - 1) : word.start] in ("", "，") or text.endswith(GUESTS, start, word.start)
            ):
                letter, value = "Q", "party"
            tokens.append(Token(letter, word.start, word.end, value))
            if (
                letter == "V"
                or (letter == "K" and (value == "comfort" or "拜访" in text[word.start : word.end]))
                or (letter == "W" and SEEN.search(text, word.start, word.end))
                or (letter == "i" and self._sees(word.end))
            ):
                visits = "go" in (value, word.value[1]) or PLACES_ONLY.search(text, word.start, word.end) is not None
                tokens = self.sites.named(tokens, word.end, to=letter == "V" and visits)
            elif letter == "Q" and value == "speak":
                tokens.append(Token("S", word.start + 1, word.end, ""))
        tokens += homes(text, tokens)
        site = AT_SITE.match(text, start, end) if text.find("在", start, end) >= 0 else None
        if site and not _overlaps([t for t in tokens if t.letter in "MN"], site.start("site"), site.end()):
            tokens = self.sites.named(tokens, site.start("site"))
        comma = text.find("，", start, start + LONGEST_INSIDE)
        inside = INSIDE.match(text, start, end) if comma > start and text[comma - 1] in "里内旁边" else None
        if inside and not _overlaps([t for t in tokens if t.letter in "MNJOF"], inside.start("site"), inside.end()):
            with_sites = self.sites.named(tokens, inside.start("site"))
            if len([t for t in with_sites if t.letter == "F"]) > len([t for t in tokens if t.letter == "F"]):
                tokens = [*with_sites, Token("i", inside.start("site"), inside.start("site"))]
        opening = next((token for token in found if token.letter in "JOFN"), None)
        if (
            opening is not None
            and opening.letter != "N"
            and not any(token.letter == "i" and token.start < opening.start for token in tokens)
            and STANDING.match(text, opening.end)
            and AT_START.match(text[start : opening.start])
        ):
            tokens.append(Token("i", opening.start, opening.start))
        if not IDLE.issuperset(letters_of(tokens)):
            tokens = self._put_right(tokens, people, start, end)
        others = ELSE.pattern.finditer(text, start, end) if self._else else ()
        for match in (*IMPERSONAL.finditer(text, start, end), *others):
            if not any(t.start == match.start() and t.value == "members" for t in tokens):
                tokens = [*(t for t in tokens if _stays(t, match)), Token("I", *match.span())]
        beside = set(deputies(self.scan, people)) if people else ()
        for joint in JOINT.finditer(text, start, end):
            at, to = joint.span()
            tokens.append(_new(Token, ("," if text[at] in COMMAS and to not in beside else "&", at, to, None)))
        told = self._announced.turned(sorted(tokens, key=_BY_PLACE), start, end)
        return self._spoken(self._clefts.turned(told, start, end))

    def _put_right(self, tokens: list[Token], people: list[Token], start: int, end: int) -> list[Token]:
        """The tokens without what is told of others, of who isn't there, word for word, or in a title."""
        tokens = unnamed(self.text, self._objects.apart(in_titles(self.text, tokens, start), start, end), start, end)
        tokens = self._speech.heard(self._absence.marked(tokens, start, end), start, end)
        tokens += self._unread(people)
        if self.text.find("”", start, end) >= 0 or self.text.find("“", start, end) >= 0:
            tokens = outside(self.text, tokens, start, end)
        return untitled(self.text, tokens, start, end)

    def _sees(self, position: int) -> bool:
        """Whether a clause goes on to a verb of visiting or calling on people: 在县医院、汽车站|察看了."""
        clause = CLAUSE_END.search(self.text, position)
        words = self.scan.words_in(position, clause.start() if clause else len(self.text))
        return any(word.kind == "v" and word.value in SEEING for word in words)

    def _spoken(self, tokens: list[Token]) -> list[Token]:
        """The tokens without what somebody is quoted as saying, and without marks inside of other tokens."""
        kept: list[Token] = []
        quoted = heard = False
        reported = any(token.letter == "r" for token in tokens)
        for at, token in enumerate(tokens):
            if quoted and token.letter == "N" and not acts(tokens, at):
                continue
            if token.letter in "SR" and kept and kept[-1].letter == "N" and self._owned(kept[-1], token):
                kept.pop()
                continue
            heard = token.letter == "r" or (heard and token.letter not in "N,")
            if token.letter == "N":
                quoted = False
            elif (quoted and token.letter in VERBS) or (
                token.letter in "SR" and self._noun(token, heard=heard, reported=reported)
            ):
                continue
            elif token.letter == "S" and CONTENT.match(self.text, token.start):
                quoted = ASKED.match(self.text, token.end) is not None
            if not (kept and token.start < kept[-1].end and token.letter in "&,"):
                kept.append(token)
        return kept

    def _owned(self, person: Token, verb: Token) -> bool:
        """Whether somebody only says whose a thing is: 就督导组组长某某交办的案件提出意见."""
        lead = self.text[self.scan.sentence(person.start)[0] : person.start]
        return (
            person.end == verb.start
            and OF_THEM.search(lead) is not None
            and ATTRIBUTE.match(self.text, verb.end) is not None
        )

    def _noun(self, token: Token, *, heard: bool, reported: bool) -> bool:
        """Whether a verb of speaking tells which thing is meant (组长交办的案件), or what was heard (听取发言)."""
        if token.value in ("by", "one"):
            return False
        if heard and token.letter == "S" and HEARD.search(self.text, token.start, token.end):
            return True
        return not reported and ATTRIBUTE.match(self.text, token.end) is not None

    def _aside(self, word: Word) -> bool:
        """Whether a verb only says when, why or which (调研后, 因赴, 来考察的), or how another is done (一起|慰问)."""
        letter, value = word.value
        following = self.text[word.end : word.end + 1]
        if self.text.endswith(IN_OFFICE, 0, word.start):
            return True
        if letter == "K":
            call = CALL.search(self.text, max(0, word.start - NEAR), word.start)
            lead = self.text[max(0, word.start - LEAD) : word.start]
            named = EXCHANGE.search(self.text, max(0, word.start - 2), word.end + 2) is not None
            noun = named or (lead.endswith("的") and NOUN_OF.search(lead) is None)
            return call is not None or noun or ASIDE.match(self.text, word.end) is not None
        if is_noun(self.text, word.start, word.end, letter):
            return True
        if letter == "V":
            if POSTED.match(self.text, word.end) or talked_about(self.text, word):
                return True
            if SENDING.search(self.text, max(self.scan.sentence(word.start)[0], word.start - LEAD), word.start):
                return True
            told = self.scan.word_end.get(word.start)
            if (told is not None and told.value[0] == "R") or self.text[word.start - 1 : word.start] == "因":
                return True
            attribute = following == "的" and ATTRIBUTE.match(self.text, word.end)
            return bool(attribute) or (following in "后之结" and AFTER.match(self.text, word.end) is not None)
        behind = self.scan.word_at.get(word.end) if letter == "W" and value != "beside" else None
        return behind is not None and behind.value[0] == "K"

    def _unread(self, people: list[Token]) -> list[Token]:
        """What people do that no word tells: 先后就养老照护建言，."""
        return [
            Token("B", match.end() - 1, match.end() - 1)
            for person in people
            if self.text[person.end : person.end + 1] in UNREAD_FIRST
            and (match := UNREAD.match(self.text, person.end))
            and not self._verb_in(person.end, match.end())
        ]

    def _verb_in(self, start: int, end: int) -> bool:
        return any(word.kind == "v" and word.value[0] in "AHSRVKWkZ" for word in self.scan.words_in(start, end))


def _stays(token: Token, subject: re.Match[str]) -> bool:
    """Whether 会议 doesn't run over a token: a person, or the name of a meeting that it ends: 县政府常务|会议|听取."""
    named = token.letter == "N" or (token.letter == "M" and token.value is not None and token.start < subject.start())
    return named or token.start >= subject.end() or token.end <= subject.start()


def _overlaps(tokens: list[Token], start: int, end: int) -> bool:
    for token in tokens:  # noqa: SIM110 - asked of every verb; sooner than any()
        if token.start < end and token.end > start:
            return True
    return False
