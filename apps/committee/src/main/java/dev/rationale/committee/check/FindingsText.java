package dev.rationale.committee.check;

import java.util.List;
import java.util.stream.Collectors;

/** Findings as lines that a person and an editor's problem matcher read. */
public final class FindingsText {

    private FindingsText() {}

    /**
     * The findings, one after the other, and how many there are.
     *
     * @param prefix what stands before each path, so that an editor finds the file; empty or ending in a slash
     */
    public static String of(List<Finding> findings, String prefix) {
        if (findings.isEmpty()) {
            return "No finding.\n";
        }
        long files = findings.stream().map(Finding::file).distinct().count();
        String lines = findings.stream().map(one -> prefix + one + "\n").collect(Collectors.joining());
        String kinds = findings.stream().map(Finding::id).distinct().sorted().collect(Collectors.joining(", "));
        return lines + findings.size() + (findings.size() == 1 ? " finding in " : " findings in ") + files
                + (files == 1 ? " file; " : " files; ") + "docs/findings/ has a page on each of " + kinds + ".\n";
    }
}
