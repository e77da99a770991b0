#!/usr/bin/env python3
"""Holds the forms of a report against each other.

    check_formats.py SCHEMAS FOLDER

FOLDER holds for each report NAME.json and the same report in every other form, NAME.junit.xml,
NAME.sarif and so on. Each is read by a parser of its own format, held against the format's schema
where there is one (in SCHEMAS), and must tell the findings that the JSON tells. Prints what is wrong
and exits 1 where something is.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

import lxml.etree
from jsonschema import Draft4Validator, FormatChecker
from prometheus_client.parser import text_string_to_metric_families

LEVELS = {"problem": "error", "warning": "warning", "info": "note"}
COMMANDS = {"problem": "error", "warning": "warning", "info": "notice"}
QUALITIES = {"problem": "critical", "warning": "minor", "info": "info"}
SHOWN = re.compile(r"[!-~]+")


class Finding:
    """A finding of the JSON report, with its application."""

    def __init__(self, diagnosis, finding, suppressed):
        self.application = diagnosis["target"]
        self.finding = finding
        self.suppressed = suppressed
        self.id = finding["id"]
        self.object = finding["object"]
        self.severity = finding["severity"]


class Report:
    """What every form has to tell."""

    def __init__(self, report):
        self.report = report
        self.diagnoses = report["diagnoses"]
        self.findings = []
        for diagnosis in self.diagnoses:
            told = [diagnosis["root"]] if diagnosis["root"] else []
            for finding in told + diagnosis["findings"]:
                self.findings.append(Finding(diagnosis, finding, False))
            for finding in diagnosis.get("suppressed", []):
                self.findings.append(Finding(diagnosis, finding, True))
        self.told = [finding for finding in self.findings if not finding.suppressed]
        self.inconclusive = [d["target"] for d in self.diagnoses if d["state"] == "inconclusive"]
        self.unseen = not self.diagnoses or bool(report["notRead"])


def key(reference):
    return (reference["kind"], reference["namespace"], reference["name"])


def same(what, found, wanted):
    if found != wanted:
        yield f"{what}: {found!r} is not {wanted!r}"


def flat(text):
    return " ".join(text.split())


def kubectl_name(reference):
    return f"{reference['kind'].lower()}/{reference['name']}"


def names_in(reference, text):
    """Whether a text names an object; of a name with signs to be shown, its kind will do."""
    name = kubectl_name(reference)
    return (name if SHOWN.fullmatch(name) else name.split("/")[0] + "/") in text


def acts(text):
    """What could act on a terminal."""
    return sorted({hex(ord(sign)) for sign in text if ord(sign) < 32 and sign != "\n" or 127 <= ord(sign) < 160
                   or sign in "\u202e\u202d\u2066\u2067\u2068\u200f"})


def check_junit(report, path, schemas):
    document = lxml.etree.parse(str(path), lxml.etree.XMLParser(resolve_entities=False))
    if not schemas["junit"].validate(document):
        yield str(schemas["junit"].error_log)
    root = document.getroot()
    cases = {}
    for suite in root:
        for case in suite.findall("testcase"):
            namespace = case.get("classname").removeprefix("kdoctor").removeprefix(".")
            cases[(namespace, case.get("name"))] = case
        for count, tag in ("tests", "testcase"), ("failures", "testcase/failure"), ("errors", "testcase/error"):
            yield from same(f"{count} of {suite.get('name')}", int(suite.get(count)), len(suite.findall(tag)))
    yield from same("tests", int(root.get("tests")), len(report.diagnoses) + report.unseen)
    outcomes = {"problem": "failure", "inconclusive": "error", "warning": "system-out", "healthy": "system-out"}
    for diagnosis in report.diagnoses:
        target = diagnosis["target"]
        name = (target["namespace"], kubectl_name(target))
        case = cases.get(name)
        if case is None and not SHOWN.fullmatch("".join(name)):
            # Its signs are shown; kind and namespace find it.
            start = (name[0], name[1].split("/")[0])
            case = next((c for n, c in cases.items() if (n[0], n[1].split("/")[0]) == start), None)
        if case is None:
            yield f"no test for {name}"
            continue
        yield from same(f"outcome of {name}", [child.tag for child in case], [outcomes[diagnosis["state"]]])
        text = flat(case[0].text)
        for finding in report.findings:
            if finding.application == target:
                if f"kdoctor explain {finding.id}" not in text or not names_in(finding.object, text):
                    yield f"{name} does not tell {finding.id} at {finding.object}"
        if diagnosis["root"] and diagnosis["state"] == "problem":
            yield from same("type", case[0].get("type"), diagnosis["root"]["id"])


def check_sarif(report, path, schemas):
    log = json.loads(path.read_text())
    for error in schemas["sarif"].iter_errors(log):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:300]}"
    run, = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    found = []
    for result in run["results"]:
        properties = result["properties"]
        found.append((key(properties["application"]), result["ruleId"], key(properties["object"]), result["level"],
                      properties["confidence"], bool(result.get("suppressions"))))
        yield from same("rule", rules[result["ruleIndex"]], result["ruleId"])
        yield from same("logical location", result["locations"][0]["logicalLocations"][0]["name"],
                        properties["object"]["name"])
        for location in result["locations"] + result.get("relatedLocations", []):
            uri = location["physicalLocation"]["artifactLocation"]["uri"]
            if not re.fullmatch(r"(file://)?[A-Za-z0-9._~/%-]+", uri):
                yield f"no reference of RFC 3986: {uri}"
        yield from (f"message holds {sign}" for sign in acts(result["message"]["text"]))
    yield from same("results", found, [
        (key(f.application), f.id, key(f.object), LEVELS[f.severity], f.finding["confidence"], f.suppressed)
        for f in report.findings])
    prints = [result["partialFingerprints"]["primaryLocationLineHash"] for result in run["results"]]
    yield from same("different fingerprints", len(set(prints)), len(prints))
    for rule in run["tool"]["driver"]["rules"]:
        # What GitHub's code scanning takes at most.
        for name, limit in ("shortDescription", 1024), ("fullDescription", 1024):
            if len(rule[name]["text"]) > limit:
                yield f"{name} of {rule['id']} is too long"
    invocation, = run["invocations"]
    yield from same("success", invocation["executionSuccessful"], not report.inconclusive and not report.unseen)
    notes = invocation["toolExecutionNotifications"]
    yield from same("errors", len([n for n in notes if n["level"] == "error"]), len(report.inconclusive) + report.unseen)
    wanted = {entry["question"] for d in report.diagnoses for entry in d["notChecked"]}
    yield from same("not checked", {n["descriptor"]["id"] for n in notes if "descriptor" in n}, wanted)


def unescaped(text, property=False):
    """A value as the runner of GitHub Actions reads it."""
    signs = {"%25": "%", "%0A": "\n", "%0D": "\r"} | ({"%3A": ":", "%2C": ","} if property else {})
    return re.sub("%[0-9A-F]{2}", lambda match: signs[match.group()], text)


def check_github(report, path, schemas):
    text = path.read_text()
    found, notices = [], []
    for line in text.removesuffix("\n").split("\n"):
        match = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        if not match:
            yield f"no command: {line}"
            continue
        properties = dict(part.split("=", 1) for part in match.group(2).split(","))
        title, message = unescaped(properties["title"], True), unescaped(match.group(3)).split("\n")
        if message[-1].startswith("kdoctor explain "):
            found.append((match.group(1), message[-1].removeprefix("kdoctor explain "), message[0]))
        else:
            notices.append((match.group(1), title, "\n".join(message)))
    yield from same("findings", [entry[:2] for entry in found], [(COMMANDS[f.severity], f.id) for f in report.told])
    for (_, _, headline), finding in zip(found, report.told):
        if not names_in(finding.object, headline):
            yield f"{headline} does not name {finding.object}"
    yield from same("inconclusive", len([n for n in notices if n[0] == "error"]), len(report.inconclusive) + report.unseen)
    for finding in report.findings:
        if finding.suppressed and not any(f"[{finding.id}]" in notice[2] for notice in notices):
            yield f"{finding.id} is suppressed silently"
    yield from (f"holds {sign}" for sign in acts(text))


def check_gitlab(report, path, schemas):
    entries = json.loads(path.read_text())
    found = [entry for entry in entries if entry["check_name"] != "inconclusive"]
    yield from same("findings", [(entry["check_name"], entry["severity"]) for entry in found],
                    [(f.id, "info" if f.suppressed else QUALITIES[f.severity]) for f in report.findings])
    for entry, finding in zip(found, report.findings):
        if not names_in(finding.object, entry["description"]):
            yield f"{entry['description']} does not name {finding.object}"
    yield from same("inconclusive", len(entries) - len(found), len(report.inconclusive) + report.unseen)
    yield from same("different fingerprints", len({entry["fingerprint"] for entry in entries}), len(entries))
    for entry in entries:
        yield from same("fields", sorted(entry), ["check_name", "description", "fingerprint", "location", "severity"])
        place = entry["location"]
        if place["path"].startswith(("/", "./")) or not place["path"] or place["lines"]["begin"] < 1:
            yield f"no place: {place}"
        yield from (f"description holds {sign}" for sign in acts(entry["description"] + place["path"]))


def check_prometheus(report, path, schemas):
    text = path.read_text()
    samples = collections.defaultdict(dict)
    for family in text_string_to_metric_families(text):
        for sample in family.samples:
            labels = tuple(sorted(sample.labels.items()))
            if labels in samples[sample.name]:
                yield f"{sample.name}{labels} is there twice"
            samples[sample.name][labels] = sample.value

    def labels(target, **others):
        return tuple(sorted({**target, **others}.items()))

    if all(SHOWN.fullmatch("".join(d["target"].values())) for d in report.diagnoses):
        for diagnosis in report.diagnoses:
            for state in "healthy", "problem", "warning", "inconclusive":
                found = samples["kdoctor_application_state"].get(labels(diagnosis["target"], state=state))
                yield from same(f"state {state}", found, float(diagnosis["state"] == state))
            serving = samples["kdoctor_application_serving"].get(labels(diagnosis["target"]))
            wanted = None if diagnosis["serving"] is None else float(diagnosis["serving"])
            yield from same("serving", serving, wanted)
        wanted = collections.Counter(
            labels(f.application, id=f.id, **{name: f.finding[name] for name in ("layer", "severity", "confidence")})
            for f in report.told)
        yield from same("findings", samples["kdoctor_finding"], dict(wanted))
    yield from same("number of findings", sum(samples["kdoctor_finding"].values()), float(len(report.told)))
    yield from same("number of suppressed findings", sum(samples["kdoctor_suppressed_findings"].values()),
                    float(len(report.findings) - len(report.told)))
    yield from same("state", [dict(key)["state"] for key, value in samples["kdoctor_report_state"].items() if value],
                    [report.report["state"]])
    lint = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True, check=False)
    yield from same("promtool", (lint.returncode, lint.stdout + lint.stderr), (0, ""))
    yield from (f"holds {sign}" for sign in acts(text))


FORMATS = {
    ".junit.xml": check_junit,
    ".sarif": check_sarif,
    ".github.txt": check_github,
    ".gitlab.json": check_gitlab,
    ".prom": check_prometheus,
}


def main(arguments):
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    kept, folder = map(pathlib.Path, arguments)
    sarif = json.loads((kept / "sarif-schema-2.1.0.json").read_text())
    schemas = {
        "sarif": Draft4Validator(sarif, format_checker=FormatChecker()),
        "junit": lxml.etree.XMLSchema(lxml.etree.parse(str(kept / "junit-10.xsd"))),
    }
    reports = sorted(path for path in folder.glob("*.json") if not path.name.endswith(".gitlab.json"))
    wrong = 0
    for path in reports:
        report = Report(json.loads(path.read_text()))
        for ending, check in FORMATS.items():
            other = path.with_name(path.stem + ending)
            for problem in check(report, other, schemas):
                print(f"{other.name}: {problem}")
                wrong += 1
    print(f"{len(reports)} reports in {len(FORMATS) + 1} forms, {wrong} differences", file=sys.stderr)
    return 1 if wrong or not reports else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
