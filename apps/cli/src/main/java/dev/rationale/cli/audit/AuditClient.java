package dev.rationale.cli.audit;

import picocli.CommandLine.Option;

/** Whose patient is meant: two clients may each have a patient of the same id. */
final class AuditClient {

    @Option(
            names = "--client",
            paramLabel = "NAME",
            defaultValue = AuditedEvaluation.CLIENT,
            description = "Whose patient it is (default: ${DEFAULT-VALUE}).")
    private String name = AuditedEvaluation.CLIENT;

    /**
     * A patient as the trail knows them.
     *
     * @throws PublishedTexts.Unusable if it is no reference, so that nobody takes "none found" for an answer
     */
    static String patient(String option, String given) {
        if (!given.matches("Patient/[^\\s/?#|]+")) {
            throw new PublishedTexts.Unusable(option + " " + given
                    + ": this is no reference to a patient; expected Patient/ID.\n  Maybe Patient/"
                    + given.replaceFirst("^(.*/)?[Pp]atient/|^[^/]*/", "").replaceFirst("[/?#|\\s].*", "")
                    + " is meant.");
        }
        return given;
    }

    String name() {
        return name;
    }
}
