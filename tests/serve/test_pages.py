"""The pages for people and the documents for programs, over real HTTP."""

import html.parser
import json
import re
from pathlib import Path
from typing import get_args

import pytest
import rdflib
from rdflib.compare import isomorphic

from kg.lang.progress import STATUSES
from kg.model import PostStatus
from kg.places.area import LEVELS
from kg.serve import pages, things
from kg.serve.names import KINDS
from kg.serve.words import words
from tests.serve.conftest import serving

ID = "https://w3id.org/guanxi/id/"
SKOS = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
HTML = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


@pytest.fixture(scope="module")
def small(world):
    """The invented articles, served."""
    with serving(world) as running:
        yield running


def person(server, name):
    """The path of the one person of a name."""
    query = f'SELECT ?s {{ ?s a <https://schema.org/Person> ; <{SKOS}prefLabel> "{name}"@zh }}'
    [iri] = server.query(query).text.split()[1:]
    return iri.removeprefix("https://w3id.org")


def family(name):
    return {key.partition(".")[2] for key in words() if key.startswith(f"{name}.")}


def test_words_used_by_the_pages_exist_and_all_words_are_used():
    folder = Path(pages.__file__).parent
    text = "".join(path.read_text("utf-8") for path in [*folder.glob("templates/*.html"), folder / "pages.py"])
    families = set(re.findall(r"say\('(\w+)\.' ~", text)) | {"thing", "search"}
    used = set(re.findall(r"say\('([\w.]+)'", text)) | set(re.findall(r'"((?:thing|search)\.\w+)"', text))
    assert {key for key in used if not key.endswith((".", ".html"))} <= set(words())
    assert {key for key in words() if key.partition(".")[0] not in families} <= used
    assert {key for key in words() if key.startswith(("thing.", "search."))} <= used


def test_all_that_a_graph_may_hold_has_a_word():
    assert family("level") == set(LEVELS)
    assert family("kind") == set(KINDS)
    assert family("one") == {*things.CLASSES.values(), "node"}
    assert family("value") == set(things.VALUES.values())
    assert family("detail") == set(things.MENTIONED.values())
    assert family("related") >= {f"{way}>" for way in things.OUT} | {f"{way}<" for way in things.IN}
    assert family("status") == set(get_args(PostStatus))
    assert family("progress") == set(STATUSES)


