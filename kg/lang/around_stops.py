"""A language's words around what people visit: whether one comes to a thing itself, or is only told where it lies."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Wording:
    """Words that stand right before or behind a thing, or between two of them.

    Attributes:
        brackets: between a thing and what else it is called, without its end.
        dash: between what a place is and its name: 来到县委的成立地——某村.
        owning: between a body and what belongs to it: one comes to that alone.
        elsewhere: in a list, between a comma and a thing that lies in another place than those before it.
        toward: between "at" and a thing: something is done there toward it, and nobody comes to it.
        where: how what stands before an area ends if the area only says where something lies.
        within: between an area and a thing that lies in it, or that it has, built or gave: one comes to that alone.
        inside: behind an area that begins the name of something in it.
        longer: behind an area told as a stop that is none, being a piece of a longer name.
        alone: behind an area that is looked at as a whole.
        parts: behind an area named last of which one only comes to something, be it unnamed.
        worker: between where somebody works and his name, where one calls at his home.
        also: behind people: what they do at a stop those who lead the visit don't.
    """

    brackets: tuple[str, ...]
    dash: str
    owning: re.Pattern[str]
    elsewhere: re.Pattern[str]
    toward: re.Pattern[str]
    where: tuple[str, ...]
    within: re.Pattern[str]
    inside: re.Pattern[str]
    longer: re.Pattern[str]
    alone: re.Pattern[str]
    parts: re.Pattern[str]
    worker: re.Pattern[str]
    also: re.Pattern[str]
