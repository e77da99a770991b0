#!/usr/bin/env python3
"""Holds JSON reports against docs/report.schema.json.

    validate_reports.py SCHEMA REPORT ...

Prints every violation of every report and exits 1 where there is one. The published schema lets
fields be added; here a field that it does not describe is a violation too, so that none is added
without a word on what it means.
"""

import json
import sys

from jsonschema import Draft202012Validator


def strict(schema):
    """The schema with no room for fields that it does not name."""
    if isinstance(schema, list):
        return [strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    result = {key: strict(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        result["additionalProperties"] = False
    return result


def violations(validator, report):
    for error in sorted(validator.iter_errors(report), key=lambda error: list(map(str, error.path))):
        place = "/".join(map(str, error.absolute_path)) or "(top)"
        yield f"{place}: {error.message[:300]}"


def main(arguments):
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(arguments[0], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(strict(schema))
    found = 0
    for path in arguments[1:]:
        try:
            with open(path, encoding="utf-8") as file:
                report = json.load(file)
        except ValueError as error:
            print(f"{path}: no JSON: {error}")
            found += 1
            continue
        for violation in violations(validator, report):
            print(f"{path}: {violation}")
            found += 1
    print(f"{len(arguments) - 1} reports, {found} violations", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
