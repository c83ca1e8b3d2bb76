"""Articles made to measure speed and growth: endless, varied, and for one number always the same text.

Each area of the gazetteer has officials of its own who return in its articles, so that resolving has real work: the
same person in many articles, the same name in many areas. Most sentences state nothing, as in the genre.
"""

import json
import re
from calendar import month_name
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from opencc import OpenCC
from pypinyin import Style, lazy_pinyin

from benchmarks.material import divisions, full_name, words

LEADS = {"市": ("市", "Municipal"), "区": ("区", "District"), "县": ("县", "County")}
OFFICIALS = 14
Fill = dict[str, str | Callable[[], str]]
MONTHS = [name for name in month_name if name]


class Person(NamedTuple):
    """A made-up official in both scripts."""

    zh: str
    en: str


class Place(NamedTuple):
    """An area in office: its names and its officials, secretary and mayor first."""

    zh: str
    short: str
    en: str
    lead: str
    body: str
    officials: list[Person]


class Maker:
    """Makes article after article; ``Maker().article(7)`` is the same wherever and whenever it is made."""

    def __init__(self) -> None:
        self._areas = [row for row in divisions() if row["zh"][-1:] in LEADS and row["short"]]
        self._chinese, self._english = words("chinese"), words("english")
        self._traditional = OpenCC("s2t")

    def article(self, number: int) -> dict[str, str]:
        """The article of a number, as a line of a .jsonl file: title, text, published, publisher."""
        random = Random(number)
        place = self._place(random.randrange(len(self._areas)))
        month, day = random.randint(1, 12), random.randint(1, 28)
        published = f"{random.randint(2019, 2024)}-{month:02}-{day:02}"
        kind = random.choices(("hans", "hant", "en"), (6, 2, 2))[0]
        if kind == "en":
            fill = self._english_fill(random, place, month, day)
            title = f"{place.en} holds {random.choice(self._english['meetings'])}"
            text, publisher = _body(random, self._english, fill, " "), f"{place.en.split()[0]} Daily"
        else:
            fill = self._chinese_fill(random, place, month, day)
            title = f"{place.zh}召开{random.choice(self._chinese['meetings'])}"
            text, publisher = _body(random, self._chinese, fill, ""), f"{place.short}日报"
        if kind == "hant":
            title, text = self._traditional.convert(title), _noise(random, self._traditional.convert(text))
        return {"title": title, "text": text, "published": published, "publisher": publisher}

    def _place(self, index: int) -> Place:
        row = self._areas[index]
        random = Random(row["id"])
        lead, body = LEADS[row["zh"][-1]]
        return Place(row["zh"], row["short"], row["en"], lead, body, [self._person(random) for _ in range(OFFICIALS)])

    def _person(self, random: Random) -> Person:
        return Person(*full_name(random))

    def _chinese_fill(self, random: Random, place: Place, month: int, day: int) -> Fill:
        words, lead = self._chinese, place.lead
        people = place.officials
        department = random.choice(["发展和改革", "应急管理", "农业农村", "交通运输", "教育"])
        return {
            **_fillers(random, words, ""),
            "day": f"{month}月{day}日",
            "area": place.zh,
            "short": place.short,
            "lead": lead,
            "secretary": f"{lead}委书记{people[0].zh}",
            "mayor": f"{lead}委副书记、{lead}长{people[1].zh}",
            "deputy": f"{lead}委常委、常务副{lead}长{people[2].zh}",
            "chief": f"{lead}{department}局局长{random.choice(people[8:]).zh}",
            "secretary_name": people[0].zh,
            "mayor_name": people[1].zh,
            "crowd": "、".join(one.zh for one in random.sample(people[3:], random.randint(2, 8))),
            "guest": self._person(random).zh,
            "company": _company(random, words) + random.choice(words["industries"]) + "集团",
            "meeting": lambda: "全" + lead + random.choice(words["meetings"]),
        }

    def _english_fill(self, random: Random, place: Place, month: int, day: int) -> Fill:
        people, body = place.officials, place.body
        head = {"Municipal": "mayor", "District": "district head", "County": "county magistrate"}[body]
        return {
            **_fillers(random, self._english, " "),
            "day": f"{MONTHS[month - 1]} {day}",
            "area": place.en,
            "secretary": f"{people[0].en}, secretary of the CPC {place.en.split()[0]} {body} Committee",
            "mayor": f"{people[1].en}, deputy secretary of the {body} Party Committee and {head}",
            "deputy": f"{people[2].en}, executive deputy {head}",
            "chief": f"{random.choice(people[8:]).en}, director of the {body} Development and Reform Commission",
            "secretary_name": people[0].en,
            "mayor_name": people[1].en,
            "guest": self._person(random).en,
            "company": _company(random, self._english),
            "meeting": lambda: random.choice(self._english["meetings"]),
        }


def write(folder: Path, count: int) -> int:
    """Write `count` articles as text files of one article each; returns how many bytes they have."""
    folder.mkdir(parents=True)
    maker, size = Maker(), 0
    for number in range(count):
        one = maker.article(number)
        data = f"{one['title']}\n{one['published']} {one['publisher']}\n\n{one['text']}\n".encode()
        (folder / f"{number:06}.txt").write_bytes(data)
        size += len(data)
    return size


def lines(count: int) -> Iterator[str]:
    """The same articles as JSON lines."""
    maker = Maker()
    for number in range(count):
        yield json.dumps(maker.article(number), ensure_ascii=False)


def _fillers(random: Random, words: dict[str, Any], space: str) -> Fill:
    """What may stand several times in one sentence and is another each time."""

    def clause() -> str:
        parts = [random.choice(words["verbs"]), random.choice(words["nouns"])]
        if random.random() < 0.3:
            parts.append(random.choice(words["tails"]))
        return space.join(parts)

    return {
        "clause": clause,
        "noun": lambda: str(random.choice(words["nouns"])),
        "number": lambda: str(random.randint(2, 400)),
        "industry": lambda: str(random.choice(words["industries"])),
    }


def _company(random: Random, words: dict[str, Any]) -> str:
    return str(random.choice(words["first"]) + random.choice(words["second"]))


def _body(random: Random, words: dict[str, Any], fill: Fill, space: str) -> str:
    """Paragraphs: a few sentences that state something among many that don't: about 5 facts a kB, as in seeds/."""
    facts = [words["facts"][0], *random.sample(words["facts"][1:], random.randint(2, 4))]
    slogans = [random.choice(words["slogans"]) for _ in range(random.randint(22, 42))]
    rest = facts[1:] + slogans
    random.shuffle(rest)
    sentences = [_filled(shape, fill) for shape in (facts[0], *rest)]
    cuts = range(0, len(sentences), 4)
    return "\n\n".join(space.join(sentences[at : at + 4]) for at in cuts)


def _filled(shape: str, fill: Fill) -> str:
    def value(found: re.Match[str]) -> str:
        given = fill[found[1]]
        return given if isinstance(given, str) else given()

    return re.sub(r"\{(\w+)\}", value, shape)


def _noise(random: Random, text: str) -> str:
    """The genre's noise: now and then a character is followed by its reading, as in 發(fā)."""
    reading = {char: lazy_pinyin(char, style=Style.TONE)[0] for char in sorted(set(text))}
    return "".join(
        f"{char}({reading[char]})" if "\u4e00" <= char <= "\u9fff" and random.random() < 0.04 else char for char in text
    )
