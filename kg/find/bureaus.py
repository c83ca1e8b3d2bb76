"""The bureaus of areas that titles name: whoever is 市商务局局长 heads an organization, the same in any language."""

from kg.draft.draft import Draft
from kg.lang.bureaus import bureau_of, called
from kg.lang.readings import is_han
from kg.places import gazetteer

_HEADS = frozenset(("department-head", "department-deputy-head"))


def name_bureaus(draft: Draft) -> None:
    """Give each post that heads a bureau of an area its organization, named where the title names it."""
    for fact, start, end in draft.titles():
        area = gazetteer().get(fact.info.get("area", ""))
        if area is None or fact.info["role"] not in _HEADS:
            continue
        title = fact.info["title"]
        bureau = bureau_of(title, tuple(name for name in (area.zh, area.short, area.en, *area.english) if name))
        at = draft.article.clean.find(title, start, end) if bureau else -1
        if bureau is None or at < 0:
            continue
        name, han = title[bureau.start : bureau.end], is_han(title)
        known = {"organ": bureau.id, "area": area.id}
        known["en"] = f"{area.english[0] if area.english else area.en} {called(bureau.id, name)}"
        if han:
            known["zh"] = f"{area.zh}{name}"
        if "organization" in fact.info:
            told = draft.info(int(fact.info["organization"]))
            told |= known if "company" not in told else {}
            continue
        key, first = f"{area.id} {bureau.id}", at if han else at + bureau.start
        fact.object = draft.mention("organization", key, first, at + bureau.end)
        draft.info(fact.object).update(known)
        fact.info["organization"] = str(fact.object)
