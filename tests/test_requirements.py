"""What is installed: everything locked with hashes, from no particular place, and nothing under the GPL alone."""

import re
from importlib.metadata import PackageNotFoundError, distribution, metadata

import pytest

from tests.running import ROOT

LOCKED = re.findall(r"^([\w.-]+)==", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE)
PERMISSIVE = re.compile(
    r"MIT|BSD|Apache|MPL|Mozilla|LGPL|ISC|PSF|Python Software|Unlicense|W3C|Zlib|CC0", re.IGNORECASE
)


@pytest.mark.parametrize("name", LOCKED)
def test_a_licence_other_than_the_gpl(name):
    try:
        found = metadata(name)
    except PackageNotFoundError:
        pytest.skip("needed on other systems only")
    said = [found.get("License-Expression"), found.get("License"), *found.get_all("Classifier", [])]
    licence = "; ".join(text for text in said if text and ("License" in text or "::" not in text))
    licence = licence or distribution(name).read_text("licenses/LICENSE") or ""
    assert PERMISSIVE.search(licence) or "GPL" not in licence.upper(), licence
    assert licence


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_everything_is_locked_with_hashes_and_names_no_place(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    pins = re.findall(r"^[\w.-]+(?:\[[\w,-]+\])?==\S+ (?:; .* )?\\\n    --hash=sha256:", text, re.MULTILINE)
    assert len(pins) == len(re.findall(r"^[^\s#]", text, re.MULTILINE))
    assert not re.search(r"://|^-|@ ", text, re.MULTILINE)


def test_what_is_needed_to_run_is_locked_alike_for_development():
    dev = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8")
    for pin in re.findall(r"^\S+==\S+", (ROOT / "requirements.txt").read_text(encoding="utf-8"), re.MULTILINE):
        assert f"{pin} " in dev
