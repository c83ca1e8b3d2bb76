"""Who is spoken to on the way in Chinese: a villager who is asked, an engineer who explains, an old man's hand held."""

import re

from kg.draft.tokens import Token
from kg.lang.contacts import Contacts as SharedContacts

HAN = r"\u3400-\u9fff"
CLAUSE = "，。；：！？“”\n"
TITLE = rf"(?:位于|来自)?[{HAN}\d岁“”·]{{0,22}}?"
# What somebody on a visit does to the person named right behind (his occupation may stand between).
DONE = re.compile(
    r"(?:(?<!顾)问起?|询问|请教|(?<![邀申提])请|听(?!取)|嘱托|叮嘱|叮咛|嘱咐|叮嘱|勉励|鼓励|告诉|安慰|宽慰|祝福|看望|探望|看看|慰问|拜访|走访|回访|见到|见着|遇见|遇到|遇上|碰到|碰见|碰上"
    r"|握着|握住|紧握|握紧|拉着|拉住|牵着|扶着|搀着|搀扶|拥抱|拍着|招呼|夸|夸奖|称赞|走近|走向|挨着|坐在|蹲在|站在|俯在|围着|推开|叩开|敲开|敲响)"
    rf"(?:了|过)?(?P<title>{TITLE})$"
)
# With, to or for somebody; a verb of any kind has to follow.
TOWARD = re.compile(rf"(?:[和与同跟向对给为替帮把](?!于|了|所)|送给|递给|交给|陪)(?P<title>{TITLE})$")
TAKEN = re.compile(r"[带领率陪](?:着|领)?[\u3400-\u9fff·、]{2,24}[和与及][\u3400-\u9fff]{0,10}$")
"""Before the last of those whom somebody takes along: 带甲和|乙参观了某馆."""
INTO = re.compile(rf"(?:走进|踏进|跨进|迈进|步入|来到|又到|赶到|登上|走到|坐在)(?:了)?(?P<title>{TITLE})$")
HOUSE = re.compile(
    rf"(?:老人|老汉|大爷|大娘|奶奶|夫妇|夫妻|一家)?(?:的)?[{HAN}]{{0,4}}?(?:家|院|房|屋|宅|毡房|蒙古包|帐篷|棚|铺|店|摊位|病床|床前|床边|身边|身旁|果园|地里|地头|田里)"
)
OBJECT = re.compile(rf"(?!的(?!手|手臂|胳膊|肩|家))(?!指出|强调|要求)[{HAN}“：]")
# What the person named does: says, shows, holds out a hand.
SPEAKS = re.compile(
    rf"(?!的(?!话|回答|一席话|一番话|手))(?:[{HAN}、\d]|，(?!.{{0,8}}(?:据|记者))){{0,22}}?"
    r"(?:说|道：|道，|说道|答道|答[：，。]|问道|回答|答得|作答|告诉|坦言|感慨|感叹|感激|感动|解释|反映|念叨|诉说|讲起|讲到|谈到|说到|聊到|道出|吐露|讲了|讲述|掰着|算了|算起|算账"
    r"|握着|握住|拉着|拉住|迎|递上|递给|端出|端上|捧出|捧着|拿出|拿起|搬出|指着|竖起|敬了|笑了|笑着|乐呵呵|连连点头|点头|热泪|激动|打开了?话匣|不肯松开|的话|一句话|一番话|一席话"
    r"|演示|掀开|翻开|抱怨|递给|塞给|[放交塞][到进](?:了)?[他她]|一时语塞|脱口)"
)
NOT_HERE = re.compile(
    "(?<!书)记者|采访|已故|牺牲|逝世|去世|离世|辞世|病逝|生前|遗像|遗体|烈士|故居|旧居|陵园|墓|追思|缅怀|追忆|电话|视频|微信|连线|来信|回信|写信|远在|书面|批示|因公|请假|未能|古代|历史上|年轻时"
)
# To whom the person named does something: 蹲在地上跟某某算账.
FACING = re.compile(rf"[{HAN}]{{0,8}}?(?:跟|同|向|对|对着|拉着|握着|告诉)$")
# Him or her of the sentences behind the one that names the person.
OTHER = (
    r"(?:(?<=[这那][位名])[\u3400-\u9fff]{1,8}?(?:人|民|户|亲|友|者|傅|兵|工|员|家|长|生|主|手|爷|娘|妈|伯|叔|嫂|姐|哥|商|师|儿)(?![们和与、])"
    "|他|她|老人|老汉|大爷|大娘|大妈|大叔|大姐|大哥|奶奶|爷爷|阿姨|阿妈|阿爸|老乡|老兵|师傅|小伙|姑娘)"
)
PRONOUN = re.compile(
    rf"(?:问|询问|请教|请|叮嘱|叮咛|嘱咐|勉励|鼓励|告诉|安慰|祝福?|祝愿|夸|称赞|对|向|给|和|与|同|跟|为|替|帮|把|握着|握住|紧握|握紧|拉着|拉住|扶着|搀着|搀扶着?"
    rf"|挨着|坐在|蹲在|站在|俯在|拍着|拍拍|递给|送给|看望|探望|慰问|见到|遇见|迎向|走向|寄语)(?:了|起)?(?:[这那][位名]|老)?{OTHER}(?!们|人)"
)
REPLY = re.compile(
    rf"(?<![{HAN}])(?:这位)?(?:老人|老汉|大爷|大娘|奶奶|爷爷|阿姨|老阿妈|阿妈|老乡|老兵)家?(?![们、])[{HAN}]{{0,12}}?(?:说|答|握|拉着|竖起|迎|捧|激动|笑)"
    rf"|(?<![{HAN}])(?:两人|二人)[{HAN}]{{0,12}}?(?:聊|谈|说|算|唠|拉|握)"
)
LOOK_BACK, LOOK_AHEAD, LOOK_ACROSS = 34, 30, 12


