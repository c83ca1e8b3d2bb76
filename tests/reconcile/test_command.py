"""`kg reconcile` and the builds after it, with a service of this machine."""

import json

import rdflib

from tests import invented
from tests.running import kg

ID = rdflib.Namespace("https://w3id.org/guanxi/id/")
EXACT = rdflib.URIRef("http://www.w3.org/2004/02/skos/core#exactMatch")
HEAD = "thing,link,verdict,name,score,date"


def reconcile(built, service, *options, stdin="", folder=True):
    articles, output = built
    given = [articles] if folder else []
    return kg("reconcile", *given, "--service", service.address, "-g", output, *options, stdin=stdin)


def lines(articles):
    return (articles / "links.csv").read_text(encoding="utf-8").splitlines()


def linked(articles, output):
    """What the next build says is the same, and what it complains about."""
    done = kg("build", articles, "-o", output, "--jobs", "1", "-q")
    graph = rdflib.Graph().parse(output / "graph.ttl", format="turtle")
    return {(str(s).removeprefix(str(ID)), str(o)) for s, o in graph.subject_objects(EXACT)}, done


def test_nothing_is_sent_but_names_and_what_is_asked_for(built_here, service):
    done = reconcile(built_here, service, "--kind", "person", "--type", "human", stdin="k\nk\n1\nq\n")
    assert done.code == 0
    assert all(set(query) == {"query", "limit", "type"} for batch in service.asked for query in batch.values())
    found = reconcile(built_here, service, "--kind", "place", "--send", "within=above", stdin="k\n" * 9)
    assert found.code == 0
    asked = next(query for batch in service.asked for query in batch.values() if query["query"] == "翠屏区")
    assert asked["properties"] == [{"pid": "above", "v": "宜宾市"}]


def test_answers_become_lines_and_links(built_here, service):
    articles, output = built_here
    done = reconcile(built_here, service, "--kind", "place", "--send", "within=above", stdin="1\nn\nq\n")
    assert done.code == 0, done.err
    assert "Test: " in done.out and "2 linked" not in done.out and "1 linked" in done.out
    head, first, *others = lines(articles)
    assert head == HEAD
    thing, link, verdict, _, score, _ = first.split(",")
    assert thing.startswith(str(ID) + "place/")
    assert (verdict, score) == ("same", "100")
    assert all(",different," in line for line in others) and others
    same, built = linked(articles, output)
    assert same == {(thing.removeprefix(str(ID)), link)}
    assert built == (0, "", "")
    # what is linked isn't asked again, nor what was turned down
    service.asked.clear()
    again = reconcile(built_here, service, "--kind", "place", "--send", "within=above", "--json", folder=True)
    told = json.loads(again.out)
    assert thing not in [one["iri"] for one in told]
    turned_down = {line.split(",")[1] for line in others}
    assert not turned_down & {
        c["iri"] for one in told if one["iri"] == others[0].split(",")[0] for c in one["candidates"]
    }


def test_a_person_is_called_by_a_mention(built_here, service):
    articles, output = built_here
    done = reconcile(built_here, service, "--kind", "person", "--accept-above", "95", "--yes")
    assert done.code == 0, done.err
    assert not (articles / "links.csv").exists()
    done = reconcile(built_here, service, "--kind", "person", "--accept-above", "90", "--yes")
    assert done.code == 0, done.err
    [line] = lines(articles)[1:]
    assert line.startswith("spring.txt: 阮东明,https://example.org/entity/P1,same,阮东明,90,")
    same, built = linked(articles, output)
    assert [thing for thing, _ in same] == ["person/ruan-dongming-5115"]
    assert built.err == ""


def test_only_exact_names_are_accepted_unasked(built_here, service):
    articles, _ = built_here
    done = reconcile(built_here, service, "--kind", "place", "--accept-above", "85", "--yes")
    assert done.code == 0
    # 宜宾市 is one; of 翠屏区 there are two; all others only look like it
    assert [line.split(",")[1:4] for line in lines(articles)[1:]] == [
        ["https://example.org/entity/A1", "same", "宜宾市"]
    ]
    assert "宜宾市 = 宜宾市 <https://example.org/entity/A1> (90)" in done.out
    higher = reconcile(built_here, service, "--kind", "place", "--accept-above", "95", "--yes")
    assert higher.code == 0 and len(lines(articles)) == 2


def test_json_asks_nothing_and_writes_nothing(built_here, service):
    articles, _ = built_here
    done = reconcile(built_here, service, "--kind", "place", "--json", folder=False)
    told = json.loads(done.out)
    assert {"iri", "label", "names", "candidates"} <= set(told[0])
    assert not (articles / "links.csv").exists()


