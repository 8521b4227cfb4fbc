package dev.rationale.cli.committee;

import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import dev.rationale.cli.option.OnePatient;
import dev.rationale.committee.draft.CaseDraft;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a case from a patient. */
@Command(
        name = "case",
        description = "Write a case from a patient: what brings the answer, and the answer as what is expected.",
        footer = {
            "",
            "What changes nothing is left out; each omission is tried by evaluation. Days and values are the patient's"
                    + " own.",
            "",
            "Example:",
            "  rationale case patient.json --rules my-guideline --as-of 2016-06-30 > my-guideline/cases/ada.yaml"
        })
public final class CaseCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private OnePatient patient;

    @Option(names = "--name", paramLabel = "TEXT", description = "What the case is called.")
    private String name = CaseDraft.NAME;

    @Option(names = "--why", paramLabel = "TEXT", description = "For what reason the answer is expected.")
    private String why = CaseDraft.WHY;

    public CaseCommand(Console console) {
        this.console = console;
        this.patient = new OnePatient(console);
    }

    @Override
    public Integer call() {
        try (Guideline guideline = patient.loadGuideline()) {
            console.out().print(written(guideline));
            return ExitCode.EVALUATED;
        } catch (IllegalArgumentException unwritten) {
            console.err().println(unwritten.getMessage());
            return ExitCode.USAGE;
        }
    }

    private String written(Guideline guideline) {
        Request request = patient.request(guideline);
        PatientRecord record = patient.asking(() -> new Evaluations().read(request.input(), guideline));
        return new CaseDraft(guideline).of(record, request.clocks(), name, why);
    }
}
