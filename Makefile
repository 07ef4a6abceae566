# Two commands: `make brief` and `make test`. Both cost nothing the second time.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: brief install test lint check sample benchmarks score format

brief: $(VENV)/.installed $(VENV)/.pango  ## make the sample briefs in out/
	@$(BIN)/briefgen build corpus --date 2026-03-09 > /dev/null
	@$(BIN)/briefgen build corpus --date 2026-03-10 > /dev/null
	@$(BIN)/briefgen build corpus

install: $(VENV)/.installed

$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "briefgen needs Python 3.11 or newer; name one with make PYTHON=python3.12")'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

# WeasyPrint draws with Pango, which pip cannot bring.
$(VENV)/.pango: $(VENV)/.installed
	@$(BIN)/python -c 'import weasyprint' 2>/dev/null || sh .ci/pango
	@touch $@

$(VENV)/.tools: $(VENV)/.installed $(VENV)/.pango
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check 'pip>=25.1' && $(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

$(VENV)/.browser: $(VENV)/.tools
	@sh .ci/browser
	@touch $@

test: $(VENV)/.tools $(VENV)/.browser  ## install the test tools and run all tests, with branch coverage
	@$(BIN)/python -m pytest --cov

lint: $(VENV)/.tools  ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

check: test lint  ## what CI runs

sample: brief  ## make anew the brief that `templates check` renders
	@cp out/2026-03-11/brief.json templates/sample.json

benchmarks: $(VENV)/.installed  ## the table of benchmarks/README.md
	@$(BIN)/python benchmarks/run.py

score: $(VENV)/.installed  ## score against the development sets beside the clone
	@$(PYTHON) ../shared/eval/score_all.py --briefgen $(BIN)/briefgen
	@$(BIN)/briefgen build ../shared/seeds -o $(VENV)/seeds > /dev/null && $(PYTHON) ../shared/eval/score_brief.py --brief $$(ls $(VENV)/seeds/*/brief.json | head -n 1)

format: $(VENV)/.tools
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .
