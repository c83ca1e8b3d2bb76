"""What a title leaves out and takes from the titles beside it."""

from kg.lang.en.data import English
from kg.lang.en.scan import Item
from kg.lang.en.title_nouns import role_of
from kg.lang.en.titles import Post

FIRMS = (("enterprise",), ("university",), ("school",), ("hospital",), ("institute",))


def complete(posts: tuple[Post, ...], items: list[Item], data: English) -> tuple[Post, ...]:
    """Each post with what it shares with its neighbours: "Executive Deputy Director and Deputy Secretary of the Party
    Leadership Group of the Municipal People's Congress Standing Committee" are two posts of the congress.
    """
    done: list[Post] = []
    for at, post in enumerate(posts):
        following = posts[at + 1] if at + 1 < len(posts) else None
        before = done[-1] if done else None
        if before and before.base == "head" and post.base in ("chair", "director") and _of_its_seat(post, before):
            post = post._replace(organs=before.organs, role=before.role, areas=before.areas, level=before.level)
        lacking = not post.organs and post.base in ("director", "chair", "head", "secretary", "member", "minister")
        lacking = lacking and not (following and _other_secretary(post, following, items))
        if following and (lacking or post.organs == ("standing",)) and following.organs:
            modifiers = _modifiers(post, items)
            role = role_of(post.base, [*post.organs, *following.organs], modifiers, data)
            post = post._replace(organs=(*post.organs, *following.organs), role=role)
        if following and _of_the_party_group(post, following, items):
            post = post._replace(role=post.role.replace("party-secretary", "party-group-secretary"))
        if following and _of_the_firm(post, following):
            post = post._replace(organs=(*post.organs, *following.organs), company=following.company)
        if (
            following
            and following.areas
            and not post.areas
            and post.level != "zone"
            and (post.base == following.base or _ruled(post, following))
        ):
            post = post._replace(areas=following.areas)
        if before and post.role == "party-secretary" and before.role == "deputy-party-secretary":
            done.append(post)  # "deputy secretary of the provincial committee, Party secretary": of another
            continue
        if not post.areas and not post.level:
            source = following if following and (following.areas or following.level) and not post.own else None
            if source is None and following and post.organs[:1] in (("work-committee",), ("management",)):
                source = following
            if before and (before.areas or before.level) and post.base == "secretary-general":
                source = before
            source = source or (before if before and (before.areas or before.level) else following)
            if source:
                post = post._replace(areas=source.areas, level=source.level)
        elif before and _below_city(post, before, items):
            post = post._replace(areas=before.areas, level=before.level)
        elif not post.areas and before and before.areas and (post.level == before.level or _fits(post)):
            post = post._replace(areas=before.areas)
        if before and _of_its_government(post, before, items):
            post = post._replace(base="mayor", role="government-head")
        joint = "".join(item.letter for item in items[before.last : post.first]) if before else ""
        if before and before.former and joint == "c" and not post.former and items[post.first].letter in "mH":
            post = post._replace(former=not _modifiers(post, items))
        done.append(post)
    return tuple(done)


def _of_its_seat(post: Post, before: Post) -> bool:
    """As in "the head of the municipal CPPCC, Chairman A": the same post said twice."""
    return not (post.organs or post.areas or post.level) and before.organs[:1] in (("cppcc",), ("congress",))


def _ruled(post: Post, following: Post) -> bool:
    """As in "deputy secretary of the municipal committee, mayor of Linshan": of Linshan's committee."""
    head = following.role in ("government-head", "acting-government-head") and following.level == post.level
    return head and post.role == "deputy-party-secretary" and post.organs[:1] in (("party",), ("committee",))


def _other_secretary(post: Post, following: Post, items: list[Item]) -> bool:
    """As in "Deputy Secretary and Secretary of the Political and Legal Affairs Commission": of the Party, too."""
    alike = post.base == following.base == "secretary" and following.organs[:1] not in (("party",), ("committee",))
    return alike and "deputy" in _modifiers(post, items) and "deputy" not in _modifiers(following, items)


def _of_its_government(post: Post, before: Post, items: list[Item]) -> bool:
    """As in "deputy secretary and chief": of the county whose deputy secretary somebody is."""
    deputy = before.role == "deputy-party-secretary" and before.organs in ((), ("party",), ("committee",))
    bare = post.base == "head" and post.role == "department-head" and not post.organs
    return deputy and bare and "".join(item.letter for item in items[post.first : post.last]) == "H"


def _below_city(post: Post, before: Post, items: list[Item]) -> bool:
    """As in "the district committee's standing committee member, vice mayor": mayor of the district."""
    return (
        post.base == "mayor"
        and before.level in ("county", "district")
        and before.base in ("standing", "member", "secretary")
        and all(item.letter in "mHd" for item in items[post.first : post.last])
        and all(item.last - item.first == 1 for item in items[post.first : post.last] if item.letter == "H")
    )


def _of_the_party_group(post: Post, following: Post, items: list[Item]) -> bool:
    """As in "Party secretary and director of the standing committee of the people's congress": of its Party group."""
    return (
        post.role == "party-secretary"
        and post.organs == ("party",)
        and all(item.letter in "dmH" for item in items[post.first : post.last])
        and following.organs[:1] in (("congress",), ("standing",), ("cppcc",), ("department",))
    )


def _of_the_firm(post: Post, following: Post) -> bool:
    """As in "Party secretary and chairman of Sunrise Group", "Party secretary and president of Linshan College"."""
    apart = not (post.areas or post.level or post.company is not None)
    return apart and post.organs == ("party",) and following.organs[:1] in FIRMS


def _fits(post: Post) -> bool:
    """As in "Party secretary of Shule County and county magistrate": a level word that can mean the area just named."""
    return post.role in (
        "government-head",
        "deputy-government-head",
        "executive-deputy-government-head",
        "acting-government-head",
    )


def _modifiers(post: Post, items: list[Item]) -> set[str]:
    return {i.entry.row["modifier"] for i in items[post.first : post.last] if i.letter == "m" and i.entry}
