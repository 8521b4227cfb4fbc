package dev.rationale.server.guideline;

import dev.rationale.cdshooks.service.ServiceTexts;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A directory as it was at one moment, compiled and put to its cases; nobody's edit changes it in between. */
final class Candidate {

    private Candidate() {}

    /** A guideline that holds, or the reasons why it may not be put in force. */
    record Examined(List<Guideline> sound, List<String> failures) {}

    static Examined examine(Path directory, OwnCases cases) {
        Guideline guideline;
        try {
            guideline = Guidelines.from(directory);
        } catch (RuntimeException broken) {
            return new Examined(List.of(), told(broken));
        }
        List<String> failures = new ArrayList<>();
        try {
            failures.addAll(cases.failures(guideline));
            ServiceTexts.missing(guideline).forEach(missing -> failures.add(missing.toString()));
        } catch (RuntimeException broken) {
            failures.addAll(told(broken));
        }
        if (failures.isEmpty()) {
            return new Examined(List.of(guideline), List.of());
        }
        guideline.close();
        return new Examined(List.of(), failures);
    }

    private static List<String> told(RuntimeException broken) {
        return String.valueOf(broken.getMessage()).lines().toList();
    }
}
