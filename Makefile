# Needs Python 3.11 or newer, make and pip. Another Python: make run PYTHON=python3.13
PYTHON ?= python3
VENV ?= .venv
DOCUMENT ?= $(firstword $(wildcard sample_docs/*.txt))
BIN := $(VENV)/bin

.PHONY: run test lock clean
.DELETE_ON_ERROR:

run: $(VENV)/run.done
	@$(BIN)/reader $(DOCUMENT)

test: $(VENV)/dev.done
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m pytest

# Both locks agree on every version, so that one environment serves both.
$(VENV)/%.done: requirements/%.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --require-hashes -r $<
	$(BIN)/python -m pip install --disable-pip-version-check --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo 'Python 3.11 or newer is needed; name it: make $(MAKECMDGOALS) PYTHON=python3.13' >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

lock:
	requirements/lock.sh $(PYTHON)

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
