"""A small invented graph whose figures are worked out by hand in the tests."""

import io

import pyoxigraph as ox

ID = "https://w3id.org/guanxi/id/"
_PREFIXES = """\
@base <https://w3id.org/guanxi/id/> .
@prefix kg: <https://w3id.org/guanxi/ontology#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
PLACES = """
<v> a schema:AdministrativeArea ; kg:level "province" ; skos:prefLabel "云岭省"@zh .
<p> a schema:AdministrativeArea ; kg:level "prefecture" ; skos:prefLabel "柳安市"@zh ; kg:within <v> .
<c> a schema:AdministrativeArea ; kg:level "county" ; skos:prefLabel "青石县"@zh ; kg:within <p> .
<z> a schema:AdministrativeArea ; kg:level "county" ; skos:prefLabel "白沙县"@zh ; kg:within <v> .
<x> a schema:AdministrativeArea ; skos:prefLabel "远方"@zh .
"""
PEOPLE = """
<a> a schema:Person ; skos:prefLabel "甄一帆"@zh , "Zhen Yifan"@en ; org:holds <head> .
<b> a schema:Person ; skos:prefLabel "Bai Liu"@en .
<d> a schema:Person ; skos:prefLabel "丁未"@zh .
<e> a schema:Person ; skos:prefLabel "仲孙乐"@zh .
<f> a schema:Person . <g> a schema:Person . <h> a schema:Person . <i> a schema:Person . <j> a schema:Person .
<head> a org:Post ; skos:prefLabel "县长"@zh ; kg:area <c> .
<role> a skos:Concept ; skos:prefLabel "政府首长"@zh .
<t1> a kg:Tenure ; org:member <a> ; org:role <role> ; kg:area <c> ; kg:lastSeen "2024-03-01"^^xsd:date .
<t2> a kg:Tenure ; org:member <a> ; org:role <role> ; kg:area <z> ; kg:lastSeen "2020-03-01"^^xsd:date .
<t3> a kg:Tenure ; org:member <d> ; org:role <role> ; org:organization <bureau> .
<t4> a kg:Tenure ; org:member <e> ; org:role <role> .
<t5> a kg:Tenure ; org:member <g> ; org:role <role> ; kg:area <x> .
<bureau> a org:Organization ; skos:prefLabel "柳安市水务局"@zh ; kg:locatedIn <p> .
"""
MEETINGS = """
<m1> a schema:Event ; schema:startDate "2024-01-31"^^xsd:date ; kg:locatedIn <c> , <z> .
<m2> a schema:Event ; schema:startDate "2024-03-01"^^xsd:date ; kg:locatedIn <p> .
<m3> a schema:Event ; schema:startDate "--03-01"^^xsd:gMonthDay .
<m4> a schema:Event . <m5> a schema:Event . <m6> a schema:Event . <m7> a schema:Event . <m8> a schema:Event .
<a> kg:attended <m1> ; kg:presidedOver <m1> . <b> kg:attended <m1> . <d> kg:attended <m1> .
<d> kg:attended <m2> ; kg:spokeAt <m2> . <e> kg:attended <m2> .
<f> kg:attended <m3> .
<g> kg:attended <m4> , <m5> . <h> kg:attended <m4> , <m6> . <i> kg:attended <m5> , <m7> . <j> kg:attended <m6> , <m7> .
<bureau> kg:spokeAt <m2> .
"""
ARTICLES = """
<n1> a schema:NewsArticle ; schema:datePublished "2024-01-31"^^xsd:date .
<n2> a schema:NewsArticle ; schema:datePublished "2024-02-01"^^xsd:date .
<n3> a schema:NewsArticle .
"""


def store(*parts: str) -> ox.Store:
    """A store of these parts."""
    found = ox.Store()
    found.load(io.BytesIO((_PREFIXES + "".join(parts)).encode()), format=ox.RdfFormat.TURTLE)
    return found
