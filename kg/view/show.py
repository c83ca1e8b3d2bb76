"""Writes a network in the form that the ending of a file asks for."""

from pathlib import Path

from kg.bilingual import Word, in_both
from kg.errors import OutputError
from kg.view import page
from kg.view.network import Network
from kg.view.picture import write_png, write_svg

ENDINGS = (".html", ".svg", ".png")


def write(path: Path, network: Network, title: str | Word, language: str = "zh") -> None:
    """Write a network as a page (.html) or as a picture (.svg, .png); `language` is that of a picture.

    Raises:
        OutputError: the ending is none of these, the file can't be written, or there is no Chinese font for a PNG.
    """
    ending = path.suffix.lower()
    if ending == ".html":
        page.write(path, network, title)
    elif ending == ".svg":
        write_svg(path, network, in_both(title).of(language), language)
    elif ending == ".png":
        write_png(path, network, in_both(title).of(language), language)
    else:
        raise OutputError(f"{path}: a view ends in {', '.join(ENDINGS)}")
