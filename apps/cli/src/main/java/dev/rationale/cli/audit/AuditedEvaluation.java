package dev.rationale.cli.audit;

import dev.rationale.audit.AuditFailure;
import dev.rationale.audit.seal.KeyPlace;
import dev.rationale.audit.trail.AuditTrail;
import dev.rationale.audit.trail.TrailDirectory;
import dev.rationale.audit.trail.TrailOptions;
import dev.rationale.audit.words.Words;
import dev.rationale.cli.console.Console;
import dev.rationale.service.AnswerForm;
import dev.rationale.service.Asker;
import dev.rationale.service.Decision;
import dev.rationale.service.DecisionLog;
import dev.rationale.service.ServiceAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine.Option;

/** Writes each answer of a run into an audit trail before it is shown. It fails closed: no record, no advice. */
public final class AuditedEvaluation implements AutoCloseable {

    /** The name under which the trail knows this command. */
    public static final String CLIENT = "command-line";

    private static final Map<String, Object> UNRECORDED = Map.of("recorded", false);

    private final Console console;

    @Option(
            names = "--audit",
            paramLabel = "DIR",
            description =
                    "Write each decision into the audit trail in this directory; what is not recorded is not shown.")
    private Optional<Path> directory = Optional.empty();

    @Option(
            names = "--audit-optional",
            description = "Show the answer also where it could not be recorded, and say so.")
    private boolean optional;

    private Optional<AuditTrail> trail = Optional.empty();

    public AuditedEvaluation(Console console) {
        this.console = console;
    }

    public boolean isOn() {
        return directory.isPresent();
    }

    /** Opens the trail, so that a run that cannot record says so before it answers anything. */
    public AuditedEvaluation open() {
        try {
            trail = directory.map(this::opened);
        } catch (AuditFailure e) {
            forgive(e);
        }
        trail.map(AuditTrail::recovery)
                .filter(found -> found.cut() > 0)
                .ifPresent(found -> console.err()
                        .println("The trail was not closed cleanly; " + found.cut()
                                + " bytes that were never acknowledged were cut off."));
        trail.map(AuditTrail::strangers)
                .filter(found -> !found.isEmpty())
                .ifPresent(found -> console.err()
                        .println(found.size()
                                + " files among what is pending are none of this trail and were left alone;"
                                + " 'audit verify' names them."));
        return this;
    }

    /** A trail that begins with its first decision says where its key is, for whoever must keep it. */
    private AuditTrail opened(Path path) {
        boolean begins = Files.notExists(new TrailDirectory(path).keys());
        AuditTrail open = AuditTrail.open(TrailOptions.of(path, AuditOptions.environment(), console.clock()));
        if (begins) {
            new KeyPlace(AuditOptions.environment(), path)
                    .file()
                    .ifPresent(file -> console.err()
                            .println("An audit trail was begun in " + path + "; its master key is in " + file
                                    + ", and nothing can be read without it."));
        }
        return open;
    }

    private void forgive(RuntimeException e) {
        if (!optional) {
            throw e;
        }
        console.err().println("Not recorded: " + e.getMessage());
    }

    /** Records an answer; what is said of that beside the answer. */
    public Map<String, Object> record(ServiceAnswer answer, AnswerForm form) {
        Asker asker = new Asker(CLIENT, AuditOptions.operator(), "eval", "");
        try {
            Decision decision = new Decision(asker, answer, form);
            trail.filter(open -> open.tooLong(decision) > 0).ifPresent(open -> sayTooLong());
            return trail.flatMap(open -> open.record(decision))
                    .map(AuditedEvaluation::recorded)
                    .orElse(UNRECORDED);
        } catch (DecisionLog.Unavailable e) {
            forgive(e);
            return UNRECORDED;
        }
    }

    private void sayTooLong() {
        console.err()
                .println(
                        "The input is longer than what the trail keeps: only its digest is recorded, and the decision cannot be"
                                + " replayed.\n  Maybe " + TrailOptions.LONGEST_VARIABLE + " is to be larger.");
    }

    /** In one order in every process. */
    private static Map<String, Object> recorded(String id) {
        return new TreeMap<>(Map.of("id", id, "recorded", true));
    }

    /** The same in a sentence. */
    public String sentence(Map<String, Object> decision, String language) {
        Words words = Words.in(language);
        return decision.equals(UNRECORDED)
                ? words.say("unrecorded")
                : words.say("recorded", String.valueOf(decision.get("id")));
    }

    @Override
    public void close() {
        trail.ifPresent(AuditTrail::close);
    }
}
