#!/bin/sh
# Makes an archive of kdoctor for this kind of machine, its checksum, and the manifest for krew.
#
#   package.sh PROGRAM FOLDER
#
# HOMEPAGE and URL say where the project and its archives will be found.
set -eu

program=$1
folder=$2
homepage=${HOMEPAGE:-https://example.com/kdoctor}
url=${URL:-$homepage/releases}

version=$("$program" --version | cut -d ' ' -f 2)
case $(uname -m) in
  x86_64) arch=amd64 ;;
  aarch64) arch=arm64 ;;
  *) arch=$(uname -m) ;;
esac
name=kdoctor-$version-linux-$arch
# The same commit gives the same archive.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
sh scripts/install.sh install "$stage/installed" "$program"
mkdir -p "$stage/$name" "$folder"
cp "$stage/installed/bin/kdoctor" "$stage/$name/"
cp -r "$stage/installed/share" "$stage/$name/"
cp README.md CHANGELOG.md "$stage/$name/"
# krew wants the program where its manifest says, and unpacks no links: both names are made by it.
tar -C "$stage/$name" --sort=name --owner=0 --group=0 --numeric-owner --mode=u=rwX,go=rX \
  --mtime="@$SOURCE_DATE_EPOCH" --format=ustar -cf - . | gzip -9n >"$folder/$name.tar.gz"
(cd "$folder" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")

sed -e "s|@VERSION@|$version|; s|@ARCH@|$arch|; s|@ARCHIVE@|$name.tar.gz|; s|@HOMEPAGE@|$homepage|" \
  -e "s|@URL@|$url|; s|@SHA256@|$(cut -d ' ' -f 1 "$folder/$name.tar.gz.sha256")|" \
  -e '1,/^apiVersion/{/^#/d}' packaging/krew.yaml >"$folder/kdoctor.yaml"
/usr/bin/python3 scripts/check_krew.py "$folder/kdoctor.yaml" "$folder/$name.tar.gz"
ls -l "$folder"
