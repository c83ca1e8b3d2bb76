"""English names of areas: how they are compared, and all forms under which one can be named."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kg.commented import rows, wrong
from kg.places.area import Area

# other spellings of peoples in the names of autonomous areas
PEOPLES = (
    (" buyei ", " bouyei "),
    (" buyei ", " bouyi "),
    (" buyei ", " buyi "),
    (" kazak ", " kazakh "),
    (" kirghiz ", " kyrgyz "),
    (" kirgiz ", " kyrgyz "),
    (" mongol ", " mongolian "),
    (" uygur ", " uighur "),
    (" uygur ", " uyghur "),
    (" va ", " wa "),
    (" xibe ", " sibe "),
)
SUFFIX = {"县": "xian", "县级市": "shi"}
_PLAIN = str.maketrans(dict.fromkeys("’‘ʼ`´ʻ＇", "'") | dict.fromkeys("-‐‑–\u00a0", " "))


def key(name: str) -> str:
    """What all spellings of one English name have in common: case, hyphens, accents, shapes of apostrophes don't count.

    "Xi’an", "Xi 'an" and "XI'AN" give "xi'an"; "Lüliang" gives "luliang". An apostrophe itself counts: "xian" is
    another key.
    """
    if name.isascii():
        name = name.replace("-", " ").replace("`", "'")
    else:
        name = name.translate(_PLAIN)
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return " ".join(name.casefold().split()).replace(" '", "'")


def bare(form: str) -> str:
    """A key without its apostrophes, "" if it has none: many writers leave them out."""
    return form.replace("'", "") if "'" in form else ""


class Kinds:
    """The English words for each kind of area (`kinds.csv`), the one to show first."""

    def __init__(self, path: Path) -> None:
        self.words: dict[tuple[str, str], tuple[str, ...]] = {}
        for line, (level, kind, en) in rows(path, ["level", "kind", "en"]):
            if not en or (level, kind) in self.words:
                raise wrong(path, line, f"expected one row with English words for {level} {kind}")
            self.words[level, kind] = tuple(en.split("|"))
        self.known: dict[str, tuple[str, ...]] = {}
        self.keys = {kind: tuple(map(key, words)) for kind, words in self.words.items()}

    def forms(self, area: Area) -> Iterator[tuple[str, bool]]:
        """The keys of an area's English names, with True for a full name (with its kind), False for a bare one.

        Only what has a short Chinese name has a bare English one. A county of one character has its own forms: 易县 is
        "yi county", "yixian", "yixian county"; and 芒市 is "mangshi".
        """
        words = self.keys[area.level, area.kind]
        people = area.en != f"{area.english[0]} {self.words[area.level, area.kind][0]}"  # Ruyuan Yao Autonomous County
        full, first = (key(area.en), key(area.english[0])) if people else ("", "")
        single = len(area.zh) - len(area.kind.removeprefix("县级")) == 1
        for name in area.english:
            for stem in self.spellings(name):
                if people and full.startswith(first):
                    rest = full[len(first) :]
                    yield stem + rest, True
                    for own, other in PEOPLES:
                        if own in rest:
                            yield stem + rest.replace(own, other), True
                for word in words:
                    yield f"{stem} {word}", True
                if area.short or area.also:
                    yield stem, False
                elif single and (suffix := SUFFIX.get(area.kind)):
                    yield f"{stem}{suffix}", False
                    yield f"{stem}{suffix} {words[0]}", True

    def spellings(self, name: str) -> tuple[str, ...]:
        """The keys of a name without its kind: one, but three where it has an "ü" (luliang, lvliang, lyuliang)."""
        known = self.known.get(name)
        if known is None:
            others = [name.replace("ü", letters) for letters in ("v", "yu")] if "ü" in name else []
            known = self.known[name] = tuple(map(key, [name, *others]))
        return known
