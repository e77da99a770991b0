#!/bin/sh
# Installs what building (build), testing (test), measuring (bench), packaging (package) and looking at
# pages (html) need and this machine lacks.
# Debian and Ubuntu; elsewhere it says what is missing. Installs nothing where nothing is missing.
set -eu

missing=''

# need PACKAGE COMMAND...: the package is missing where the command fails.
need() {
  package=$1
  shift
  if ! "$@" >/dev/null 2>&1; then missing="$missing $package"; fi
}

if ! command -v swift >/dev/null 2>&1; then
  echo 'kdoctor needs a Swift toolchain (6.2 or newer), and there is no "swift" in the PATH.' >&2
  echo 'Install one from https://www.swift.org/install/linux/ and try again.' >&2
  exit 1
fi

for purpose in "$@"; do
  case $purpose in
    build)
      need pkg-config command -v pkg-config
      need zlib1g-dev sh -c 'echo "#include <zlib.h>" | cc -E - || test -f /usr/include/zlib.h'
      need libncurses-dev sh -c 'echo "#include <ncurses.h>" | cc -E - || test -f /usr/include/ncurses.h'
      ;;
    test)
      need python3 test -x /usr/bin/python3
      need python3-jsonschema /usr/bin/python3 -c 'import jsonschema'
      need python3-lxml /usr/bin/python3 -c 'import lxml.etree'
      need python3-prometheus-client /usr/bin/python3 -c 'import prometheus_client'
      need prometheus test -x /usr/bin/promtool
      need python3-yaml /usr/bin/python3 -c 'import yaml'
      need python3-html5lib /usr/bin/python3 -c 'import html5lib'
      need python3-markdown-it /usr/bin/python3 -c 'import markdown_it'
      need tar command -v tar
      need openssl command -v openssl
      need tmux command -v tmux
      need zsh command -v zsh
      need fish command -v fish
      need mandoc command -v mandoc
      need man-db command -v man
      need librsvg2-bin command -v rsvg-convert
      need poppler-utils command -v pdftotext
      need fontconfig command -v fc-list
      need fonts-liberation sh -c 'fc-list : family | grep -E "Liberation Sans|Nimbus Sans|Arial"'
      need fonts-noto-cjk sh -c 'fc-list :lang=zh-cn | grep .'
      need prometheus-blackbox-exporter test -x /usr/bin/prometheus-blackbox-exporter
      ;;
    package)
      need python3 test -x /usr/bin/python3
      need python3-yaml /usr/bin/python3 -c 'import yaml'
      need debootstrap test -x /usr/sbin/debootstrap
      ;;
    html)
      need python3 test -x /usr/bin/python3
      need chromium command -v chromium
      need fonts-noto-cjk sh -c 'fc-list :lang=zh-cn | grep .'
      ;;
    bench)
      need python3 test -x /usr/bin/python3
      need jq command -v jq
      need curl command -v curl
      need less command -v less
      ;;
  esac
done

[ -n "$missing" ] || exit 0

command="apt-get install -y --no-install-recommends$missing"
if ! command -v apt-get >/dev/null 2>&1; then
  echo "kdoctor needs these packages (Debian's names):$missing" >&2
  echo 'Install them with the package manager of this system and try again.' >&2
  exit 1
fi
echo "==> Installing$missing"
if [ "$(id -u)" = 0 ]; then
  as_root=env
elif command -v sudo >/dev/null 2>&1 && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
  as_root=sudo
else
  echo 'That needs rights which this account does not have. Type this, then try again:' >&2
  echo "    sudo apt-get update && sudo $command" >&2
  exit 1
fi
for service in prometheus-blackbox-exporter prometheus; do
  case "$missing " in
    *" $service "*)
      # The tests start the exporter themselves and need only promtool; the packages would start services.
      if [ -d /run/systemd/system ]; then $as_root systemctl mask "$service.service"; fi
      ;;
  esac
done
$as_root apt-get update -q
# shellcheck disable=SC2086
$as_root DEBIAN_FRONTEND=noninteractive $command
