# Everything a developer does here. `make demo` and `make test` need Python 3.11 and git, nothing else.
PYTHON ?= python3.11
BIN := .venv/bin
export PYTHONDONTWRITEBYTECODE := 1

.PHONY: help venv demo serve test test-web kills check eval bench lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 10

venv: $(BIN)/legation ## build .venv with the legation command in it

$(BIN)/legation: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: venv ## read the example reports, keep them in a record, ask it questions
	$(BIN)/python tools/demo.py

serve: legation.db ## pages on legation.db, made from the example reports where there is none
	$(BIN)/legation serve --record $<

legation.db: | venv
	$(BIN)/legation add --record $@ examples/nato-israel.jsonl

test: venv ## the tests, without those in a browser
	$(BIN)/python -m pytest --ignore=tests/web/browser

test-web: venv ## the tests of the pages in a real browser
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
		{ echo "Chromium is not installed: apt-get install chromium" >&2; exit 1; }
	$(BIN)/python -m pytest tests/web/browser

kills: venv ## kill a program that adds to a record, 500 times, and look at what is left
	LEGATION_KILLS=500 LEGATION_KILL_REPORTS=10000 $(BIN)/python -m pytest -n0 --durations=0 -k sqlite \
		tests/record/test_kills.py

check: venv ## lint, formatting, types
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

eval: venv ## score against the gold data beside the checkout
	$(BIN)/python tools/evaluate.py

bench: venv ## sentences a second, and where the time goes
	$(BIN)/python tools/bench.py

lock: ## pin every dependency with its hashes
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --group dev -o requirements.lock pyproject.toml

clean: ## remove what was built
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
