package dev.rationale.committee.docs;

import dev.rationale.committee.coverage.RuleCoverage;
import dev.rationale.committee.tables.Csv;
import dev.rationale.engine.rule.RuleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row of the matrix that ties the source to what is said and to what holds it.
 *
 * @param slides the slides of the source, empty if the rule names none
 * @param recommendations the recommendations that the rule gives, empty if it only concludes
 * @param study one of the studies that the rule cites, empty if it cites none
 * @param cases the cases in which it fires
 * @param result how many of these hold
 */
record Trace(String slides, String recommendations, RuleEntry rule, String study, List<String> cases, String result) {

    static final List<String> COLUMNS =
            List.of("slide", "recommendation", "rule", "file", "line", "study", "cases", "holding", "of", "names");

    /** A row for each rule and each study that it cites, in order of rule. */
    static List<Trace> rows(SiteSource source) {
        Map<String, Boolean> holding = source.holding();
        List<Trace> rows = new ArrayList<>();
        for (RuleCoverage seen : source.coverage().rules()) {
            RuleEntry rule = seen.rule();
            List<String> cases = seen.fired();
            long held = cases.stream()
                    .filter(name -> holding.getOrDefault(name, false))
                    .count();
            List<String> studies = rule.citations().isEmpty() ? List.of("") : rule.citations();
            for (String study : studies) {
                rows.add(new Trace(
                        rule.slides().stream().map(String::valueOf).collect(Collectors.joining(" ")),
                        String.join(" ", rule.recommends()),
                        rule,
                        study,
                        cases,
                        held + "/" + cases.size()));
            }
        }
        return rows;
    }

    /** The matrix as CSV (RFC 4180), with the names of all cases. */
    static String csv(List<Trace> rows) {
        StringBuilder csv = new StringBuilder(Csv.row(COLUMNS));
        for (Trace row : rows) {
            csv.append(Csv.row(List.of(
                    row.slides(),
                    row.recommendations(),
                    row.rule().id(),
                    row.rule().file(),
                    String.valueOf(row.rule().line()),
                    row.study(),
                    String.valueOf(row.cases().size()),
                    row.result().split("/", -1)[0],
                    row.result().split("/", -1)[1],
                    String.join("; ", row.cases()))));
        }
        return csv.toString();
    }
}
