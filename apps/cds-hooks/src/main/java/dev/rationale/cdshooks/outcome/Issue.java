package dev.rationale.cdshooks.outcome;

/**
 * A problem, as an issue of an OperationOutcome.
 *
 * @param code of FHIR's issue-type: {@code required}, {@code value}, {@code structure}, {@code not-found}, …
 * @param where the place in the request, for instance {@code context.patientId}; empty if there is none
 * @param what what was seen and what was expected; holds nothing of a patient
 */
public record Issue(String code, String where, String what) {}
