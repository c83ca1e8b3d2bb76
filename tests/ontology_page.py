"""The ontology's page: ``python -m tests.ontology_page --write`` makes docs/ontology.md.

Each class and property with its labels, comments, parents, what shapes.ttl asks of it, and an example from the graph of
the sample articles.
"""

import argparse
import re
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import rdflib
from rdflib import OWL, RDF, RDFS, SKOS
from rdflib.term import Node

import kg
from kg import ontology_files
from kg.graph.shapes import Property, Shapes, load
from tests.floors import ROOT

PAGE = ROOT / "docs" / "ontology.md"
KG = ontology_files.PREFIXES["kg"]
_LONGEST = 60
_DIGEST = re.compile(r"(?<=\d)\+[0-9a-f]{12}$")
"""What a version says of the rules: each change of a rule changes it."""
_TOP = """# The ontology's terms

Made by `python -m tests.ontology_page --write` from `ontology/kg.ttl`, `ontology/shapes.ttl` and a graph of the
articles in `seeds/`; [ontology/README.md](../ontology/README.md) draws the picture. The examples are the first of that
graph by their IRIs; "none" means that the samples hold none. Each build is checked against the shapes.
"""


class Page:
    """Writes the page of an ontology over a graph that uses it."""

    def __init__(self, ontology: rdflib.Graph, graph: rdflib.Graph, shapes: Shapes) -> None:
        self._ontology = ontology
        self._graph = graph
        self._shapes = shapes
        prefixes = {**ontology_files.PREFIXES, "itsrdf": "http://www.w3.org/2005/11/its/rdf#"}
        prefixes |= {"nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#", "rdf": str(RDF)}
        self._prefixes = sorted(prefixes.items(), key=lambda item: -len(item[1]))
        self._asked: dict[str, list[tuple[str, Property]]] = defaultdict(list)
        for target, properties in sorted(shapes.properties.items()):
            for each in properties:
                self._asked[each.path].append((target, each))

    def text(self) -> str:
        """The page."""
        lines = [_TOP]
        lines += ["## Classes\n", *(line for term in self._terms(OWL.Class) for line in self._class(term))]
        lines += ["## Relations between things\n"]
        lines += [line for term in self._terms(OWL.ObjectProperty) for line in self._property(term)]
        lines += ["## Values\n", *(line for term in self._terms(OWL.DatatypeProperty) for line in self._property(term))]
        lines += ["## Classes of other vocabularies\n"]
        known = {target for target in self._shapes.properties if not target.startswith("kg:")}
        for target in sorted(known):
            lines += [f"### {target}\n", *self._constraints(target), *self._example_of(self._iri(target)), ""]
        lines += ["## Roles\n", "| id | 中文 | English | held in | a kind of |", "|---|---|---|---|---|"]
        lines += [self._role(role) for role in sorted(self._ontology.subjects(RDF.type, SKOS.Concept), key=str)]
        return "\n".join(lines) + "\n"

    def _terms(self, kind: Node) -> list[Node]:
        return sorted((one for one in self._ontology.subjects(RDF.type, kind) if str(one).startswith(KG)), key=str)

    def _class(self, term: Node) -> list[str]:
        short = self._short(term)
        below = [self._short(one) for one in self._ontology.subjects(RDFS.subClassOf, term)]
        more = [f"- above: {_code(sorted(below))}"] if below else []
        return [*self._head(term, RDFS.subClassOf), *more, *self._constraints(short), *self._example_of(term), ""]

    def _property(self, term: Node) -> list[str]:
        short = self._short(term)
        domain = sorted({target for target, _ in self._asked[short]})
        ranges = {cls for _, each in self._asked[short] for cls in (*each.classes, *each.datatypes)}
        ranges |= {self._short(one) for one in self._ontology.objects(term, RDFS.range)}
        lines = [*self._head(term, RDFS.subPropertyOf)]
        lines += [f"- of: {_code(domain)}"] if domain else []
        lines += [f"- to: {_code(sorted(ranges))}"] if ranges else []
        lines += [f"- {target}: {_rules(each)}" for target, each in self._asked[short] if _rules(each)]
        triples = sorted(self._graph.subject_objects(term), key=lambda pair: (str(pair[0]), str(pair[1])))
        example = f"`{self._short(triples[0][0])} {short} {self._short(triples[0][1])}`" if triples else "none"
        return [*lines, f"- example: {example}", ""]

    def _head(self, term: Node, parent: Node) -> list[str]:
        label, comment = (
            {one.language: str(one) for one in self._literals(term, p)} for p in (RDFS.label, RDFS.comment)
        )
        above = sorted(self._short(one) for one in self._ontology.objects(term, parent))
        for inverse in self._ontology.objects(term, OWL.inverseOf):
            above += [f"{self._short(one)} (turned round)" for one in self._ontology.objects(inverse, parent)]
        lines = [f"### {self._short(term)}\n", f"**{label['zh']} · {label['en']}.** {comment['zh']} {comment['en']}\n"]
        return [*lines, f"- below: {_code(above)}"]

    def _literals(self, term: Node, predicate: Node) -> list[rdflib.Literal]:
        return [one for one in self._ontology.objects(term, predicate) if isinstance(one, rdflib.Literal)]

    def _constraints(self, target: str) -> list[str]:
        asked = sorted(self._shapes.properties.get(target, []), key=lambda each: each.path)
        if not asked:
            return []
        rows = [
            f"| `{each.path}` | {_code(sorted((*each.classes, *each.datatypes)))} | {_rules(each)} |" for each in asked
        ]
        return ["", "| property | value | shape |", "|---|---|---|", *rows, ""]

    def _example_of(self, cls: Node) -> list[str]:
        found = sorted(self._graph.subjects(RDF.type, cls), key=str)
        if not found:
            return ["- example: none"]
        said = sorted(f"{self._short(p)} {self._short(o)}" for p, o in self._graph.predicate_objects(found[0]))
        body = " ;\n    ".join(line.replace("rdf:type ", "a ") for line in sorted(said, key=_types_first))
        return ["Example:\n", "```turtle", f"{self._short(found[0])}\n    {body} .", "```"]

    def _role(self, role: Node) -> str:
        label = {one.language: str(one) for one in self._literals(role, SKOS.prefLabel)}
        held = next(self._ontology.objects(role, rdflib.URIRef(KG + "heldIn")))
        broader = [self._short(one).removeprefix("role:") for one in self._ontology.objects(role, SKOS.broader)]
        id_ = self._short(role).removeprefix("role:")
        return f"| `{id_}` | {label['zh']} | {label['en']} | {held} | {_code(broader)} |"

    def _short(self, term: Node) -> str:
        if isinstance(term, rdflib.Literal):
            text = _DIGEST.sub("+…", " ".join(str(term).split()).replace("`", "'"))
            cut = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
            kind = f"@{term.language}" if term.language else f"^^{self._short(term.datatype)}" if term.datatype else ""
            return f'"{cut}"{"" if kind == "^^xsd:string" else kind}'
        for prefix, iri in self._prefixes:
            if str(term).startswith(iri) and len(str(term)) > len(iri):
                return f"{prefix}:{str(term).removeprefix(iri)}"
        return f"<{str(term).removeprefix('https://w3id.org/guanxi/id/')}>"

    def _iri(self, short: str) -> Node:
        prefix, _, name = short.partition(":")
        return rdflib.URIRef(dict(self._prefixes)[prefix] + name)


