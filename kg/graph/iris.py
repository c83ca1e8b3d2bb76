"""IRIs of everything in the graph, as Turtle tokens relative to the base: readable, ASCII, the same in every build.

A token is what stands in the file, ``<person/wu-xinming-3206>``; `BASE` makes it absolute.
"""

import hashlib
import re
from typing import NamedTuple
from urllib.parse import quote

GAZETTEER = "<gazetteer>"
_SAFE = re.compile(r"[A-Za-z0-9_~-][A-Za-z0-9._~/-]*")
_NOT_IN_IRIS = re.compile(r"""[\x00-\x20<>"{}|\\^`\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]""")
_DOTS = re.compile(r"(?<![^/])\.{1,2}(?![^/])")


def resource(path: str) -> str:
    """The token of a path below the base; whatever is no plain path character is percent-encoded."""
    if _SAFE.fullmatch(path) and "/." not in path and "//" not in path:
        return f"<{path}>"
    encoded = quote(path.encode("utf-8", "replace"), safe="/-._~")
    encoded = _DOTS.sub(lambda dots: dots[0].replace(".", "%2E"), encoded)
    encoded = encoded.replace("//", "/%2F")
    return f"<%2F{encoded[1:]}>" if encoded.startswith("/") else f"<{encoded or '%00'}>"


def elsewhere(iri: str) -> str:
    """The token of an IRI that isn't ours; whatever no IRI may hold is percent-encoded."""
    return f"<{_NOT_IN_IRIS.sub(lambda found: quote(found[0].encode('utf-8', 'replace'), safe=''), iri)}>"


def article(key: str) -> str:
    """The path (not yet a token) of an article, below which its parts lie."""
    return f"article/{key}"


class PostIri(NamedTuple):
    """The token of a post, and the entity id of the area or organization that it is named after (None: neither).

    `own`: whether it is a post of the area's own body, not of one of its bureaus.
    """

    token: str
    area: str | None = None
    organization: str | None = None
    own: bool = False


def post(
    role: str, held_in: str, area: str | None, organization: str | None, title: str, path: str, *, own: bool = True
) -> PostIri:
    """The post of a holding: one for each role in one body, whoever holds it.

    Args:
        role: id of the role.
        held_in: "area", "organization" or "country", as the ontology says of the role.
        area: id of the area's entity ("place/3206"), or None.
        organization: id of the organization's entity, or None.
        title: the title as written.
        path: path of the holding, for a post that nothing places.
        own: whether the title can be that of the area's own body.

    A role of an area (mayor) is placed by the area first, a role of an organization (head of a bureau) by the
    organization; where only the area of such a bureau is known, the title tells its posts apart. If neither area nor
    organization is known the post is the holding's own, so that two unplaced mayors never share one.
    """
    if held_in == "country":
        return PostIri(resource(f"post/country/{role}"))
    if held_in == "area" and area is not None and own:
        return PostIri(resource(f"post/{_flat(area)}/{role}"), area=area, own=True)
    if organization is not None:
        return PostIri(resource(f"post/{_flat(organization)}/{role}"), organization=organization)
    if area is not None and title:
        digest = hashlib.sha256(title.encode("utf-8", "replace")).hexdigest()[:8]
        return PostIri(resource(f"post/{_flat(area)}/{role}-{digest}"), area=area)
    return PostIri(resource(f"post/{_flat(path)}/{role}"))


def _flat(path: str) -> str:
    return path.replace("/", "-")
