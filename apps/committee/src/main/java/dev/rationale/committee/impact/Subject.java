package dev.rationale.committee.impact;

import dev.rationale.committee.cases.Literature;
import dev.rationale.engine.Guideline;
import dev.rationale.service.Request;
import java.util.function.Function;

/**
 * A patient on whom two versions of a guideline are compared.
 *
 * @param name how the patient is named in the result: a case, or a file
 * @param question puts the question about the patient to a version when its turn comes: thousands of documents need not be held at
 *     once, and each version reads the kinds of fact that it declares. It throws {@link NotKept} where the input is no longer there
 */
public record Subject(String name, Literature literature, Function<Guideline, Request> question) {}
