#!/usr/bin/env python3
"""Runs the fuzz targets of test-cases with Jazzer, one after the other, and writes what came of it to fuzzing.md.

    docs/results/fuzzing.py [--seconds N] [--only NAME] [--write]

--seconds bounds the time of each target (60), --only names one of them. What was tried before is kept below test-cases/target/fuzz and
taken up again; figures add up over runs in test-cases/target/fuzz/figures.json, and --write writes the page of them. It needs what
`mvn -Pfuzz -pl test-cases test-compile` has made. An input that breaks a target is copied to test-cases/src/test/resources/fuzz/NAME, where
the default run asks it again.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import time

HOME = pathlib.Path(__file__).resolve().parents[2]
MODULE = HOME / "test-cases"
WORK = MODULE / "target" / "fuzz"
FOUND = MODULE / "src" / "test" / "resources" / "fuzz"
PAGE = HOME / "docs" / "results" / "fuzzing.md"
TARGETS = {
    "document": "FHIR documents as bytes: read and counted, or refused in words",
    "amount": "a text as value, unit or unit's code of a CD4 count and an HIV RNA: read, left out or not understood",
    "name": "a text as a name, by six value sets: one meaning",
    "call": "the body of a CDS Hooks call, to three hooks: answered or refused, no status from 500 on",
    "package": "a file of a package, YAML or DRL: its faults are told by place",
}
# Code of which Jazzer watches which parts are reached: what is asked of each target, without the rules, whose classes are many.
WATCHED = {
    "document": "dev.rationale.fhir.**",
    "amount": "dev.rationale.fhir.quantity.**",
    "name": "dev.rationale.engine.terminology.**",
    "call": "dev.rationale.cdshooks.**",
    "package": "dev.rationale.engine.guideline.**:dev.rationale.engine.rule.**",
}
GOAL = 1_000_000
DONE = re.compile(r"#(\d+)\s+(?:DONE|INITED|NEW|REDUCE|pulse|RELOAD)\s+cov: (\d+) ft: \d+ corp: (\d+)")


def class_path():
    kept = WORK / "class-path.txt"
    if not kept.exists():
        WORK.mkdir(parents=True, exist_ok=True)
        subprocess.run(["mvn", "-q", "-B", "-Pfuzz", "-pl", "test-cases", "dependency:build-classpath",
                        f"-Dmdep.outputFile={kept}", "-Dmdep.includeScope=test"], cwd=HOME, check=True)
    return f"{MODULE}/target/test-classes:{MODULE}/target/classes:{kept.read_text().strip()}"


def run(name, seconds):
    corpus = WORK / name
    corpus.mkdir(parents=True, exist_ok=True)
    crashes = WORK / "crashes" / name
    crashes.mkdir(parents=True, exist_ok=True)
    java = ["java", "-Xmx1500m", "-XX:+UseSerialGC", "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider", "-cp", class_path()]
    subprocess.run([*java, "dev.rationale.fuzz.SeedFiles", name, str(corpus)], cwd=MODULE, check=True)
    command = [*java, "com.code_intelligence.jazzer.Jazzer", f"--target_class=dev.rationale.fuzz.{name.capitalize()}Target",
               f"--instrumentation_includes={WATCHED[name]}", f"--custom_hook_includes={WATCHED[name]}",
               f"--reproducer_path={crashes}", f"-max_total_time={seconds}", "-max_len=65536", "-timeout=300",
               f"-artifact_prefix={crashes}/", str(corpus)]
    begun = time.time()
    log = WORK / f"{name}.log"
    with log.open("w") as out:
        code = subprocess.run(command, cwd=MODULE, stdout=out, stderr=subprocess.STDOUT).returncode
    told = DONE.findall(log.read_text(errors="replace"))
    inputs, edges, kept = (int(number) for number in told[-1]) if told else (0, 0, 0)
    broken = sorted(crashes.glob("crash-*")) + sorted(crashes.glob("timeout-*")) + sorted(crashes.glob("oom-*"))
    for one in broken:
        (FOUND / name).mkdir(parents=True, exist_ok=True)
        shutil.move(one, FOUND / name / one.name)
    return {"inputs": inputs, "edges": edges, "kept": kept, "seconds": round(time.time() - begun), "found": len(broken), "code": code}


def figures():
    kept = WORK / "figures.json"
    return json.loads(kept.read_text()) if kept.exists() else {}


def add(name, one):
    known = figures()
    sums = known.setdefault(name, {"inputs": 0, "seconds": 0, "found": 0, "runs": 0})
    for key in ("inputs", "seconds", "found"):
        sums[key] += one[key]
    sums["runs"] += 1
    sums["edges"], sums["kept"] = one["edges"], one["kept"]
    (WORK / "figures.json").write_text(json.dumps(known, indent=1))


def page():
    known = figures()
    lines = [
        "# What fuzzing found", "",
        "Written by `docs/results/fuzzing.py --write` after runs with Jazzer, which makes inputs that reach code no earlier one reached. The "
        "targets are in `test-cases/src/test/java/dev/rationale/fuzz/`; their seeds, and each input that once broke one, are asked again by "
        "`SeedsTest` in the default run. Besides, `DamagedRecordsTest` alters real documents: 400 in the default run, "
        "`-Dfuzz.inputs=N -Dfuzz.from=M` for more.", "",
        "| target | what has to hold | inputs | minutes | edges reached | inputs kept | inputs that broke it |",
        "|---|---|---|---|---|---|---|"]
    for name, what in TARGETS.items():
        if name not in known:
            lines.append(f"| {name} | {what} | none yet | | | | |")
        else:
            one = known[name]
            lines.append(f"| {name} | {what} | {one['inputs']:,} | {round(one['seconds'] / 60)} | {one['edges']:,} | {one['kept']:,} | {one['found']} |")
    total = sum(one["inputs"] for one in known.values())
    reached = "reached" if total >= GOAL else "not reached yet"
    lines += ["", f"All together {total:,} inputs. The goal of {GOAL:,} is {reached}. Minutes hold the start of each run too.", ""]
    PAGE.write_text("\n".join(lines))


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--seconds", type=int, default=60)
    asked.add_argument("--only", choices=sorted(TARGETS))
    asked.add_argument("--write", action="store_true")
    options = asked.parse_args()
    if options.seconds:
        for name in [options.only] if options.only else TARGETS:
            one = run(name, options.seconds)
            add(name, one)
            print(name, one, flush=True)
    if options.write:
        page()
    return 0


if __name__ == "__main__":
    sys.exit(main())
