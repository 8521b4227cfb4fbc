/** Holds the evidence, the appraisals and their texts against the source and the bibliography. */
@NullMarked
package dev.rationale.hiv.appraisal;

import org.jspecify.annotations.NullMarked;
