"""Ids for places that stand in no table, made from the area above and the name, and read back.

An id must tell the name to whoever meets it without having made it (another process), so the name's code points are
part of it: "411522-caijiecun-8521754c6751"; "320623-z-…" for zones; "210283-e-shenhu-town" where only the English name
is known.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_CHINESE = re.compile(r"(?P<within>.+)(?<!-z)-(?:z-)?[a-z0-9]+-(?P<name>(?:[0-9a-f]{4})+)")
_ENGLISH = re.compile(r"(?P<within>.+)-e-(?P<name>[a-z0-9]+(?:-[a-z0-9]+)*)")


class Unknown(NamedTuple):
    """What an id says: the id of the area above, and the name ("" where it isn't known in that language)."""

    within: str
    zh: str
    en: str


def make_id(within: str, zh: str, zone: bool, readings: Mapping[str, str]) -> str:
    """The id of a place by its Chinese name; the same for the same two, whatever else has been read."""
    reading = "".join(readings.get(char, "") for char in zh) or "x"
    return f"{within}-{'z-' if zone else ''}{reading}-{zh.encode('utf-16-be', 'surrogatepass').hex()}"


def make_english_id(within: str, key: str) -> str:
    """The id of a place by its English name's key (`kg.places.english.key`) alone."""
    return f"{within}-e-{'-'.join(re.findall('[a-z0-9]+', key.replace(chr(39), '')))}"


def read_id(area_id: str) -> Unknown | None:
    """The parts of such an id, None if it isn't one."""
    if match := _ENGLISH.fullmatch(area_id):
        return Unknown(match["within"], "", match["name"].replace("-", " ").title())
    if match := _CHINESE.fullmatch(area_id):
        try:
            return Unknown(match["within"], bytes.fromhex(match["name"]).decode("utf-16-be", "surrogatepass"), "")
        except UnicodeDecodeError:
            return None
    return None
