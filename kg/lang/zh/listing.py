"""Lists of names behind a title in Chinese text, read forwards: 市领导|甲、乙、丙."""

import re

from kg.lang.zh.abroad import is_far
from kg.lang.zh.after_titles import before_area, before_title, called, four, recurs, unfollowed, worded
from kg.lang.zh.list_words import BY_WHOM, COURTESY, GONE_TO, IN_OFFICE, LEADERS
from kg.lang.zh.name_ends import HOW, NEARLY
from kg.lang.zh.names import HAN, ONLY_HAN, SELDOM_SURNAMES, UNLISTED_FIRST, names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.recurring import times
from kg.lang.zh.scan import Scan
from kg.lang.zh.spelt_names import LONGEST_HAN
from kg.lang.zh.words import Word

LIST_JOINT = re.compile(r"[、和及]|以及")
ASIDE = re.compile(r"（[^（）]{1,14}）")
ZONE = re.compile("(?:经济|高新|工业|产业|旅游|综合|技术)[\u3400-\u9fff]{0,4}区")
LISTED = re.compile(r"[\u3400-\u9fff]{2,3}(?=、)")
WORDS_LISTED = re.compile(r"[\u3400-\u9fff]{2,3}(?:、[\u3400-\u9fff]{2,3})+")
ITEM = re.compile("[^、]+")
UNREAD = re.compile(r"[\u3400-\u9fff]{2,4}(?=[，、。；）])")
WHILE = re.compile("边.边|且.且|越.越|又.又|时.时")
TAKING_PART = ("A", "H", "S")
DONE = ("A", "H", "S", "R", "V", "K", "W")
"""The letters of verbs: what one begins with is no name (领导|督查)."""
BESIDES = re.compile("[之以]?外[，、]")
PARTICLES = frozenset("把将对被从请给让向也还则的在同是因就便又却曾已没")
"""What stands behind names and begins no part of one."""
NO_SURNAME = frozenset("的了着在把将被从请给让向也还则就便又却已没一二三四五六七八九十")
"""What no surname is, though a space stand behind it."""
FAIRLY_LONG = 3
FUNCTION, FIRMLY = 2, 3.5

OPENED, CLOSED = "“”"


