package dev.rationale.properties;

import dev.rationale.cases.Shipped;
import dev.rationale.engine.Guideline;
import dev.rationale.engine.evaluation.Advice;
import dev.rationale.engine.evaluation.Clocks;
import dev.rationale.engine.evaluation.Evaluation;
import dev.rationale.engine.evaluation.PatientRecord;
import dev.rationale.engine.report.EvaluationJson;
import dev.rationale.fhir.FhirDocument;
import dev.rationale.fhir.FhirReader;
import dev.rationale.fhir.ReadOptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What the whole chain says of a bundle, on the evidence of two days. */
final class Said {

    static final Guideline GUIDELINE = Shipped.GUIDELINE;
    static final LocalDate BEFORE = LocalDate.of(2003, 12, 31);
    static final LocalDate AFTER = LocalDate.of(2020, 1, 1);

    private Said() {}

    static PatientRecord read(String bundle) {
        return new FhirReader()
                .read(
                        List.of(FhirDocument.record(bundle.getBytes(StandardCharsets.UTF_8))),
                        new ReadOptions(Optional.of("p"), ReadOptions.DEFAULT.zone(), GUIDELINE.kinds()));
    }

    static Evaluation of(String bundle, LocalDate asOf, LocalDate evidenceAsOf) {
        return GUIDELINE.evaluate(read(bundle), new Clocks(asOf, evidenceAsOf));
    }

    /** The digest of the canonical answer: equal only where every byte is. */
    static String digest(Evaluation evaluation) {
        byte[] text = new EvaluationJson(GUIDELINE, "en").text(evaluation).getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> codes(Evaluation evaluation) {
        return evaluation.recommendations().stream().map(Advice::code).toList();
    }

    /** All that a reader would act on, without the names of resources. */
    static String substance(Evaluation evaluation) {
        return evaluation.status()
                + evaluation.reason()
                + evaluation.recommendations().stream()
                        .map(advice -> advice.code() + advice.variant() + advice.strength() + advice.rule())
                        .toList()
                + evaluation.dataRequests().stream().map(one -> one.code()).toList()
                + evaluation.appraisals().stream()
                        .map(one -> one.claim() + one.verdict() + one.certainty())
                        .toList()
                + evaluation.applicability().stream()
                        .map(one -> one.study() + one.verdict())
                        .toList();
    }
}