def test_links_by_hand_and_links_that_match_nothing(built_here):
    articles, output = built_here
    (articles / "links.csv").write_text(
        f"# by hand\n{HEAD}\n"
        f"{ID}place/511500,https://example.org/one,same,,,\n"
        f"{ID}place/510000,https://example.org/above,same,,,\n"  # only the gazetteer names it
        "english.txt: Ruan Dongming,http://example.com/two,same,,,2024-01-01\n"
        "spring.txt: 阮东明,https://example.org/three,different,,,\n"
        "spring.txt: 无此人,https://example.org/four,same,,,\n"
        "gone.txt: 阮东明,https://example.org/five,same,,,\n"
        f"{ID}person/nobody,https://example.org/six,same,,,\n",
        encoding="utf-8",
    )
    same, built = linked(articles, output)
    assert same == {
        ("place/511500", "https://example.org/one"),
        ("place/510000", "https://example.org/above"),
        ("person/ruan-dongming-5115", "http://example.com/two"),
    }
    assert built.code == 0
    assert [line.rpartition(" ")[2] for line in built.err.splitlines()] == [
        f"https://example.org/{name}" for name in ("four", "five", "six")
    ]
    assert "unmatched-link" in (output / "issues.jsonl").read_text(encoding="utf-8")
    again = linked(articles, output)[0]
    assert again == same
    (articles / "links.csv").unlink()
    assert linked(articles, output)[0] == set()


def test_a_mention_that_means_several_links_none(tmp_path):
    articles, output = tmp_path / "articles", tmp_path / "output"
    articles.mkdir()
    texts = [invented.ARTICLES["spring.txt"], invented.ARTICLES["elsewhere.txt"].replace("鲍学文", "阮东明")]
    lines_ = [json.dumps({"text": text}, ensure_ascii=False) for text in texts]
    (articles / "two.jsonl").write_text("\n".join(lines_), encoding="utf-8")
    kg("build", articles, "-o", output, "--jobs", "1", "-q")
    rows = [json.loads(line) for line in (output / "mentions.jsonl").read_text(encoding="utf-8").splitlines()]
    several = {row["entity"] for row in rows if row["names"][0]["text"] == "阮东明"}
    assert len(several) == 2
    (articles / "links.csv").write_text(f"{HEAD}\ntwo.jsonl: 阮东明,https://example.org/x,same,,,\n", encoding="utf-8")
    same, built = linked(articles, output)
    assert same == set()
    assert "matches nothing, or several: two.jsonl: 阮东明" in built.err


def test_another_table_stops_the_build_and_a_wrong_line_is_left_out(built_here):
    articles, output = built_here
    before = (output / "graph.ttl").read_bytes()
    for text, why in [
        ("a,b\n1,2\n", "line 1: expected the columns thing"),
        (f"{HEAD}\nx,https://example.org/\n", "line 2: expected 6 values"),
        (f"{HEAD}\nx,https://example.org/,maybe,,,\n", "line 2: expected same or different"),
        (f"{HEAD}\nx,javascript:alert(1),same,,,\n", "line 2: expected an IRI"),
        (f"{HEAD}\nx,https://example.org/> <urn:x> <urn:y,same,,,\n", "line 2: expected an IRI"),
    ]:
        (articles / "links.csv").write_text(text, encoding="utf-8")
        done = kg("build", articles, "-o", output, "--jobs", "1", "-q")
        assert done.code == (1 if "line 1" in why else 3)
        assert why in done.err
        assert (output / "graph.ttl").read_bytes() == before


def test_hostile_candidates(built_here, service):
    articles, output = built_here
    rows = [
        {"id": "https://example.org/\u202ex", "name": "turned", "score": 9},
        {"id": "https://example.org/> <urn:a> <urn:b", "name": "breaks out", "score": 8},
        {"id": "=1+1", "name": "=HYPERLINK(1)\x1b[31m\nred", "score": 7, "description": "\x1b]0;title\x07"},
    ]
    service.answer = {f"q{number}": {"result": rows} for number in range(10)}
    done = reconcile(built_here, service, "--kind", "place", "-n", "1", stdin="1\n")
    assert done.code == 0, done.err
    assert "\x1b" not in done.out and "turned" not in done.out and "breaks out" not in done.out
    assert lines(articles)[1].split(",")[1:4] == ["https://example.org/entity/=1+1", "same", "'=HYPERLINK(1) [31m red"]
    assert [link for _, link in linked(articles, output)[0]] == ["https://example.org/entity/=1+1"]


def test_wrong_calls(built_here, service, tmp_path):
    articles, output = built_here
    assert reconcile(built_here, service, "--kind", "place", folder=False).code == 2
    assert reconcile(built_here, service, "--kind", "planet").code == 2
    assert reconcile(built_here, service, "--kind", "place", "--send", "age=P1").code == 2
    assert kg("reconcile", articles, "--kind", "place", "-g", output).code == 2
    done = kg("reconcile", articles, "--service", "file:///etc/passwd", "--kind", "place", "-g", output)
    assert (done.code, done.out) == (1, "")
    assert "is no address of a service" in done.err
    assert kg("reconcile", tmp_path / "none", "--service", service.address, "--kind", "place", "-g", output).code == 1
    assert service.asked == []
