"""What a reader calls a tenure, a conflict or an article: "Zhou Jianguo, Mayor of Yangzhou"."""

from collections.abc import Mapping
from functools import lru_cache

from kg.graph import composed
from kg.graph.terms import labelled
from kg.model import Article, Conflict, Entity, Tenure
from kg.places import gazetteer
from kg.roles import Role

Names = Mapping[str, tuple[str | None, str | None]]
_HEADS = {
    "government-head": ("{}长", "{}"),
    "acting-government-head": ("代{}长", "Acting {}"),
    "deputy-government-head": ("副{}长", "Deputy {}"),
    "executive-deputy-government-head": ("常务副{}长", "Executive Deputy {}"),
}
_KINDS = {
    "省": ("省", "Governor"),
    "市": ("市", "Mayor"),
    "县级市": ("市", "Mayor"),
    "自治州": ("州", "Governor"),
    "区": ("区", "District Head"),
    "县": ("县", "County Head"),
    "自治县": ("县", "County Head"),
    "镇": ("镇", "Town Head"),
    "乡": ("乡", "Township Head"),
}


def of_tenure(entity: Entity, tenure: Tenure, role: Role, bodies: Names) -> list[str]:
    """The label in each language in which the person's name is known or can be read."""
    zh = entity.zh
    en = entity.en or (composed.of_person(zh) if zh else None)
    post = _in_area(role, tenure.area) if tenure.area else _in_body(role, bodies.get(tenure.organization or ""))
    told = [labelled(f"{zh}，{post[0]}", "zh")] if zh and post[0] else []
    return [*told, labelled(f"{en or zh or entity.id}, {post[1]}", "en")]


def of_conflict(one: Conflict, role: Role, holders: Names) -> list[str]:
    """Who both hold what, between which days."""
    post = _in_area(role, one.area)
    known = [holders.get(person, (None, None)) for person, _ in one.tenures]
    days = one.first if one.first == one.last else f"{one.first} – {one.last}"
    zh = "、".join(name or en or "？" for name, en in known)
    en = " and ".join(name or composed.of_person(zh or "") or "?" for zh, name in known)
    return [labelled(f"{zh}，{post[0]}（{days}）", "zh"), labelled(f"{en}, {post[1]} ({days})", "en")]


def of_article(article: Article) -> list[str]:
    """The headline, in the article's language; its file where it has none."""
    title = " ".join(article.title.split())
    return [labelled(title, "en" if article.language == "en" else "zh")] if title else [labelled(article.source, "en")]


@lru_cache(maxsize=4096)
def _in_area(role: Role, area: str) -> tuple[str, str]:
    known = gazetteer().get(area)
    if known is None:
        return role.zh, role.en
    zh, en = role.zh, role.en
    if role.id in _HEADS and known.kind in _KINDS:
        zh, en = (form.format(word) for form, word in zip(_HEADS[role.id], _KINDS[known.kind], strict=True))
    zh = f"{known.zh}{zh}"
    where = known.en.removesuffix(" City")
    return zh, f"{en} of {where}"


def _in_body(role: Role, body: tuple[str | None, str | None] | None) -> tuple[str, str]:
    if body is None:
        return role.zh, role.en
    zh, en = body
    en = en or (composed.english(zh) if zh else None)
    return f"{zh or en}{role.zh}", f"{role.en} of {en or zh}"
