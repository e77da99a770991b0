#!/bin/sh
# Makes the pictures of the README anew: the poster in both languages, a walk in it, and the screens
# of the session (scripts/pictures.py, which needs tmux): sh scripts/pictures.sh [KDOCTOR]
set -eu
cd "$(dirname "$0")/.."
kdoctor=${1:-.build/debug/kdoctor}

"$kdoctor" chart -o svg=docs/poster.svg --lang en
"$kdoctor" chart -o svg=docs/poster.zh-Hans.svg --lang zh-Hans
"$kdoctor" report --practice two-faults -n two-faults --lang en --fail-on never -o json |
  "$kdoctor" chart -o svg=docs/walk.svg --lang en --highlight -
python3 scripts/pictures.py "$kdoctor"
