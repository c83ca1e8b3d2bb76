"""Article text inside Markdown and YAML: it stays text, whatever it holds."""

import hashlib
import json
import re
import unicodedata

from kg.ontology_files import BASE

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$=&^%!@])")
_LINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
_OPENING = re.compile(r"^([-+:]|[0-9]{1,9}(?=[.)]))")
_NO_NAME = re.compile(r"[^\w ·（）《》“”、，。：；！？—…-]+")
_NO_TAIL = re.compile("[^a-z0-9.-]+")
_NO_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LABEL = 48
_WHOLE_WORDS = re.compile(r"(?:(?<= )[!-~À-ʯ]*|.)$")
"""The end of a text that is a character too long: a begun word in Latin letters, or one character."""
_TAIL = 80


def text(value: str) -> str:
    """A text as one line of Markdown that shows it and does nothing else."""
    return " ".join(_escaped(line) for line in _LINE.split(value) if line.strip())


def quote(value: str, indent: str) -> str:
    """A text as a block quote; each of its lines is one, empty lines are left out."""
    lines = [_escaped(line) for line in _LINE.split(value) if line.strip()] or [""]
    return "".join(f"{indent}> {line}{BREAK if number < len(lines) else ''}\n" for number, line in enumerate(lines, 1))


BREAK = "\\"
"""At the end of a line: the next one is a new line, not a new paragraph."""


def yaml(value: str) -> str:
    """A text as a YAML scalar; "[[", by which Obsidian would make a link of it, is taken apart."""
    apart = re.sub(r"\[(?=\[)", "[ ", value)
    return _NO_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(apart, ensure_ascii=False))


def shown(label: str) -> str:
    """A name without what would end a link or a path, cut to a readable length."""
    plain = " ".join(_NO_NAME.sub(" ", unicodedata.normalize("NFC", label)).split())
    return (plain if len(plain) <= _LABEL else _WHOLE_WORDS.sub("", plain[: _LABEL + 1])).strip(" .-") or "—"


def file_name(iri: str, label: str) -> str:
    """The name of a thing's note, without ending: its label and the end of its IRI, so that no two are the same.

    It holds no separator, nothing that a file system or Obsidian forbids, and at most 255 bytes.
    """
    path = iri.removeprefix(BASE).partition("/")[2] or iri
    dotted = path.replace("/", ".")
    tail = _NO_TAIL.sub("-", dotted)[:_TAIL].strip("-.")
    if tail != dotted or "." in path:
        tail = f"{tail}-{hashlib.sha256(iri.encode('utf-8')).hexdigest()[:8]}".strip("-")
    return f"{shown(label)} ({tail})"


def _escaped(line: str) -> str:
    line = _SPECIAL.sub(r"\\\1", _CONTROL.sub("\ufffd", line).strip(" \t"))
    return _OPENING.sub(lambda found: f"{found[1]}\\" if found[1][0].isdigit() else f"\\{found[1]}", line)
