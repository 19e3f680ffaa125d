# One word per chore; `just` lists them.
python := ".venv/bin/python"

default:
    @just --list

# a virtual environment with all that development needs
setup:
    python3 -m venv .venv
    .venv/bin/pip install -q -e '.[test,dev]'

test *words:
    {{python}} -m pytest {{words}}

lint:
    .venv/bin/ruff check .
    .venv/bin/ruff format --check .
    .venv/bin/mypy
    .venv/bin/lint-imports

# everything that is made from something else
generate:
    {{python}} tools/declared.py
    {{python}} tools/reference.py
    {{python}} tools/examples.py
    {{python}} tools/pictures.py
    AKCLI_GOLDEN=1 {{python}} -m pytest -q tests/test_golden.py

# what can differ on the other Pythons that this machine has, the lowest of them with the lowest dependencies
matrix:
    .venv/bin/nox

# the properties for longer, each on so many inputs
long inputs="10000":
    AKCLI_LONG={{inputs}} {{python}} -m pytest -m hypothesis --hypothesis-show-statistics | tools/inputs.awk

mutants:
    tools/mutants.sh

coverage:
    .venv/bin/coverage run -m pytest
    .venv/bin/coverage combine -q
    .venv/bin/coverage report

# list the facts as they stand as an edition: what changed, its fingerprint; prints what the changelog says of them
release *words:
    {{python}} tools/release.py {{words}}

bench *words:
    {{python}} benchmarks/run.py {{words}}