def _types_first(line: str) -> tuple[bool, str]:
    return (not line.startswith("rdf:type "), line)


def _code(terms: list[str]) -> str:
    return ", ".join(f"`{term}`" for term in terms)


def _rules(each: Property) -> str:
    """What a shape asks beyond the kind of value, in words."""
    said = []
    if each.min_count or each.max_count is not None:
        least, most = each.min_count, each.max_count
        said.append(
            f"exactly {least}" if least == most else f"{least} or more" if most is None else f"{least} to {most}"
        )
    if each.values:
        said.append("one of " + ", ".join(value.strip('"') for value in sorted(each.values)))
    said += [f"matches `{each.pattern}`"] if each.pattern else []
    said += ["not empty"] if each.min_length else []
    said += [f"at least {each.min_inclusive}"] if each.min_inclusive is not None else []
    said += [f"at most {each.max_inclusive}"] if each.max_inclusive is not None else []
    said += [f"less than `{each.less_than}`"] if each.less_than else []
    said += [f"in {' or '.join(each.languages)}"] if each.languages else []
    said += ["one a language"] if each.unique_language else []
    said += ["an IRI"] if each.node_kind_iri else []
    return ", ".join(said)


def page(graph: Path) -> str:
    """The page, with examples from a graph."""
    ontology = rdflib.Graph().parse(data=ontology_files.text("kg.ttl"), format="turtle")
    return Page(ontology, rdflib.Graph().parse(graph, format="turtle"), load()).text()


def main() -> None:
    """Print the page, or write it."""
    parser = argparse.ArgumentParser(prog="python -m tests.ontology_page", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = page(kg.build(ROOT / "seeds", folder).path)
    if asked.write:
        PAGE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
