"""Who belongs where: the areas and bodies of an article's people, and what they see of a visit."""

from kg.draft.draft import Draft
from kg.draft.home import Home
from kg.draft.roles import ENTERPRISE
from kg.draft.tokens import Token
from kg.find.stops import THINGS, Stop
from kg.lang.encounters import Wording
from kg.places import gazetteer

HEADS = frozenset(("party-secretary", "deputy-party-secretary", "government-head", "deputy-government-head"))
LOCAL = HEADS | {
    *("congress-chair", "congress-deputy-chair", "cppcc-chair", "cppcc-deputy-chair", "leader"),
    *("standing-committee-member", "executive-deputy-government-head", "department-head", "department-deputy-head"),
}


class Ties:
    """What the posts recorded in the draft say of people and things; `hosts_in`: who is a host in which area only."""

    def __init__(self, draft: Draft, home: Home, wording: Wording) -> None:
        self.draft = draft
        self.home = home
        self.wording = wording
        self.hosts_in: dict[int, str | None] = {}

    def of(self, people: list[int]) -> set[str]:
        """The bodies and areas that people belong to."""
        posts = [fact for person in people for fact in self.draft.posts(person)]
        bodies = {f"body {fact.info['organization']}" for fact in posts if "organization" in fact.info}
        return bodies | {fact.info["area"] for fact in posts if "area" in fact.info}

    def clipped(self, person: int, others: list[int]) -> bool:
        """Whether somebody holds a post in a body of others told by its last word only: 公会 of 某同业公会."""
        own, theirs = self._bodies([person]), self._bodies(others)
        return any(body.endswith(one) and len(one) < len(body) for one in own for body in theirs)

    def society_of_home(self, person: int) -> bool:
        """Whether somebody holds a post in a society that home gave its name: 盐城台商协会 in 盐城."""
        known = gazetteer().get(self.home.area) if self.home.area else None
        return known is not None and any(
            body.startswith(known.short) and body.endswith(self.wording.societies) for body in self._bodies([person])
        )

    def _bodies(self, people: list[int]) -> set[str]:
        """The names of the bodies that people hold posts in."""
        posts = (fact.info for person in people for fact in self.draft.posts(person))
        return {self.draft.get(int(post["organization"])).names[0].plain for post in posts if "organization" in post}

    def close(self, some: set[str], others: set[str]) -> bool:
        """Whether an area of some lies in one of others, or the other way round."""
        near = gazetteer()
        pairs = ((a, b) for a in some if near.get(a) for b in others if near.get(b))
        return any(near.contains(a, b) or near.contains(b, a) for a, b in pairs)

    def apart(self, person: int, hosts: list[int]) -> bool:
        """Whether somebody belongs elsewhere than his hosts: not to home, and to nothing that they belong to."""
        return self.home.area not in self.draft.areas(person) and not self.of([person]) & self.of(hosts)

    def guest(self, person: int) -> bool:
        """Whether somebody comes as a guest: from a company or from abroad."""
        posts = self.draft.posts(person)
        bodies = [int(fact.info["organization"]) for fact in posts if "organization" in fact.info]
        of_firm = any(fact.info["role"] in ENTERPRISE for fact in posts) or any(map(self._firm, bodies))
        return person in self.draft.foreign or of_firm

    def come_to(self, people: list[int], others: list[int]) -> bool:
        """Whether some people are guests and the others are of home, or told by name only: "A sat down with B"."""
        own = all(self.home.area in self.draft.areas(one) or not self.draft.posts(one) for one in others)
        return own and self.home.area is not None and all(map(self.guest, people))

    def _firm(self, body: int) -> bool:
        """Whether a body is a company or society."""
        return "company" in self.draft.info(body)

    def small(self, thing: Token) -> bool:
        """Whether a thing is a town or village: one stops there, while one is merely in a city."""
        return self._level(thing) in ("town", "village")

    def _level(self, thing: Token) -> str:
        """Of what level an area is; "" for other things."""
        known = gazetteer().get(self.draft.info(int(thing.value or 0)).get("area", ""))
        return known.level if known is not None else ""

    def large(self, thing: Token) -> bool:
        """Whether a thing is home, lies above it, or is more than a county or town."""
        home = self.home.vague(self.draft.info(int(thing.value or 0)).get("area"))
        return home or self._level(thing) in ("", "country", "province", "prefecture")

    def shown(self, token: Token) -> bool:
        """Whether a token is what companions show, a development zone being a site, or a verb of what they do."""
        return self._level(token) == "zone" if token.letter == "L" else token.letter in "JOFV"

    def is_there(self, thing: Token, following: Token | None, behind: tuple[Token, ...]) -> bool:
        """Whether one is at a thing named behind "at": areas only if small, or if the whole of them is inspected."""
        if thing.letter in "JOF":
            return True
        if behind and behind[0].letter == "V" and not any(other.letter in THINGS for other in behind):
            return following is None or following.start > thing.end
        alone = following is None or (following.letter == "L" and following.start - thing.end == 1)
        return alone and self.small(thing) and (not behind or behind[0].letter != "N")

    def together(self, person: int, leads: list[int]) -> bool:
        """Whether somebody away from home belongs to the delegation that others lead: he holds a post where they do."""
        own = set(self.draft.areas(person))
        away = self.home.area is not None and self.home.area not in own and not self.local(person)
        return person not in leads and away and any(own & set(self.draft.areas(lead)) for lead in leads)

    def sees(self, person: int, stop: Stop, host: bool) -> bool:
        """Whether a companion saw a stop: hosts and officials of areas below home see what lies in their own area.

        Away from home, whoever holds a post at home came along with those who lead the visit.
        """
        thing = stop.thing
        if person in self.hosts_in:
            there, area = self.hosts_in[person], self.draft.info(thing).get("area")
            inside = there is not None and area is not None and gazetteer().contains(there, area)
            return inside and self.draft.get(thing).kind != "place"
        if thing in self.draft.abroad:
            return not host
        if not host and (not self.local(person) or self._colleague(person, stop)):
            return True
        if self._inside(person, thing):
            return not (
                host and self._is_area(thing) and self.draft.info(thing).get("area") in self.draft.areas(person)
            ) or self._colleague(person, stop)
        areas = self.draft.areas(person)
        area, home = self.draft.info(thing).get("area"), self.home.area
        away = area if host and area != home and self.draft.get(thing).kind != "place" else None
        if away and not self.local(person) and any(gazetteer().contains(away, own) for own in areas):
            return True
        if (
            host
            and self.draft.get(thing).kind != "place"
            and (area in (None, home) or not areas or self.unplaced(person))
        ):
            return True
        if host and not areas and self.draft.get(thing).kind == "project":
            return True
        if area is None or home is None or area == home or gazetteer().contains(home, area):
            return False
        return not gazetteer().contains(area, home) and any(
            own == home or gazetteer().contains(home, own) for own in self.draft.areas(person)
        )

    def _is_area(self, thing: int) -> bool:
        """Whether a thing is a whole area: what a host shows lies in it. Towns are stops of their own."""
        area = self.draft.info(thing).get("area")
        known = gazetteer().get(area) if area else None
        return self.draft.get(thing).kind == "place" and known is not None and known.level not in ("town", "village")

    def own(self, person: int, thing: int) -> bool:
        """Whether a thing is the very area or body a person holds a post in, or a village of his own town."""
        mention = self.draft.get(thing)
        area = mention.info.get("area")
        known = gazetteer().get(area) if area else None
        town = known is not None and known.level in ("town", "village")
        zone = known is not None and known.level == "zone" and mention.names[0].plain == known.zh
        if mention.kind == "place" or zone or (thing in self.draft.villages and town and area != self.home.area):
            return area in self.draft.areas(person)
        if thing in self.draft.villages and self.unplaced(person):
            return all(fact.info["title"].startswith(self.wording.of_town) for fact in self.draft.posts(person))
        if self._of_firm(person, thing):
            return True
        return mention.kind == "site" and any(
            mention.names[0].plain in fact.info["title"] for fact in self.draft.posts(person)
        )

    def _of_firm(self, person: int, thing: int) -> bool:
        """Whether a person holds a post in a company, named or told as "the company" in its own building."""
        bodies = {int(fact.info["organization"]) for fact in self.draft.posts(person) if "organization" in fact.info}
        bare = any(self.draft.get(body).names[0].plain in self.wording.own_firm for body in bodies)
        told = self.draft.get(person).names[0].span.start > self.draft.get(thing).names[0].span.start
        return thing in bodies or (bare and told and "company" in self.draft.info(thing))

    def at_home(self, person: int, stop: Stop, *, along: bool) -> bool:
        """Whether somebody only shows others round: his own, or "the general manager" the one company told of."""
        if self.own(person, stop.thing) or (along and self._heads_house(person, stop.thing)):
            return True
        if along and self._heads_bench(person, stop.thing):
            return True
        posts = self.draft.posts(person)
        if not posts or not all(self._manages(fact.info) for fact in posts):
            return False
        firms = [one.id for one in self.draft.mentions("organization") if "company" in one.info]
        return firms == [stop.thing] and any(self.draft.areas(one) for one in stop.visitors)

    def _manages(self, post: dict[str, str]) -> bool:
        """Whether a post is a company's that isn't named with it."""
        named = "organization" in post or "area" in post or self.wording.of_firm.search(post["title"])
        return post["role"] in ENTERPRISE and not named

    def _heads_house(self, person: int, thing: int) -> bool:
        """Whether somebody heads a house of the kind that a thing is, "the headmaster" where a school is visited."""
        posts, name = self.draft.posts(person), self.draft.get(thing).names[0].plain
        bare = all(
            ("organization" not in fact.info or fact.info["title"] in self.wording.pointing)
            and name.endswith(self.wording.houses.get(fact.info["title"], ()))
            for fact in posts
        )
        return bare and bool(posts)

    def _heads_bench(self, person: int, thing: int) -> bool:
        """Whether somebody heads the court or procuratorate of the area where a thing of that kind is."""
        name, area = self.draft.get(thing).names[0].plain, self.draft.info(thing).get("area")
        return any(
            area == fact.info.get("area") and any(word in name for word in self.wording.benches[fact.info["role"]])
            for fact in self.draft.posts(person)
            if fact.info["role"] in self.wording.benches
        )

    def serves_with(self, person: int, leads: list[int]) -> bool:
        """Whether somebody holds a post in the very area of one of those who lead a visit."""
        own = set(self.draft.areas(person))
        return any(not own.isdisjoint(self.draft.areas(lead)) for lead in leads)

    def colleagues(self, people: list[int], leads: list[int]) -> list[int]:
        """Those who hold a post in the area of who leads a visit, and those listed with them who are of no area."""
        own = [one for one in people if self.serves_with(one, leads)]
        told = (fact.info["title"] for one in people for fact in self.draft.posts(one))
        if not own or any(title.startswith(self.wording.of_town) for title in told):
            return own
        return [one for one in people if one in own or not (self.draft.areas(one) or self.guest(one))]

    def _colleague(self, person: int, stop: Stop) -> bool:
        """Whether somebody holds a post in the same area as a visitor of a stop."""
        own = set(self.draft.areas(person))
        return any(own & set(self.draft.areas(visitor)) for visitor in stop.visitors if visitor != person)

    def outside(self, people: list[int]) -> list[int]:
        """Those who are of a company or hold a post in no area, known or not: an engineer, a director of personnel."""
        return [one for one in people if self.guest(one) or not (self.draft.areas(one) or self.unplaced(one))]

    def unplaced(self, person: int) -> bool:
        """Whether a person holds a post in an area that the article doesn't name, as a town's secretary may."""
        posts = self.draft.posts(person)
        return bool(posts) and all(
            "area" not in fact.info and "organization" not in fact.info and fact.info["role"] in LOCAL for fact in posts
        )

    def local(self, person: int) -> bool:
        """Whether a person is an official of an area below home."""
        areas, home = self.draft.areas(person), self.home.area
        return bool(areas) and home is not None and all(a != home and gazetteer().contains(home, a) for a in areas)

    def _inside(self, person: int, thing: int) -> bool:
        """Whether a thing lies in (but is not) an area of a person's posts."""
        mention = self.draft.get(thing)
        area = mention.info.get("area") or self.home.area
        if area is None:
            return False
        return any(
            (a == area and mention.kind != "place") or (a != area and gazetteer().contains(a, area))
            for a in self.draft.areas(person)
        )

    def elsewhere(self, person: int, thing: int) -> bool:
        """Whether a thing surely lies in another county than the one a person holds a post in, or is that very area."""
        mention = self.draft.get(thing)
        area = gazetteer().get(mention.info.get("area", ""))
        areas = self.draft.areas(person)
        if mention.kind == "place" or area is None or area.level not in ("county", "town") or not areas:
            return mention.kind == "place" and mention.info.get("area") in areas
        return not any(self._may_lie_in(own, area.id) for own in areas)

    def _may_lie_in(self, own: str, area: str) -> bool:
        """Whether one area is or holds the other, or is a town of which the county isn't known."""
        near = gazetteer()
        if own == area or near.contains(own, area) or near.contains(area, own):
            return True
        return near.area(own).level == "town" and all(above.level != "county" for above in near.ancestors(own))


def of_guests(area: str) -> bool:
    """Whether who serves in an area is a guest in others of its province: not so of a province's leaders."""
    known = gazetteer().get(area)
    return known is not None and known.level not in ("country", "province")
