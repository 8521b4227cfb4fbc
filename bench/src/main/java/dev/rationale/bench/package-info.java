/** Measures the whole path from a patient's bytes to the answer's bytes, and checks each answer before any time is taken. */
@NullMarked
package dev.rationale.bench;

import org.jspecify.annotations.NullMarked;
