#!/usr/bin/env python3
"""Writes the fields of docs/report.schema.json into docs/report.md, between its two marks. With --check
it says whether they stand there.

    python3 scripts/schema_docs.py [--check]
"""
import json
import os
import sys

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "docs")
BEGIN, END = "<!-- fields: made by make docs -->\n", "<!-- end of fields -->"
REFERENCE = "#/$defs/"


class Schema:
    """The schema, and the tables made of it."""

    def __init__(self, root):
        self.root, self.tables, self.missing, self.title = root, [], [], ""

    def described(self, name):
        """Whether a definition has a table of its own; others are told where they are used."""
        return "properties" in self.root["$defs"][name]

    def kind(self, node):
        """The type of a field, in words."""
        if "$ref" in node:
            name = node["$ref"].removeprefix(REFERENCE)
            if self.described(name):
                return f"[{name}](#{name.lower()})"
            return self.kind(self.root["$defs"][name])
        if "const" in node:
            return f"`{json.dumps(node['const'])}`"
        if "enum" in node:
            return ", ".join(f"`{json.dumps(value)}`" for value in node["enum"])
        if "oneOf" in node:
            return " or ".join(self.kind(choice) for choice in node["oneOf"])
        if "allOf" in node:
            # A part without a type only narrows the others.
            kinds = [self.kind(part) for part in node["allOf"]]
            return " and ".join(kind for kind in kinds if kind != "any")
        if node.get("type") == "array":
            return "list of " + self.kind(node["items"])
        if "properties" in node:
            return "object"
        kinds = node.get("type", "any")
        return " or ".join(kinds if isinstance(kinds, list) else [kinds])

    def text(self, node):
        """What a field means; of the definition that it names, where it says nothing itself."""
        if "description" in node:
            return node["description"]
        for choice in [node, *node.get("oneOf", []), node.get("items", {})]:
            if "$ref" in choice:
                found = self.root["$defs"][choice["$ref"].removeprefix(REFERENCE)]
                if "description" in found:
                    return found["description"]
        return ""

    def rows(self, node, lead):
        """A row for each field, and for those of objects within."""
        for name, field in node.get("properties", {}).items():
            path = f"{lead}{name}"
            text = self.text(field)
            if not text:
                self.missing.append(f"{path} of {self.title}")
            presence = "" if name in node.get("required", []) else "optional"
            yield f"| `{path}` | {self.kind(field)} | {presence} | {text} |".replace("  ", " ")
            inner = field
            if field.get("type") == "array" and "properties" in field["items"]:
                inner, path = field["items"], path + "[]"
            yield from self.rows(inner, path + ".")

    def table(self, title, node):
        """The table of an object."""
        self.title = title
        rows = list(self.rows(node, ""))
        if not rows:
            return
        lead = node.get("description")
        self.tables.append("\n".join(
            [f"### {title}", "", *([lead, ""] if lead else []),
             "| field | type | | meaning |", "|---|---|---|---|", *rows, ""]))

    def page(self):
        """All tables."""
        self.table("The report", {key: value for key, value in self.root.items()
                                  if key != "description"})
        for name, node in self.root["$defs"].items():
            self.table(name, node)
        return "\n".join(self.tables)


def main():
    with open(os.path.join(FOLDER, "report.schema.json"), encoding="utf-8") as file:
        schema = Schema(json.load(file))
    text = schema.page()
    if schema.missing:
        sys.exit("docs/report.schema.json describes no " + ", ".join(schema.missing))
    path = os.path.join(FOLDER, "report.md")
    with open(path, encoding="utf-8") as file:
        page = file.read()
    before, _, rest = page.partition(BEGIN)
    whole = before + BEGIN + text + rest[rest.index(END):]
    if "--check" not in sys.argv:
        with open(path, "w", encoding="utf-8") as file:
            file.write(whole)
    elif whole != page:
        sys.exit("docs/report.md is not what docs/report.schema.json says: make docs")


if __name__ == "__main__":
    main()
