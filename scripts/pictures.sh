#!/bin/sh
# Draws the pictures of the README anew: the poster in both languages, and a walk in it.
# Run it where the texts of flowchart/ have changed: sh scripts/pictures.sh [KDOCTOR]
set -eu
cd "$(dirname "$0")/.."
kdoctor=${1:-.build/debug/kdoctor}

"$kdoctor" chart -o svg=docs/poster.svg --lang en
"$kdoctor" chart -o svg=docs/poster.zh-Hans.svg --lang zh-Hans
"$kdoctor" report --practice two-faults -n two-faults --lang en --fail-on never -o json |
  "$kdoctor" chart -o svg=docs/walk.svg --lang en --highlight -
