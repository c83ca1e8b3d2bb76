"""The query page in a real browser: YASGUI works under a strict policy, and asks nobody but this server."""

import hashlib
import json
import re

import pytest

from kg import ontology_files
from kg.serve import shield
from tests.running import ROOT
from tests.serve.conftest import serving

VENDOR = ROOT / "kg" / "serve" / "vendor"


def test_the_scripts_are_the_ones_we_chose():
    rows = re.findall(r"^\| (\S+) \|.*\| ([0-9a-f]{64}) \|$", (VENDOR / "README.md").read_text(), re.MULTILINE)
    files = {path.name for path in VENDOR.iterdir()} - {"README.md"}
    assert {name for name, _ in rows} == files
    for name, digest in rows:
        assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == digest


def test_the_policy_lets_no_text_act():
    for policy in (shield.PAGE, shield.QUERY):
        assert "unsafe" not in policy
        assert "http" not in policy
        assert "*" not in policy
    assert "script" not in shield.PAGE


def test_the_menu_holds_each_named_query(server):
    page = server.ask("/query").text
    setup = json.loads(re.search(r'<script type="application/json" id="setup">(.*?)</script>', page, re.DOTALL)[1])
    assert setup["queries"] == {name: ontology_files.query(name) for name in ontology_files.query_names()}
    assert "A row is a person" in page


def test_a_named_query_takes_parameters(server):
    found = server.ask("/queries/posts?person=Wu%20Xinming&on=2024-01-04")
    assert (found.status, found.type) == (200, "application/sparql-query")
    assert "person/wu-xinming-3206>" in found.text
    rows = server.query(found.text).text.splitlines()
    assert 1 < len(rows) < len(server.query(ontology_files.query("posts")).text.splitlines())
    for given in ("person=nobody", "on=1%22%7D", "nothing=1", "self=1", "query=1"):
        assert server.ask(f"/queries/posts?{given}").status == 400, given
    for name in ("none", "..%2f..%2fx.rq", "x.rq"):
        assert server.ask(f"/queries/{name}").status == 404, name


@pytest.fixture
def visit(browser, request):
    """Opens a page of a server; fails at the end if it asked another, threw, or wrote to the console (what isn't among
    the errors expected).
    """
    contexts, seen, expected = [], [], []

    def open_page(server, path, *errors, **settings):
        expected.extend(errors)
        context = browser.new_context(locale="zh-CN", viewport={"width": 1300, "height": 1000}, **settings)
        contexts.append(context)
        context.set_default_timeout(30_000)
        page = context.new_page()
        page.on("console", lambda message: seen.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: seen.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (seen.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda asked: asked.url.startswith((server.address, "data:")) or seen.append(asked.url))
        page.goto(server.address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [one for one in seen if not any(error in one for error in expected)] == []


def test_a_named_query_is_chosen_and_answered(server, visit):
    page = visit(server, "/query")
    page.select_option("#named", "people")
    assert "A row is a person" in page.inner_text("#about")
    page.click(".yasqe_queryButton >> visible=true")
    page.wait_for_selector(".yasr table td >> visible=true")
    table = page.inner_text(".yasr table >> visible=true")
    assert "吴新明" in table
    with page.context.expect_page() as opened:
        page.click(".yasr table a[href^='https://w3id.org/guanxi/id/person'] >> visible=true >> nth=0")
    opened.value.wait_for_load_state()
    assert opened.value.url.startswith(f"{server.address}/guanxi/id/person/")
    assert opened.value.inner_text("h1")


def test_a_named_query_is_narrowed(server, visit):
    page = visit(server, "/query", "the server responded with a status of 400")
    page.select_option("#named", "posts")
    page.fill("#about input[name=person] >> visible=true", "nobody at all")
    page.click("#about button >> visible=true")
    page.wait_for_selector("#about output >> text=no person of the graph is called")
    page.fill("#about input[name=person] >> visible=true", "吴新明")
    page.click("#about button >> visible=true")
    page.wait_for_selector(".CodeMirror-code >> visible=true >> text=person/wu-xinming-3206")


def test_an_error_is_shown(server, visit):
    page = visit(server, "/query", "the server responded with a status of 403")
    page.click(".CodeMirror >> visible=true")
    page.keyboard.press("Control+A")
    page.keyboard.insert_text("SELECT * FROM <urn:x> { ?s ?p ?o }")
    with page.expect_response(lambda reply: reply.url.endswith("/sparql")) as reply:
        page.click(".yasqe_queryButton >> visible=true")
    assert reply.value.status == 403
    page.wait_for_selector(".errorResult >> text=FROM is not allowed")


def test_pages_work_without_scripts(server, visit):
    page = visit(server, "/", java_script_enabled=False)
    page.fill("input[name=q]", "zhang tong")
    page.press("input[name=q]", "Enter")
    page.click("text=张彤")
    assert page.inner_text("h1").startswith("张彤")
    page.click("summary >> nth=0")
    assert page.inner_text("blockquote >> nth=0")


def test_hostile_answers_stay_text(tmp_path, visit):
    file = tmp_path / "hostile.ttl"
    file.write_text(
        '<urn:s> <urn:p> "<img src=x onerror=alert(1)><script>alert(2)</script>" , '
        '"<b onclick=alert(3)>"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML> . <javascript:alert(4)> <urn:q> 1 .'
    )
    with serving(file) as running:
        # the table measures texts as HTML: that they can't act is the policy's doing
        page = visit(running, "/query", "Executing inline event handler violates", "img-src")
        page.click(".CodeMirror >> visible=true")
        page.keyboard.press("Control+A")
        page.keyboard.insert_text("SELECT * { ?s ?p ?o }")
        page.click(".yasqe_queryButton >> visible=true")
        page.wait_for_selector(".yasr table td >> visible=true")
        assert "onerror=alert" in page.inner_text(".yasr table >> visible=true")
        assert page.query_selector(".yasr table img, .yasr table script") is None
