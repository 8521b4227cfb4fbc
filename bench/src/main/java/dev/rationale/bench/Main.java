package dev.rationale.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The commands of the benchmark. */
public final class Main {

    private static final String USAGE = """
        bench/run first BUNDLE                   the first answer of a fresh process
        bench/run bench NDJSON WARM MEASURED     CPU time a patient, after a check against the slow path
        bench/run reasons NDJSON WARM MEASURED   the same, of answers without the trace but for the reasons
        bench/run dump NDJSON OUT                our answers as the peer lab writes them
        bench/run scale RESULTS LARGEST          cost by observations and by patients, as raw results
        bench/run profile NDJSON RESULTS         where the time of an answer goes, by sampling
        bench/run compare NDJSON SECONDS A B     two builds in turn in one process, by their directories of jars
        bench/run audit OBSERVATIONS DIR         what the audit trail, in a new directory, adds to a call
        bench/run export DIR PATIENTS RESULTS    a Bulk Data export of generated patients; the last has so many results
        bench/run typing PACKAGE RULES DATE      what an editor waits while rules of a package are written word by word
        bench/run report RESULTS-DIRECTORY DOC   the tables of a document, and charts beside it
        bench/run cohort RESULTS DOC             the table of cohorts by size and cores, and its chart
        bench/run examples DIFF                  the examples of a comparison of two cohorts, written as JSON
        bench/run impact DIFF BEFORE AFTER       whether eval says of them, in lines of JSON, what the comparison says
        bench/run parts [JMH OPTIONS]            read, evaluate, explain and render by themselves, by JMH
        """;

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        PeerRunner peer = new PeerRunner(System.out);
        switch (given.isEmpty() ? "" : given.get(0) + "/" + (given.size() - 1)) {
            case "first/1" -> peer.first(Path.of(given.get(1)));
            case "bench/3" ->
                peer.bench(Path.of(given.get(1)), Double.parseDouble(given.get(2)), Double.parseDouble(given.get(3)));
            case "reasons/3" ->
                peer.reasons(Path.of(given.get(1)), Double.parseDouble(given.get(2)), Double.parseDouble(given.get(3)));
            case "dump/2" -> peer.dump(Path.of(given.get(1)), Path.of(given.get(2)));
            case "scale/2" -> new Scaling(Integer.parseInt(given.get(2))).write(Path.of(given.get(1)));
            case "profile/2" -> Profile.write(Path.of(given.get(1)), Path.of(given.get(2)));
            case "compare/4" ->
                System.out.print(Comparison.measured(
                        Path.of(given.get(1)),
                        Double.parseDouble(given.get(2)),
                        Path.of(given.get(3)),
                        Path.of(given.get(4))));
            case "audit/2" ->
                System.out.print(AuditCost.measured(Integer.parseInt(given.get(1)), Path.of(given.get(2))));
            case "export/3" ->
                ExportWriter.write(
                        Path.of(given.get(1)), Integer.parseInt(given.get(2)), Integer.parseInt(given.get(3)));
            case "typing/3" ->
                System.out.print(TypingLatency.measured(
                        Path.of(given.get(1)), Integer.parseInt(given.get(2)), LocalDate.parse(given.get(3))));
            case "report/2" -> Report.write(Path.of(given.get(1)), Path.of(given.get(2)));
            case "examples/1" -> ImpactCheck.examples(Path.of(given.get(1))).forEach(System.out::println);
            case "impact/3" -> impact(Path.of(given.get(1)), Path.of(given.get(2)), Path.of(given.get(3)));
            case "cohort/2" -> CohortReport.write(Path.of(given.get(1)), Path.of(given.get(2)));
            default -> {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
    }

    private static void impact(Path diff, Path before, Path after) throws IOException {
        List<String> differences = ImpactCheck.differences(diff, before, after);
        differences.forEach(System.err::println);
        System.out.println(ImpactCheck.examples(diff).size() + " examples evaluated twice, " + differences.size()
                + " differences from what the comparison says");
        if (!differences.isEmpty()) {
            System.exit(1);
        }
    }
}
