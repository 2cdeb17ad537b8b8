# werkbank: everything a builder does, by name. A machine with make and Python >= 3.11 (with venv) needs nothing else.
#   make test PYTHON=python3.12 VENV=.venv-3.12    another Python beside the usual one
#   make test ARGS="-k undo"                       anything pytest takes
VENV ?= .venv
# One more than a small machine has cores: many tests wait for a screen or another process.
JOBS ?= 3
ARGS ?=
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
BIN := $(VENV)/bin
RUN := requirements/run.txt requirements/build.txt
DEV := $(RUN) requirements/dev.txt
PARTS := requirements/parts.txt
INSTALL := $(BIN)/python -m pip install --quiet --require-hashes --no-compile
# Compiled here and now, also under PYTHONDONTWRITEBYTECODE: without it every start costs three times as much.
# Some packages ship files that are no valid Python for this version (templates): those may fail.
COMPILE := $(BIN)/python -m compileall -qq -j 0

unexport PYTHONPATH PYTHONHOME
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1
export PIP_USER := 0

.PHONY: help setup setup-dev demo test proof bench lint format types contracts loose-ends requirements clean
.DELETE_ON_ERROR:

help:
	@echo "make test        alle tests / all tests (the first time it sets up $(VENV))"
	@echo "make setup       alleen om te werken / only to work with it: $(BIN)/werkbank"
	@echo "make demo        de werkbank op een verzonnen afdeling / the workbench on a fictitious department"
	@echo "make lint types contracts loose-ends    netheid / tidiness"
	@echo "make proof bench                        lange bewijzen, metingen / long proofs, figures"
	@echo "make requirements [UPGRADE=1]           pins opnieuw / pin again"
	@echo "make clean                              alles weg wat gemaakt is / remove what was made"

# ---------------------------------------------------------------- set-up

setup: $(VENV)/.project
	@$(COMPILE) werkbank

setup-dev: $(VENV)/.dev setup

# Without a terminal it prints the inbox and a brief instead. The archive of the demo is its own.
demo: setup
	@$(BIN)/werkbank demo $(ARGS)

# A venv that works is kept; one that was cut off halfway, or whose Python is gone, is made anew.
$(VENV)/.made:
	@test -n "$(PYTHON)" && "$(PYTHON)" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "werkbank heeft Python 3.11 of nieuwer nodig. / werkbank needs Python 3.11 or newer." >&2; exit 1; }
	@"$(PYTHON)" -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Installeer eerst python3-venv. / Install python3-venv first." >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || "$(PYTHON)" -m venv --clear "$(VENV)"
	@touch $@

$(VENV)/.run: $(RUN) | $(VENV)/.made
	$(INSTALL) $(RUN:%=-r %)
	@$(COMPILE) $(VENV)/lib || true
	@touch $@

$(VENV)/.dev: $(DEV) $(PARTS) $(VENV)/.run
	$(INSTALL) $(DEV:%=-r %)
	$(INSTALL) --no-deps -r $(PARTS)
	@$(COMPILE) $(VENV)/lib || true
	@touch $@

$(VENV)/.project: pyproject.toml werkbank/__init__.py $(VENV)/.run
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --no-index -e .
	@touch $@

# ---------------------------------------------------------------- tests and figures

test: setup-dev
	$(BIN)/python -m pytest -n $(JOBS) $(ARGS)

proof: setup-dev
	$(BIN)/python -m pytest -m proof --timeout 3600 $(ARGS)
	$(BIN)/python -m pytest -n $(JOBS) --hypothesis-profile long --timeout 600 tests/domain \
		tests/importers/test_properties.py tests/services/test_queries.py

bench: setup-dev
	$(BIN)/python -m benchmarks $(ARGS)

# ---------------------------------------------------------------- tidiness

lint: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

format: setup-dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

types: setup-dev
	$(BIN)/mypy

contracts: setup-dev
	$(BIN)/lint-imports --no-logo

loose-ends: setup-dev
	$(BIN)/vulture
	$(BIN)/deptry .

# ---------------------------------------------------------------- pins

# Hashes of every file of a release, so one list serves Linux, macOS and Windows on all our Pythons. The index is
# whatever this machine is set to use; its address never enters the files.
COMPILER := uv==0.13.9
PIN = "$$tools/bin/uv" pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-config \
	--no-emit-index-url --no-emit-find-links $(if $(UPGRADE),--upgrade)

requirements: $(VENV)/.made
	@set -e; tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
	$(BIN)/python -m venv "$$tools"; "$$tools/bin/python" -m pip install --quiet "$(COMPILER)"; \
	$(PIN) pyproject.toml -o requirements/run.txt; \
	$(PIN) --group build -c requirements/run.txt -o requirements/build.txt; \
	$(PIN) --group dev -c requirements/run.txt -c requirements/build.txt -o requirements/dev.txt; \
	$(PIN) --no-deps --group parts -o $(PARTS)

clean:
	rm -rf "$(VENV)" build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage .coverage.*
	find werkbank tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} +
