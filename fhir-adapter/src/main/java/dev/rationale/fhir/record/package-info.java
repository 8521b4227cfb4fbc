/** Which of the resources that an input holds count: versions, identity, corrections, other versions of FHIR, labels. What they mean is for {@code fhir.map}. */
@NullMarked
package dev.rationale.fhir.record;

import org.jspecify.annotations.NullMarked;
