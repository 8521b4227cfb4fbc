package dev.rationale.fhir.quantity;

import dev.rationale.fhir.element.Element;
import dev.rationale.fhir.quantity.words.Meaning;
import dev.rationale.fhir.quantity.words.ResultCodes;
import dev.rationale.fhir.quantity.words.ResultWords;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What an observation says that has no value. */
final class Absent {

    /** The value stands in the text of the resource, which nothing reads. */
    static final String AS_TEXT = "as-text";

    private Absent() {}

    /** The reason that is given for having no value, as a code or in words. */
    static Optional<String> reason(Element holder) {
        return holder.child("dataAbsentReason")
                .map(reason -> reason.children("coding").stream()
                        .flatMap(coding -> coding.text("code").stream())
                        .findFirst()
                        .or(() -> reason.text("text"))
                        .orElse(""));
    }

    /** Laboratories' systems say "not detected" as a reason for having no number. */
    static Result read(Element holder, Optional<BigDecimal> limit) {
        Optional<String> reason = reason(holder);
        if (reason.isEmpty()) {
            return Result.leftOut("value-missing");
        }
        if (reason.get().equals(AS_TEXT)) {
            return Result.notUnderstood(AS_TEXT);
        }
        Set<Meaning> meanings = meanings(holder);
        return meanings.stream().anyMatch(meaning -> meaning.isUndetected() || meaning.isDetected())
                ? Findings.alone(meanings, limit, reason.get())
                : Result.leftOut("value-absent", reason.get());
    }

    /** What the reason means, if its words are those of a result. */
    static Set<Meaning> meanings(Element holder) {
        return holder.child("dataAbsentReason")
                .map(reason -> {
                    Set<Meaning> meanings = ResultCodes.of(reason);
                    reason.text("text")
                            .map(ResultWords.ofAmounts(Set.of())::take)
                            .filter(ResultWords.Taken::isWhole)
                            .ifPresent(taken -> meanings.addAll(taken.meanings()));
                    return meanings;
                })
                .orElse(Set.of());
    }
}
