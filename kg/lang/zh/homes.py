"""Where people are called on at home: 走进搬迁户李桂兰家中."""

import re

from kg.draft.tokens import Token

HOME = re.compile(
    r"(?:老人|一家)?(?:等[\u3400-\u9fff\d]{0,8}?)?(?:[两三四五六]户)?(?:的)?(?:家(?:里|中|走访|看望|，|、|的)"
    "|[瓦新木土石平]房|新居|小院|院子|院坝|农家院|堂屋|毡房|蒙古包|帐篷|住处|宿舍|病房|病床|床前|炕头|炕上|火塘|灶台|饭桌|门前|门口"
    "|[屋院棚店铺炕](?:里|内|中|前|头)|(?:的)?[\u3400-\u9fff]{0,2}(?:摊位|摊|小店|店|铺|大棚|温室|鱼塘|果园|菜园|茶园|承包地|责任田|田头|地头)(?:前|里|边|上|旁|内)?，)"
)
STARTS = frozenset(
    "家的等老师工作画窑诊直办羊牛猪农一两三四五六屋院床炕病房堂新小店铺棚摊门住宿毡蒙帐土木石平瓦火灶饭大鱼果菜茶承责田地"
)
WORKSHOP = re.compile(
    "(?:老人|师傅)?的?(?:家|作坊|工坊|工作室|画室|窑房|工棚|农家院|小院|院子|小店|店|铺子?|诊所|摊位|摊子|直播间|办公室|大棚|地头|果园|茶园|鱼塘|羊圈|牛棚|猪舍)(?:里|内|上|前|边)"
)
LONGEST_OFFICE = 16
IN = re.compile(r"(?:随后|接着)?(?:又)?(?:在|走进|来到|来到了|轮到|到了?|去了?|围?坐[在到]|推开|走到|进了|站在|蹲在)")
LISTED = re.compile(r"家?(?:[、和与及]|以及)[\u3400-\u9fff]{0,14}")


def homes(text: str, tokens: list[Token]) -> list[Token]:
    """走进搬迁户李桂兰家中, 在老党员王立新家中，: whoever's home is visited is met."""
    marks = _at_work(text, tokens)
    for at, token in enumerate(tokens):
        if token.letter != "N" or text[token.end : token.end + 1] not in STARTS:
            continue
        if not HOME.match(text, token.end):
            continue
        first = at
        while (
            first > 0
            and tokens[first - 1].letter == "N"
            and LISTED.fullmatch(text, tokens[first - 1].end, tokens[first].start)
        ):
            first -= 1
        start = tokens[first].start
        clause = max(text.rfind(mark, 0, start) for mark in "，。；：！？”\n")
        if any(visit.letter == "V" and clause < visit.start < start for visit in tokens):
            marks.append(Token("K", start, start, "talk"))
        elif IN.match(text, clause + 1, start) and "，" in text[token.end : token.end + 8]:
            marks.append(Token("K", token.end, token.end, "home"))
    return marks


def _at_work(text: str, tokens: list[Token]) -> list[Token]:
    """他在工艺师鲍云的作坊里一坐就是一个钟头: he was there with her."""
    marks: list[Token] = []
    for token in tokens:
        if token.letter != "N" or not WORKSHOP.match(text, token.end):
            continue
        at = text.rfind("在", max(0, token.start - LONGEST_OFFICE), token.start)
        there = any(other.letter in "NQ" and other.end == at for other in tokens)
        if at >= 0 and there and not any(mark in text[at : token.start] for mark in "，。；：、"):
            marks.append(Token("p", at, at + 1))
    return marks
