package dev.rationale.cases;

import dev.rationale.committee.cases.CaseCheck;
import dev.rationale.committee.cases.CaseResult;
import dev.rationale.committee.cases.Literature;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.PackageFiles;
import dev.rationale.engine.rule.RuleEntry;
import dev.rationale.engine.rule.RuleIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All that the cases hold a guideline to: what is said of each patient, and which source each rule cites. */
public final class Suite {

    /** Where the guideline's files stand, seen from this module. */
    public static final Path GUIDELINE_FILES = Cases.GUIDELINE_FILES;

    private static final Path CITATIONS = Path.of("src/main/resources/citations.yaml");
    private static final String HEADER =
            "# Which source each rule cites. A rule that changes its source changes it here too.\n";

    private Suite() {}

    /**
     * True if any case, or the table of citations, no longer holds for a guideline. Nothing is compiled for the table alone.
     *
     * @param changed the file that was changed; cases in which its rules fire are asked first, for they notice most
     */
    public static boolean notices(PackageFiles files, String changed) {
        if (!citations(Guidelines.inspect(files).rules()).equals(written())) {
            return true;
        }
        try (Guideline guideline = Guidelines.from(files)) {
            return fails(nearestFirst(Cases.asPublished(), changed), guideline);
        }
    }

    private static List<CaseResult> nearestFirst(List<CaseResult> cases, String changed) {
        Set<String> rules = Cases.GUIDELINE.rules().rules().stream()
                .filter(rule -> rule.file().equals(changed))
                .map(RuleEntry::id)
                .collect(Collectors.toSet());
        return cases.stream()
                .sorted(Comparator.comparing(known -> known.seen().explanation().firings().stream()
                        .noneMatch(firing -> rules.contains(firing.rule()))))
                .toList();
    }

    /** The same for the cases that suppose another literature. */
    public static boolean noticesUnderSupposedLiterature(PackageFiles files) {
        return Cases.all().stream()
                .filter(known -> !known.one().literature().equals(Literature.AS_PUBLISHED))
                .collect(Collectors.groupingBy(known -> known.one().literature()))
                .entrySet()
                .stream()
                .anyMatch(supposed -> {
                    try (Guideline guideline = supposed.getKey().applied(files)) {
                        return fails(supposed.getValue(), guideline);
                    }
                });
    }

    private static boolean fails(List<CaseResult> cases, Guideline guideline) {
        return cases.stream()
                .map(CaseResult::one)
                .anyMatch(one -> !CaseCheck.differences(one, guideline.evaluate(one.patient(), one.clocks()), guideline)
                        .isEmpty());
    }

    static String written() {
        try {
            return Files.readString(CITATIONS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String citations(RuleIndex index) {
        TreeMap<String, List<String>> rules = new TreeMap<>();
        index.rules().stream()
                .filter(rule -> !rule.citations().isEmpty())
                .forEach(rule -> rules.put(rule.id(), rule.citations()));
        StringBuilder text = new StringBuilder(HEADER);
        rules.forEach((rule, keys) ->
                text.append(rule).append(": [").append(String.join(", ", keys)).append("]\n"));
        return text.toString();
    }
}
