"""The graph as tables: which there are, what a row of each is, and where in the graph each of its columns stands.

All formats but the RDF ones are made of these rows, so a column that is added here reaches them all.
"""

from kg.export import columns
from kg.export.columns import Column, Table, day, named

PEOPLE = Table("people", "a person", ("schema:Person",), (columns.ID, *columns.NAMES))
PLACES = Table(
    "places",
    "an administrative area or zone, with the next area above it",
    ("schema:AdministrativeArea",),
    (
        columns.ID,
        *columns.NAMES,
        Column("code", "kg:code"),
        Column("level", "kg:level"),
        *columns.BOUNDS,
        *named("within", "kg:within"),
    ),
)
ORGANIZATIONS = Table(
    "organizations",
    "an organization",
    ("org:Organization",),
    (columns.ID, *columns.NAMES, Column("organ", "kg:organ"), Column("company", "kg:company", "truth")),
)
_OF_AREA = (columns.ID, *columns.NAMES, Column("organ", "kg:organ"), *columns.AREA)
BODIES = Table("bodies", "a body of an area that posts are in", ("org:FormalOrganization",), _OF_AREA)
MEETINGS = Table(
    "meetings",
    "a meeting over all articles",
    ("schema:Event",),
    (columns.ID, *columns.NAMES, *day("date", "schema:startDate"), *day("end_date", "schema:endDate")),
)
PROJECTS = Table(
    "projects",
    "a project over all articles, with the one of which it is a phase",
    ("schema:Project",),
    (columns.ID, *columns.NAMES, *named("whole", "schema:isPartOf")),
)
SITES = Table("sites", "a place that is no administrative area", ("schema:Place",), (columns.ID, *columns.NAMES))
POSTS = Table(
    "posts",
    "a post: a role in an area, an organization or the country",
    ("org:Post",),
    (columns.ID, *columns.NAMES, *columns.ROLE, *columns.AREA, *named("organization", "org:postIn")),
)
ROLES = Table(
    "roles",
    "a role of the ontology",
    ("skos:Concept",),
    (columns.ID, *columns.NAMES, Column("notation", "skos:notation"), Column("pinyin", "skos:altLabel")),
)
NAMES = Table(
    "names",
    "a name of a thing over all articles",
    columns.THINGS,
    (
        Column("thing", "", "iri"),
        Column("name", "*"),
        Column("language", "*@"),
        Column("preferred", "*=skos:prefLabel", "truth"),
        Column("composed", "*=kg:composedName", "truth"),
    ),
    each=("skos:prefLabel", "skos:altLabel", "kg:composedName"),
)
LOCATIONS = Table(
    "locations",
    "an area where a meeting, organization, project or site is",
    ("org:Organization", "schema:Event", "schema:Project", "schema:Place"),
    (
        Column("thing", "", "iri"),
        Column("thing_name", "label"),
        Column("area", "*", "iri"),
        Column("area_name", "*/label"),
    ),
    each=("kg:locatedIn",),
)
SUCCESSORS = Table(
    "successors",
    "the code of an area that took the place of one that ended",
    ("schema:AdministrativeArea",),
    (Column("place", "", "iri"), Column("place_name", "label"), Column("successor_code", "*")),
    each=("kg:successorCode",),
)
ARTICLES = Table(
    "articles",
    "an article that was read",
    ("schema:NewsArticle",),
    (
        columns.ID,
        *columns.SHOWN,
        Column("source", "kg:source"),
        Column("number", "kg:number", "number"),
        Column("headline", "schema:headline"),
        Column("published", "schema:datePublished", "date"),
        Column("year", "kg:year", "number"),
        Column("publisher", "dc:publisher"),
        Column("url", "schema:url"),
        Column("language", "schema:inLanguage"),
    ),
)
AUTHORS = Table(
    "authors",
    "somebody whom an article names as its reporter, editor or the like",
    ("kg:Author",),
    (columns.ID, Column("name", "schema:name"), Column("role", "schema:roleName"), *columns.ARTICLE, *columns.QUOTE),
)
MENTIONS = Table(
    "mentions",
    "a name that an article uses for a thing, with what it says of the meeting or project",
    ("kg:NameMention",),
    (
        columns.ID,
        *named("thing", "kg:thing"),
        Column("name", "kg:name"),
        Column("plain_name", "kg:plainName"),
        Column("name_start", "kg:nameStart", "number"),
        Column("name_end", "kg:nameEnd", "number"),
        Column("variant_of", "kg:variantOf", "iri"),
        *columns.AREA,
        Column("title_zh", "schema:name@zh"),
        Column("title_en", "schema:name@en"),
        *day("date", "kg:date"),
        *day("end_date", "kg:endDate"),
        Column("meeting_kind", "kg:meetingKind"),
        Column("phase", "kg:phase"),
        Column("industry", "kg:industry"),
        Column("investment", "kg:investment"),
        *columns.ARTICLE,
        *columns.QUOTE,
    ),
)
HOLDINGS = Table(
    "holdings",
    "an article saying that a person holds, was given or left a post",
    ("kg:Holding",),
    (
        columns.ID,
        *named("person", "org:member"),
        *named("post", "kg:post"),
        Column("status", "kg:status"),
        Column("title", "kg:title"),
        *columns.ROLE,
        *columns.AREA,
        *columns.ORGANIZATION,
        *columns.CLAIM,
    ),
)
PARTICIPATIONS = Table(
    "participations",
    "an article saying that a person took part in a meeting, in one capacity",
    ("kg:Participation",),
    (
        columns.ID,
        *named("person", "kg:participant"),
        Column("capacity", "kg:as"),
        *named("meeting", "kg:meeting"),
        *columns.CLAIM,
    ),
)
ENCOUNTERS = Table(
    "encounters",
    "an article saying that a person met somebody or visited something",
    ("kg:Encounter",),
    (
        columns.ID,
        *named("person", "kg:participant"),
        Column("kind", "kg:encounterKind"),
        *named("other", "kg:other"),
        *columns.CLAIM,
    ),
)
AWARDS = Table(
    "awards",
    "an article saying that a person was given an honour",
    ("kg:Award",),
    (columns.ID, *named("person", "kg:recipient"), Column("award", "kg:awardName"), *columns.CLAIM),
)
SPEECHES = Table(
    "speeches",
    "an article saying that an organization spoke at a meeting, without naming who spoke for it",
    ("kg:OrganizationSpeech",),
    (columns.ID, *named("organization", "kg:participant"), *named("meeting", "kg:meeting"), *columns.CLAIM),
)
PROGRESS = Table(
    "progress",
    "an article saying how far a project had come",
    ("kg:Progress",),
    (columns.ID, *named("project", "kg:project"), Column("project_status", "kg:projectStatus"), *columns.CLAIM),
)
BACKINGS = Table(
    "backings",
    "an article saying that an organization invests in a project, builds or runs it",
    ("kg:Backing",),
    (columns.ID, *named("organization", "kg:participant"), *named("project", "kg:project"), *columns.CLAIM),
)
TENURES = Table(
    "tenures",
    "a person's time in a post over all articles",
    ("kg:Tenure",),
    (
        columns.ID,
        *columns.SHOWN,
        *named("person", "org:member"),
        *columns.ROLE,
        *columns.AREA,
        *columns.ORGANIZATION,
        *day("first_seen", "kg:firstSeen"),
        *day("last_seen", "kg:lastSeen"),
        *day("ended", "kg:ended"),
    ),
)
TENURE_ARTICLES = Table(
    "tenure_articles",
    "an article that a tenure rests on",
    ("kg:Tenure",),
    (Column("tenure", "", "iri"), Column("article", "*", "iri")),
    each=("prov:wasDerivedFrom",),
)
MERGES = Table(
    "merges",
    "a decision that two mentions are one thing, and why",
    ("kg:Merge",),
    (
        columns.ID,
        *named("thing", "kg:mergedInto"),
        Column("left", "kg:left"),
        Column("right", "kg:right"),
        *columns.WHY,
    ),
)
PHASES = Table(
    "phases",
    "a decision that one project is a phase of another, and why",
    ("kg:Phase",),
    (
        columns.ID,
        *named("project", "kg:project"),
        *named("whole", "kg:whole"),
        Column("project_mention", "kg:subjectMention", "iri"),
        Column("whole_mention", "kg:objectMention", "iri"),
        *columns.WHY,
    ),
)
CONFLICTS = Table(
    "conflicts",
    "two persons whom articles show at once in a post that only one can hold",
    ("kg:Conflict",),
    (
        columns.ID,
        *columns.SHOWN,
        *columns.ROLE,
        *columns.AREA,
        Column("first", "kg:conflictFirst", "date"),
        Column("last", "kg:conflictLast", "date"),
    ),
)
CONFLICT_TENURES = Table(
    "conflict_tenures",
    "one of the tenures that contradict each other",
    ("kg:Conflict",),
    (Column("conflict", "", "iri"), Column("tenure", "*", "iri")),
    each=("kg:conflictingTenure",),
)
QUOTES = Table(
    "quotes",
    "a passage of an article on which claims, mentions or authors rest",
    ("kg:Evidence",),
    (
        columns.ID,
        Column("article", "oa:hasSource", "iri"),
        Column("source", "oa:hasSource/kg:source"),
        Column("number", "oa:hasSource/kg:number", "number"),
        Column("quote", "oa:hasSelector/oa:exact"),
        Column("quote_start", "oa:hasSelector/oa:start", "number"),
        Column("quote_end", "oa:hasSelector/oa:end", "number"),
    ),
)

THINGS = {
    "person": PEOPLE,
    "place": PLACES,
    "organization": ORGANIZATIONS,
    "body": BODIES,
    "meeting": MEETINGS,
    "project": PROJECTS,
    "site": SITES,
    "post": POSTS,
}
"""The tables of things, by kind."""
KINDS = {**THINGS, "article": ARTICLES}
"""The same and articles: all that has a name or a title."""
TABLES = (
    *THINGS.values(), ROLES, NAMES, LOCATIONS, SUCCESSORS, ARTICLES, AUTHORS, QUOTES, MENTIONS, HOLDINGS,
    PARTICIPATIONS, ENCOUNTERS, AWARDS, SPEECHES, PROGRESS, BACKINGS, TENURES, TENURE_ARTICLES, MERGES,
    PHASES, CONFLICTS, CONFLICT_TENURES,
)  # fmt: skip
