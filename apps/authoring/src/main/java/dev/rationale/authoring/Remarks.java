package dev.rationale.authoring;

import dev.rationale.authoring.text.Lines;
import dev.rationale.authoring.text.Place;
import dev.rationale.committee.check.Finding;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Findings with the parts of the text that they are about. */
public final class Remarks {

    private Remarks() {}

    /**
     * The remarks for some findings, in their order.
     *
     * @param preventing the ids of those that keep the package from being used
     */
    public static List<Remark> of(Draft draft, List<Finding> findings, Collection<String> preventing) {
        Map<String, Lines> lines = new HashMap<>();
        return findings.stream()
                .map(finding -> {
                    Lines text = lines.computeIfAbsent(
                            finding.file(), file -> new Lines(draft.text(file).orElse("")));
                    Remark.Severity severity =
                            preventing.contains(finding.id()) ? Remark.Severity.ERROR : Remark.Severity.WARNING;
                    return new Remark(
                            new Place(finding.file(), text.meant(finding.line(), finding.column())),
                            severity,
                            finding.id(),
                            finding.what(),
                            finding.maybe());
                })
                .toList();
    }
}
