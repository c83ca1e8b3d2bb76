# make graph   the five sample articles become output/graph.ttl and output/graph.html
# make test    lint, types, tests, accuracy floors
# make bench   speed, memory and the quality of merges, written to benchmarks/report.md
# make lock    pin the newest versions that pyproject.toml allows, with their hashes
# make screenshot   docs/graph.png, by the browser test

SHELL := /bin/bash
PYTHON ?= $(firstword $(foreach p,python3.11 python3.12 python3.13 python3.14 python3,$(shell $(p) -c 'import sys; sys.version_info >= (3, 11) and print(sys.executable)' 2>/dev/null)))
BIN := .venv/bin
LOCK := $(BIN)/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras --no-header --no-annotate \
        --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --no-emit-options

# The tests start the command a hundred times, which need not compile its modules each time.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: graph test tests lint style types bench lock screenshot clean

graph: .venv/installed
	$(BIN)/kg build seeds --output output
	@echo "Open $(CURDIR)/output/graph.html"

test: style
	@$(MAKE) --no-print-directory --jobs=2 types tests

tests: .venv/installed-dev
	$(BIN)/python -m pytest -n auto --dist loadscope

lint: style types

style: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed-dev
	$(BIN)/mypy

bench: .venv/installed-dev
	$(BIN)/python -m benchmarks

screenshot: .venv/installed-dev
	$(BIN)/python -m pytest tests/view --screenshot=docs/graph.png

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer is needed, and none was found: install it, or say make PYTHON=/path/to/python3"; exit 1; }
	$(PYTHON) -m venv .venv

.venv/installed: requirements.txt pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.venv/installed-dev: requirements-dev.txt .venv/installed
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

lock: .venv/installed-dev
	$(LOCK) --upgrade --all-build-deps --output-file requirements.txt pyproject.toml
	$(LOCK) --upgrade --all-build-deps --extra dev --constraint requirements.txt --output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf output .venv
