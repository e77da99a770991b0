#!/bin/sh
# Installs or removes kdoctor: the program, its name as a plugin of kubectl, manual pages, completions.
#
#   install.sh install|uninstall ROOT PROGRAM
#
# ROOT is where the folders bin and share are (DESTDIR and PREFIX together). BASH_COMPLETIONS,
# ZSH_COMPLETIONS and FISH_COMPLETIONS name other folders below it for the completions.
set -eu

action=$1
root=$2
program=$3

bin=$root/bin
man=$root/share/man
bash=$root/${BASH_COMPLETIONS:-share/bash-completion/completions}
zsh=$root/${ZSH_COMPLETIONS:-share/zsh/site-functions}
fish=$root/${FISH_COMPLETIONS:-share/fish/vendor_completions.d}

remove() {
  rm -f "$bin/kdoctor" "$bin/kubectl-kdoctor" "$bin/kubectl_complete-kdoctor"
  rm -f "$bash/kdoctor" "$zsh/_kdoctor" "$fish/kdoctor.fish"
  for folder in "$man/man1" "$man/zh_CN/man1"; do
    rm -f "$folder/kdoctor.1" "$folder/kdoctor.1.gz" "$folder"/kdoctor-*.1 "$folder"/kdoctor-*.1.gz
  done
}

case $action in
  install) ;;
  uninstall) remove; exit 0 ;;
  *) echo "install.sh: install or uninstall, not '$action'" >&2; exit 2 ;;
esac

[ -x "$program" ] || { echo "install.sh: there is no program '$program'" >&2; exit 1; }

# What is installed stays until all that takes its place is made.
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT

# Two thirds of what the linker leaves are names for debuggers.
strip -o "$made/kdoctor" "$program"
mkdir "$made/en" "$made/zh"
"$program" manual --lang en "$made/en"
"$program" manual --lang zh-Hans "$made/zh"
gzip -9n "$made"/en/kdoctor*.1 "$made"/zh/kdoctor*.1
export KDOCTOR_LANG=en
for shell in bash zsh fish; do
  "$program" --generate-completion-script "$shell" >"$made/$shell"
done

remove
install -D -m 755 "$made/kdoctor" "$bin/kdoctor"
ln -s kdoctor "$bin/kubectl-kdoctor"
install -m 755 "$(dirname "$0")/kubectl_complete-kdoctor" "$bin/kubectl_complete-kdoctor"
install -D -m 644 -t "$man/man1" "$made"/en/*
install -D -m 644 -t "$man/zh_CN/man1" "$made"/zh/*
install -D -m 644 "$made/bash" "$bash/kdoctor"
install -D -m 644 "$made/zsh" "$zsh/_kdoctor"
install -D -m 644 "$made/fish" "$fish/kdoctor.fish"
