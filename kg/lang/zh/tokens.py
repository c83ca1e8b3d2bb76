"""The tokens of a Chinese article's sentences, for `kg.find.events`."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.find.tokens import Sentence, Token
from kg.lang.zh.sites import visited

if TYPE_CHECKING:
    from kg.lang.zh.reader import Reader

COMMA = re.compile(r"[，：:—]")
LIST = re.compile(r"[、]|以及|[和与及](?=[\u3400-\u9fff])")
DEMANDING = re.compile(
    r"^(?:要求|希望)(?:[，：:“]|各|全|他|她|县|市|有关|相关|属地|施工|企业|大家|要|从|抓|加|进|坚|把|以|在|施|参)"
)
NOUN_BEFORE = frozenset("的工有新各作务重")
IMPERSONAL = re.compile(
    r"(?<![领率与和导等])(?:会议|大会|与会人员|参会人员|与会代表|与会者|报告|方案|文件|与会领导|代表们|委员们)(?=指出|强调|要求|认为|听取|传达|通报|审议|宣读|实地|先后|还|现场|部署|观摩|参观|提出|表示|介绍|一致|就|决定|观看|安排)"
)
DECISION = re.compile(r"宣布[^，。：；]{0,8}(?:决定|任命|任免)")
HOME = re.compile(r"(?:的)?家(?:里|中|走访|看望|，|、|的)")
AT_SITE = re.compile(r"[“”\s]*(?:在|随后在|接着在)(?:位于[^，。]{1,20}的)?(?P<site>[^，。；：]{3,30})，")
CONTENT = re.compile(r"要求|强调|指出|希望|表示|认为|提出|说|坦言|介绍说|叮嘱|勉励")
STANDING = re.compile(r"(?:的)?(?:\u9879\u76ee)?(?:施工|建设|生产|选址)?(?:现场|工地|车间|厂区|园区内|里|内)")
AT_START = re.compile(r"^[”’\s]*(?:走进|步入|位于[^，。]{1,20}的)?[\u3400-\u9fff]{0,8}$")


class Tokens:
    """Builds the tokens of one article from what its `Reader` found."""

    def __init__(self, reader: "Reader") -> None:
        self.reader = reader
        self.text = reader.text
        self.spans: dict[int, list[Token]] = {}

    def sentences(self) -> Iterator[Sentence]:
        """All sentences with at least one person or verb."""
        reader = self.reader
        things_found: list[Token] = []
        taken: list[tuple[int, int]] = []

        def add(letter: str, start: int, end: int, value: int | str | None) -> None:
            if not any(s < end and e > start for s, e in taken[-40:]):
                taken.append((start, end))
                things_found.append(Token(letter, start, end, value))

        for start, end, person in reader.people.spans:
            add("N", start, end, person)
        for start, end, meeting in reader.meetings.spans:
            add("M", start, end, meeting if meeting >= 0 else None)
        for start, end, project in reader.projects:
            add("J", start, end, project)
        for start, end, company in reader.companies:
            add("O", start, end, company)
        for start, end, place in reader.places:
            add("L", start, end, place)
        things_found.sort(key=lambda token: token.start)
        at = 0
        paragraph = -1
        line_end = -1
        starts_taken = sorted(taken)
        for start, end in reader.scan.sentences:
            while start > line_end and line_end < len(self.text):
                paragraph += 1
                line_end = self.text.find("\n", line_end + 1)
                if line_end < 0:
                    line_end = len(self.text)
            while at < len(things_found) and things_found[at].start < start:
                at += 1
            stop = at
            while stop < len(things_found) and things_found[stop].start < end:
                stop += 1
            found = things_found[at:stop]
            at = stop
            verbs = [w for w in reader.scan.words_in(start, end) if w.kind == "v"]
            number = paragraph if start >= reader.article.body else 0
            if reader.article.body == 0:
                number = paragraph + 1
            if not found and not any(w.value[0] in "VIQ" for w in verbs):
                continue
            yield Sentence(
                start,
                end,
                max(number, 1 if start >= reader.article.body else 0),
                tuple(self._line(start, end, found, verbs, starts_taken)),
            )

    def _line(self, start: int, end: int, found: list[Token], verbs: list, taken: list[tuple[int, int]]) -> list[Token]:  # type: ignore[type-arg]
        text = self.text
        tokens = list(found)
        busy = [(t.start, t.end) for t in found]
        people = [t for t in found if t.letter == "N"]
        for word in verbs:
            letter, value = word.value
            if letter == "-" or any(s < word.end and e > word.start for s, e in busy):
                continue
            if not self._verb(word.start, word.end, letter, people, start):
                continue
            if DECISION.match(text, word.start):
                letter = "R"
            tokens.append(Token(letter, word.start, word.end, value))
            if letter == "V":
                firm = [(t.start, t.end) for t in tokens if t.letter != "L"]
                for phrase in visited(self.reader.scan, word.end, firm):
                    mention = self.reader.site(phrase.start, phrase.end)
                    tokens = [t for t in tokens if t.letter != "L" or t.end <= phrase.start or t.start >= phrase.end]
                    tokens.append(Token("F", phrase.start, phrase.end, mention))
                    busy.append((phrase.start, phrase.end))
            if letter == "Q" and value == "speak":
                tokens.append(Token("S", word.start + 1, word.end, ""))
        tokens.extend(self._homes(start, end, tokens))
        tokens.extend(self._places_in(start, end, tokens))
        opening = next((t for t in sorted(found, key=lambda t: t.start) if t.letter in "JOF"), None)
        if opening is not None and STANDING.match(text, opening.end) and AT_START.match(text[start : opening.start]):
            tokens.append(Token("i", opening.start, opening.start))
        for match in IMPERSONAL.finditer(text, start, end):
            tokens = [t for t in tokens if not (t.start < match.end() and t.end > match.start() and t.letter != "N")]
            tokens.append(Token("I", match.start(), match.end()))
        for match in COMMA.finditer(text, start, end):
            tokens.append(Token(",", match.start(), match.end()))
        for match in LIST.finditer(text, start, end):
            tokens.append(Token("&", match.start(), match.end()))
        tokens.sort(key=lambda t: (t.start, t.end))
        clean: list[Token] = []
        content = False
        for token in tokens:
            if token.letter == "N":
                content = False
            elif content and token.letter in "AHSRVKWkrPpZ":
                continue
            elif (
                token.letter == "S" and CONTENT.match(text, token.start) and text[token.end : token.end + 1] in "，：:"
            ):
                content = True
            if clean and token.start < clean[-1].end and token.letter in "&,":
                continue
            clean.append(token)
        return clean

    def _homes(self, start: int, end: int, tokens: list[Token]) -> list[Token]:
        """走进搬迁户李桂花家中: whoever's home is visited is met."""
        visits = [token for token in tokens if token.letter == "V"]
        return [
            Token("K", token.start, token.start, "talk")
            for token in tokens
            if token.letter == "N"
            and HOME.match(self.text, token.end)
            and any(
                start <= visit.end <= token.start and "，" not in self.text[visit.end : token.start] for visit in visits
            )
        ]

    def _places_in(self, start: int, end: int, tokens: list[Token]) -> list[Token]:
        """在甲安置点，…: the site a sentence begins at."""
        found: list[Token] = []
        match = AT_SITE.match(self.text, start, end)
        if match and not any(
            t.start < match.end() and t.end > match.start("site") and t.letter in "JOFMN" for t in tokens
        ):
            taken = [(t.start, t.end) for t in tokens if t.letter not in "L,"]
            for phrase in visited(self.reader.scan, match.start("site"), taken):
                found.append(Token("F", phrase.start, phrase.end, self.reader.site(phrase.start, phrase.end)))
        return found

    def _verb(self, start: int, end: int, letter: str, people: list[Token], sentence: int) -> bool:
        """Whether a word that can be an event verb is one here."""
        text = self.text
        word = text[start:end]
        before = text[start - 1 : start] if start > sentence else ""
        after = text[end : end + 1]
        near = any(0 <= start - person.end <= 10 for person in people)
        if word in ("要求", "希望"):
            return near or (bool(DEMANDING.match(text[start : end + 2])) and before in ("", "，", "并", "还", "。"))
        if word == "说" and text[max(sentence, start - 6) : start].endswith(("采访时", "采访中", "受访时")):
            return False
        if letter == "S" and word in (
            "表示",
            "提出",
            "认为",
            "说",
            "介绍说",
            "感谢",
            "勉励",
            "回应",
            "叮嘱",
            "宣布",
            "回答",
        ):
            return near or before in ("，", "并")
        if word == "说" and text[max(sentence, start - 6) : start].endswith(("采访时", "采访中", "受访时")):
            return False
        if letter == "S" and word in ("讲话", "发言", "表态", "演讲", "致辞", "致词"):
            return (
                not (before in NOUN_BEFORE and before != "作")
                and after not in ("精", "要", "稿", "中")
                and text[start - 1 : start] != "在"
            )
        if letter == "R" and word in (
            "报告",
            "汇报",
            "介绍",
            "通报",
            "部署",
            "布置",
            "安排部署",
            "反馈",
            "传达",
            "说明",
        ):
            if before in NOUN_BEFORE and not (
                word in ("报告", "汇报", "说明") and re.search(r"作(?:了|的)?[^，。]{0,30}$", text[sentence:start])
            ):
                return bool(re.search(r"关于[^，。]{2,60}的$", text[sentence:start])) and bool(people)
            if before in ("据", "月", "政"):
                return False
            return bool(people)
        if letter == "K":
            return True
        if letter == "V" and word == "来":
            return end in self.reader.scan.area_at or text[end : end + 1] == "我"
        if letter == "V" and word in ("到", "赴"):
            following = next((t for t in self.reader.places if t[0] == end), None)
            return following is not None or near or before in ("，", "先", "来")
        if letter == "V" and word in ("调研", "考察", "检查", "观摩", "督导", "督查", "走访", "深入"):
            return before not in ("的", "专") and after not in ("组", "团", "时", "中")
        if letter == "Z" and word == "委托":
            begin = text.rfind("受", sentence, start)
            entrusted = begin >= 0 and any(begin < person.start < start for person in people)
            return entrusted and "主持" in text[start : start + 60]
        if letter == "i":
            return before in ("", "，", "。", " ") or start == sentence or any(person.end == start for person in people)
        if letter == "p":
            return bool(people) and (near or before in ("，", "", "并", "还"))
        return True
