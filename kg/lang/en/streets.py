"""Subdistricts that machines call a street: "led a team to Xiufeng Street" in the county that has one so called."""

from kg.places import gazetteer


def subdistrict(name: str, home: str | None) -> str | None:
    """The one subdistrict of a home county that a street's name means; None if it has none."""
    if home is None or gazetteer().area(home).level not in ("county", "district"):
        return None
    towns = gazetteer().town_english(f"{name.rsplit(None, 1)[0]} Subdistrict", home)
    return towns[0].id if len(towns) == 1 else None
