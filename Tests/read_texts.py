#!/usr/bin/env python3
"""Reads texts back that were written for Markdown, HTML and YAML.

    read_texts.py FILE

FILE is a JSON list of objects: `text`, `visible` (the text as people are shown it), `inline` and `code`
(Markdown), `html`, and `yaml` (a field `x` of a document). Prints each that does not come back as it
went in, or comes back as anything but text, and exits 1 where one does.
"""

import json
import sys

import html5lib
import markdown_it
import yaml

PARAGRAPH = ["paragraph_open", "inline", "paragraph_close"]
# What GitHub, GitLab and chats make links and references of wherever it is not code.
MEANING = ["@", "://", "www.", "#", "!1", "gh-", "~", "$", "<", ">", "&", "|", "*", "`", "]("]


def markdown(text):
    """The text of one paragraph, and the part of it that is not code."""
    tokens = markdown_it.MarkdownIt("commonmark").parse(text)
    if [token.type for token in tokens] not in ([], PARAGRAPH):
        return None, ""
    children = tokens[1].children if tokens else []
    if any(child.type not in ("text", "code_inline") for child in children):
        return None, ""
    bare = "\0".join(child.content for child in children if child.type == "text")
    return "".join(child.content for child in children), bare


def html(text):
    document = html5lib.HTMLParser(strict=True).parse(
        f"<!DOCTYPE html><title>x</title><p title=\"{text}\">{text}</p>")
    element = document.find(".//{*}p")
    return element.text or "" if len(element) == 0 else None, element.get("title")


def differences(case):
    shown = case["visible"]
    inline, bare = markdown(case["inline"])
    if inline != shown.strip(" "):
        yield "inline", inline
    for sign in MEANING:
        if sign in bare.lower():
            yield f"inline, not as code: {sign}", bare
    code, rest = markdown(case["code"])
    if (code or "").strip(" ") != shown.strip(" ") or rest:
        yield "code", code
    for found in html(case["html"]):
        if found != shown:
            yield "html", found
    found = yaml.safe_load(case["yaml"])
    if found != {"x": case["text"]}:
        yield "yaml", found


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        cases = json.load(file)
    found = [(case["text"], *difference) for case in cases for difference in differences(case)]
    for text, form, back in found:
        print(f"{form}: {text!r} came back as {back!r}")
    print(f"{len(cases)} texts, {len(found)} differences")
    return 1 if found or not cases else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
