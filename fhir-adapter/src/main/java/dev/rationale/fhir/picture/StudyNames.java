package dev.rationale.fhir.picture;

import dev.rationale.engine.evidence.Evidence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Short names of studies, as people call them: first author and year. */
final class StudyNames {

    private static final Pattern AUTHOR = Pattern.compile("^(\\p{Lu}[\\p{L}'’-]+) [A-Z]{1,3}\\b");
    private static final int YEAR = 4;

    private StudyNames() {}

    static String of(Evidence study) {
        Matcher author = AUTHOR.matcher(study.citation());
        String year =
                study.published().substring(0, Math.min(YEAR, study.published().length()));
        return author.find() ? author.group(1) + " " + year : study.key();
    }
}
