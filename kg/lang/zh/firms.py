"""The companies of an article, each once, be it told in full or in short."""

from collections.abc import Iterable

from kg.draft.draft import Draft
from kg.lang.stretches import Stretches
from kg.lang.told_names import ToldNames
from kg.lang.zh.scan import Scan

SHORTEST_STEM, SHORTEST_FIRM = 2, 4
FIRMS = ("公司", "集团")
Spans = list[tuple[int, int, int]]


class Firms:
    """Companies told so far: `spans` are (start, end, mention), `told` the same by their names."""

    def __init__(self, draft: Draft, scan: Scan) -> None:
        self.draft = draft
        self.scan = scan
        self.spans: Spans = []
        self.told = ToldNames(scan.text)
        self._by_name: dict[str, list[int]] = {}
        self._sizes: set[int] = set()

    def read(self, phrases: Iterable[tuple[int, int]], people: Spans) -> None:
        """Take in what names companies, where it names nobody; some may be known from their chiefs' titles."""
        for known in self.draft.mentions("organization"):
            if "company" in known.info:
                self._note(known.id)
        named = Stretches((start, end) for start, end, _ in people)
        for start, end in phrases:
            if named.overlap(start, end):
                continue
            name = self.scan.text[start:end]
            if (same := self._same(name, start)) is not None:
                self.draft.alias("organization", name, same)
            mention = self.draft.mention("organization", name, start, end, zh=name, company="1")
            self._note(mention)
            self.spans.append((start, end, mention))
            self.told.add(start, end, mention)

    def _note(self, mention: int) -> None:
        name = self.draft.info(mention)["zh"]
        self._sizes.add(len(name))
        known = self._by_name.setdefault(name, [])
        if mention not in known:
            known.append(mention)

    def _same(self, name: str, start: int) -> int | None:
        full = self._in_full(name, start)
        return self._in_short(name) if full is None else full

    def _in_full(self, name: str, start: int) -> int | None:
        """The one company named before of which a name is the short one: 某省晶桥新材料公司, 晶桥公司, 晶桥新材料."""
        stem = next((name.removesuffix(head) for head in FIRMS if name.endswith(head)), name)
        if len(stem) < SHORTEST_STEM or start in self.scan.area_at:
            return None
        longer = {mention for first, last, mention in self.told.holding(stem) if last - first > len(name)}
        return longer.pop() if len(longer) == 1 else None

    def _in_short(self, name: str) -> int | None:
        """The one company known by a short name, as from its chief's title, of which a name is the full one."""
        sizes = [size for size in self._sizes if SHORTEST_FIRM <= size < len(name)]
        parts = {name[at : at + size] for size in sizes for at in range(len(name) - size + 1)}
        shorter = [(part, firm) for part in parts for firm in self._by_name.get(part, ())]
        if len(shorter) != 1:
            return None
        part, firm = shorter[0]
        self._by_name[part].remove(firm)
        self.draft.info(firm)["zh"] = name
        self._note(firm)
        return firm
