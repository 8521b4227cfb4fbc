/** Numbers with units, and results that are only known to lie below or above a limit. */
@NullMarked
package dev.rationale.fhir.quantity;

import org.jspecify.annotations.NullMarked;
