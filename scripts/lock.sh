#!/usr/bin/env bash
# Make the lock files anew from pyproject.toml: hashes for every platform, and no address of any registry.
set -euo pipefail
cd "$(dirname "$0")/.."

compile() {
    .boot/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
        "$@" pyproject.toml
}

python=${PYTHON:-python3}
if [ ! -x .boot/bin/uv ]; then
    "$python" scripts/set_up.py dev
fi
compile ${UPGRADE:+--upgrade} --group dev --extra site -o requirements/dev.txt
compile ${UPGRADE:+--upgrade} --group build --extra site --constraint requirements/dev.txt -o requirements/run.txt
.boot/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate \
    requirements/boot.in -o requirements/boot.txt

if grep -n '://' requirements/*.txt; then
    echo 'lock: a lock file holds an address (see above); it must hold names and hashes only' >&2
    exit 1
fi
wc -l requirements/*.txt
