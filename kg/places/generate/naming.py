"""The kind, the short name and the English names of an area, from its Chinese name and the override tables."""

import csv
from pathlib import Path

from kg.commented import lines
from kg.places.generate.reading import FOLDER, Reader, load_readings

SUFFIXES = {
    "province": ("特别行政区", "自治区", "省", "市"),
    "prefecture": ("自治州", "行政区", "地区", "盟", "市"),
    "county": (
        "自治县",
        "自治旗",
        "林区",
        "特区",
        "矿区",
        "新区",
        "市",
        "区",
        "县",
        "旗",
        "镇",
        "群岛",
        "群岛的岛礁及其海域",
    ),
    "town": ("民族苏木", "苏木", "民族乡", "街道", "地区", "镇", "乡"),
}
LEAST = {"林区": 3, "新区": 2, "矿区": 2}  # 碑林区, 清新区 and 东矿区 are 区


def load_table(path: Path) -> list[dict[str, str]]:
    """The rows of a commented CSV file."""
    return list(csv.DictReader(line for _, line in lines(path)))


class Namer:
    """Names areas in short and in English; all tables are read from `folder`."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.reader = Reader(load_readings(folder / "readings.csv"))
        self.ethnic = sorted(
            ((row["zh"], row["en"]) for row in load_table(folder / "ethnic.csv")), key=lambda r: -len(r[0])
        )
        self.english_names = {row["zh"]: row["en"].split("|") for row in load_table(folder / "english.csv")}
        self.kinds = {(row["level"], row["kind"]): row["en"].split("|")[0] for row in load_table(folder / "kinds.csv")}
        words = {line.split("#")[0].strip() for _, line in lines(folder / "ordinary.txt")} - {""}
        self.kept = {word.removeprefix("+") for word in words if word.startswith("+")}
        self.ordinary = words - self.kept

    def kind(self, zh: str, level: str) -> str:
        """The suffix word; 县级市 for a city at county level; ValueError if the name has none that is known."""
        for suffix in SUFFIXES[level]:
            if zh.endswith(suffix) and len(zh) - len(suffix) >= LEAST.get(suffix, 1):
                if suffix == "市" and level == "county":
                    return "县级市"
                return suffix
        raise ValueError(f"{zh}: no known suffix of a {level}")

    def split(self, zh: str, kind: str) -> tuple[str, list[str]]:
        """A name without its kind as (stem, the peoples named in it, in English)."""
        stem = zh.removesuffix(kind[-1:] if kind == "县级市" else kind)
        peoples: list[str] = []
        while kind.startswith("自治") or kind == "民族乡" or stem.endswith("族"):
            for word, en in self.ethnic:
                if stem.endswith(word) and len(stem) - len(word) > 1:
                    stem, peoples = stem.removesuffix(word), [en, *peoples]
                    break
            else:
                break
        if len(stem) > 2:
            stem = stem.removesuffix("族")  # 东乡族自治县, 鄂温克族自治旗: the people is the name
        return stem, peoples

    def short(self, zh: str, kind: str) -> str:
        """The short Chinese name, "" where there is none: one character, a 新区, or an ordinary word (ordinary.txt)."""
        stem = self.split(zh, kind)[0]
        return "" if len(stem) < 2 or kind == "新区" or stem in self.ordinary else stem

    def stems(self, zh: str, kind: str) -> list[str]:
        """The English names without their kind word, the one to show first; plain pinyin is always one of them."""
        stem = self.split(zh, kind)[0]
        names = self.english_names.get(zh) or self.english_names.get(stem) or []
        if names[-1:] == ["-"]:
            return names[:-1]
        return list(dict.fromkeys([*names, self.reader.name(stem)]))

    def english(self, zh: str, level: str, kind: str) -> str:
        """The full English name: "Rudong County", "Ruyuan Yao Autonomous County"."""
        word = self.kinds[level, kind]
        peoples = self.split(zh, kind)[1]
        people = ", ".join(peoples[:-1]) + " and " + peoples[-1] if len(peoples) > 1 else "".join(peoples)
        return " ".join(part for part in (self.stems(zh, kind)[0], people, word) if part)
