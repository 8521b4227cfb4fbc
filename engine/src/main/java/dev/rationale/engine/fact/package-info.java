/**
 * What is known of a patient, in the form that rules match. Absence is the absence of a fact; nothing here is null.
 */
@NullMarked
package dev.rationale.engine.fact;

import org.jspecify.annotations.NullMarked;
