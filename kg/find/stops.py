"""What a visit or talks consist of, as `kg.find.encounters` collects it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kg.find.tokens import Token, letters_of

THINGS = "LJOF"
"""The letters of what people visit."""
NOT_THERE = frozenset("的市县区委政人党境各部领军段")
NEXT = 9
"""So many characters stand between "the first stop" and the area that it is: "was the "."""
QUALIFYING = ("", "的", "境内的", "境内")
AT_LARGE = re.compile(
    "的(?:部分|一些|重点|有关|多家|相关)?(?:企业|工厂|车间|田间|基层|社区|乡村|农村|项目|园区|工地|景区|街头|村镇|村组|农户|群众|受灾点|安置点|现场|大棚|果园|农田|河堤|学校|医院|养殖场|扶贫车间)"
)
"""What is visited all over an area: 走进宝丰县、郏县|的企业车间和项目一线."""

PART = re.compile("[东西南北中]部")
WITHIN = re.compile(
    "(?!考察|调研|参观|检查|视察|督导|督查|走访|慰问|学习|拜访|访问|洽谈|对接|看望|察看|查看|招商|参加|出席|检阅|调度|巡|查|看|视|开展|进行|推动|召开|举行|主持|实地|现场|指导|部署|休养|旅游|观光|出差|任职|创业|投资|办)(?:(?![的和与及同在])[\u3400-\u9fff]){0,10}?"
    "(?:处|局|站|队|厂|公司|集团|中心|学校|中学|小学|医院|银行|大学|学院|机场|大厦|宾馆|酒店|支队|大队|军分区|种场|牧场|林场|渔场|农场|养殖场|繁育场|基地|示范园|产业园|合作社|博物馆|纪念馆|车间|工地|水库|大坝|泵站|码头|渡口|景区|古城|遗址|敬老院|养老院|福利院)(?=[、，。；和与及等]|(?:特困|困难|退休|下岗|离休)?(?:职工|员工|工人)|$)"
)
"""What makes an area begin the name of something in it: 常州|警卫处."""
HAN = re.compile("[\u3400-\u9fff]")
ALONE = re.compile("(?:办事处)?(?:[、和与及][^，。；：、的]{2,14})*(?:[，。；\n]|$)")
"""Behind an area that is looked at as a whole: 考察|苏滁现代产业园，."""
DASH = "—"
"""Between what a place is and its name: 来到县委的成立地——某村."""
OPENING = ("（", "(", " (")
"""Between a thing and what else it is called."""
GOING_ON, GOING_ON_BEHIND_ONE = re.compile("[OJF]&"), re.compile("[OJF]&[OJF]&[OJF]")
SEEN_THERE = re.compile("VL,V[JOF]")
ELSEWHERE = re.compile("[\u3400-\u9fff]{2,4}的")
GIVEN = re.compile(
    "(?:市|省|县|区)?(?:对口|定点|结对|出资|倾力|无偿|牵头|全额)?(?:援建|支援|援助|帮扶|帮建|捐建|捐助|捐赠|投资|兴建|承建|包建|共建|建设|开发|管理|托管|代管|引进|招引)[\u3400-\u9fff]{0,4}的"
)
"""Between an area and what it gave or built elsewhere: 广州|援建的|某医院."""
WHOSE = re.compile("[\u3400-\u9fff]{2,10}的")
"""Between a town and what a place in it has: 羊寨镇|北沙古镇的|“十里桃花”景点."""
OWNING = re.compile("(?:所属|下属|旗下|直属|所辖|孵化|控股|投资|参股|运营|管理)的")
"""Between a body and what belongs to it: 某研究院|下属的|某公司."""
TOWARD = re.compile("[给对跟将把替]")


@dataclass(slots=True)
class Stop:
    """A place, project, company or site that somebody visited."""

    thing: int
    visitors: list[int]
    token: Token
    paragraph: int


@dataclass(slots=True)
class Talk:
    """A formal meeting of two sides, and where it is told."""

    hosts: list[int]
    guests: list[int]
    token: Token
    paragraph: int


@dataclass(slots=True)
class Companions:
    """People who went along: as hosts or not, with whom (none: whoever leads), and where it is told."""

    people: list[int]
    host: bool
    paragraph: int
    token: Token
    beside: list[int]


@dataclass(slots=True)
class Call:
    """Somebody called on others; the companions of the visit saw them, too."""

    people: list[int]
    others: list[int]
    token: Token
    paragraph: int


def first_people(tokens: Sequence[Token]) -> list[int]:
    """The first people named, up to a verb or a word for "with"."""
    people: list[int] = []
    for token in tokens:
        if token.letter == "N" and isinstance(token.value, int):
            people.append(token.value)
        elif token.letter in "VKpSRQ" or (token.letter in ",i" and people):
            break
    return people


def arriving(subjects: list[int], rest: Sequence[Token], guest: Callable[[int], bool]) -> list[int]:
    """Who is the first to see a place: "at X, N looked at …", "N looked at … at X"."""
    seeing = next((at for at, token in enumerate(rest) if token.letter in "VKP"), None)
    if seeing is None:
        return []
    if subjects:
        return [] if any(token.letter == "," for token in rest[:seeing]) else list(subjects)
    return [person for person in first_people(rest) if not guest(person)]


def pairs(things: list[Token]) -> list[tuple[Token, Token | None]]:
    """Each thing with the one behind it."""
    return list(zip(things, [*things[1:], None], strict=False))


def things_behind(text: str, rest: tuple[Token, ...], verb: Token) -> list[Token]:
    """The things behind a verb of visiting, without what they are called besides: 某馆（某基地）."""
    things: list[Token] = []
    for place, other in enumerate(rest):
        if other.letter in THINGS and isinstance(other.value, int):
            if not (things and text[things[-1].end : other.start] in OPENING):
                things.append(other)
        elif other.letter == "," and not things and text[other.start] == DASH:
            pass
        elif other.letter == "," and things and _continued(text, other, rest[place + 1 : place + 6], len(things) > 1):
            continue
        elif other.letter != "&" and not (verb.value == "stop" and not things and other.letter in ",i"):
            break
    return things


def _continued(text: str, comma: Token, behind: tuple[Token, ...], long: bool) -> bool:
    """Whether a list goes on behind a comma, be it in another place: 甲公司、乙公司，深圳的|丙公司."""
    there = long and bool(behind) and behind[0].letter in "JOF"
    there = there and ELSEWHERE.fullmatch(text, comma.end, behind[0].start) is not None
    return there or goes_on(comma, behind, long=long)


def things_at(
    text: str, tokens: tuple[Token, ...], at: int
) -> tuple[list[tuple[Token, Token | None]], tuple[Token, ...]]:
    """The things right behind a word for "at", each with the one behind it, and the tokens behind them all.

    None where something is only done toward them: 在工地给某公司打电话.
    """
    rest = tokens[at + 1 :]
    end = next((place for place, other in enumerate(rest) if other.letter not in THINGS + "&"), len(rest))
    things = [other for other in rest[:end] if other.letter in THINGS]
    if things and TOWARD.search(text, tokens[at].end, things[0].start):
        return [], rest[end:]
    return [one for one in pairs(things) if is_own(text, *one)], rest[end:]


def going(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether people who "go together" do so to a thing that stands right there: 一同前往|某公司."""
    return tokens[at].value == "" and bool(tokens[at + 1 :]) and tokens[at + 1].letter in "JOF"


