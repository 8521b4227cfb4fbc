package dev.rationale.cli.patient;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.OnePatient;
import dev.rationale.committee.cases.CaseRunner;
import dev.rationale.committee.whatif.Supposition;
import dev.rationale.committee.whatif.WhatIf;
import dev.rationale.committee.whatif.WhatIfText;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what would change for one patient if something were otherwise. */
@Command(
        name = "whatif",
        description = "Show what changes in a patient's answer, and why, if something were otherwise.",
        footer = {
            "",
            "Examples:",
            "  rationale whatif patient.json --set cd4=180@2026-11-20 --set 'hivRna=<50@2026-11-20'",
            "  rationale whatif patient.json --set evidence+=new-study.yaml --set evidence-=insight2009",
            "  rationale whatif patient.json --set evidenceAsOf=2003-12-31",
            "",
            "Exit codes: 0 nothing changes; 1 something does; 2 usage; 3 unreadable input."
        })
public final class WhatIfCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private OnePatient patient;

    @Option(
            names = "--set",
            required = true,
            paramLabel = "NAME=VALUE[@DATE]",
            description = {
                "What is supposed: an input (a result, the age, the months of a medicine, or a member of a case's short form), "
                        + "evidence+=FILE, evidence-=KEY, asOf=DATE, evidenceAsOf=DATE. May be repeated."
            })
    private List<String> supposed = List.of();

    public WhatIfCommand(Console console) {
        this.console = console;
        this.patient = new OnePatient(console);
    }

    @Override
    public Integer call() {
        try (Guideline guideline = patient.loadGuideline();
                CaseRunner runner = new CaseRunner(guideline)) {
            Clocks clocks = patient.clocks();
            Request request = patient.request(guideline);
            PatientRecord record = patient.asking(() -> new Evaluations().read(request.input(), guideline));
            WhatIf answer = WhatIf.of(guideline, runner, record, clocks, Supposition.of(supposed, clocks));
            console.out().print(WhatIfText.text(answer, patient.language(), patient.style()));
            return answer.changes().isEmpty() ? ExitCode.EVALUATED : ExitCode.FINDINGS;
        } catch (IllegalArgumentException usage) {
            console.err().println(usage.getMessage());
            return ExitCode.USAGE;
        }
    }
}
