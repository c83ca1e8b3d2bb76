"""A small invented world: two articles about nobody, with every kind of mention and fact, and hostile text."""

import io

import pyoxigraph as ox

from kg.graph.build import Written, write
from kg.model import Article, Author, Conflict, Entity, Fact, Found, Mention, Merge, Name, Resolved, Span, Tenure, Whole

HOSTILE = [
    "quotes \" and '",
    "back\\slash \\u0041 \\",
    "two\nlines\r\nand a tab\t.",
    "<script>alert('x')</script></script>\"><img src=x onerror=alert(1)>",
    "\"\"\"triple\"\"\" '''quotes'''",
    '" . <x> <y> <z> . #',
    '"@zh ; kg:status "holds',
    "} DROP ALL ; SELECT * WHERE { ?s ?p ?o",
    "lone surrogate \ud83d here",
    "control \x00\x01\x07\x1b\x7f\x85 characters",
    "right-to-left \u202e override \u2066 isolate \u200f mark",
    "emoji 👩‍👩‍👧 and 𠮷野家 and \ufffe\uffff\ufdd0\U0001ffff",
    "\ufeffbyte order mark, \u2028 line separator",
    "   ",
]
NAMES = [text for text in HOSTILE if text.strip()]
CHINESE, ENGLISH = "00000000000000aa", "00000000000000bb"


class Text:
    """Builds an article's text sentence by sentence and finds spans in it."""

    def __init__(self, *sentences: str) -> None:
        self.text = "\n".join(sentences)

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words))

    def name(self, words: str, quote: str, plain: str | None = None) -> Name:
        return Name(words, plain or words, self.span(words), self.span(quote))

    def article(self, key: str, source: str, language: str, **more: object) -> Article:
        unknown = dict.fromkeys(("published", "year", "publisher", "url"))
        values: dict[str, object] = {"number": 0, "title": "", **unknown, **more}
        return Article(
            key=key,
            source=source,
            language=language,
            text=self.text,
            clean=self.text,
            back=range(len(self.text)),
            **values,  # type: ignore[arg-type]
        )


def chinese() -> Resolved:
    """柳安市, simplified: a meeting, posts of every status, visits, a talk, an award, hostile names."""
    first = "3月5日，柳安市委书记甄一帆、代市长仲孙乐主持召开全市项目推进会并讲话。"
    second = "柳安市交通局局长甄一帆（兼）陪同仲孙乐调研云桥区、星河港一期项目和柳安星河公司，市文联作了发言。"
    third = "会议免去柯某某副市长职务，仲孙乐获得劳动模范称号，会见了柯某某。"
    text = Text(first, second, third, *NAMES, "（记者 陶记）")
    mentions = [
        Mention(
            0,
            "person",
            [text.name("甄一帆", first), Name("甄", "甄", Span(10, 11), text.span(first))],
            {"zh": "甄一帆"},
        ),
        Mention(1, "person", [text.name("仲孙乐", first)], {"zh": "仲孙乐"}),
        Mention(
            2,
            "meeting",
            [text.name("全市项目推进会", first)],
            {"zh": "全市项目推进会", "date": "2031-03-05", "end": "2031-03-06", "area": "9901", "head": "推进会"},
        ),
        Mention(3, "organization", [text.name("柳安市交通局", second)], {"zh": "柳安市交通局", "area": "9901"}),
        Mention(4, "place", [text.name("云桥区", second)], {"area": "990102"}),
        Mention(
            5,
            "project",
            [text.name("星河港一期项目", second)],
            {
                "zh": "星河港一期项目",
                "area": "990102",
                "phase": "一期",
                "industry": "港口",
                "investment": "20亿元",
            },
        ),
        Mention(6, "person", [text.name("柯某某", third)], {"zh": "柯某某"}),
        Mention(7, "organization", [text.name("柳安星河公司", second)], {"company": "1"}),
        Mention(8, "organization", [text.name("市文联", second)], {"area": "9901", "organ": "federation"}),
        Mention(9, "project", [text.name("星河港", second)], {"zh": "星河港"}),
        *(Mention(20 + n, "site", [text.name(words, words)]) for n, words in enumerate(NAMES)),
    ]
    quote, more, last = text.span(first), text.span(second), text.span(third)
    rule, post = ("title-before-name", 0.98), {"status": "holds", "area": "9901"}
    elected, removed = {"status": "elected", "date": "2031-03-01"}, {"status": "removed", "date": "2031-03-05"}
    facts = [
        Fact("post", 0, None, quote, *rule, {"role": "party-secretary", "title": "市委书记", **post}),
        Fact("post", 1, None, quote, *rule, {"role": "acting-government-head", "title": "代市长", **post, **elected}),
        Fact("post", 0, None, more, *rule, {"role": "department-head", "title": "局长", "organization": "3", **post}),
        Fact(
            "post",
            6,
            None,
            last,
            "removal",
            0.9,
            {"role": "deputy-government-head", "title": "副市长", **post, **removed},
        ),
        Fact("post", 6, None, last, "role-alone", 0.5, {"role": "government-head", "status": "holds"}),
        Fact("participation", 0, 2, quote, "presides", 1.0, {"as": "attended"}),
        Fact("participation", 0, 2, quote, "presides", 1.0, {"as": "presided"}),
        Fact("participation", 1, 2, quote, "presides", 1.0, {"as": "attended"}),
        Fact("participation", 1, 2, quote, "speaks", 0.95, {"as": "spoke"}),
        Fact("encounter", 1, 4, more, "inspects", 0.9, {"type": "visited", "date": "--03-05"}),
        Fact("encounter", 0, 4, more, "accompanies", 0.9, {"type": "visited"}),
        Fact("encounter", 1, 5, more, "inspects", 0.9, {"type": "visited"}),
        Fact("encounter", 1, 7, more, "inspects", 0.9, {"type": "visited"}),
        Fact("encounter", 1, 6, last, "meets", 0.9, {"type": "met", "date": "2031-03-05"}),
        Fact("encounter", 6, 1, last, "meets", 0.9, {"type": "met", "date": "2031-03-05"}),
        Fact("award", 1, None, last, "honour", 0.8, {"name": "劳动模范"}),
        Fact("spoke_for", 8, 2, more, "organization-speaks", 0.8),
        Fact("progress", 5, None, more, "is being built", 0.9, {"status": "under-construction", "date": "2031-03-05"}),
        Fact("backing", 7, 5, more, "the company behind it", 0.9),
        *(
            Fact("encounter", 1, 20 + n, text.span(words), words, 0.0, {"type": "visited"})
            for n, words in enumerate(NAMES)
        ),
        Fact("encounter", 1, 4, more, "inspects-again", 0.7, {"type": "visited"}),
        Fact("participation", 6, 2, last, "reports", 0.9, {"as": "reported"}),
    ]
    entities = {
        0: "person/zhen-yifan-9901",
        1: "person/zhongsun-le-9901",
        2: "meeting/2031-03-05-9901-tuijinhui",
        3: "organization/liuan-jiaotongju",
        4: "place/990102",
        5: "project/xinghegang-yiqi",
        6: "person/ke-moumou",
        7: "organization/xinghe",
        8: "organization/liuan-wenlian",
        9: "project/xinghegang",
        **{20 + n: f"site/hostile-{n:02}" for n, _ in enumerate(NAMES)},
    }
    article = text.article(
        CHINESE,
        'a "b"/柳安.txt',
        "zh-Hans",
        title='柳安：全市"项目推进会"召开',
        published="2031-03-06",
        publisher="柳安日报",
        url='https://example.org/?q="><script>',
        authors=(Author("陶记", "reporter", text.span("记者 陶记")),),
    )
    return Resolved(article, Found(mentions, facts), entities)


def english() -> Resolved:
    """The same meeting in a later English article without a date, and an unplaced mayor."""
    first = "Yifan Zhen, Party Secretary of Liu'an, spoke at the Project Promotion Meeting."
    second = "Ke Moumou, a mayor, attended."
    text = Text(first, second)
    mentions = [
        Mention(0, "person", [text.name("Yifan Zhen", first, "Zhen Yifan")], {"en": "Zhen Yifan"}),
        Mention(1, "meeting", [text.name("Project Promotion Meeting", first)], {"en": "Project Promotion Meeting"}),
        Mention(2, "person", [text.name("Ke Moumou", second)], {"en": "Ke Moumou"}),
    ]
    quote, more = text.span(first), text.span(second)
    facts = [
        Fact(
            "post",
            0,
            None,
            quote,
            "name-comma-title",
            0.97,
            {"role": "party-secretary", "title": "Party Secretary of Liu'an", "area": "9901", "status": "holds"},
        ),
        Fact("participation", 0, 1, quote, "spoke-at", 0.97, {"as": "spoke"}),
        Fact("post", 2, None, more, "name-comma-title", 0.97, {"role": "government-head", "title": "mayor"}),
        Fact("participation", 2, 1, more, "attended", 0.97, {"as": "attended"}),
    ]
    entities = {0: "person/zhen-yifan-9901", 1: "meeting/2031-03-05-9901-tuijinhui", 2: "person/ke-moumou-2"}
    return Resolved(text.article(ENGLISH, "en.txt", "en", year=2031), Found(mentions, facts), entities)


