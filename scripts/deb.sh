#!/bin/sh
# Makes a package for Debian and Ubuntu.
#
#   deb.sh PROGRAM FOLDER
set -eu

program=$1
folder=$2
version=$("$program" --version | cut -d ' ' -f 2)
arch=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
root=$stage/root
ZSH_COMPLETIONS=share/zsh/vendor-completions sh scripts/install.sh install "$root/usr" "$program"
documents=$root/usr/share/doc/kdoctor
install -D -m 644 CHANGELOG.md "$documents/changelog"
gzip -9n "$documents/changelog"

# dpkg-shlibdeps reads what a package is built from in this file.
mkdir "$stage/debian"
printf 'Source: kdoctor\n\nPackage: kdoctor\nArchitecture: any\n' >"$stage/debian/control"
needs=$(cd "$stage" && dpkg-shlibdeps -O root/usr/bin/kdoctor)

mkdir "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<EOF
Package: kdoctor
Version: $version-1
Architecture: $arch
Maintainer: ${MAINTAINER:-kdoctor <kdoctor@example.com>}
Section: admin
Priority: optional
Installed-Size: $(du -sk "$root/usr" | cut -f 1)
Depends: ${needs#shlibs:Depends=}
Recommends: ca-certificates
Suggests: kubernetes-client, librsvg2-bin
Description: finds out why an application on Kubernetes does not answer
 kdoctor walks a troubleshooting flowchart from the Pods over the Service to
 the Ingress, answers each question from the cluster, and names the failing
 layer with evidence, cause and fix. It only reads.
 .
 It is a program for the terminal, a reporter for scripts and CI, a plugin of
 kubectl, and a teacher; in English and Simplified Chinese.
EOF
(cd "$root" && find usr -type f -exec md5sum {} + >DEBIAN/md5sums)
chmod -R u=rwX,go=rX "$root"
mkdir -p "$folder"
dpkg-deb --root-owner-group -Zxz --build "$root" "$folder/kdoctor_$version-1_$arch.deb"
ls -l "$folder"
