# The commands of the hub. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
RUN := $(BIN)/python

.NOTPARALLEL:
.PHONY: help site serve check test all bench proof event schemas lock browser clean

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(VENV)/.site: requirements.txt pyproject.toml scripts/setup_venv.sh
	@PYTHON="$(PYTHON)" sh scripts/setup_venv.sh "$(VENV)" requirements.txt
	@touch $@

$(VENV)/.test: requirements-test.txt $(VENV)/.site
	@PYTHON="$(PYTHON)" sh scripts/setup_venv.sh "$(VENV)" requirements-test.txt
	@touch $@

site: $(VENV)/.site ## Set up, check the data and build the site into site/
	@$(RUN) scripts/build_site.py

serve: $(VENV)/.site ## Preview at http://127.0.0.1:8000, rebuilt on every change
	@$(RUN) scripts/serve_site.py

check: $(VENV)/.site ## Check the data only (seconds)
	@$(RUN) scripts/check_data.py

# A title goes through the environment as it was typed: neither make nor the shell may read dollars, quotes or backticks in it.
override TITLE := $(value TITLE)
override FROM := $(value FROM)
export TITLE FROM

event: $(VENV)/.site ## New event: make event TITLE="..."  or  make event FROM=<id>
	@$(RUN) scripts/new_event.py

schemas: $(VENV)/.site ## Write resources/schemas and resources/templates anew
	@$(RUN) scripts/write_schemas.py

browser: ## Find Chromium, or install it from Debian when this user may
	@sh scripts/find_browser.sh

test: $(VENV)/.test browser site ## Set up and prove everything (under 15 minutes on two cores)
	@$(RUN) scripts/run_tests.py

all: test ## What continuous integration runs

bench: $(VENV)/.test ## Measurements: the data check and the generator against their yardsticks
	@$(RUN) scripts/bench.py

proof: $(VENV)/.test browser site ## What is too long for every run
	@$(RUN) scripts/run_proof.py

lock: ## Pin the dependencies anew (needs uv); no index address is written
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -q pyproject.toml --extra test -c requirements.txt -o requirements-test.txt

clean: ## Remove everything that was made
	rm -rf $(VENV) build site .pytest_cache .ruff_cache .mypy_cache .hypothesis
