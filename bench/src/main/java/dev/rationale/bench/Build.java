package dev.rationale.bench;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.service.Evaluations;
import dev.rationale.service.Request;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A build of this program as a function from a document to its whole answer, with nothing of the program in its signature: so two builds
 * can be asked in one process, each through a class loader of its own.
 */
public final class Build implements UnaryOperator<byte[]> {

    private static final Clocks CLOCKS = Clocks.at(Answering.DAY);

    private final Guideline guideline = Guidelines.bundled();
    private final Evaluations evaluations = new Evaluations();

    @Override
    public byte[] apply(byte[] document) {
        return evaluations
                .answer(Request.of(guideline, List.of(FhirDocument.record(document)), CLOCKS))
                .line(Map.of());
    }
}
