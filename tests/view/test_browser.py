"""The page in a real browser, opened from its file."""

import pytest

from kg.view.collect import network
from kg.view.page import write

from .driving import TOWN, WU, drawn, heading, open_node, search, spot
from .sample import world


@pytest.fixture(scope="module")
def standing(browser, file):
    """A page that stays open, for what leaves no trace on it."""
    page = browser.new_page(locale="zh-CN")
    page.goto(file.as_uri())
    yield page
    page.close()


def test_the_page_draws_its_network(visit, file, shown):
    page = visit(file)
    assert f"{len(shown.nodes)} 个节点" in page.inner_text("#status")
    assert int(page.get_attribute("#map", "data-labels")) > 100


@pytest.mark.parametrize(
    "query",
    [
        "吴新明",
        "吳新明",
        "吴新",
        "新明",
        "wu xinming",
        "Wu Xin-ming",
        "WUXINMING",
        "wú xīn míng",
        "xinming wu",
        "wxm",
        "ｗｕ ｘｉｎ",
    ],
)
def test_search_finds_a_person_however_it_is_typed(standing, query):
    found = search(standing, query)
    assert any("吴新明" in text for text in found.all_inner_texts())


@pytest.mark.parametrize("query", ["lv", "lü", "lyu", "lu", "呂"])
def test_search_knows_the_spellings_of_ü(standing, query):
    assert "吕" in search(standing, query).first.inner_text()


@pytest.mark.parametrize("query", ["shan", "dan", "chan"])
def test_search_knows_all_readings_of_a_surname(standing, query):
    assert any(text.startswith("单") for text in search(standing, query).all_inner_texts())


def test_search_says_when_there_is_nothing(standing):
    assert search(standing, "zzz").count() == 0
    assert standing.inner_text("#found") == "没有找到"
    standing.press("#query", "Enter")
    assert standing.is_hidden("#panel")


def test_enter_opens_the_node_with_its_quotes(visit, file):
    page = visit(file)
    open_node(page, "吳新明")
    assert heading(page) == "吴新明"
    panel = page.inner_text("#panel")
    assert "云泽市市委书记吴新明在云泽市重点项目推进会上主持会议。" in panel
    assert "云泽市日报 · 2024年1月" in panel
    assert "规则 zh-title-name · 置信度 0.98" in panel
    assert "吴新明" in page.locator("#panel mark").all_inner_texts()
    assert page.get_attribute("#panel cite a", "href").startswith("https://news.example/")
    assert page.get_attribute("#panel cite a", "rel") == "noopener noreferrer"


def test_arrows_choose_among_the_suggestions(visit, file):
    page = visit(file)
    found = search(page, "吴").all_inner_texts()
    page.press("#query", "ArrowDown")
    page.press("#query", "ArrowDown")
    page.press("#query", "ArrowUp")
    page.press("#query", "Enter")
    assert found[1].startswith(heading(page))


def test_a_click_on_a_node_opens_it_and_escape_closes_it(visit, file):
    page = visit(file)
    page.mouse.click(*spot(page, TOWN))
    assert heading(page) == "云泽市"
    assert "任职人员" in page.inner_text("#panel")
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")
    assert page.evaluate("location.hash") == ""


def test_a_click_on_an_edge_shows_its_quotes(visit, file):
    page = visit(file)
    open_node(page, "吴新明")
    (x, y), (right, down) = spot(page, WU), spot(page, TOWN)
    page.mouse.click((x + right) / 2, (y + down) / 2)
    assert page.inner_text("#panel .kind") == "任职"
    assert heading(page) == "市委书记"
    assert "吴新明" in page.inner_text("#panel .ends")
    assert page.locator("#panel blockquote").count() >= 1


def test_links_in_the_panel_lead_on_and_back_returns(visit, file):
    page = visit(file)
    open_node(page, "吴新明")
    page.click("#panel .link:has-text('云泽市')")
    assert heading(page) == "云泽市"
    page.go_back()
    assert heading(page) == "吴新明"


