"""Chinese place names in pinyin: "Nantong", "Xi'an", "Dong'e"."""

import csv
from pathlib import Path

from pypinyin import lazy_pinyin

FOLDER = Path(__file__).parent.parent


def load_readings(path: Path = FOLDER / "readings.csv") -> dict[str, tuple[str, ...]]:
    """The words that plain pinyin gets wrong in place names: word → its syllables."""
    lines = [line for line in path.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return {row["zh"]: tuple(row["pinyin"].split()) for row in csv.DictReader(lines)}


class Reader:
    """Reads place names aloud, the words of `readings` (longest first) before pypinyin's own dictionary."""

    def __init__(self, readings: dict[str, tuple[str, ...]]) -> None:
        self.readings = readings
        self.longest = max(map(len, readings))

    def syllables(self, name: str) -> list[str]:
        """The toneless syllables of a name, "ü" kept; digits and letters stay as they are."""
        whole = self.readings.get(name)
        if whole:
            return list(whole)
        plain = lazy_pinyin(name, v_to_u=True)
        if len(plain) != len(name):  # digits and letters come back as one piece
            plain = [syllable for char in name for syllable in lazy_pinyin(char, v_to_u=True)]
        at = 0
        while at < len(name):
            for size in range(min(self.longest, len(name) - at), 0, -1):
                own = self.readings.get(name[at : at + size])
                if own and len(own) == size:
                    plain[at : at + size] = own
                    at += size
                    break
            else:
                at += 1
        return plain

    def name(self, zh: str) -> str:
        """One capitalized word: "六安" → "Lu'an"."""
        return join(self.syllables(zh))


def join(syllables: list[str]) -> str:
    """Syllables as one capitalized word, an apostrophe before an inner a, e or o."""
    word = syllables[0]
    for syllable in syllables[1:]:
        word += ("'" if syllable[:1] in "aeo" and syllable[:1] else "") + syllable
    return word[:1].upper() + word[1:]
