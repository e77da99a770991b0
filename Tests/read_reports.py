#!/usr/bin/env python3
"""Reads reports back with parsers of their formats, and holds each against its JSON.

    read_reports.py FOLDER

For every NAME.json of the folder: NAME.yaml must hold the same data (PyYAML: YAML 1.1), and NAME.md
(markdown-it-py: CommonMark) and NAME.html (html5lib, strict) the same findings. Prints what differs,
and exits 1 where something does.
"""

import base64
import hashlib
import json
import pathlib
import re
import sys
import unicodedata

import html5lib
import markdown_it
import yaml

XHTML = "{http://www.w3.org/1999/xhtml}"


def flat(text):
    """A text with its white space made single blanks."""
    return " ".join(text.split())


def is_shown(text):
    """Whether a text stands in a page as it is: controls and the like are made visible there."""
    return all(unicodedata.category(character) not in ("Cc", "Cf", "Zl", "Zp") for character in text)


def finding_texts(finding):
    fix = finding["fix"]
    return [finding["title"], finding["cause"], fix.get("command") or fix["text"], finding["docs"]]


def told(diagnoses):
    """What every form for people must say."""
    for diagnosis in diagnoses:
        yield diagnosis["target"]["kind"].lower() + "/" + diagnosis["target"]["name"]
        yield diagnosis["target"]["namespace"]
        isShort = len(diagnoses) > 1 and diagnosis["state"] == "healthy"
        for finding in diagnosis["findings"]:
            yield from finding_texts(finding)[:1 if isShort else 4]
        if diagnosis["root"]:
            yield from finding_texts(diagnosis["root"])
            for evidence in diagnosis["root"]["evidence"]:
                yield evidence.get("path") or ""
                yield evidence.get("command") or ""
        for finding in diagnosis.get("suppressed", []):
            yield finding["title"]
        for visit in diagnosis["visits"]:
            yield visit["sent"]


def missing(report, text):
    text = flat(text)
    for wanted in told(report["diagnoses"]):
        if is_shown(wanted) and flat(wanted) not in text:
            yield f"does not say {wanted!r}"


def from_markdown(report, text):
    said = []
    for token in markdown_it.MarkdownIt("commonmark").parse(text):
        if token.type in ("fence", "code_block"):
            said.append(token.content)
            if token.type == "code_block":
                yield f"indents into code: {token.content!r}"
        if token.type == "html_block":
            rest = re.sub(r"</?(details|summary)>", "", token.content)
            if "<" in rest:
                yield f"is markup: {token.content!r}"
            said.append(rest)
        for child in token.children or []:
            if child.type not in ("text", "code_inline", "strong_open", "strong_close", "softbreak"):
                yield f"is markup: {child.type} {child.content!r}"
            said.append("\n" if child.type == "softbreak" else child.content)
        said.append("\n" if token.type == "inline" else "")
    yield from missing(report, "".join(said))


def from_html(report, text):
    parser = html5lib.HTMLParser(strict=True)
    try:
        page = parser.parse(text)
    except html5lib.html5parser.ParseError as error:
        yield f"is no HTML: {error} {parser.errors}"
        return
    ids = [element.get("id") for element in page.iter() if element.get("id")]
    if len(ids) != len(set(ids)):
        yield "has an id twice"
    for element in page.iter():
        name = str(element.tag).replace(XHTML, "")
        if name in ("script", "link", "img", "iframe", "object", "embed", "form", "base"):
            yield f"holds <{name}>"
        for attribute, value in element.attrib.items():
            if attribute.startswith("on") or attribute in ("src", "style"):
                yield f"<{name}> has {attribute}"
            if attribute == "href" and value.lstrip("#") not in ids:
                yield f"leads to {value}"
    sheet = page.find(f".//{XHTML}style").text
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    policy = page.find(f".//{XHTML}meta[@http-equiv]").get("content")
    if f"style-src 'sha256-{digest}'" not in policy:
        yield f"its policy forbids its own style sheet, which is sha256-{digest}"
    body = page.find(f".//{XHTML}body")
    yield from missing(report, " ".join(body.itertext()))


def from_yaml(report, text):
    if yaml.safe_load(text) != report:
        yield "differs from the JSON"
    for character in text:
        if not is_shown(character) and character != "\n":
            yield f"holds {character!r}"


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    found = read = 0
    readers = {"md": from_markdown, "html": from_html, "yaml": from_yaml}
    for path in sorted(pathlib.Path(arguments[0]).glob("*.json")):
        if path.name.endswith(".gitlab.json"):
            continue
        report = json.loads(path.read_text(encoding="utf-8"))
        for ending, reader in readers.items():
            text = path.with_suffix("." + ending).read_text(encoding="utf-8")
            read += 1
            for difference in reader(report, text):
                print(f"{path.stem}.{ending} {difference}")
                found += 1
    print(f"{read} read, {found} differences")
    return 1 if found or not read else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
