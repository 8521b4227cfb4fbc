/** FHIR in: bundles, lists and lone resources of one patient become a patient record. The only way in from outside. */
@NullMarked
package dev.rationale.fhir;

import org.jspecify.annotations.NullMarked;