def test_the_address_keeps_what_is_chosen(visit, file):
    page = visit(file, "#node=person%2Fp0-0")
    assert heading(page) == "吴新明"
    assert visit(file, "#node=person%2Fnobody").is_hidden("#panel")


def test_more_quotes_come_when_asked_for(visit, file):
    page = visit(file, "#node=person%2Fp0-0")
    before = page.locator("#panel blockquote").count()
    page.click("#panel summary >> nth=0")
    page.locator("#panel blockquote").nth(before).wait_for(state="attached")


def test_the_language_switch_changes_words_and_labels(visit, file):
    page = visit(file, "#node=person%2Fp0-0")
    page.click("#language")
    assert heading(page) == "Wu Xinming"
    assert page.get_attribute("html", "lang") == "en"
    assert page.inner_text("#legend button[value=person]").startswith("People")
    assert page.get_attribute("#labels button[value=en]", "aria-pressed") == "true"
    page.click("#labels button[value=both]")
    assert page.get_attribute("#labels button[value=both]", "aria-pressed") == "true"


def test_an_english_browser_gets_an_english_page(visit, file):
    page = visit(file, locale="en-GB")
    assert page.get_attribute("html", "lang") == "en"
    assert "nodes" in page.inner_text("#status")


def test_labels_in_both_languages_are_on_the_map(visit, file):
    page = visit(file)
    pictures = [drawn(page)]
    for labels in ("en", "both"):
        page.click(f"#labels button[value={labels}]")
        pictures.append(drawn(page))
    assert len(set(pictures)) == 3


def test_the_legend_filters(visit, file):
    page = visit(file)
    everything = page.get_attribute("#map", "data-labels")
    page.click("#legend button[value=person]")
    page.wait_for_selector(f"#map:not([data-labels='{everything}'])")
    assert int(page.get_attribute("#map", "data-labels")) < int(everything) / 2
    assert page.get_attribute("#legend button[value=person]", "aria-pressed") == "false"
    page.click("#all")
    page.wait_for_selector(f"#map[data-labels='{everything}']")


def test_what_search_finds_is_shown_again(visit, file):
    page = visit(file)
    page.click("#legend button[value=person]")
    open_node(page, "吴新明")
    assert page.get_attribute("#legend button[value=person]", "aria-pressed") == "true"


def test_the_keyboard_reaches_everything(visit, file):
    page = visit(file)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "query"
    seen = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        seen.add(page.evaluate("document.activeElement.id || document.activeElement.value"))
    assert {"map", "language", "zh", "both", "person", "meeting", "in", "fit"} <= seen


def test_arrow_keys_move_the_map(visit, file):
    page = visit(file)
    page.focus("#map")
    before = spot(page, TOWN)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("+")
    assert spot(page, TOWN) != before


def test_the_page_fits_a_phone(visit, file):
    page = visit(file, viewport={"width": 375, "height": 740}, has_touch=True)
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    open_node(page, "吴新明")
    box = page.locator("#panel").bounding_box()
    assert box["width"] == 375
    assert spot(page, WU)[1] < box["y"]


def test_dark_mode_follows_the_system(visit, file):
    page = visit(file, color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(15, 19, 25)"


def test_the_page_can_ask_for_nothing_even_if_it_wanted(browser, file):
    page = browser.new_page()
    page.goto(file.as_uri())
    asked = page.evaluate("fetch('https://example.com/').then(() => 'answered', () => 'refused')")
    assert asked == "refused"
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 1\">')")
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None
    page.close()


def test_an_empty_network_says_so(visit, tmp_path):
    write(tmp_path / "graph.html", network([], []), "空")
    assert visit(tmp_path / "graph.html").inner_text("#empty") == "没有可显示的内容"


def test_a_large_network_says_how_much_it_shows(visit, tmp_path):
    made = world(cities=18, people=62)
    write(tmp_path / "graph.html", network(made.entities, made.articles, limit=1500), "大")
    page = visit(tmp_path / "graph.html")
    assert "显示 1,529 个节点中联系最多的 1,500 个" in page.inner_text("#status")
    open_node(page, "songling")
    assert heading(page).startswith("松岭")
