/**
 * A guideline as FHIR R4 definitions that other systems can store and cite: its logic, its recommendations, its evidence, its codes. One
 * set of resources carries every language, so that translations cannot drift apart between copies.
 */
@NullMarked
package dev.rationale.fhir.publish;

import org.jspecify.annotations.NullMarked;
