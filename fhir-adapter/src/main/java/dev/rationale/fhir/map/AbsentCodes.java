package dev.rationale.fhir.map;

import dev.rationale.engine.terminology.CodeSystems;
import dev.rationale.engine.terminology.Coding;
import dev.rationale.engine.terminology.Described;
import dev.rationale.fhir.table.Table;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Codes that stand in the place of a medicine, a problem or an allergy and say that there is none, or that nobody knows. */
final class AbsentCodes {

    /** What such a code says. */
    enum Says {
        NONE,
        UNKNOWN
    }

    private static final Map<Coding, Says> CODES = Table.rows("absent-codes.csv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> CodeSystems.standard().normal(row.text("system"), row.text("code")),
                    row -> row.text("meaning").equals("none") ? Says.NONE : Says.UNKNOWN));

    private AbsentCodes() {}

    /** What the codings of a concept say, if one of them is such a code. */
    static Optional<Says> of(Described concept) {
        return concept.codings().stream()
                .map(one -> CodeSystems.standard().normal(one.system(), one.code()))
                .filter(CODES::containsKey)
                .map(CODES::get)
                .findFirst();
    }
}
