package dev.rationale.committee;

import dev.rationale.engine.Guidelines;
import dev.rationale.engine.guideline.PackageFiles;
import java.util.Map;

/** The bundled guideline, edited as a committee would edit it. */
public final class Edited {

    /** The rules on continuing prophylaxis against Pneumocystis pneumonia, the example of most tests. */
    public static final String PCP = "rules/recommendation/continue-pcp-prophylaxis.drl";

    /** The cases on it. */
    public static final String PCP_CASES = "cases/recommendation/pcp-prophylaxis.yaml";

    private Edited() {}

    /** The guideline with one text replaced wherever it stands in a file; it must stand there. */
    public static PackageFiles with(String file, String from, String to) {
        return with(Guidelines.bundledFiles(), file, from, to);
    }

    /** The same for a guideline that may be edited already. */
    public static PackageFiles with(PackageFiles files, String file, String from, String to) {
        String text = files.text(file).orElseThrow();
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        return files.with(Map.of(file, text.replace(from, to)));
    }
}
