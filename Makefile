# Two commands for a fresh machine: `make demo` reads the sample reports and prints the chronology, `make test` runs the tests.
# A second run is quick: each set-up step leaves a stamp in the virtual environment.

VENV ?= .venv
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null && echo $$p && break; done)
RUN := $(VENV)/.run-stamp
DEV := $(VENV)/.dev-stamp
DEMO_DB := $(VENV)/demo.db

.PHONY: demo test lock fuzz clean help

help: ## Say what each target does
	@grep -E '^[a-z]+:.*##' Makefile | sed 's/:.*##/ -/'

demo: $(RUN) ## Set everything up, read the sample reports, print the chronology with citations
	@$(VENV)/bin/communique read samples --db $(DEMO_DB)
	@$(VENV)/bin/communique timeline --db $(DEMO_DB)
	@echo
	@echo "Your own reports:  $(VENV)/bin/communique read FILE_OR_FOLDER…   then   $(VENV)/bin/communique timeline"
	@echo "In a browser:      $(VENV)/bin/communique serve --db $(DEMO_DB)"

test: $(DEV) ## Set everything up and run the tests
	@$(VENV)/bin/python -m pytest -n 2 --dist loadfile

lock: $(VENV)/bin/uv ## Compile the requirements anew, with hashes and without index addresses
	$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" pyproject.toml -o requirements/run.txt
	$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" pyproject.toml --group dev -o requirements/dev.txt
	$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" --group fuzz -o requirements/fuzz.txt

fuzz: $(DEV) ## Feed collecting damaged inputs for a quarter of an hour (SECONDS=60 for less)
	@$(VENV)/bin/uv pip install -q --python $(VENV)/bin/python --require-hashes -r requirements/fuzz.txt
	@$(VENV)/bin/python benchmarks/fuzzing.py $(or $(SECONDS),900)

clean: ## Remove the virtual environment and caches
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(VENV)/bin/uv: requirements/uv.txt
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed; give it as  make PYTHON=/path/to/python3"; exit 1; }
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV)
	@$(VENV)/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/uv.txt
	@touch $@

$(RUN): $(VENV)/bin/uv requirements/run.txt pyproject.toml
	@echo "Setting up (about a minute the first time) …"
	@test -e $(DEV) || $(VENV)/bin/uv pip install -q --python $(VENV)/bin/python --require-hashes -r requirements/run.txt
	@$(VENV)/bin/uv pip install -q --python $(VENV)/bin/python --require-hashes -r requirements/build.txt
	@$(VENV)/bin/uv pip install -q --python $(VENV)/bin/python --no-deps --no-build-isolation -e .
	@touch $@

$(DEV): $(VENV)/bin/uv requirements/dev.txt pyproject.toml
	@echo "Setting up with the tools for tests (about a minute the first time) …"
	@$(VENV)/bin/uv pip install -q --python $(VENV)/bin/python --require-hashes -r requirements/dev.txt
	@$(VENV)/bin/uv pip install -q --python $(VENV)/bin/python --no-deps --no-build-isolation -e .
	@touch $@
