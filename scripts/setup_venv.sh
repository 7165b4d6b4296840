#!/bin/sh
# Make the virtual environment and install pinned, hashed requirements: setup_venv.sh VENV REQUIREMENTS
set -eu
venv=$1
requirements=$2
: "${PYTHON:=python3}"

"$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Python 3.11 or later is needed; $("$PYTHON" --version 2>&1) was found. Name another one: make site PYTHON=python3.12" >&2
    exit 1
}
# A set-up that was stopped half-way, or whose Python is gone, is made anew.
"$venv/bin/python" -m pip --version >/dev/null 2>&1 || rm -rf "$venv"
if [ ! -x "$venv/bin/python" ]; then
    echo "Making $venv with $("$PYTHON" --version)"
    "$PYTHON" -m venv "$venv" || {
        rm -rf "$venv"
        echo "This Python cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv" >&2
        exit 1
    }
fi
echo "Installing $requirements"
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$requirements"
# The project itself carries no hash, so it is installed apart, with the setuptools pinned above.
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --config-settings editable_mode=compat -e .
