/** Tests of how amounts and answers are read, by the forms in which laboratories send them. */
@NullMarked
package dev.rationale.fhir.quantity;

import org.jspecify.annotations.NullMarked;
