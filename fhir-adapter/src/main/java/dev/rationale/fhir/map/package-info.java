/** One mapping from resources to facts, with everything left out listed by its reason. */
@NullMarked
package dev.rationale.fhir.map;

import org.jspecify.annotations.NullMarked;
