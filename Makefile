# The commands of the house. Each is the first one that a fresh machine needs: Python 3.11, git and make are enough.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
BENCH := .venv-bench/bin
LOCK = UV_CUSTOM_COMPILE_COMMAND="make lock" build/lock/bin/uv pip compile pyproject.toml --quiet --universal \
	--python-version 3.11 --generate-hashes --upgrade
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo test test-spark lint bench browser docs calibrate clean lock

demo: .venv/installed  ## Check one flawed story and show the report
	@echo '$$ dateline check examples/caspian-visit.txt'
	@$(BIN)/dateline check examples/caspian-visit.txt; code=$$?; \
	echo; echo "exit code $$code (0 clean, 1 findings, 2 input, 3 internal, 5 nothing checked)"; test $$code -le 1

browser:  ## Get Debian's Chromium, in which the tests look at the page of `--format html`; without it they are skipped
	command -v chromium > /dev/null || (apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium > /dev/null)

test: lint  ## Everything that must hold before a change goes in
	$(BIN)/pytest --ignore=tests/spark --numprocesses 2 --dist loadfile --no-loadscope-reorder --cov --cov-report=term:skip-covered --cov-fail-under=95

test-spark: .venv/spark  ## The same findings on a cluster of executor processes; it needs Java 17
	$(BIN)/pytest tests/spark --numprocesses 2 --dist loadfile --cov --cov-config=tests/spark/coverage.toml --cov-report=term --cov-fail-under=90

lint: .venv/installed  ## Style, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: .venv-bench/installed  ## Speed, cold and warm, with many rules and many claims, and beside five other engines
	$(BENCH)/python benchmarks/cold_start.py
	$(BENCH)/python benchmarks/warm.py
	$(BENCH)/python benchmarks/rules.py
	$(BENCH)/python -m benchmarks.engines $(SIZES)

docs: .venv/installed  ## Build the documentation's site into build/site; a warning is an error
	$(BIN)/python -m website.build

calibrate: .venv/installed  ## Count anew how reliable extraction is, for its table and docs/calibration.md
	$(BIN)/dateline calibrate benchmarks/labels --table checker/text/confidence.py > docs/calibration.md.new
	mv docs/calibration.md.new docs/calibration.md

clean:  ## Remove what can be made again, the virtual environment included
	rm -rf .venv .venv-bench dist build .coverage .coverage.* htmlcov .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

lock:  ## Choose the versions of every dependency anew
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv
	$(LOCK) --extra dev --output-file requirements-dev.lock
	$(LOCK) --extra spacy --output-file requirements-spacy.lock
	$(LOCK) --extra spark --output-file requirements-spark.lock
	$(LOCK) --extra bench --output-file requirements-bench.lock

.venv/installed: requirements-dev.lock pyproject.toml hatch_build.py
	$(PYTHON) -m venv .venv
	$(PIP) pip==26.3  # Python 3.11 brings one that forgets the pin of `coverage` where a package asks for `coverage[toml]`
	$(PIP) --require-hashes --requirement requirements-dev.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv-bench/installed: requirements-bench.lock pyproject.toml hatch_build.py
	$(PYTHON) -m venv .venv-bench
	$(BENCH)/python -m pip install --quiet --disable-pip-version-check pip==26.3
	$(BENCH)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-bench.lock
	$(BENCH)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.venv/spark: requirements-spark.lock .venv/installed
	$(PIP) --require-hashes --requirement requirements-spark.lock
	@touch $@