def goes_on(comma: Token, behind: tuple[Token, ...], *, long: bool) -> bool:
    """Whether a list of things goes on behind a comma: a thing stands right there, with another one beside it.

    Behind a single thing (not `long`) so do two more.
    """
    if letters_of(behind).startswith(("LL,", "LL&")) and behind[0].start == comma.end:
        return behind[1].start == behind[0].end and behind[2].start == behind[1].end
    if behind and behind[0].letter == "&" and behind[0].start == comma.end:
        return bool(behind[1:]) and behind[1].letter in "OJF" and behind[1].start == behind[0].end
    letters = letters_of(behind)
    enough = GOING_ON.match(letters) if long else GOING_ON_BEHIND_ONE.match(letters)
    return enough is not None and behind[0].start == comma.end


def where_only(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether the area behind a stop `at` only says where the next thing lies: the first stop was X, to see Y."""
    letters = letters_of(tokens[at : at + 5])
    return SEEN_THERE.match(letters) is not None and tokens[at + 3].value == "see"


def is_own(text: str, thing: Token, following: Token | None) -> bool:
    """Whether a thing isn't only told as whose the next one is: 某研究院|下属的|某公司."""
    return thing.letter != "O" or following is None or not OWNING.fullmatch(text, thing.end, following.start)


def is_stop(text: str, thing: Token, following: Token | None, token: Token) -> bool:
    """Whether a thing is visited itself: no area that only says where the next thing lies, no body that only says whose
    it is.
    """
    if thing.letter != "L":
        return is_own(text, thing, following)
    if PART.match(text, thing.end) or text.endswith("所在的", 0, thing.start):
        return False
    between = text[thing.end : following.start] if following and following.start >= thing.end else None
    if between is not None and (
        between in QUALIFYING
        or between.startswith(("的", "境内的"))
        or GIVEN.fullmatch(between)
        or WHOSE.fullmatch(between)
    ):
        return False
    goes = token.value in ("go", "at", "each", "await")
    if token.value == "stop" and thing.start - token.end <= NEXT:
        goes = HAN.match(text, thing.end) is None
    elif token.value == "see" or token.letter == "W":
        goes = ALONE.match(text, thing.end) is not None
    if WITHIN.match(text, thing.end):
        return False
    there = following is not None or text[thing.end : thing.end + 1] not in NOT_THERE
    return goes and (there or AT_LARGE.match(text, thing.end) is not None)
