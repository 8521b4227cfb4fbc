package dev.rationale.cdshooks.request;

import dev.rationale.cdshooks.outcome.Issue;
import dev.rationale.fhir.FhirDocument;

/** What a client put under a prefetch key. A key that is not there at all has no value. */
public sealed interface PrefetchValue {

    /** The query was made and found nothing: {@code null}, or a bundle without entries (R11). */
    record Nothing() implements PrefetchValue {}

    /** The whole of what the query found. */
    record Whole(FhirDocument document) implements PrefetchValue {}

    /**
     * A first page (R13).
     *
     * @param next the link to the following page, as the client wrote it; empty if the bundle is known to be cut and has none
     */
    record FirstPage(FhirDocument document, String next) implements PrefetchValue {}

    /** Nothing that a search or a read gives; told only if it is needed. */
    record Broken(Issue why) implements PrefetchValue {}

    /** An OperationOutcome: the client could not read it (R12). */
    record Failed() implements PrefetchValue {}
}
