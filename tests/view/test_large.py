"""The page of 5,000 nodes: it says how much it shows, and shows more from near."""

import pytest

from benchmarks import networks

from .driving import counts, search

MEGABYTE = 1_000_000
HISTORY = """window.labels = [];
new MutationObserver(() => window.labels.push(Number(document.getElementById("map").dataset.labels)))
  .observe(document, { subtree: true, attributes: true, attributeFilter: ["data-labels"] });"""
"""Notes how many labels the map has had."""


@pytest.fixture(scope="module")
def made():
    return networks.network(5000)


def hub(made):
    """The person with most links."""
    people = {node.id: 0 for node in made.nodes if node.kind == "person"}
    for edge in made.edges:
        for end in (edge.source, edge.target):
            if end in people:
                people[end] += 1
    return max(people, key=lambda key: people[key])


def test_the_file_is_small(large):
    assert large.stat().st_size < 2 * MEGABYTE


def test_a_part_is_drawn_and_told_and_more_from_near(visit, large):
    page = visit(large)
    before = counts(page)
    assert before["nodes"] == 5000
    assert 200 < before["drawn"] <= 1500
    assert f"此处 5,000 个中画出最重要的 {before['drawn']:,} 个" in page.inner_text("#status")
    labels = int(page.get_attribute("#map", "data-labels"))
    assert 40 <= labels <= 200
    for _ in range(9):
        page.click("#zoom [value=in]")
    page.wait_for_function("() => document.getElementById('status').textContent.indexOf('此处') < 0")


@pytest.mark.parametrize("query", ["吴", "wu", "zhang w", "zw"])
def test_the_best_of_many_names_are_suggested(visit, large, query):
    """How fast is measured by `benchmarks.page`."""
    page = visit(large)
    search(page, query).nth(11).wait_for()
    assert "另有" in page.inner_text("#more-found")


def test_what_is_told_of_the_part_in_sight_follows_the_map(visit, large):
    page = visit(large)
    whole = page.inner_text("#status")
    page.mouse.move(700, 450)
    page.mouse.down()
    page.mouse.move(760, 450)
    page.mouse.move(960, 450)
    page.mouse.up()
    page.wait_for_function("(whole) => document.getElementById('status').textContent !== whole", arg=whole)
    assert "此处 5,000 个" not in page.inner_text("#status")


def test_the_first_frame_has_the_most_important_labels_and_the_others_follow(visit, large):
    page = visit(large, locale="zh-CN")
    page.add_init_script(HISTORY)
    page.reload()
    page.wait_for_selector("html[data-whole]")
    first, *_, last = page.evaluate("window.labels")
    assert 60 <= first < last


def test_only_what_is_asked_for_is_unpacked(visit, large, made):
    page = visit(large, f"#node={hub(made)}")
    assert page.locator("#panel blockquote").count() > 5
    read, all_parts = page.evaluate("guanxi.parts()")
    assert 0 < read < all_parts


def test_the_neighbourhood_of_the_best_connected_is_laid_out_in_time(visit, large, made):
    page = visit(large, f"#node={hub(made)}&steps=2")
    assert 50 < page.evaluate("guanxi.focus()") <= 300


@pytest.mark.parametrize(("measure", "least"), [("meetings", 12), ("betweenness", 7)])
def test_measures_are_reckoned_on_the_page(visit, large, made, measure, least):
    page = visit(large, f"#size={measure}")
    page.wait_for_function("() => document.getElementById('status').textContent.indexOf('正在计算') < 0")
    assert page.evaluate(f"guanxi.radius({hub(made)!r})") > least


def test_a_measure_that_takes_long_lets_the_page_answer_and_says_so(visit, large):
    page = visit(large)
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 6})  # or it takes no time
    page.evaluate(
        """() => {
        window.said = [];
        const tick = () => {
          window.said.push(document.getElementById("status").textContent);
          window.ticking = setTimeout(tick, 0);
        };
        tick();
        const size = document.getElementById("size");
        size.value = "betweenness";
        size.dispatchEvent(new Event("change"));
        }"""
    )
    page.wait_for_function("() => window.said.at(-1).includes('抽取的 250 个节点')", timeout=60_000)
    said = page.evaluate("clearTimeout(window.ticking), window.said")
    assert len({one for one in said if "正在计算中介性" in one}) > 3


def test_filters_and_the_table_take_all_of_it(visit, large, made):
    page = visit(large, "#from=2020-01-01&to=2020-12-31&table=meeting")
    held = [node for node in made.nodes if node.kind == "meeting" and node.facts[0].date.startswith("2020")]
    assert f"共 {len(held):,} 行" in page.inner_text("#table caption")
    assert page.locator("#table tbody tr").count() == min(len(held), 100)
