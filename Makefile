# Everything a newcomer needs: Python 3.11 (or newer) and make. `make release` builds the sample corpus into a release.

PYTHON ?= $(shell command -v python3.11 || command -v python3.12 || command -v python3.13 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DUCKDB14 := .compat/duckdb14/.installed
QUANTULUM3 := .compat/quantulum3/.installed
CFFCONVERT := .compat/cffconvert/.installed
RAY := .compat/ray/.installed
GOLD ?= ../shared/eval
export OMP_NUM_THREADS ?= 1

.PHONY: help install release chromium picture test lint dev bench bench-figures evaluate lock clean

help:
	@echo "make release   build raw/ into outputs/ (installs on first use)"
	@echo "make test      run the tests          make lint      ruff and mypy --strict"
	@echo "make dev       Dagster's web page     make evaluate  score against GOLD=$(GOLD)"
	@echo "make bench     speed and memory       make lock      renew the hashed lock files"
	@echo "make picture   docs/explorer.png      make chromium  the browser that tests need"

install: $(STAMP)

$(STAMP): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "No python3 was found. Install Python 3.11 and try again." >&2; exit 1; }
	@"$(PYTHON)" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' \
		|| { echo "$(PYTHON) is not Python 3.11 to 3.13. Name one: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	test -x $(BIN)/python || "$(PYTHON)" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(DUCKDB14): requirements-duckdb14.lock $(STAMP)
	rm -rf .compat/duckdb14
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--target .compat/duckdb14 -r requirements-duckdb14.lock
	touch $@

# Only its copy of the citation format's schema is used: the program itself wants an older jsonschema than ours.
$(CFFCONVERT): requirements-cffconvert.lock $(STAMP)
	rm -rf .compat/cffconvert
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--target .compat/cffconvert -r requirements-cffconvert.lock
	touch $@

# Ray, for the tests and the benchmark of extraction on it. What it needs beside these two is in requirements.lock.
$(RAY): requirements-ray.lock $(STAMP)
	rm -rf .compat/ray
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --no-compile \
		--target .compat/ray -r requirements-ray.lock
	touch $@

# A peer to be measured beside, no part of the project.
$(QUANTULUM3): requirements-quantulum3.lock $(STAMP)
	rm -rf .compat/quantulum3
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
		--target .compat/quantulum3 -r requirements-quantulum3.lock
	touch $@

release: $(STAMP)
	$(BIN)/conflict-ledger build

# The tests of the explorer need a browser. Where it cannot be installed from here they are skipped and say so.
chromium:
	@for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
	if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then \
		apt-get update -q && apt-get install -y -q --no-install-recommends chromium fonts-liberation \
			|| echo "Chromium could not be installed: the tests of the explorer will be skipped." >&2; \
	else echo "Chromium is missing: install it to run the tests of the explorer." >&2; fi

# In one process a core, four at most: each loads the model. A file of tests stays in one, with what its tests share;
# in the order of their names the two that last longest run beside each other.
test: $(STAMP) $(DUCKDB14) $(CFFCONVERT) $(RAY) chromium
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile --no-loadscope-reorder

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/mypy

dev: $(STAMP)
	DAGSTER_HOME="$(CURDIR)/.dagster" $(BIN)/dg dev -w workspace.yaml --host 127.0.0.1

bench: $(STAMP) $(RAY) chromium
	$(BIN)/python -m benchmarks
	PYTHONPATH="$(CURDIR)/.compat/ray" $(BIN)/python -m benchmarks.spread
	$(BIN)/python -m benchmarks.explorer

bench-figures: $(STAMP) $(QUANTULUM3)
	$(BIN)/python -m benchmarks.figures

# The README's picture of the explorer, of the newest release under outputs/.
picture: $(STAMP) chromium
	$(BIN)/python docs/picture.py outputs/latest docs/explorer.png

evaluate: $(STAMP)
	$(BIN)/conflict-ledger evaluate $(GOLD) --write

# uv lives in an environment of its own: it makes the locks and is no part of what they lock.
.compat/uv/bin/uv:
	"$(PYTHON)" -m venv .compat/uv
	.compat/uv/bin/pip install --quiet --disable-pip-version-check uv

LOCK := .compat/uv/bin/uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --no-annotate --no-strip-extras --custom-compile-command "make lock"

lock: .compat/uv/bin/uv
	$(LOCK) pyproject.toml --extra dev -o requirements.lock
	echo "duckdb>=1.4,<1.5" | $(LOCK) - -o requirements-duckdb14.lock
	printf "quantulum3[classifier]==0.10.0\nscikit-learn==1.8.*\n" | $(LOCK) - -o requirements-quantulum3.lock
	printf "ray==2.60.0\nmsgpack>=1,<2\n" | $(LOCK) - --no-deps -o requirements-ray.lock
	echo "cffconvert==2.0.0" | $(LOCK) - --no-deps -o requirements-cffconvert.lock

clean:
	rm -rf .cache outputs/.work
