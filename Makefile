# What a person does with Hefu. The work sits in scripts/; `make` alone lists the targets.
PYTHON ?= python3
PORT ?= 8000
AGREEMENTS ?= 1000
IN := .venv/bin/python -m

export PYTHON UPGRADE
# The tools read the site's settings too; what they leave behind stays in this folder.
export HEFU_HOME := $(CURDIR)/.hefu

.DEFAULT_GOAL := help
.PHONY: help run test check format bench lock shape schema messages ready-to-run ready-to-test

help: ## list these targets
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' Makefile | expand -t 12

run: ready-to-run ## set up, fill in the example and start the application (PORT=8000)
	@HEFU_DEMO=1 .venv/bin/hefu site init --example examples
	@HEFU_DEMO=1 exec .venv/bin/hefu serve --port $(PORT)

test: ready-to-test ## every test: both databases and a real browser
	@$(PYTHON) scripts/install_browser.py
	@.venv/bin/python scripts/run_tests.py

check: ready-to-test ## format, lint, types, import contracts, the docs' tests
	@$(IN) ruff format --check .
	@$(IN) ruff check .
	@$(IN) mypy
	@.venv/bin/lint-imports
	@$(IN) pytest -q -p no:django tests/test_docs.py

format: ready-to-test ## put the code into shape
	@$(IN) ruff format .
	@$(IN) ruff check --fix .

bench: ready-to-test ## measure the reader, the log, the judge and a full site (AGREEMENTS=10000: the largest)
	@.venv/bin/python benchmarks/reading.py
	@.venv/bin/python benchmarks/fields.py
	@.venv/bin/python benchmarks/speed.py
	@.venv/bin/python benchmarks/hostile.py
	@.venv/bin/python benchmarks/history.py
	@.venv/bin/python benchmarks/verdicts.py
	@.venv/bin/python benchmarks/site.py --agreements $(AGREEMENTS) $(if $(DATASETTE),--datasette $(DATASETTE))
	@.venv/bin/python benchmarks/site.py --agreements $(AGREEMENTS) --database postgresql

lock: ## make the lock files anew (UPGRADE=1: newer releases)
	@scripts/lock.sh

shape: ## print the ten longest files and functions
	@$(PYTHON) scripts/shape.py

schema: ready-to-test ## make the shipped JSON Schema of a reading anew
	@.venv/bin/python scripts/make_schema.py

messages: ready-to-test ## compile the site's translations
	@$(IN) babel.messages.frontend compile -D django -d src/hefu_site/locale

ready-to-run:
	@$(PYTHON) scripts/set_up.py run

ready-to-test:
	@$(PYTHON) scripts/set_up.py dev