class Tags(html.parser.HTMLParser):
    """What a page is made of."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.links = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]
        self.links += [value for name, value in attrs if name in ("href", "src", "action")]


def test_the_start_page_counts_and_leads_on(small):
    found = small.ask("/", Accept_Language="en")
    assert (found.status, found.type) == (200, "text/html")
    people = int(small.query("SELECT (COUNT(?s) AS ?n) { ?s a <https://schema.org/Person> }").text.split()[1])
    assert f"<strong>{people}</strong> People" in found.text
    for link in ("/query", "/graph", "/list/person", "/list/place"):
        assert link in Tags(found.text).links
        assert small.ask(link).status == 200


@pytest.mark.parametrize(
    ("accept", "word", "language"), [("zh-CN,zh;q=0.9,en;q=0.1", "人物", "zh-Hans"), ("en", "People", "en")]
)
def test_the_language_is_the_readers(small, accept, word, language):
    found = small.ask("/", Accept_Language=accept)
    assert word in found.text
    assert f'<html lang="{language}">' in found.text
    assert "Accept-Language" in found.headers["Vary"]


@pytest.mark.parametrize("query", ["%E9%98%AE%E4%B8%9C%E6%98%8E", "Ruan%20Dongming", "dongming-RUAN", "ruandong"])
def test_names_are_found_in_any_script(small, query):
    found = small.ask(f"/search?q={query}")
    assert f'href="{person(small, "阮东明")}"' in found.text


def test_what_is_not_found(small):
    assert "Nothing is called like “&lt;b&gt;zzz”" in small.ask("/search?q=%3Cb%3Ezzz").text
    assert small.ask("/search").status == 200
    for path in ("/nothing", "/list/nothing", "/list/person?page=0", "/list/person?page=2", "/list/person?page=x",
                 "/guanxi/id/person/nobody", "/guanxi/id/", "/guanxi/", "/guanxi/id/person/nobody.html",
                 "/static/../pages.py", "/static/%2e%2e%2fpages.py", "/guanxi/..%2f..%2fetc/passwd",
                 "/guanxi/id/%00", "/guanxi/id/%FF%FE", "/guanxi/id/<>.html", "//etc/passwd"):  # fmt: skip
        found = small.ask(path)
        assert (found.status, found.type) == (404, "text/plain"), path


@pytest.mark.parametrize(
    ("accept", "suffix"),
    [
        (HTML, "html"),
        ("text/turtle", "ttl"),
        ("application/ld+json", "jsonld"),
        ("application/n-triples;q=0.9, text/turtle;q=0.5", "nt"),
        ("application/rdf+xml", "rdf"),
        ("*/*", "html"),
    ],
)
def test_a_thing_leads_to_its_document(small, accept, suffix):
    path = person(small, "阮东明")
    found = small.ask(path, Accept=accept)
    assert (found.status, found.headers["Location"]) == (303, f"{path}.{suffix}")
    assert "Accept" in found.headers["Vary"]
    document = small.ask(f"{path}.{suffix}")
    assert document.status == 200
    again = small.ask(f"{path}.{suffix}", If_None_Match=document.headers["ETag"])
    assert (again.status, again.body) == (304, b"")
    assert small.ask(path, Accept="image/png").status == 406


def test_a_person_has_names_posts_and_words(small):
    text = small.ask(f"{person(small, '阮东明')}.html", Accept_Language="zh").text
    assert '<h1>阮东明 <span class="soft">Ruan Dongming</span></h1>' in text
    assert "2019-03-01" in text
    assert "宜宾市市长阮东明主持会议" in text  # the words of an article
    assert "Ruan Dongming, mayor of Yibin, met with Huo Qingsong" in text
    assert f'href="{person(small, "霍青松")}"' in text
    assert re.search(r'href="/guanxi/id/article/[0-9a-f]{16}"', text)
    assert "被免去" in text  # its status is told
    assert "主持" in text


def test_whom_one_met_is_one_entry(small):
    text = small.ask(f"{person(small, '霍青松')}.html", Accept_Language="en").text
    assert text.count('<li class="encounter">') == 1


@pytest.mark.parametrize("kind", ["person", "meeting", "place"])
def test_all_listed_things_have_pages_whose_links_lead_on(small, kind):
    listed = [link for link in Tags(small.ask(f"/list/{kind}").text).links if link.startswith("/guanxi/")]
    assert listed
    for path in listed[:6]:
        page = small.ask(f"{path}.html")
        assert page.status == 200
        links = {link for link in Tags(page.text).links if link.startswith("/guanxi/")}
        for link in sorted(links)[:12]:
            assert small.ask(link).status == (200 if link.endswith((".ttl", ".jsonld", ".nt", ".rdf")) else 303), link


def test_each_node_has_a_page(small):
    every = small.query("SELECT DISTINCT ?s { ?s ?p ?o FILTER(isIRI(?s)) } ORDER BY ?s").text.split()[1:]
    assert len(every) > 40
    for iri in every[:: len(every) // 40]:
        assert small.ask(f"{iri.removeprefix('https://w3id.org')}.html").status == 200, iri


@pytest.mark.parametrize(("suffix", "form"), [("ttl", "turtle"), ("jsonld", "json-ld"), ("nt", "nt"), ("rdf", "xml")])
def test_documents_hold_the_graphs_own_triples(small, world, suffix, form):
    whole = rdflib.Graph().parse(world / "graph.ttl", format="turtle")
    path = person(small, "阮东明")
    found = small.ask(f"{path}.{suffix}")
    document = rdflib.Graph().parse(data=found.body, format=form)
    assert all(triple in whole for triple in document)
    node = rdflib.URIRef(f"https://w3id.org{path}")
    assert set(whole.triples((node, None, None))) <= set(document)
    exact = rdflib.URIRef("http://www.w3.org/ns/oa#exact")
    assert "宜宾市市长阮东明主持会议" in " ".join(document.objects(None, exact))
    assert found.headers["Link"] == f'<{node}>; rel="describes"'


def test_json_ld_is_in_our_words(small):
    path = person(small, "阮东明")
    document = json.loads(small.ask(f"{path}.jsonld").body)
    served = small.ask("/guanxi/context.jsonld")
    assert served.type == "application/ld+json"
    assert document["@context"] == json.loads(served.body)["@context"]
    [told] = [one for one in document["@graph"] if one["id"] == path.removeprefix("/guanxi/id/")]
    assert told["type"] == "Person"
    assert told["label"] == {"zh": "阮东明", "en": "Ruan Dongming"}
    graphs = [rdflib.Graph().parse(data=small.ask(f"{path}.{end}").body, format=form)
              for end, form in (("jsonld", "json-ld"), ("ttl", "turtle"))]  # fmt: skip
    assert isomorphic(*graphs)


def test_roles_and_the_ontology_are_there(small):
    assert small.ask("/guanxi/role/government-head.html").status == 200
    found = small.ask("/guanxi/ontology")
    term = rdflib.URIRef("https://w3id.org/guanxi/ontology#Claim")
    assert (term, rdflib.RDF.type, rdflib.OWL.Class) in rdflib.Graph().parse(data=found.body, format="turtle")


def test_the_network_page_is_the_builds(small, world):
    assert small.ask("/graph").body == (world / "graph.html").read_bytes()


HOSTILE = '''
@prefix : <https://w3id.org/guanxi/id/> . @prefix s: <https://schema.org/> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix kg: <https://w3id.org/guanxi/ontology#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix org: <http://www.w3.org/ns/org#> .
<person/x> a s:Person ; skos:prefLabel "<script>alert(1)</script>"@zh , "\\" onmouseover=alert(1) x=\\""@en ;
  skos:altLabel "{{7*7}}{% for x in y %}" , "\\u202Eevil" ; skos:exactMatch <javascript:alert(1)> ,
    <https://example.org/ok> .
<article/y> a s:NewsArticle ; s:headline "</title><img src=x onerror=alert(1)>" ; s:url "javascript:alert(1)" ;
  kg:source "</script><svg onload=alert(1)>" .
<article/z> a s:NewsArticle ; s:headline "fine" ; s:url "https://example.org/\\"><script>x</script>" .
<article/y/f1> a kg:Award ; kg:rule "</blockquote><script>" ; kg:confidence 0.9 ; kg:recipient <person/x> ;
  kg:awardName "<iframe src=//example.org>" ; prov:wasDerivedFrom <article/y> ; oa:hasTarget <article/y/e1> .
<article/y/e1> oa:hasSelector <article/y/s1> .
<article/y/s1> oa:exact "<b onclick=alert(1)>&lt;</b>\\r\\nline" ; oa:start 0 .
<weird/%3Cscript%3E> a s:Person ; skos:prefLabel "odd"@en .
'''  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    file = tmp_path_factory.mktemp("hostile") / "hostile.ttl"
    file.write_text(f"@base <{ID}> .\n{HOSTILE}", encoding="utf-8")
    with serving(file) as running:
        yield running


PAGES = ["/", "/list/person", "/search?q=%3Cscript%3E", "/query", "/guanxi/id/person/x.html",
         "/guanxi/id/article/y.html", "/guanxi/id/article/z.html", "/guanxi/id/article/y/f1.html",
         "/guanxi/id/article/y/s1.html",
         "/guanxi/id/weird/%3Cscript%3E.html"]  # fmt: skip


@pytest.mark.parametrize("path", PAGES)
def test_hostile_text_stays_text(hostile, path):
    found = hostile.ask(path)
    assert found.status == 200
    tags = Tags(found.text)
    assert not {"iframe", "svg", "img", "b"} & set(tags.tags)
    assert tags.tags.count("script") == (3 if path == "/query" else 0)
    assert not [name for name in tags.attributes if name.startswith("on") or name == "style"]
    assert not [link for link in tags.links if not re.match(r"/|https://(w3id|example)\.org/|data:,", link)]
    shown = re.sub(r'<script type="application/json" id="setup">.*?</script>', "", found.text, flags=re.DOTALL)
    assert "49" not in shown
    policy = found.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy and "*" not in policy


def test_odd_paths_are_the_same_thing(hostile):
    for path in ("/guanxi/id/weird/%3Cscript%3E", "/guanxi/id/weird/%3cscript%3e", "/guanxi/id/weird/%3C%73cript%3E"):
        assert hostile.ask(path, Accept="text/turtle").status == 303, path


@pytest.mark.parametrize(
    "path", ["/", "/graph", "/query", "/sparql", "/sparql?query=ASK", "/nothing", "/static/query.js"]
)
def test_each_reply_is_shielded(server, path):
    headers = server.ask(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "no-referrer"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in server.ask(path, Origin="https://example.org").headers
    assert "server" not in headers
