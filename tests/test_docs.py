"""The README and the pages in docs/ are true: they name each command, option, query, output, format and exit code, and
what they show runs.
"""

import re
import shutil
import subprocess
import sys

import click
import pytest

from kg import cli, ontology_files, pipeline
from kg.export import FORMATS
from kg.read.walk import EXTENSIONS
from tests.running import ROOT, SEEDS, forks

README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {
    path: path.read_text(encoding="utf-8") for path in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
}
ROWS = dict(re.findall(r"^\| \[`kg (\w+)\b[^`]*`\]\(([\w/.]+)(?:#[\w-]+)?\) \| \w", README, re.MULTILINE))
"""Each command of the README's table with the page that tells of it."""
OPTIONS = [
    (name, option)
    for name, command in cli.main.commands.items()
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
]
EXAMPLES = [
    line
    for text in PAGES.values()
    for block in re.findall(r"```sh\n(.*?)```", text, re.DOTALL)
    for line in block.splitlines()
]
HALL = 150
"""Lines of a README that is read at one sitting."""


def told_of(command):
    return PAGES[ROOT / ROWS[command]]


def test_the_readme_is_short():
    assert len(README.splitlines()) <= HALL


@pytest.mark.parametrize("name", cli.main.commands)
def test_each_command_is_in_the_table_and_on_a_page(name):
    assert re.search(rf"\bkg {name}\b", told_of(name))


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_each_option_is_on_the_page_of_its_command(command, option):
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", told_of(command))


@pytest.mark.parametrize(
    ("page", "names"),
    [
        ("docs/queries.md", ontology_files.query_names()),
        ("docs/build.md", [*pipeline.OUTPUTS, *sorted(EXTENSIONS)]),
        ("docs/export.md", FORMATS),
    ],
)
def test_each_query_output_ending_and_format_is_named(page, names):
    text = PAGES[ROOT / page]
    assert [name for name in names if f"`{name}`" not in text and f"\n## {name}\n" not in text] == []


@pytest.mark.parametrize("code", [cli.BUILT, cli.NOTHING, 2, cli.SOME, cli.BUG])
def test_each_exit_code_is_described(code):
    assert re.search(rf"^\| {code} \| \w", told_of("build"), re.MULTILINE)
    assert re.search(rf"^  {code}  \w", cli.CODES, re.MULTILINE)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_each_link_leads_somewhere(page):
    for target, place in re.findall(r"\]\((?!https?:)([^)#\s]*)#?([^)\s]*)\)", PAGES[page]):
        file = (page.parent / target).resolve() if target else page
        assert file.exists(), target
        if place and file in PAGES:
            assert place in anchors(PAGES[file]), f"{target}#{place}"


def anchors(text):
    """The places in a page to which links can lead."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading).strip().lower().replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("folder", re.findall(r"`((?:kg|tests|ontology|benchmarks)/[\w/.]*)`", README))
def test_each_path_exists(folder):
    assert (ROOT / folder).exists()


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A folder as the reader has it: the samples, and the command on the path."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(SEEDS, folder / "seeds")
    return folder


def test_the_examples_run(project):
    command = f'kg() {{ "{sys.executable}" -S "{ROOT}/tests/forked.py" "{forks()}" "$@"; }}\n'
    ordered = sorted(EXAMPLES, key=lambda line: not line.startswith("kg build"))
    for line in ordered:
        done = subprocess.run(["bash", "-ec", command + line], cwd=project, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (line, done.stderr)


def test_the_python_example_runs(project):
    code = re.search(r"```python\n(.*?)```", PAGES[ROOT / "docs" / "python.md"], re.DOTALL)[1]
    python = sys.executable
    done = subprocess.run(
        [python, "-c", code], cwd=project, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
