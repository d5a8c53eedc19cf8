# The daily commands. `make run` and `make test` set up whatever they need by themselves.
PYTHON ?= python3
BIN := .venv/bin
DATA ?= var/office
PORT ?= 8000
export DANGVU_DATA := $(DATA)

.PHONY: setup setup-dev run check test bench bench-full mutants reading-report locks clean

setup: .venv/.run
setup-dev: .venv/.dev

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.run: .venv/bin/python requirements/run.lock package-lock.json pyproject.toml tools/front_end_files.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/run.lock
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm ci --silent
	$(BIN)/python tools/front_end_files.py
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run requirements/dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/dev.lock
	@touch $@

run: .venv/.run
	@test -e "$(DATA)/office.sqlite3" -o -n "$(DATABASE_URL)" || $(BIN)/dangvu synth
	@$(BIN)/dangvu run --port $(PORT)

check: .venv/.dev
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tools.check

test: .venv/.dev
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tools.run_tests

bench: .venv/.dev
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tools.bench $(BENCH)

bench-full: .venv/.dev
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tools.bench --full $(BENCH)

# GROUP=rules, GROUP=readers: only these, each with a bar of its own.
SEED ?= 1
GROUP ?=
mutants: .venv/.dev
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tools.mutants --seed $(SEED) --group "$(GROUP)"

# What the reader of letters gained and lost since a commit: OLD=<commit>.
OLD ?= HEAD
reading-report: .venv/.dev
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m tools.reading_report --old "$(OLD)" $(REPORT)

# Needs uv; the locks hold names, versions and hashes, and no host.
COMPILE := uv pip compile --quiet --generate-hashes --universal --no-header --no-annotate --python-version 3.11
locks:
	$(COMPILE) pyproject.toml --extra setup -o requirements/run.lock
	$(COMPILE) pyproject.toml --extra setup --extra dev -c requirements/run.lock -o requirements/dev.lock
	$(COMPILE) requirements/bench.in -o requirements/bench.lock
	npm install --package-lock-only

clean:
	rm -rf .venv node_modules build dist dangvu/web/static/vendor
