/** Tests of how single elements are read. A value that cannot be read has to be nothing, never another value. */
@NullMarked
package dev.rationale.fhir.map;

import org.jspecify.annotations.NullMarked;
