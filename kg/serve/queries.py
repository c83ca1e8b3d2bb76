"""Answers to SPARQL queries, in the form that the client likes best."""

from collections.abc import Collection

import pyoxigraph as ox

from kg import ontology_files
from kg.ask.graph import GraphStore
from kg.ask.guard import refuse_datasets, refuse_side_effects
from kg.errors import QueryError
from kg.serve import formats
from kg.serve.frames import AnswerStream
from kg.serve.negotiation import media_type
from kg.serve.refusal import Refusal
from kg.serve.worker import Head


def answer(store: GraphStore, query: str, accept: str | None, stream: AnswerStream) -> Head:
    """Write the answer to a query.

    Raises:
        Refusal: the query doesn't parse, or reaches out of the graph, or the client likes no form that there is.
    """
    try:
        refuse_side_effects(query)
        refuse_datasets(query)
    except QueryError as error:
        raise Refusal(403, str(error)) from None
    try:
        result = store.store.query(query)
    except SyntaxError as error:
        raise Refusal(400, f"the query doesn't parse: {str(error)[:300]}") from None
    if isinstance(result, ox.QueryTriples):
        form = chosen(accept, formats.GRAPHS)
        ox.serialize(result, stream.file(), formats.GRAPHS[form], prefixes=ontology_files.PREFIXES)
    else:
        form = chosen(accept, formats.RESULTS)
        result.serialize(stream.file(), format=formats.RESULTS[form])
    return Head(formats.with_charset(form))


def chosen(accept: str | None, offers: Collection[str]) -> str:
    """The media type to send.

    Raises:
        Refusal: the client accepts none of them.
    """
    found = media_type(accept, list(offers))
    if found is None:
        raise Refusal(406, f"there is no such form of the answer; there are: {', '.join(offers)}")
    return found
