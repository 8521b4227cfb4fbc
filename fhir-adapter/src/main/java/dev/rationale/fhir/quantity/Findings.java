package dev.rationale.fhir.quantity;

import dev.rationale.engine.fact.Bounds;
import dev.rationale.fhir.quantity.words.Meaning;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What words and codes say of an amount, with the numbers beside them and the assay's limit where it is known. */
final class Findings {

    private Findings() {}

    /** What the words say where there is no number. */
    static Result alone(Set<Meaning> meanings, Optional<BigDecimal> limit, String seen) {
        if (contradict(meanings)) {
            return Result.contradictory(seen);
        }
        if (meanings.stream().anyMatch(Meaning::isUndetected)) {
            return new Result.Amount(
                    limit.map(known -> Bounds.below(known.doubleValue())).orElse(Bounds.UNDETECTED));
        }
        if (meanings.stream().anyMatch(Meaning::isDetected)) {
            return new Result.Amount(Bounds.above(0));
        }
        return withoutResult(meanings, seen).orElseGet(() -> Result.notUnderstood(seen));
    }

    /** What a test says that came to no result, if that is what the words say. */
    static Optional<Result> withoutResult(Set<Meaning> meanings, String seen) {
        if (meanings.contains(Meaning.NO_RESULT)) {
            return Optional.of(Result.leftOut("value-absent", seen));
        }
        return meanings.contains(Meaning.INDETERMINATE)
                ? Optional.of(Result.leftOut("value-indeterminate", seen))
                : Optional.empty();
    }

    /**
     * A number beside the words. Beside "not detected" a plain number is the assay's limit; a value there cannot be.
     *
     * @param undetected the greatest limit that an assay has; a number beyond it is a value
     */
    static Result beside(Set<Meaning> meanings, Bounds number, double undetected, String seen) {
        if (contradict(meanings)) {
            return Result.contradictory(seen);
        }
        if (meanings.stream().noneMatch(Meaning::isUndetected)) {
            return withoutResult(meanings, seen).orElse(new Result.Amount(number));
        }
        if (number.lower() > undetected) {
            return Result.contradictory(seen);
        }
        if (number.isExact() && number.lower() > 0) {
            return new Result.Amount(Bounds.below(number.lower()));
        }
        return Double.isFinite(number.upper()) ? new Result.Amount(number) : Result.contradictory(seen);
    }

    /** Below the limit of counting and detected go together; not detected and detected do not. */
    static boolean contradict(Set<Meaning> meanings) {
        boolean undetected = meanings.contains(Meaning.NOT_DETECTED) || meanings.contains(Meaning.NEGATIVE);
        return undetected && meanings.stream().anyMatch(Meaning::isDetected);
    }
}
