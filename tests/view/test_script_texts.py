"""What the page's script makes of texts, by itself: days, numbers, folded and marked names, cells."""

import pytest

VIEW = "const view = { language: given.language, labels: null };"


@pytest.mark.parametrize(
    ("iso", "zh", "en"),
    [
        ("2024-01-04", "2024年1月4日", "4 Jan 2024"),
        ("2024-12", "2024年12月", "Dec 2024"),
        ("--02-27", "2月27日", "27 Feb"),
        ("2023-01-04/2024-02-27", "2023年1月4日 – 2024年2月27日", "4 Jan 2023 – 27 Feb 2024"),
        ("some day", "some day", "some day"),
    ],
)
def test_days_as_readers_write_them(run, iso, zh, en):
    assert run("days", "day(given.iso)", VIEW, iso=iso, language="zh") == zh
    assert run("days", "day(given.iso)", VIEW, iso=iso, language="en") == en


@pytest.mark.parametrize("iso", ["1970-01-01", "2024-02-29", "1949-10-01", "2038-01-20"])
def test_days_are_counted_there_and_back(run, iso):
    assert run("days", "isoDay(dayNumber(given.iso))", VIEW, iso=iso, language="zh") == iso


@pytest.mark.parametrize("iso", ["", None, "2024-1-1", "2024-13-01", "tomorrow", "2024-01-01/2024-01-02"])
def test_what_is_no_day_has_no_number(run, iso):
    assert run("days", "dayNumber(given.iso)", VIEW, iso=iso, language="zh") is None


@pytest.mark.parametrize(
    ("number", "written"), [(0, "0"), (999, "999"), (1000, "1,000"), (12345, "12,345"), (9876543, "9,876,543")]
)
def test_numbers_as_both_languages_write_them(run, number, written):
    head = """const document = { getElementById: () => ({ textContent: "{}" }) };"""
    assert run("words", "count(given.number)", head, number=number) == written


CORE = 'const core = { fold: ["吳劉", "吴刘"] };'


@pytest.mark.parametrize(
    ("text", "folded"),
    [("吳新明", "吴新明"), ("ＷＵ Xin", "wu xin"), ("İĲﬁ", None), ("𠅤䶮", "𠅤䶮"), ("e\u0301", "e\u0301"), ("", "")],
)
def test_folding_keeps_the_places_of_what_is_folded(run, text, folded):
    found = run("names", "fold(given.text)", CORE, text=text)
    assert folded is None or found == folded
    assert len(found.encode("utf-16-le")) == len(text.encode("utf-16-le"))


def test_names_are_marked_right_beside_rare_characters(run):
    quote, name = "𠅤䶮与吳新明、吴新明丽会面", "吴新明"
    spots = run("names marks", "named(fold(given.quote), [given.name])", CORE, quote=quote, name=name)
    units = quote.encode("utf-16-le")
    assert [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spots] == ["吳新明", "吴新明"]


MARKED_BY_NAME = [
    ("Taizhou and Yangzhou heard Zhou.", ["zhou"], ["Zhou"]),
    ("Lin Wei of Weihai met wei.", ["lin wei", "wei"], ["Lin Wei", "wei"]),
    ("周林出席，林wei2说", ["林", "wei"], ["林", "林"]),
    ("江泽市长与江泽人", ["江泽市", "江泽"], ["江泽市", "江泽"]),
]


@pytest.mark.parametrize(("quote", "names", "marked"), MARKED_BY_NAME)
def test_names_are_marked_as_whole_words_the_longest_first(run, quote, names, marked):
    spots = run("names marks", "named(fold(given.quote), given.known)", CORE, quote=quote, known=names)
    assert [quote[start:end] for start, end in spots] == marked


def test_names_are_marked_where_they_were_read_and_not_where_another_was(run):
    quote, names = "云泽市 and Yunze of 云泽市", [["云泽市", "yunze"], ["云泽市"], ["云泽市"]]
    before = CORE + "const nodes = { zh: ['', '', ''], en: ['', '', ''] }; const otherNames = given.others;"

    def found(known, wanted):
        spots = run(
            "names marks",
            "spots(given.quote, new Map(given.known), given.wanted)",
            before,
            quote=quote,
            others=names,
            known=known,
            wanted=wanted,
        )
        return [(start, quote[start:end]) for start, end in spots]

    assert found([], [0]) == [(0, "云泽市"), (8, "Yunze"), (17, "云泽市")]
    assert found([[0, [8, 5]]], [0]) == [(8, "Yunze")]
    assert found([[1, [0, 3]]], [0]) == [(8, "Yunze"), (17, "云泽市")]
    assert found([[0, [8, 0]]], [0]) == []
    assert found([[1, [0, 3]], [0, [8, 5, 17, 3]]], [1, 0]) == [(0, "云泽市"), (8, "Yunze"), (17, "云泽市")]


@pytest.mark.parametrize(
    ("text", "seen"), [("a\u202eb", "a b"), (" \x00x\u2028", "x"), ("𠮷", "𠮷"), ("长\u200b江", "长 江"), ("", "")]
)
def test_labels_hold_nothing_that_steers_their_direction(run, text, seen):
    assert run("names", "visible(given.text)", text=text) == seen


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("张彤", "张彤"),
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-1+cmd", "'-1+cmd"),
        ("-1.5", "-1.5"),
        ("a,b", '"a,b"'),
        ('say "x"', '"say ""x"""'),
        ("\t=1", "'\t=1"),
        ("two\nlines", '"two\nlines"'),
        (None, ""),
        (0, "0"),
    ],
)
def test_no_cell_is_a_formula(run, value, cell):
    assert run("takeaway", "cell(given.value)", value=value) == cell
