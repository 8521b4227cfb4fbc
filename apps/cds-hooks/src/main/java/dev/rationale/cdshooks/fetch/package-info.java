/** Calling back the FHIR server that a client named, if it is allowed, for what the prefetch left out. Bounded in time, pages and bytes. */
@NullMarked
package dev.rationale.cdshooks.fetch;

import org.jspecify.annotations.NullMarked;
