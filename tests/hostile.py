"""Hostile texts (hostile.json), and articles that hold them wherever an article holds text."""

import json
from pathlib import Path

ROWS = json.loads((Path(__file__).parent / "hostile.json").read_text(encoding="utf-8"))
PAYLOADS = {row["what"]: row["text"] * row.get("times", 1) for row in ROWS}
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗"
GIVEN = ("建国", "志远", "文博", "国华")


def write(folder: Path) -> Path:
    """Two articles for each text: a record with it in title, address, publisher and sentence, and a file named so."""
    records = folder / "records.jsonl"
    with records.open("w", encoding="utf-8") as file:
        for number, text in enumerate(PAYLOADS.values()):
            name = SURNAMES[number % len(SURNAMES)] + GIVEN[number % len(GIVEN)]
            record = {
                "title": f"南通市召开会议 {text}",
                "url": text if "://" in text or "script:" in text.lower() else f"https://news.example/{text}",
                "publisher": f"日报{text}",
                "published": f"2024-01-{number % 28 + 1:02}",
                "text": f"1月4日，南通市市长{name}主持全市项目建设推进会，{text}，并考察了{text[:40]}新材料项目。",
            }
            file.write(json.dumps(record) + "\n")
    for number, text in enumerate(PAYLOADS.values()):
        name = "".join(char for char in text if char not in "/\0" and not "\ud800" <= char <= "\udfff")[:60]
        body = f"如东县委书记{SURNAMES[-number % len(SURNAMES)]}晓峰出席全县安全生产会议。\n"
        (folder / f"{number:02} {name}.txt").write_text(f"{body}\n{name}\n", encoding="utf-8")
    return folder
