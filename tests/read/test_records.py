"""JSON and JSON lines."""

import json
from pathlib import Path

import pytest

from kg.read import walk

from .helpers import STORY, read_files

RECORD = {
    "title": "全市重点项目推进会召开",
    "text": STORY,
    "published": "2024-03-06T08:00:00+08:00",
    "url": "http://news.example.cn/1.html",
    "publisher": "云江日报",
}


def write(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, encoding="utf-8")
    return folder / name


def test_the_fields_of_a_record(tmp_path: Path) -> None:
    found, failed = read_files(write(tmp_path, "a.json", json.dumps(RECORD)))
    assert not failed
    article = found[0]
    assert (article.title, article.published, article.publisher) == (RECORD["title"], "2024-03-06", "云江日报")
    assert article.url == RECORD["url"]
    assert article.text == f"{RECORD['title']}\n\n{STORY}"
    assert article.clean.split("\n") == [RECORD["title"], STORY]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps([RECORD, RECORD | {"text": STORY + "甲"}]),
        json.dumps({"count": 2, "articles": [RECORD, RECORD]}),
        json.dumps(RECORD) + "\n" + json.dumps(RECORD),
    ],
    ids=["list", "list inside an object", "lines"],
)
def test_several_records_in_a_json_file(tmp_path: Path, text: str) -> None:
    found, failed = read_files(write(tmp_path, "a.json", text))
    assert [article.number for article in found] == [0, 1]
    assert not failed


def test_one_bad_line_does_not_lose_the_others(tmp_path: Path) -> None:
    lines = [json.dumps(RECORD), '{"text": ', '"words"', '{"title": "x"}', "", "null", json.dumps(RECORD)]
    found, failed = read_files(write(tmp_path, "a.jsonl", "\n".join(lines)))
    assert [article.number for article in found] == [0, 1]
    assert [error.where for error in failed] == [f"a.jsonl, line {n}" for n in (2, 3, 4, 6)]


def test_a_line_in_another_encoding_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(json.dumps(RECORD).encode() + b"\n" + json.dumps(RECORD, ensure_ascii=False).encode("gb18030"))
    assert [article.title for article in read_files(path)[0]] == [RECORD["title"]] * 2


def test_a_huge_line_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(walk, "MAX_BYTES", 2000)
    text = json.dumps(RECORD) + "\n" + json.dumps(RECORD | {"text": "长" * 4000}) + "\n" + json.dumps(RECORD)
    found, failed = read_files(write(tmp_path, "a.jsonl", text))
    assert len(found) == 2
    assert [error.where for error in failed] == ["a.jsonl, line 2"]


def test_markup_in_a_record_is_read_as_a_page_is(tmp_path: Path) -> None:
    text = "<p>3月5日，市委书记张志远主持会议。</p><p>市长<b>李</b>文静讲话。</p><script>alert(1)</script>"
    article = read_files(write(tmp_path, "a.json", json.dumps({"text": text})))[0][0]
    assert article.clean == "3月5日，市委书记张志远主持会议。\n市长李文静讲话。"


@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("a.json", "{", "is not valid JSON"),
        ("a.json", "[]", "holds no articles"),
        ("a.json", "3", "is no article"),
        ("a.json", '{"title": "x", "text": " "}', "is no article (it has no text)"),
        ("a.json", "[" * 100_000, "is not valid JSON"),
        ("a.jsonl", "\n\n", "is empty"),
        ("a.json", "", "is empty"),
    ],
)
def test_what_is_no_record_is_said(tmp_path: Path, name: str, text: str, why: str) -> None:
    found, failed = read_files(write(tmp_path, name, text))
    assert not found
    assert len(failed) == 1
    assert why in str(failed[0])


def test_half_a_character_is_replaced_in_every_field(tmp_path: Path) -> None:
    record = {key: f"{value}\ud83d" for key, value in RECORD.items()} | {"published": "2024-03-06"}
    found, failed = read_files(write(tmp_path, "a.json", json.dumps(record)))
    assert not failed
    assert (found[0].title[-1], found[0].text[-1], found[0].publisher[-1], found[0].url[-1]) == ("\ufffd",) * 4
