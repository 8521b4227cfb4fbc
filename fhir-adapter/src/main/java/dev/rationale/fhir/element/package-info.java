/** A resource as a small tree, whatever it was read from. */
@NullMarked
package dev.rationale.fhir.element;

import org.jspecify.annotations.NullMarked;
