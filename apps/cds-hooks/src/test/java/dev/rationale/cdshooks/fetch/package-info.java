/** Attacks by way of addresses and answers of FHIR servers, and the reads that are good. */
@NullMarked
package dev.rationale.cdshooks.fetch;

import org.jspecify.annotations.NullMarked;
