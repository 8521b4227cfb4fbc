#!/usr/bin/env python3
"""Reads public sets of records and writes reading.md beside this file: docs/results/reading.py [DIR]

Each file is read by itself. Most sets are fetched with git into DIR (default: rationale-public-sets beside the repository) at the commits below, and never
committed; the others are among the test data. MIRROR=DIR takes bare repositories from DIR/OWNER+NAME/repo instead of the network.
"""

import json
import os
import pathlib
import re
import subprocess
import sys

HOME = pathlib.Path(__file__).resolve().parents[2]
INTO = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else HOME.parent / "rationale-public-sets")

# name, repository, commit, which of its files
FETCHED = [
    ("US Core examples", "HL7/US-Core", "85bf4af6e", r"^input/examples/.*\.json$"),
    ("CMS measures of HIV care, test cases", "cqframework/ecqm-content-qicore-2024", "9ebd48ffe",
     r"^input/tests/measure/HIV.*\.json$"),
    ("German MII test data", "medizininformatik-initiative/mii-testdata", "430b437",
     r"^kds-testdata/fsh-generated/resources/.*\.json$"),
    ("OpenMRS FHIR module, test data", "openmrs/openmrs-module-fhir2", "d963a33e",
     r"^test-data/.*/fhir2/(providers|mapping|narrative)/.*\.json$"),
    ("C-CDA documents, converted", "microsoft/FHIR-Converter", "70fd328e", r"TestData/Expected/Ccda/.*\.json$"),
    ("HL7 v2 messages, converted", "microsoft/FHIR-Converter", "70fd328e", r"TestData/Expected/Hl7v2/.*\.json$"),
    ("STU3, converted to R4", "microsoft/FHIR-Converter", "70fd328e", r"TestData/Expected/Stu3ToR4/.*\.json$"),
    ("Synthea, names with D", "smart-on-fhir/generated-sample-data", "25ac808", r"^R4/SYNTHEA/D.*\.json$"),
]

# name, folder of the test data; where each is from, its provenance.txt says
SHIPPED = [
    ("Synthea, HIV modules", "synthea-hiv"),
    ("CMS measure of viral suppression", "third-party/cms-viral-suppression"),
    ("Ethiopian HIV guide", "third-party/ethiopia-hiv"),
    ("Swiss reports of laboratories", "third-party/ch-elm"),
]
DATA = "test-cases/src/main/resources/data"

# The first version of reading.md, with what the sets came to then.
FIRST = "26a6507f"
OUTCOMES = ["read", "left-out", "not-understood", "irrelevant"]


def git(directory, *arguments, **options):
    return subprocess.run(["git", f"--git-dir={directory}", *arguments], check=True, **options)


def fetched(repository, commit, pattern):
    """A folder with the files of a repository whose path fits."""
    folder = INTO / (repository.replace("/", "+") + "+" + re.sub(r"\W+", "-", pattern).strip("-"))
    if folder.exists():
        return folder
    bare = pathlib.Path(os.environ.get("MIRROR", INTO / ".git")) / repository.replace("/", "+") / "repo"
    if not bare.exists():
        subprocess.run(["git", "clone", "-q", "--bare", f"https://github.com/{repository}", str(bare)], check=True)
    listed = git(bare, "ls-tree", "-r", "-z", "--name-only", commit, capture_output=True, text=True).stdout
    paths = [path for path in listed.split("\0") if re.search(pattern, path)]
    folder.mkdir(parents=True)
    for path in paths:
        content = subprocess.run(["git", f"--git-dir={bare}", "show", f"{commit}:{path}"], capture_output=True)
        if content.returncode == 0:
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content.stdout)
    return folder


def account(folder):
    """What `rationale read` tells of a folder, and how it ended: 0 and 1 are answers, 3 says that a file was refused."""
    told = subprocess.run(
        [str(HOME / "rationale"), "read", str(folder), "--format", "json"], capture_output=True, text=True)
    return json.loads(told.stdout), told.returncode


def first():
    """The counts of each set in the first version of reading.md, by its name."""
    there = subprocess.run(["git", "show", f"{FIRST}:docs/results/reading.md"], cwd=HOME, capture_output=True, text=True)
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in there.stdout.splitlines()]
    return {cells[0]: cells[5:9] for cells in rows if len(cells) == 10}


def row(name, origin, folder, told, code, before):
    files = sum(1 for path in folder.rglob("*") if path.is_file() and path.suffix in (".json", ".ndjson", ".xml", ".gz"))
    counts = [told["counts"].get(one, 0) for one in OUTCOMES]
    assert sum(counts) == told["total"], f"{name}: {counts} do not add up to {told['total']}"
    crashes = 0 if code in (0, 1, 3) else 1
    then = before.get(name)
    shown = [f"{count} ({then[at]})" if then else count for at, count in enumerate(counts)]
    cells = [name, origin, files, told["refused"], told["total"], *shown, crashes]
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def unclear(name, told):
    lines = []
    for group in told["groups"]:
        if group["outcome"] == "not-understood":
            lines.append(f"| {name} | {group['count']} | {group['type']} | {', '.join(group['reasons'])} |"
                         f" {', '.join(group['kinds'])} |")
    return lines


def main():
    rows, lists = [], []
    sets = [(name, f"{repository}@{commit}", fetched(repository, commit, pattern))
            for name, repository, commit, pattern in FETCHED]
    sets += [(name, f"{DATA}/{folder}", HOME / DATA / folder) for name, folder in SHIPPED]
    before = first()
    for name, origin, folder in sets:
        told, code = account(folder)
        rows.append(row(name, origin, folder, told, code, before))
        lists += unclear(name, told)
    text = f"""# Public sets of records, read

Written by `docs/results/reading.py`, which fetches the sets at the commits named here, takes four more from the test data, and runs
`rationale read` on each. In brackets are the counts of the first version of this page, commit {FIRST}; what was read before there was the
command `read` was never counted. Read, left out, not understood and about something else add up to all resources. A refused file is one that is
no record of a patient in FHIR R4, with the reason told; a crash would be any other end of the command. Each file is read by itself: of the
German set, most of what was not understood are medicines whose Medication stands in another file. The guides of the WHO (SMART HIV), OpenHIE,
Rwanda and HL7 (IPS) write their examples in FSH, which has to be compiled first, and are not among the sets.

| set | origin | files | refused | resources | read | left out | not understood | something else | crashes |
|---|---|---|---|---|---|---|---|---|---|
{chr(10).join(rows)}

## What was not understood

| set | resources | type | reason | kinds that it may be |
|---|---|---|---|---|
{chr(10).join(lists)}
"""
    (pathlib.Path(__file__).parent / "reading.md").write_text(text, encoding="utf-8")


main()
