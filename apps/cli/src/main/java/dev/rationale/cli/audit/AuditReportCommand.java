package dev.rationale.cli.audit;

import dev.rationale.audit.record.DecisionRecord;
import dev.rationale.audit.report.DecisionReport;
import dev.rationale.audit.trail.TrailReader;
import dev.rationale.audit.words.Words;
import dev.rationale.cli.console.Console;
import dev.rationale.cli.console.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the page on one decision. */
@Command(
        name = "report",
        description = "Write the page on a decision: what was said, on which data, by which rules, and its proof.")
final class AuditReportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AuditOptions options;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "The file to write: HTML, or PDF/A if its name ends in .pdf.")
    private Path output = Path.of("report.html");

    @Option(names = "--lang", paramLabel = "en|fr", description = "Language (default: that of the decision).")
    private Optional<String> language = Optional.empty();

    @Option(
            names = "--proofs",
            paramLabel = "URL",
            description =
                    "Where proofs are published, each under the id of its decision; the page's code then leads there.")
    private String proofs = "";

    @Parameters(paramLabel = "ID", description = "The decision.")
    private String id = "";

    AuditReportCommand(Console console) {
        this.console = console;
        this.options = new AuditOptions(console);
    }

    @Override
    public Integer call() {
        language.filter(one -> !Words.speak(one)).ifPresent(one -> {
            throw new PublishedTexts.Unusable("--lang " + one + ": there are no texts in it; expected en or fr.");
        });
        try (TrailReader trail = options.reader()) {
            DecisionReport report =
                    DecisionReport.of(trail, id, language, console.clock().instant(), address());
            if (report.namesThePatient()) {
                DecisionRecord open = trail.decision(id).open();
                new AuditReads(console, options.directory())
                        .note("report", List.of(open.patient()), List.of(open.id()));
            }
            if (output.toString().toLowerCase(Locale.ROOT).endsWith(".pdf")) {
                Files.write(output, report.pdf());
            } else {
                Files.writeString(output, report.html());
            }
            return ExitCode.EVALUATED;
        } catch (IOException e) {
            console.err().println(output + ": the report cannot be written (" + e.getMessage() + ").");
            return ExitCode.USAGE;
        }
    }

    /** The address behind which an id stands; a page with a code that leads nowhere is not made. */
    private String address() {
        if (!proofs.isEmpty() && !proofs.matches("https?://[^\\s/]+(/\\S*)?")) {
            throw new PublishedTexts.Unusable(
                    "--proofs " + proofs + ": this is no address; expected one like https://audit.example/proofs/");
        }
        return proofs.isEmpty() || proofs.endsWith("/") || proofs.endsWith("=") ? proofs : proofs + "/";
    }
}
