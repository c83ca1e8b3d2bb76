"""The README is true: it names each command, option, query, output, format and exit code, and its examples run."""

import re
import shutil
import subprocess
import sys

import click
import pytest

from kg import cli, ontology_files, pipeline
from kg.export import FORMATS
from kg.read.walk import EXTENSIONS
from tests.conftest import ROOT, SEEDS

README = (ROOT / "README.md").read_text(encoding="utf-8")
OPTIONS = [
    (name, option)
    for name, command in cli.main.commands.items()
    for parameter in command.params
    if isinstance(parameter, click.Option)
    for option in parameter.opts
]
EXAMPLES = [line for block in re.findall(r"```sh\n(.*?)```", README, re.DOTALL) for line in block.splitlines()]


@pytest.mark.parametrize("name", cli.main.commands)
def test_each_command_is_described(name):
    assert re.search(rf"^\| `kg {name}\b[^|]*` \| \w", README, re.MULTILINE)


@pytest.mark.parametrize(("command", "option"), OPTIONS)
def test_each_option_is_described(command, option):
    assert f"`{option}" in README or f"{option}" in "".join(EXAMPLES)


@pytest.mark.parametrize("name", [*ontology_files.query_names(), *pipeline.OUTPUTS, *FORMATS, *sorted(EXTENSIONS)])
def test_each_query_output_format_and_ending_is_named(name):
    assert f"`{name}`" in README


@pytest.mark.parametrize("code", [cli.BUILT, cli.NOTHING, 2, cli.SOME, cli.BUG])
def test_each_exit_code_is_described(code):
    assert re.search(rf"^\| {code} \| \w", README, re.MULTILINE)
    assert re.search(rf"^  {code}  \w", cli.CODES, re.MULTILINE)


@pytest.mark.parametrize("target", re.findall(r"\]\(([^)#]+)\)", README))
def test_each_link_leads_somewhere(target):
    assert (ROOT / target).exists()


@pytest.mark.parametrize("folder", re.findall(r"`((?:kg|tests|ontology|benchmarks)/[\w/.]*)`", README))
def test_each_path_exists(folder):
    assert (ROOT / folder).exists()


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A folder as the README's reader has it: the samples, and the command on the path."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(SEEDS, folder / "seeds")
    return folder


def test_the_examples_run(project):
    python = sys.executable
    command = f'kg() {{ PYTHONPATH="{ROOT}" "{python}" -m kg "$@"; }}\n'
    ordered = sorted(EXAMPLES, key=lambda line: not line.startswith("kg build"))
    for line in ordered:
        done = subprocess.run(["bash", "-ec", command + line], cwd=project, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (line, done.stderr)


def test_the_python_example_runs(project):
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)[1]
    python = sys.executable
    done = subprocess.run(
        [python, "-c", code], cwd=project, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
