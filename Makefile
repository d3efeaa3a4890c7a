# The front door: `make demo` and `make test` work on a bare machine with Python 3.11+, git and make.
PYTHON ?= python3
SHARED ?= ../shared
BIN := .venv/bin

.PHONY: demo test test-system evaluate ontology format lock clean

.venv/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: .venv/installed ## five articles in, conflicts out
	@rm -rf demo && mkdir demo
	$(BIN)/provenance ingest seeds --store demo/store
	$(BIN)/provenance build --store demo/store
	$(BIN)/provenance conflicts --store demo/store
	$(BIN)/provenance visualise --store demo/store --out demo/graph.html
	$(BIN)/provenance audit --store demo/store --format html --out demo/audit.html
	$(BIN)/provenance export --store demo/store --format trig --out demo/claims.trig
	@printf '\nOpen in a browser (no network needed):\n  demo/graph.html   who says what, and where they disagree\n  demo/audit.html   every claim in its sentence, for a fact-checker\n'
	@printf '\nTry next:\n  %s\n  %s\n  %s\n' \
	  '$(BIN)/provenance query --list --store demo/store' \
	  '$(BIN)/provenance query contested-measurands --store demo/store' \
	  '$(BIN)/provenance conflicts --all --store demo/store'

test: .venv/installed ## lint, types, import contracts, every test that needs Python only
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -m "not system" --ignore=tests/shared --cov --cov-report=term:skip-covered --cov-fail-under=90

test-system: .venv/installed ## tests with a browser and a database server; fails when one is missing
	$(BIN)/python -m pytest -m system --ignore=tests/shared

evaluate: .venv/installed ## scores against annotated data; floors only rise
	@test -d "$(SHARED)" || { echo "evaluate: no folder $(SHARED); give SHARED=<folder with the annotated data>" >&2; exit 1; }
	$(BIN)/python -m evaluation.gate "$(SHARED)"
	SHARED="$(abspath $(SHARED))" $(BIN)/python -m pytest tests/shared

ontology: .venv/installed ## pages of the ontology and its code lists, in dist/ontology
	@mkdir -p dist/ontology
	$(BIN)/python -m pylode ontology/claim.ttl -o dist/ontology/index.html
	$(BIN)/python tools/render_code_lists.py > dist/ontology/code-lists.md

format: .venv/installed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## needs uv
	uv pip compile pyproject.toml --universal --generate-hashes --no-emit-index-url --all-extras --group dev --python-version 3.11 --quiet --upgrade --output-file requirements.lock

clean:
	rm -rf .venv demo dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
