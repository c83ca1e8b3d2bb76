"""What commands that ask questions share: prompts, the day, and words for a line of a table."""

import datetime
from collections.abc import Mapping

import click


def line(question: str) -> str | None:
    """An answer, None where there is nobody to answer any more."""
    try:
        return str(click.prompt(question, default="", show_default=False))
    except click.Abort:
        click.echo()
        return None


def choice(question: str, answers: Mapping[str, str], told: str) -> str:
    """One of the answers, by its letter or its word; "quit" where there is nobody to answer any more.

    Args:
        question: what is asked.
        answers: letter → answer.
        told: which letters there are, said after any other.
    """
    while True:
        given = line(question)
        if given is None:
            return "quit"
        given = given.strip().lower()
        found = given if given in answers.values() else answers.get(given)
        if found:
            return found
        click.echo(f"Answer {told}.")


def today() -> str:
    """The day where the user is."""
    return datetime.date.today().isoformat()  # noqa: DTZ011


def plain(text: str) -> str:
    """A text that a line of a table can hold: what can't be printed becomes a space."""
    return "".join(character if character.isprintable() else " " for character in text).strip()