def entities() -> list[Entity]:
    """Every entity of the two articles, sorted by id."""
    merge = Merge("en.txt: Yifan Zhen", 'a "b"/柳安.txt: 甄一帆', "name-and-post", "same post, same area")
    tenure = Tenure("party-secretary", "9901", None, "2031-03-05", "2031-03-06", None, (CHINESE, ENGLISH))
    removed = Tenure("deputy-government-head", "9901", None, None, "--03-04", "2031-03-05", (CHINESE,))
    bureau = Tenure("department-head", None, "organization/liuan-jiaotongju", "2031-03-05", "2031-03-05", None, ())
    contender = Tenure("party-secretary", "9901", None, "2031-03-06", "2031-03-06", None, (CHINESE,))
    whole = Whole("project/xinghegang", "phase-of-a-whole", "the same name", (CHINESE, 5), (CHINESE, 9))
    found = [
        Entity(
            "person/zhen-yifan-9901",
            "person",
            "甄一帆",
            "Zhen Yifan",
            ("Zhen Yifan", "甄", "甄一帆"),
            {},
            (merge,),
            (bureau, tenure),
        ),
        Entity("person/zhongsun-le-9901", "person", "仲孙乐", None, ("仲孙乐",), {}, (), (contender,)),
        Entity("person/ke-moumou", "person", "柯某某", None, ("柯某某",), {}, (), (removed,)),
        Entity("person/ke-moumou-2", "person", None, "Ke Moumou", ("Ke Moumou",), {}),
        Entity("place/99", "place", "乌有省", "Wuyou", (), {"code": "990000", "level": "province"}),
        Entity(
            "place/9901",
            "place",
            "柳安市",
            "Liu'an",
            ("柳安",),
            {"code": "990100", "level": "prefecture", "within": "99", "since": "1981"},
        ),
        Entity(
            "place/990102",
            "place",
            "云桥区",
            None,
            (),
            {"code": "990102", "within": "9901", "since": "1999", "until": "2040-02-03", "became": "990103"},
        ),
        Entity(
            "organization/liuan-jiaotongju",
            "organization",
            "柳安市交通局",
            None,
            (),
            {"area": "9901", "organ": "bureau"},
        ),
        Entity("organization/xinghe", "organization", "柳安星河公司", None, (), {"company": "1"}),
        Entity("organization/liuan-wenlian", "organization", "柳安市文联", None, ("市文联",), {"area": "9901"}),
        Entity(
            "meeting/2031-03-05-9901-tuijinhui",
            "meeting",
            "全市项目推进会",
            "Project Promotion Meeting",
            (),
            {"date": "2031-03-05", "end": "2031-03-06", "area": "9901"},
        ),
        Entity("project/xinghegang", "project", "星河港", None, (), {}),
        Entity("project/xinghegang-yiqi", "project", "星河港一期项目", None, (), {"area": "990102"}, whole=whole),
        *(Entity(f"site/hostile-{n:02}", "site", text, None, (text,), {}) for n, text in enumerate(NAMES)),
    ]
    return sorted(found, key=lambda entity: entity.id)


def conflicts() -> list[Conflict]:
    """Two secretaries at once."""
    tenures = tuple((f"person/{name}-9901", "party-secretary") for name in ("zhen-yifan", "zhongsun-le"))
    id_ = "conflict/place-9901/party-secretary/2031-03-06"
    return [Conflict(id_, "party-secretary", "9901", "2031-03-06", "2031-03-06", tenures)]


def articles() -> list[Resolved]:
    """Both articles, sorted by source."""
    return [chinese(), english()]


def built() -> tuple[bytes, Written]:
    """The small graph, and what the builder says of it."""
    stream = io.BytesIO()
    written = write(stream, entities(), articles(), conflicts())
    return stream.getvalue(), written


def turtle() -> bytes:
    """The small graph."""
    return built()[0]


def store() -> ox.Store:
    """The small graph, loaded."""
    loaded = ox.Store()
    loaded.load(turtle(), format=ox.RdfFormat.TURTLE)
    return loaded
