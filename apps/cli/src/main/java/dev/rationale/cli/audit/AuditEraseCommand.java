package dev.rationale.cli.audit;

import dev.rationale.audit.trail.Erasing;
import dev.rationale.cli.console.Console;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Erases contents. */
@Command(
        name = "erase",
        description = "Erase a patient's contents, or those before a month, by dropping the keys. It cannot be undone.")
final class AuditEraseCommand implements Runnable {

    private final Console console;

    @Mixin
    private AuditOptions options;

    @ArgGroup(multiplicity = "1")
    @SuppressWarnings("NullAway.Init")
    private What what;

    @Mixin
    private AuditClient client = new AuditClient();

    /** Either a patient or a time. */
    static final class What {

        @Option(names = "--patient", required = true, paramLabel = "PATIENT", description = "As Patient/ID.")
        private Optional<String> patient = Optional.empty();

        @Option(
                names = "--before",
                required = true,
                paramLabel = "MONTH",
                description = "All contents that were recorded before this month, such as 2016-01.")
        private Optional<String> before = Optional.empty();
    }

    AuditEraseCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
    }

    @Override
    public void run() {
        what.patient.ifPresent(this::patient);
        what.before.map(AuditEraseCommand::month).ifPresent(this::before);
    }

    private void patient(String patient) {
        Erasing.Erased erased = new Erasing(options.writing())
                .erase(client.name(), AuditClient.patient("--patient", patient), AuditOptions.operator(), "request");
        say(erased);
        if (erased.keys() == 0) {
            console.out().println("  Maybe the patient belongs to another client than '" + client.name() + "'.");
        }
    }

    private static YearMonth month(String given) {
        try {
            return YearMonth.parse(given);
        } catch (DateTimeParseException e) {
            throw new PublishedTexts.Unusable(
                    "--before " + given + ": this is no month; expected one like 2016-01.", e);
        }
    }

    private void before(YearMonth month) {
        say(new Erasing(options.writing()).eraseBefore(month, AuditOptions.operator()));
    }

    private void say(Erasing.Erased erased) {
        console.out().println("Erased " + erased.keys() + " keys.");
        if (!erased.written() && erased.keys() > 0) {
            console.out().println("The record of it is written when the trail is opened for writing next.");
        }
    }
}