class Listing:
    """Reads lists of names in one text.

    `known` are the names read so far, `titles` where titles begin, `spaced` behind which characters the original has a
    space, `beside` those behind 以及, of whom a title isn't said.
    """

    def __init__(self, scan: Scan, titles: set[int], spaced: frozenset[int]) -> None:
        self.scan = scan
        self.spaced = spaced
        self.text = scan.text
        self.titles = titles
        self.known: set[str] = set()
        self.beside: set[tuple[int, int]] = set()
        self.lists = names()

    def _ends(self, position: int) -> float:
        if COURTESY.match(self.text, position) or self._but(position):
            return FUNCTION + 1
        if position + 1 in self.titles and self.text[position] in "和与及":
            return NEARLY
        return self.scan.ends(position)

    def _but(self, position: int) -> bool:
        """Whether those told are left out here: 除市长高建国|外，还有 …."""
        if not BESIDES.match(self.text, position):
            return False
        since = self.scan.sentence(position)[0]
        return self.text.rfind("除", since, position) > self.text.rfind("，", since, position)

    def _name(self, start: int) -> int:
        """Where the name that begins here ends (not at white space), 0 if none does."""
        word = self.scan.word_at.get(start)
        if word is not None and (word.kind in "TOlmjc" or (word.end - word.start > 1 and self._done(word))):
            return 0
        end, apart = self._before_joint(start, self.lists.end(self.text, start, self._ends)), self.typeset(start)
        shorter = start < apart < end <= start + LONGEST_HAN and not self._recurs(start, apart, end)
        return apart if not end or shorter else end

    def _before_joint(self, start: int, end: int) -> int:
        """Where a name ends that a joint and a title follow: 县长|高明|和副县长."""
        if end - start != LONGEST_HAN or self.text[end - 1] not in "和与及" or end not in self.titles:
            return end
        return end if self._recurs(start, end - 1, end) else end - 1

    def _recurs(self, start: int, shorter: int, end: int) -> bool:
        """Whether a name is told more than once, and never without its last characters."""
        often = times(self.text, self.text[start:end])
        return often > 1 and often == times(self.text, self.text[start:shorter])

    def _done(self, word: Word) -> bool:
        """Whether a word is what somebody does, not the name of who does what another verb tells: 县长|许可|致辞."""
        behind = self.scan.word_at.get(word.end)
        return word.value[0] in DONE and (behind is None or behind.value[0] not in TAKING_PART)

    def typeset(self, start: int) -> int:
        """Where a name ends whose surname the original sets apart: 顾 盼, though 顾盼 is a word; 0 if there is none.

        Spaces stand where lines were joined, too: a word (高 度重视) is a name only where the paper sets others so.
        """
        if start not in self.spaced or not self.spaced.isdisjoint((start - 1, start + 1)):
            return 0
        listed = self.text[start] in self.lists.surnames
        if not listed and (self.text[start] in UNLISTED_FIRST or self.text[start] in self.lists.follow):
            return self._rare(start)
        ends = {end: self._ends(end) for end in (start + 2, start + 3) if ONLY_HAN.fullmatch(self.text[start:end])}
        best = next((end for end in ends if ends[end] >= FUNCTION), 0)
        if not best and ends and listed and self._sets_apart(start):
            return start + 2
        heading = self.scan.word_at.get(start)
        if not best or (heading is not None and heading.kind in "TOlm"):
            return 0
        told = ends[best] > FIRMLY or not is_common(self.text[start:best])
        return best if told or self._sets_apart(start) else 0

    def _rare(self, start: int) -> int:
        """Where a name ends that begins like few do, behind a title in a paper that sets names apart: 主席|同 心."""
        end = start + 2
        titled = self._titled(start) and self.text[start] not in NO_SURNAME
        return end if titled and self._ends(end) >= FUNCTION and self._sets_apart(start) else 0

    def _sets_apart(self, start: int) -> bool:
        """Whether the paper sets a surname apart elsewhere: behind a title, in no word, or where a mark follows."""
        text, surnames = self.text, self.lists.surnames
        return any(
            at != start
            and text[at] in surnames
            and (
                (self._titled(at) and self._told(at + 2))
                or not (is_common(text[at : at + 2]) and HAN.match(text[at + 2 : at + 3]))
            )
            for at in self.spaced
        )

    def _told(self, end: int) -> bool:
        """Whether what stands here mostly follows a name."""
        return self.text[end : end + 1] in self.lists.follow or self.text[end : end + 2] in HOW

    def _titled(self, start: int) -> bool:
        """Whether a title ends here."""
        office = self.scan.word_end.get(start)
        return office is not None and office.kind == "T"

    def behind(self, start: int, *, sure: bool = False, fairly: bool = False) -> list[tuple[int, int]]:
        """The names of a list that begins at a position: 甲、乙、丙.

        Behind a title (`sure`) with surnames in no list, too; behind an occupation (`fairly`) only of three characters.
        """
        found: list[tuple[int, int]] = []
        several: dict[int, int] = {}
        at = start
        while True:
            while at < len(self.text) and self.text[at] in " \u3000“”":
                at += 1
            aside = ASIDE.match(self.text, at)
            at = aside.end() if aside else at
            at += BY_WHOM.match(self.text, at) is not None
            if WHILE.match(self.text, at) or self.text.startswith(IN_OFFICE, at) or called(self.scan, at):
                break
            end = self._name(at) or (self._between(at) or self.lists.run(self.text, at, self._ends) if found else 0)
            if (
                sure
                and (not end or (end - at == 2 and self._ends(end) < 3 and self.text[end] not in PARTICLES))
                and self.scan.word_at.get(at) is None
                and at not in self.scan.area_at
            ):
                led = self.text[at : at + 1] in SELDOM_SURNAMES and at + 1 in self.scan.area_at
                unlisted = 0 if led else self.lists.unlisted(self.text, at, self._ends)
                end = unlisted or end or unfollowed(self.lists, self.text, at, self._ends)
                end = end or recurs(self.lists, self.text, at, self._ends)
            if sure and not end and self._named_like_area(at):
                end = recurs(self.lists, self.text, at, self._ends)
            if sure and not end:
                end = before_title(self.lists, self.scan, at, self.titles)
            elif fairly and not end and self.scan.word_at.get(at) is None and at not in self.scan.area_at:
                unlisted = self.lists.unlisted(self.text, at, self._ends, sure=False)
                end = unlisted if unlisted - at >= FAIRLY_LONG else 0
            if sure:
                end = self._four(at) or end or worded(self.scan, at, self.titles)
                if "、" in self.text[at + 2 : at + 4] and not several:
                    several = self._among(at)
            if several:
                end = several.get(at, end)
            end = before_area(self.scan, at, end) if end - at > LONGEST_HAN else end
            if self.text[at - 1] == OPENED and (
                self.text[end : end + 1] != CLOSED or self._ends(end + 1) < FUNCTION + 1
            ):
                break
            body = self.scan.word_at.get(end - 1)
            if end and found and body is not None and body.kind == "O" and body.end > end:
                break  # 向书记某某、|向市|政府办公室
            following = self.scan.word_at.get(end)
            if end and found and ((following is not None and following.kind in "ToOc") or ZONE.match(self.text, end)):
                break
            area = self.scan.area_at.get(at)
            within = area is not None and area.end >= end and self.typeset(at) != end
            if not end or (within and (fairly or (found and self._ends(end) < 3))) or self._of_place(at, end):
                first = self.text[slice(*found[0])] if len(found) == 1 else ""
                if first and self.text[at - 1] == "、" and is_common(first) and not self.typeset(found[0][0]):
                    return []  # 在市领导|关心|、支持下
                break
            found.append((at, end))
            aside = ASIDE.match(self.text, end)
            end = aside.end() if aside else end
            joint = LIST_JOINT.match(self.text, end)
            if not joint or joint.end() in self.titles:
                break
            if joint[0] == "以及":
                beside = self._unplaced(joint.end())
                if len(found) == 1 or (beside and self.text.startswith(LEADERS, beside[-1][1])):
                    self.beside.update(beside)
                    break
            at = joint.end()
        return found

    def _named_like_area(self, start: int) -> bool:
        """Whether an area's short name stands here that the text has nowhere in full: 书记|宝山."""
        area = self.scan.area_at.get(start)
        if area is None or area.full or area.end != start + 2:
            return False
        return re.search(f"{area.name}[省市县区旗州盟]", self.text) is None

    def _unplaced(self, start: int) -> list[tuple[int, int]]:
        """The names of a list behind 以及, if it doesn't open with an area: 以及|宣州区政府."""
        return [] if start in self.scan.area_at else self.behind(start)

    def _four(self, start: int) -> int:
        return (
            0
            if start in self.scan.word_at or start in self.scan.area_at
            else four(self.lists, self.text, start, self._ends)
        )

    def _of_place(self, start: int, end: int) -> bool:
        """Whether what looks like a name is a country's, a town's before one of its bodies, or to which somebody goes,
        or a village's before one of its people: 、|高庄镇|中心小学教师, 、|柳岗村|低保对象.
        """
        word, name = self.scan.word_at.get(end), self.text[start:end]
        if name.endswith("村"):
            return word is not None and word.kind == "o"
        if name[-1] not in "镇乡":
            return is_far(name)
        gone_to = any(verb + name in self.text for verb in GONE_TO)
        return gone_to or (HAN.match(self.text, end) is not None and (word is None or word.kind != "v"))

    def _among(self, start: int) -> dict[int, int]:
        """Where each of three names or more behind a title begins and ends, be they words: 县领导|安静、温度、高远."""
        listed = WORDS_LISTED.match(self.text, start)
        if listed is None or not all(name[0] in self.lists.surnames for name in listed[0].split("、")):
            return {}
        long = len(listed[0]) - listed[0].rfind("、") > LONGEST_HAN
        for end in (listed.end(), listed.end() - 1) if long else (listed.end(),):
            closed = self._ends(end) > FUNCTION + 1 if HAN.match(self.text, end) else end + 1 in self.titles
            if (
                closed
                and self.text[end - 1] not in self.lists.follow
                and not any(word.kind in "TOlo" for word in self.scan.words_in(start, end))
            ):
                items = ITEM.finditer(self.text, start, end)
                return {item.start(): item.end() for item in items}
        return {}

    def _between(self, start: int) -> int:
        """Where an item of a list ends that is a name by its neighbours only: 张建、能荣、陈兵."""
        item = LISTED.match(self.text, start)
        if (
            item is None
            or self.scan.word_at.get(start) is not None
            or (is_common(item[0]) and not (len(item[0]) == 3 and item[0][0] in self.lists.surnames))
            or item[0] in self.lists.not_names
        ):
            return 0
        return item.end() if self._name(item.end() + 1) else 0

    def unread(self, start: int) -> int:
        """Where something ends behind a title that may be a name unknown here; 0 if nothing does."""
        if self.scan.word_at.get(start) or self.scan.area_at.get(start):
            return 0
        unread = UNREAD.match(self.text, start)
        if unread and not is_common(unread[0]):
            return unread.end()
        name = self.text[start : start + 3]
        strange = not any(map(is_common, (name, name[:2], name[1:]))) and ONLY_HAN.fullmatch(name)
        if len(name) == len("某某某") and strange and name[0] not in self.lists.follow:
            return start + 3
        word = name[:2] in self.lists.common and name[0] in self.lists.surnames and name[2:] in self.lists.follow
        return start + 2 if word and name[2:] else 0

    def shortened(self, name: str) -> bool:
        """Whether a name is what a spelt one read before begins with: 哈斯主任 of 哈斯巴根."""
        return name not in self.known and any(
            known.startswith(name) and len(known) > LONGEST_HAN and self.spelling(known) for known in self.known
        )

    def spelling(self, name: str) -> bool:
        """Whether all characters of a name spell names of other tongues."""
        return all(character in self.lists.spelling for character in name)
