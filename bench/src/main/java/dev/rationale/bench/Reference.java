package dev.rationale.bench;

import dev.rationale.engine.Guideline;
import dev.rationale.engine.Guidelines;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.fhir.HapiDocument;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The slow way to the same answer: through the objects of HAPI's own parser, with a guideline that was loaded anew. A benchmark
 * whose answers differ from it by a byte measures nothing and stops.
 */
final class Reference {

    private Reference() {}

    /**
     * Compares the answers to some documents.
     *
     * @throws IllegalStateException if one differs; it names the document by its position
     */
    static void check(Answering measured, List<byte[]> documents) {
        check(documents, documents.stream().map(measured::answer).toList());
    }

    static void check(List<byte[]> documents, List<byte[]> answers) {
        try (Guideline anew = Guidelines.bundled()) {
            Answering slow = new Answering(anew);
            for (int index = 0; index < documents.size(); index++) {
                String text = new String(documents.get(index), StandardCharsets.UTF_8);
                PatientRecord record = slow.read(HapiDocument.throughObjects(text));
                if (!Arrays.equals(slow.render(slow.evaluate(record)), answers.get(index))) {
                    throw new IllegalStateException("Document " + index
                            + " is answered otherwise than by the reference path, so nothing is measured."
                            + "\n  Maybe the last change to the fast path lost something.");
                }
            }
        }
    }
}
