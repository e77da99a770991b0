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

remove
[ "$action" = install ] || exit 0

install -D -m 755 "$program" "$bin/kdoctor"
# Two thirds of what the linker leaves are names for debuggers.
strip "$bin/kdoctor"
ln -s kdoctor "$bin/kubectl-kdoctor"
install -m 755 "$(dirname "$0")/kubectl_complete-kdoctor" "$bin/kubectl_complete-kdoctor"

mkdir -p "$man/man1" "$man/zh_CN/man1" "$bash" "$zsh" "$fish"
"$program" manual --lang en "$man/man1"
"$program" manual --lang zh-Hans "$man/zh_CN/man1"
gzip -9nf "$man"/man1/kdoctor*.1 "$man"/zh_CN/man1/kdoctor*.1

export KDOCTOR_LANG=en
"$program" --generate-completion-script bash >"$bash/kdoctor"
"$program" --generate-completion-script zsh >"$zsh/_kdoctor"
"$program" --generate-completion-script fish >"$fish/kdoctor.fish"
