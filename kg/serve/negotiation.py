"""Content negotiation: which of several media types or languages a client wants most (RFC 9110, 12.5)."""

import re
from collections.abc import Iterator, Sequence

_MOST = 64  # ranges that are looked at: real clients send a dozen
_QUALITY = re.compile(r"q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*", re.I)


def media_type(accept: str | None, offers: Sequence[str]) -> str | None:
    """The offer that an Accept header likes best, of equals the first; None if it likes none."""
    ranges = list(_ranges(accept or "*/*"))
    return _best(offers, [_media_quality(offer, ranges) for offer in offers])


def language(accept: str | None, offers: Sequence[str]) -> str:
    """The language that an Accept-Language header likes best; the first if it likes none."""
    ranges = list(_ranges(accept or "*"))
    return _best(offers, [_language_quality(offer, ranges) for offer in offers]) or offers[0]


def _best(offers: Sequence[str], qualities: Sequence[float]) -> str | None:
    best = max(qualities)
    return offers[qualities.index(best)] if best > 0 else None


def _ranges(header: str) -> Iterator[tuple[str, float]]:
    for part in header.split(",")[:_MOST]:
        name, *parameters = part.split(";")
        quality = 1.0
        for parameter in parameters:
            if parameter.strip()[:1] in ("q", "Q"):
                found = _QUALITY.fullmatch(parameter.strip())
                quality = float(found[1]) if found else 0.0
        if name.strip():
            yield name.strip().lower(), quality


def _media_quality(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of the most specific range that holds an offer."""
    for wanted in (offer, f"{offer.partition('/')[0]}/*", "*/*"):
        found = [quality for name, quality in ranges if name == wanted]
        if found:
            return max(found)
    return 0.0


def _language_quality(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    found = [quality for name, quality in ranges if name.partition("-")[0] == offer]
    return max(found) if found else max((quality for name, quality in ranges if name == "*"), default=0.0)
