/**
 * What the literature says, as facts: studies, their populations and findings, and how far they apply to one patient.
 */
@NullMarked
package dev.rationale.engine.evidence;

import org.jspecify.annotations.NullMarked;
