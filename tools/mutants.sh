#!/usr/bin/env bash
# Mutation testing of the modules that decide something (see [tool.mutmut] in pyproject.toml), in a copy of the tree.
# What survives is listed at the end; docs/mutants.md says what is known of it. Words go to `mutmut run`.
set -euo pipefail
cd "$(dirname "$0")/.."
PATH="$PWD/.venv/bin:$PATH"
rm -rf build/mutants && mkdir -p build/mutants
cp -r src tests docs data pyproject.toml build/mutants
cd build/mutants
# A cache would answer for a mutant, and mutmut leaves decorated functions alone.
grep -v '^@cache$' ../../src/akcli/facts/dates.py > src/akcli/facts/dates.py
mutmut run "$@"
mutmut results
