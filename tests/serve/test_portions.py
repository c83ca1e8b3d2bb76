"""Things of which much is told: all of it is there, page by page."""

import re

import pytest
import rdflib

from tests.serve.conftest import serving

CLAIMS = 650
NAMES = 450
PATH = "/guanxi/id/person/busy"
EXACT = rdflib.URIRef("http://www.w3.org/ns/oa#exact")


@pytest.fixture(scope="module")
def file(tmp_path_factory):
    """Somebody of whom many articles tell, each once, the later ones of later days."""
    parts = [
        "@base <https://w3id.org/guanxi/id/> . @prefix s: <https://schema.org/> .",
        "@prefix kg: <https://w3id.org/guanxi/ontology#> . @prefix prov: <http://www.w3.org/ns/prov#> .",
        "@prefix oa: <http://www.w3.org/ns/oa#> .",
        "@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .",
        "<person/busy> a s:Person .",
    ]
    for number in range(CLAIMS):
        day = f"20{number // 28 // 12:02}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"
        parts.append(
            f'<article/{number}> a s:NewsArticle ; s:datePublished "{day}"^^xsd:date .'
            f'<article/{number}/f1> a kg:Award ; kg:rule "given" ; kg:recipient <person/busy> ;'
            f' kg:awardName "n{number}" ;'
            f" prov:wasDerivedFrom <article/{number}> ; oa:hasTarget <article/{number}/e1> ."
            f"<article/{number}/e1> oa:hasSelector <article/{number}/s1> ."
            f'<article/{number}/s1> oa:exact "words-{number}." ; oa:start 0 .'
        )
    for number in range(NAMES):
        parts.append(f'<article/{number}/m1> a kg:NameMention ; kg:thing <person/busy> ; kg:name "called-{number}." .')
    path = tmp_path_factory.mktemp("busy") / "busy.ttl"
    path.write_text("\n".join(parts), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def busy(file):
    with serving(file) as running:
        yield running


def test_each_claim_is_on_one_page(busy):
    pages = [busy.ask(f"{PATH}.html?page={number}", Accept_Language="en") for number in (1, 2, 3)]
    assert [page.status for page in pages] == [200, 200, 200]
    words = [re.findall(r"words-\d+\.", page.text) for page in pages]
    assert [len(found) for found in words] == [300, 300, 50]
    assert sorted(word for found in words for word in found) == sorted(f"words-{number}." for number in range(CLAIMS))
    assert f"words-{CLAIMS - 1}." in words[0] and "words-0." in words[2]
    names = sorted(name for page in pages for name in set(re.findall(r"<strong>(called-\d+\.)", page.text)))
    assert names == sorted(f"called-{number}." for number in range(NAMES))
    assert pages[0].text == busy.ask(f"{PATH}.html", Accept_Language="en").text
    for page, others in zip(pages, ({2}, {1, 3}, {2}), strict=True):
        assert set(map(int, re.findall(rf'href="{PATH}.html\?page=(\d)"', page.text))) == others
    assert f"{CLAIMS} claims" in pages[0].text


@pytest.mark.parametrize("suffix", ["ttl", "jsonld"])
def test_each_triple_is_in_one_of_the_documents(busy, file, suffix):
    """A client that follows the links of the header has all."""
    found, address, number = rdflib.Graph(), f"{PATH}.{suffix}", 0
    while address:
        reply = busy.ask(address)
        assert reply.status == 200
        found.parse(data=reply.body, format={"ttl": "turtle", "jsonld": "json-ld"}[suffix])
        following = re.search(r'<(\?page=\d+)>; rel="next"', reply.headers["Link"])
        address = following and f"{PATH}.{suffix}{following[1]}"
        number += 1
    assert number == -(-(CLAIMS + NAMES) // 300)
    assert len(set(found.objects(None, EXACT))) == CLAIMS
    whole = rdflib.Graph().parse(file, format="turtle")
    articles = set(whole.subjects(rdflib.RDF.type, rdflib.URIRef("https://schema.org/NewsArticle")))
    assert set(found) == {triple for triple in whole if triple[0] not in articles}


@pytest.mark.parametrize("page", ["0", "4", "x", "-1", "99999999999999999999", "1e0", ""])
def test_a_page_that_is_not_there(busy, page):
    for suffix in ("html", "ttl"):
        assert busy.ask(f"{PATH}.{suffix}?page={page if page != '4' else 5}").status == 404
