"""`towns.csv` and `characters.csv`, from the statistics office's list of towns and all names the gazetteer has."""

import csv
import re
from pathlib import Path

from kg.places.generate.naming import SUFFIXES, Namer, load_table
from kg.places.generate.reading import FOLDER

OFFICE = re.compile(".*(人民政府|开发区|园区|新城|管理区|示范区|高新区)(?=.{2,}(镇|乡|街道)$)")
CHINESE = re.compile("[\u3400-\u9fff]")


def make(source: Path, namer: Namer, target: Path = FOLDER / "towns.csv") -> int:
    """Write the towns, townships, subdistricts and sumus of `source` (columns code, name, …); gives their number.

    Farms, parks and prisons, which the list has beside them, are left out.
    """
    areas: dict[str, list[str]] = {}
    for row in load_table(FOLDER / "divisions.csv"):
        areas.setdefault(row["id"], []).append(row["zh"])
    rows: dict[str, tuple[str, str]] = {}
    with source.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            zh = re.sub(r"[(（].*?[)）]|\s", "", row["name"]).removesuffix("办事处")
            for above in (row["code"][:2] + "0000", row["code"][:4] + "00", row["code"][:6]):
                for name in areas.get(above, ()):  # 高密市醴泉街道
                    zh = zh.removeprefix(name) if len(zh) - len(name) > 2 else zh
            zh = OFFICE.sub("", zh) if len(zh) > 7 else zh  # 生态科技新城杭集镇
            suffix = next((suffix for suffix in SUFFIXES["town"] if zh.endswith(suffix)), "")
            stem = namer.split(zh, suffix)[0] if suffix else ""
            if stem and not re.search("[^\u3400-\u9fff]", zh):
                rows[row["code"]] = (zh, namer.reader.name(stem))
    lines = ["id,zh,en", *(f"{code},{zh},{en}" for code, (zh, en) in sorted(rows.items()))]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(rows)


def make_characters(namer: Namer, folder: Path = FOLDER) -> int:
    """Write the usual reading of every common character, and of every one in a name of the gazetteer."""
    chars = {bytes((high, low)).decode("gb2312") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF)
             if (high, low) < (0xD7, 0xFA) or high > 0xD7}  # fmt: skip
    for name in ("divisions.csv", "towns.csv", "zones.csv"):
        for row in load_table(folder / name):
            chars |= set(CHINESE.findall(row["zh"]))
    lines = ["char,pinyin"]
    for char in sorted(chars):
        reading = namer.reader.syllables(char)[0].replace("ü", "u")
        if reading.isascii() and reading.isalpha():
            lines.append(f"{char},{reading}")
    (folder / "characters.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines) - 1