class Contacts(SharedContacts):
    """Finds the contacts of one Chinese article."""

    NOT_HERE = NOT_HERE

    def contacts(self, named: list[Token], start: int, end: int) -> list[Token]:
        """The contacts of those named, else of the one whom the paragraph named last: 问她."""
        quotes = self._quotes(start, end)
        found: list[Token] = []
        for token in named:
            if any(first < token.start < last for first, last in quotes):
                continue
            self.last = token.value if isinstance(token.value, int) else None
            if at := self._told(token, start, end):
                found.append(Token("C", token.start, at, token.value))
        if found or self.last is None:
            return found
        for match in (*PRONOUN.finditer(self.text, start, end), *REPLY.finditer(self.text, start, end)):
            if not any(first < match.start() < last for first, last in quotes):
                return [Token("C", match.start(), match.end(), self.last)]
        return found

    def _quotes(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where somebody's words stand; a quotation may begin or end in another sentence."""
        text = self.text
        opening, closing = text.find("“", start, end), text.find("”", start, end)
        if opening < 0 and closing < 0:
            return []
        found: list[tuple[int, int]] = []
        if closing >= 0 and (opening < 0 or closing < opening):
            found.append((start, closing))
        while opening >= 0:
            closing = text.find("”", opening, end)
            found.append((opening, closing if closing >= 0 else end))
            opening = text.find("“", closing, end) if closing >= 0 else -1
        return found

    def _told(self, person: Token, start: int, end: int) -> int:
        """Where it ends what is said to or done by a person; 0 if nothing is."""
        text = self.text
        clause = max(start, person.start - LOOK_BACK)
        for at in range(person.start - 1, clause - 1, -1):
            if text[at] in CLAUSE:
                clause = at + 1
                break
        if DONE.search(text, clause, person.start):
            return person.end
        if TAKEN.search(text, clause, person.start):
            return 0
        if TOWARD.search(text, clause, person.start) and OBJECT.match(text, person.end, end):
            return person.end
        if INTO.search(text, clause, person.start) and HOUSE.match(text, person.end, end):
            return person.end
        if text[person.end : person.end + 1] in "、和与" or text[clause : person.start].startswith("据"):
            return 0
        for at in self.officials:
            if person.end < at <= person.end + LOOK_ACROSS and FACING.fullmatch(text, person.end, at):
                return at
        said = SPEAKS.match(text, person.end, min(end, person.end + LOOK_AHEAD))
        return said.end() if said else 0
